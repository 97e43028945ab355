"""What a passage names, for whom it is, and what is done, as a short phrase."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.english import fields
from accord.reading.english._action import LONGEST, action
from accord.reading.english._beneficiaries import beneficiaries
from accord.reading.english._names import initiatives
from accord.records import Passage


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Launch the Blue Reef Fund.", ["Blue Reef Fund"]),
        ("Launch Global Reef Fund.", ["Global Reef Fund"]),
        ("Japan will join the Open Ports Initiative.", ["Open Ports Initiative"]),
        (
            "We will back the Blue Reef Fund and the Safe Ports Network.",
            ["Blue Reef Fund", "Safe Ports Network"],
        ),
        (
            "We will back Blue Reef Fund and Safe Ports Network.",
            ["Blue Reef Fund", "Safe Ports Network"],
        ),
        ("We will back the Blue Reef Fund and UNICEF.", ["Blue Reef Fund", "UNICEF"]),
        ("We will back the Fund for Reefs and Coasts.", ["Fund for Reefs and Coasts"]),
        (
            "We will back the Ministry of Land, Ports and Trade.",
            ["Ministry of Land, Ports and Trade"],
        ),
        ("We will start the Sea, Sand, and Safety Agenda.", ["Sea, Sand, and Safety Agenda"]),
        (
            "We will back the Ports and Piers (PAP) Partnership now.",
            ["Ports and Piers (PAP) Partnership"],
        ),
        ("We will back the Ports and Piers Partnership (PAPP).", ["Ports and Piers Partnership"]),
        ("We will back the U.S.-Japan Reef Dialogue.", ["U.S.-Japan Reef Dialogue"]),
        ("We will widen the Okita program for pilots.", ["Okita program"]),
        ("We will start “Reefs for All” in March.", ["Reefs for All"]),
        ("We will work through COVAX and the G20.", ["COVAX", "G20"]),
        ("Under iREEF, we will act.", ["iREEF"]),
        ("The President of the Reef Council will visit us.", []),
        ("The United States and the European Union will act in the Pacific.", []),
        ("We will train pilots and nurses.", []),
        ("Support for Ports: We will train pilots.", []),
    ],
)
def test_programmes_bodies_and_agreements_are_named_as_written(text, names):
    assert list(initiatives(text, ("USA", "EU"))) == names


def test_who_acts_is_no_initiative():
    text = "USAID will work with JICA on the Safe Ports Network."
    assert initiatives(text, ("USAID",)) == ("JICA", "Safe Ports Network")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Japan will give boats to Kenya and Peru.", ["KEN", "PER"]),
        ("Japan will help developing countries to widen their ports.", ["developing countries"]),
        ("Assist countries in the Indo-Pacific with their ports.", ["Indo-Pacific"]),
        (
            "Japan will train women and girls in Southeast Asia.",
            ["women and girls", "Southeast Asia"],
        ),
        (
            "Japan will lend boats to small island developing states.",
            ["small island developing states"],
        ),
        ("Japan will pay for schools for refugees.", ["refugees"]),
        ("Kenya has reefs, and Japan will map its own reefs.", []),
        ("Japan will impose costs on Peru for this.", []),
        ("Japan will back the Southeast Asia Reef Fund.", []),
    ],
)
def test_for_whom_it_is(text, whom):
    assert list(beneficiaries(text, ("JPN",))) == whom


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Japan will lend ships.", "lend ships"),
        ("Japan will also jointly lend ships.", "lend ships"),
        ("Japan is launching a fund for reefs.", "launch a fund for reefs"),
        ("Both are committed to reducing the waste of ports.", "reduce the waste of ports"),
        ("They agreed to hold talks.", "hold talks"),
        ("Building on this, Japan will lend ships.", "lend ships"),
        ("Clean Ports: Japan will lend ships.", "lend ships"),
        ("Training more nurses.", "train more nurses"),
        ("They reaffirm their support for ports.", "reaffirm their support for ports"),
        ("Japan will continue to lend ships. It has many.", "continue to lend ships"),
        (
            "Japan will lend ships to all its neighbours in the bay, which have asked for some.",
            "lend ships to all its neighbours in the bay",
        ),
        (
            "Japan will map the reefs around each of its many small islands in order to see them.",
            "map the reefs around each of its many small islands",
        ),
    ],
)
def test_an_action_begins_with_its_verb_and_ends_where_the_sense_allows(text, phrase):
    assert action(text) == phrase


def test_an_action_is_not_cut_inside_a_name():
    text = "Japan will fund every single one of these very many new big old Blue Reef Schools."
    assert action(text) == "fund every single one of these very many new big old"


@given(
    text=st.text(max_size=300),
    kind=st.sampled_from(["para", "item", "heading", "cell"]),
    lead=st.text(max_size=80),
    parties=st.lists(st.sampled_from(["USA", "JPN", "G7", "Atlantis"]), unique=True),
    stated_on=st.none() | st.dates(),
)
def test_every_text_gives_fields(text, kind, lead, parties, stated_on):
    passage = Passage(
        document="d", number=0, start=0, end=1, kind=kind, heading=lead, lead=lead, text=text
    )
    found = fields(passage, parties, stated_on)
    assert len(found.action.split()) <= LONGEST
    assert all(found.initiatives)
    assert all(found.beneficiaries)


def test_the_fields_of_one_commitment():
    passage = Passage(
        document="d", number=0, start=0, end=1, kind="para",
        text="Japan intends to lend $2 billion to Kenya through the Open Ports Fund by 2027.",
    )  # fmt: skip
    found = fields(passage, ("JPN", "USA"), date(2022, 5, 16))
    assert found.parties == ("JPN",)
    assert found.strength == "intent"
    assert found.action == "lend $2 billion to Kenya through the Open Ports Fund by 2027"
    assert [(a.value, a.unit) for a in found.amounts] == [(2e9, "USD")]
    assert (found.deadline, found.beneficiaries) == ("2027", ("KEN",))
    assert found.initiatives == ("Open Ports Fund",)
