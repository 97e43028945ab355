"""What people do to a workspace, and what anyone can check in it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from accord.ledger import Draft, Entry
from accord.records import CheckError, InputError, Review
from accord.stages._account import open_ledger
from accord.workspace import (
    Workspace,
    adopt,
    digest_path,
    only_writer,
    with_review,
    write_atomically,
    write_register,
)


def adopt_commitments(
    workspace: Workspace, ids: Sequence[str] | None, *, who: str, why: str, moment: datetime
) -> list[str]:
    """Adopt the named commitments (all proposed ones, if None); the ids that were not before.

    The ledger hears of it first: a kill in between leaves an adoption that can be made again.

    Raises:
        InputError: an id is not in the register.
    """
    with only_writer(workspace.root):
        register = workspace.register()
        adopted = adopt(register, ids)
        fresh = [
            after.id
            for before, after in zip(register.commitments, adopted.commitments, strict=True)
            if before.status != after.status
        ]
        if fresh:
            log, key = open_ledger(workspace)
            said = Draft(
                "adoption",
                register.agreement.id,
                {"who": who, "why": why, "commitments": [*fresh]},
            )
            log.append([said], key, at=moment)
            path = workspace.register_path
            write_atomically(path, write_register(path, adopted))
    return fresh


def add_review(workspace: Workspace, fields: Mapping[str, Any]) -> Review:
    """Add one decision to the file of reviews.

    Raises:
        InputError: no such commitment, or a field that a review refuses.
    """
    known = [c.id for c in workspace.register().commitments]
    if fields["commitment"] not in known:
        raise InputError(
            fields["commitment"], "no such commitment in the register", f"known: {' '.join(known)}"
        )
    try:
        review = Review.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"--{first['loc'][0]}", first["msg"], "see accord review --help") from None
    if (review.document is None) != (review.start is None):
        raise InputError("--document, --start", "one without the other", "give both or neither")
    with only_writer(workspace.root):
        write_atomically(workspace.reviews_path, with_review(workspace.reviews_path, review))
    return review


def verify_records(workspace: Workspace, entries: Sequence[Entry]) -> int:
    """How many records of the workspace are as the last run's entry says: text and tables.

    Raises:
        CheckError: names the first that is not.
    """
    agreement = workspace.register().agreement
    expected = {agreement.text: agreement.digest}
    for entry in entries:
        content = entry.content if isinstance(entry.content, dict) else {}
        if entry.type == "agreement" and entry.subject == agreement.id:
            expected[agreement.text] = str(content.get("digest"))
        tables = content.get("tables")
        if entry.type == "run" and isinstance(tables, dict):
            expected |= {name: str(digest) for name, digest in tables.items()}
    for name, digest in expected.items():
        if digest_path(workspace.inside(name, workspace.ledger)) != digest:
            raise CheckError(
                f"{workspace.root / name}: is not what the ledger recorded; "
                "run accord again, or take it from a copy"
            )
    return len(expected)
