"""A block of text to its sentences, in any script.

A sentence ends with the stop of its script: with a full stop that is no abbreviation's and that a
capital, a figure or a letter without case follows, or with a stop that needs no space after it
(`。`, `।`, `؟`). A stop inside Chinese or Japanese brackets ends nothing unless it closes them.
Scripts that write no stops, such as Thai, keep their paragraphs whole.
"""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Gen|Lt|Col|Sgt|Capt|Adm|Gov|Sen|Rep|Amb|Rev|St|Jr|Sr|Inc|Ltd"
    r"|Co|Corp|No|Nos|Art|Sec|Fig|vs|etc|al|cf|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|e\.g|i\.e|Nr|Abs|bzw|Sra|Dra|Mme|Mlle|núm|EE\. ?UU|им|стр|тыс|млн|млрд)"
    r"|\b(?:[A-Z]\.)*[A-Z]"
    # An initial or a short form of one letter in another script; a German ordinal in a date.
    r"|(?<!\w)(?![A-Za-z])[^\W\d_]"
    r"|\b(?:(?<!I )[Aa]m|[Vv]om|[Zz]um|den|dem|der|seit) \d{1,2})\.$"
)
# Stops that need no space after them: East Asian, Indic, Arabic, Ethiopic, Armenian, Khmer,
# Burmese, Tibetan, Mongolian and others of the Unicode property Sentence_Terminal.
_BARE = "。｡！？．‼⁇⁈⁉।॥؟۔።፧፨։។៕။།᠃᠉߹꯫꧈꧉᭞᭟෴᱾᱿๚๛܀܁܂"
_EAST = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_GREEK = r"\u0370-\u03ff\u1f00-\u1fff"


def _capitals() -> str:
    """The letters that begin a sentence, for a character class: capitals, and letters of scripts
    without case; the Latin, Greek, Cyrillic and Armenian ones singly, others by their range."""
    cased = (*range(0xC0, 0x250), *range(0x370, 0x557), *range(0x1E00, 0x2000))
    single = "".join(c for c in map(chr, cased) if c.isupper() or c.istitle())
    return single + r"\u05d0-\u1c4f\u2d70-\u2dde\u3040-\ud7fb\uf900-\ufdff\ufe70-\ufefc"


_FIRST = rf"(?=\s+[\"'“‘(\[*_„‹¿¡「『（【]*(?:«\s?)?[A-Z0-9$€£¥₹₩{_capitals()}])"
_CLOSE = "\"'”’)\\]"
_WIDE_CLOSE = f"[{_CLOSE}»›」』）】〉》〕]*"
_MARK = r"(?:\*\*|[*_])?"
# Begins with one class of characters, by which the search runs fast; a run of stops is tried once.
_STOP = re.compile(
    rf"[.!?…;\u037e{_BARE}](?:"
    rf"(?<=[.!?…])(?<![.!?…]{{2}})[.!?…]*[{_CLOSE}]*(?:[\u00a0\u202f ]?»)?{_MARK}{_FIRST}"
    rf"|(?P<bare>(?<=[{_BARE}])[{_BARE}!?]*{_WIDE_CLOSE}{_MARK})"
    rf"|(?<=[{_EAST}」』）][!?])[!?]*{_WIDE_CLOSE}(?=[{_EAST}「『（])"
    rf"|(?<=[{_GREEK}][;\u037e])[{_CLOSE}]*{_FIRST})"
)
_PAIRS = dict(zip("」』）】〉》〕”", "「『（【〈《〔“", strict=True))
_BRACKET = re.compile("[「」『』（）【】〈〉《》〔〕“”]")
_GOES_ON = re.compile(r"\s*[とはがをにのでもやへかよなだ、，,]")
"""A particle after a closed quotation: the sentence that quotes goes on."""
_EASTERN = re.compile(f"[{_EAST}」』）]")
_KOREAN_DAY = re.compile(r"\b\d{4}\.\s?\d{1,2}\.(?:\s?\d{1,2}\.)?$")
_KOREAN = re.compile("[가-힣]")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of the block from `start` to `end`, without the space between them."""
    begin = start
    brackets: list[tuple[int, int]] | None = None
    for stop in _STOP.finditer(text, start, end):
        at, after = stop.span()
        if stop.group("bare") is not None:
            if brackets is None:
                brackets = _bracketed(text, start, end)
            if _is_inside(text, at, after, end, brackets):
                continue
        elif text[at] == "." and (
            _ABBREVIATION.search(text, max(begin, at - 24), at + 1)
            or _korean_day(text, begin, at, end)
        ):
            continue
        yield begin, after
        begin = after
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _is_inside(text: str, at: int, after: int, end: int, brackets: list[tuple[int, int]]) -> bool:
    """Whether a bare stop ends no sentence: inside brackets, before a particle that goes on after
    them, or a full-width point after a figure or a Latin letter."""
    if text[at] == "．" and not _EASTERN.match(text[at - 1 : at]):
        return True
    while brackets and brackets[-1][1] <= at:
        brackets.pop()
    if not brackets or brackets[-1][0] > at:
        return False
    return brackets[-1][1] > after or _GOES_ON.match(text, after, end) is not None


def _korean_day(text: str, begin: int, at: int, end: int) -> bool:
    """Whether a stop belongs to a date such as `2021. 4. 16.`, in whose midst no sentence ends."""
    after = text[at + 1 : min(end, at + 12)].lstrip()
    return (
        text[at - 1 : at].isdigit()
        and _KOREAN.search(text, max(begin, at - 40), min(end, at + 40)) is not None
        and (
            _KOREAN_DAY.search(text, max(begin, at - 12), at + 1) is not None
            or re.match(r"\d{1,2}\.", after) is not None
        )
    )


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost spans of brackets that are closed within the block, the last one first."""
    opened: dict[str, list[int]] = {}
    spans = []
    for mark in _BRACKET.finditer(text, start, end):
        opener = _PAIRS.get(mark.group())
        if opener is None:
            opened.setdefault(mark.group(), []).append(mark.start())
        elif opened.get(opener):
            spans.append((opened[opener].pop(), mark.end()))
    outer: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if not outer or left >= outer[-1][1]:
            outer.append((left, right))
    return outer[::-1]
