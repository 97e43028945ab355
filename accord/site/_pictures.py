"""Shapes of the small pictures that are drawn into pages: bars, time strips, columns.

Horizontal places are per cent of the width, so that a picture fits a phone and a desk alike while
its letters and marks keep their size; vertical places are pixels.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.site._words import SHOWN, VERDICTS, Mark, count, day
from accord.site._words import month as month_words

LANE = 40
COLUMNS_TOP, COLUMNS_FLOOR = 22, 170
_MOST_TICKS = 6
_NARROWEST_LABELLED = 0.06


@dataclass(frozen=True)
class Piece:
    """A stretch of a bar."""

    key: str
    x: str
    width: str
    middle: str
    label: str
    """How many; nothing where there is no room to say so."""


@dataclass(frozen=True)
class Box:
    """A part of a column."""

    key: str
    x: str
    width: str
    y: float
    height: float


@dataclass(frozen=True)
class Tick:
    """A labelled place on the time axis."""

    x: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Lane:
    """One kind of evidence on a time strip."""

    mark: Mark
    y: int
    places: tuple[str, ...]
    amount: int


@dataclass(frozen=True)
class Strip:
    """Evidence along time, a lane a kind."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: int
    summary: str


@dataclass(frozen=True)
class Columns:
    """Pieces of evidence by month, stacked by kind."""

    pieces: tuple[Box, ...]
    ticks: tuple[Tick, ...]
    top: int
    """Where the fullest month reaches to, `most` pieces."""
    floor: int
    height: int
    most: int
    summary: str


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.3f}%"


def bar(counts: Mapping[str, int]) -> list[Piece]:
    """A stacked bar of verdicts in their fixed order; verdicts that do not occur are left out."""
    whole = sum(counts.values())
    pieces, before = [], 0
    for key in VERDICTS:
        if amount := counts.get(key, 0):
            pieces.append(
                Piece(
                    key,
                    x=_share(before, whole),
                    width=_share(amount, whole),
                    middle=_share(before + amount / 2, whole),
                    label=str(amount) if amount / whole >= _NARROWEST_LABELLED else "",
                )
            )
            before += amount
    return pieces


def strip(events: Sequence[tuple[date, str]], since: date, until: date) -> Strip:
    """The time strip of `(date, shows)` events between two days; events outside widen it."""
    days = [when for when, _ in events]
    first, last = min([since, *days]), max([until, *days])
    lanes: list[Lane] = []
    for key, mark in SHOWN.items():
        own = sorted(when for when, shows in events if shows == key)
        if own:
            places = dict.fromkeys(_place(when, first, last) for when in own)
            lanes.append(Lane(mark, LANE * len(lanes) + 26, tuple(places), len(own)))
    told = ", ".join(f"{lane.amount} {lane.mark.counted}" for lane in lanes)
    return Strip(
        lanes=tuple(lanes),
        ticks=tuple(_ticks(first, last)),
        height=LANE * len(lanes) + 30,
        summary=f"Evidence from {day(first)} to {day(last)}: {told}.",
    )


def columns(events: Iterable[tuple[date, str]], since: date, until: date) -> Columns:
    """Events by month, stacked by kind, as tall as the fullest month."""
    tally = Counter((_month_number(when), shows) for when, shows in events)
    sums = Counter[int]()
    for (month, _), amount in tally.items():
        sums[month] += amount
    first = min([_month_number(since), *sums])
    last = max([_month_number(until), *sums])
    fullest = max(sums, key=lambda month: (sums[month], -month), default=first)
    most = max(sums[fullest], 1)
    boxes = []
    for month in sorted(sums):
        top = float(COLUMNS_FLOOR)
        for key in SHOWN:
            if amount := tally[month, key]:
                tall = round((COLUMNS_FLOOR - COLUMNS_TOP) * amount / most, 2)
                top = round(top - tall, 2)
                x = _share(month - first + 0.1, last - first + 1)
                boxes.append(Box(key, x, _share(0.8, last - first + 1), top, tall))
    told = count(sum(sums.values()), "piece")
    return Columns(
        pieces=tuple(boxes),
        ticks=tuple(_ticks(_month_start(first), _month_start(last + 1))),
        top=COLUMNS_TOP,
        floor=COLUMNS_FLOOR,
        height=COLUMNS_FLOOR + 26,
        most=most,
        summary=f"{told} of evidence in {count(len(sums), 'month')};"
        f" the most, {most}, in {month_words(_month_start(fullest))}.",
    )


def _month_number(when: date) -> int:
    return when.year * 12 + when.month - 1


def _month_start(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _place(when: date, first: date, last: date) -> str:
    # A margin on both sides keeps whole marks inside the picture.
    span = max((last - first).days, 1)
    return f"{2 + 96 * (when - first).days / span:.2f}%"


def _ticks(first: date, last: date) -> Iterable[Tick]:
    """The first of January of some years, or of some months when the stretch is short."""
    months = range(_month_number(first), _month_number(last) + 1)
    if len(months) > 18:
        step = max(1, -(-(last.year - first.year) // _MOST_TICKS))
        years = range(first.year, last.year + 1, step)
        places = [(date(year, 1, 1), str(year)) for year in years]
    else:
        step = -(-len(months) // _MOST_TICKS)
        places = [(_month_start(n), f"{_month_start(n):%Y-%m}") for n in months[::step]]
    for start, label in places:
        if first <= start <= last:
            place = _place(start, first, last)
            share = float(place[:-1])
            anchor = "start" if share < 6 else "end" if share > 94 else "middle"
            yield Tick(place, label, anchor)
