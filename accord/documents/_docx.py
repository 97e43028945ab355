"""DOCX to text; the zip and its XML are weighed before anything is parsed."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from accord.documents._source import Extract
from accord.records import InputError

LARGEST = 100_000_000
"""Bytes of all parts, unpacked."""


def read_docx(path: Path, content: bytes) -> Extract:
    """Headings, paragraphs, list items and table rows of a document, in order.

    Raises:
        InputError: no DOCX; more than 100 MB unpacked (a zip bomb); XML with its own entities.
    """
    _weigh(path, content)
    try:
        document = docx.Document(io.BytesIO(content))
        lines = [line for block in document.iter_inner_content() for line in _lines(block)]
        title = document.core_properties.title or None
    except (PackageNotFoundError, KeyError, ValueError, etree.LxmlError) as error:
        raise InputError(path, f"not a DOCX ({error})", "save it anew as .docx") from None
    return Extract("\n\n".join(lines) + "\n", title=title)


def _weigh(path: Path, content: bytes) -> None:
    """Refuse what would not fit in memory; sizes that the zip states are not believed."""
    left = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for part in parts.infolist():
                with parts.open(part) as stream:
                    head = stream.read(4096)
                    left -= len(head)
                    while left >= 0 and (piece := stream.read(1 << 20)):
                        left -= len(piece)
                if left < 0:
                    raise InputError(path, "unpacks to over 100 MB", "do not open it: a zip bomb")
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                    raise InputError(path, "its XML declares entities", "save it anew as .docx")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise InputError(path, f"not a DOCX ({error})", "save it anew as .docx") from None
    except zlib.error as error:
        raise InputError(path, f"not a DOCX ({error})", "save it anew as .docx") from None


def _lines(block: Any) -> Iterator[str]:
    if isinstance(block, Paragraph):
        text = " ".join(block.text.split())
        if text:
            yield _marked(block, text)
    elif isinstance(block, Table):
        for row in block.rows:
            yield "| " + " | ".join(" ".join(cell.text.split()) for cell in row.cells) + " |"


def _marked(paragraph: Any, text: str) -> str:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    heading = re.match(r"(?:Heading (\d)|(Title))", style)
    if heading:
        return "#" * min(int(heading.group(1) or 0) + 1, 6) + " " + text
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    return f"- {text}" if numbered or style.startswith("List") else text
