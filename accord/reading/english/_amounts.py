"""How much a commitment sets: sums of money, measures, shares and counted things.

A number counts if the commitment itself sets it: not a year, not part of a name, not what was
given before, what is needed in all, or what is known already ("the two countries").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from accord.reading.english._numbers import LETTER, NUMBER, SCALE, value_of
from accord.reading.english._openings import begins_with_act
from accord.reading.english._units import CURRENCIES, MEASURES, SIGNS, counted
from accord.records import Amount

_I = re.IGNORECASE
_SIGN = rf"(?:{'|'.join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True))}|(?:{'|'.join(CURRENCIES)})\s?\$?)"
_SHARE = r"(?:\s?%|[ -]per ?cent(?:age points?)?)"
_QUANTITY = re.compile(
    rf"(?:(?<![\w./#§–-])(?<!\d,)|(?<=[a-z])(?=[$€£¥]))(?P<sign>{_SIGN}\s?)?(?P<first>(?i:{NUMBER}))(?P<scale>(?i:{SCALE})|(?<=\d){LETTER})?"
    rf"(?:(?P<link>{_SHARE}?(?:\s?[–-]\s?|\s(?:to|or|and)\s(?:around |about |over )?))(?P<sign2>{_SIGN}\s?)?"
    rf"(?P<second>(?i:{NUMBER}))(?P<scale2>(?i:{SCALE})|(?<=\d){LETTER})?)?(?![\d°º<]|,\d|\.\d)"
)
_AROUND = 300
"""Characters before and after a number that say what it is."""
_MARKUP = re.compile(r"<[^>]{1,80}>")
_MONTH = r"(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(rf"{_MONTH}\s+$")
_BEFORE_MONTH = re.compile(rf"^\s+(?:of\s+)?{_MONTH}\b")
_NAMED = re.compile(r"(?<![.!?:;] )(?<!^)\b[A-Z][\w’'.-]*[\s ]+$")
_QUALIFIED = re.compile(
    r"\b(?:up to|at least|at most|more than|less than|fewer than|over|under|nearly|almost|some|about|around|"
    r"approximately|roughly|as many as|additional|another|further|extra|new|only|exactly|an?|by|to)\s+$",
    _I,
)
_NUMBERED = re.compile(
    r"\b(?:article|section|title|phase|chapter|annex|pillar|track|resolution|order|no\.|level|category|tier|"
    r"goal|sdg|directive|part|stage|priority|line of effort|effort|page|figure|table|route|highway|fy|version|"
    r"step|item|group|class|protocol|agenda|vision|mission)\s+$",
    _I,
)
_KNOWN = re.compile(
    r"(?:\b(?:the|these|those|our|their|its|all|both|his|her|this|that|every|each|next|last|past|such|one of|(?:set|group|collection) of)|[’']s)"
    r"\s+(?:other |additional |new |next |last |past |remaining |newly \w+ )?(?:more than |over |nearly |some |about )?$",
    _I,
)
_DONE = (
    r"(?:provided|delivered|donated|shared|spent|disbursed|given|gave|raised|generated|mobili[sz]ed|contributed|"
    r"trained|received|reached|helped|supported|invested|made available|saved|saw|seen|created|built|vaccinated)"
)
_QUALIFIER = r"(?:an? |the |over |about |around |some |nearly |almost |approximately |up to |more than |at least |total of |combined |additional )*"
_NOT_SET_BEFORE = re.compile(
    r"\b(?:in addition to|build(?:s|ing) (?:on|upon|off)|add(?:s|ing) to|on top of|beyond|previous(?:ly)?|already|"
    r"to date|result(?:s|ing) in|bringing|complement(?:s|ing)|reduction from|compared (?:to|with)|relative to)\b[^,;:]*$"
    rf"|\b(?:has|have|having|had) (?:\w+ ){{0,3}}?(?:been )?(?:providing|{_DONE})\b(?:(?! to )[^,;:])*$"
    rf"|(?<!be )(?<!been )(?<!will )(?<!to )\b{_DONE} {_QUALIFIER}$"
    rf"|\b(?:exceed(?:s|ing|ed)|surpass(?:es|ing|ed)|account(?:s|ing)? for|compris(?:e|es|ing)|represents?|following|after|"
    rf"of the|of this|of that|of its|existing|the estimated|(?:rising|up|down) from) {_QUALIFIER}(?:\w+ (?:of )?)?$",
    _I,
)
_WILL = re.compile(r"\b(?:will|shall|commit\w*|pledg\w*|plans?|intends?|agree\w*|announc\w*)\b", _I)
_WILL_STILL = re.compile(
    r"\b(?:will|shall|plans? to|intends? to|committed to|pledged|has committed)\b", _I
)
_NOT_SET_AFTER = re.compile(
    rf"^\s+(?:\w+ ){{0,4}}(?:needs?|gap|shortfall|deficit)\b|^[^,;.]{{0,80}}\b(?:has|have|had) (?:already )?been {_DONE}\b"
    r"|^[^,;.]{0,60}\b(?:has|have|had) already been\b|^[^,;.]{0,60}\b(?:to date|so far|previously announced)\b"
    r"|^[^,;.]{0,40}\b(?:since (?:the|20)|in (?:just )?the past)\b",
    _I,
)
_FROM = re.compile(r"\bfrom (?:\w+ )?$", _I)
_CONVERTED = re.compile(r"\d[\w .,]*\($")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TAKES_MANY = re.compile(
    r"train|hire|recruit|plant|build|provide|deliver|support|reach|fund|create|donate|install|sponsor|employ|"
    r"vaccinate|send|deploy|welcome|resettle|equip|house|feed|teach|enroll?|open|award|grant"
)
_MORE = re.compile(
    r"\b(?:up to|at least|more than|less than|fewer than|over|nearly|almost|some|about|around|approximately|"
    r"as many as|additional|another|further|exactly)\s+$",
    _I,
)
_AFTER_YEAR = re.compile(
    r"^\s+(?:\w+ ){0,4}(?:targets?|goals?|contributions?|commitments?|NDCs?|objectives?|summits?|elections?|olympics?|levels?|pledges?|"
    r"plans?|games|leaders|priorities|outcomes|results|ambitions?)\b",
    _I,
)
_DURATION = re.compile(r"^(?P<by>[ -])(?P<unit>years?|months?|weeks?|days?|hours?|decades?)\b", _I)
_FOR = re.compile(
    r"\b(?:(?:up to|at least|for|provid(?:e|es|ing)) (?:an (?:initial|additional) period of |a period of |another "
    r"|an additional )?|(?:increas|extend|rais|lengthen)\w*\b[^,;.]{0,80} to )$"
)
_NEW = re.compile(r"\b(?:an?|new|renewed|initial)\s+(?:\w+,? ){0,2}$", _I)
_EACH = re.compile(
    r"^\s+(?:(?:more )?(?:from|for|in|per) each|of (?:those|these|them|which)|more(?! than))\b"
)
_OF_DAY = re.compile(r"^\s?(?:a\.m\.|p\.m\.|o’clock)")


@dataclass(frozen=True)
class _Quantity:
    """A number or a range of two, with the words around it."""

    values: tuple[float, ...]
    number: str
    """The first number as written, with its scale word."""
    sign: str
    before: str
    after: str
    promised: bool
    """Whether a verb that binds stands before it."""


def amounts(text: str) -> tuple[Amount, ...]:
    """What a commitment sets, each amount once: `$2.5 billion` is 2,500,000,000 USD; a range gives
    both of its ends, a rise "from 13 to 70 percent" the end that is to be reached."""
    found: list[Amount] = []
    for quantity in _quantities(_MARKUP.sub("", text)):
        unit = _unit(quantity, found[-1].unit if found else None)
        if unit and all(map(isfinite, quantity.values)) and _is_set(quantity):
            found += [Amount(value=value, unit=unit) for value in quantity.values]
    return tuple(dict.fromkeys(found))


def _quantities(text: str) -> Iterator[_Quantity]:
    verb = _WILL.search(text)
    binds_from = 0 if begins_with_act(text) else verb.start() if verb else len(text)
    place = 0
    while found := _QUANTITY.search(text, place):
        before = text[max(0, found.start() - _AROUND) : found.start()]
        scale = found["scale"] or ""
        in_range = _is_range(found, before)
        place = found.end() if in_range or not found["link"] else found.start("link")
        values = [value_of(found["first"], scale)]
        if in_range:
            scale2 = found["scale2"] or ""
            values = [value_of(found["first"], scale or scale2), value_of(found["second"], scale2)]
            if _FROM.search(before) and " to " in found["link"]:
                values, before = values[1:], _FROM.sub("", before)
        yield _Quantity(
            values=tuple(values),
            number=found["first"] + scale,
            sign=(found["sign"] or (in_range and found["sign2"]) or "").strip(),
            before=before,
            after=text[place : place + _AROUND],
            promised=found.start() > binds_from,
        )


def _is_range(found: re.Match[str], before: str) -> bool:
    """Whether two numbers are the ends of one range: not "between", no "and"; and "$8 million to 15
    projects" is none."""
    link = found["link"]
    if not link:
        return False
    if " and " in link:
        return bool(re.search(r"\bbetween (?:\w+ )?$", before, _I))
    alike = not found["scale"] or found["scale2"] or found["sign2"]
    return bool(alike) or "-" in link or "–" in link


def _unit(quantity: _Quantity, above: str | None) -> str | None:
    """The unit of a number: of money, of measure, or the thing that it counts; `above` is that of
    the amount before it. None if it is a date, a name's number or the number of a known thing."""
    before, after = quantity.before, quantity.after
    if quantity.sign:
        return None if _CONVERTED.search(before) else _currency(quantity)
    for pattern, unit in MEASURES:
        if pattern.match(after):
            return None if after.startswith("-") and _KNOWN.search(before) else unit
    if _is_date_or_name(quantity):
        return None
    if duration := _DURATION.match(after):
        return duration["unit"].lower().rstrip("s") + "s" if _lasts(quantity, duration) else None
    if _EACH.match(after):
        return above
    most = max(quantity.values)
    if (most < 1e6 and _KNOWN.search(before)) or (most == 1 and not before.endswith("least ")):
        return None
    return counted(before, after, few=not quantity.number[0].isdigit() and most < 13)


def _currency(quantity: _Quantity) -> str:
    """By the code after the sum, else by its sign or the code before it: `CAD $3 million`."""
    code = re.match(rf"\s?({'|'.join(CURRENCIES)})\b", quantity.after)
    sign = quantity.sign if quantity.sign in SIGNS else quantity.sign[:3]
    return code.group(1) if code else SIGNS.get(sign, sign)


def _lasts(quantity: _Quantity, duration: re.Match[str]) -> bool:
    """Whether a commitment sets how long something lasts: "for five years", "a new two-year"."""
    if duration["by"] == "-":
        return bool(_NEW.search(quantity.before)) and duration["unit"][0].lower() in "ym"
    return bool(_FOR.search(quantity.before)) and quantity.promised


def _is_date_or_name(quantity: _Quantity) -> bool:
    """Whether a bare number dates or numbers something rather than counts it."""
    before, after = quantity.before, quantity.after
    if after.startswith(")") or _BEFORE_MONTH.match(after) or _OF_DAY.match(after):
        return True
    if _DAY.search(before) or _NUMBERED.search(before):
        return True
    if quantity.number[0].isdigit() and _NAMED.search(before) and not _QUALIFIED.search(before):
        return True
    if not _YEAR.fullmatch(quantity.number) or _MORE.search(before):
        return False
    return not _verb_before(before) or bool(_AFTER_YEAR.match(after))


def _verb_before(before: str) -> bool:
    """Whether the word before a number may have it as its object: "train 2000 nurses"."""
    word = re.search(r"([A-Za-z]+)\s+$", before)
    return word is not None and bool(_TAKES_MANY.fullmatch(word.group(1).lower()))


def _is_set(quantity: _Quantity) -> bool:
    """Whether the commitment sets a number, rather than recalls it or says what is missing."""
    clause = re.split(r"[;:]\s|\.\s|\s[–—]\s|—", quantity.before)[-1]
    recalled = _NOT_SET_BEFORE.search(clause)
    if recalled and not _WILL_STILL.search(clause, recalled.start()):
        return False
    return not _NOT_SET_AFTER.match(quantity.after)
