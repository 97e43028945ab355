"""The theme of a commitment, by the words of a table."""

import re
from functools import cache
from typing import cast

from accord.reading._tables import table_rows
from accord.reading.japanese._text import plain
from accord.records import THEMES, Theme


@cache
def _table() -> dict[Theme, re.Pattern[str]]:
    """`themes.csv`: each theme with words that speak for it."""
    table = table_rows(__package__, "themes.csv")
    rows = {row["theme"]: row["words"].split("|") for row in table}
    return {
        cast(Theme, theme): re.compile(
            "|".join(
                rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])" if word.isascii() else word
                for word in sorted(rows[theme], key=len, reverse=True)
            )
        )
        for theme in THEMES
        if theme in rows
    }


def theme_of(text: str, heading: str) -> Theme:
    """The theme with most words in the text; its innermost heading counts half and decides ties."""
    words, above = plain(text), plain(heading.split(" › ")[-1])
    scores = {
        theme: len(pattern.findall(words)) + 0.5 * min(2, len(pattern.findall(above)))
        for theme, pattern in _table().items()
    }
    best = max(scores, key=lambda theme: scores[theme])
    return best if scores[best] > 0 else "governance"
