"""The judgement of English passages."""

from collections.abc import Sequence

from accord.reading._parties import pattern_of
from accord.reading.english._cues import cues as cues_of
from accord.records import Cue, Party, Passage


def cues(passages: Sequence[Passage], parties: Sequence[Party]) -> list[tuple[Cue, ...]]:
    """The cues of each passage of a text."""
    names = pattern_of(tuple(parties))
    return [tuple(cues_of(passage, names)) for passage in passages]
