"""When each row of a table of counts was: its place in time, and its SDMX period.

1. A column that says it alone is believed first: a running number `t`; else the finest column whose
   cells are all SDMX periods or dates (`2024-W07`, `2024-06-30`).
2. Else the columns say it together, the coarsest first: `year`, then `week`, and so on. They must
   then hold whole numbers, in every row; a column that is empty throughout is passed over.
3. No two rows of a series may be of one time. Rows that follow each other count as consecutive
   periods: a period that was not reported needs a row with an empty count.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from accord.indicators import bounds
from accord.records import InputError, Period
from accord.surveillance._counts import TIME

Key = tuple[int | date, ...]

_PARTS = {"quarter": "{}-Q{}", "month": "{}-{:02d}", "week": "{}-W{:02d}"}
"""How a year and its part are written together."""


def time_keys(
    counts: pl.DataFrame, times: Sequence[str], series: Sequence[Sequence[int]]
) -> list[Key]:
    """Each row's place in time: keys that sort; `series` has the numbers of each series' rows.

    Raises:
        InputError: nothing puts the rows of every series in order.
    """
    for keys in _candidates(counts, times):
        if all(len({keys[row] for row in rows}) == len(rows) for rows in series):
            return keys
    raise InputError(
        f"columns {', '.join(times)}",
        "do not put the rows of a series in order of time",
        "give each row a date like 2024-06-30, or a period like 2024-W07",
    )


def periods(counts: pl.DataFrame, times: Sequence[str]) -> list[Period]:
    """Each row's period.

    Raises:
        InputError: no column of SDMX periods, and no `year` with or without `quarter`, `month` or
            `week`, says it; the year has no such part.
    """
    by_name = {name.strip().lower(): name for name in times}
    for name in _finest_first(times):
        if _starts(counts[name]) is not None:
            return counts[name].to_list()
    year = by_name.get("year")
    part = next((name for name in ("week", "month", "quarter") if name in by_name), None)
    beside = {*by_name} - {"year", part, "t"}
    if year is None or not _whole(counts[year]) or any(counts[by_name[n]].count() for n in beside):
        raise _no_periods(times)
    years = [f"{number:04d}" for number in counts[year].to_list()]
    if part is None:
        return _checked(by_name["year"], years)
    if not _whole(counts[by_name[part]]):
        raise _no_periods(times)
    numbers = counts[by_name[part]].to_list()
    return _checked(
        by_name[part],
        [_PARTS[part].format(year, number) for year, number in zip(years, numbers, strict=True)],
    )


def _candidates(counts: pl.DataFrame, times: Sequence[str]) -> Iterator[list[Key]]:
    ordered = _finest_first(times)
    for name in ordered:
        if name.strip().lower() == "t" and _whole(counts[name]):
            yield [(number,) for number in counts[name].to_list()]
    for name in ordered:
        starts = _starts(counts[name])
        if starts is not None:
            yield [(start,) for start in starts]
    together = [name for name in reversed(ordered) if counts[name].count()]
    if all(_whole(counts[name]) for name in together):
        yield list(counts.select(together).iter_rows()) if together else [()] * counts.height


def _finest_first(times: Sequence[str]) -> list[str]:
    return sorted(times, key=lambda name: TIME.index(name.strip().lower()), reverse=True)


def _whole(column: pl.Series) -> bool:
    """Whether every cell is a whole number."""
    return column.dtype == pl.Int64 and not column.null_count()


def _starts(column: pl.Series) -> list[date] | None:
    """The first day of each cell's period; None unless the cells are all SDMX periods."""
    if column.dtype != pl.String or column.null_count():
        return None
    try:
        return [bounds(cell)[0] for cell in column.to_list()]
    except ValueError:
        return None


def _checked(name: str, found: list[Period]) -> list[Period]:
    for period in found:
        try:
            bounds(period)
        except ValueError as error:
            raise InputError(f"column {name}", str(error), "mend that cell") from None
    return found


def _no_periods(times: Sequence[str]) -> InputError:
    return InputError(
        f"columns {', '.join(times)}",
        "do not say the period of each row",
        "give a date like 2024-06-30, a period like 2024-W07, or year and week, month or quarter",
    )
