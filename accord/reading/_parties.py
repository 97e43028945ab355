"""Names of countries, groups, agencies and those who speak for them in a text, as codes.

Three tables: `countries.csv` (made by `training/countries.py`), `bodies.csv` (groups with their
members, agencies with the country whose they are) and `voices.csv` (leaders and seats of
government; under no code, names that only look like a country's). A code of several parties, as
`AUS|GBR|USA`, is a nickname for these together.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from accord.reading._tables import table_rows
from accord.records import Party

_OPENING = 3000
"""Characters of a text in which its parties present themselves."""
_FRAME = re.compile(
    r"^(?:(?:joint )?(?:fact ?sheet|statement|readout|remarks|declaration|notice|annex)"
    r"(?: on| of| at|:)\s+)?(?:(?:on|in|at|after|following|as)\s[^,]+,\s)?|\s\|.*$",
    re.IGNORECASE,
)
"""What a title says of the document's kind, its day and its place."""
_JOINT = re.compile(
    r"joint|declaration|communiqu|summit|leaders|ministers|ministerial|partners\b|trilateral"
    r"|coalition|pact",
    re.IGNORECASE,
)
_WE_THE = re.compile(r"\bWe, (?:the )?[\w, ]{0,60}?(?:of|from) [^.;]*")
_VERB = re.compile(r"(?: Administration)? (?!Leaders|Ministers|Partners|Relations)[A-Z][a-z]+s\b")
"""A title's verb, right after a name: "The United States Announces"."""
_OBJECT = re.compile(r"for|to|on|in|at|into|against|towards?|about|after|following")
"""Before a name in a title they say that it is spoken of, not that it speaks."""
_TURN = re.compile(rf"{_OBJECT.pattern}|with|between|by|from|[:;]")
_PAIR = re.compile(r"\S\s?[-–]\s?$"), re.compile(r"\s?[-–]\s?[A-Z]")
"""Before and after a name that is joined to another: "U.S.-Japan"."""


class Mention(NamedTuple):
    """A name in a text, and whose it is; nobody's if it only looks like a country's."""

    start: int
    end: int
    codes: tuple[Party, ...]


class Body(NamedTuple):
    """A group of countries, or an agency of one."""

    of: Party
    """The agency's country; empty for a group."""
    members: frozenset[Party]


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """ISO 3166-1 alpha-3 codes, groups and agencies, with the names that texts give them."""
    rows = table_rows(__package__, "countries.csv") + table_rows(__package__, "bodies.csv")
    return {row["code"]: tuple(row["names"].split("|")) for row in rows}


@cache
def _nobodys() -> tuple[str, ...]:
    """Names that hold a country's and are none: the row of `voices.csv` without a code."""
    return next(
        tuple(r["names"].split("|")) for r in table_rows(__package__, "voices.csv") if not r["code"]
    )


@cache
def bodies() -> Mapping[Party, Body]:
    """The groups and the agencies by their short names."""
    return {
        row["code"]: Body(row["of"], frozenset(filter(None, row["members"].split("|"))))
        for row in table_rows(__package__, "bodies.csv")
    }


@cache
def pattern_of(parties: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any name of these parties; a party that the table lacks is its own name.

    A name inside a longer one is not found: there is no America in Latin America.
    """
    names = {name for code in parties for name in _names().get(code, (code,))}
    longer = [name for each in (*_names().values(), _nobodys()) for name in each]
    forms = [
        _guarded(name, [other for other in longer if name in other and other not in names])
        for name in sorted(names, key=lambda name: (-len(name), name))
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?![\w$])" if names else r"(?!)")


def _guarded(name: str, longer: Iterable[str]) -> str:
    """A name's pattern, with the words that may not stand before and after it."""
    before, after = set[str](), set[str]()
    for other in longer:
        head, _, tail = other.partition(name)
        if head.endswith((" ", "-")):
            before.add(_literal(head))
        elif not head and tail.startswith((" ", "-")):
            after.add(_literal(tail))
    guards = "".join(f"(?<!{text})" for text in sorted(before))
    return guards + _literal(name) + "".join(f"(?!{text})" for text in sorted(after))


def _literal(text: str) -> str:
    return re.escape(text).replace("'", "['’]")


@cache
def _by_beginning() -> Mapping[str, Sequence[tuple[str, tuple[Party, ...]]]]:
    """All names with their codes, the longest first, under their first two letters."""
    named = [(name, code) for code, names in _names().items() for name in names]
    rows = table_rows(__package__, "voices.csv")
    named += [(name, row["code"]) for row in rows for name in row["names"].split("|")]
    found = defaultdict[str, list[tuple[str, tuple[Party, ...]]]](list)
    for name, code in sorted(named, key=lambda pair: -len(pair[0])):
        found[name[:2]].append((name, tuple(filter(None, code.split("|")))))
    return found


_BEGINNING = re.compile(r"(?<![\w$])(?:[A-ZÅÉ]|von |al-|federal )")
_DEPARTMENTS = re.compile(
    r"Departments of (?:the )?[A-Z]\w+(?: \(\w+\))?"
    r"(?:(?:, | and |, and )(?:the )?[A-Z]\w+(?: \(\w+\))?)+"
)


def mentions(text: str) -> list[Mention]:
    """The names of parties in a text, in order, the longest at each place."""
    plain, names = text.replace("’", "'"), _by_beginning()
    found = [_departments(m) for m in _DEPARTMENTS.finditer(plain)]
    taken = [(m.start, m.end) for m in found]
    end = 0
    for place in _BEGINNING.finditer(plain):
        start = place.start()
        if start < end or any(a <= start < b for a, b in taken):
            continue
        for name, codes in names.get(plain[start : start + 2], ()):
            if plain.startswith(name, start) and not _goes_on(plain, start + len(name)):
                end = start + len(name)
                found.append(Mention(start, end, codes))
                break
    return sorted(found)


def _goes_on(text: str, place: int) -> bool:
    """Whether a word, or a sum of money (`US$`), goes on at a place."""
    following = text[place : place + 1]
    return following.isalnum() or following in ("_", "$")


def _departments(found: re.Match[str]) -> Mention:
    """Several departments named at once: "the Departments of Energy and State"."""
    names = {name: code for code, each in _names().items() for name in each}
    words = re.findall(r"[A-Z]\w+", re.sub(r"\(\w+\)", "", found.group()))[1:]
    forms = ((f"Department of {word}", f"Department of the {word}") for word in words)
    codes = (names.get(a) or names.get(b) for a, b in forms)
    return Mention(found.start(), found.end(), tuple(code for code in codes if code))


def parties_of(title: str, text: str) -> tuple[str, ...]:
    """The parties that a statement speaks for; none where neither title nor opening names one.

    First those who present themselves ("We, the leaders of"); else those whom the title names as
    speakers, in its order; for a joint statement a list in the opening, or those of whom the title
    speaks; else those whom the opening names most.
    """
    joint = bool(_JOINT.search(title))
    title = _FRAME.sub("", title)
    named = mentions(title)
    opening = " ".join(text[:_OPENING].split())
    found = _presented(opening) or _speakers(title, named)
    if joint and len(found) < 2 and not any(code in bodies() for code in found):
        found = _list_with(found, opening) or found or (_countries(named) if named[1:] else ())
    return found or _most_named(opening) or _countries(named)


def _presented(text: str) -> tuple[Party, ...]:
    """Those who say "We, the leaders of", if they are several or a group."""
    we_the = _WE_THE.search(text)
    found = _lists(we_the.group())[0] if we_the else ()
    return found if len(found) > 1 or any(code in bodies() for code in found) else ()


def _speakers(title: str, named: Sequence[Mention]) -> tuple[Party, ...]:
    """Those of the named who speak, in a title's order."""
    verb = min((m.end for m in named if _VERB.match(title, m.end)), default=len(title))
    return _countries(m for m in named if _speaks(title, m, after_verb=m.start > verb))


def _speaks(title: str, name: Mention, *, after_verb: bool) -> bool:
    """Whether a title lets somebody speak: by no preposition an object ("support for Ukraine"),
    and after the title's verb only as a partner ("makes a deal with Japan")."""
    words = re.findall(r"\w+|[:;]", title[: name.start].lower())
    turns = [word for word in words if _TURN.fullmatch(word)]
    turn = turns[-1] if turns else ""
    joined = _PAIR[0].search(title[: name.start]) or _PAIR[1].match(title, name.end)
    if joined and turn not in ("to", "for"):
        return True
    if _OBJECT.fullmatch(turn) or (words and words[-1].endswith("ing")):
        return False
    return not after_verb or (turn == "with" and not {"to", "for"} & set(turns))


def _list_with(found: Sequence[Party], text: str) -> tuple[Party, ...]:
    """The first list of names that holds those found, and more; of three at least if none is."""
    least = 2 if found else 3
    lists = (each for each in _lists(text) if len(each) >= least and set(found) <= set(each))
    return next(lists, ())


def _lists(text: str) -> list[tuple[Party, ...]]:
    """The names of a text, each alone or in a list that ends with "and"; never empty."""
    lists = list[list[Mention]]()
    end = -1
    for name in mentions(text):
        between = text[end : name.start] if end >= 0 else "."
        if not re.fullmatch(r"(?:,|and|&|the|\(\w+\)|\s)*", between):
            lists.append([])
        lists[-1].append(name)
        end = name.end
    ended = [one for one in lists if len(one) == 1 or "and" in text[one[-2].end : one[-1].start]]
    return [_countries(one) for one in ended] or [()]


def _most_named(text: str) -> tuple[Party, ...]:
    """Those named at least half as often as the one that is named most."""
    counts = Counter(code for m in mentions(text) for code in _countries([m]))
    most = max(counts.values(), default=0)
    return tuple(code for code, n in counts.items() if 2 * n >= most)


def _countries(named: Iterable[Mention]) -> tuple[Party, ...]:
    """Countries and groups in order, an agency as its country; who is named beside the group that
    he belongs to speaks as one of it ("the President and the G7 leaders")."""
    codes = [code for m in named for code in m.codes]
    found = list(dict.fromkeys(bodies()[c].of or c if c in bodies() else c for c in codes))
    inside = [m for c in found if c in bodies() for m in bodies()[c].members if m in found]
    return tuple(code for code in found if inside != [code])
