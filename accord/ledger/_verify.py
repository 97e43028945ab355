"""Checking a log without trusting whoever runs it.

In order, for each entry: its number follows the one before; its bytes are canonical; its author is
known and signed it; its time is not before the one before. Then each checkpoint: it is one signed
note of this log by a known key, and its root is that of the entries it counts; one counts all.
The first that fails is named, and nothing after it is looked at.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass

from accord.ledger._keys import VerifyingKey
from accord.ledger._log import Entry, Log
from accord.ledger._merkle import leaf_hash, root_hash
from accord.records import CheckError


@dataclass(frozen=True)
class Verified:
    """What held: how many entries, under which root."""

    size: int
    root: str


def verify_log(log: Log, keys: Mapping[str, VerifyingKey]) -> Verified:
    """Check every entry and checkpoint of a log against the keys of its authors.

    Raises:
        CheckError: names the first entry or checkpoint that fails, and why.
    """
    leaves = log.leaves()
    before = ""
    for number, leaf in enumerate(leaves):
        name = f"{log.path}: entry {number}"
        try:
            entry = Entry.from_leaf(leaf)
        except CheckError as error:
            raise CheckError(f"{name}: {error}") from None
        name = f"{name} ({entry.type} of {entry.subject})"
        key = keys.get(entry.by)
        if key is None:
            raise CheckError(f"{name}: signed by {entry.by!r}, whose key is not known")
        if not key.verifies(entry.signature, entry.signed_bytes()):
            raise CheckError(f"{name}: its signature does not fit its content")
        if entry.at < before:
            raise CheckError(f"{name}: its time lies before that of the entry before")
        before = entry.at
    hashes = [leaf_hash(leaf) for leaf in leaves]
    size = 0
    for size, note in log.checkpoints():
        _check_note(
            f"{log.path}: checkpoint of {size} entries", log.origin, size, note, hashes, keys
        )
    if size != len(leaves):
        raise CheckError(f"{log.path}: entry {size}: no checkpoint counts it")
    return Verified(len(leaves), base64.b64encode(root_hash(hashes)).decode())


def _check_note(
    name: str,
    origin: str,
    size: int,
    note: str,
    hashes: list[bytes],
    keys: Mapping[str, VerifyingKey],
) -> None:
    body, _, signature = note.partition("\n\n")
    words = signature.removesuffix("\n").split(" ")
    key = keys.get(words[1]) if len(words) == 3 and words[0] == "—" else None
    try:
        signed = base64.b64decode(words[-1], validate=True)
    except ValueError:
        signed = b""
    if key is None or signed[:4] != key.id or not key.verifies(signed[4:], f"{body}\n".encode()):
        raise CheckError(f"{name}: no signature of a known key")
    if size > len(hashes):
        raise CheckError(f"{name}: entry {len(hashes)} is missing")
    root = base64.b64encode(root_hash(hashes[:size])).decode()
    if body.split("\n") != [origin, str(size), root]:
        raise CheckError(f"{name}: its root is not that of the entries")
