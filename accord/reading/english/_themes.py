"""The theme of a commitment: words of a table, and what other words have come to weigh.

`themes.csv` names words that speak for a theme. `theme-weights.csv`, made by `make reading-model`
(training/themes.py), holds for each feature its weight for each theme: a linear classifier.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import sqrt
from typing import cast

from accord.reading._tables import table_rows
from accord.reading.english._grammar import WORD
from accord.records import THEMES, Theme

_IDLE = frozenset(
    "the of and to in for a on with by as our we will their its that this an be is are from at or".split()
)
CONSTANT = "before anything is seen"


def theme_of(text: str, above: str) -> Theme:
    """The theme that words weigh most for; `above` is the heading and lead-in that it stands under."""
    weights = _weights()
    scores = dict(weights[CONSTANT])
    for name, value in theme_features(text, above).items():
        for theme, weight in weights.get(name, {}).items():
            scores[theme] += value * weight
    return max(scores, key=lambda theme: scores[theme])


def theme_features(text: str, above: str) -> dict[str, float]:
    """Words and pairs of words, scaled to length one, and counts of the table's words."""
    words = _telling(text)
    row = {f"above: {w}": 0.6 for w in _telling(above)}
    row |= dict.fromkeys(words, 1.0)
    row |= {f"{a} {b}": 0.7 for a, b in pairwise(words)}
    norm = sqrt(sum(v * v for v in row.values())) or 1.0
    row = {name: value / norm for name, value in row.items()}
    for theme, pattern in _table().items():
        if here := len(pattern.findall(text)):
            row[f"table: {theme}"] = 0.35 * sqrt(min(here, 3))
        if pattern.search(above):
            row[f"table, above: {theme}"] = 0.3
    return row


def _telling(text: str) -> list[str]:
    words = (w.lower() for w in WORD.findall(text) if w[0].isalpha())
    return [w for w in words if w not in _IDLE]


@cache
def _table() -> dict[Theme, re.Pattern[str]]:
    """`themes.csv`: each theme with words that speak for it."""
    table = table_rows(__package__, "themes.csv")
    rows = {row["theme"]: row["words"].split("|") for row in table}
    return {
        cast(Theme, theme): re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, rows[theme])) + r")(?!\w)", re.IGNORECASE
        )
        for theme in THEMES
        if theme in rows
    }


@cache
def _weights() -> Mapping[str, Mapping[Theme, float]]:
    """`theme-weights.csv`: `feature,weights`, the weights as `theme weight` with `|` between."""
    found: dict[str, Mapping[Theme, float]] = {}
    for row in table_rows(__package__, "theme-weights.csv"):
        pairs = (pair.rsplit(" ", 1) for pair in row["weights"].split("|"))
        found[row["feature"]] = {cast(Theme, theme): float(w) for theme, w in pairs}
    return found
