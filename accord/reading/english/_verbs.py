"""Verbs of statements between states, by what they do to an undertaking, in all their forms."""

from collections.abc import Iterator, Mapping, Sequence

_ACTS = """
accelerate accede achieve activate adapt address administer adopt advance advise align allocate
amend analyze apply appoint approve arrange assess assist attract authorize back block boost
bring broaden build buy carry catalyze celebrate champion chair close co-chair co-fund co-host
coordinate collaborate collect combat combine commence commission complete comply conclude
conduct connect conserve consolidate construct consult contribute convene cooperate counter
cover create cut deal decarbonize dedicate deepen defend deliver demonstrate deploy deposit
design designate detect develop devote direct disburse dispatch disrupt distribute diversify
donate double draft drive ease educate elevate eliminate empower enable encourage end endorse
enforce engage enhance enlarge ensure enter equip establish evaluate examine exchange exclude
expand expedite explore extend facilitate finalize finance fight foster fulfill fund further
gather generate give grant grow guide halt halve harmonize harness help hire hold host identify
impose implement improve include incorporate increase inform initiate innovate install integrate
intensify introduce invest invite issue join jumpstart keep lay launch lead leverage lift limit
link lower make maintain manage manufacture mobilize mobilise modernize monitor move negotiate
nominate notify offer open operate oppose organize oversee partner pay phase pilot place pool
prepare preserve prevent prioritize procure produce prohibit promote protect provide publish
purchase pursue push put raise ratify reach rebuild receive recruit redouble reduce reform
refrain reinforce release remove repair replace replenish require research rescind respond
restore restrict resume retain retire revise revitalize revive safeguard sanction scale secure
send serve set ship sign simplify slash spend sponsor stabilize stand start step stimulate stop
streamline strengthen study submit support suspend sustain tackle take target test tie tighten
track train transfer transform transition transport triple unlock update upgrade uphold use
utilize vaccinate waive widen withdraw work
""".split()
_CLASSES: Mapping[str, str] = {
    "commit": "commit pledge agree undertake decide resolve vow promise concur",
    "intend": "intend plan aim seek hope expect anticipate",
    "continue": "continue remain",
    "affirm": "reaffirm affirm reiterate underscore emphasize emphasise stress highlight underline confirm",
    "announce": "announce unveil declare",
    "praise": "welcome thank congratulate applaud commend condemn recall recognize recognise acknowledge "
    "note share express appreciate praise honor mourn regret value believe",
    "talk": "discuss review meet speak exchange call urge raise hear travel visit",
}
_PAST: Mapping[str, str] = {
    "seek": "sought", "undertake": "undertook", "meet": "met", "speak": "spoke", "bring": "brought",
    "build": "built", "buy": "bought", "cut": "cut", "deal": "dealt", "drive": "drove",
    "fight": "fought", "give": "gave", "grow": "grew", "hold": "held", "keep": "kept", "lay": "laid",
    "lead": "led", "make": "made", "oversee": "oversaw", "pay": "paid", "put": "put",
    "rebuild": "rebuilt", "send": "sent", "set": "set", "spend": "spent", "stand": "stood",
    "take": "took", "uphold": "upheld", "withdraw": "withdrew", "hear": "heard",
}  # fmt: skip
_DOUBLED = frozenset(["commit", "plan", "stop", "ship", "step", "cut", "put", "set"])
_FIXED: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(["will", "shall"], ("will", "will")),
    **{
        w: ("modal", w)
        for w in ["should", "must", "would", "could", "can", "cannot", "may", "might", "ought"]
    },
    **dict.fromkeys(["has", "have", "had"], ("have", "has")),
    **dict.fromkeys(["is", "are", "am"], ("be", "is")),
    **dict.fromkeys(["was", "were"], ("be", "was")),
    **dict.fromkeys(["look", "looks"], ("look", "does")),
    "looked": ("look", "did"),
    "determined": ("commit", "did"),
}


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their names: `do`, `does`, `did`, `doing`."""
    yield verb, "do"
    soft = verb.endswith("y") and verb[-2] not in "aeou"
    yield (
        (
            verb[:-1] + "ies"
            if soft
            else verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s")
        ),
        "does",
    )
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    regular = verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if soft else stem + "ed"
    yield _PAST.get(verb, regular), "did"
    yield (verb[:-1] if verb.endswith("e") and verb[-2] not in "eo" else stem) + "ing", "doing"


def _table() -> dict[str, tuple[str, str]]:
    table = {form: ("act", name) for verb in _ACTS for form, name in _forms(verb)}
    for kind, verbs in _CLASSES.items():
        table |= {form: (kind, name) for verb in verbs.split() for form, name in _forms(verb)}
    table |= _FIXED
    return table


FORMS: Mapping[str, tuple[str, str]] = _table()
"""Each form of each verb: its class and which form it is."""


def verbless(words: Sequence[str]) -> bool:
    """Whether none of the words is a verb that the table knows."""
    return not any(word.lower() in FORMS for word in words)
