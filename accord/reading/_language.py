"""What a language brings to the reading of a text, and which language a text is in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from accord.records import Amount, Cue, Party, Passage, Strength, Theme


@dataclass(frozen=True)
class Fields:
    """What a commitment says: who, how firmly, what, how much, by when, for whom."""

    parties: tuple[Party, ...]
    strength: Strength
    action: str
    amounts: tuple[Amount, ...]
    deadline: str | None
    beneficiaries: tuple[str, ...]
    initiatives: tuple[str, ...]
    theme: Theme


class Language(Protocol):
    """The judgement of one language; `accord.reading.english` is one."""

    def cues(self, passages: Sequence[Passage], parties: Sequence[Party]) -> list[tuple[Cue, ...]]:
        """For each passage of a whole text the reasons for and against its being a commitment of
        these parties: their weights are log-odds and their sum is the judgement."""

    def fields(self, passage: Passage, parties: Sequence[Party], stated_on: date | None) -> Fields:
        """What a passage says if it is a commitment, in a statement made on `stated_on`."""
