"""Who commits: names of countries and groups in a text, as codes."""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

_ALL = re.compile(
    r"\b(?:we|both|our|together|the two (?:countries|leaders|sides|governments)|"
    r"the (?:leaders|parties|partners))\b",
    re.IGNORECASE,
)


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """`countries.csv`: ISO 3166-1 alpha-3 codes and groups with the names that texts give them."""
    with resources.files(__package__).joinpath("countries.csv").open(encoding="utf-8") as file:
        return {row["code"]: tuple(row["names"].split("|")) for row in csv.DictReader(file)}


@cache
def pattern_of(parties: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any name of these parties; a party that the table lacks is its own name."""
    names = [name for code in parties for name in _table().get(code, (code,))]
    names.sort(key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)" if names else r"(?!)"
    )


def parties_of(title: str, text: str) -> tuple[str, ...]:
    """The parties that a statement speaks for, in the order in which its title, else its opening,
    names them; none where neither names one."""
    for words in (title, text[:3000]):
        places = {
            code: found.start() for code in _table() if (found := pattern_of((code,)).search(words))
        }
        if places:
            return tuple(sorted(places, key=lambda code: (places[code], code)))
    return ()


def actors(text: str, lead: str, parties: Sequence[str]) -> tuple[str, ...]:
    """Those of the parties that this passage binds: named before its verb, else all."""
    for words in (re.split(r"\b(?:will|shall|to|with)\b", text, maxsplit=1)[0], lead):
        if _ALL.search(words):
            return tuple(parties)
        named = tuple(p for p in parties if pattern_of((p,)).search(words))
        if named:
            return named
    return tuple(parties)
