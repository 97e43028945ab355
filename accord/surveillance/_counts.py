"""Tables of counts: which columns are keys and which hold counts.

A table has one row a period (and, where it has grouping columns, one a period and group):

1. Time columns are those named in `TIME`. A period is SDMX (`2024-W07`) or a date; `year` with
   `week` or `month`, or a running number `t`, serve as well.
2. Other columns of numbers, and empty ones, are counts; those of anything else are grouping
   columns, such as region. A code of digits belongs in a column named in `CODES`.
3. An empty cell of a count is a missing count, never 0.
4. No two rows have the same keys.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from accord.indicators import CsvTable, number, read_csv
from accord.records import InputError

TIME = ("year", "quarter", "month", "week", "period", "date", "day", "time", "t")
"""Names of columns of time, the coarsest first."""
CODES = ("series", "series_id", "id", "idx", "code", "key", "region", "area", "age", "sex")
"""Names of grouping columns even when they hold only numbers."""
USUAL = ("cases", "count", "counts", "observed", "value", "n")
"""Names that the column of counts often has, the commonest first."""
_WHOLE = re.compile(r"0|[1-9][0-9]{0,16}")


def is_time(name: str) -> bool:
    """Whether a column of that name says when."""
    return name.strip().lower() in TIME


def load_counts(path: Path) -> pl.DataFrame:
    """The table of counts in a CSV file: keys as text or whole numbers, counts as `Float64`.

    Raises:
        InputError: with file and line: what `read_csv` refuses, no rows, no column of time, no
            column of counts, a count that is no number, a row given twice.
    """
    table = read_csv(path)
    if not table.rows:
        raise InputError(path, "has no rows", "give one row a period")
    times = [name for name in table.columns if is_time(name)]
    if not times:
        raise InputError(table.place(1), "no column says when", f"name one of: {', '.join(TIME)}")
    counts = [name for name in table.columns if _holds_counts(table, name)]
    if not counts:
        remedy = "add a column of numbers, such as `cases`"
        raise InputError(table.place(1), "no column holds counts", remedy)
    keys = [name for name in table.columns if name not in counts]
    _check_unique(table, keys)
    return pl.DataFrame(
        [_count_column(table, n) if n in counts else _key_column(table, n) for n in table.columns]
    )


def count_columns(counts: pl.DataFrame) -> list[str]:
    """Names of the columns of a table of counts that hold counts."""
    return [name for name, kind in counts.schema.items() if kind == pl.Float64]


def key_columns(counts: pl.DataFrame) -> list[str]:
    """Names of the others: time and grouping columns."""
    return [name for name, kind in counts.schema.items() if kind != pl.Float64]


def usual_series(counts: pl.DataFrame) -> str:
    """The column of counts that is meant when none is named: the only one, or one named as usual.

    Raises:
        InputError: there are several, none of them with a name in `USUAL`.
    """
    names = count_columns(counts)
    if len(names) == 1:
        return names[0]
    for usual in USUAL:
        for name in names:
            if name.strip().lower() == usual:
                return name
    remedy = f"name one of: {few(names)}"
    raise InputError("the table", f"has {len(names)} columns of counts", remedy)


def few(names: Sequence[str]) -> str:
    """The names as a list for a message, the first dozen of many."""
    more = f" and {len(names) - 12} more" if len(names) > 12 else ""
    return ", ".join(names[:12]) + more


def _holds_counts(table: CsvTable, name: str) -> bool:
    """Whether most cells are numbers: a slip in a column of counts must not make it a key."""
    if is_time(name) or name.strip().lower() in CODES:
        return False
    cells = [row[name] for _, row in table.rows if row[name]]
    return not cells or 2 * sum(number(cell) is not None for cell in cells) > len(cells)


def _check_unique(table: CsvTable, keys: list[str]) -> None:
    first: dict[tuple[str, ...], int] = {}
    for line, row in table.rows:
        key = tuple(row[name] for name in keys)
        if key in first:
            problem = f"the row of {', '.join(key)} is already on line {first[key]}"
            raise InputError(table.place(line), problem, "keep one of the two")
        first[key] = line


def _count_column(table: CsvTable, name: str) -> pl.Series:
    values = []
    for line, row in table.rows:
        value = number(row[name]) if row[name] else None
        if row[name] and (value is None or abs(value) > 1e15):
            problem = f"{name} {row[name]!r} is no count"
            raise InputError(table.place(line), problem, "write a number, or nothing if missing")
        values.append(value)
    return pl.Series(name, values, dtype=pl.Float64)


def _key_column(table: CsvTable, name: str) -> pl.Series:
    cells = [row[name] or None for _, row in table.rows]
    # Whole numbers sort as numbers; one that would not be written the same again stays text.
    if all(cell is None or _WHOLE.fullmatch(cell) for cell in cells):
        wholes = [None if cell is None else int(cell) for cell in cells]
        return pl.Series(name, wholes, dtype=pl.Int64)
    return pl.Series(name, cells, dtype=pl.String)
