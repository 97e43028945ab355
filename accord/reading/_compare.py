"""Two readings of one text, or of an earlier and a later statement: what changed between them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from accord.records import Commitment

Change = Literal["added", "dropped", "weakened", "strengthened", "changed", "same"]
_LIKE = 0.3
"""How alike two commitments must be to be one: 1 for the same words, 0 for none in common."""
_RANK = {"intent": 0, "continuing": 1, "firm": 2}
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")


@dataclass(frozen=True)
class Difference:
    """One commitment in both readings, or in one of them."""

    change: Change
    before: Commitment | None
    after: Commitment | None
    why: tuple[str, ...]


def compare(before: Sequence[Commitment], after: Sequence[Commitment]) -> list[Difference]:
    """What became of each commitment of `before`, and what `after` adds, in the order of `after`.

    Commitments are paired by the words that they share, the most alike first: Dice's coefficient,
    a word counting by how few commitments have it.
    A pair is weakened where it binds less firmly, sets smaller amounts or a later deadline;
    strengthened in the other cases; changed where some of it is stronger and some is weaker.
    """
    pairs = _pairs(before, after)
    matched = {n: m for m, n in pairs.items()}
    found = [
        _difference(before[matched[n]], new) if n in matched else Difference("added", None, new, ())
        for n, new in enumerate(after)
    ]
    gone = [old for m, old in enumerate(before) if m not in pairs]
    return found + [Difference("dropped", old, None, ()) for old in gone]


def _pairs(before: Sequence[Commitment], after: Sequence[Commitment]) -> dict[int, int]:
    olds, news = [_words(c) for c in before], [_words(c) for c in after]
    seen = Counter(word for words in (*olds, *news) for word in words)
    size = len(olds) + len(news)
    weight = {word: log(1 + size / n) for word, n in seen.items()}

    def heft(words: frozenset[str]) -> float:
        return sum(weight[word] for word in sorted(words))

    alike = sorted(
        (-2 * heft(old & new) / (heft(old) + heft(new)), m, n)
        for m, old in enumerate(olds)
        for n, new in enumerate(news)
        if old & new
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, m, n in alike:
        if -likeness >= _LIKE and m not in pairs and n not in taken:
            pairs[m] = n
            taken.add(n)
    return pairs


def _words(commitment: Commitment) -> frozenset[str]:
    return frozenset(_WORD.findall(commitment.text.lower()))


def _difference(old: Commitment, new: Commitment) -> Difference:
    steps = [*_strength(old, new), *_deadline(old, new), *_amounts(old, new)]
    up, down = any(s > 0 for s, _ in steps), any(s < 0 for s, _ in steps)
    change: Change = (
        "changed" if up and down
        else "strengthened" if up
        else "weakened" if down
        else "same" if _words(old) == _words(new)
        else "changed"
    )  # fmt: skip
    return Difference(change, old, new, tuple(why for _, why in steps))


def _strength(old: Commitment, new: Commitment) -> list[tuple[int, str]]:
    step = _RANK[new.strength] - _RANK[old.strength]
    return [(step, f"{old.strength} became {new.strength}")] if step else []


def _deadline(old: Commitment, new: Commitment) -> list[tuple[int, str]]:
    if old.deadline == new.deadline:
        return []
    if new.deadline is None:
        return [(-1, f"no deadline any more; it was {old.deadline}")]
    if old.deadline is None:
        return [(1, f"a deadline, {new.deadline}")]
    later = _last_day(new.deadline) > _last_day(old.deadline)
    return [(-1 if later else 1, f"{new.deadline} instead of {old.deadline}")]


def _last_day(deadline: str) -> str:
    """A year ends on its last day, so that it can be compared with a date."""
    return (deadline + "-12-31")[:10] if len(deadline) == 4 else (deadline + "-31")[:10]


def _amounts(old: Commitment, new: Commitment) -> list[tuple[int, str]]:
    olds, news = ({a.unit: a.value for a in c.amounts} for c in (old, new))
    steps = []
    for unit in dict.fromkeys([*olds, *news]):
        was, now = olds.get(unit), news.get(unit)
        if was is None:
            steps.append((1, f"{now:,.15g} {unit}, new"))
        elif now is None:
            steps.append((-1, f"no {was:,.15g} {unit} any more"))
        elif was != now:
            steps.append((1 if now > was else -1, f"{now:,.15g} {unit} instead of {was:,.15g}"))
    return steps
