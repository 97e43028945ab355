"""The tables of the room: CSV files in the package."""

import csv
from importlib import resources


def table_rows(package: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV file that stands beside the modules of a package."""
    with resources.files(package).joinpath(name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
