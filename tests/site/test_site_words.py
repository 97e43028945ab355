"""Words, numbers and addresses that all pages share."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.site import LedgerLine
from accord.site._ledger import told
from accord.site._links import commitment_page, document_page, slug, web_address
from accord.site._words import (
    VERDICTS,
    count,
    day,
    likelihood,
    likelihood_steps,
    listed,
    number,
    party,
    percent,
    signed,
    when,
)

THIN = "\u202f"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (5, "5"), (1234, f"1{THIN}234"), (1234567.8, f"1{THIN}234{THIN}568"),
        (0.12345, "0.1235"), (22.0, "22"), (-38.0157, "−38.02"), (99.95, "99.95"),
        (0.00002, "2.000e−05"), (1e15, "1.000e+15"),
    ],
)  # fmt: skip
def test_a_number_has_four_figures_and_a_true_minus_sign(value, text):
    assert number(value) == text


def test_a_change_always_has_its_sign():
    assert [signed(2), signed(-2), signed(0)] == ["+2", "−2", "0"]


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0 %"), (0.004, "under 1 %"), (0.5, "50 %"), (0.996, "over 99 %"), (1, "100 %")],
)
def test_a_share_is_never_rounded_to_none_or_all(share, text):
    assert percent(share) == text


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2030", "2030"), ("2024-06", "June 2024"), ("2024-06-30", "30 June 2024"),
        ("2024-W07", "week 7 of 2024"), ("2024-Q2", "the second quarter of 2024"),
        ("2024-S1", "the first half of 2024"), ("FY2013", "fiscal year 2013"),
        ("2024-13", "2024-13"), ("soon", "soon"), ("<b>", "<b>"), ("", ""), ("–", "–"),
    ],
)  # fmt: skip
def test_a_period_is_told_in_words_and_anything_else_as_it_is(period, text):
    assert when(period) == text


@given(st.text(max_size=12))
def test_any_text_can_stand_where_a_period_is_expected(text):
    assert isinstance(when(text), str)


@given(st.floats(0, 1))
def test_every_probability_has_a_word_and_a_surer_one_no_weaker_word(share):
    words = [word for word, _ in likelihood_steps()]
    assert words.index(likelihood(min(1, share + 0.1))) <= words.index(likelihood(share))


def test_the_steps_of_words_meet_and_cover_all():
    ranges = [text.split(" to ") for _, text in likelihood_steps()]
    assert (ranges[0][1], ranges[-1][0]) == ("100 %", "0 %")
    assert all(upper[0] == lower[1] for upper, lower in pairwise(ranges))


def test_counts_lists_days_and_parties_read_well():
    assert [count(1, "entry", "entries"), count(2000, "piece")] == ["1 entry", f"2{THIN}000 pieces"]
    assert [listed([]), listed(["a"]), listed(["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert day(date(2021, 4, 6)) == "6 April 2021"
    assert [party("JPN"), party("Quad")] == ["Japan", "Quad"]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "https://",
     "example.org", "https://a b.org", "https://example.org\n.evil.org", "https://[::1",
     "https://bank.org@evil.org/", "JAVASCRIPT:x", ""],
)  # fmt: skip
def test_only_a_plain_web_address_may_be_followed(address):
    assert web_address(address) is None


def test_a_plain_web_address_is_kept_as_it_is():
    for address in ("https://example.org/a?b=1#c", "http://example.org", "HTTPS://example.org"):
        assert web_address(address) == address


@given(st.text(), st.text())
def test_documents_have_pages_of_their_own_with_harmless_names(one, other):
    first, second = document_page(one), document_page(other)
    assert (first == second) == (one == other)
    assert set(first) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/.")
    assert ".." not in first
    assert len(first) < 120


def test_pages_of_commitments_are_named_by_their_short_ids():
    assert commitment_page("core-2021/H3") == "commitments/H3.html"
    assert [slug("G7 Summit: 2023!"), slug("…")] == ["g7-summit-2023", "x"]


def test_each_verdict_and_kind_of_evidence_has_words():
    assert list(VERDICTS) == ["kept", "partly", "in-progress", "not-shown", "broken", "unjudged"]


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        ("verdict", {"verdict": "in-progress", "probability": "0.61", "evidence": {"passages": 1}},
         "Verdict: in progress (61 %), on 1 passage of evidence."),
        ("commitment", {"status": "proposed", "written_by": "machine"},
         "In the register as proposed, its fields as the machine wrote them."),
        ("adoption", {"who": "A. Reader", "commitments": ["t/H1", "t/H2"], "why": "checked"},
         "A. Reader adopted t/H1 and t/H2: checked."),
        ("alert", {"series": "flu", "detection": "2024-W11", "notify": "desk"},
         "Alert on flu in week 11 of 2024, for desk."),
        ("run", {"accord": "0.1", "tables": {"a": "x", "b": "y"}},
         "A run of Accord 0.1 left 2 tables."),
        ("news of another kind", {}, "news of another kind: about"),
    ],
)  # fmt: skip
def test_an_entry_of_the_ledger_is_told_in_a_sentence(kind, content, text):
    assert told(LedgerLine(1, kind, "about", "2024-01-01T00:00:00Z", "me", content)) == text
