"""Whether a passage bears on a commitment."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.evidence import judge
from accord.evidence._judge import related_words
from accord.evidence._names import names_in, spoken_of
from accord.evidence._terms import acronyms, stem, terms, weight
from accord.records import Agreement, Commitment, Passage

AGREEMENT = Agreement(
    id="core-2021", title="A partnership", date=date(2021, 4, 16), parties=("USA", "JPN"),
    source="x", text="agreements/core-2021.md", digest="sha256:" + "0" * 64,
)  # fmt: skip
VACCINES = Commitment(
    id="core-2021/H2", section="Health", start=0, end=90, parties=("USA", "JPN"), strength="firm",
    text="Deliver COVID-19 vaccines to developing countries through COVAX.", action="deliver",
    theme="health",
)  # fmt: skip

REFORM = VACCINES.but(
    id="core-2021/H6", text="Seek reform of the World Health Organization.", start=100, end=150
)


def judged(text, title="A note", heading=""):
    passage = Passage(
        document="d", number=0, start=0, end=len(text), kind="para", heading=heading, text=text
    )
    return judge(VACCINES, passage, title=title, agreement=AGREEMENT, among=[VACCINES, REFORM])


def test_what_shares_words_and_names_scores_over_what_does_not():
    near = judged("The United States and Japan shipped vaccines to developing countries by COVAX.")
    far = judged("The garden party was moved into the hall because of rain.")
    assert near.score > 0.8 > 0.2 > far.score
    assert "names COVAX" in near.reasons
    assert "speaks of USA and JPN" in near.reasons


def test_headings_and_title_count_where_the_passage_itself_is_short():
    text = "Sixty million were shipped in May."
    below = judged(text, title="COVAX: vaccines for developing countries", heading="Japan")
    assert below.score > judged(text).score


def test_what_is_said_in_passing_counts_less():
    text = "The United States and Japan sent vaccines to developing countries."
    spoken = judged(text, title="Remarks by the President before the press")
    assert spoken.score < judged(text, title="Statement of the President to the press").score


def test_a_step_back_from_what_is_named_counts_more():
    left = judged("The United States withdraws from COVAX.")
    assert left.shows == "reversed"
    assert left.score > judged("The United States speaks of COVAX.").score + 0.2


def test_a_passage_belongs_to_the_commitment_that_it_is_most_like():
    text = "The leaders spoke of a reform of the World Health Organization and of vaccines."
    passage = Passage(
        document="d", number=0, start=0, end=len(text), kind="para", heading="", text=text
    )
    alone, beside = (
        judge(VACCINES, passage, title="T", agreement=AGREEMENT, among=among).score
        for among in ([VACCINES], [VACCINES, REFORM])
    )
    assert beside < alone


def test_forms_of_a_word_meet_and_frequent_words_tell_little():
    assert stem("vaccines") == stem("vaccine")
    assert stem("emissions") == stem("emission")
    assert weight("the") < 1 < weight("president") < weight("covax")
    assert "the" not in terms("the emissions")


@pytest.mark.parametrize(
    ("text", "initiatives", "names"),
    [
        ("Uphold the Global Health Security Agenda.", ["Uphold the Global Health Security Agenda"],
         ["Global Health Security Agenda"]),
        ("Cooperate on Paris Agreement goals.", ["Cooperate on Paris Agreement"],
         ["Paris Agreement"]),
        ("Resume the Mansfield Fellowship.", ["Resume the Mansfield Fellowship"],
         ["Mansfield Fellowship"]),
        ("Support JUCEP and GHSA.", [], ["Global Health Security Agenda", "JUCEP"]),
        ("Plant trees.", [], []),
    ],
)  # fmt: skip
def test_names_without_the_verb_before_them(text, initiatives, names):
    assert [name[0] for name in names_in(text, initiatives)] == names


def test_a_thing_is_known_by_its_other_names():
    (paris,) = names_in("Carry out the Paris Agreement.", ())
    assert spoken_of(paris, "He left the Paris Climate Accord.") == "Paris Climate Accord"
    assert spoken_of(paris, "He left Paris.") is None
    assert spoken_of(("WHO",), "those who agreed") is None
    assert spoken_of(("Gilman Scholarships",), "a Gilman Scholarship") == "Gilman Scholarships"


def test_acronyms_and_related_words():
    assert acronyms("COVAX, 5G and JUCEP of the U.S. against COVID-19") == {"COVAX", "5G", "JUCEP"}
    assert "Gavi" in related_words("support COVAX")


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_judged(text, title):
    found = judged(text or "x", title=title)
    assert 0 <= found.score <= 1
    assert found == judged(text or "x", title=title)
