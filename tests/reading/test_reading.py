"""A statement's undertakings are found, with who, how firmly, how much, by when and for whom."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.documents import fold, passages
from accord.reading import agreement_id, explain, judged_as, parties_of, probability, read
from accord.records import Amount

_WORDS = ["We", "will", "build", "a", "port", "by", "2030.", "Japan", "gave", "aid."]


def commitments(text):
    return read(
        passages("d", text),
        agreement="pact-2021",
        parties=("USA", "JPN"),
        stated_on=date(2021, 4, 16),
    )


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Japan will build two new laboratories for virus research.", "firm"),
        ("The United States pledges to halve the waste of its ports by 2030.", "firm"),
        ("Both countries intend to open a joint school for engineers.", "intent"),
        ("We will continue to support clinics in the Pacific.", "continuing"),
        ("Japan is launching a fund of $30 million for young farmers.", "firm"),
    ],
)
def test_an_undertaking_of_a_party_is_a_commitment(text, strength):
    assert [c.strength for c in commitments(text)] == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders thanked the nurses of both countries.",
        "Last year Japan was host to a meeting on ports.",
        "The weather over the bay had been calm.",
        "# What both countries will do",
        "Together, both countries will:",
    ],
)
def test_thanks_history_headings_and_bare_lead_ins_are_none(text):
    assert commitments(text) == []


def test_items_take_strength_and_section_from_above():
    found = commitments(
        "# Pact\n\n## Health\n\nBoth plan to:\n\n- Share samples.\n- Train more nurses."
    )
    assert [(c.id, c.section, c.strength) for c in found] == [
        ("pact-2021/H1", "Health", "intent"),
        ("pact-2021/H2", "Health", "intent"),
    ]


def test_fields_of_a_commitment():
    (found,) = commitments(
        "Japan will give $2.5 billion and 20 scholarships to developing countries by 2025."
    )
    assert found.parties == ("JPN",)
    assert found.amounts == (Amount(value=2.5e9, unit="USD"), Amount(value=20, unit="scholarships"))
    assert (found.deadline, found.beneficiaries) == ("2025", ("developing countries",))
    assert found.action.startswith("give $2.5 billion")
    assert found.cues
    assert 0.5 <= found.probability <= 1


def test_names_of_agreements_and_parties():
    assert agreement_id("A Long (CoRe) Partnership", date(2021, 4, 16)) == "core-2021"
    assert agreement_id("Joint Statement on Clean Ports", date(2022, 1, 1)) == "clean-ports-2022"
    assert parties_of("Pact of Japan and the U.S.", "") == ("JPN", "USA")
    assert parties_of("A pact", "India and France met.") == ("IND", "FRA")
    assert parties_of("A pact", "Nobody met.") == ()


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_offsets_hold(text):
    for found in commitments(text + "\n\nJapan will act on ports with us all."):
        assert 0 <= found.start < found.end <= len(text) + 40


def test_the_cues_add_up_to_the_probability():
    text = "Japan will build two new laboratories for virus research."
    (found,) = commitments(text)
    (every,) = explain(passages("d", text), ("USA", "JPN"), date(2021, 4, 16))
    assert probability(c.weight for c in every) == pytest.approx(found.probability, abs=0.001)
    assert probability(c.weight for c in found.cues) == pytest.approx(found.probability, abs=0.001)
    assert len(found.cues) <= 13
    assert [abs(c.weight) for c in every] == sorted((abs(c.weight) for c in every), reverse=True)


def test_a_text_in_another_language_is_cut_and_not_judged():
    parts = passages("d", "Les deux pays vont construire un port. Ils vont former des médecins.")
    assert len(parts) == 2
    assert judged_as(parts) is None
    assert read(parts, agreement="a", parties=("FRA",), stated_on=None) == []


@given(st.text())
def test_any_text_is_read_and_offsets_point_at_the_words(text):
    for c in read(passages("d", text), agreement="a", parties=("JPN",), stated_on=None, least=0.0):
        assert fold(text[c.start : c.end]) == c.text


@given(st.lists(st.sampled_from(_WORDS), min_size=4))
def test_reading_is_the_same_when_lines_are_wrapped_elsewhere(words):
    one = "We will open schools. " + " ".join(words)
    other = "We will open schools.\n" + "\n".join(words)
    assert [c.text for c in commitments(one)] == [c.text for c in commitments(other)]
