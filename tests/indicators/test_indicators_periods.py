"""Periods begin and end where the calendar says."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.indicators import bounds
from accord.indicators._periods import length, years_after, years_between


@pytest.mark.parametrize(
    ("period", "entity", "first", "last"),
    [
        ("2030", "", "2030-01-01", "2030-12-31"),
        ("2024-S2", "", "2024-07-01", "2024-12-31"),
        ("2024-Q1", "", "2024-01-01", "2024-03-31"),
        ("2024-02", "", "2024-02-01", "2024-02-29"),
        ("2024-12", "", "2024-12-01", "2024-12-31"),
        ("2024-W01", "", "2024-01-01", "2024-01-07"),
        ("2020-W53", "", "2020-12-28", "2021-01-03"),
        ("2024-06-30", "", "2024-06-30", "2024-06-30"),
        ("FY2013", "JPN", "2013-04-01", "2014-03-31"),
        ("FY2013", "USA", "2012-10-01", "2013-09-30"),
    ],
)
def test_first_and_last_day(period, entity, first, last):
    expected = (date.fromisoformat(first), date.fromisoformat(last))
    assert bounds(period, entity=entity) == expected


@pytest.mark.parametrize(
    "period", ["2024-00", "2023-02-29", "2023-W53", "0000", "FY9999", "FY2013-Q1", "2024-W00", "x"]
)
def test_no_period_of_the_calendar(period):
    with pytest.raises(ValueError, match=re.escape(repr(period))):
        bounds(period)


@given(st.dates(min_value=date(1, 1, 15), max_value=date(9998, 12, 1)))
def test_every_day_lies_in_its_week_month_quarter_and_year(day):
    year, week, _ = day.isocalendar()
    for period in (
        f"{day.year:04d}",
        f"{day.year:04d}-{day.month:02d}",
        f"{day.year:04d}-Q{(day.month + 2) // 3}",
        f"{day.year:04d}-S{(day.month + 5) // 6}",
        f"{year:04d}-W{week:02d}",
        day.isoformat(),
    ):
        first, last = bounds(period)
        assert first <= day <= last
        assert 0 < length(period) < 1.01
        assert last + timedelta(days=1) > first


@given(st.text(alphabet="FY0123456789-QWS", max_size=11))
def test_any_text_is_a_period_or_a_value_error(text):
    try:
        first, last = bounds(text)
    except ValueError:
        return
    assert first <= last


def test_distance_in_years():
    assert years_between("2020", "2030") == 10
    assert years_between("FY2020", "FY2030", entity="JPN") == 10
    assert years_between("2030-12", "2030") == 0
    assert years_between("2030", "FY2030", entity="JPN") == pytest.approx(0.25, abs=0.01)
    assert years_after("FY2029", 1) == "FY2030"
