"""How firmly a passage binds, by the first verb that does.

Nouns that look like verbs ("a work plan to") and what only opens a sentence ("Building on ...,")
bind nothing.
"""

import re

from accord.reading.english._openings import after_label, begins_with_act, first_word, plain_form
from accord.records import Strength

_I = re.IGNORECASE
_FAR = 400
"""Characters in which the main verb stands."""
_ADVERB = r"(?:(?!only\b)\w+ly |also |further |together |jointly |now |both |each |all |soon |then |both countries |always )*"
_OUR = r"(?:(?:\w+[’']s?|the|its|their|our|his|her|an?|shared|joint|continued|strong|firm|unwavering|steadfast|mutual|full|ongoing|common|\w+ly|[\w.-]+) ){0,6}"
_NO_VERB = r"(?<!\bthe )(?<!\ba )(?<!\bwork )(?<!\baction )(?<!\btheir )(?<!\bits )(?<!\bour )(?<!\bthis )(?<!\bnew )(?<!\band to )(?<!\bto )(?<!\bthat )"
_TRIES = r"(?:seek|consider|explor|endeavou?r|strive|striving|aim|look|hop|attempt|try|aspir|examin|discuss ways|evaluat)"
_INTENT = re.compile(
    rf"\b(?:will|shall) {_ADVERB}(?:seek|consider|explore|endeavou?r|strive|aim|look (?:to|into|at|for)|hope|attempt|try|aspire)\b"
    rf"|{_NO_VERB}\b(?:intends?|plans?|anticipates?|envisions?|aims?|seeks?|hopes?|expects?|aspires?|endeavou?rs?|strives?) (?:to|for|that|out|\w+ing)\b"
    rf"|{_NO_VERB}\b(?:intended|planned|sought|hoped) to\b"
    rf"|\bexpect \w+|\bpursue opportunities\b"
    r"|\blooks? (?:forward|to)\b|\blooked forward\b|\bin (?:discussions|conversations|talks)\b|\bcall(?:s|ed)? for\b"
    rf"|\b(?:is|are|am) {_ADVERB}(?:{_TRIES}\w*|planning|expected|intended|hopeful|discussing|(?:ready|willing|prepared) to)\b"
    rf"|\bmay {_ADVERB}(?:consider|explore)\b"
    rf"|\b(?:announc|affirm|declar|reiterat|reaffirm|confirm|express|stat|shar|ha[sv]|underscor|discuss|hereby|highlight)\w* {_OUR}(?:plans?|intent(?:ion)?s?|desire|ambition|hopes?)\b"
    r"|\b(?:should|would like to)\b",
    _I,
)
_BOND = r"(?:commitments?|support|resolve|determination|dedication|obligations?|pledge|will to|adherence|cooperation|partnership)"
_CONTINUING = re.compile(
    rf"\b(?:will|shall|would) {_ADVERB}(?:continue|remain|maintain|uphold|sustain|keep|reaffirm|reiterate|re-?commit)\b|\bgoing to (?:continue|keep)\b"
    rf"|{_NO_VERB}\b(?:continues?|continued to|remain(?:s|ed)?) (?!to be seen)"
    rf"|\b(?:is|are) {_ADVERB}(?:continuing|maintaining|upholding)\b"
    r"|\b(?:re-?affirm|re-?commit|restat)(?:s|ed|ted|ting|ing)?\b"
    rf"|\b(?:affirm|reiterat|re-?confirm|underscor|underlin|highlight|reinforc|renew|emphasi[sz]|recogni[sz]|stress|confirm|recall)(?:e|s|es|d|ed|ing)? {_OUR}{_BOND}\b"
    rf"|\bconfirm(?:s|ed)? (?:our|its|their)\b|\bexpress(?:es|ed)? (?:\w+ )?continu(?:ed|ing) \w+"
    rf"|\bstands? (?:firm|by)\b|\baffirm(?:s|ed)? ongoing",
    _I,
)
_FIRM = re.compile(
    rf"\b(?:will|shall|commits?|committed|committing|pledg(?:e|es|ed|ing)|agree[ds]?|announc(?:e|es|ed|ing)|launch(?:es|ed)?|"
    r"decide[sd]?|resolved?|resolves|determined|undertakes?|concurred|establish(?:es)?|released?|directed|invest(?:s|ing)?)\b"
    rf"|\b(?:is|are|am) {_ADVERB}(?!continuing)\w+(?:ing|ed)\b|\b(?:has|have) {_ADVERB}\w+ed\b",
    _I,
)
_KINDS: tuple[tuple[Strength, re.Pattern[str]], ...] = (
    ("intent", _INTENT),
    ("continuing", _CONTINUING),
    ("firm", _FIRM),
)
_INTENT_ACT = re.compile(r"explore|seek|consider|aim|examine|look|plan|intend|hope")
_CONTINUING_ACT = re.compile(
    r"continue|reaffirm|reiterate|remain|maintain|uphold|affirm|sustain|recommit"
)


def strength(text: str, lead: str) -> Strength:
    """By the first verb that binds; an item that begins with its act takes its lead-in's where
    that only intends, as does one without a verb of its own."""
    text = _after_opening(text[after_label(text) :])[:_FAR]
    above = _first(lead)
    act = _act(text)
    if act and above == "intent":
        return "intent"
    if _INTENT_ACT.fullmatch(act):
        return "intent"
    if _CONTINUING_ACT.fullmatch(act):
        return "continuing"
    own = None if act and lead else _first(text)
    return own or above or "firm"


_OPENING = re.compile(
    r"^\W*(?:as|while|when|where|given|since|because|if|once|after|before|although|in|on|at|to|with|through|under|"
    r"for|from|during|following|by|determined|[A-Za-z]+ing)\b"
)
_MAIN = re.compile(
    r",\s+(?=(?:[\w(][\w.’'()&-]*\s+){1,9}?(?:will|shall|intends?|plans?|commit(?:s|ted)?|agree[ds]?|pledge[sd]?|reaffirm(?:s|ed)?|"
    r"continues?|seeks?|aims?|are|is|has|have|announce[sd]?|launche[sd]|decided|resolved?|affirm(?:s|ed)?|remains?)\b)"
)


def _after_opening(text: str) -> str:
    """The text from its main clause on: after "While the war goes on, ..."."""
    main = _MAIN.search(text) if re.match(_OPENING.pattern, text, _I) else None
    return text[main.end() :] if main else text


def _act(text: str) -> str:
    """The verb that a passage begins with, in its plain form; empty where it has a subject."""
    word = first_word(text)
    if not begins_with_act(text) or _has_subject_later(text, word):
        return ""
    return plain_form(word)


def _has_subject_later(text: str, first: str) -> bool:
    """Whether a participle only opens the sentence: "Building on this, Japan will"."""
    return first.endswith("ing") and bool(
        re.search(
            r",\s+(?:\w+[\w.’' -]{0,60} )?(?:will|shall|intends?|plans?|commits?|is|are|agreed?)\b",
            text,
        )
    )


_PLAN = re.compile(r"(?:^|[\s(])([\w’'.)-]+),?\s+$")
_PLANNER = re.compile(
    r"we|they|it|also|both|and|who|which|government|administration|department|agency|commission|council|ministry|"
    r"side|partnership"
)


def _first(text: str) -> Strength | None:
    """The strength of the first binding verb; of two that begin together the less firm one."""
    places = [
        (found.start(), n)
        for n, (_, pattern) in enumerate(_KINDS)
        if (found := next((f for f in pattern.finditer(text) if not _is_noun(f)), None))
    ]
    return _KINDS[min(places)[1]][0] if places else None


def _is_noun(found: re.Match[str]) -> bool:
    """Whether "plan to" or "plans to" names a plan: "a comprehensive plan to"."""
    if not re.match(r"plans? ", found.group()):
        return False
    word = _PLAN.search(found.string[: found.start()])
    if word is None:
        return False
    before = word.group(1)
    several = before.endswith("s") and found.group().startswith("plan ")
    return not (
        several or before[0].isupper() or before.endswith((")", "ly")) or _PLANNER.fullmatch(before)
    )
