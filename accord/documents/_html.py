"""HTML to text: what a reader sees, nothing that runs."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree, html

from accord.documents._source import Extract
from accord.records import InputError

_UNSEEN = ("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form",
           "svg", "iframe", "object", "button")  # fmt: skip
_BLOCKS = {"p", "div", "section", "article", "main", "blockquote", "table", "tr", "ul", "ol", "dl",
           "dt", "dd", "figure", "figcaption", "pre", "body", "br", "hr"}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATES = (
    "//meta[@property='article:published_time' or @name='date' or @name='dcterms.date']/@content",
    "//time/@datetime",
)


def read_html(path: Path, content: bytes) -> Extract:
    """Headings, paragraphs, list items and table rows of a page, with its title and date.

    Raises:
        InputError: the bytes are no HTML.
    """
    try:
        declared = html.HTMLParser(encoding=None if _declares(content) else "utf-8")
        tree = html.document_fromstring(content, parser=declared)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(path, f"not HTML: {error}", "give the page as saved") from None
    title = tree.findtext(".//title")
    day = next(iter(_days(tree)), None)
    url = next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    etree.strip_elements(tree, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    body = tree.find("body")
    lines = "".join(_walk(body if body is not None else tree, 0))
    text = re.sub(r"[ \t\xa0]*\n\s*\n+", "\n\n", re.sub(r"[ \t]+\n", "\n", lines)).strip() + "\n"
    return Extract(text, title=" ".join(title.split()) if title else None, date=day, url=url)


def _declares(content: bytes) -> bool:
    head = content[:2048].lower()
    return b"charset" in head or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))


def _days(tree: Any) -> Iterator[date]:
    for query in _DATES:
        for value in tree.xpath(query):
            found = _DAY.match(value.strip())
            if found:
                try:
                    yield date.fromisoformat(found.group())
                except ValueError:
                    continue


def _walk(element: Any, depth: int) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else ""
    inner = depth + 1 if tag in ("ul", "ol") else depth
    opening = _opening(tag, depth)
    yield opening
    yield _fold(element.text)
    for child in element:
        yield from _walk(child, inner)
        yield _fold(child.tail)
    if tag in ("td", "th"):
        yield " |"
    elif opening:
        yield "\n\n" if tag != "br" else ""


def _opening(tag: str, depth: int) -> str:
    if re.fullmatch(r"h[1-6]", tag):
        return "\n\n" + "#" * int(tag[1]) + " "
    if tag == "li":
        return "\n" + "  " * max(depth - 1, 0) + "- "
    if tag == "tr":
        return "\n\n| "
    return "\n\n" if tag in _BLOCKS else ""


def _fold(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""
