"""Units of amounts: currencies by ISO 4217, measures by their symbol, counted things by noun."""

import re
from collections.abc import Mapping, Sequence

from accord.reading._parties import mentions

CURRENCIES: Sequence[str] = (
    "AED", "AUD", "BDT", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS",
    "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "KZT", "LKR", "MAD",
    "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RMB", "RON",
    "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "TZS", "UAH", "UGX", "USD", "UZS", "VND", "XAF",
    "XOF", "ZAR", "ZMW",
)  # fmt: skip
"""ISO 4217, and RMB; without COP, which is also a conference."""
SIGNS: Mapping[str, str] = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₩": "KRW", "₹": "INR", "₱": "PHP", "₴": "UAH", "₺": "TRY", "₪": "ILS", "₦": "NGN",
    "Rs.": "INR", "Rs": "INR", "RMB": "CNY",
}  # fmt: skip
_MONEY = {
    r"(?:US |U\.S\. |American )?dollars?": "USD",
    r"Canadian dollars?": "CAD",
    r"Australian dollars?": "AUD",
    r"New Zealand dollars?": "NZD",
    r"Singapore dollars?": "SGD",
    r"Hong Kong dollars?": "HKD",
    r"(?:Japanese )?yen": "JPY",
    r"euros?": "EUR",
    r"(?:British )?pounds?(?: sterling)?": "GBP",
    r"(?:South )?(?:Korean )?won": "KRW",
    r"(?:Indian )?rupees?": "INR",
    r"(?:Chinese )?(?:yuan|renminbi|RMB)": "CNY",
    r"Swiss francs?": "CHF",
    r"Mexican pesos?": "MXN",
    r"(?:South African )?rand": "ZAR",
    r"(?:Brazilian )?reais": "BRL",
    r"Norwegian kron(?:er|e)": "NOK",
    r"Swedish kron(?:or|a)": "SEK",
    r"Danish kron(?:er|e)": "DKK",
    r"(?:Indonesian )?rupiah": "IDR",
    r"(?:Philippine )?pesos?": "PHP",
    r"baht": "THB",
    r"ringgit": "MYR",
    r"(?:Ukrainian )?hryvni?as?": "UAH",
}
_MEASURED = {
    r"per ?cent(?:age points?)?|percentages?|pct": "%",
    r"gigawatts?(?: hours?)?|GWh?": "GW",
    r"megawatts?|MW": "MW",
    r"kilowatts?|kW": "kW",
    r"terawatts?|TW": "TW",
    r"MWh|megawatt[ -]hours?": "MWh",
    r"GWh|gigawatt[ -]hours?": "GWh",
    r"TWh|terawatt[ -]hours?": "TWh",
    r"metric tons?|tonnes?|metric tonnes?|MT": "metric tons",
    r"tons?": "tons",
    r"kilomet(?:er|re)s?|km": "km",
    r"square kilomet(?:er|re)s?": "km²",
    r"square miles?": "square miles",
    r"hectares?|ha": "hectares",
    r"acres?": "acres",
    r"miles?": "miles",
    r"barrels?": "barrels",
    r"bcm|billion cubic met(?:er|re)s?": "bcm",
    r"lit(?:er|re)s?": "liters",
    r"gallons?": "gallons",
    r"kilograms?|kg": "kg",
    r"(?:vaccine )?doses?": "doses",
}
MEASURES: Sequence[tuple[re.Pattern[str], str]] = [
    (re.compile(r"\s?%"), "%"),
    *((re.compile(rf"\s?({code})\b"), "CNY" if code == "RMB" else code) for code in CURRENCIES),
    *((re.compile(rf"[\s-]?(?:{words})\b", re.IGNORECASE), unit) for words, unit in _MONEY.items()),
    *((re.compile(rf"[\s-]?(?:{words})(?![\w-])"), unit) for words, unit in _MEASURED.items()),
]
"""What may follow a number, and the unit that it is then in."""

_PLURAL = re.compile(
    r"people|women|men|children|aircraft|personnel|youth|alumni|staff|police|troops"
)
_NO_NOUN = re.compile(
    r"others|ours|theirs|ones|various|grassroots|provides|supports|includes|helps|makes|uses|shares|"
    r"seeks|aims|remains|continues|brings|gives|takes|becomes|requires|leads|partners|allies"
)
"""Words that end like plurals; partners and allies are who acts."""
_PERSONS = re.compile(
    r"individuals|persons|participants|beneficiaries|citizens|residents|inhabitants|youth|officials|"
    r"leaders|alumni|staff|personnel|elites|patients|migrants|refugees|grantees|members|workers"
)
_END = re.compile(
    r"in|for|to|at|by|with|from|on|per|each|an?|the|that|which|who|whose|will|is|are|was|were|ha[sdv]e?|be|been|"
    r"being|if|as|than|through|into|over|under|during|within|when|where|while|but|about|between|among|after|"
    r"before|since|until|can|could|should|would|may|might|must|not|it|they|we|he|she|this|these|those|its|their|"
    r"our|other|degrees?|times|years|months|weeks|days|hours|decades|seasons|minutes"
)
"""Words that end the search for a noun; degrees only say how warm the world may become."""
_PLACES = re.compile(
    r"countries|nations|states|territories|tribes|provinces|cities|communities|regions|counties"
)
_ORDER = re.compile(
    r"areas|tracks|pillars|priorities|sectors|goals|objectives|principles|steps|ways|phases|themes|topics|issues|"
    r"lines|levels|sides|parties|languages|provinces|regions|program(?:me)?s|initiatives|groups|forces|mechanisms|"
    r"components|elements|categories|(?:work)?streams|parts|stages|commitments|actions|measures|fronts|dimensions|"
    r"domains|fields|points|states|continents|others|leaders|governments|societies|economies|conditions|criteria|"
    r"options|factors|questions|forms|types|kinds|aspects|missions|accounts|summits|meetings|sessions|rounds"
)
"""What few of a thing are the order of the work rather than an amount: "three pillars"."""


def counted(before: str, after: str, *, few: bool) -> str | None:
    """The plural noun that a number between these words counts; None if it counts none.

    Up to eight words may describe the noun; where something is ("across 12 states") is no amount.
    `few`: a small number in words, which often only orders the work ("two tracks").
    """
    noun = _noun(after[:200].replace("U.S.", "US"), of_all=not few)
    if noun is None or _NO_NOUN.fullmatch(noun) or (few and _ORDER.fullmatch(noun)):
        return None
    if re.search(r"\bfrom (?:more than |over )?$", before):
        return None
    if _PLACES.fullmatch(noun) and re.search(
        r"\b(?:across|throughout) (?:more than |over )?$", before
    ):
        return None
    if _PERSONS.fullmatch(noun):
        return "people"
    return {"nations": "countries", "vaccines": "doses"}.get(noun, noun)


def _noun(after: str, *, of_all: bool) -> str | None:
    """The last of the first plural nouns after a number; `of_all` passes over "of the"."""
    if of_all:
        after = re.sub(r"^\s+of (?:the |these |its |those )?(?!most)", " ", after)
    noun, end = None, 0
    for n, found in enumerate(re.finditer(r"\s+(\([^)]*\)|[\w’'/&.-]*[\w’'&])([,;:.)]?)", after)):
        if found.start() != end or n > 8:
            break
        word, mark, end = found.group(1), found.group(2), found.end()
        low = word.lower()
        if word.startswith("("):
            continue
        if _END.fullmatch(low) or (noun and not _is_plural(word)):
            break
        if low == "dose":
            return "doses"
        if _is_plural(word):
            noun = "people" if mentions(word[:-1]) else low
        if mark and (noun or mark != ","):
            break
    return noun


def _is_plural(word: str) -> bool:
    low = word.lower()
    if _PLURAL.fullmatch(low):
        return True
    plain = len(word) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "’s", "'s"))
    return plain and word[-2].islower() and not _NO_NOUN.fullmatch(low)
