"""What a language brings to the reading of a text, and which language a text is in."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

from accord.documents import passages as cut
from accord.reading._tables import table_rows
from accord.records import Amount, Party, Passage, Strength, Theme


@dataclass(frozen=True)
class Fields:
    """What a commitment says: who, how firmly, what, how much, by when, for whom."""

    parties: tuple[Party, ...]
    strength: Strength
    action: str
    amounts: tuple[Amount, ...]
    deadline: str | None
    beneficiaries: tuple[str, ...]
    initiatives: tuple[str, ...]
    theme: Theme


class Language(Protocol):
    """The judgement of one language; `accord.reading.english` is one."""

    def weigh(
        self, passages: Sequence[Passage], parties: Sequence[Party], stated_on: date | None
    ) -> list[dict[str, float]]:
        """For each passage of a whole text the cues for and against its being a commitment of
        these parties: names with weights in log-odds, whose sum is the judgement."""

    def fields(self, passage: Passage, parties: Sequence[Party], stated_on: date | None) -> Fields:
        """What a passage says if it is a commitment, in a statement made on `stated_on`."""


# The first letter of each range of Unicode's letters, and the script that it begins. Kana and Han
# are one, East Asian, until the words are looked at.
_RANGES = [
    (0x370, "greek"), (0x400, "cyrillic"), (0x530, "armenian"), (0x590, "hebrew"),
    (0x600, "arabic"), (0x700, ""), (0x750, "arabic"), (0x780, ""), (0x8A0, "arabic"),
    (0x900, "devanagari"), (0x980, "bengali"), (0xA00, "gurmukhi"), (0xA80, "gujarati"),
    (0xB00, "oriya"), (0xB80, "tamil"), (0xC00, "telugu"), (0xC80, "kannada"),
    (0xD00, "malayalam"), (0xD80, "sinhala"), (0xE00, "thai"), (0xE80, "lao"), (0xF00, ""),
    (0x10A0, "georgian"), (0x1100, "hangul"), (0x1200, "ethiopic"), (0x13A0, ""),
    (0x1780, "khmer"), (0x1800, ""), (0x1E00, "latin"), (0x1F00, "greek"), (0x2000, ""),
    (0x3040, "kana"), (0x3100, ""), (0x3130, "hangul"), (0x3190, ""), (0x31F0, "kana"),
    (0x3200, ""), (0x3400, "han"), (0xA000, ""), (0xAC00, "hangul"), (0xD800, ""),
    (0xF900, "han"), (0xFB00, ""), (0xFB50, "arabic"), (0xFE00, ""), (0xFE70, "arabic"),
    (0xFF00, ""), (0xFF66, "kana"), (0xFFA0, ""), (0x20000, "han"), (0x32000, ""),
]  # fmt: skip
_ALONE = {
    "greek": "el", "armenian": "hy", "gurmukhi": "pa", "gujarati": "gu", "oriya": "or",
    "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "sinhala": "si",
    "thai": "th", "lao": "lo", "georgian": "ka", "hangul": "ko", "khmer": "km",
}  # fmt: skip
"""Scripts that one language writes, but for small ones."""
_CHINESE = frozenset(
    "这這们們你她吗嗎哪吧对對與國經济濟發业务關关过进为從从开动說说长應应兩两义项邊边體实實际现區给讓让雖虽该华將"
    "亚维统组织议领导经贸资术卫战选总协签"
)
"""Characters of Chinese that today's Japanese does not write."""
# No \w: to Python the vowel signs of Indic scripts are no letters.
_WORD = re.compile(r"[^\s\d.,;:!?…'’`\"“”„«»()\[\]<>{}|/*_=+&%–—।॥،؛؟۔-]+")
_LEAST_WORDS, _LEAST_SHARE, _LONG = 2, 0.18, 40
"""Small words that a passage must have, their share of its words, and the letters from which a
passage without an answer speaks against one."""


def language_of(text: str | Sequence[Passage]) -> str | None:
    """The language of a text: `en`, `ja`, another ISO 639-1 code, or None where it cannot be told.

    Each passage speaks for the language whose small words (the, of; de, la) it uses, or of its
    script where only one language writes that. The language with most passages wins, unless more
    are left without an answer and the text as a whole gives none either. Nearly alike languages (Croatian, Serbian in Latin letters) and
    those without a list in `languages.csv` give None.
    """
    rows = cut("", text) if isinstance(text, str) else text
    votes, silent = Counter[str](), 0
    for row in rows:
        letters = Counter(filter(str.isalpha, row.text))
        code = _language_of(row.text, letters)
        if code is not None:
            votes[code] += 1
        elif letters.total() >= _LONG:
            silent += 1
    (best, most), (_, next_most) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    if not best or most <= next_most:
        return None
    if most <= silent:
        # Lists of names have few small words, but the whole text may still have enough.
        text = " ".join(row.text for row in rows)
        if _language_of(text, Counter(filter(str.isalpha, text))) != best:
            return None
    return best


def _language_of(text: str, letters: Counter[str]) -> str | None:
    """The language of one passage; "" for one that is told from others but has no code here."""
    scripts = Counter[str]()
    for letter, times in letters.items():
        scripts[_script(letter)] += times
    east = scripts["kana"] + scripts["han"]
    # A Japanese character says as much as two or three Latin letters do.
    if 2 * east > letters.total() or (scripts["kana"] >= 4 and 3 * east > letters.total()):
        return _east_asian(text, scripts)
    script, most = max(scripts.items(), key=lambda pair: pair[1], default=("", 0))
    if 2 * most <= letters.total():
        return None
    return _ALONE[script] if script in _ALONE else _by_words(text, script)


def _script(letter: str) -> str:
    """The script of a letter; "" for one that is not known here."""
    place = ord(letter)
    return next((name for first, name in reversed(_RANGES) if place >= first), "latin")


def _east_asian(text: str, scripts: Counter[str]) -> str | None:
    """Japanese writes kana among the Han; Chinese has characters that Japanese does not write."""
    if 10 * scripts["kana"] >= scripts["han"]:
        return "ja"
    return "zh" if not scripts["kana"] and len(_CHINESE.intersection(text)) >= 2 else None


def _by_words(text: str, script: str) -> str | None:
    """The language of the script with most small words, where no other comes near."""
    words = [word.lower() for word in _WORD.findall(text)]
    known = _small_words(script)
    hits = Counter(code for word in words for code in known.get(word, ()))
    (best, most), (_, next_most) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    distinct = len({word for word in words if best in known.get(word, ())})
    clear = most - next_most >= max(1, most // 5)
    enough = distinct >= _LEAST_WORDS and most >= _LEAST_SHARE * len(words)
    return best if clear and enough else None


@cache
def _small_words(script: str) -> Mapping[str, frozenset[str]]:
    """`languages.csv` turned round: each small word of a script with the languages that use it."""
    found: dict[str, set[str]] = {}
    for row in table_rows(__package__, "languages.csv"):
        if row["script"] == script:
            for word in row["words"].split():
                found.setdefault(word, set()).add(row["code"])
    return {word: frozenset(codes) for word, codes in found.items()}
