"""Is a passage a commitment? Cues, each with a weight in log-odds; their sum is the judgement.

The weights are set by hand from the guideline: an undertaking needs a party as the actor and a
verb that binds it from now on; what is finished, praised or described is none.
"""

import re
from collections.abc import Sequence

from accord.records import Cue, Passage

_I = re.IGNORECASE
_BASE = -2.0
_PATTERNS: Sequence[tuple[str, float, re.Pattern[str]]] = [
    (name, weight, re.compile(pattern, _I))
    for name, weight, pattern in [
        (
            "a party will act",
            3.2,
            r"\b(?:will|shall)\s+(?:\w+ly\s+|also\s+|now\s+|jointly\s+|together\s+)*(?!be\s+(?:able"
            r"|an?\b|the\b)|not be\b|have\b)\w+",
        ),
        (
            "will, of what something is or brings",
            -1.4,
            r"\bwill (?:be an?|be the|help|enable|allow)\b",
        ),
        (
            "commits, pledges, agrees",
            3.0,
            r"\b(?:commits?|commit(?:ted|ting|ment)? to|pledg(?:e|es|ed|ing)|agree[ds]? to"
            r"|(?:have|has) (?:decided|resolved) to|decided to|are determined to|undertakes? to)\b",
        ),
        (
            "intends, plans, aims",
            2.6,
            r"\b(?:intends?|plans?|aims?|seeks?|hopes?|expects?) to\b|\b(?:are|is) (?:planning|"
            r"aiming|seeking|working|exploring|considering)\b",
        ),
        (
            "launches or announces now",
            2.4,
            r"\b(?:(?:are|is|am) (?:\w+ly )?(?:also )?(?:launching|announcing|establishing|creating|providing"
            r"|expanding|investing|joining|partnering|contributing|donating|supporting|releasing"
            r"|increasing|starting|building)|announce[sd]?|launch(?:es)?|today,)\b",
        ),
        (
            "continues what binds",
            2.4,
            r"\b(?:will continue|remains? committed|reaffirm(?:s|ed)? (?:\w+ ){0,4}commit"
            r"|(?:renew|reiterat|underscor)\w* (?:\w+ ){0,4}commit|resolve to|continue to)\b",
        ),
        (
            "money newly set",
            0.9,
            r"[$€£¥]\s?\d|\b\d[\d.,]* (?:million|billion) (?:in|for|to|doses)\b",
        ),
        (
            "what is finished",
            -1.6,
            r"\b(?:has|have|had) (?!decided|agreed|pledged|committed|resolved)(?:\w+ly |also )*\w+ed\b"
            r"|\b(?:was|were)\b|\bsince (?:19|20)\d\d\b|\blast (?:year|month|week)\b",
        ),
        (
            "praise, thanks, concern",
            -2.6,
            r"\b(?:welcom(?:e|es|ed|ing)|thank(?:s|ed)?|congratulat\w+|applaud\w*|commend\w*|"
            r"condemn\w*|express(?:es|ed)? (?:\w+ ){0,3}(?:concern|appreciation|condolences|gratitude)|"
            r"recall(?:s|ed)?|recogni[sz]e[sd]?|acknowledge[sd]?|note[sd]?|share (?:the|a) )\b",
        ),
        ("principle without an act", -1.8, r"\b(?:must|should|ought to|would|could)\b"),
        ("looks forward", -1.6, r"\blooks? forward to\b"),
        ("a quotation or a link", -2.0, r"^[\"“>]|https?://|\bread (?:more|the)\b|^###"),
    ]
]
_LEAD = re.compile(
    r"\b(?:will|commit\w*|agree\w*|decided|intend|plan|pledge\w*|aim|resolve|announc\w*|including|"
    r"action|steps|initiatives|following)\b[^.]*:$",
    _I,
)
_VERB_FIRST = re.compile(
    r"^(?:Advance|Accelerat|Align|Announc|Back|Bring|Build|Carry|Collaborat|Combat|Complet|Conduct|"
    r"Continu|Convene|Cooperat|Coordinat|Creat|Deal|Deepen|Deliver|Develop|Engag|Enhanc|Establish|"
    r"Exchang|Expand|Explor|Facilitat|Form|Foster|Fund|Give|Help|Hold|Implement|Improv|Increas|"
    r"Invest|Join|Launch|Leverag|Mobili[sz]|Offer|Partner|Pledg|Promot|Protect|Provid|Push|Put|"
    r"Redoubl|Reform|Reinforc|Resum|Seek|Set|Shar|Spend|Start|Strengthen|Support|Take|Tie|Train|Uphold|Us|Work)"
    r"(?:e|es|ing|ng|te|ting|ing|s)?\b"
)
_ACTOR = re.compile(
    r"\b(?:we|our|both (?:sides|countries|leaders|governments)|the two (?:countries|leaders|sides)|"
    r"(?:the )?(?:leaders|governments|parties|partners|participants|members)|the (?:president|prime minister"
    r"|administration|secretary)|together)\b",
    _I,
)
_OTHERS = re.compile(
    r"\b(?:compan(?:y|ies)|industry|firms|private sector|university|corporation)\b", _I
)


def cues(passage: Passage, actors: re.Pattern[str]) -> list[Cue]:
    """The cues of a passage; `actors` finds the names of the agreement's parties."""
    text = passage.text
    if passage.kind == "heading" or (text.endswith(":") and len(text) < 120):
        return [Cue(name="a heading or a lead-in", weight=-6.0)]
    found = [Cue(name="most passages are none", weight=_BASE)]
    found += [Cue(name=n, weight=w) for n, w, pattern in _PATTERNS if pattern.search(text)]
    if passage.lead and _LEAD.search(passage.lead):
        found.append(Cue(name="its list is introduced as undertakings", weight=1.8))
    if passage.kind == "item" and _VERB_FIRST.match(text):
        found.append(Cue(name="an item that begins with its act", weight=2.4))
    if actors.search(text) or _ACTOR.search(text):
        found.append(Cue(name="a party is named", weight=0.5))
    elif passage.kind == "para":
        found.append(Cue(name="no party is named", weight=-0.9))
    if _OTHERS.search(text[:60]):
        found.append(Cue(name="somebody else acts", weight=-1.2))
    if len(text) < 20:
        found.append(Cue(name="too short to say what", weight=-1.2))
    return found
