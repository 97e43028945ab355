"""Figures are read strictly, with the line of every slip."""

import csv
import io
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.indicators import load_figures, read_csv
from accord.records import InputError, Observation
from accord.workspace import schema_of

ABOUT = "id,title,unit,source,url,licence\nco2,Emissions,kt,Agency,https://example.org,CC BY 4.0\n"
HEAD = "indicator,entity,period,value,unit,source\n"
DAY = date(2024, 5, 1)


def folder(tmp_path, figures, about=ABOUT):
    (tmp_path / "indicators.csv").write_text(about, encoding="utf-8")
    (tmp_path / "observations.csv").write_text(figures, encoding="utf-8")
    return tmp_path


def test_a_folder_without_files_has_no_figures(tmp_path):
    indicators, figures = load_figures(tmp_path, vintage=DAY)
    assert indicators == []
    assert figures.schema == schema_of(Observation)
    assert figures.is_empty()


def test_figures_are_sorted_by_period_and_know_their_row(tmp_path):
    text = HEAD + "co2,JPN,2021,9.5,kt,\nco2,JPN,2020,1e1,kt,table 3\n"
    indicators, figures = load_figures(folder(tmp_path, text), vintage=DAY)
    assert [one.id for one in indicators] == ["co2"]
    assert figures.rows() == [
        ("co2", "JPN", "2020", 10.0, "kt", DAY, "table 3"),
        ("co2", "JPN", "2021", 9.5, "kt", DAY, "observations.csv:2"),
    ]


def test_a_row_may_say_when_it_was_obtained(tmp_path):
    head = HEAD.strip() + ",vintage\n"
    text = head + "co2,JPN,2020,11,kt,a,2023-01-31\nco2,JPN,2020,10,kt,b,\n"
    figures = load_figures(folder(tmp_path, text), vintage=DAY)[1]
    assert figures["vintage"].to_list() == [date(2023, 1, 31), DAY]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("gdp,JPN,2020,1,kt,", "unknown indicator 'gdp'"),
        ("co2,JPN,2020,1,Mt,", "unit 'Mt', but co2 is in 'kt'"),
        ('co2,JPN,2020,"1,000",kt,', "value '1,000' is no number"),
        ("co2,JPN,2020,1_000,kt,", "value '1_000' is no number"),
        ("co2,JPN,2020,nan,kt,", "value 'nan' is no number"),
        ("co2,JPN,2020,1e999,kt,", "value '1e999' is no number"),
        ("co2,JPN,2020,,kt,", "value '' is no number"),
        ("co2,JPN,2020-13,1,kt,", "'2020-13' is no period of the calendar"),
        ("co2,JPN,2023-W53,1,kt,", "'2023-W53' is no period of the calendar"),
        ("co2,JPN,20,1,kt,", "'20' is no period"),
        ("co2,,2020,1,kt,", "entity: String should have at least 1 character"),
        ("co2,JPN,2019,1,kt,", "co2 JPN 2019 is already on line 2"),
        ("co2,JPN,2020,1,kt", "5 cells where the header has 6"),
    ],
)
def test_a_slip_is_named_with_its_line_and_a_remedy(tmp_path, row, problem):
    text = HEAD + "co2,JPN,2019,1,kt,\n\n" + row + "\n"
    with pytest.raises(InputError) as caught:
        load_figures(folder(tmp_path, text), vintage=DAY)
    assert caught.value.place.endswith("observations.csv:4")
    assert caught.value.problem.startswith(problem)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("about", "problem"),
    [
        ("id,title\n", "no column 'unit', 'source', 'url', 'licence'"),
        ("", "is empty"),
        (ABOUT + "co2,Again,kt,,,\n", "a second indicator 'co2'"),
        (ABOUT + "gdp,GDP,,,,\n", "unit is empty"),
        (ABOUT.replace("title", "id"), "two columns are named 'id'"),
        (ABOUT.replace("title", ""), "column 2 has no name"),
        (ABOUT + '"gdp,', "not CSV"),
    ],
)
def test_the_list_of_indicators_is_as_strict(tmp_path, about, problem):
    with pytest.raises(InputError, match=r"indicators\.csv") as caught:
        load_figures(folder(tmp_path, HEAD, about), vintage=DAY)
    assert caught.value.problem.startswith(problem)


def test_one_file_without_the_other_is_refused(tmp_path):
    (tmp_path / "observations.csv").write_text(HEAD)
    with pytest.raises(InputError, match=r"indicators.csv: no such file"):
        load_figures(tmp_path, vintage=DAY)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_one_way(tmp_path, content):
    (tmp_path / "indicators.csv").write_text(ABOUT)
    for start in (b"", HEAD.encode()):
        (tmp_path / "observations.csv").write_bytes(start + content)
        with suppress(InputError):
            assert load_figures(tmp_path, vintage=DAY)[1].schema == schema_of(Observation)


CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=6))
def test_what_a_csv_writer_wrote_reads_back(tmp_path, rows):
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerows([("a", "b", "c"), *rows])
    path = tmp_path / "t.csv"
    path.write_bytes(stream.getvalue().encode())
    table = read_csv(path, needed=("a", "c"))
    assert [tuple(row.values()) for _, row in table.rows] == [
        tuple(cell.strip() for cell in row) for row in rows
    ]
