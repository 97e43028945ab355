"""Where each bound indicator stands on a day, how fast it moves, and whether that is enough.

1. A figure is known on a day when it had been obtained and its period had ended by then; of several
   vintages of one period the latest known counts.
2. `change` is the simple annual change: (latest value - baseline value) / years between, from the
   binding's baseline or else from the first known figure. It is also the drift of the projection
   on the plain scale, so that pace and projection tell one story.
3. `needed` is (target value - latest value) / years from the latest figure to the target's end.
4. A target whose period has a figure is judged on that figure: `on_track` is 1 or 0.
5. Otherwise `on_track` is the projection's probability for the target's year; it is None, and
   `note` says why, where no honest projection is possible (the rules are in `_project.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from accord.indicators._figures import LARGEST
from accord.indicators._periods import (
    bounds,
    is_annual,
    length,
    year_of,
    years_after,
    years_between,
)
from accord.indicators._project import NoProjection, Projection, horizon, project
from accord.records import (
    Binding,
    Forecast,
    Indicator,
    InputError,
    Measurement,
    Observation,
    Party,
    Period,
    Target,
)
from accord.workspace import to_records

AHEAD_WITHOUT_TARGET = 5


@dataclass(frozen=True)
class _Series:
    """What is known of one indicator and entity on a day."""

    indicator: Indicator
    entity: Party
    figures: tuple[tuple[Period, float], ...]
    """In order of the periods' ends; never empty."""
    projection: Projection | NoProjection

    @property
    def latest(self) -> tuple[Period, float]:
        return self.figures[-1]


def measure(
    bindings: Sequence[Binding],
    observations: pl.DataFrame,
    indicators: Sequence[Indicator],
    *,
    as_of: date,
) -> tuple[list[Measurement], list[Forecast]]:
    """One measurement a binding, in their order; forecasts by indicator, entity and year.

    `observations` is a table of `Observation`. Forecasts run yearly to the furthest target that
    lies ahead, or five years where there is none. Without known figures the measurement says so.

    Raises:
        InputError: a binding names an unknown indicator or a period that is not in the calendar.
    """
    known = {indicator.id: indicator for indicator in indicators}
    for binding in bindings:
        _check(binding, known)
    keys = sorted({(binding.indicator, binding.entity) for binding in bindings})
    series = {}
    forecasts = []
    for name, entity in keys:
        targets = [b.target for b in bindings if (b.indicator, b.entity) == (name, entity)]
        wanted = [target for target in targets if target is not None]
        found = _series(known[name], entity, observations, wanted, as_of)
        if found is not None:
            series[name, entity] = found
            forecasts += _forecasts(found, wanted)
    measured = [
        _measure(
            binding,
            known[binding.indicator],
            series.get((binding.indicator, binding.entity)),
            as_of,
        )
        for binding in bindings
    ]
    return measured, forecasts


def _check(binding: Binding, known: Mapping[str, Indicator]) -> None:
    place = f"binding of {binding.commitment} to {binding.indicator}"
    if binding.indicator not in known:
        remedy = "describe it in figures/indicators.csv, or mend the binding"
        raise InputError(place, f"unknown indicator {binding.indicator!r}", remedy)
    for name, level in (("baseline", binding.baseline), ("target", binding.target)):
        if level is None:
            continue
        if abs(level.value) > LARGEST:
            raise InputError(place, f"{name}: {level.value} is out of reach", "mend the value")
        try:
            bounds(level.period, entity=binding.entity)
        except ValueError as error:
            raise InputError(place, f"{name}: {error}", "mend the period") from None


def _series(
    indicator: Indicator,
    entity: Party,
    observations: pl.DataFrame,
    targets: Sequence[Target],
    as_of: date,
) -> _Series | None:
    rows = observations.filter(
        (pl.col("indicator") == indicator.id)
        & (pl.col("entity") == entity)
        & (pl.col("vintage") <= as_of)
    )
    newest: dict[Period, Observation] = {}
    for row in sorted(to_records(rows, Observation), key=lambda one: one.vintage):
        if bounds(row.period, entity=entity)[1] <= as_of:
            newest[row.period] = row
    if not newest:
        return None
    ordered = sorted(newest, key=lambda period: (bounds(period, entity=entity)[1], period))
    figures = tuple((period, newest[period].value) for period in ordered)
    positive = all(target.value > 0 for target in targets)
    return _Series(indicator, entity, figures, _projection(figures, indicator.unit, positive))


def _projection(
    figures: Sequence[tuple[Period, float]], unit: str, positive: bool
) -> Projection | NoProjection:
    latest = figures[-1][0]
    if not is_annual(latest):
        return NoProjection("the figures are not annual")
    # Calendar and fiscal years of one series are not one series: those like the latest count.
    alike = [
        (year_of(period), value)
        for period, value in figures
        if is_annual(period) and period.startswith("FY") == latest.startswith("FY")
    ]
    return project(alike, unit=unit, positive_only=positive)


def _forecasts(series: _Series, targets: Sequence[Target]) -> list[Forecast]:
    if isinstance(series.projection, NoProjection):
        return []
    latest = series.latest[0]
    ahead = [_years_ahead(latest, target.period, series.entity) for target in targets]
    wanted = max((years for years in ahead if years > 0), default=AHEAD_WITHOUT_TARGET)
    return [
        Forecast(
            indicator=series.indicator.id,
            entity=series.entity,
            period=years_after(latest, years),
            q10=series.projection.quantile(years, 0.1),
            q50=series.projection.quantile(years, 0.5),
            q90=series.projection.quantile(years, 0.9),
        )
        for years in range(1, 1 + horizon(latest, wanted, series.projection))
    ]


def _years_ahead(latest: Period, target: Period, entity: Party) -> int:
    return round(years_between(latest, target, entity=entity))


def _measure(
    binding: Binding, indicator: Indicator, series: _Series | None, as_of: date
) -> Measurement:
    if series is None:
        return Measurement(
            commitment=binding.commitment, indicator=indicator.id, entity=binding.entity,
            as_of=as_of, period=None, value=None, unit=indicator.unit, change=None, needed=None,
            on_track=None, favourable=None, note=f"No figure was known on {as_of}.",
        )  # fmt: skip
    period, value = series.latest
    change = _change(binding, series)
    on_track, needed, note = _outlook(binding, series)
    return Measurement(
        commitment=binding.commitment,
        indicator=indicator.id,
        entity=binding.entity,
        as_of=as_of,
        period=period,
        value=value,
        unit=indicator.unit,
        change=change,
        needed=needed,
        on_track=on_track,
        favourable=None
        if change is None
        else (change > 0) == (binding.direction == "higher") and change != 0,
        note=note,
    )


def _change(binding: Binding, series: _Series) -> float | None:
    period, value = series.latest
    if binding.baseline is not None:
        first, start = binding.baseline.period, binding.baseline.value
    else:
        first, start = series.figures[0]
    years = years_between(first, period, entity=binding.entity)
    return (value - start) / years if years > 0 else None


def _outlook(binding: Binding, series: _Series) -> tuple[float | None, float | None, str]:
    """Probability that the target is met, change needed per year, and what is to be said of it."""
    target, projection = binding.target, series.projection
    latest, value = series.latest
    if target is None:
        return None, None, _why(projection)
    left = years_between(latest, target.period, entity=binding.entity)
    if left < length(latest, entity=binding.entity) / 2:
        met, note = _judged(binding, series, target)
        return met, None, note
    needed = (target.value - value) / left
    if isinstance(projection, NoProjection):
        return None, needed, _why(projection)
    ahead = _years_ahead(latest, target.period, binding.entity)
    if ahead > horizon(latest, ahead, projection):
        why = f"{projection.years} annual figures cannot tell of {ahead} years ahead"
        return None, needed, _why(NoProjection(why))
    above = projection.at_least(ahead, target.value)
    note = "The projection is kept within 0 and 100." if projection.reaches_bound(ahead) else ""
    return (above if binding.direction == "higher" else 1.0 - above), needed, note


def _why(projection: Projection | NoProjection) -> str:
    return f"No projection: {projection.why}." if isinstance(projection, NoProjection) else ""


def _judged(binding: Binding, series: _Series, target: Target) -> tuple[float | None, str]:
    """Whether the figure of the target's period meets it; None where that period has no figure."""

    def distance(period: Period) -> float:
        return abs(years_between(period, target.period, entity=binding.entity))

    period, value = min(series.figures, key=lambda figure: distance(figure[0]))
    if distance(period) > length(period, entity=binding.entity) / 2:
        return None, f"The target's period {target.period} is past and has no figure."
    higher = binding.direction == "higher"
    met = value >= target.value if higher else value <= target.value
    return float(met), f"Judged on the figure of {period}."
