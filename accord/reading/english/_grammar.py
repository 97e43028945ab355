"""The grammar of an undertaking, as far as it shows on the surface: who acts, with which verb.

A passage is cut into an opening ("To support this work,"), a subject and a main verb. The main
verb is the first word of a closed class; the words around it say which tense and mood it has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.reading.english._verbs import FORMS

WORD = re.compile(r"[A-Za-z][A-Za-z.\-]*[A-Za-z](?:[’'][a-z]+)?|[A-Za-z]|\d[\d.,]*|[$€£¥%:;,“\"]")

_ADVERBS = frozenset(
    """
also now together jointly further not never always still today recently previously already only
both all each therefore thus soon immediately
""".split()
)
_PARTICIPLES = frozenset(
    """
made led built held set put begun done found taken given seen met
""".split()
)
_ADJECTIVES = frozenset(
    """
new more most other high newly well best many several jointly fully highly two three four
developing least
""".split()
)
_NOT_SUBJECTS = frozenset(
    """
to the a an our of their its his her this that these those for on in by with from and or at as
into through including such no any between
""".split()
)
_SUBJECT_WORDS = frozenset(
    """
both all each we they it which who countries leaders sides partners governments nations members parties i you
participants ministers agencies administration
""".split()
)
_OPENERS = frozenset(
    """
to by building with in as through recognizing recognising following under at during over for on
noting recalling given while drawing working together guided consistent based since after today
additionally furthermore moreover finally toward towards from acknowledging underscoring
emphasizing reaffirming because when where if should
""".split()
)
_SUBJECTS: Sequence[tuple[str, re.Pattern[str]]] = [
    (name, re.compile(pattern))
    for name, pattern in [
        ("we", r"\b(?:[Ww]e|I)\b"),
        ("an act", r"^(?:[Bb]y )?[A-Z]?[a-z]+ing\b(?! [Gg]roup)"),
        (
            "people or firms outside",
            r"\b(?:[Cc]ompan(?:y|ies)|[Ff]irms?|[Ii]ndustry|[Uu]niversit(?:y|ies)|private sector|[Pp]hilanthrop\w+|"
            r"[Ss]takeholders|[Ww]orkers|[Pp]eople|[Ss]tudents|[Bb]usinesses|[Ff]amilies|Americans|[Ii]nvestors|"
            r"[Ff]oundation|Inc|Corp|LLC|Ltd|[Ww]omen|[Cc]ommunities|[Cc]itizens|[Ss]ponsors|[Pp]articipants in)\b",
        ),
        (
            "the parties together",
            r"\b[Bb]oth\b|\b[Tt]he (?:two|three|four|[A-Z]\w+) (?:countries|leaders|sides|governments|nations|partners)\b"
            r"|\b[Tt]he (?:[Ll]eaders|[Gg]overnments|[Pp]arties|[Pp]articipants|[Pp]artners|[Mm]embers|[Mm]inisters|sides|countries)\b"
            r"|\b[Tt]ogether\b|\b[Pp]artners\b|\b[Ll]eaders\b|\b[Cc]ountries\b",
        ),
        (
            "a person in office",
            r"\b(?:President|Prime Minister|Secretary|Vice President|Chancellor|Minister|Administration|First Lady|Administrator)\b",
        ),
        (
            "a group for a task",
            r"\b(?:[Tt]ask [Ff]orce|[Ww]orking [Gg]roup|[Cc]ommittee|[Dd]ialogue|[Cc]onsortium|[Ff]orum)\b",
        ),
        (
            "an agency",
            r"\b(?:Department|Agency|Office|Bureau|Commission|Ministry|Council|Corps|Institute|Service|Bank|"
            r"Corporation|Center|Government|[a-z]+ government)\b|\b[A-Z]{3,6}\b",
        ),
        (
            "a programme or a thing",
            r"\b(?:[Tt]his|[Tt]hese|[Tt]hat|[Ii]t|[Ii]ts|[Tt]hose)\b|\b(?:[Pp]rogram(?:me)?s?|[Ii]nitiatives?|[Pp]rojects?|"
            r"[Pp]artnerships?|[Ff]unding|[Ii]nvestments?|[Pp]lan|[Aa]greement|[Ff]ramework|[Aa]ct|[Oo]rder|[Ee]fforts?)\b",
        ),
        ("a thing", r"\b(?:[Tt]he|A|An|a|an)\b"),
    ]
]


@dataclass(frozen=True)
class Clause:
    """The main clause of a passage, as far as its surface shows it."""

    subject: str
    """Whom it speaks of: one of a few classes; `nobody` where the verb comes first."""
    party: bool
    """Whether the subject holds the name of a party."""
    verb: str
    """The main verb's class, `none` without one."""
    form: str
    """Tense and mood: `will`, `will be`, `has done`, `is doing`, `is done`, `is`, `did`, ..."""
    head: str
    """The word that carries the meaning: in "will jointly build" it is `build`."""
    opening: bool
    """Whether words come before the subject, up to a comma."""


def clause(words: Sequence[str], names: re.Pattern[str]) -> Clause:
    """The main clause of a passage's words; `names` finds the parties' names."""
    begin = _after_opening(words)
    for n in range(begin, len(words)):
        kind, form = FORMS.get(words[n].lower(), ("", ""))
        if not kind or not _is_main(words, n, begin, kind, form):
            continue
        if n == begin and (kind, form) == ("praise", "do"):
            kind = "act"  # "Share samples" asks for an act; "We share a view" does not
        form, head = _form(words, n, kind, form)
        before = " ".join(words[begin:n])
        return Clause(
            subject=_subject(before, n == begin),
            party=bool(names.search(before)),
            verb=kind,
            form=form,
            head=head,
            opening=begin > 0,
        )
    start = " ".join(words[begin : begin + 12])
    return Clause("unknown", bool(names.search(start)), "none", "none", "", begin > 0)


def _is_main(words: Sequence[str], n: int, begin: int, kind: str, form: str) -> bool:
    """Whether the verb at `n` can carry the sentence: after a subject, or at its very beginning."""
    if n == begin:
        return True
    if kind in ("will", "modal", "have", "be"):
        return True
    before = words[n - 1]
    if words[n][0].isupper() or before.lower() in _NOT_SUBJECTS or form == "doing":
        return False
    if form == "did":
        return before.lower() not in _ADJECTIVES
    return before[0].isupper() or before.lower() in _SUBJECT_WORDS or before.lower() in _ADVERBS


def _after_opening(words: Sequence[str]) -> int:
    """The place after an opening phrase that ends with a comma, or after a short title's colon."""
    begin = 0
    for n, word in enumerate(words[:14]):
        if word == ":" and n + 1 < len(words):
            begin = n + 1
    if begin < len(words) and words[begin].lower() in _OPENERS:
        for n in range(begin, min(len(words) - 1, begin + 40)):
            if words[n] == ",":
                return n + 1
    return begin


def _form(words: Sequence[str], n: int, kind: str, form: str) -> tuple[str, str]:
    """Tense and mood from the words after the verb, and the word that carries the meaning."""
    following = [w.lower() for w in words[n + 1 : n + 6]]
    rest = [w for w in following if w not in _ADVERBS and not w.endswith("ly")]
    head = rest[0] if rest else ""
    after = rest[1] if len(rest) > 1 else ""
    if kind == "will":
        if head != "be":
            return "will", head
        if after.endswith("ing"):
            return "will be doing", after
        return ("will be done" if _participle(after) else "will be"), after
    if kind == "have":
        if head == "been" and after:
            return "has been", after
        return ("has done", head) if _participle(head) else ("has", head)
    if kind == "be":
        if head.endswith("ing"):
            return f"{form} doing", head
        return (f"{form} done" if _participle(head) else form), head
    if kind == "modal":
        return form, head
    return form, words[n].lower()


def _participle(word: str) -> bool:
    known = FORMS.get(word)
    return (
        word.endswith(("ed", "en"))
        or word in _PARTICIPLES
        or (known is not None and known[1] == "did")
    )


def _subject(before: str, first: bool) -> str:
    if first:
        return "nobody"
    return next((name for name, pattern in _SUBJECTS if pattern.search(before)), "another")
