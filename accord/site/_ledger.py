"""What an entry of the ledger says, in a sentence."""

from collections.abc import Callable, Mapping
from typing import Any

from accord.site._content import LedgerLine
from accord.site._words import VERDICTS, count, listed, percent, when


def told(line: LedgerLine) -> str:
    """One sentence; an unknown type is named as it is."""
    teller = _TELLERS.get(line.type)
    return teller(line.content) if teller else f"{line.type}: {line.subject}"


def _verdict(content: Mapping[str, Any]) -> str:
    mark = VERDICTS.get(str(content.get("verdict")), VERDICTS["unjudged"])
    share = percent(float(content.get("probability", 0)))
    passages = int(content.get("evidence", {}).get("passages", 0))
    return f"Verdict: {mark.word.lower()} ({share}), on {count(passages, 'passage')} of evidence."


def _commitment(content: Mapping[str, Any]) -> str:
    author = "a person" if content.get("written_by") == "person" else "the machine"
    return f"In the register as {content.get('status')}, its fields as {author} wrote them."


def _register(content: Mapping[str, Any]) -> str:
    whole, adopted = int(content.get("commitments", 0)), int(content.get("adopted", 0))
    return f"The register: {count(whole, 'commitment')}, {adopted} adopted."


def _agreement(content: Mapping[str, Any]) -> str:
    return f"The text as obtained from {content.get('source')}."


def _adoption(content: Mapping[str, Any]) -> str:
    why = f": {content['why']}" if content.get("why") else ""
    return f"{content.get('who')} adopted {listed(content.get('commitments', []))}{why}."


def _review(content: Mapping[str, Any]) -> str:
    return f"{content.get('who')} decided: {content.get('decision')}. {content.get('why')}"


def _alert(content: Mapping[str, Any]) -> str:
    return (
        f"Alert on {content.get('series')} in {when(str(content.get('detection')))}, "
        f"for {content.get('notify')}."
    )


def _model_run(content: Mapping[str, Any]) -> str:
    return f"Run of {content.get('model')} {content.get('version')}, seed {content.get('seed')}."


def _run(content: Mapping[str, Any]) -> str:
    return f"A run of Accord {content.get('accord')} left {len(content.get('tables', {}))} tables."


_TELLERS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "verdict": _verdict,
    "commitment": _commitment,
    "register": _register,
    "agreement": _agreement,
    "adoption": _adoption,
    "review": _review,
    "alert": _alert,
    "model-run": _model_run,
    "run": _run,
}
