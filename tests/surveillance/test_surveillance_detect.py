"""Each group of rows is a series, in order of time however the table is sorted."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.records import InputError
from accord.surveillance import detect, load_counts, method_named, to_signals

SERIES = [4.0, 6.0, 5.0, 7.0, 3.0, 6.0, 4.0, 30.0]
RESULT = ["observed", "expected", "upperbound", "score", "alarm"]


def table(times, values=SERIES, **more):
    return pl.DataFrame({**times, **more, "cases": values})


def c1(counts):
    return detect("C1", counts, series="cases", controls={})


def read(tmp_path, *lines):
    path = tmp_path / "counts.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load_counts(path)


def test_the_result_has_the_keys_and_what_the_detector_said():
    got = c1(table({"t": range(8)}))
    assert got.columns == ["t", *RESULT]
    wanted = method_named("C1").run(SERIES, {})
    assert got["upperbound"].to_list() == [one.upperbound for one in wanted]
    assert got["observed"].to_list() == SERIES
    assert got["alarm"].to_list() == [False] * 7 + [True]


WEEKS = [f"2024-W{n:02d}" for n in range(48, 53)] + ["2025-W01", "2025-W02", "2025-W03"]


@pytest.mark.parametrize(
    "times",
    [
        {"period": WEEKS},
        {
            "date": [f"2024-03-{n:02d}" for n in range(27, 32)]
            + [f"2024-04-0{n}" for n in (1, 2, 3)]
        },
        {"year": [2024] * 5 + [2025] * 3, "week": [48, 49, 50, 51, 52, 1, 2, 3]},
        {"week": [48, 49, 50, 51, 52, 1, 2, 3], "year": [2024] * 5 + [2025] * 3},
        {"year": range(2010, 2018)},
        # An empty column says nothing; a running number wins over a year that does not fit.
        {"t": range(8), "year": [2025] * 8, "date": [None] * 8},
    ],
)
@given(order=st.permutations(range(8)))
def test_the_order_of_rows_does_not_matter(times, order):
    counts = table(times)
    assert c1(counts[list(order)]).equals(c1(counts)[list(order)])


@pytest.mark.parametrize(
    "times",
    [
        {"week": [48, 49, 50, 51, 52, 1, 2, 1]},
        {"year": ["2024/25"] * 8, "week": range(1, 9)},
        {"year": [2024] * 8, "date": ["2024-01-01", None, *WEEKS[:6]]},
    ],
)
def test_rows_without_an_order_of_time_are_refused(times):
    with pytest.raises(InputError, match="do not put the rows of a series in order of time"):
        c1(table(times))


def test_groups_are_series_of_their_own():
    both = pl.concat(
        [
            table({"t": range(8)}, region="Osaka"),
            table({"t": range(8)}, [9.0] * 8, region="Nara"),
        ]
    ).select("t", "region", "cases")
    mixed = c1(both.sort("t", "region"))
    assert (
        mixed.filter(pl.col("region") == "Osaka").drop("region").equals(c1(table({"t": range(8)})))
    )
    assert not mixed.filter(pl.col("region") == "Nara")["alarm"].any()


def test_an_unknown_series_is_answered_with_those_that_there_are():
    with pytest.raises(InputError, match="series flu: no such column of counts; known: cases"):
        detect("C1", table({"t": range(8)}), series="flu", controls={})


def test_a_key_named_like_a_column_of_the_result_is_refused():
    with pytest.raises(InputError, match="column alarm"):
        c1(table({"t": range(8)}, alarm=["a"] * 8))


def test_signals_name_series_and_period_and_leave_out_missing_counts(tmp_path):
    counts = read(tmp_path, "year,month,region,n", "2024,1,Osaka,5", "2024,2,Osaka,", "2024,3,,7")
    signals = to_signals(detect("C1", counts, series="n", controls={}), series="n")
    assert [(one.series, one.period, one.observed) for one in signals] == [
        ("n, Osaka", "2024-01", 5.0),
        ("n, ", "2024-03", 7.0),
    ]


@pytest.mark.parametrize(
    ("header", "row", "period"),
    [
        ("year,week,n", "2024,7,1", "2024-W07"),
        ("year,quarter,n", "2024,2,1", "2024-Q2"),
        ("Year,n", "2024,1", "2024"),
        ("t,date,year,n", "1,2024-02-01,2024,1", "2024-02-01"),
        ("period,n", "FY2013,1", "FY2013"),
    ],
)
def test_how_a_table_says_its_periods(tmp_path, header, row, period):
    counts = read(tmp_path, header, row)
    signals = to_signals(detect("C1", counts, series="n", controls={}), series="n")
    assert [one.period for one in signals] == [period]


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("t,n", "1,1", "columns t: do not say the period of each row"),
        ("year,period,n", "2024,7,1", "columns year, period: do not say"),
        ("year,week,n", "2023,53,1", "column week: '2023-W53' is no period of the calendar"),
    ],
)
def test_a_table_that_does_not_say_its_periods_gives_no_signals(tmp_path, header, row, said):
    counts = read(tmp_path, header, row)
    with pytest.raises(InputError) as caught:
        to_signals(detect("C1", counts, series="n", controls={}), series="n")
    assert said in str(caught.value)
