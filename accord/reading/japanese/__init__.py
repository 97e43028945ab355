"""Japanese: the cues of a commitment and the fields that its words fill."""

from collections.abc import Sequence
from datetime import date

from accord.reading.japanese._cues import cues
from accord.reading.japanese._fields import fields
from accord.reading.japanese._parties import parties_of
from accord.records import Party, Passage

__all__ = ["cues", "fields", "parties_of", "weigh"]


def weigh(
    passages: Sequence[Passage], parties: Sequence[Party], stated_on: date | None = None
) -> list[dict[str, float]]:
    """For each passage of a text its cues with their weights; their sum is the log-odds."""
    return [{cue.name: cue.weight for cue in found} for found in cues(passages, parties)]
