"""PDF to text, from its text layer and from where its lines stand.

1. A line that most pages begin or end with, and a page number, is left out.
2. A list is told by its markers or, where they are drawn and no text, by its indent: in lines that
   stand to the right of the body, an item begins where the line before ended a sentence.
3. A wider gap, an indent that begins or ends, and a short line that ended a sentence part
   paragraphs; else lines run on, and a word cut by a hyphen is made whole.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

import pypdfium2

from accord.documents._source import Extract
from accord.records import InputError

_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d+\s*[-–]?(?:\s*(?:of|/)\s*\d+)?", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*•–▪◦·]|\d{1,2}[.)]|\([a-z0-9]{1,3}\))\s+\S")
_INDENT = 10.0
"""Points to the right of the body from which a line is indented."""
_ENDS = re.compile(r"[.!?:;][\"'”’)]*$")


def read_pdf(path: Path, content: bytes) -> Extract:
    """Paragraphs and list items of a PDF; lines that open or close most pages are left out.

    Raises:
        InputError: the file is no PDF, is locked, or is a scan without a text layer.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise InputError(
            path, f"not a readable PDF ({error})", "give it whole and without a password"
        ) from None
    try:
        title = document.get_metadata_dict().get("Title") or None
        pages = [_lines(page.get_textpage()) for page in document]
    finally:
        document.close()
    if not any(line.text.strip() for page in pages for line in page):
        raise InputError(
            path, "has no text layer: a scan", "recognise its text first (ocrmypdf in.pdf out.pdf)"
        )
    return Extract(_paragraphs(_without_furniture(pages)), title=title)


@dataclass(frozen=True)
class _Line:
    """A line and where it begins, in points from the left and from the bottom of its page."""

    text: str
    left: float
    bottom: float


def _lines(page: pypdfium2.PdfTextPage) -> list[_Line]:
    """Lines of a page. PDFium puts U+FFFE where a hyphen cut a word, and joins its parts."""
    found, at = [], 0
    for line in page.get_text_range().split("\n"):
        begin = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        text = line.replace("\r", "").replace("\ufffe", "")
        left, bottom = (
            page.get_charbox(begin)[:2] if text.strip() and begin < page.count_chars() else (0, 0)
        )
        found.append(_Line(text, left, bottom))
    return found


def _without_furniture(pages: list[list[_Line]]) -> list[_Line]:
    """All lines, without page numbers and without lines that most pages begin or end with."""
    edges = Counter(
        edge.strip()
        for page in pages
        for edge in {line.text for line in (*page[:2], *page[-2:]) if line.text.strip()}
    )
    furniture = {line for line, n in edges.items() if len(pages) > 2 and n > len(pages) / 2}
    return [
        line
        for page in pages
        for n, line in enumerate(page)
        if line.text.strip() not in furniture
        and not (n in (0, len(page) - 1) and _NUMBER.fullmatch(line.text.strip()))
    ]


def _paragraphs(lines: list[_Line]) -> str:
    """Lines joined where a sentence runs on; words cut by a hyphen at a line's end made whole."""
    widest = max(len(line.text.strip()) for line in lines)
    body, leading = _body(lines)
    text: list[str] = []
    marked = False
    before: _Line | None = None
    for number, line in enumerate(lines):
        words = line.text.strip()
        if not words:
            text.append("")
            before = None
            continue
        marker = _ITEM.match(words)
        indented = _indented(lines, number, body)
        so_far = text[-1] if text else ""
        apart = before is not None and _apart(before, line, leading, marked, body)
        if marker or not so_far or apart or _new(so_far, words, widest, indented):
            bullet = "- " if indented and not marker else ""
            text += ["", bullet + re.sub(r"^[•–▪◦·]\s*", "- ", words)]
            marked = bool(marker)
        elif re.search(r"[a-z]-$", so_far) and words[0].islower():
            text[-1] = so_far[:-1] + words
        else:
            text[-1] = f"{so_far} {words}"
        before = line
    return re.sub(r"\n{3,}", "\n\n", "\n".join(text)).strip() + "\n"


def _body(lines: list[_Line]) -> tuple[float, float]:
    """Where lines of the body begin, and the usual distance from one to the next."""
    full = [line for line in lines if line.text.strip()]
    lefts = Counter(round(line.left / 4) * 4 for line in full)
    # Not the most frequent: in a page of lists the items outnumber the lines of the body.
    body = min(left for left, n in lefts.items() if n >= min(len(full) / 10, max(lefts.values())))
    steps = [a.bottom - b.bottom for a, b in pairwise(full) if 2 < a.bottom - b.bottom < 100]
    return float(body), median(steps) if steps else 0.0


def _indented(lines: list[_Line], number: int, body: float) -> bool:
    """Whether a line and one beside it stand to the right of the body: no first line of a text."""
    line = lines[number]
    beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    return line.left > body + _INDENT and any(abs(o.left - line.left) < 4 for o in beside)


def _apart(before: _Line, line: _Line, leading: float, marked: bool, body: float) -> bool:
    """Whether the page sets a line apart from the one before."""
    gap = before.bottom - line.bottom
    if leading and gap > 1.4 * leading:
        return True
    if marked and line.left > body:
        return False
    return abs(line.left - before.left) > 2 * _INDENT and gap > 0


def _new(so_far: str, words: str, widest: int, indented: bool) -> bool:
    """Whether the words tell that a line begins something new."""
    ended = bool(_ENDS.search(so_far))
    if indented:
        return ended and words[0].isupper()
    lead_in = words.endswith(":") and len(words) < widest // 2
    short = len(so_far) < widest * 8 // 10
    return (ended and (short or lead_in)) or _is_heading(so_far, words, widest)


def _is_heading(before: str, line: str, widest: int) -> bool:
    """A short line without a stop, followed by one that begins a sentence."""
    return len(before) < widest // 2 and not _ENDS.search(before) and line[0].isupper()
