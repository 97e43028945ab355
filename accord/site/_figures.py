"""Indicators and model results as tables with a message: what a chart shows, in words and rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from accord.models import MODELS
from accord.records import Binding, Forecast, Indicator, Measurement, Run
from accord.site._content import SiteContent
from accord.site._links import label_of, slug
from accord.site._words import amount, capital, count, number, party, percent, signed, when

MOST_PLOTS = 6
"""Of one model run; the others are in the table of results only."""
EVERY = 7
"""Days between two rows of a model's table on a page."""


@dataclass(frozen=True)
class Point:
    """One published figure."""

    period: str
    value: float
    vintage: str
    source: str


@dataclass(frozen=True)
class Figure:
    """A bound indicator: history, target, projection, and the message of its chart."""

    binding: Binding
    indicator: Indicator | None
    measurement: Measurement | None
    points: tuple[Point, ...]
    fan: tuple[Forecast, ...]

    @property
    def name(self) -> str:
        """Unique among figures; the stem of the chart's files."""
        b = self.binding
        return f"{label_of(b.commitment)}-{slug(b.indicator, 60)}-{slug(b.entity, 20)}".lower()

    @property
    def title(self) -> str:
        """What is measured, and of whom."""
        what = self.indicator.title if self.indicator else self.binding.indicator
        return f"{what}, {party(self.binding.entity)}"

    @property
    def unit(self) -> str:
        """The unit of every value."""
        if self.indicator:
            return self.indicator.unit
        return self.measurement.unit if self.measurement else ""

    @property
    def drawable(self) -> bool:
        """Whether a picture says more than the sentences."""
        return len(self.points) > 2

    @property
    def message(self) -> str:
        """What the chart says, in sentences."""
        note = self.measurement.note if self.measurement and self.points else ""
        return " ".join([*self._standing(), *self._aim(), *([note] if note else [])])

    def _standing(self) -> Iterable[str]:
        m = self.measurement
        if m is None or m.value is None or m.period is None:
            if not self.points:
                yield "No figure was known on the day of this account."
                return
            last = self.points[-1]
            yield f"The latest figure is {amount(last.value, self.unit)}, for {when(last.period)}."
            return
        yield f"The latest figure is {amount(m.value, m.unit)}, for {when(m.period)}."
        if m.change is not None:
            way = {True: ", the better way", False: ", the worse way", None: ""}[m.favourable]
            yield f"It has changed by {signed(m.change)} a year{way}."

    def _aim(self) -> Iterable[str]:
        target, m = self.binding.target, self.measurement
        if target is None:
            yield "No target is set for it."
            return
        yield f"The target is {amount(target.value, self.unit)}, by {when(target.period)}."
        if m and m.needed is not None:
            yield f"Reaching it takes {signed(m.needed)} a year from now on."
        if m and m.needed is None and m.on_track in (0.0, 1.0):
            yield "It was met." if m.on_track else "It was missed."
        elif m and m.on_track is not None:
            yield f"The chance of meeting it on the present path is {percent(m.on_track)}."


@dataclass(frozen=True)
class SeriesPlot:
    """Values with a band along time: a quantity of a model run, or counts under watch."""

    name: str
    title: str
    unit: str
    message: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    shown: tuple[tuple[Any, ...], ...]
    """Those of its rows that stand on the page; all are among the downloads."""


def figures_of(content: SiteContent) -> list[Figure]:
    """A figure for each binding, in the order given."""
    indicators = {indicator.id: indicator for indicator in content.indicators}
    measured = {(m.commitment, m.indicator, m.entity): m for m in content.measurements}
    wanted = {(b.indicator, b.entity) for b in content.bindings}
    points = _points(content, wanted)
    return [
        Figure(
            binding=b,
            indicator=indicators.get(b.indicator),
            measurement=measured.get((b.commitment, b.indicator, b.entity)),
            points=points.get((b.indicator, b.entity), ()),
            fan=tuple(
                sorted(
                    (
                        f
                        for f in content.forecasts
                        if (f.indicator, f.entity) == (b.indicator, b.entity)
                    ),
                    key=lambda f: f.period,
                )
            ),
        )
        for b in content.bindings
    ]


def _points(
    content: SiteContent, wanted: set[tuple[str, str]]
) -> dict[tuple[str, str], tuple[Point, ...]]:
    """The figures of the newest vintage that was known on the day of the account."""
    newest: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for row in content.observations.iter_rows(named=True):
        key = (row["indicator"], row["entity"])
        if key not in wanted or row["vintage"] > content.as_of:
            continue
        periods = newest.setdefault(key, {})
        held = periods.get(row["period"])
        if held is None or row["vintage"] >= held["vintage"]:
            periods[row["period"]] = row
    return {
        key: tuple(
            Point(period, row["value"], row["vintage"].isoformat(), row["source"])
            for period, row in sorted(periods.items())
        )
        for key, periods in newest.items()
    }


def run_plots(run: Run, results: pl.DataFrame) -> Iterable[SeriesPlot]:
    """A plot for each of the first quantities of a run."""
    model = MODELS.get(run.model)
    known = {quantity.name: quantity for quantity in model.quantities} if model else {}
    own = results.filter(pl.col("run") == run.id).sort("day")
    for name in own["quantity"].unique(maintain_order=True).to_list()[:MOST_PLOTS]:
        days = own.filter(pl.col("quantity") == name).select("day", "q10", "q50", "q90").rows()
        quantity = known.get(name)
        unit = quantity.unit if quantity and quantity.unit != "share" else ""
        yield SeriesPlot(
            name=f"run-{slug(run.id, 50)}-{slug(name, 30)}",
            title=capital(name.replace("_", " ")),
            unit=unit,
            message=" ".join([quantity.meaning if quantity else "", _peak(days, unit)]).strip(),
            heads=("Day", "One in ten is below", "Median", "One in ten is above"),
            rows=tuple(days),
            shown=tuple(days[::EVERY]),
        )


def _peak(days: Sequence[tuple[Any, ...]], unit: str) -> str:
    day, low, middle, high = max(days, key=lambda row: row[2])
    if not middle:
        most = max(row[3] for row in days)
        return f"The median is 0 on every day, and on none is one draw in ten above {number(most)}."
    return (
        f"The median is highest on day {day}, at {amount(middle, unit)};"
        f" eight in ten draws lie between {number(low)} and {number(high)} that day."
    )


def signal_plots(signals: pl.DataFrame) -> Iterable[SeriesPlot]:
    """A plot for each series under watch: observed, expected, upper bound, alarm."""
    columns = ("period", "observed", "expected", "upperbound", "alarm")
    for name in signals["series"].unique(maintain_order=True).to_list():
        values = signals.filter(pl.col("series") == name).select(columns).sort("period").rows()
        alarms = [value[0] for value in values if value[4]]
        told = f"{count(len(alarms), 'alarm')} in {count(len(values), 'period')}"
        yield SeriesPlot(
            name=f"signal-{slug(name, 70)}",
            title=capital(name.replace("_", " ")),
            unit="",
            message=f"{told}; the first in {when(alarms[0])}." if alarms else f"{told}.",
            heads=("Period", "Observed", "Expected", "Upper bound", "Alarm"),
            rows=tuple(values),
            shown=tuple(values),
        )
