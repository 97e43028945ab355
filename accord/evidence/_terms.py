"""Words as terms: which count, how much each tells, and the names in a text.

How much a word tells is `log((N + 1) / (n + 1))` for a word that stands in n of N passages. The
counts are those of a large public archive of government statements (`_words.csv`), so that a score
means the same over a hundred passages as over a million. A word that the table lacks is rare.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from math import log

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]|\d+[A-Za-z]+|[A-Za-z]")
_ACRONYM = re.compile(r"\b(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-\d+)?|\d+[A-Z]|[A-Z]{2,})\b")
_ENDINGS = (
    ("ization", "ize"), ("isation", "ize"), ("ations", "ate"), ("ation", "ate"), ("ises", "ize"),
    ("ising", "ize"), ("ised", "ize"), ("ise", "ize"), ("izes", "ize"), ("izing", "ize"),
    ("ized", "ize"), ("ments", ""), ("ment", ""), ("ities", "ity"), ("ies", "y"), ("ied", "y"),
    ("sses", "ss"), ("ings", ""), ("ing", ""), ("edly", ""), ("ed", ""), ("ions", ""), ("ion", ""),
    ("ates", "ate"), ("ers", "er"), ("es", ""), ("s", ""), ("ly", ""),
)  # fmt: skip


@cache
def _table() -> tuple[int, Mapping[str, int]]:
    with resources.files(__package__).joinpath("_words.csv").open(encoding="utf-8") as file:
        counts = {row["term"]: int(row["passages"]) for row in csv.DictReader(file)}
    return counts.pop("*"), counts


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word without its common endings, in lower case, so that its forms meet."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    if len(low) < 4 or any(c.isdigit() for c in low):
        return low
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)] + instead
            break
    low = low.removesuffix("e")
    return low[:-1] if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "ls" else low


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=50_000)
def terms(text: str) -> frozenset[str]:
    """The terms of a text that tell anything: no function words, no single letters."""
    found = {stem(word) for word in words_of(text)}
    return frozenset(term for term in found if len(term) > 1 and weight(term) > 1.6)


@lru_cache(maxsize=200_000)
def weight(term: str) -> float:
    """How much a term tells: 0 for one in every passage, about 9 for a rare one."""
    whole, counts = _table()
    return log((whole + 1) / (counts.get(term, whole // 8000) + 1))


@lru_cache(maxsize=50_000)
def acronyms(text: str) -> frozenset[str]:
    """Names in capitals: `COVAX`, `5G`, `JUCEP`, `COVID-19` left out as everywhere."""
    return frozenset(a for a in _ACRONYM.findall(text) if not a.startswith(("COVID", "U.S", "US")))
