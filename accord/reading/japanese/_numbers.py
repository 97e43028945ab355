"""Numbers as Japanese writes them: `2億5,000万`, `二百`, `二〇三〇`."""

import re

_DIGITS = dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
NUMBER = (
    r"(?:\d[\d,]*(?:\.\d+)?(?:[十百千]?[万億兆]\d[\d,]*(?:\.\d+)?)*[十百千]?[万億兆]?"
    r"|[〇零一二三四五六七八九十百千万億兆]+)"
)
"""A number in figures, in characters or in both, of a plain text."""
_PART = re.compile(r"\d[\d,]*(?:\.\d+)?|[〇零一二三四五六七八九十百千万億兆]")


def number(words: str) -> float:
    """The value of what `NUMBER` found."""
    if re.fullmatch("[〇零一二三四五六七八九]{2,}", words):
        return float("".join(str(_DIGITS[c]) for c in words))
    total, group, last = 0.0, 0.0, None
    for part in _PART.findall(words):
        if part in _LARGE:
            whole = group + (last or 0.0)
            total += (whole or 1.0) * _LARGE[part]
            group, last = 0.0, None
        elif part in _SMALL:
            group += (1.0 if last is None else last) * _SMALL[part]
            last = None
        else:
            last = float(_DIGITS[part]) if part in _DIGITS else float(part.replace(",", ""))
    return round(total + group + (last or 0.0), 6)
