"""What a commitment says: how firmly, how much, by when, for whom, under which name."""

from collections.abc import Sequence
from datetime import date

from accord.reading._language import Fields
from accord.reading.english._action import action
from accord.reading.english._actors import actors
from accord.reading.english._amounts import amounts
from accord.reading.english._beneficiaries import beneficiaries
from accord.reading.english._deadlines import deadline
from accord.reading.english._names import initiatives
from accord.reading.english._strength import strength
from accord.reading.english._themes import theme_of
from accord.records import Party, Passage


def fields(passage: Passage, parties: Sequence[Party], stated_on: date | None) -> Fields:
    """What a passage says if it is a commitment, in a statement made on `stated_on`."""
    text, lead = passage.text, passage.lead
    who = actors(text, lead, passage.heading, parties)
    return Fields(
        parties=who,
        strength=strength(text, lead),
        action=action(text),
        amounts=amounts(text),
        deadline=deadline(text, lead, stated_on),
        beneficiaries=beneficiaries(text, who),
        initiatives=initiatives(text, who),
        theme=theme_of(text, f"{passage.heading} {lead}"),
    )
