"""What is seen of a passage: its grammar, its place in the text, its words.

Features have names that people can read, because they are shown as reasons.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from accord.reading.english._grammar import WORD, Clause, clause
from accord.reading.english._verbs import FORMS, verbless
from accord.records import Passage

Features = dict[str, float]
_I = re.IGNORECASE
_SIGNS: Sequence[tuple[str, re.Pattern[str]]] = [
    (name, re.compile(pattern))
    for name, pattern in [
        ("money", r"[$€£¥]\s?\d|\b\d[\d.,]* (?:million|billion|trillion)\b"),
        ("money to be given", r"(?:million|billion)[^.]{0,40}\b(?:in|for|to|toward|over)\b"),
        ("a number", r"(?<![\w$-])(?!(?:19|20)\d\d\b)\d[\d.,]*(?![\w-])"),
        (
            "a year to come",
            r"\b(?:by|through|until|before|to|in)\s+(?:the end of )?(?:fiscal year |fy ?)?20[2-9]\d\b",
        ),
        (
            "a span of years",
            r"\b(?:over|within|for) the (?:next|coming|following)\b|\bthis decade\b|\bnext year\b|\bin the coming\b",
        ),
        (
            "what is finished",
            r"\b(?:since|last (?:year|month|week)|to date|so far|already|previously|earlier this|in 20[01]\d|over the (?:past|last))\b",
        ),
        ("today", r"\b(?:today|here today|new|newly)\b"),
        ("commitment", r"\bcommit(?:ment|ments)?\b"),
        ("commit to", r"\b(?:commit\w*|pledge\w*|agree\w*|decided|resolve\w*|determined) to\b"),
        (
            "intend to",
            r"\b(?:intend|plan|aim|seek|hope|expect)\w* to\b|\bgoal of\b|\bwith a view to\b",
        ),
        ("continue to", r"\bcontinu\w+ (?:to|our|their|its|working|support)\b|\bwill continue\b"),
        ("look forward", r"\blook(?:s|ed|ing)? forward\b"),
        ("that … will", r"\bthat (?:[\w’'-]+ ){1,6}will\b"),
        ("which will", r"\b(?:which|that|who) will\b"),
        (
            "will help",
            r"\bwill (?:help|enable|allow|ensure|bring|make|lead to|serve|mark|be an?)\b",
        ),
        (
            "thanks or praise",
            r"\b(?:welcom|thank|congratulat|applaud|commend|appreciat|gratitude|condolenc|honou?r)\w*",
        ),
        (
            "worry",
            r"\b(?:concern\w*|condemn\w*|deplor\w*|denounce\w*|urge[sd]?|call(?:s|ed)? (?:on|upon|for))\b",
        ),
        (
            "importance",
            r"\b(?:importance|important|critical role|need to|the need for|essential|vital)\b",
        ),
        ("should", r"\b(?:must|should|ought to)\b"),
        ("would", r"\b(?:would|could|might)\b"),
        ("not", r"\b(?:not|never|no)\b"),
        ("if", r"\bif\b"),
        ("a quotation", r"^[\"“]|[\"“]\w[^\"”]{40,}"),
        (
            "a link",
            r"https?://|\bclick here\b|\bread more\b|\b(?:can be|is) (?:found|available)\b|\]\(",
        ),
        ("a question", r"\?$"),
        (
            "outsiders",
            r"\b(?:compan(?:y|ies)|firms|private sector|universit(?:y|ies)|corporation|philanthrop\w+|industry|foundation)\b",
        ),
        ("subject to", r"\b(?:subject to|in accordance with|availability of|consistent with)\b"),
        (
            "has helped",
            r"\b(?:has|have) (?:\w+ly |also |already )*(?:\w+ed|made|led|built|held|given|taken|seen|begun)\b",
        ),
        (
            "has committed",
            r"\b(?:has|have) (?:also |now |further )?(?:agreed|pledged|committed|decided|announced|launched|resolved)\b",
        ),
        (
            "is doing",
            r"\b(?:is|are) (?:\w+ly |also |now |further )*(?!being|including|during)\w+ing\b",
        ),
        ("was", r"\b(?:was|were|had)\b"),
        (
            "our goal",
            r"\b(?:our|their|the|a) (?:shared |common |joint |new )?(?:goal|target|objective|ambition|vision)s?\b",
        ),
    ]
]
_LEAD_BINDS = re.compile(
    r"\b(?:will|commit\w*|agree\w*|decided|intend|plan|pledge\w*|aim|resolve|announc\w*|including|"
    r"actions?|steps|initiatives|following|efforts|areas)\b",
    _I,
)
_NOT_PARTIES = ("people or firms outside", "an act", "a group for a task", "we")
_MONTHS = calendar.month_name[1:]
_DATE = re.compile(
    rf"\b({'|'.join(_MONTHS)})(?: \d{{1,2}},?| of)? (20[0-4]\d|19\d\d)\b|\b(20[0-9]\d|19\d\d)\b"
)
_PLACE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'.-]+")


@dataclass(frozen=True)
class _Seen:
    """What a passage shows by itself; its neighbours take some of it as their own features."""

    words: list[str]
    clause: Clause
    signs: list[str]
    act: tuple[str, str]
    """Class and form of the verb that it begins with; empty where it begins with none."""


def features(
    passages: Sequence[Passage], names: re.Pattern[str], stated_on: date | None
) -> list[Features]:
    """The features of each passage of a text; `names` finds the parties' names."""
    seen = [_look(p.text, names) for p in passages]
    leads: dict[str, _Seen] = {}
    document = _document(passages, seen)
    siblings = _siblings(passages, seen)
    found = []
    for n, passage in enumerate(passages):
        row = siblings.get((passage.heading, passage.level), {}) if passage.kind == "item" else {}
        row = {**row, **document} | _grammar(seen[n], "")
        row |= _words(seen[n].words, names)
        row |= _shape(passage, seen[n], names)
        if stated_on:
            row |= _times(passage.text, stated_on)
        if passage.lead and passage.sentence:
            row["a later sentence of a led item"] = 1.0
        elif passage.lead:
            if passage.lead not in leads:
                leads[passage.lead] = _look(passage.lead, names)
            row |= _lead(passage.lead, leads[passage.lead])
        if passage.heading:
            row |= {
                f"heading's word: {w.lower()}": 1.0
                for w in WORD.findall(passage.heading.split(" › ")[-1])
                if w.isalpha() and len(w) > 2
            }
        row |= _beside(passages, seen, n)
        found.append(row)
    return found


def _opens(passage: Passage, seen: _Seen) -> str:
    """How a passage opens: with an act and in which form, with a party, or otherwise."""
    if seen.act[1]:
        return f"an act, {seen.act[1]}"
    return f"{seen.clause.form} by a party" if seen.clause.party else seen.clause.form


def _siblings(
    passages: Sequence[Passage], seen: Sequence[_Seen]
) -> dict[tuple[str, int], Features]:
    """For the items under one heading: which share of them opens in which way."""
    groups: dict[tuple[str, int], list[str]] = {}
    for passage, look in zip(passages, seen, strict=True):
        if passage.kind == "item" and not passage.sentence:
            groups.setdefault((passage.heading, passage.level), []).append(_opens(passage, look))
    return {
        key: {f"items beside it: {way}": ways.count(way) / len(ways) for way in set(ways)}
        for key, ways in groups.items()
        if len(ways) > 1
    }


def _document(passages: Sequence[Passage], seen: Sequence[_Seen]) -> Features:
    """Which share of the whole text has which form."""
    forms = [
        look.clause.form for p, look in zip(passages, seen, strict=True) if p.kind != "heading"
    ]
    few = ("will", "did", "does", "is doing", "has done", "was", "none", "is", "modal")
    return {
        f"the whole text: {form}": forms.count(form) / len(forms) for form in few if form in forms
    }


def _look(text: str, names: re.Pattern[str]) -> _Seen:
    words, lower = WORD.findall(text), text.lower()
    signs = [name for name, pattern in _SIGNS if pattern.search(lower)]
    first = FORMS.get(words[0].lower(), ("", "")) if words else ("", "")
    act = first if first[1] in ("do", "does", "did", "doing") else ("", "")
    return _Seen(words, clause(words, names), signs, act)


def _grammar(seen: _Seen, whose: str) -> Features:
    c = seen.clause
    subject = "a party" if c.party and c.subject not in _NOT_PARTIES else c.subject
    row = {
        f"{whose}subject: {subject}": 1.0,
        f"{whose}verb: {c.verb}": 1.0,
        f"{whose}form: {c.form}": 1.0,
        f"{whose}subject and form: {subject}, {c.form}": 1.0,
        f"{whose}subject and verb: {subject}, {c.verb}": 1.0,
    }
    if c.head:
        row[f"{whose}acts: {c.form} {c.head}"] = 1.0
        row[f"{whose}acts: {c.head}"] = 1.0
    if c.opening:
        row[f"{whose}an opening phrase"] = 1.0
    for sign in seen.signs:
        row[f"{whose}sign: {sign}"] = 1.0
        row[f"{whose}sign and verb: {sign}, {c.verb}"] = 1.0
    return row


def _words(words: Sequence[str], names: re.Pattern[str]) -> Features:
    plain = [_plain(w, names) for w in words]
    row: Features = {f"word: {w}": 1.0 for w in plain}
    row |= {f"words: {a} {b}": 1.0 for a, b in pairwise(plain)}
    row |= {
        f"words: {a} {b} {c}": 1.0 for a, b, c in zip(plain, plain[1:], plain[2:], strict=False)
    }
    if plain:
        row[f"first word: {plain[0]}"] = 1.0
        row[f"first words: {' '.join(plain[:2])}"] = 1.0
        row[f"first words: {' '.join(plain[:3])}"] = 1.0
    return row


def _plain(word: str, names: re.Pattern[str]) -> str:
    if word[0].isdigit():
        return "YEAR" if re.fullmatch(r"20[2-9]\d", word) else "NUMBER"
    if word[0].isupper() and names.fullmatch(word):
        return "PARTY"
    return word.lower()


def _shape(passage: Passage, seen: _Seen, names: re.Pattern[str]) -> Features:
    text, words = passage.text, seen.words
    row: Features = {f"kind: {passage.kind}": 1.0, "length": min(len(words), 60) / 30}
    row["short"] = max(0.0, 1 - len(words) / 8)
    row[f"sentence: {passage.kind} {min(passage.sentence, 2)}"] = 1.0
    if text.endswith(":"):
        row["ends in a colon"] = 1.0
    elif text[-1:] not in '.!?;”"':
        row["no full stop"] = 1.0
    if text[:1].islower():
        row["begins in the middle"] = 1.0
    verb, form = seen.act
    if form:
        row["begins with its act"] = 1.0
        row[f"begins with its act: {verb}, {form}"] = 1.0
        row[f"begins with its act: {form}, {passage.kind}, sentence {min(passage.sentence, 1)}"] = (
            1.0
        )
    if ":" in words[:12]:
        row["a short title first"] = 1.0
    if names.search(text):
        row["a party is named"] = 1.0
    row["names"] = min(len(_PLACE.findall(text)), 12) / 6
    if verbless(words):
        row["no verb known"] = 1.0
    return row


def _times(text: str, stated_on: date) -> Features:
    """Which times it names, from the statement's day."""
    row: Features = {}
    for month, year, alone in _DATE.findall(text):
        if alone:
            away = int(alone) - stated_on.year
            when = "before" if away < 0 else "this year" if away == 0 else "after"
        else:
            away = (int(year) - stated_on.year) * 12 + _MONTHS.index(month) + 1 - stated_on.month
            when = "a month before" if away < 0 else "this month" if away == 0 else "a month after"
        row[f"names a time: {when}"] = 1.0
    return row


def _lead(lead: str, seen: _Seen) -> Features:
    if seen.clause.verb == "none" and len(seen.words) < 9 and not lead.endswith("to:"):
        return {"its list has a title": 1.0}
    row = _grammar(seen, "lead-in's ")
    row["has a lead-in"] = 1.0
    if _LEAD_BINDS.search(lead):
        row["lead-in binds"] = 1.0
    return row


def _beside(passages: Sequence[Passage], seen: Sequence[_Seen], n: int) -> Features:
    row: Features = {"first fifth of the text": 1.0} if n < len(passages) / 5 else {}
    for step, whose in ((-1, "before: "), (1, "after: ")):
        m = n + step
        if 0 <= m < len(passages):
            other = passages[m]
            row[f"{whose}{other.kind}"] = 1.0
            same = (other.sentence > 0) if step > 0 else passages[n].sentence > 0
            whose += "same " if same else ""
            row[f"{whose}verb {seen[m].clause.verb}"] = 1.0
            row[f"{whose}form {seen[m].clause.form}"] = 1.0
            if other.text.endswith(":"):
                row[f"{whose}ends in a colon"] = 1.0
    return row
