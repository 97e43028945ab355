"""The theme of a commitment, by the words of a table."""

import csv
import re
from functools import cache
from importlib import resources
from typing import cast

from accord.records import THEMES, Theme


@cache
def _table() -> dict[Theme, re.Pattern[str]]:
    """`themes.csv`: each theme with words that speak for it."""
    with resources.files(__package__).joinpath("themes.csv").open(encoding="utf-8") as file:
        rows = {row["theme"]: row["words"].split("|") for row in csv.DictReader(file)}
    return {
        cast(Theme, theme): re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, rows[theme])) + r")(?!\w)", re.IGNORECASE
        )
        for theme in THEMES
        if theme in rows
    }


def theme_of(text: str, heading: str) -> Theme:
    """The theme with most words in the text; its heading counts half; governance without any."""
    scores = {
        theme: len(words.findall(text)) + 0.5 * len(words.findall(heading))
        for theme, words in _table().items()
    }
    best = max(scores, key=lambda theme: scores[theme])
    return best if scores[best] > 0 else "governance"
