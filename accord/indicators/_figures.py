"""The figures of a workspace: `indicators.csv` says what is counted, `observations.csv` how much.

Both are kept by people and taken at their word only as far as they are consistent: an observation
belongs to a known indicator, has its unit, a number and a period of the calendar, and is given once
for each day on which it was obtained.
"""

from datetime import date
from pathlib import Path

import polars as pl
from pydantic import ValidationError

from accord.indicators._csv import CsvTable, number, read_csv
from accord.indicators._periods import bounds
from accord.records import Indicator, InputError, Observation
from accord.workspace import to_frame

_ABOUT = ("id", "title", "unit", "source", "url", "licence")
_FIGURE = ("indicator", "entity", "period", "value", "unit", "source")

LARGEST = 1e100
"""No statistic is larger; squares and sums of such figures stay finite."""


def load_figures(folder: Path, *, vintage: date) -> tuple[list[Indicator], pl.DataFrame]:
    """The indicators, and a table of `Observation` sorted by indicator, entity, period, vintage.

    `vintage` is the day on which figures were obtained whose row does not say (in the optional
    column `vintage`). A figure without a `source` of its own gets the file and line. A folder with
    neither file has no figures.

    Raises:
        InputError: with file and line: a column that is missing, an unknown indicator, a unit other
            than its indicator's, a value that is no number, a period that is not in the calendar,
            a figure given twice.
    """
    about, figures = folder / "indicators.csv", folder / "observations.csv"
    if not about.exists() and not figures.exists():
        return [], to_frame([], Observation)
    indicators = _indicators(read_csv(about, needed=_ABOUT))
    rows = _observations(read_csv(figures, needed=_FIGURE), indicators, vintage)
    rows.sort(key=_order)
    return sorted(indicators.values(), key=lambda one: one.id), to_frame(rows, Observation)


def _order(row: Observation) -> tuple[str, str, date, str, date]:
    end = bounds(row.period, entity=row.entity)[1]
    return row.indicator, row.entity, end, row.period, row.vintage


def _indicators(table: CsvTable) -> dict[str, Indicator]:
    found: dict[str, Indicator] = {}
    for line, row in table.rows:
        for name in ("id", "title", "unit"):
            if not row[name]:
                raise InputError(table.place(line), f"{name} is empty", f"give it a {name}")
        if row["id"] in found:
            raise InputError(
                table.place(line), f"a second indicator {row['id']!r}", "keep one of the two rows"
            )
        found[row["id"]] = Indicator(**{name: row[name] for name in _ABOUT})
    return found


def _observations(
    table: CsvTable, indicators: dict[str, Indicator], vintage: date
) -> list[Observation]:
    first: dict[tuple[str, str, str, date], int] = {}
    rows = []
    for line, row in table.rows:
        figure = _observation(table, line, row, indicators, vintage)
        key = (figure.indicator, figure.entity, figure.period, figure.vintage)
        if key in first:
            raise InputError(
                table.place(line),
                f"{figure.indicator} {figure.entity} {figure.period} is already on line"
                f" {first[key]} for {figure.vintage}",
                "keep one of the two, or give the day each was obtained in a column `vintage`",
            )
        first[key] = line
        rows.append(figure)
    return rows


def _observation(
    table: CsvTable,
    line: int,
    row: dict[str, str],
    indicators: dict[str, Indicator],
    vintage: date,
) -> Observation:
    place = table.place(line)
    indicator = indicators.get(row["indicator"])
    if indicator is None:
        problem = f"unknown indicator {row['indicator']!r}"
        raise InputError(place, problem, "describe it in indicators.csv, or mend the name")
    if row["unit"] != indicator.unit:
        problem = f"unit {row['unit']!r}, but {indicator.id} is in {indicator.unit!r}"
        raise InputError(place, problem, "convert the value, or mend the unit")
    value = number(row["value"])
    if value is None or abs(value) > LARGEST:
        problem = f"value {row['value']!r} is no number of a statistic"
        raise InputError(place, problem, "write it like 1234.5; leave out a row without a value")
    try:
        bounds(row["period"], entity=row["entity"])
    except ValueError as error:
        remedy = "write it like 2024, 2024-06, 2024-Q2, 2024-W07, 2024-06-30 or FY2013"
        raise InputError(place, str(error), remedy) from None
    fields = {
        "value": value,
        "vintage": _day(place, row.get("vintage", ""), vintage),
        "source": row["source"] or f"{table.path.name}:{line}",
    }
    try:
        return Observation(**{**{name: row[name] for name in _FIGURE}, **fields})
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(place, f"{first['loc'][0]}: {first['msg']}", "mend that cell") from None


def _day(place: str, text: str, otherwise: date) -> date:
    if not text:
        return otherwise
    try:
        if len(text) != 10:
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        problem = f"vintage {text!r} is no day"
        raise InputError(place, problem, "write it like 2024-06-30") from None
