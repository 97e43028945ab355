"""By when a commitment is to be met, or until when it runs, from the day of its statement."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.english._deadlines import deadline

DAY = date(2022, 5, 16)


def by_when(text, lead="", stated_on=DAY):
    return deadline(text, lead, stated_on)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan will open the port by 2030.", "2030"),
        ("Japan will open the port by the end of 2024.", "2024"),
        ("Japan will open the port before 2031, and widen it.", "2031"),
        ("Japan will open the port no later than March 2025.", "2025-03-31"),
        ("Japan will open the port by 30 June 2026.", "2026-06-30"),
        ("Japan will open the port by June 30, 2026.", "2026-06-30"),
        ("Japan will run the port until 1 November 2027.", "2027-11-01"),
        ("Japan will open the port in early 2024.", "2024"),
        ("Japan will open the port in the autumn of 2024.", "2024"),
        ("Japan will pay for the port in fiscal year 2024.", "2024"),
        ("Japan will pay for the port in FY2024.", "2024"),
        ("Japan will pay for the port from 2023 to 2027.", "2027"),
        ("Japan will pay for the port in 2023-2027.", "2027"),
        ("Japan will pay for the port in 2024/25.", "2025"),
        ("Japan will reach its 2035 targets.", "2035"),
        ("Japan will end the waste of its ports in the 2020s.", "2029"),
        ("Japan will end the waste of its ports in the 2030s.", "2039"),
        ("Japan will end the waste of its ports by mid-century.", "2050"),
    ],
)
def test_a_deadline_that_names_its_year(text, expected):
    assert by_when(text) == expected
    assert by_when(text, stated_on=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will train pilots over the next five years.", "2027"),
        ("Peru will train pilots within two years.", "2024"),
        ("Peru will train pilots over three to four years.", "2026"),
        ("Peru will waive the duty for three years.", "2025"),
        ("Peru will meet us within six months.", "2022-11-16"),
        ("Peru will meet us within 90 days.", "2022-08-14"),
        ("Peru will meet us within the next year.", "2023"),
        ("Peru will meet us this year.", "2022"),
        ("Peru will meet us next year.", "2023"),
        ("Peru will meet us later this year.", "2022"),
        ("Peru will meet us this autumn.", "2022"),
        ("Peru will meet us by the end of the year.", "2022-12-31"),
        ("Peru will meet us by year’s end.", "2022-12-31"),
        ("Peru will meet us later this month.", "2022-05-31"),
        ("Peru will meet us next month.", "2022-06-30"),
        ("Peru will meet us in September.", "2022-09-30"),
        ("Peru will meet us by 1 October.", "2022-10-01"),
        ("Peru will meet us by October.", "2022-10-31"),
        ("Peru will meet us on July 12.", "2022-07-12"),
        ("Peru will meet us by February.", "2023-02-28"),
        ("Peru will halve the waste this decade.", "2030"),
        ("Peru will halve the waste before the end of the decade.", "2030"),
        ("Peru will halve the waste within the next decade.", "2032"),
    ],
)
def test_a_deadline_counted_from_the_statement(text, expected):
    assert by_when(text) == expected
    assert by_when(text, stated_on=None) is None


def test_the_later_of_two_counts():
    assert by_when("Chile will plan it by 2025 and build it by 2031.") == "2031"
    assert by_when("Chile will plan it in 2024 and build it by March 2025.") == "2025-03-31"


def test_what_a_commitment_only_agrees_with_is_no_deadline_of_its_own():
    assert by_when("Chile will act by 2026, aligned with the world's 2050 goals.") == "2026"


def test_a_list_takes_the_deadline_of_the_line_that_leads_it_in():
    assert by_when("Train more pilots.", lead="By October 2023, both countries will:") == (
        "2023-10-31"
    )
    assert by_when("Train pilots by 2028.", lead="By October 2023, both will:") == "2028"


@pytest.mark.parametrize(
    "text",
    [
        "Chile will train more pilots.",
        "Chile will build on the plan that it announced in April 2022.",
        "Chile will keep the pact signed in 2019.",
        "Chile will hold a meeting every two years.",
        "Chile will follow the plan of the past two years.",
        "Chile will present it at the next summit.",
        "Chile will apply Order 2021 in the coming weeks.",
    ],
)
def test_no_deadline(text):
    assert by_when(text) is None


@given(st.text(max_size=300), st.none() | st.dates())
def test_any_text_gives_a_year_a_day_or_nothing(text, stated_on):
    found = deadline(f"by {text} in 2031 or within {text}", "", stated_on)
    assert found is None or re.fullmatch(r"\d{4}(-\d\d-\d\d)?", found)
    if found and stated_on:
        assert int(found[:4]) >= stated_on.year


@given(st.dates(min_value=date(2024, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_comes_back_as_it_was_written(day):
    assert by_when(f"Chile will do it by {day:%-d %B %Y}.") == day.isoformat()
