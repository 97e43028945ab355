"""Passages of a statement to its commitments."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date

from accord.reading import english
from accord.reading._ids import SectionLetters
from accord.reading._language import Language
from accord.records import Commitment, Cue, Passage


def read(
    passages: Sequence[Passage],
    *,
    agreement: str,
    parties: Sequence[str],
    stated_on: date | None,
    least: float = 0.5,
    language: Language = english,
) -> list[Commitment]:
    """The passages that are commitments with a probability of at least `least`, in order.

    `stated_on` is the statement's day: no deadline lies before its year.
    """
    letters, numbers = SectionLetters(), Counter[str]()
    title = next((p.text for p in passages if p.kind == "heading" and p.level == 1), "")
    found = []
    for passage, reasons in zip(passages, language.cues(passages, parties), strict=True):
        chance = probability(reasons)
        if chance < least:
            continue
        section = _section(passage, title)
        letter = letters.letter(section)
        numbers[letter] += 1
        found.append(
            Commitment(
                id=f"{agreement}/{letter}{numbers[letter]}",
                section=section,
                text=passage.text,
                start=passage.start,
                end=passage.end,
                probability=chance,
                cues=reasons,
                **vars(language.fields(passage, parties, stated_on)),
            )
        )
    return found


def probability(cues: Sequence[Cue]) -> float:
    """The logistic function of the weights' sum, to four places."""
    return round(1 / (1 + math.exp(-sum(cue.weight for cue in cues))), 4)


def _section(passage: Passage, title: str) -> str:
    """The innermost heading that is not the title; the preamble has none."""
    headings = [h for h in passage.heading.split(" › ") if h and h != title]
    return headings[-1].strip(": ") if headings else "Preamble"
