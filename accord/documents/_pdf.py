"""PDF to text, from its text layer."""

import re
from collections import Counter
from pathlib import Path

import pypdfium2

from accord.documents._source import Extract
from accord.records import InputError

_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d+\s*[-–]?(?:\s*(?:of|/)\s*\d+)?", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*•–▪◦·]|\d{1,2}[.)]|\([a-z0-9]{1,3}\))\s+\S")
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
        pages = [_lines(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()
    if not any(line.strip() for page in pages for line in page):
        raise InputError(
            path, "has no text layer: a scan", "recognise its text first (ocrmypdf in.pdf out.pdf)"
        )
    return Extract(_paragraphs(_without_furniture(pages)), title=title)


def _lines(text: str) -> list[str]:
    """Lines of a page. PDFium puts U+FFFE where a hyphen cut a word, and joins its parts."""
    return text.replace("\r", "").replace("\ufffe", "").split("\n")


def _without_furniture(pages: list[list[str]]) -> list[str]:
    """All lines, without page numbers and without lines that most pages begin or end with."""
    edges = Counter(
        edge.strip()
        for page in pages
        for edge in {line for line in (*page[:2], *page[-2:]) if line.strip()}
    )
    furniture = {line for line, n in edges.items() if len(pages) > 2 and n > len(pages) / 2}
    return [
        line
        for page in pages
        for n, line in enumerate(page)
        if line.strip() not in furniture
        and not (n in (0, len(page) - 1) and _NUMBER.fullmatch(line.strip()))
    ]


def _paragraphs(lines: list[str]) -> str:
    """Lines joined where a sentence runs on; words cut by a hyphen at a line's end made whole."""
    widest = max(len(line) for line in lines)
    text: list[str] = []
    for line in (line.strip() for line in lines):
        if not line:
            text.append("")
            continue
        item = _ITEM.match(line)
        before = text[-1] if text else ""
        ended = len(before) == 0 or bool(_ENDS.search(before) and len(before) < widest * 8 // 10)
        if item or ended or _is_heading(before, line, widest):
            text += ["", re.sub(r"^[•–▪◦·]\s*", "- ", line)]
        elif re.search(r"[a-z]-$", before) and line[0].islower():
            text[-1] = before[:-1] + line
        else:
            text[-1] = f"{before} {line}"
    return re.sub(r"\n{3,}", "\n\n", "\n".join(text)).strip() + "\n"


def _is_heading(before: str, line: str, widest: int) -> bool:
    """A short line without a stop, followed by one that begins a sentence."""
    return len(before) < widest // 2 and not _ENDS.search(before) and line[0].isupper()
