"""Tables of counts are read strictly: keys and counts told apart, every slip named by its line."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.records import InputError
from accord.surveillance import load_counts, usual_series


@pytest.fixture(scope="module")
def write(tmp_path_factory):
    path = tmp_path_factory.mktemp("counts") / "flu.csv"

    def written(text):
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return written


def test_columns_of_time_and_of_words_are_keys_and_the_others_counts(write):
    counts = load_counts(write("year,week,region,flu,deaths\n2024,1,Osaka,5,0\n2024,2,Osaka,,1\n"))
    assert dict(counts.schema) == {
        "year": pl.Int64,
        "week": pl.Int64,
        "region": pl.String,
        "flu": pl.Float64,
        "deaths": pl.Float64,
    }
    assert counts["flu"].to_list() == [5.0, None]


def test_a_code_of_digits_is_a_key_and_keeps_its_zeros(write):
    counts = load_counts(write("date,region,n\n2024-01-01,01,3\n2024-01-01,13,4\n"))
    assert counts["region"].to_list() == ["01", "13"]
    assert counts["n"].to_list() == [3.0, 4.0]


def test_a_column_without_any_figure_is_a_series_without_reports(write):
    counts = load_counts(write("t,a,b\n1,2,\n2,3,\n"))
    assert counts.schema["b"] == pl.Float64
    assert counts["b"].to_list() == [None, None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("t,n\n", "flu.csv: has no rows"),
        ("a,n\n1,2\n", "flu.csv:1: no column says when"),
        ("t,region\n1,Osaka\n", "flu.csv:1: no column holds counts"),
        ("t,n\n1,2\n2,3\n3,four\n", "flu.csv:4: n 'four' is no count"),
        ("t,n\n1,2\n2,1e300\n", "flu.csv:3: n '1e300' is no count"),
        ("t,region,n\n1,A,2\n1,B,2\n1,A,3\n", "flu.csv:4: the row of 1, A is already on line 2"),
    ],
)
def test_a_slip_is_named_with_its_line(write, text, said):
    with pytest.raises(InputError) as caught:
        load_counts(write(text))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("header", "meant"),
    [("t,anything", "anything"), ("t,population,cases", "cases"), ("t,Observed,zone", "Observed")],
)
def test_the_series_that_is_meant_without_being_named(write, header, meant):
    row = ",".join("1" for _ in header.split(","))
    assert usual_series(load_counts(write(f"{header}\n{row}\n"))) == meant


def test_no_series_is_guessed_among_several(write):
    with pytest.raises(InputError, match=r"has 2 columns of counts; name one of: flu, measles"):
        usual_series(load_counts(write("t,flu,measles\n1,1,1\n")))


CELL = st.sampled_from(["", "1", "-2", "007", "1e3", "NA", "Osaka", "2024-W07", "1e999", '"', "٣"])
TABLE = st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=6).map(
    lambda rows: "\n".join(",".join(row) for row in [["t", "region", "n"], *rows])
)


@given(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), TABLE))
def test_any_text_is_a_table_or_an_input_error(write, text):
    path = write(text)
    try:
        counts = load_counts(path)
    except InputError as error:
        told = error.place.startswith(str(path))
    else:
        told = counts.height > 0 and pl.Float64 in counts.schema.values()
    assert told
