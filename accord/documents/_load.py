"""One file to one text, whatever its format; every fault is one line that says what to do."""

import datetime
import hashlib
import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from accord.documents._docx import read_docx
from accord.documents._front import read_front
from accord.documents._html import read_html
from accord.documents._passages import fold
from accord.documents._pdf import read_pdf
from accord.documents._source import Extract
from accord.records import InputError

LARGEST = 50_000_000
"""Bytes of one file: a text of 50 MB has some 8 million words; more is a mistake or an attack."""
_NAME_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_TITLE = re.compile(r"^[ \t]*#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)


@dataclass(frozen=True)
class SourceText:
    """A file's text and what it says of itself."""

    text: str
    title: str
    date: datetime.date | None
    url: str | None
    parties: tuple[str, ...]
    digest: str
    """Of the file's bytes."""


def load_text(path: Path) -> SourceText:
    """The text of a file.

    Markdown and plain text are taken as they are, so that offsets count the file's characters as
    UTF-8; HTML, PDF and DOCX are laid out as Markdown: `## heading`, `- item`, blank lines between.

    Raises:
        InputError: the file cannot be read, is not of its format, holds no text, or is too large.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            path, f"no reader for {path.suffix or 'such a file'!r}", f"use {', '.join(_READERS)}"
        )
    content = _bytes_of(path)
    found = reader(path, content)
    if not found.text.strip():
        raise InputError(path, "holds no text", "give a file with words in it")
    heading = _TITLE.search(found.text)
    named = _NAME_DATE.match(path.name)
    return SourceText(
        text=found.text,
        title=found.title or (fold(heading.group(1)) if heading else path.stem),
        date=found.date or (_day(named.group(1)) if named else None),
        url=found.url,
        parties=found.parties,
        digest="sha256:" + hashlib.sha256(content).hexdigest(),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise InputError(path, "is no file", "name a file")
        if about.st_size > LARGEST:
            size = about.st_size // 1_000_000
            raise InputError(
                path, f"is {size} MB, over {LARGEST // 1_000_000} MB", "split it into its documents"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, "no such file", "check the path") from None
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check its rights") from None


def _read_plain(path: Path, content: bytes) -> Extract:
    if b"\0" in content:
        raise InputError(path, "is binary, not text", "give the text itself, or a PDF or DOCX")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise InputError(
            path, f"byte {error.start} ({byte:#04x}) is not UTF-8", "save it as UTF-8"
        ) from None
    return read_front(path, text)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


_READERS: Mapping[str, Callable[[Path, bytes], Extract]] = {
    ".md": _read_plain,
    ".txt": _read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
SUFFIXES = frozenset(_READERS)
