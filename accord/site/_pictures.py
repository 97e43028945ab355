"""Shapes of the small pictures that are drawn into pages: bars, time strips, columns.

Horizontal places are per cent of the width, so that a picture fits a phone and a desk alike while
its letters and marks keep their size; vertical places are pixels.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.site._words import SHOWN, VERDICTS, Mark, day

LANE = 34
COLUMNS_HEIGHT = 150
_MOST_TICKS = 6


@dataclass(frozen=True)
class Piece:
    """A stretch of a bar, or a box of a column."""

    key: str
    x: str
    width: str
    y: float = 0
    height: float = 0


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

    pieces: tuple[Piece, ...]
    ticks: tuple[Tick, ...]
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
            pieces.append(Piece(key, _share(before, whole), _share(amount, whole)))
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
    tally = Counter((when.year * 12 + when.month - 1, shows) for when, shows in events)
    months = [number for number, _ in tally]
    first = min([since.year * 12 + since.month - 1, *months])
    last = max([until.year * 12 + until.month - 1, *months])
    sums = Counter[int]()
    for (number, _), amount in tally.items():
        sums[number] += amount
    most = max(sums.values(), default=1)
    pieces = []
    for number in sorted(sums):
        top = float(COLUMNS_HEIGHT)
        for key in SHOWN:
            if amount := tally[(number, key)]:
                tall = round((COLUMNS_HEIGHT - 14) * amount / most, 2)
                top = round(top - tall, 2)
                x = _share(number - first + 0.1, last - first + 1)
                pieces.append(Piece(key, x, _share(0.8, last - first + 1), top, tall))
    fullest = max(sums, key=lambda number: (sums[number], -number), default=first)
    return Columns(
        pieces=tuple(pieces),
        ticks=tuple(
            _ticks(
                date(first // 12, first % 12 + 1, 1), date((last + 1) // 12, (last + 1) % 12 + 1, 1)
            )
        ),
        height=COLUMNS_HEIGHT + 26,
        most=most,
        summary=f"{sum(sums.values())} pieces of evidence in {len(sums)} months; the most, {most},"
        f" in {date(fullest // 12, fullest % 12 + 1, 1):%Y-%m}.",
    )


def _place(when: date, first: date, last: date) -> str:
    # A margin on both sides keeps whole marks inside the picture.
    span = max((last - first).days, 1)
    return f"{2 + 96 * (when - first).days / span:.2f}%"


def _ticks(first: date, last: date) -> Iterable[Tick]:
    """The first of January of some years, or of some months when the stretch is short."""
    if (last - first).days > 500:
        step = max(1, -(-(last.year - first.year) // _MOST_TICKS))
        years = range(first.year, last.year + 1, step)
        places = [(date(year, 1, 1), str(year)) for year in years]
    else:
        numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        step = max(1, -(-len(numbers) // _MOST_TICKS))
        starts = [date(n // 12, n % 12 + 1, 1) for n in numbers[::step]]
        places = [(start, f"{start:%Y-%m}") for start in starts]
    for start, label in places:
        if first <= start <= last:
            place = _place(start, first, last)
            share = float(place[:-1])
            anchor = "start" if share < 6 else "end" if share > 94 else "middle"
            yield Tick(place, label, anchor)
