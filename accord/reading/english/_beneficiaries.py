"""For whom a commitment is: countries, regions and groups."""

import re
from collections.abc import Sequence

from accord.reading._parties import Mention, mentions
from accord.reading.english._names import names_in
from accord.reading.english._openings import begins_with_act
from accord.records import Party

_REGION = re.compile(
    r"\b(?:Indo-Pacific|Asia-Pacific|(?:Southeast|South|Central|East|Northeast) Asia|Latin America and the Caribbean|"
    r"Latin America|Central America|the Americas|Western Hemisphere|Caribbean|Pacific Islands?(?: countries| nations)?|Pacific|"
    r"Middle East|Sub-Saharan Africa|(?:North|West|East) Africa|Horn of Africa|Africa|Sahel|Mekong|Europe|Western Balkans|"
    r"Arctic|ASEAN|[Dd]eveloping (?:countries|world|economies|nations)|[Tt]hird[- ]countries|"
    r"[Ll](?:ow|ower)[- ](?:and[- ])?(?:lower-)?(?:middle|income)[\w -]{0,30}?(?:countries|economies|nations)|"
    r"[Ss]mall island developing [Ss]tates|[Ee]merging (?:markets|economies)|[Pp]artner countries|"
    r"[Cc]ountries in (?:need|the region)|(?:other|regional|vulnerable|poorest|all) countries)\b"
)
_GROUP = re.compile(
    r"(?<![\w-])(?:(?:[A-Z]\w+(?:an|ese)|vulnerable|marginali[sz]ed|underserved|underrepresented|graduate|young|rural|local|"
    r"smallholder) )?(?:women and girls|girls|women entrepreneurs|women-owned [\w -]{0,40}?(?:businesses|enterprises)|women|"
    r"young people|youth|children|students|scholars|researchers|teachers|farmers|fishers|workers|refugees|migrants|"
    r"displaced persons|veterans|(?:persons|people) with disabilities|LGBTQI\+ (?:persons|people|individuals)|"
    r"[Ii]ndigenous (?:peoples|communities)|small[- ](?:and medium[- ]sized )?(?:businesses|enterprises|farmers)|"
    r"micro, small,? and medium[- ]sized (?:businesses|enterprises)|entrepreneurs|investors|consumers|patients|families|"
    r"communities|populations|civil society)\b"
)
_FOR = re.compile(
    r"\b(?:for|to|in|into|across|throughout|of|among|equip|serve|defend|(?:support|help|assist|benefit|empower|protect|train|"
    r"reach|connect|strengthen)(?:s|ing)?|(?:enabl|provid)(?:e|es|ing))\s+"
    r"(?:(?:government|governments|people|region) of |countries (?:in|of) |[\w-]+ (?!and )){0,4}$",
    re.IGNORECASE,
)
"""Just before a name: it is done for them, or with them as its object."""
_AGAINST = re.compile(
    r"\b(?:sanction\w*|condemn\w*|accountable|impos\w+|costs on|pressur\w+|deter\w*|urg\w+|threat\w*|against)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:will|shall|commit\w*|pledg\w*|agree\w*|intend\w*|plans?|continue\w*|is|are|has|have|announc\w*|launch\w*|to)\b"
)
_LIST = re.compile(r"(?:,| and|,? and the|, the)\s")
_COUNTRY = re.compile(r"[A-Z]{3}")


def beneficiaries(text: str, actors: Sequence[Party]) -> tuple[str, ...]:
    """For whom it is: countries by their codes, regions and groups as written, without the article.

    Those who act themselves, and those against whom it is, are not among them.
    """
    verb = None if begins_with_act(text) else _VERB.search(text)
    begin = verb.start() if verb else 0
    taken = [(start, start + len(name)) for start, name in names_in(text)]
    found = [(m.start(), m.group()) for m in _REGION.finditer(text)]
    found += [(m.start(), m.group()) for m in _GROUP.finditer(text) if _is_for(text, m.start())]
    named = _named(text) if not _AGAINST.search(text) else []
    found += [(m.start, code) for m in named for code in m.codes if _COUNTRY.fullmatch(code)]
    chosen = (
        (start, what)
        for start, what in sorted(found)
        if start >= begin and what not in actors and not any(a <= start < b for a, b in taken)
    )
    return tuple(dict.fromkeys(what.removeprefix("the ") for _, what in chosen))


def _named(text: str) -> list[Mention]:
    """The names of those for whom it is, and of those who stand in one list with them."""
    found = list[Mention]()
    for name in mentions(text):
        listed = found and _LIST.fullmatch(text[found[-1].end : name.start])
        if listed or _is_for(text, name.start):
            found.append(name)
    return found


def _is_for(text: str, place: int) -> bool:
    """Whether the words before a place make what follows the one that something is done for."""
    return bool(_FOR.search(text[max(0, place - 80) : place]))
