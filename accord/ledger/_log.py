"""The log: signed entries in SQLite, appended all together or not at all.

1. An entry says of what type it is, of what subject, when, by whom, and what. Its author signs the
   canonical bytes of all that, behind a prefix that no other use of the key has.
2. A leaf of the tree is the canonical bytes of an entry with its signature.
3. Each append adds its entries and one checkpoint, a signed note of C2SP tlog-checkpoint, in one
   transaction that is on disk before `append` returns.
4. Nothing is ever changed or taken out. Time does not run backwards.
"""

import base64
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from accord.ledger._canonical import Value, canonical, parse
from accord.ledger._keys import SigningKey
from accord.ledger._merkle import leaf_hash, root_hash
from accord.records import CheckError, InputError

_PREFIX = b"accord.ledger/entry/v1\n"
_LEAVES = "SELECT leaf FROM entries ORDER BY number"
_SCHEMA = """
CREATE TABLE log (origin TEXT NOT NULL);
CREATE TABLE entries (number INTEGER PRIMARY KEY, leaf BLOB NOT NULL);
CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note TEXT NOT NULL);
"""


@dataclass(frozen=True)
class Draft:
    """What is to be said of a subject."""

    type: str
    subject: str
    content: Value


@dataclass(frozen=True)
class Entry:
    """What was said, when, by whom, and the author's signature."""

    type: str
    subject: str
    content: Value
    at: str
    by: str
    signature: bytes = b""

    def signed_bytes(self) -> bytes:
        """What the signature is over."""
        return _PREFIX + canonical(self._fields())

    def leaf(self) -> bytes:
        """The entry as the tree holds it."""
        return canonical(self._fields() | {"signature": base64.b64encode(self.signature).decode()})

    @classmethod
    def from_leaf(cls, leaf: bytes) -> "Entry":
        """The entry of a leaf.

        Raises:
            CheckError: the bytes are no entry in its one canonical form.
        """
        fields = parse(leaf)
        names = {"type", "subject", "content", "at", "by", "signature"}
        if not isinstance(fields, dict) or fields.keys() != names:
            raise CheckError("not an entry: other fields")
        texts = [fields[name] for name in ("type", "subject", "at", "by", "signature")]
        kind, subject, at, by, signature = (t if isinstance(t, str) else "" for t in texts)
        try:
            return cls(
                kind, subject, fields["content"], at, by, base64.b64decode(signature, validate=True)
            )
        except ValueError:
            raise CheckError("not an entry: its signature is no base64") from None

    def _fields(self) -> dict[str, Value]:
        return {
            "type": self.type,
            "subject": self.subject,
            "content": self.content,
            "at": self.at,
            "by": self.by,
        }


class Log:
    """A log in a file; `origin` is the name that its checkpoints carry."""

    def __init__(self, path: Path) -> None:
        """Open the log at `path`.

        Raises:
            InputError: there is no log.
        """
        self.path = path
        if not path.is_file():
            raise InputError(path, "no such ledger", "make one: accord run")
        with self._read() as db:
            self.origin = str(db.execute("SELECT origin FROM log").fetchone()[0])

    @classmethod
    def create(cls, path: Path, *, origin: str) -> "Log":
        """Make an empty log.

        Raises:
            InputError: something is at `path`.
        """
        if path.exists():
            raise InputError(path, "is there already", "name another file")
        # Made beside its place and moved there, so that a kill leaves a whole log or none.
        fresh = path.with_name(f".{path.name}.new")
        fresh.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh)) as db, db:
            db.executescript("BEGIN;" + _SCHEMA)
            db.execute("INSERT INTO log VALUES (?)", (origin,))
        fresh.replace(path)
        return cls(path)

    def append(self, drafts: Sequence[Draft], key: SigningKey, *, at: datetime) -> int:
        """Sign and add entries; the number of entries after that.

        Raises:
            CheckError: `at` lies before the last entry.
        """
        moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with closing(sqlite3.connect(self.path, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous=FULL")
            db.execute("BEGIN IMMEDIATE")
            leaves = [
                bytes(row[0]) for row in db.execute("SELECT leaf FROM entries ORDER BY number")
            ]
            if leaves and Entry.from_leaf(leaves[-1]).at > moment:
                raise CheckError(f"{self.path}: {moment} lies before the last entry")
            fresh = [_signed(draft, key, moment).leaf() for draft in drafts]
            rows = enumerate(fresh, start=len(leaves))
            db.executemany("INSERT INTO entries VALUES (?, ?)", rows)
            leaves += fresh
            note = checkpoint_note(self.origin, [leaf_hash(leaf) for leaf in leaves], key)
            db.execute("INSERT OR REPLACE INTO checkpoints VALUES (?, ?)", (len(leaves), note))
            db.execute("COMMIT")
        return len(leaves)

    def entries(self) -> list[Entry]:
        """All entries, first to last."""
        return [Entry.from_leaf(leaf) for leaf in self.leaves()]

    def leaves(self) -> list[bytes]:
        """The bytes of all entries, first to last."""
        with self._read() as db:
            return [bytes(row[0]) for row in db.execute(_LEAVES)]

    def checkpoints(self) -> list[tuple[int, str]]:
        """Size and note of each checkpoint, smallest first."""
        with self._read() as db:
            rows = db.execute("SELECT size, note FROM checkpoints ORDER BY size")
            return [(int(size), str(note)) for size, note in rows]

    @contextmanager
    def _read(self) -> Iterator[sqlite3.Connection]:
        # Not read-only: after a kill, whoever opens the file next must be able to roll back.
        try:
            with closing(
                sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=rw", uri=True)
            ) as db:
                yield db
        except (sqlite3.DatabaseError, TypeError) as error:
            raise InputError(self.path, f"no ledger ({error})", "take a sound copy") from None


def checkpoint_note(origin: str, hashes: Sequence[bytes], key: SigningKey) -> str:
    """A signed note of the tree over `hashes`: origin, size, root; blank line; signature."""
    body = f"{origin}\n{len(hashes)}\n{base64.b64encode(root_hash(hashes)).decode()}\n"
    signature = base64.b64encode(key.public.id + key.sign(body.encode())).decode()
    return f"{body}\n— {key.name} {signature}\n"


def _signed(draft: Draft, key: SigningKey, at: str) -> Entry:
    entry = Entry(draft.type, draft.subject, draft.content, at, key.name)
    return Entry(**(vars(entry) | {"signature": key.sign(entry.signed_bytes())}))
