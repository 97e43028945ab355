"""Passages of a statement to its commitments."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from accord.reading import _parties, english, japanese
from accord.reading._ids import SectionLetters
from accord.reading._language import Language, language_of
from accord.records import Commitment, Cue, Passage

LANGUAGES: Mapping[str, Language] = {"en": english, "ja": japanese}
"""The languages that can be judged, by ISO 639-1 code."""
SHORT = 20
"""Passages below which a text may be too short to tell its language."""
_KANA = re.compile("[\u3041-\u30ff]")
TOLD = 12
"""How many cues a commitment keeps; the lighter ones are added up in one more."""


def read(
    passages: Sequence[Passage],
    *,
    agreement: str,
    parties: Sequence[str],
    stated_on: date | None,
    least: float = 0.5,
) -> list[Commitment]:
    """The passages that are commitments with a probability of at least `least`, in order.

    `stated_on` is the statement's day: no deadline lies before its year. A text in a language that
    cannot be judged has none; see `judged_as`.
    """
    code = judged_as(passages)
    if code is None:
        return []
    language = LANGUAGES[code]
    letters, numbers = SectionLetters(), Counter[str]()
    title = next((p.text for p in passages if p.kind == "heading" and p.level == 1), "")
    found = []
    weighed = language.weigh(passages, parties, stated_on)
    for passage, reasons in zip(passages, weighed, strict=True):
        chance = probability(reasons.values())
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
                cues=heaviest(reasons, TOLD),
                **vars(language.fields(passage, parties, stated_on)),
            )
        )
    return found


def judged_as(passages: Sequence[Passage]) -> str | None:
    """The code of the language that a text is judged in: its own, English where it is too short to
    tell; None where it is in another language, or long and still in none that is known."""
    # A hundred passages, from all over the text, are enough to tell.
    code = language_of(passages[:: len(passages) // 100 + 1])
    if code is None and len(passages) < SHORT:
        return "en"
    return code if code in LANGUAGES else None


def parties_of(title: str, text: str) -> tuple[str, ...]:
    """The parties that a statement speaks for, in the order in which its title, else its opening,
    names them; none where neither names one."""
    if _KANA.search(title + text[:1000]):
        return japanese.parties_of(title, text)
    return _parties.parties_of(title, text)


def explain(
    passages: Sequence[Passage], parties: Sequence[str], stated_on: date | None
) -> list[tuple[Cue, ...]]:
    """All cues of each passage, the heaviest first; none where the language cannot be judged."""
    code = judged_as(passages)
    if code is None:
        return [() for _ in passages]
    found = LANGUAGES[code].weigh(passages, parties, stated_on)
    return [heaviest(cues, len(cues)) for cues in found]


def heaviest(cues: Mapping[str, float], most: int) -> tuple[Cue, ...]:
    """The heaviest cues, then the sum of the others as one, so that the whole sum stays."""
    order = sorted(cues.items(), key=lambda cue: (-abs(cue[1]), cue[0]))
    told = [Cue(name=name, weight=round(weight, 4)) for name, weight in order[:most]]
    if rest := order[most:]:
        lighter = round(sum(weight for _, weight in rest), 4)
        told.append(Cue(name=f"{len(rest)} lighter cues together", weight=lighter))
    return tuple(told)


def probability(log_odds: Iterable[float]) -> float:
    """The logistic function of the sum, to four places."""
    return round(1 / (1 + math.exp(-sum(log_odds))), 4)


def _section(passage: Passage, title: str) -> str:
    """The innermost heading that is not the title; the preamble has none."""
    headings = [h for h in passage.heading.split(" › ") if h and h != title]
    return headings[-1].strip(": ") if headings else "Preamble"
