"""How a passage begins: with a number, a short title, and perhaps with its verb."""

import re
from collections.abc import Mapping
from functools import cache

from accord.reading.english._verbs import FORMS

_NUMBERED = re.compile(r"^\W*(?:\d+\\?[.)]|\([a-z\d]+\)|[a-z]\))\W+")
_LABEL = re.compile(r"^\W*[^\W_a-z][^.:;]{2,140}:\W+(?=[^\W_a-z])")
_BINDS = re.compile(r"\b(?:will|shall|commits?|agree[ds]?)\b")
_WORD = re.compile(r"\W*([A-Za-z][A-Za-z-]*)")


def after_label(text: str) -> int:
    """Where a passage begins after its number and a short title that ends in a colon."""
    start = 0
    for pattern in (_NUMBERED, _LABEL):
        found = pattern.match(text[start:])
        if found and not _BINDS.search(found.group()):
            start += found.end()
    return start


def first_word(text: str) -> str:
    """The first word in lower case; empty where there is none."""
    found = _WORD.match(text)
    return found.group(1).lower() if found else ""


def form_of(word: str) -> str:
    """The form of a verb, `do`, `does`, `did` or `doing`; empty for a word that is no known verb."""
    return FORMS.get(word.lower(), ("", ""))[1]


def begins_with_act(text: str) -> bool:
    """Whether a passage says what is done without saying who does it: "Train more nurses"."""
    return form_of(first_word(text)) in ("do", "doing")


def plain_form(word: str) -> str:
    """The plain form of a verb, `launch` of `launching`; empty for a word that is no known verb."""
    return _plain_forms().get(word, "")


@cache
def _plain_forms() -> Mapping[str, str]:
    """Of each form of a verb its plain form, as far as the endings tell; else the form itself."""
    found = {form: form for form in FORMS}
    for verb in (word for word, (_, form) in FORMS.items() if form == "do"):
        stem = verb.removesuffix("e")
        soft = verb[:-1] + "i" if verb.endswith("y") else stem
        for base in (verb, stem, soft, verb + verb[-1]):
            for ending in ("s", "es", "ed", "d", "ing"):
                if found.get(base + ending) == base + ending:
                    found[base + ending] = verb
    return found
