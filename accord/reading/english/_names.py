"""Names in a passage: programmes, bodies and agreements, as written.

A name is a run of capitalised words, with the small words that link them, that holds the head of a
name (`Fund`, `Partnership`), a well-known body, an acronym of its own make, or a quoted title.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from accord.reading._parties import Mention, mentions
from accord.reading.english._openings import form_of
from accord.records import Party

_HEAD = re.compile(
    r"(?:Academy|Accelerator|Accords?|Act|Agency|Agenda|Agreements?|Alliance|Arrangement|Assembly|Association|"
    r"Authority|Bank|Board|Bridge|Bureau|Campus|Cent(?:er|re)s?|Challenge|Charter|Club|Coalition|College|Command|"
    r"Commission|Committee|Communit(?:y|ies)|Compact|Conference|Consortium|Consultations|Convention|Corporation|Corps|"
    r"Councils?|Court|Declaration|Departments?|Dialogue|Exchange|Facility|Fellowships?|Force|Forum|Foundation|Framework|"
    r"Fund|Gateway|Goals|Groups?|Guidelines|Hub|Institutes?|Initiatives?|Laboratory|Loan|Masterplan|Mechanism|Meeting|"
    r"MOU|Memorandum|Ministerial|Ministry|Mission|Moonshot|Nations|Network|Office|Operation|Organi[sz]ation|Outlook|"
    r"Partnerships?|Pact|Plan|Platform|Pledge|Policy|Portal|Prize|Principles|Process|Program(?:me)?s?|Project|Protocol|"
    r"Report|Resolution|Roadmap|Roundtable|Scholarships?|School|Secretariat|Service|Society|Statement|Strategy|Summit|"
    r"System|Taskforce|Track|Treaty|Trust|University|Vision|Week)"
)
"""The last word, or the last before "of" or "for", of what is a programme, body or agreement."""
_PLAIN_HEAD = re.compile(
    r" (?:programs?|programmes?|agreement|platform|agenda|initiative|project|fund|treaty|convention|trials)\b"
)
"""A head without its capital, after a name: "the Artemis program"."""
_BODY = re.compile(
    r"(?<![\w-])(?:COVAX(?: AMC| Facility)?|Gavi|CEPI|UNICEF|UNHCR|WHO|WTO|IMF|OECD|IAEA|NATO|G7|G20|APEC|BRICS|SDGs|"
    r"INTERPOL|UNESCO|UNDP|UNEP|WFP|FAO|ILO|ITU|ICAO|IMO|IPEF|PGII|PGI|USMCA|RCEP|CPTPP|AfCFTA|USAID|DFC|EXIM|JICA|JBIC|"
    r"PEPFAR|Artemis|Fulbright|Peace Corps|UN Women|Paris Agreement|World Bank|United Nations|European Union|"
    r"African Union|COP\d\d)(?![\w-])"
)
_ACRONYM = re.compile(
    r"(?<![\w-])(?!mRNA|[A-Z]+s(?!\w))(?=\w*[A-Z]\w*[A-Z]\w*[A-Z]|[A-Z]\d[A-Z](?!\w))(?=\w*[a-z\d])[A-Za-z]\w{2,}(?![\w-])"
)
"""An acronym of its own make: `iCET`, `B3W`."""
_QUOTED = re.compile(r"[“\"](?P<title>[A-Z0-9][^”\"“.,;:]{2,70})[,.]?[”\"]")
_OFFICE = re.compile(
    r"(?:President|Prime|Ministers?|Secretary|Secretaries|Chair|Director|Leaders|Ambassador|States Parties)\b"
)
_TOKEN = re.compile(
    r"(?:[A-Z]\w+-)?(?:[A-Z]\.){2,}(?:-[A-Z]\w+)?|&|[A-Z]\w+s’(?= [A-Z])|[A-Z][\w’'&./-]*[\w&](?<!’s)(?<!'s)|[A-Z]\b|"
    r"\d[\w-]*|\([A-Z][\w’' .&-]{1,40}\)|[a-z]+|[,;:.!?“”\"()–—]"
)
_LINK = re.compile(r"of|for|on|to|and|the|against|&|with|de")
_OPENER = re.compile(
    r"the|our|this|that|these|those|their|its|his|her|through|under|together|in|on|at|for|by|to|with|both|we|it|they|"
    r"building|drawing|recogni[sz]ing|as|and|or|of|additionally|finally|today|also|such|including|new|an?|all|each|"
    r"every|when|while|following|during|if|from|but|here|there",
    re.IGNORECASE,
)
"""Words that begin sentences and no names; `New` with its capital begins many."""
_LIST_AHEAD = re.compile(r",(?: [A-Z][\w’'-]+){1,4}(?:, [A-Z][\w’'-]+){0,3},? and [A-Z]")
_LIST_NAME = re.compile(rf"[A-Z]\w+(?:, [A-Z]\w+)+,? and [A-Z]\w+ (?:\w+ )?{_HEAD.pattern}\b")
"""A list of words that makes one name: "Women, Peace, and Security Agenda"."""

_Token = re.Match[str]


def initiatives(text: str, actors: Sequence[Party]) -> tuple[str, ...]:
    """Names of programmes, bodies and agreements, as written, without the verb before them; two
    names joined by "and" are two. Those who act are not among them."""
    plain = re.sub(r"<[^>]{1,80}>", " ", text)
    found = list(names_in(plain))
    covered = [(start, start + len(name)) for start, name in found]
    for pattern in (_BODY, _ACRONYM, _QUOTED):
        for match in pattern.finditer(plain):
            start, end = match.span("title" if pattern is _QUOTED else 0)
            known = any(a <= start < b or start <= a < end for a, b in covered)
            aside = plain[:start].endswith("(") and plain[end:].startswith(")")
            if not (known or aside) and (pattern is not _QUOTED or _is_title(plain[start:end])):
                found.append((start, plain[start:end]))
    return tuple(dict.fromkeys(name for _, name in sorted(found) if not _acts(name, actors)))


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[tuple[int, str], ...]:
    """The runs of capitalised words that hold the head of a name, with their places."""
    return tuple(_names_in(text))


def _names_in(text: str) -> Iterator[tuple[int, str]]:
    run: list[_Token] = []
    for token in (*_TOKEN.finditer(text), None):
        if token is not None and run and _carries_on(run, token):
            run.append(token)
            continue
        for part in _parts(run):
            yield part[0].start(), text[part[0].start() : part[-1].end()]
        if run and (name := _with_plain_head(run)):
            yield name
        run = [token] if token is not None and _starts_high(token.group()) else []


def _acts(name: str, actors: Sequence[Party]) -> bool:
    """Whether a name is that of a party that acts, of several, or of a person in office."""
    named = mentions(name)
    rest = re.sub(r"\b(?:and|the)\b|\s", "", _without(name, named))
    codes = {code for m in named for code in m.codes}
    return bool(_OFFICE.match(name)) or (not rest and (len(named) > 1 or codes <= set(actors)))


def _without(text: str, named: Sequence[Mention]) -> str:
    for m in reversed(named):
        text = text[: m.start] + text[m.end :]
    return text


def _is_title(words: str) -> bool:
    """Whether quoted words are written as a name."""
    long = [w for w in words.split() if not _LINK.fullmatch(w.lower())]
    return 0 < len(long) <= 8 and all(_starts_high(w) for w in long)


def _starts_high(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_opener(word: str) -> bool:
    return word != "New" and bool(_OPENER.fullmatch(word))


def _carries_on(run: Sequence[_Token], token: _Token) -> bool:
    """Whether a name goes on: capitals, words that link them, and lists within "for A, B and C"."""
    word, ahead = token.group(), token.string[token.start() :]
    gap = token.string[run[-1].end() : token.start()]
    words = {t.group() for t in run}
    if gap.strip() or (run[-1].group()[0] == "(" and _LINK.fullmatch(word)):
        return False
    if word == ",":
        within = "," in words and ahead[1:].startswith(" and ") and ahead[6:7].isupper()
        listed = bool(_LIST_AHEAD.match(ahead)) and bool({"of", "for", "on", "to"} & words)
        return within or listed or bool(_LIST_NAME.match(token.string, run[0].start()))
    if word == "to":
        return form_of(ahead[3:].split(" ", 1)[0]) == "do"
    if word == "with" and not {"of", "on"} & words:
        return False
    if word in ("for", "on", "against") and not any(map(_HEAD.fullmatch, words)):
        return False
    if _LINK.fullmatch(word):
        return bool(re.match(r"\S+(?: the)? [A-Z“]", ahead))
    if _is_opener(word) or gap != " ":
        return False
    return _starts_high(word) or (word[0] == "(" and len(word) > 1)


def _parts(run: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    """The names in a run: cut at each "and" that stands between two, stripped at both ends."""
    words = [token.group() for token in run]
    ands = [n for n, word in enumerate(words) if word == "and"]
    start = 0
    for n, following in zip(ands, [*ands, len(words)][1:], strict=True):
        if _are_two(words[start:n], words[n + 1 : following]):
            yield from _stripped(run[start:n])
            start = n + 1
    yield from _stripped(run[start:])


def _are_two(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words on both sides of an "and" are two names."""
    if after[:1] == ["the"]:
        return True
    if len(after) == 1 and after[0].isupper() and len(after[0]) > 2:
        return True
    return _is_name(before) and (_is_name(after) or bool(_HEAD.fullmatch(before[-1])))


def _is_name(words: Sequence[str]) -> bool:
    """Whether words hold the head of a name and something that it is named for."""
    high = [w for w in words if _starts_high(w) and not w.isdigit()]
    return len(high) > 1 and any(_HEAD.fullmatch(word) for word in words)


def _stripped(run: Sequence[_Token]) -> Iterator[Sequence[_Token]]:
    """A run without what is no part of its name at both ends; nothing if no name is left."""
    begin = next((n for n, token in enumerate(run) if not _is_before(token)), len(run))
    end = len(run)
    while end > begin and _is_after(run[end - 1].group()):
        end -= 1
    words = [token.group() for token in run[begin:end]]
    if _is_name(words) and not all(_HEAD.fullmatch(w) for w in words if w[0].isupper()):
        yield run[begin:end]


def _is_after(word: str) -> bool:
    return bool(_LINK.fullmatch(word)) or word in (",", "The") or word[0] == "("


def _is_before(token: _Token) -> bool:
    """Whether a word before a name is none of it: an opener, a number, or a sentence's verb."""
    word = token.group()
    if _is_opener(word) or _LINK.fullmatch(word.lower()) or not word[0].isalnum():
        return True
    if word.isdigit() and not re.match(r"20\d\d", word):
        return True
    before = token.string[: token.start()].rstrip()
    return (not before or before[-1] in ".:;!?•*–—(") and bool(form_of(word))


def _with_plain_head(run: Sequence[_Token]) -> tuple[int, str] | None:
    """A name whose head has no capital, if it is more than a country's name."""
    text, end = run[-1].string, run[-1].end()
    head = _PLAIN_HEAD.match(text, end)
    own = run[next((n for n, token in enumerate(run) if not _is_before(token)), len(run)) :]
    words = [token.group() for token in own]
    if not head or not words or "and" in words or any(_HEAD.fullmatch(w) for w in words):
        return None
    name = text[own[0].start() : end]
    return (own[0].start(), name + head.group()) if _without(name, mentions(name)).strip() else None
