"""Whom a passage binds: the subject of the verb that binds, as parties.

Names are first covered (`mentions`), so that the sentence's grammar can be read without knowing
them. A sentence is then walked from verb to verb: the words before the first verb that has a
party for its subject say who acts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.reading._parties import Mention, bodies, mentions
from accord.reading.english._openings import after_label, begins_with_act
from accord.records import Party

NAME = "ʘ"
"""Stands for each letter of a name: a letter that no text has."""
_I = re.IGNORECASE
_FAR = 600
"""Characters in which the subjects of a passage stand."""
_BINDS = re.compile(
    r"\b(?:will|shall|would|has|have|had|is|are|was|remains?|stands?|undertook|sought|"
    r"(?:re-?commit|commit|pledg|agree|resolv|decid|determin|undertak|intend|plan|aim|seek|hop|expect|"
    r"announc|launch|reaffirm|affirm|confirm|reiterat|re-?confirm|underscor|underlin|reinforc|renew|"
    r"continu|endeavou?r|striv|declar|establish|propos|offer|direct|ask|request|call|welcom|recogni[sz]|not|"
    r"highlight|discuss|look|express|emphasi[sz]|stress|urg|concur|set|join|releas|invit|promis|vow|"
    r"approv|award|sign|pursu|unveil|elevat|creat|support)"
    r"(?:e|s|es|d|ed|ted|ting|ing)?|(?:expand|work|provid|shar)(?:e|s|es|ing)?)\b(?![’'-])"
)
_BESIDE = re.compile(
    rf"(?:,|;|\band|\bwhile|\bwith|\bbut)\s+(?P<who>(?:the )?(?:Government of )?{NAME}+(?:,? (?:and )?(?:the )?{NAME}+)*)"
    r"\s+(?:\w+ly |also )*(?:will|has|have|is|are|commit\w*|pledg\w*|agree[ds]?|intends?|plans?|announc\w*|"
    r"contribut\w+)\b"
)
_SAYS_THAT = re.compile(
    r"\b(?:announc|declar|reiterat|determin|shar|confirm|stat|not|said|say|inform|decid|agree|reaffirm|"
    r"affirm|underscor|underlin|emphasi[sz]|stress)\w*(?: \w+){0,3} that\b"
)
_TOGETHER = re.compile(
    r"\b(?:us|they|both|all parties|all sides|each side|each party)\b|"
    r"\bthe (?:(?:two|three|four|five|\d+) )?(?:\w+ )?(?:leaders|countries|sides|governments|parties|partners"
    r"|participants|presidents|ministers|delegations|members|nations|economies|co-chairs|heads|signatories"
    r"|officials|NSAs|advisors|agencies|endorsers|principals|allies|teams)\b|"
    r"^\W*(?:leaders|ministers|participants|members|partners|officials)\b",
    _I,
)
_WE = re.compile(r"\b(?:we|our)\b", _I)
_SPEAKER = re.compile(r"(?:^|\b(?:and|that) )(?:he|she)\b", _I)
_OFFICE = re.compile(
    r"\b(?:(?<=the )(?:vice president|president|administration)|prime minister)\b(?! of)", _I
)
_WITH = re.compile(
    r"(?:^|[\s(])(?:with|alongside|like|unlike|to|in|for|by|through|on|under|at|via|against|towards?|into|"
    r"across|within|per|about|including|than|beside) (?:the |its |their |our |other |a |an )?"
    r"(?:(?!the )[\w’'.-]+ ){0,2}[\w.-]*$",
    _I,
)
"""Before a name, in its own stretch: it helps or is spoken of, it does not act."""
_INSERTED = re.compile(
    r"^\W*(?:(?:also |both |and |as well as )?(?:through|in|with|together|along|alongside|working|including|"
    r"acting|under|by|as|at|for|on|led|subject|following|recogni[sz]ing|building|based|via|from|using|to|"
    r"during|where|consistent|who|which|whose)\b|$)",
    _I,
)
_OPENING = re.compile(
    r"^\W*(?:as|when|where|given|since|because|if|once|after|before|although|though|recogni[sz]ing|noting|"
    r"recalling|acknowledging|understanding|realizing|considering|building|following|having|including)\b",
    _I,
)
_HELPERS = re.compile(
    r"^\W*(?:in (?:close )?(?:collaboration|cooperation|partnership) with|with|together with|along with|"
    r"alongside|jointly with)\b",
    _I,
)
_BREAK = re.compile(
    r"[.;:!?]\s+|[“\"]|\b(?:that|whether|which|while|whereas)\s+(?=\S)"
    rf"|{NAME} (?:\w+ly )?\w+ed\b[^,;]*\band\s+(?=(?:the )?{NAME})"
)
_LISTED = re.compile(
    rf"\W*(?:(?:and|as well as|the|federal|republic of|kingdom of|state of|government of|presidents?|prime minister)\s+)*{NAME}",
    _I,
)
_ENDS_IN_NAME = re.compile(rf"{NAME}(?:[’']s)?\W*$")
_FIRST = re.compile(rf"\W*(?:the )?{NAME}+(?:\W+(?:and )?(?:the )?{NAME}+)*", _I)
_OWNER = re.compile(rf"[’']s\s+(?:\w+\s+)?{NAME}")
_LEADER = re.compile(
    r"\b(?:President|Prime Minister|Chancellor|Premier|King|Crown Prince|Emir|Taoiseach|General Secretary)\s+"
    rf"(?!(?:[A-Z][\w.]*\s+){{0,3}}{NAME})[A-Z]"
)
"""Somebody who speaks for a country and whom no table has."""
_HEADING = re.compile(rf"(?:The )?{NAME}+(?:[’']s)?(?: \w+)?")


@dataclass(frozen=True)
class _Covered:
    """A text with its names covered, and each name under the place where it begins."""

    text: str
    names: dict[int, Mention]

    def within(self, start: int, end: int) -> list[Mention]:
        return [m for place, m in self.names.items() if start <= place < end and m.codes]


def actors(text: str, lead: str, heading: str, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Whom a passage binds, by its own subject, else its list's, else its heading's; else all.

    An agency that acts alone stands alone; whoever only helps ("with India") is left out.
    """
    without_subject = lead and begins_with_act(text[after_label(text) :])
    for words in (lead, text) if without_subject else (text, lead):
        found = _subjects(_cover(words), parties)
        if found:
            return found
    return _in_heading(heading) or tuple(parties)


def _cover(text: str) -> _Covered:
    plain = re.sub(r"<[^>]{1,80}>", lambda m: " " * len(m.group()), text)
    names = {m.start: m for m in mentions(plain)}
    letters = list(plain)
    for m in names.values():
        letters[m.start : m.end] = NAME * (m.end - m.start)
    return _Covered("".join(letters), names)


def _subjects(covered: _Covered, parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties that are subjects of the first verb that has some, and of the verbs beside it
    ("and Japan has committed"); of what was said rather than of who said it."""
    text = covered.text
    begin = after_label(text)
    for verb in _BINDS.finditer(text, begin, begin + _FAR):
        found = _subject_of(covered, begin, verb.start(), parties)
        if found:
            said = _SAYS_THAT.match(text, verb.start())
            inner = _BINDS.search(text, said.end()) if said else None
            if said and inner:
                found = _subject_of(covered, said.end(), inner.start(), parties) or found
            spans = (m.span("who") for m in _BESIDE.finditer(text, verb.end(), verb.end() + _FAR))
            beside = (code for span in spans for m in covered.within(*span) for code in m.codes)
            return tuple(dict.fromkeys([*found, *beside]))
    return ()


def _subject_of(
    covered: _Covered, start: int, end: int, parties: Sequence[Party]
) -> tuple[Party, ...]:
    """The parties among the words before a verb that can be its subject: the last stretch between
    commas that is not inserted, with those before it that belong to its list of names."""
    chunk = re.sub(r"\([^)]*\)", lambda m: " " * len(m.group()), covered.text[start:end])
    cut = max((m.end() for m in _BREAK.finditer(chunk)), default=0)
    commas = [cut + m.end() for m in re.finditer(r",\s*", chunk[cut:])]
    stretches = list(zip([cut, *commas], [*commas, len(chunk)], strict=True))
    helpers = list[Mention]()
    while len(stretches) > 1 and _INSERTED.match(chunk[slice(*stretches[-1])]):
        first, last = stretches.pop()
        if _HELPERS.match(chunk[first:last]):
            helpers += covered.within(start + first, start + last)
    first, last = stretches.pop()
    while stretches and _LISTED.match(chunk, first):
        aside = chunk.startswith("and ", first) and len(stretches) > 1
        aside = aside and bool(_INSERTED.match(chunk[slice(*stretches[-1])]))
        if not (aside or _ENDS_IN_NAME.search(chunk[:first])):
            break
        first, _ = stretches.pop()
    found = _parties_in(covered, start + first, start + last, parties)
    leading = _FIRST.match(chunk, cut)
    if not found and leading:
        found = _parties_in(covered, start + cut, start + leading.end(), parties)
    also = (code for m in helpers for code in m.codes if found and _is_of(code, parties))
    return tuple(dict.fromkeys([*found, *also]))


def _parties_in(
    covered: _Covered, start: int, end: int, parties: Sequence[Party]
) -> tuple[Party, ...]:
    """Whom a subject means, among the parties or beside them."""
    chunk = covered.text[start:end]
    if _OPENING.match(chunk):
        return ()
    if _WE.search(chunk):
        return tuple(parties)
    named = [
        code
        for m in covered.within(start, end)
        if not _WITH.search(chunk[: m.start - start]) and not _OWNER.match(chunk, m.end - start)
        for code in m.codes
    ]
    if named and not (len(parties) == 2 and _LEADER.search(chunk)):
        passive = covered.text.startswith("will be ", end)
        return _known(named, parties, outside=not passive)
    if named or _TOGETHER.search(chunk):
        return tuple(parties)
    return _by_office(chunk, parties)


def _by_office(chunk: str, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Those for whom somebody speaks who is not named: a president for the United States, a prime
    minister for the other party, "he" for the first."""
    offices = {m.group().lower() for m in _OFFICE.finditer(chunk)}
    if len(offices) > 1 or (offices and "USA" not in parties):
        return tuple(parties)
    if offices == {"prime minister"}:
        return tuple(p for p in parties if p != "USA")[:1]
    if offices:
        return ("USA",)
    return tuple(parties[:1]) if _SPEAKER.search(chunk) else ()


def _known(named: Sequence[Party], parties: Sequence[Party], *, outside: bool) -> tuple[Party, ...]:
    """The named, an agency without its country and a country without its group; unless those
    `outside` may act too, only if a party, one of its members or of its agencies is among them."""
    if not outside and not any(_is_of(n, parties) for n in named):
        return ()
    known = bodies()
    chosen = dict.fromkeys(named)
    covered = {m for n in chosen if n in known for m in (known[n].of, *known[n].members)}
    return tuple(n for n in chosen if n not in covered)


def _is_of(code: Party, parties: Sequence[Party]) -> bool:
    """Whether somebody is a party, or a member or an agency of one."""
    known = bodies()
    members = {m for p in parties if p in known for m in known[p].members}
    return bool({code, known[code].of if code in known else code} & {*parties, *members})


def _in_heading(heading: str) -> tuple[Party, ...]:
    """The party that the innermost heading names alone: a list of what one of them does."""
    last = _cover(heading.split(" › ")[-1].strip(" :*"))
    if _HEADING.fullmatch(last.text):
        return tuple(code for m in last.names.values() for code in m.codes)
    return ()
