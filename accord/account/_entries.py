"""Which accepted facts are entries of the ledger, and when they are news.

`agreement`   the text as obtained: address and digest
`register`    the register as it stands: how many commitments, how many adopted, its digest
`commitment`  one commitment: digest of its fields, status, whether a person wrote it
`review`      one decision of a person
`alert`       one trigger that fired
`model-run`   one model run: parameters, seed, digests of inputs and outputs
`verdict`     one verdict with its reasons, and the digest of the evidence it rests on
`run`         the tables as this run left them, by digest

Figures with a fraction are text (the ledger's canonical form has none).
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from accord.ledger import Draft, Entry, Value, canonical
from accord.records import Alert, Commitment, Evidence, Record, Review, Run, Verdict
from accord.workspace import Register, digest_bytes

DAILY = frozenset({"as_of"})
"""Fields that differ from day to day though nothing new is said."""


def drafts(
    register: Register,
    *,
    reviews: Sequence[Review],
    alerts: Sequence[Alert],
    runs: Sequence[Run],
    verdicts: Sequence[Verdict],
    evidence: Sequence[Evidence],
    tables: Mapping[str, str],
    version: str,
) -> list[Draft]:
    """Everything that an account rests on, the run itself last."""
    agreement = register.agreement
    found = [Draft("agreement", agreement.id, _plain(agreement)), _register(register)]
    found += [
        _commitment(commitment, "machine" if register.by_machine(n) else "person")
        for n, commitment in enumerate(register.commitments)
    ]
    found += [
        Draft("review", f"{review.commitment} review {n}", _plain(review))
        for n, review in enumerate(reviews, start=1)
    ]
    found += [Draft("alert", f"{a.trigger}, {a.series}, {a.detection}", _plain(a)) for a in alerts]
    found += [Draft("model-run", run.id, _plain(run)) for run in runs]
    own: dict[str, list[Evidence]] = {}
    for row in evidence:
        own.setdefault(row.commitment, []).append(row)
    found += [_verdict(verdict, own.get(verdict.commitment, [])) for verdict in verdicts]
    content: dict[str, Value] = {"accord": version, "tables": dict(tables)}
    return [*found, Draft("run", agreement.id, content)]


def news(entries: Sequence[Entry], found: Sequence[Draft]) -> list[Draft]:
    """Those drafts that say otherwise than the last entry of their type and subject."""
    last = {(e.type, e.subject): _said(e.content) for e in entries}
    return [d for d in found if last.get((d.type, d.subject)) != _said(d.content)]


def _said(content: Value) -> bytes:
    if isinstance(content, dict):
        content = {name: value for name, value in content.items() if name not in DAILY}
    return canonical(content)


def _register(register: Register) -> Draft:
    adopted = sum(c.status == "adopted" for c in register.commitments)
    return Draft(
        "register",
        register.agreement.id,
        {
            "commitments": len(register.commitments),
            "adopted": adopted,
            "bindings": len(register.bindings),
            "triggers": len(register.triggers),
            "digest": _digest(
                [*register.commitments, *register.bindings, *register.triggers, *register.struck]
            ),
        },
    )


def _commitment(commitment: Commitment, author: str) -> Draft:
    content: dict[str, Value] = {
        "status": commitment.status,
        "written_by": author,
        "parties": list(commitment.parties),
        "strength": commitment.strength,
        "deadline": commitment.deadline,
        "digest": _digest([commitment.but(cues=())]),
    }
    return Draft("commitment", commitment.id, content)


def _verdict(verdict: Verdict, evidence: Sequence[Evidence]) -> Draft:
    rests: dict[str, Value] = {"passages": len(evidence), "digest": _digest(evidence)}
    return Draft("verdict", verdict.commitment, _plain(verdict) | {"evidence": rests})


def _digest(rows: Sequence[Record]) -> str:
    lines = [json.dumps(row.model_dump(mode="json"), sort_keys=True) for row in rows]
    return digest_bytes("\n".join(lines).encode())


def _plain(record: Record) -> dict[str, Value]:
    """The fields that say something, as values of the ledger's canonical form."""
    fields: dict[str, Any] = record.model_dump(mode="json", exclude_none=True)
    return {name: _value(value) for name, value in fields.items()}


def _value(value: Any) -> Value:
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, dict):
        return {name: _value(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_value(inner) for inner in value]
    checked: bool | int | str | None = value
    return checked
