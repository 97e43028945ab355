"""Equal values give equal bytes, and only those bytes are read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.ledger import canonical, parse
from accord.records import CheckError

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
WHOLE = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


@given(VALUES)
def test_a_value_reads_back_as_it_was(value):
    assert parse(canonical(value)) == value


def test_names_are_sorted_by_utf_16_as_rfc_8785_shows():
    value = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    assert [*parse(canonical(value))] == [
        "\r",
        "1",
        "\u0080",
        "\u00f6",
        "\u20ac",
        "\U0001f600",
        "\ufb33",
    ]


@pytest.mark.parametrize(
    "content",
    [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b"1.5", b"1e3", b"NaN", b'"\\u0041"', b"",
     b"\xff", b"9007199254740992", b'"\\ud800"', b"[" * 100_000],
)  # fmt: skip
def test_bytes_written_in_another_way_are_refused(content):
    with pytest.raises(CheckError, match="not canonical JSON"):
        parse(content)


@pytest.mark.parametrize("value", [1.5, float("nan"), 2**53, "\ud800"])
def test_values_that_two_programs_could_write_differently_are_refused(value):
    with pytest.raises(ValueError, match=r"as text|surrogates"):
        canonical({"x": value})
