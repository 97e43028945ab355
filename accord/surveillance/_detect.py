"""Detectors run over tables of counts, each group of rows as a series of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import polars as pl

from accord.records import InputError, Signal
from accord.surveillance._counts import count_columns, few, is_time, key_columns
from accord.surveillance._methods import method_named
from accord.surveillance._times import periods, time_keys

_JUDGED = {
    "observed": pl.Float64(),
    "expected": pl.Float64(),
    "upperbound": pl.Float64(),
    "score": pl.Float64(),
    "alarm": pl.Boolean(),
}


def detect(
    method: str, counts: pl.DataFrame, *, series: str, controls: Mapping[str, float]
) -> pl.DataFrame:
    """What a detector says of each count of the column `series`, rows in the order of `counts`.

    `counts` is as `load_counts` gives it. Columns of the result: the key columns of `counts`, then
    `observed`, `expected`, `upperbound`, `score`, `alarm`; the middle three are null where the
    method does not judge (too little past, a missing count), and `alarm` is false there. Rows that
    differ in a grouping column belong to different series. How rows stand in time is told in
    `_times.py`.

    Raises:
        InputError: an unknown method, control or series; a value of a control out of bounds; rows
            of a series that nothing puts in order of time.
    """
    detector = method_named(method)
    detector.settings(controls)
    names = count_columns(counts)
    if series not in names:
        raise InputError(f"series {series}", "no such column of counts", f"known: {few(names)}")
    keys = key_columns(counts)
    if clash := sorted({*keys} & {*_JUDGED}):
        problem = "is also the name of a column of the result"
        raise InputError(f"column {clash[0]}", problem, "rename that column")
    judged: list[dict[str, float | bool | None]] = [{} for _ in range(counts.height)]
    values = counts[series].to_list()
    for rows in _rows_in_time(counts, keys):
        judgements = detector.run([values[row] for row in rows], controls)
        for row, one in zip(rows, judgements, strict=True):
            judged[row] = {"observed": values[row], **vars(one)}
    return counts.select(keys).hstack(pl.DataFrame(judged, schema=_JUDGED))


def to_signals(detected: pl.DataFrame, *, series: str) -> list[Signal]:
    """The rows of a result of `detect` as signals, without those whose count is missing.

    A signal's series is `series`, followed by the values of the grouping columns if there are any
    (`cases, Osaka`).

    Raises:
        InputError: no time column, and no `year` with `week`, `month` or `quarter`, gives an SDMX
            period.
    """
    keys = [name for name in detected.columns if name not in _JUDGED]
    groups = [name for name in keys if not is_time(name)]
    found = periods(detected, [name for name in keys if is_time(name)])
    return [
        Signal(
            series=", ".join([series, *(_name(row[name]) for name in groups)]),
            period=period,
            observed=row["observed"],
            expected=row["expected"],
            upperbound=row["upperbound"],
            alarm=row["alarm"],
        )
        for period, row in zip(found, detected.iter_rows(named=True), strict=True)
        if row["observed"] is not None
    ]


def _rows_in_time(counts: pl.DataFrame, keys: Sequence[str]) -> list[list[int]]:
    """The numbers of each series' rows, in order of time."""
    grouped: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    groups = [name for name in keys if not is_time(name)]
    for row in range(counts.height):
        grouped[tuple(counts[name][row] for name in groups)].append(row)
    series = list(grouped.values())
    places = time_keys(counts, [name for name in keys if is_time(name)], series)
    return [sorted(rows, key=lambda row: places[row]) for rows in series]


def _name(value: object) -> str:
    return "" if value is None else str(value)
