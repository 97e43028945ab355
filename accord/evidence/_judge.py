"""Does a passage bear on a commitment?

1. Likeness: the cosine between the telling words of the commitment, with words that stand for them
   (`_synonyms.csv`), and those of the passage, of the headings and title above it, and of both.
   Also how it compares with the agreement's other commitments: a passage belongs to the most alike.
2. Names: programmes, bodies and acronyms of the commitment (`_names.py`); whether all parties are
   named; whether somebody is speaking off the cuff, who touches on much and says little; and
   whether something is ended that the commitment names, which is seldom said in passing.
3. The score is a logistic function of these, with the weights below: the probability that a careful
   reader would say that the passage bears on the commitment.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from math import exp, fsum, sqrt

from accord.evidence._names import Name, has, names_in, spoken_of
from accord.evidence._shows import shown_by, steps_back
from accord.evidence._terms import stem, terms, weight, words_of
from accord.reading import pattern_of
from accord.records import Agreement, Commitment, Passage, Shows

WEIGHTS = {
    "always": -5.9,
    "likeness of the passage": 4.2,
    "likeness of headings and title": 2.7,
    "likeness of both": 5.0,
    "beside the most alike commitment": 2.9,
    "names shared": 0.9,
    "names shared above": 1.8,
    "all parties named": 0.9,
    "spoken": -2.2,
    "a step back from what it names": 2.2,
}
"""Log-odds of each feature, as `training/judge.py` fits them. On labelled passages with their own and
with other commitments, none of which they were fitted to, the area under the curve is 0.89."""

_SPOKEN_TITLE = re.compile(
    r"\b(?:remarks|press (?:briefing|gaggle|call|conference)|briefing by|interview|transcript|gaggle|"
    r"speech|address (?:by|to))\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\?\s*[\"”]?$|^(?:Q|Thank|And so|So,|Well,|I (?:think|mean|don)|You know)\b")


@dataclass(frozen=True)
class Judgement:
    """What a passage shows of a commitment, and how likely it bears on it at all."""

    shows: Shows
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Likeness:
    """What a passage and a commitment have in common, as numbers and in words."""

    features: Mapping[str, float]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What to look for: the terms of a commitment, words that stand for them, and its names."""

    terms: frozenset[str]
    names: tuple[Name, ...]
    weights: Mapping[str, float]
    """Of its terms, and by half of the words that stand for them."""
    length: float

    def likeness(self, found: frozenset[str]) -> float:
        """The cosine between the commitment and a text with these terms, 0 to 1."""
        shared = fsum(self.weights[term] * weight(term) for term in self.weights.keys() & found)
        return shared / (self.length * _length(found)) if shared else 0.0


@lru_cache(maxsize=200_000)
def _length(found: frozenset[str]) -> float:
    return sqrt(fsum(weight(term) ** 2 for term in found))


def judge(
    commitment: Commitment,
    passage: Passage,
    *,
    title: str,
    agreement: Agreement,
    among: Sequence[Commitment],
) -> Judgement:
    """Judge one passage of a document with that title; `among` are the agreement's commitments."""
    likeness = compare(commitment, passage, title=title, agreement=agreement, among=among)
    odds = sum(WEIGHTS[name] * value for name, value in likeness.features.items())
    shows = shown_by(passage.text)
    return Judgement(
        shows,
        round(1 / (1 + exp(-odds)), 4),
        (*likeness.reasons, f"its verbs say {shows}"),
    )


def compare(
    commitment: Commitment,
    passage: Passage,
    *,
    title: str,
    agreement: Agreement,
    among: Sequence[Commitment],
) -> Likeness:
    """What a passage and what stands above it have in common with a commitment."""
    meaning = _meaning(commitment, agreement)
    above = f"{title} › {passage.heading} {passage.lead}"
    own, context = terms(passage.text), terms(above)
    both = own | context
    whole = meaning.likeness(both)
    most = max((_meaning(c, agreement).likeness(both) for c in among), default=0.0)
    named = [form for name in meaning.names if (form := spoken_of(name, passage.text))]
    with_above = [name for name in meaning.names if spoken_of(name, f"{passage.text} {above}")]
    parties = [p for p in agreement.parties if _names_party(p, f"{passage.text} {above}")]
    features = {
        "always": 1.0,
        "likeness of the passage": meaning.likeness(own),
        "likeness of headings and title": meaning.likeness(context),
        "likeness of both": whole,
        "beside the most alike commitment": whole / max(most, whole) if whole else 0.0,
        "names shared": min(2.0, float(len(named))),
        "names shared above": min(2.0, float(len(with_above) - len(named))),
        "all parties named": float(len(parties) == len(agreement.parties)),
        "spoken": float(bool(_SPOKEN_TITLE.search(title) or _SPOKEN.search(passage.text))),
        "a step back from what it names": float(bool(named) and steps_back(passage.text)),
    }
    return Likeness(features, _reasons(meaning.terms & own, passage.text, named, parties))


def _meaning(commitment: Commitment, agreement: Agreement) -> Meaning:
    return meaning_of(commitment.text, commitment.initiatives, agreement.parties)


@lru_cache(maxsize=2_000)
def meaning_of(text: str, initiatives: Sequence[str], parties: tuple[str, ...]) -> Meaning:
    """What to look for on behalf of a commitment; the parties' own names tell nothing."""
    without = pattern_of(parties).sub(" ", text)
    own = terms(without)
    weights = {t: weight(t) / 2 for t in sorted(_related(without))} | {
        t: weight(t) for t in sorted(own)
    }
    return Meaning(
        terms=own,
        names=names_in(text, initiatives),
        weights=weights,
        length=sqrt(fsum(w * w for w in weights.values())) or 1.0,
    )


@cache
def _synonyms() -> tuple[tuple[str, ...], ...]:
    with resources.files(__package__).joinpath("_synonyms.csv").open(encoding="utf-8") as file:
        return tuple(tuple(row["words"].split("|")) for row in csv.DictReader(file))


def related_words(text: str) -> tuple[str, ...]:
    """Words that may stand for those of a text: the rows of the table that it touches."""
    rows = [row for row in _synonyms() if any(has(text, word) for word in row)]
    return tuple(dict.fromkeys(word for row in rows for word in row if not has(text, word)))


def _related(text: str) -> frozenset[str]:
    found = {stem(w) for word in related_words(text) for w in words_of(word)}
    return frozenset(t for t in found if weight(t) > 3) - terms(text)


@lru_cache(maxsize=100_000)
def _names_party(code: str, text: str) -> bool:
    return bool(pattern_of((code,)).search(text))


def _reasons(
    shared: frozenset[str], text: str, named: Sequence[str], parties: Sequence[str]
) -> tuple[str, ...]:
    reasons = [f"names {name}" for name in named[:3]]
    as_written = {stem(word): word for word in reversed(words_of(text))}
    telling = sorted(shared, key=lambda term: (-weight(term), term))[:4]
    if telling:
        reasons.append(f"shares {', '.join(as_written[term] for term in telling)}")
    if parties:
        reasons.append(f"speaks of {' and '.join(parties)}")
    return tuple(reasons)
