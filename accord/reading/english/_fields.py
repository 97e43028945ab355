"""What a commitment says: how firmly, how much, by when, for whom, under which name."""

import re
from collections.abc import Sequence
from datetime import date

from accord.reading._language import Fields
from accord.reading._parties import actors
from accord.reading.english._themes import theme_of
from accord.records import Amount, Party, Passage, Strength

_I = re.IGNORECASE
_CONTINUING = r"\b(?:will continue|continu(?:e|es|ing)|remains?|reaffirm\w*|maintain\w*|build(?:ing)? on|uphold)\b"
_INTENT = (
    r"\b(?:intends?|plans?|planning|aims?|aiming|seeks?|seeking|looks? (?:to|forward)|hopes?|"
    r"explor\w+|consider\w*|expects?)\b"
)
_FIRM = r"\b(?:will|shall|commit\w*|pledg\w+|agree\w*|announc\w*|launch\w*|decided|resolved|are \w+ing|is \w+ing)\b"
_FIRST_VERB = re.compile(
    f"(?P<continuing>{_CONTINUING})|(?P<intent>{_INTENT})|(?P<firm>{_FIRM})", _I
)
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MONEY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "A$": "AUD", "C$": "CAD"}
_NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_AMOUNT = re.compile(
    rf"(?P<sign>US\$|A\$|C\$|[$€£¥])\s?{_NUMBER}\s?-?(?P<scale>thousand|million|billion|trillion)?"
    rf"|(?<![\w.,$]){_NUMBER}\s?(?P<scale2>thousand|million|billion|trillion)?\s?"
    r"(?P<unit>yen|euros?|dollars|doses|GW|MW|percent|per cent|%|tonnes|tons|people|students|fellows"
    r"|scholarships|scholars|jobs|women|countries|ships|satellites|households|hectares)(?!\w)",
    _I,
)
_UNITS = {"yen": "JPY", "euro": "EUR", "euros": "EUR", "dollars": "USD", "percent": "%",
          "per cent": "%", "gw": "GW", "mw": "MW"}  # fmt: skip
_YEAR = re.compile(
    r"\b(?:by|before|until|through|no later than|to|in|for|of)\s+(?:the\s+)?(?:(?:end|close|middle)\s+of\s+)?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?"
    r"(?:FY\s?|fiscal year\s+)?(20[2-9]\d)\b|\b(20[2-9]\d)\s+(?:target|goal|net|NDC)",
    _I,
)
_DECADE = (
    (re.compile(r"\bin the 2020s\b", _I), "2029"),
    (re.compile(r"\bthe decade\b", _I), "2030"),
)
_NAME_END = (
    "Initiative|Partnership|Program(?:me)?|Fund|Facility|Alliance|Framework|Fellowship|Scholarships?|"
    "Agreement|Accord|Dialogue|Forum|Group|Agenda|Accelerator|Compact|Council|Organization|Agency|"
    "Institutes?|Corps|Center|Centre|Commission|Strategy|Plan|Mission|Network|Pledge"
)
_INITIATIVE = re.compile(
    rf"\b(?:[A-Z][\w.’'-]*\s+(?:(?:for|of|on|to|and|the|in|&)\s+)*){{1,7}}(?:{_NAME_END})\b"
)
_FOR = re.compile(
    r"\b(developing countries|low- and (?:lower-)?middle-income countries|the Indo-Pacific|"
    r"third countries|women and girls|small businesses|Pacific Islands?|the region|the world)\b",
    _I,
)


def fields(passage: Passage, parties: Sequence[Party], stated_on: date | None) -> Fields:
    """What a passage says if it is a commitment, in a statement made on `stated_on`."""
    text, lead = passage.text, passage.lead
    return Fields(
        parties=actors(text, lead, parties),
        strength=strength(text, lead),
        action=action(text),
        amounts=amounts(text),
        deadline=deadline(text, stated_on.year if stated_on else 0),
        beneficiaries=beneficiaries(text),
        initiatives=initiatives(text),
        theme=theme_of(text, passage.heading),
    )


def strength(text: str, lead: str) -> Strength:
    """By the first verb that binds; an item without one takes its lead-in's."""
    for words in (text, lead):
        found = _FIRST_VERB.search(words)
        if found and found.lastgroup:
            kind = found.lastgroup
            return (
                "continuing" if kind == "continuing" else "intent" if kind == "intent" else "firm"
            )
    return "firm"


def amounts(text: str) -> tuple[Amount, ...]:
    """Money and counted things, scaled: `$2.5 billion` is 2,500,000,000 USD."""
    found = []
    for m in _AMOUNT.finditer(text):
        number = m.group(2) or m.group(4)
        scale = (m.group("scale") or m.group("scale2") or "").lower()
        value = float(number.replace(",", "")) * _SCALE.get(scale, 1.0)
        sign, unit = m.group("sign"), m.group("unit")
        name = _MONEY[sign.upper()] if sign else _UNITS.get(unit.lower(), unit.lower())
        found.append(Amount(value=value, unit=name))
    return tuple(dict.fromkeys(found))


def deadline(text: str, stated: int) -> str | None:
    """The latest year named as an end, not before the year of the statement."""
    years = [a or b for a, b in _YEAR.findall(text)]
    years += [year for pattern, year in _DECADE if pattern.search(text)]
    return max((year for year in years if int(year) >= stated), default=None)


def initiatives(text: str) -> tuple[str, ...]:
    """Names of programmes, bodies and agreements, as written."""
    names = (
        re.sub(r"^(?:The|Our|This|Through)\s+", "", m.group()) for m in _INITIATIVE.finditer(text)
    )
    return tuple(dict.fromkeys(name for name in names if " " in name))


def beneficiaries(text: str) -> tuple[str, ...]:
    """Groups and regions that it is for, as written, without the article."""
    return tuple(dict.fromkeys(re.sub("^the ", "", m, flags=_I) for m in _FOR.findall(text)))


def action(text: str) -> str:
    """From the verb after the modal on, at most twelve words."""
    start = re.search(r"\b(?:will|shall|to|agreed to|committed to)\s+(?=\w)", text, _I)
    words = text[start.end() if start and start.end() < 120 else 0 :].rstrip(".;,").split()
    return " ".join(words[:12])
