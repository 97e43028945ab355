"""The words, marks and number formats that every page shares."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

_PARTS = {
    "Q1": "the first quarter of", "Q2": "the second quarter of", "Q3": "the third quarter of",
    "Q4": "the fourth quarter of", "S1": "the first half of", "S2": "the second half of",
}  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """How a verdict or a kind of evidence is named and drawn; colour never stands alone."""

    key: str
    """Also the name of its symbol in `_templates/marks.html` and of its class in `site.css`."""
    word: str
    counted: str
    """After a number: “12 kept”."""
    meaning: str


VERDICTS: dict[str, Mark] = {
    mark.key: mark
    for mark in (
        Mark("kept", "Kept", "kept", "What was promised was done, and documents show it."),
        Mark(
            "partly",
            "Partly kept",
            "partly kept",
            "A part of what was promised was done; another part was not, or not yet.",
        ),
        Mark(
            "in-progress",
            "In progress",
            "in progress",
            "Steps towards the promise are on record, but not the thing promised itself.",
        ),
        Mark(
            "not-shown",
            "Not shown",
            "not shown",
            "The documents searched show nothing that was done. It may have happened elsewhere.",
        ),
        Mark(
            "broken",
            "Broken",
            "broken",
            "A party turned back or did the opposite, or the deadline passed with a clear miss.",
        ),
        Mark("unjudged", "Not judged", "not judged", "No verdict has been reached yet."),
    )
}
SHOWN: dict[str, Mark] = {
    mark.key: mark
    for mark in (
        Mark("delivered", "Delivered", "delivered", "The thing promised, or a part, was done."),
        Mark("progress", "Progress", "progress", "A step on the way was taken."),
        Mark("renewed", "Renewed", "renewed", "The promise was made again; nothing was done yet."),
        Mark("reversed", "Reversed", "reversed", "A step back, or an end to the effort."),
    )
}
STRENGTH_WORDS = {
    "firm": "Firm undertaking",
    "intent": "Statement of intent",
    "continuing": "Continuing effort",
}
STATUS_WORDS = {
    "proposed": "as the machine read it, not adopted by a person yet",
    "adopted": "adopted by a person",
    "withdrawn": "withdrawn",
}
DECISION_WORDS = {"accept": "confirmed", "reject": "set aside", "correct": "corrected"}
_LIKELIHOODS = (
    (0.95, "Almost certain"),
    (0.8, "Very likely"),
    (0.65, "Likely"),
    (0.5, "More likely than not"),
    (0.35, "In doubt"),
    (0.0, "Very much in doubt"),
)


def likelihood(probability: float) -> str:
    """A probability in words, after fixed steps that the page on methods lists."""
    return next(word for least, word in _LIKELIHOODS if probability >= least)


def likelihood_steps() -> list[tuple[str, str]]:
    """Each word for a probability with its range, highest first."""
    tops = [1.0, *(least for least, _ in _LIKELIHOODS[:-1])]
    return [
        (word, f"{percent(least)} to {percent(top)}")
        for (least, word), top in zip(_LIKELIHOODS, tops, strict=True)
    ]


@cache
def _parties() -> dict[str, str]:
    text = (files("accord.site") / "_parties.csv").read_text(encoding="utf-8")
    return {row["code"]: row["name"] for row in csv.DictReader(text.splitlines())}


def party(code: str) -> str:
    """The English name of a country by its ISO 3166-1 code; another party as it is written."""
    return _parties().get(code, code)


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def day(value: date) -> str:
    """`16 April 2021`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    """`April 2021`."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def when(value: str) -> str:
    """A date or an SDMX period in words; anything else (a year, too) as it is."""
    year, _, part = value.partition("-")
    if part in _PARTS:
        return f"{_PARTS[part]} {year}"
    if part.startswith("W") and part[1:].isdecimal():
        return f"week {int(part[1:])} of {year}"
    if year.startswith("FY"):
        return f"fiscal year {year[2:]}"
    try:
        return day(date.fromisoformat(value)) if len(part) > 2 else month(_first(value))
    except ValueError:
        return value


def _first(value: str) -> date:
    return date.fromisoformat(f"{value}-01")


def number(value: float) -> str:
    """Four significant figures, thousands set apart by a narrow space, a true minus sign."""
    if value == 0:
        return "0"
    size = abs(value)
    if size >= 1e15 or size < 1e-4:
        return f"{value:.3e}".replace("-", "−")
    places = 0 if size >= 1000 else next(p for p in range(8) if size * 10**p >= 1000 or p == 7)
    text = f"{value:,.{places}f}".replace(",", "\u202f").replace("-", "−")
    return text.rstrip("0").rstrip(".") if places else text


def amount(value: float, unit: str) -> str:
    """A value with its unit, if it has one."""
    return f"{number(value)} {unit}".strip()


def signed(value: float) -> str:
    """A change: its sign always written."""
    return f"+{number(value)}" if value > 0 else number(value)


def percent(value: float) -> str:
    """`86 %`; never rounded up to certainty or down to none."""
    whole = round(value * 100)
    if whole == 100 and value < 1:
        return "over 99 %"
    return "under 1 %" if whole == 0 and value > 0 else f"{whole} %"


def count(amount: int, one: str, many: str | None = None) -> str:
    """`1 document`, `2 documents`."""
    return f"{amount:,}".replace(",", "\u202f") + " " + (one if amount == 1 else many or one + "s")


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def theme(value: str) -> str:
    """`Supply chains`."""
    return capital(value.replace("-", " "))


def cell(value: Any) -> str:
    """A value of a table."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, int | float):
        return number(value)
    return str(value)
