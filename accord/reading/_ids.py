"""Short ids that people can say: `core-2021` for an agreement, `core-2021/H3` in it."""

import re
import unicodedata
from datetime import date

_ACRONYM = re.compile(r"\(([A-Za-z][A-Za-z0-9-]{1,11})\)")
_IDLE = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "with",
        "fact",
        "sheet",
        "joint",
        "statement",
        "readout",
        "leaders",
        "president",
        "prime",
        "minister",
    ]
)


def agreement_id(title: str, stated_on: date | None) -> str:
    """From the acronym in parentheses, else the title's first four telling words; and the year."""
    acronym = _ACRONYM.search(title)
    plain = unicodedata.normalize("NFKD", acronym.group(1) if acronym else title)
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    telling = [word for word in words if word not in _IDLE][:4] or ["agreement"]
    stem = "-".join(telling)[:48].strip("-")
    return f"{stem}-{stated_on.year}" if stated_on else stem


class SectionLetters:
    """Gives each section its capital: the first letter of its heading, two where that is taken."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def letter(self, section: str) -> str:
        """The letters of a section, the same each time it is asked for."""
        if section not in self._given:
            letters = re.sub(r"[^A-Z]", "", section.upper()) or "P"
            taken = set(self._given.values())
            wanted = [letters[:n] for n in (1, 2, 3)]
            spare = [a + b for a in letters[:1] for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
            free = [w for w in (*wanted, *spare) if w not in taken]
            self._given[section] = free[0] if free else "ZZ"
        return self._given[section]
