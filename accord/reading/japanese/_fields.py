"""What a commitment says: who, how firmly, what, how much, by when, for whom."""

from collections.abc import Sequence
from datetime import date

from accord.reading._language import Fields
from accord.reading.japanese._action import action
from accord.reading.japanese._amounts import amounts
from accord.reading.japanese._deadlines import deadline
from accord.reading.japanese._names import beneficiaries, initiatives
from accord.reading.japanese._parties import actors
from accord.reading.japanese._strength import strength
from accord.reading.japanese._text import plain
from accord.reading.japanese._themes import theme_of
from accord.records import Party, Passage


def fields(passage: Passage, parties: Sequence[Party], stated_on: date | None) -> Fields:
    """What a passage says if it is a commitment, in a statement made on `stated_on`."""
    text = passage.text
    words = plain(text)
    return Fields(
        parties=actors(passage, parties),
        strength=strength(text, passage.lead),
        action=action(text),
        amounts=amounts(words),
        deadline=deadline(words, stated_on),
        beneficiaries=beneficiaries(text, parties),
        initiatives=initiatives(text),
        theme=theme_of(text, passage.heading),
    )
