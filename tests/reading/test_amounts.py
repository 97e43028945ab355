"""How much a commitment sets: money, measures, shares and counted things, each number once."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.english._amounts import amounts
from accord.reading.english._numbers import value_of


def found(text):
    return [(amount.value, amount.unit) for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Japan will lend $2.5 billion to port towns.", 2.5e9, "USD"),
        ("Kenya will set aside US$ 3bn for roads.", 3e9, "USD"),
        ("Japan will give ¥200 billion to clinics.", 2e11, "JPY"),
        ("Japan will give 200 billion yen to clinics.", 2e11, "JPY"),
        ("The Union will grant EUR 40 million to schools.", 4e7, "EUR"),
        ("France will grant 40 million euros to schools.", 4e7, "EUR"),
        ("Canada will add CAD 3 million for maps.", 3e6, "CAD"),
        ("Canada will add CAD $3 million for maps.", 3e6, "CAD"),
        ("Australia will add A$12.5m for maps.", 12.5e6, "AUD"),
        ("India will spend ₹500 crore on wells.", 5e9, "INR"),
        ("Norway will pay 90 million Norwegian kroner.", 9e7, "NOK"),
        ("Peru will ship 200,000 metric tons of maize.", 200_000, "metric tons"),
        ("We will send 1.2 billion doses by sea.", 1.2e9, "doses"),
        ("We will send 900 million vaccine doses by sea.", 9e8, "doses"),
        ("Spain will cut the waste of its ports by 46 percent.", 46, "%"),
        ("Spain will cut the waste of its ports by 46%.", 46, "%"),
        ("They will build 30 gigawatts of wind power.", 30, "GW"),
        ("They will build a 500-MW plant.", 500, "MW"),
        ("They will start a new two-year course for nurses.", 2, "years"),
        ("They will waive the duty for five years.", 5, "years"),
        ("We will pay for 20 additional Okita scholarships at sea schools.", 20, "scholarships"),
        ("Japan will open two new laboratories.", 2, "laboratories"),
        ("Japan will plant one hundred million trees.", 1e8, "trees"),
        ("Japan will lend a dozen ships.", 12, "ships"),
        ("Japan will train half a million nurses.", 5e5, "nurses"),
        ("Japan will train two and a half million nurses.", 2.5e6, "nurses"),
        ("Chile will train 2000 nurses.", 2000, "nurses"),
        ("Chile will train up to 400 nurses.", 400, "nurses"),
        ("Chile will train at least 400 harbour pilots.", 400, "pilots"),
        ("Chile will train more than 400 nurses.", 400, "nurses"),
        ("Chile will house 75,000 individuals.", 75_000, "people"),
        ("Chile will host 60 young Kenyans.", 60, "people"),
        ("Chile will help up to eight countries to map their coasts.", 8, "countries"),
    ],
)  # fmt: skip
def test_an_amount_has_its_value_and_its_unit(text, value, unit):
    assert found(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Spain will cut it by 46-48%.", [46, 48]),
        ("Spain will cut it by 50–52 percent.", [50, 52]),
        ("Spain will train between 10 and 20 pilots.", [10, 20]),
        ("Spain will train 10 to 20 pilots.", [10, 20]),
        ("Spain will lend $1 to 2 billion.", [1e9, 2e9]),
        ("Spain will raise the share from 13 percent to 70 percent.", [70]),
        ("Spain will raise the number from 450 to 900 places.", [900]),
    ],
)
def test_a_range_gives_both_ends_and_a_rise_the_one_to_be_reached(text, values):
    assert [value for value, _ in found(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "We will meet our 2030 targets and act before 2035.",
        "The G7 will curb COVID-19 and open 5G nets under Article 5 of Quad 2.0.",
        "Section 232 rules and Executive Order 14257 of 2 April will stay.",
        "They will meet on March 9 and on 12 July.",
        "The two countries and our three nations will act.",
        "It will 1) write rules and 2) publish them.",
        "They will keep warming to 1.5 degrees.",
        "They will organise the work in three pillars.",
    ],
)
def test_years_names_dates_and_known_things_are_no_amounts(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beyond the $9 million already given, we will add $4 million.", [(4e6, "USD")]),
        ("In addition to earlier aid of $9 million, we will add $4 million.", [(4e6, "USD")]),
        ("Japan has provided $9 million and will add $4 million.", [(4e6, "USD")]),
        ("We will help to close the $40 billion funding gap.", []),
        ("Nearly 400,000 doses have already been sent; the rest will follow.", []),
        ("We will give $5 million (€4.6 million).", [(5e6, "USD")]),
    ],
)
def test_what_was_given_before_and_what_is_needed_is_not_set(text, expected):
    assert found(text) == expected


def test_each_number_counts_once_and_each_kind_is_kept():
    text = "We will spend $8 million on 15 sea-wall projects and $8 million on 30 schools."
    assert found(text) == [(8e6, "USD"), (15, "projects"), (30, "schools")]


@given(
    st.integers(min_value=1, max_value=10**12), st.sampled_from(["thousand", "million", "billion"])
)
def test_a_number_with_a_scale_word_comes_back_exactly(n, scale):
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    assert found(f"We will lend ${n:,} {scale} to farms.") == [(float(n * factor), "USD")]


@given(st.integers(min_value=2, max_value=999_999))
def test_a_number_in_words_is_read_as_it_is_spelled(n):
    assert value_of(spelled(n)) == n


@given(st.text(max_size=300))
def test_any_text_gives_finite_amounts(text):
    assert all(math.isfinite(a.value) and a.unit for a in amounts("We will give " + text))


def test_a_number_too_large_for_a_float_is_left_out():
    assert found(f"We will give ${'9' * 400}.") == []


ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(n):
    """A number below a million as a clerk would write it."""
    if n >= 1000:
        rest = f" {spelled(n % 1000)}" if n % 1000 else ""
        return f"{spelled(n // 1000)} thousand{rest}"
    if n >= 100:
        rest = f" and {spelled(n % 100)}" if n % 100 else ""
        return f"{ONES[n // 100]} hundred{rest}"
    if n >= 20:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]
