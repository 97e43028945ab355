"""Periods of statistics (SDMX): when they begin and end, and how far apart they are.

Forms: `2030` year, `2024-S1` half-year, `2024-Q2` quarter, `2024-06` month, `2024-W07` ISO week,
`2024-06-30` day, `FY2013` fiscal year. A fiscal year begins on 1 April of the year that it is named
after, as in Japan, India, Canada and the United Kingdom; that of the United States begins on
1 October of the year before.
"""

import re
from datetime import date, timedelta

from accord.records import Party, Period

_FORM = re.compile(
    r"(?P<fiscal>FY)?(?P<year>[0-9]{4})"
    r"(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?|-Q(?P<quarter>[1-4])|-W(?P<week>[0-9]{2})"
    r"|-S(?P<half>[12]))?"
)
_DAYS_A_YEAR = 365.2425


def bounds(period: Period, *, entity: Party = "") -> tuple[date, date]:
    """First and last day of a period; `entity` tells whose fiscal year is meant.

    Raises:
        ValueError: no such period, such as `2024-13` or `2023-W53`; the message says what is wrong.
    """
    found = _FORM.fullmatch(period)
    if found is None:
        raise ValueError(f"{period!r} is no period")
    part = {
        name: int(text) for name, text in found.groupdict().items() if name != "fiscal" and text
    }
    try:
        if found["fiscal"]:
            if len(part) > 1:
                raise ValueError("a fiscal year has no parts here")
            return _fiscal_year(part["year"], entity)
        return _calendar(**part)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{period!r} is no period of the calendar ({error})") from None


def is_annual(period: Period) -> bool:
    """Whether the period is a calendar or fiscal year."""
    return len(period.removeprefix("FY")) == 4


def year_of(period: Period) -> int:
    """The year that an annual period is named after."""
    return int(period.removeprefix("FY")[:4])


def years_after(period: Period, years: int) -> Period:
    """The annual period so many years after an annual period, in the same form."""
    prefix = "FY" if period.startswith("FY") else ""
    return f"{prefix}{year_of(period) + years:04d}"


def years_between(first: Period, second: Period, *, entity: Party = "") -> float:
    """Years from the end of one period to the end of another; whole for two of the same form."""
    if is_annual(first) and is_annual(second) and first.startswith("FY") == second.startswith("FY"):
        return float(year_of(second) - year_of(first))
    return (bounds(second, entity=entity)[1] - bounds(first, entity=entity)[1]).days / _DAYS_A_YEAR


def length(period: Period, *, entity: Party = "") -> float:
    """How long a period lasts, in years."""
    first, last = bounds(period, entity=entity)
    return ((last - first).days + 1) / _DAYS_A_YEAR


def _fiscal_year(year: int, entity: Party) -> tuple[date, date]:
    if entity == "USA":
        return date(year - 1, 10, 1), date(year, 9, 30)
    return date(year, 4, 1), date(year + 1, 3, 31)


def _calendar(
    year: int,
    month: int | None = None,
    day: int | None = None,
    quarter: int | None = None,
    week: int | None = None,
    half: int | None = None,
) -> tuple[date, date]:
    if month is not None and day is not None:
        return date(year, month, day), date(year, month, day)
    if week is not None:
        first = date.fromisocalendar(year, week, 1)
        return first, first + timedelta(days=6)
    if month is not None:
        return _months(year, month, 1)
    if quarter is not None:
        return _months(year, 3 * quarter - 2, 3)
    if half is not None:
        return _months(year, 6 * half - 5, 6)
    return _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    start = date(year, first, 1)
    # 28 days into the last month and a few more is always the next month.
    after = (date(year, last, 28) + timedelta(days=4)).replace(day=1) if last < 12 else None
    return start, after - timedelta(days=1) if after else date(year, 12, 31)
