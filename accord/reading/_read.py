"""Passages of a statement to its commitments."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from accord.reading._cues import cues, probability
from accord.reading._fields import action, amounts, beneficiaries, deadline, initiatives, strength
from accord.reading._ids import SectionLetters
from accord.reading._parties import actors, pattern_of
from accord.reading._themes import theme_of
from accord.records import Commitment, Passage


def read(
    passages: Sequence[Passage],
    *,
    agreement: str,
    parties: Sequence[str],
    stated_on: date | None,
    least: float = 0.5,
) -> list[Commitment]:
    """The passages that are commitments with a probability of at least `least`, in order.

    `stated_on` is the statement's day: no deadline lies before its year.
    """
    names = pattern_of(tuple(parties))
    letters, numbers = SectionLetters(), Counter[str]()
    title = next((p.text for p in passages if p.kind == "heading" and p.level == 1), "")
    found = []
    for passage in passages:
        reasons = cues(passage, names)
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
                parties=actors(passage.text, passage.lead, parties),
                strength=strength(passage.text, passage.lead),
                action=action(passage.text),
                amounts=amounts(passage.text),
                deadline=deadline(passage.text, stated_on.year if stated_on else 0),
                beneficiaries=beneficiaries(passage.text),
                initiatives=initiatives(passage.text),
                theme=theme_of(passage.text, passage.heading),
                probability=chance,
                cues=tuple(reasons),
            )
        )
    return found


def _section(passage: Passage, title: str) -> str:
    """The innermost heading that is not the title; the preamble has none."""
    headings = [h for h in passage.heading.split(" › ") if h and h != title]
    return headings[-1].strip(": ") if headings else "Preamble"
