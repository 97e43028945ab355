"""Results on standard output, as a table for people or as data."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any


class Format(StrEnum):
    """How a verb prints its rows."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def show(rows: Iterable[Mapping[str, Any]], form: Format, columns: Sequence[str]) -> None:
    """Print rows; a table has only `columns`, the other forms have all."""
    if form is Format.json:
        print(json.dumps(list(rows), ensure_ascii=False, indent=1))
    elif form is Format.jsonl:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif form is Format.table:
        _table([_flat(row) for row in rows], columns)
    elif flat := [_flat(row) for row in rows]:
        writer = csv.DictWriter(sys.stdout, flat[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows({k: _cell(v) for k, v in row.items()} for row in flat)


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping within a row becomes columns: its `id` under its own name, the rest behind it."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            flat |= {name if inner == "id" else f"{name}_{inner}": v for inner, v in value.items()}
        else:
            flat[name] = value
    return flat


def _table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_lines=False, header_style="bold")
    for column in columns:
        longest = max([len(column), *(len(_short(row[column])) for row in rows)])
        table.add_column(column, overflow="ellipsis", no_wrap=True, min_width=min(longest, 22))
    for row in rows:
        table.add_row(*(_short(row[column]) for column in columns))
    # A row a line: what does not fit is in the other forms.
    width = None if sys.stdout.isatty() else 160
    console = Console(markup=False, highlight=False, width=width)
    console.print(table)
    console.print(f"{len(rows)} rows")


def _short(value: Any) -> str:
    """A cell of a table that people read: four significant digits are enough."""
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1e4 else _cell(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return " ".join(value) if all(" " not in v for v in value) else "; ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
