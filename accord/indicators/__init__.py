"""Open statistics: figures read strictly, tied to commitments, measured and projected.

`load_figures` reads a folder of CSV files; `measure` says of each binding where it stands on a day
and how likely its target is; `read_csv` is the strict reader that other tables use, too.
"""

from accord.indicators._csv import CsvTable, number, read_csv
from accord.indicators._figures import load_figures
from accord.indicators._measure import measure
from accord.indicators._periods import bounds

__all__ = ["CsvTable", "bounds", "load_figures", "measure", "number", "read_csv"]
