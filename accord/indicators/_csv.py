"""CSV tables read strictly: UTF-8, one header row, every row as wide as the header."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from accord.records import InputError

# `float` would also take "1_000", "nan" and digits of other scripts.
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")


@dataclass(frozen=True)
class CsvTable:
    """A CSV file: the names in its header, and its rows."""

    path: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    """Each with the number of the line on which it begins; cells without surrounding spaces."""

    def place(self, line: int) -> str:
        """`file:line`, as errors name it."""
        return f"{self.path}:{line}"


def read_csv(path: Path, *, needed: tuple[str, ...] = ()) -> CsvTable:
    """The table in `path`; blank lines are passed over.

    Raises:
        InputError: no such file, not UTF-8, a slip in the quoting, a column named twice or not at
            all, a needed column missing, a row wider or narrower than the header.
    """
    records = _records(path)
    line, header = next(records, (1, []))
    columns = tuple(name.strip() for name in header)
    _check_header(path, line, columns, needed)
    rows = []
    for line, cells in records:
        if len(cells) != len(columns):
            raise InputError(
                f"{path}:{line}",
                f"{len(cells)} cells where the header has {len(columns)}",
                "give every column a cell; put a cell that holds a comma in double quotes",
            )
        rows.append((line, dict(zip(columns, (cell.strip() for cell in cells), strict=True))))
    return CsvTable(path, columns, tuple(rows))


def number(text: str) -> float | None:
    """The finite number that `text` writes in plain or scientific notation, else None."""
    if _NUMBER.fullmatch(text) is None:
        return None
    value = float(text)
    return None if value in (float("inf"), float("-inf")) else value


def _records(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(path, "no such file", "mend the name or make the file") from None
    except IsADirectoryError:
        raise InputError(path, "is a folder", "name a CSV file") from None
    except UnicodeDecodeError as error:
        raise InputError(path, f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    # Not `splitlines`: a cell may hold other separators of Unicode.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{path}:{line}", f"not CSV: {error}", "mend that line") from None


def _check_header(path: Path, line: int, columns: tuple[str, ...], needed: tuple[str, ...]) -> None:
    place = f"{path}:{line}"
    if not columns:
        raise InputError(place, "is empty", "begin with a header row that names the columns")
    if "" in columns:
        raise InputError(place, f"column {columns.index('') + 1} has no name", "name it")
    twice = [a for a, b in pairwise(sorted(columns)) if a == b]
    if twice:
        raise InputError(place, f"two columns are named {twice[0]!r}", "rename one of them")
    missing = [name for name in needed if name not in columns]
    if missing:
        raise InputError(
            place,
            f"no column {', '.join(repr(name) for name in missing)}",
            f"needed: {', '.join(needed)}; found: {', '.join(columns)}",
        )
