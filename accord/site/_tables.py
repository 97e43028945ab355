"""Every table that a page shows, as CSV and JSON to take away."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from accord.records import Record
from accord.site._content import SiteContent
from accord.site._ledger import told

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

TITLES = {
    "commitments": "Commitments",
    "verdicts": "Verdicts",
    "evidence": "Evidence",
    "documents": "Documents that evidence cites",
    "measurements": "Where each bound indicator stands",
    "observations": "Figures of the bound indicators",
    "forecasts": "Projections",
    "signals": "Counts under watch",
    "alerts": "Alerts",
    "runs": "Model runs",
    "results": "Results of model runs",
    "reviews": "Reviews",
    "ledger": "Entries of the ledger",
}


def tables(content: SiteContent) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table, by name; empty tables are left out.

    Of the ledger they tell what an entry says; keys, signatures and times of day stay in it.
    """
    found: dict[str, list[dict[str, Any]]] = {
        "commitments": [_plain(c, leave={"cues"}) for c in content.commitments],
        "verdicts": [_plain(v) for v in content.verdicts],
        "evidence": _rows(
            content.evidence.filter(
                pl.col("date") <= content.as_of,
                pl.col("commitment").is_in([c.id for c in content.commitments]),
            )
        ),
        "documents": _rows(content.documents),
        "measurements": [_plain(m) for m in content.measurements],
        "observations": _bound(content),
        "forecasts": [_plain(f) for f in content.forecasts],
        "signals": _rows(content.signals),
        "alerts": [_plain(a) for a in content.alerts],
        "runs": [_plain(r) for r in content.runs],
        "results": _rows(content.results),
        "reviews": [_plain(r) for r in content.reviews],
        "ledger": [
            {"number": e.number, "type": e.type, "subject": e.subject, "day": e.day, "by": e.by,
             "says": told(e)}
            for e in content.entries
        ],
    }  # fmt: skip
    return {name: rows for name, rows in found.items() if rows}


def _bound(content: SiteContent) -> list[dict[str, Any]]:
    """The figures of bound indicators that had been obtained by the day of the account."""
    bound = {(b.indicator, b.entity) for b in content.bindings}
    known = content.observations.filter(pl.col("vintage") <= content.as_of)
    return [row for row in _rows(known) if (row["indicator"], row["entity"]) in bound]


def as_json(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """One array of objects."""
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """A header and a row a line; a cell that a spreadsheet would run as a formula is marked."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(rows[0])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return stream.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, list | dict):
        return _cell(_joined(value))
    return json.dumps(value)


def _joined(value: list[Any] | dict[str, Any]) -> str:
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _plain(record: Record, leave: Iterable[str] = ()) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude=set(leave))


def _rows(frame: pl.DataFrame) -> list[dict[str, Any]]:
    dates = [name for name, kind in frame.schema.items() if kind == pl.Date]
    return (
        frame.with_columns(pl.col(dates).cast(pl.String)).to_dicts() if dates else frame.to_dicts()
    )
