"""Agreements and documents: what was said, where, by whom."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from accord.records._base import (
    AgreementId,
    CommitmentId,
    Digest,
    Party,
    Record,
    Shows,
    Status,
    Strength,
    Theme,
    UnitInterval,
)


class Agreement(Record):
    """A published agreement whose commitments are followed."""

    id: AgreementId
    title: str
    date: date
    parties: tuple[Party, ...]
    source: str
    """The public address it was got from, or the file's name."""
    text: str
    """The file of its text, relative to the workspace."""
    digest: Digest
    """Of the file's bytes."""


class Amount(Record):
    """A quantity that a commitment itself sets."""

    value: float
    unit: str
    """ISO 4217 for money, else a plural noun or a symbol: `doses`, `GW`, `%`."""


class Cue(Record):
    """One reason why a passage was read as a commitment, and what it weighed (log-odds)."""

    name: str
    weight: float


class Commitment(Record):
    """An undertaking of the parties that a reader can later ask about: was it done?"""

    id: CommitmentId
    section: str
    text: str
    """The words of the agreement, white space folded."""
    start: int = Field(ge=0)
    end: int
    """Character offsets into the agreement's text."""
    parties: tuple[Party, ...]
    strength: Strength
    action: str
    amounts: tuple[Amount, ...] = ()
    deadline: str | None = None
    """A year or an ISO date."""
    beneficiaries: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    theme: Theme
    status: Status = "proposed"
    probability: UnitInterval = 1.0
    """That this is a commitment at all, as the reader judged it; 1 when a person wrote it."""
    cues: tuple[Cue, ...] = ()

    @model_validator(mode="after")
    def _span_is_not_empty(self) -> "Commitment":
        if self.end <= self.start:
            raise ValueError(f"the span of {self.id} ends at {self.end}, not after {self.start}")
        return self


class Document(Record):
    """A later text that may say what became of a commitment."""

    id: str
    """Its path in the archive."""
    kind: str
    date: date
    title: str
    url: str
    digest: Digest
    """Of its text as UTF-8."""


class Passage(Record):
    """A sentence, list item or heading of a document."""

    document: str
    number: int = Field(ge=0)
    start: int = Field(ge=0)
    end: int
    kind: Literal["heading", "para", "item", "cell"]
    level: int = 0
    """Depth of a heading (1 is the title's) or nesting of a list item (1 is the outermost)."""
    heading: str = ""
    """The headings above it, joined with ` › `."""
    lead: str = ""
    """For an item: the line ending in a colon that introduces its list."""
    sentence: int = 0
    """Its place among the sentences of its paragraph or item, from 0."""
    text: str
    """White space folded, markup of emphasis and links removed."""


class Evidence(Record):
    """A passage that bears on a commitment, and what it shows."""

    commitment: CommitmentId
    document: str
    date: date
    start: int
    end: int
    quote: str
    shows: Shows
    score: UnitInterval
    reasons: tuple[str, ...] = ()
    reviewer: str | None = None
    """Who confirmed or entered it; None while only the machine has."""
