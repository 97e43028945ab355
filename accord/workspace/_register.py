"""The register: the commitments of an agreement as people hold them to be true.

1. Accord writes what it read; a person corrects, adds, adopts or withdraws; git keeps the history.
2. An entry with a `mark` is the machine's as long as its fields still give that mark. A changed
   field, or no mark, makes it a person's.
3. A new reading replaces the machine's entries and never a person's. Where it overlaps an entry
   that is there, it keeps that entry's id; where it overlaps a person's, it is left out.
4. An entry that a person took out is kept in `struck`, so that no later reading brings it back.
5. Adopting changes the status and not the mark: the fields are what counts.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from accord.records import (
    Agreement,
    Binding,
    Commitment,
    InputError,
    Record,
    Trigger,
)
from accord.workspace._yaml import as_input_error, dump_yaml, load_yaml, place_of

R = TypeVar("R", bound=Record)

_PARTS = ("agreement", "reading", "commitments", "struck", "bindings", "triggers")
_NOT_MARKED = ("id", "status", "probability", "cues")
_OPENING = """\
The register of this agreement: its commitments, what measures them, what watches them.
`accord read` wrote it; correct whatever is wrong. A line that you change stays as you wrote it,
an entry that you take out stays out, an entry that you add needs no `mark`."""


class Struck(Record):
    """The span of a commitment that a person took out."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Register:
    """The content of a register file."""

    agreement: Agreement
    reading: str | None
    """Digest of the reading that it last took in."""
    commitments: tuple[Commitment, ...]
    marks: tuple[str | None, ...]
    """Beside each commitment: what its fields hashed to when the machine wrote it."""
    struck: tuple[Struck, ...] = ()
    bindings: tuple[Binding, ...] = ()
    triggers: tuple[Trigger, ...] = ()

    def by_machine(self, position: int) -> bool:
        """Whether the commitment at `position` still is as the machine wrote it."""
        return self.marks[position] == mark_of(self.commitments[position])


def mark_of(commitment: Commitment) -> str:
    """Eight hexadecimal digits over the fields that a reading fills."""
    fields = commitment.model_dump(mode="json", exclude=set(_NOT_MARKED))
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()[:8]


def merge(register: Register, reading: Sequence[Commitment], digest: str) -> Register:
    """The register with a new reading taken in, by the rules above; `digest` names the reading."""
    if register.reading == digest:
        return _with_struck(register, reading)
    kept = [
        (c, m)
        for n, (c, m) in enumerate(zip(register.commitments, register.marks, strict=True))
        if not register.by_machine(n)
    ]
    machine = [c for n, c in enumerate(register.commitments) if register.by_machine(n)]
    taken = {c.id for c in register.commitments} | {s.id for s in register.struck}
    for new in reading:
        if any(_overlap(new, c) for c, _ in kept) or any(_overlap(new, s) for s in register.struck):
            continue
        old = next((c for c in machine if _overlap(new, c)), None)
        found = new.but(
            id=old.id if old else _free_id(new.id, taken), status=old.status if old else new.status
        )
        taken.add(found.id)
        kept.append((found, mark_of(found)))
    kept.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].id))
    return replace(
        register,
        reading=digest,
        commitments=tuple(c for c, _ in kept),
        marks=tuple(m for _, m in kept),
    )


def adopt(register: Register, ids: Iterable[str] | None) -> Register:
    """The register with the named commitments (all that are proposed, if None) adopted."""
    known = {c.id for c in register.commitments}
    wanted = known if ids is None else set(ids)
    if unknown := sorted(wanted - known):
        raise InputError(
            unknown[0], "no such commitment in the register", f"known: {', '.join(sorted(known))}"
        )
    commitments = tuple(
        c.but(status="adopted") if c.id in wanted and c.status == "proposed" else c
        for c in register.commitments
    )
    return replace(register, commitments=commitments)


def read_register(path: Path) -> Register:
    """The register in `path`.

    Raises:
        InputError: with line and column: a slip in the YAML, a field that a record refuses, an id
            given twice, a binding or trigger of a commitment that is not there.
    """
    content = load_yaml(path)
    if unknown := [name for name in content if name not in _PARTS]:
        raise InputError(
            place_of(path, content, (unknown[0],)),
            f"unknown part {unknown[0]!r}",
            f"parts of a register: {', '.join(_PARTS)}",
        )
    if "agreement" not in content:
        raise InputError(path, "the part 'agreement' is missing", "take it from accord init")
    marks = [entry.get("mark") for entry in _entries(path, content, "commitments")]
    plain = {k: v for k, v in content.items() if k in _PARTS}
    register = Register(
        agreement=_record(path, content, ("agreement",), content["agreement"], Agreement),
        reading=plain.get("reading"),
        commitments=_records(path, content, "commitments", Commitment),
        marks=tuple(None if m is None else str(m) for m in marks),
        struck=_records(path, content, "struck", Struck),
        bindings=_records(path, content, "bindings", Binding),
        triggers=_records(path, content, "triggers", Trigger),
    )
    _check(path, content, register)
    return register


def write_register(path: Path, register: Register) -> bytes:
    """The file's new content: what `register` says, with the comments that are in `path` now."""
    content = load_yaml(path) if path.exists() else CommentedMap()
    if not content:
        content.yaml_set_start_comment(_OPENING)
    before = {
        str(entry["id"]): entry for entry in content.get("commitments") or () if "id" in entry
    }
    _put(content, "agreement", _plain(register.agreement), keep=content.get("agreement"))
    if register.reading:
        content["reading"] = register.reading
    content["commitments"] = _sequence(
        _put_commitment(before.get(c.id, CommentedMap()), c, m)
        for c, m in zip(register.commitments, register.marks, strict=True)
    )
    if register.struck:
        content["struck"] = _sequence(CommentedMap(_plain(s)) for s in register.struck)
    for part in ("bindings", "triggers"):
        content.setdefault(part, CommentedSeq())
    return dump_yaml(content)


def _with_struck(register: Register, reading: Sequence[Commitment]) -> Register:
    spans: list[Commitment | Struck] = [*register.commitments, *register.struck]
    gone = [c for c in reading if not any(_overlap(c, s) for s in spans)]
    struck = tuple(Struck(id=c.id, start=c.start, end=c.end) for c in gone)
    return replace(register, struck=register.struck + struck)


def _overlap(one: Commitment | Struck, other: Commitment | Struck) -> bool:
    return one.start < other.end and other.start < one.end


def _free_id(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    stem = wanted.rstrip("0123456789")
    number = next(n for n in range(1, len(taken) + 2) if f"{stem}{n}" not in taken)
    return f"{stem}{number}"


def _check(path: Path, content: CommentedMap, register: Register) -> None:
    """Ids are unique and of this agreement; what is bound or watched is there."""
    prefix = register.agreement.id + "/"
    known: set[str] = set()
    for n, commitment in enumerate(register.commitments):
        place = place_of(path, content, ("commitments", n, "id"))
        if not commitment.id.startswith(prefix):
            raise InputError(
                place, f"{commitment.id} is of another agreement", f"begin with {prefix}"
            )
        if commitment.id in known:
            raise InputError(
                place, f"{commitment.id} is given twice", "give one of them a new number"
            )
        known.add(commitment.id)
        strangers = set(commitment.parties) - set(register.agreement.parties)
        if strangers:
            raise InputError(
                place_of(path, content, ("commitments", n, "parties")),
                f"unknown party {sorted(strangers)[0]!r}",
                f"parties of the agreement: {', '.join(register.agreement.parties)}",
            )
    for part in ("bindings", "triggers"):
        for n, row in enumerate(getattr(register, part)):
            if row.commitment is not None and row.commitment not in known:
                raise InputError(
                    place_of(path, content, (part, n, "commitment")),
                    f"no commitment {row.commitment}",
                    "use an id of this register",
                )


def _entries(path: Path, content: CommentedMap, part: str) -> list[CommentedMap]:
    entries = content.get(part) or []
    if not isinstance(entries, list) or any(not isinstance(e, dict) for e in entries):
        raise InputError(
            place_of(path, content, (part,)),
            f"{part!r} is no list of entries",
            "begin each with '- id:'",
        )
    return entries


def _records(path: Path, content: CommentedMap, part: str, record: type[R]) -> tuple[R, ...]:
    return tuple(
        _record(path, content, (part, n), {k: v for k, v in entry.items() if k != "mark"}, record)
        for n, entry in enumerate(_entries(path, content, part))
    )


def _record(
    path: Path, content: CommentedMap, keys: tuple[int | str, ...], fields: Any, record: type[R]
) -> R:
    try:
        return record.model_validate(_pure(fields))
    except ValidationError as error:
        names = ", ".join(record.model_fields)
        raise as_input_error(path, content, keys, error, f"fields: {names}") from None


def _pure(value: Any) -> Any:
    """Plain lists and mappings; a year read as a number becomes text again."""
    if isinstance(value, dict):
        texts = {"deadline", "period"}
        return {
            k: str(v) if k in texts and v is not None and not isinstance(v, dict) else _pure(v)
            for k, v in value.items()
        }
    return [_pure(v) for v in value] if isinstance(value, list) else value


def _plain(record: Record) -> dict[str, Any]:
    """The fields of a record that say more than their default, as YAML values."""
    dumped = record.model_dump(exclude_defaults=True)
    dumped.pop("cues", None)
    return {k: list(v) if isinstance(v, tuple) else v for k, v in dumped.items()}


def _put(content: CommentedMap, name: str, fields: dict[str, Any], keep: Any) -> None:
    target = keep if isinstance(keep, CommentedMap) else CommentedMap()
    for key, value in fields.items():
        if _pure(target.get(key)) != value:
            target[key] = value
    content[name] = target


def _put_commitment(entry: CommentedMap, commitment: Commitment, mark: str | None) -> CommentedMap:
    fields = _plain(commitment) | {"status": commitment.status} | ({"mark": mark} if mark else {})
    for key in [key for key in entry if key not in fields]:
        del entry[key]
    for key, value in fields.items():
        if key not in entry or _pure(entry[key]) != _pure(value):
            entry[key] = value
    return entry


def _sequence(entries: Iterable[CommentedMap]) -> CommentedSeq:
    sequence = CommentedSeq()
    sequence.extend(entries)
    return sequence
