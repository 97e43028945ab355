"""Text to numbered passages: headings, list items, table cells, sentences of paragraphs.

Every passage is a slice of the text. Lines are sorted into blocks first (a heading, an item with
its wrapped lines, a table row, a paragraph); blocks are then cut into sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.documents._sentences import sentences
from accord.records import Passage

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_BOLD_LINE = re.compile(r"(?:\*\*|__|【)([^*_【】]{2,120})(?:\*\*|__|】)[:：]?$")
_ITEM = re.compile(
    r"([ \t\u3000]*)(?:(?:[-*+•–▪◦·]|\d{1,2}[.)]|\([a-z0-9]{1,3}\))[ \t]+"
    # East Asian markers, which need no space after them.
    r"|(?:[・●○◎◆◇■□①-⑳]|（[0-9a-z０-９ａ-ｚ一二三四五六七八九十ア-ン]{1,3}）"
    r"|\([0-9一二三四五六七八九十ア-ン]{1,3}\)(?=[぀-ヿ㐀-鿿])"
    r"|(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[．、](?![0-9０-９一二三四五六七八九十])|\u3000+)"
    r")[ \t\u3000]*)(?=\S)"
)
_INTRODUCES = re.compile(
    r"(?:以下|下記|次を|次に(?:掲げ|示)|次の(?:とおり|通り|よう|取組|取り組み|事項|こと|点|行動|分野|施策|措置|目標|内容|成果|項目))"
    r"[^。]*。$|[はが][、，]$"
)
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_RULE = re.compile(r"[ \t]*(?:[-*_=#~][ \t]*){3,}$")
_MARKUP = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:[ ]+\"[^\"]*\")?\)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class _Block:
    kind: str
    start: int
    end: int
    level: int = 0


def passages(document: str, text: str) -> list[Passage]:
    """The passages of a text in order, none overlapping; offsets count its characters."""
    return [Passage(document=document, **row) for row in passage_rows(text)]


def passage_rows(text: str) -> Iterator[dict[str, str | int]]:
    """The fields of each passage but its document: what `passages` makes records of."""
    headings: list[tuple[int, str]] = []
    leads: list[tuple[int, str]] = []
    number = 0
    for block in _blocks(text):
        if block.kind == "heading":
            title = fold(text[block.start : block.end])
            headings = [h for h in headings if h[0] < block.level]
            spans, leads = [(block.start, block.end)], []
        else:
            spans = list(sentences(text, block.start, block.end))
            leads = [above for above in leads if above[0] < block.level]
        lead = leads[-1][1] if leads else ""
        for sentence, (start, end) in enumerate(spans):
            folded = fold(text[start:end])
            if not folded:
                continue
            yield {
                "number": number,
                "start": start,
                "end": end,
                "kind": block.kind,
                "level": block.level,
                "heading": " › ".join(h for _, h in headings),
                "lead": lead if block.kind == "item" else "",
                "sentence": sentence,
                "text": folded,
            }
            number += 1
        if block.kind != "heading" and _introduces(folded):
            leads.append((block.level, folded))
        if block.kind == "heading" and title:
            headings.append((block.level, title))


def fold(text: str) -> str:
    """Text with white space folded and the markup of emphasis, code and links removed."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text or "`" in text:
        text = _MARKUP.sub("", text)
    return _SPACE.sub(" ", text).strip()


def _introduces(line: str) -> bool:
    """Whether a list may follow: a colon says so, and in Japanese other signs too."""
    last = line[-1:]
    return last in ":：" or (last in "。、，" and _INTRODUCES.search(line) is not None)


def _blocks(text: str) -> Iterator[_Block]:
    """Blocks of consecutive lines; white space around them and list markers left out."""
    front = _FRONT.match(text)
    open_block: _Block | None = None
    for line in _LINE.finditer(text, front.end() if front else 0):
        if line.start() == line.end():
            break
        content = line.group().rstrip()
        start, end = line.start(), line.start() + len(content)
        kind = _kind(content)
        if kind == "text" and open_block:
            open_block = _Block(open_block.kind, open_block.start, end, open_block.level)
            continue
        if open_block:
            yield open_block
        open_block = None
        if kind == "heading":
            yield _heading(content, start)
        elif kind == "item":
            marker = _ITEM.match(content)
            assert marker is not None
            depth = len(marker.group(1).replace("\u3000", "  ").expandtabs(4)) // 2 + 1
            open_block = _Block("item", start + marker.end(), end, depth)
        elif kind == "row":
            yield from _cells(content, start)
        elif kind == "text":
            open_block = _Block("para", start + len(content) - len(content.lstrip()), end)
    if open_block:
        yield open_block


def _kind(line: str) -> str:
    stripped = line.lstrip()
    if not stripped or _RULE.match(line):
        return "blank"
    if stripped[0] == "#" and _HEADING.match(stripped):
        return "heading"
    if stripped[0] in "*_【" and _BOLD_LINE.match(stripped):
        return "heading"
    if _ITEM.match(line):
        return "item"
    return "row" if stripped[0] == "|" else "text"


def _heading(line: str, start: int) -> _Block:
    indent = len(line) - len(line.lstrip())
    marked = _HEADING.match(line.lstrip())
    if marked:
        left, right = marked.span(2)
        level = len(marked.group(1))
    else:
        bold = _BOLD_LINE.match(line.lstrip())
        assert bold is not None
        left, right, level = *bold.span(1), 6
    return _Block("heading", start + indent + left, start + indent + right, level)


def _cells(line: str, start: int) -> Iterator[_Block]:
    for cell in re.finditer(r"[^|]+", line):
        inner = cell.group().strip()
        if inner and not re.fullmatch(r":?-+:?", inner):
            left = start + cell.start() + cell.group().index(inner)
            yield _Block("cell", left, left + len(inner))
