"""Indicators, targets, projections, signals, alerts and runs: what is counted."""

from datetime import date, datetime
from typing import Literal

from accord.records._base import CommitmentId, Digest, Party, Period, Record


class Indicator(Record):
    """A published statistic."""

    id: str
    title: str
    unit: str
    source: str
    """Who publishes it."""
    url: str
    licence: str


class Observation(Record):
    """One figure of an indicator, as its source gave it."""

    indicator: str
    entity: Party
    period: Period
    value: float
    unit: str
    vintage: date
    """The day on which this figure was obtained."""
    source: str
    """File and row that it was read from."""


class Target(Record):
    """A level that an indicator is to reach by a period."""

    value: float
    period: Period


class Baseline(Record):
    """The level that change is counted from."""

    value: float
    period: Period


class Binding(Record):
    """A commitment tied to an indicator that measures it, or stands near it."""

    commitment: CommitmentId
    indicator: str
    entity: Party
    direction: Literal["higher", "lower"]
    """Which way is better."""
    baseline: Baseline | None = None
    target: Target | None = None
    proxy: bool = True
    """True when the indicator only stands near the commitment and cannot show its delivery."""
    note: str = ""


class Measurement(Record):
    """Where a bound indicator stands on a day: latest figure, distance and pace."""

    commitment: CommitmentId
    indicator: str
    entity: Party
    as_of: date
    period: Period | None
    """Of the latest figure known on that day; None when there is none."""
    value: float | None
    unit: str
    change: float | None
    """Per year since the baseline, or over all years known without one; in the unit."""
    needed: float | None
    """Change per year from now that would reach the target; None without a target."""
    on_track: float | None
    """Probability that the target is met; None where no honest projection is possible."""
    favourable: bool | None
    """Whether the change so far goes the better way."""
    note: str = ""


class Forecast(Record):
    """Quantiles of an indicator's value in a coming period."""

    indicator: str
    entity: Party
    period: Period
    q10: float
    q50: float
    q90: float


class Signal(Record):
    """What a detector said of one count."""

    series: str
    period: Period
    observed: float
    expected: float | None
    upperbound: float | None
    alarm: bool


class Trigger(Record):
    """A rule that turns signals into an alert for somebody, with a clock."""

    id: str
    commitment: CommitmentId | None = None
    counts: str
    """The file of counts, relative to the workspace."""
    series: str
    """The column that holds the counts."""
    method: str
    alarms: int = 1
    """This many alarms …"""
    within: int = 1
    """… in this many periods raise the alert."""
    notify: str
    """Whom the alert is for."""
    due_hours: int


class Alert(Record):
    """A trigger that fired, and its clock. A time that has not come is None."""

    trigger: str
    series: str
    emergence: Period
    """The first period of the alarm."""
    detection: Period
    """The period in which the rule held."""
    notify: str
    due_hours: int
    notification: datetime | None = None
    response: datetime | None = None


class Run(Record):
    """A model run that can be repeated."""

    id: str
    model: str
    version: str
    parameters: dict[str, float | int | str | bool]
    seed: int
    inputs: dict[str, Digest]
    outputs: dict[str, Digest]
    commitment: CommitmentId | None = None
