"""What a passage shows of a promise, read from its verbs, in this order.

reversed   something is withdrawn, ended or stopped
delivered  something was done, said before any promise, and not on paper only: of an agreement, a
           plan or a group the signing or founding is a step
renewed    it is promised, asked or hoped for, with no step before the promise and no sum of money
progress   all else: steps, sums, meetings, descriptions
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from accord.records import Shows


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(cues)})\b", re.IGNORECASE)


_BODIES = (
    "agreement|accord|organi[sz]ation|treaty|partnership|alliance|pact|convention|forum|coalition|"
    "council|fund"
)
_REVERSED = _any_of(
    (
        r"(?<!decision to )withdr[ae]w\w*",
        r"terminat(?:es?|ed|ing)|rescind\w*|revok\w+|repeal(?:s|ed|ing)?|cancel(?:s|led|ling|ed)",
        r"halt(?:s|ed)|paus(?:es|ed|ing)|pause (?:the|its|all|future|new)|suspend(?:s|ed|ing)?",
        # Not "abandoned mines", nor gangs that are to be dismantled.
        r"(?:has|have|had) (?:\w+ )?(?:abandoned|dismantled)|abandon(?:s|ing)",
        r"(?:abandon|dismantl)e[sd]? (?:its|their|our)",
        r"scrapp(?:ed|ing)|ceas(?:es?|ed)|discontinu\w+",
        r"(?:has|have|had|is|are|was|were) (?:\w+ )?ended",
        r"(?:end(?:s|ed|ing)?|(?:order(?:s|ed)?|announc\w+) the end of)"
        r" (?:its|their|the|our|all|american|u\.s\.) (?:\w+ ){0,3}(?:support|participation|"
        r"membership|program\w*|funding|contribution\w*|subsid\w+|partnership|agreement|credits?)",
        r"eliminat\w+ (?:the )?(?:funding|program\w*|office)",
        r"cut(?:s|ting)? (?:off )?(?:funding|aid)|pull(?:s|ed|ing)? out",
        r"(?:will|would|does|do) no longer \w+",
        r"(?:exit(?:s|ed|ing)?(?: from)?|leav(?:es?|ing)|left|quit) the "
        rf"(?:\w+ ){{0,4}}(?:{_BODIES})",
    )
)
_PROMISE = _any_of(
    (
        r"will|shall|would|must|should|need to|continue to|determined to",
        r"intend\w* to|intentions?|(?:plan|aim|seek|hope|mean)s? to|look(?:s|ed|ing)? forward",
        r"pledg\w+|promis\w+|vow\w*|propos(?:es?|ed)|commit(?:s|ted|ments?)? to",
        r"agreed? to|resolve[sd]? to",
        r"renew(?:s|ed)? (?:its|their|our|the) (?:\w+ )?(?:commitment|pledge)",
        r"reaffirm\w*|reiterat\w+|underscor\w+|affirm\w*|confirm\w*|stress\w*|endors\w+",
        r"(?:call|ask)(?:s|ed|ing)? (?:on|for)",
    )
)
_NOT_DONE_YET = (
    r"been|committed|pledged|agreed|asked|announced|discussed|welcomed|signed|launched|begun|held|"
    r"hosted|met|joined"
)
_DONE = _any_of(
    (
        rf"(?:has|have|had) (?:\w+ly |also |now |already |since )*(?!{_NOT_DONE_YET})"
        r"(?:\w+ed|built|sent|given|made|brought|led|put|spent|won)",
        r"(?:has|have) been (?:built|shipped)",
        r"(?:deliver|complet|donat|award)(?:ed|ing)|shipped|gave|granted",
        r"provided(?! (?:that|by|for))",
        r"established|created|opened|inaugurated|built|installed|deployed|trained|published|released",
        r"finali[sz]ed|concluded|reached|achieved|secured|help(?:s|ed)? (?:to )?secure",
        r"enacted|adopted|approved|submitted|contributed|invested|allocated|disbursed|sent|exchanged",
        r"expanded|extended|raised(?! (?:concern|question|the issue))|(?:fund|support)ed(?! by)",
        r"rejoined|resumed|restored|carried out|took (?:place|effect)|entered into force",
    )
)
_ON_PAPER = re.compile(
    r"(?:established|created|expanded|extended|published|released|finali[sz]ed|concluded|completed|"
    r"completing|reached|enacted|adopted|approved|secured)\b[^.;]{0,60}?\b(?:memorand\w+|agreements?|"
    r"arrangements?|framework|declaration|statement|strategy|plan|act|law|principles|partnership|"
    r"initiative|dialogue|group|task force|consortium|network|cooperation)\b",
    re.IGNORECASE,
)
_STEP = _any_of(
    (
        r"launch\w*|establish\w*|begin\w*|began|start\w*|initiat\w+|sign(?:ed|s|ing|ature)|announc\w+",
        r"met|meeting|convened?|hosted|held|dialogue|discuss\w*|working group|agreed|welcom\w+",
        r"joined|adopted|selected|nominated|invited|request\w*",
        r"(?:is|are) (?:\w+ly )?(?!committed)\w+ing",
    )
)
_MONEY = re.compile(r"[$€£¥] ?\d|\b\d[\d.,]* (?:million|billion|trillion) (?:dollars|yen|euros?)\b")


@lru_cache(maxsize=50_000)
def steps_back(text: str) -> bool:
    """Whether a passage tells of something withdrawn, ended or stopped."""
    return bool(_REVERSED.search(text))


@lru_cache(maxsize=50_000)
def shown_by(text: str) -> Shows:
    """What the verbs of a passage show."""
    if steps_back(text):
        return "reversed"
    promise = _PROMISE.search(text)
    before = text[: promise.start()] if promise else text
    done = [_ON_PAPER.match(text, act.start()) for act in _DONE.finditer(before)]
    if None in done:
        return "delivered"
    step = done or _STEP.search(before) or _MONEY.search(text)
    return "renewed" if promise and not step else "progress"
