"""The names in a commitment, each with the other names of the same thing (`_names.csv`)."""

import csv
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import TypeAlias

from accord.evidence._terms import acronyms

Name: TypeAlias = tuple[str, ...]
"""A name and the others of the same thing."""
_OPENING = re.compile(r"\w+ (?:a|an|and|by|for|in|of|on|our|the|their|to|with) ")


@cache
def _table() -> tuple[Name, ...]:
    with resources.files(__package__).joinpath("_names.csv").open(encoding="utf-8") as file:
        return tuple(tuple(row["names"].split("|")) for row in csv.DictReader(file))


def names_in(text: str, initiatives: Sequence[str]) -> tuple[Name, ...]:
    """The programmes, bodies, treaties and acronyms that a commitment names, in a fixed order.

    A name at the very start may have the commitment's verb before it, which is left out.
    """
    plain = [_OPENING.sub("", n, count=1) if text.startswith(n) else n for n in initiatives]
    known = [row for row in _table() if spoken_of(row, text)]
    covered = {name for row in known for name in row}
    alone = [name for name in [*plain, *sorted(acronyms(text))] if name not in covered]
    return (*known, *((name,) for name in dict.fromkeys(alone)))


def spoken_of(name: Name, text: str) -> str | None:
    """The form under which a text names a thing; None where it does not."""
    return next((form for form in name if has(text, form)), None)


def has(text: str, words: str) -> bool:
    """Whether these words stand in a text, in the singular or plural."""
    return bool(_finder(words).search(text))


@lru_cache(maxsize=20_000)
def _finder(words: str) -> re.Pattern[str]:
    flags = re.NOFLAG if words.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(words.removesuffix('s'))}s?(?!\w)", flags)
