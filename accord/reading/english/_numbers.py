"""Numbers as English writes them: `2.5 billion`, `200,000`, `one hundred and twenty`, `a dozen`."""

import re
from decimal import Decimal

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "lakh": 10**5, "crore": 10**7, "k": 10**3, "m": 10**6, "mn": 10**6,
    "mln": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12, "tn": 10**12,
}  # fmt: skip
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[1:10])}))?|(?:{'|'.join(reversed(_ONES[1:]))}))"
_HUNDRED = rf"(?:(?:{_SMALL}|an?) hundred(?: (?:and )?{_SMALL})?|{_SMALL})"
_BIG = r"(?:thousand|million|billion|trillion)"
_IN_WORDS = (
    rf"(?:half an? (?:dozen|hundred|{_BIG})|(?:{_SMALL}|a) dozen"
    rf"|(?:{_HUNDRED}|an?)(?: and a half)? {_BIG}(?:,? (?:and )?{_HUNDRED}(?: {_BIG})?)*|{_HUNDRED})(?!\w)"
)
_IN_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
NUMBER = rf"(?:{_IN_DIGITS}|{_IN_WORDS})"
"""Finds a number in digits or in words, without a scale word after its digits."""
SCALE = r"(?:\+?[ -]?(?:(?:hundred|thousand|lakh|crore)(?!\w)|(?:million|billion|trillion)(?!s))|\+? ?(?:bn|mn|mln|tn)(?!\w))"
"""Finds a scale word after digits."""
LETTER = r"(?:[kmbt](?!\w))"
"""Finds a scale letter right after the digits of a sum of money: `$40m`."""


def value_of(number: str, scale: str = "") -> float:
    """The value of a number that `NUMBER` found, times its scale word; the nearest float to it."""
    digits = number[0].isdigit()
    exact = Decimal(number.replace(",", "")) if digits else _spelled(number.lower())
    return float(exact * _SCALES.get(scale.strip(" +-").lower(), 1))


def _spelled(words: str) -> Decimal:
    """A number in words: those before a scale word are multiplied by it, the products added."""
    total, current = Decimal(0), Decimal(0)
    words = words.replace("and a half", "half").replace("half a", "half")
    for word in re.findall(r"[a-z]+", words):
        if word == "half":
            current += Decimal("0.5")
        elif word in _VALUES:
            current += _VALUES[word]
        elif word in ("dozen", "hundred"):
            current = (current or Decimal(1)) * _SCALES[word]
        elif word in _SCALES:
            total, current = total + (current or Decimal(1)) * _SCALES[word], Decimal(0)
    return total + current
