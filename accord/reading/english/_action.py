"""What is undertaken, as a short phrase that begins with its main verb."""

import re

from accord.reading.english._openings import after_label, first_word, form_of, plain_form
from accord.reading.english._verbs import FORMS

LONGEST = 12
"""Words of a phrase at most."""
_I = re.IGNORECASE
_ADVERB = (
    r"(?:(?:also|further|furthermore|together|jointly|now|both|each|all|soon|then|hereby|individually|collectively|fully|"
    r"immediately|(?!(?:only|apply|supply|rely|reply|rally|comply|imply|ally|multiply)\b)\w+ly),? )*"
)
_INTENDS = (
    r"(?:pledg\w*|agree\w*|decid\w*|resolv\w*|intend\w*|plan(?:s|ned|ning)?|aim\w*|seek\w*|sought|hop(?:e|es|ing)|endeavou?r\w*|"
    r"striv\w*|determin\w*|undertak\w*|intention|intent|determination|resolve|proud|pleased|ready|willing|prepared|expect\w*|"
    r"concur\w*|promis\w*)"
)
"""Before "to" and a verb."""
_TENDS = r"(?:(?:re-?)?commit\w*|dedicat\w*|look\w* forward|work(?:s|ing)|steps|efforts)"
"""Before "to" and a verb or a noun."""
_STARTS = [
    re.compile(rf"\b(?:will|shall) {_ADVERB}(?:(?:seek|work|strive|endeavou?r|aim)(?: \w+ly| together)? to {_ADVERB})?(?=\w)", _I),
    re.compile(rf"\b{_INTENDS}(?: \w+)?(?: \w+ly)? to {_ADVERB}(?!(?:the|an?|its|their|our)\b)(?=\w)", _I),
]  # fmt: skip
_LIKELY_STARTS = [
    re.compile(rf"\b{_TENDS}(?: \w+)?(?: \w+ly)? to {_ADVERB}(?=\w)", _I),
    re.compile(rf"\b(?:is|are|am) {_ADVERB}(?=\w+ing\b)", _I),
    re.compile(rf"\b(?:has|have) {_ADVERB}(?=\w+ed\b)", _I),
]
"""A verb begins after these if the lexicon has it."""
_FINITE = re.compile(r"(?<=[\w”),’] )(?P<verb>[a-z]+)(?= )")
_BREAK = re.compile(
    r"(?=[;:—–]|\s[–—-]\s|,\s|\s\((?!\d)|\s(?:which|that|who|whose|where|when|while|including|through|such as|as well as|as part|"
    r"in order|so that|subject to|based on|building on|in line with|consistent with|by \w+ing)\b)"
)
"""Where a phrase may end before its sense is lost."""
_LESSER_BREAK = re.compile(r"(?=\s(?:to \w+|and \w+|for|in|with|on|from|at|across|by)\b)")
_DANGLING = re.compile(
    r"the|an?|of|and|or|to|for|in|on|with|by|from|as|at|into|its|their|our|that|which|this|those|including|between|"
    r"through|under|among|is|are|be|more|such|other|new|both|across|against|towards?|within"
)


def action(text: str) -> str:
    """From the main verb on, in its plain form, at most twelve words, cut where the sense allows."""
    plain = re.sub(r"<[^>]{1,80}>|[*_]{2}", " ", re.sub(r"</?sup>", "", text))
    plain = re.sub(r"\s+", " ", plain).strip()
    body = plain[after_label(plain) :].strip("•*–— ")
    begins = form_of(first_word(body))
    if begins not in ("do", "doing") or _has_bound_clause(body, begins):
        body = body[_begin(body) :]
    return _shortened(_plain_first(body))


def _has_bound_clause(body: str, form: str) -> bool:
    """Whether a participle only opens the sentence: "Building on this, Japan will"."""
    return form == "doing" and bool(
        re.search(r",\s[^,;]{0,80}\b(?:will|shall|intends?|plans?|commits?)\b", body)
    )


def _begin(body: str) -> int:
    """The place of the main verb: after what binds, else the first verb that the lexicon has."""
    places = [found for pattern in _STARTS for found in pattern.finditer(body)]
    likely = (found for pattern in _LIKELY_STARTS for found in pattern.finditer(body))
    places += [found for found in likely if form_of(first_word(body[found.end() :]))]
    if places:
        return min(places, key=lambda found: (found.start(), -found.end())).end()
    for found in _FINITE.finditer(body):
        kind, form = FORMS.get(found["verb"], ("", ""))
        if form in ("does", "did") or (form == "do" and kind != "act"):
            return found.start()
    return 0


def _plain_first(body: str) -> str:
    """With a verb at the beginning in its plain form: `launching` is `launch`."""
    word = re.match(r"\W*([A-Za-z][A-Za-z-]*)", body)
    if not word:
        return body.strip()
    plain = plain_form(word.group(1).lower())
    return (plain or word.group(1)) + body[word.end() :]


def _shortened(phrase: str) -> str:
    """At most twelve words: the whole if short, else up to the last break that is not too early."""
    phrase = re.split(r"(?<=[a-z\d”)])[.;!?](?:\s|$)", phrase, maxsplit=1)[0].strip(" .,;:")
    words = phrase.split()
    if len(words) <= LONGEST:
        return phrase
    ends = (
        [
            m.start()
            for m in pattern.finditer(phrase)
            if 5 <= len(phrase[: m.start()].split()) <= LONGEST
        ]
        for pattern in (_BREAK, _LESSER_BREAK)
    )
    end = next((each[-1] for each in ends if each), None)
    kept = words[:LONGEST] if end is None else phrase[:end].split()
    while end is None and len(kept) > 4 and _in_name(words, len(kept)):
        kept = kept[:-1]
    while len(kept) > 1 and _DANGLING.fullmatch(kept[-1].lower().strip(",")):
        kept = kept[:-1]
    return " ".join(kept).strip(" .,;:(")


def _in_name(words: list[str], n: int) -> bool:
    """Whether a cut before word `n` would fall inside a name."""
    return words[n][0].isupper() and (
        words[n - 1][0].isupper() or words[n - 1] in ("of", "for", "on", "and", "the")
    )
