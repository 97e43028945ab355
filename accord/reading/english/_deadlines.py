"""By when a commitment is to be met, or until when it runs, from the day of its statement."""

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from accord.reading.english._numbers import NUMBER, value_of
from accord.reading.english._openings import begins_with_act

_I = re.IGNORECASE
_MONTHS = [name.lower() for name in calendar.month_name]
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>20\d\d)(?!\d|,\d|\.\d|s\b)"
_BY = (
    r"(?:by|before|until|till|through|throughout|no later than|not later than|later than|in|on|to|and|or|for|of|during|"
    r"over|starting|beginning|effective(?: as of)?|late|early|mid-?|at the end of|around|between|"
    r"spring|summer|fall|autumn|winter|quarter(?: of)?|half of|later in|than|least)"
)
_A_YEAR = re.compile(r"20\d\d|century")
_A_TIME = re.compile(
    rf"year|spring|summer|fall|autumn|winter|decade|month|week|days?\b|{_MONTH}", _I
)
_PURPOSE = r"targets?|goals?|net|NDCs?|agenda|nationally|climate|commitments?|objectives?|ambitions?|zero|greenhouse"
_PAST = re.compile(
    r"\b(?:(?!United\b)\w+ed|held|made|met|began|took)\b(?: \w+){0,4} (?:in|on|of|during|through|earlier)\s(?:\w+\s){0,2}$",
    _I,
)
_ASIDE = re.compile(r"[,;]\s+(?:both\s+)?(?:aligned|consistent|in line|in accordance)\b", _I)
_WILL = re.compile(
    r"\b(?:will|shall|intends?|plans?|expects?|commit\w*|pledg\w*|agree\w*|aims?)\b", _I
)
_AHEAD = re.compile(r"\b(?:will|shall|intends?|plans?|expects?|aims?|scheduled)\b", _I)
_EVERY = re.compile(r"\b(?:every|each|past|last|previous|first)\s+$", _I)

_Found = tuple[date, str]
"""The last day that a wording leaves, and the deadline as it is written down."""


def deadline(text: str, lead: str, stated_on: date | None) -> str | None:
    """The latest day or year that a passage names as an end, `YYYY-MM-DD` or `YYYY`; else that of
    the line that leads its list in. None before the day of the statement, or without an end.

    Wordings such as "next year" or "within two years" need the day of the statement.
    """
    for words in (text, lead):
        aside = _ASIDE.search(words)
        for part in (words[: aside.start()], words) if aside else (words,):
            found = [end for end in _ends(part, stated_on) if not stated_on or end[0] >= stated_on]
            if found:
                return max(found)[1]
    return None


def _ends(text: str, stated_on: date | None) -> Iterator[_Found]:
    for pattern, end_of in _ABSOLUTE if _A_YEAR.search(text) else ():
        for found in pattern.finditer(text):
            if end := end_of(found, stated_on):
                yield end
    if stated_on is None or not _A_TIME.search(text):
        return
    for pattern, relative in _RELATIVE:
        for found in pattern.finditer(text):
            with suppress(ValueError, OverflowError):  # after the year 9999
                if end := relative(found, stated_on):
                    yield end


def _year(year: int) -> _Found | None:
    return (date(year, 12, 31), str(year)) if 1 <= year <= 9999 else None


def _day(day: date) -> _Found:
    return day, day.isoformat()


def _month_end(year: int, month: int) -> _Found:
    return _day(date(year, month, calendar.monthrange(year, month)[1]))


def _month_of(found: re.Match[str]) -> int:
    return next(
        n for n, name in enumerate(_MONTHS) if name and name.startswith(found["month"][:3].lower())
    )


def _full_date(found: re.Match[str], _: date | None) -> _Found | None:
    try:
        return _day(date(int(found["year"]), _month_of(found), int(found["day"])))
    except ValueError:
        return None


def _month_and_year(found: re.Match[str], _: date | None) -> _Found | None:
    return _month_end(int(found["year"]), _month_of(found))


def _plain_year(found: re.Match[str], stated_on: date | None) -> _Found | None:
    """A year after a preposition; the statement's own year only if it does not date the past."""
    year = int(found["year"])
    named = found.groupdict().get("the") and re.match(
        r"\s(?:[A-Z]|summit|meeting)", found.string[found.end() :]
    )
    if named and not re.match(_PURPOSE, found.string[found.end() + 1 :], _I):
        return None
    if stated_on and year == stated_on.year and _PAST.search(found.string[: found.start("year")]):
        return None
    return _year(year)


def _last_of_range(found: re.Match[str], _: date | None) -> _Found | None:
    first, last = int(found["year"]), int(found["end"])
    if found.string[: found.start()].endswith("(") or (last < 100 and last != (first + 1) % 100):
        return None
    return _year(last if last >= 100 else first // 100 * 100 + last)


def _in_decade(found: re.Match[str], _: date | None) -> _Found | None:
    part = {"early": 3, "mid": 5}.get((found["part"] or "").strip(" -").lower(), 9)
    return _year(int(found["decade"]) + part)


def _this_year(found: re.Match[str], stated_on: date) -> _Found | None:
    return None if _PAST.search(found.string[: found.start()]) else _year(stated_on.year)


def _end_of_year(_: re.Match[str], stated_on: date) -> _Found | None:
    return _month_end(stated_on.year, 12)


def _decade(_: re.Match[str], stated_on: date) -> _Found | None:
    return _year(stated_on.year // 10 * 10 + 10)


def _this_month(found: re.Match[str], stated_on: date) -> _Found | None:
    months = stated_on.year * 12 + stated_on.month - 1 + (found["which"].lower() == "next")
    return _month_end(months // 12, months % 12 + 1)


def _next_week(found: re.Match[str], stated_on: date) -> _Found | None:
    to_friday = (4 - stated_on.weekday()) % 7 + 7 * (found["which"].lower() == "next")
    return _day(stated_on + timedelta(days=to_friday))


def _coming_month(found: re.Match[str], stated_on: date) -> _Found | None:
    """A month or day without its year is the next one, where the passage speaks of what will be."""
    binding = found["by"].lower() in ("by", "before", "until", "than")
    if not binding and (
        not _AHEAD.search(found.string) or _PAST.search(found.string[: found.start("month")])
    ):
        return None
    month, day = _month_of(found), found["day"]
    if month < stated_on.month and not binding and stated_on.month < 10:
        return None
    year = stated_on.year + (month < stated_on.month)
    try:
        return _day(date(year, month, int(day))) if day else _month_end(year, month)
    except ValueError:
        return None


def _after(found: re.Match[str], stated_on: date) -> _Found | None:
    """So long after the statement; a number of years gives the year."""
    if _EVERY.search(found.string[: found.start("number")]):
        return None
    number = 1.0 if found["number"] is None else value_of(found["number"])
    unit = found["unit"].lower().rstrip("s")
    before = found.string[: found.start()]
    if found["by"] == "For" or (
        found["by"] == "for" and not (begins_with_act(before) or _WILL.search(before))
    ):
        return None
    if number > 100 or number != int(number):
        return None
    if unit in ("year", "decade"):
        return _year(stated_on.year + int(number) * (10 if unit == "decade" else 1))
    if unit == "month":
        months = stated_on.year * 12 + stated_on.month - 1 + int(number)
        last = calendar.monthrange(months // 12, months % 12 + 1)[1]
        return _day(date(months // 12, months % 12 + 1, min(stated_on.day, last)))
    return _day(stated_on + timedelta(days=int(number) * (7 if unit == "week" else 1)))


_Absolute = Callable[[re.Match[str], date | None], _Found | None]
_Relative = Callable[[re.Match[str], date], _Found | None]
_ABSOLUTE: Sequence[tuple[re.Pattern[str], _Absolute]] = [
    (re.compile(rf"\b{_BY}\s+(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}", _I), _full_date),
    (re.compile(rf"\b{_BY}\s+{_MONTH}\s+{_DAY},?\s+{_YEAR}", _I), _full_date),
    (re.compile(rf"\b{_BY}\s+(?:the\s+)?(?:end\s+of\s+|middle\s+of\s+|early\s+|late\s+|mid-)?{_MONTH}(?:\s+of)?,?\s+{_YEAR}", _I), _month_and_year),
    (re.compile(rf"(?:\b{_BY}\s+|mid-)(?:at\s+least\s+)?(?P<the>the\s+)?(?:(?:years?|end|close|middle|beginning|start|spring|summer|fall|autumn|winter)(?:\s+of)?\s+)?(?:the\s+year\s+)?(?:FY\s?|fiscal\s+years?\s+|calendar\s+year\s+)?{_YEAR}(?!\s?[–/-]\s?\d)(?!\s+(?:and|to|through)\s+20\d\d)", _I), _plain_year),
    (re.compile(rf"\b(?:FY\s?|fiscal\s+years?\s+){_YEAR}", _I), _plain_year),
    (re.compile(rf"(?<!post-){_YEAR}\s+(?:\w+\s+)?(?:{_PURPOSE})\b", _I), _plain_year),
    (re.compile(rf"\({_YEAR}\)"), _plain_year),
    (re.compile(rf"{_YEAR}\s?(?:[–/-]|to|through|and|until)\s?(?P<end>20\d\d|\d\d)\b(?!-)", _I), _last_of_range),
    (re.compile(r"\b(?:in|during|by|throughout|over|beginning in)\s+the\s+(?P<part>early\s|mid-?\s?|late\s)?(?P<decade>20\d0)[’']?s\b", _I), _in_decade),
    (re.compile(r"\b(?:by|around|towards?|before|until|than)\s+(?:or\s+around\s+)?(?:the\s+)?mid-?\s?century\b", _I), lambda _, __: _year(2050)),
]  # fmt: skip
"""Wordings that name their year."""
_RELATIVE: Sequence[tuple[re.Pattern[str], _Relative]] = [
    (re.compile(r"\b(?:later\s+|early\s+)?this\s+(?:calendar\s+|coming\s+)?(?:year|spring|summer|fall|autumn|winter)\b(?!['’]s)", _I), _this_year),
    (re.compile(r"\b(?:by|before|until|at|than)\s+(?:the\s+)?(?:year[’']?s?[ -]end|(?:the\s+)?end\s+of\s+(?:the|this)\s+(?:calendar\s+)?year|close\s+of\s+the\s+year)\b", _I), _end_of_year),
    (re.compile(r"\b(?:(?:by|in|early|late|before|during)\s+)?next\s+(?:calendar\s+|fiscal\s+)?(?:year|spring|summer)\b(?!['’]s)", _I), lambda _, day: _year(day.year + 1)),
    (re.compile(r"\b(?:this|(?:end|close)\s+of\s+(?:the|this)|within\s+the)\s+(?:critical\s+|decisive\s+)?decade\b|\bdecade[’']s\s+end\b|\bbefore\s+the\s+decade\s+is\s+out\b", _I), _decade),
    (re.compile(r"\b(?:later\s+)?(?P<which>this|next)\s+month\b", _I), _this_month),
    (re.compile(r"\b(?:later\s+)?(?P<which>next)\s+week\b", _I), _next_week),
    (re.compile(rf"\b(?P<by>by|before|until|on|than)\s+(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?!\s*,?\s*(?:\d|each|every))", _I), _coming_month),
    (re.compile(rf"\b(?P<by>by|before|until|on|in|at|than|(?:late|early|mid)[ -])\s*(?:the\s+end\s+of\s+|late\s+|early\s+)?{_MONTH}(?:\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b)?(?!\s*,?\s*(?:of\s+)?\d)", _I), _coming_month),
    (re.compile(rf"\b(?P<by>within|over|in|during|for|across)\s+(?:(?:the|a\s+period\s+of|an\s+initial\s+period\s+of|an\s+additional)\s+)?(?:(?:next|coming|following)\s+)?(?:{NUMBER}\s?(?:to|or|-|–)\s?)?(?P<number>{NUMBER})\s+(?:\w+\s+)?(?P<unit>years?|months?|weeks?|days?|decades?)\b(?!\s+(?:ago|of(?! the date| signature| signing| entry)|old|after))", _I), _after),
    (re.compile(r"\b(?P<by>within|over|in|during|for)\s+(?:the|an?)\s+(?:(?:next|coming|additional|further)\s+|(?<=within a )|(?<=over a ))(?P<number>(?!))?(?P<unit>year|month|decade)\b(?!\s+of)", _I), _after),
]  # fmt: skip
"""Wordings that count from the day of the statement."""
