"""Verdicts and reviews: what is said of a commitment, and by whom."""

from datetime import date
from typing import Literal

from accord.records._base import CommitmentId, Outcome, Record, Shows, UnitInterval


class Verdict(Record):
    """What became of a commitment, as far as was known on a day."""

    commitment: CommitmentId
    as_of: date
    verdict: Outcome
    probability: UnitInterval
    """That a careful reader of the same evidence would say the same."""
    reasons: tuple[str, ...]


class Review(Record):
    """A person's decision on a commitment, a piece of evidence or a verdict."""

    who: str
    on: date
    commitment: CommitmentId
    document: str | None = None
    start: int | None = None
    """With `document`: the passage that is meant; without both, the commitment and its verdict."""
    decision: Literal["accept", "reject", "correct"]
    shows: Shows | None = None
    """What the passage shows, when that is corrected."""
    verdict: Outcome | None = None
    """What became of the commitment, in the reviewer's judgement."""
    why: str
