"""What a passage shows, read from its verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.evidence._shows import shown_by

SAID = {
    "delivered": (
        "The United States has delivered 120 million doses through COVAX.",
        "Japan completed the first phase of the project in March.",
        "The partners gave five billion dollars to the fund and will give more.",
        "In 2022 the agency expanded its support from 19 to 25 countries.",
        "Forty students have been trained.",
        "Japan deployed the first network of that kind, as agreed.",
    ),
    "renewed": (
        "We will provide one billion doses next year.",
        "The leaders reaffirmed their commitment to COVAX.",
        "The two sides confirmed that the organization has to be reformed.",
        "The ministers called for an independent study of the outbreak.",
        "We intend to open our secure networks to trusted suppliers.",
    ),
    "progress": (
        "The two sides are discussing a plan and will fund it.",
        "The two governments are expanding production.",
        "Both governments signed a memorandum on quantum computing.",
        "The institutes concluded a new arrangement on cancer research.",
        "The leaders welcomed the launch of a dialogue that will meet every year.",
        "Japan pledged $300 million to the coalition.",
        "The president announced that he will send a delegation.",
    ),
    "reversed": (
        "The United States withdraws from the World Health Organization.",
        "The agency ended its support for the programme.",
        "The program has been terminated.",
        "The government will no longer fund the office.",
        "He ordered the end of American tax credits for wind power.",
        "They left the Global Forum on Cyber Expertise.",
    ),
}


@pytest.mark.parametrize(
    ("shows", "text"), [(shows, text) for shows, texts in SAID.items() for text in texts]
)
def test_the_verbs_of_a_passage_say_what_it_shows(shows, text):
    assert shown_by(text) == shows


@pytest.mark.parametrize(
    "text",
    [
        "In 2021, we reversed the decision to withdraw from the World Health Organization.",
        "The failure to inform the public is a lesson for all.",
        "They aim to halt the loss of forests.",
        "The old system no longer meets the need.",
    ],
)
def test_what_only_sounds_like_a_step_back_is_none(text):
    assert shown_by(text) != "reversed"


@given(st.text(max_size=400))
def test_any_text_shows_something(text):
    assert shown_by(text) in SAID
