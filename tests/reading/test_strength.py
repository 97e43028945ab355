"""How firmly a passage binds: by the first verb that does, or by the line above it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.english._strength import strength


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan will build two laboratories.", "firm"),
        ("Both sides agreed to share maps of the reef.", "firm"),
        ("Kenya is opening a school for pilots.", "firm"),
        ("Kenya has committed to maintain the light on the reef.", "firm"),
        ("Kenya announced a school for pilots.", "firm"),
        ("Kenya stands ready to send pilots.", "firm"),
        ("They intend to continue their talks on ports.", "intent"),
        ("Kenya will seek to lower the fees of its ports.", "intent"),
        ("Kenya plans to lower the fees of its ports.", "intent"),
        ("Kenya announced plans to lower the fees of its ports.", "intent"),
        ("We look forward to the next talks on ports in June.", "intent"),
        ("Kenya is exploring a joint school for pilots.", "intent"),
        ("The ministry will endeavour to publish the maps.", "intent"),
        ("We will continue to train pilots.", "continuing"),
        ("We remain committed to safe ports.", "continuing"),
        ("Both countries reaffirm their commitment to safe ports.", "continuing"),
        ("Both countries underscored their shared commitment to safe ports.", "continuing"),
        ("The ministers said that Kenya will continue to train pilots.", "continuing"),
    ],
)
def test_the_first_verb_that_binds_decides(text, expected):
    assert strength(text, "") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Building on their talks, both countries will train pilots.",
        "While talks on the fees continue, Kenya will train pilots.",
        "Continued Care: Kenya will train pilots.",
        "Kenya will write a comprehensive plan to train pilots.",
        "Kenya will fund a school that hopes to train pilots.",
    ],
)
def test_openings_titles_and_nouns_do_not(text):
    assert strength(text, "") == "firm"


@pytest.mark.parametrize(
    ("text", "lead", "expected"),
    [
        ("Share maps of the reef.", "Both countries intend to:", "intent"),
        ("Sharing maps of the reef.", "Both plan to work together by:", "intent"),
        ("Share maps of the reef.", "Both countries will:", "firm"),
        ("Explore a joint school.", "Both countries will:", "intent"),
        ("Continue to share maps.", "Both countries will:", "continuing"),
        ("Continue to share maps.", "Both countries intend to:", "intent"),
        ("Common maps of the reef.", "They reaffirmed their commitment to:", "continuing"),
        ("Kenya will open a school.", "Both countries intend to:", "firm"),
    ],
)
def test_an_item_takes_its_lead_ins_strength_where_it_has_none(text, lead, expected):
    assert strength(text, lead) == expected


@given(st.text(max_size=300), st.text(max_size=100))
def test_any_text_has_a_strength(text, lead):
    assert strength(text, lead) in ("firm", "intent", "continuing")
