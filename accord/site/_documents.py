"""A document as its page shows it: the cited passages among their neighbours."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from accord.site._content import SiteContent
from accord.site._links import document_page, web_address
from accord.site._views import EvidenceView, rows

AROUND = 2
"""So many passages are shown before and after a cited one."""


@dataclass(frozen=True)
class Line:
    """A passage on a document's page."""

    kind: str
    text: str
    anchor: str
    cited: tuple[EvidenceView, ...]
    gap: bool
    """Whether something is left out before it."""


@dataclass(frozen=True)
class DocumentView:
    """A document that evidence cites."""

    id: str
    title: str
    kind: str
    date: Any
    url: str | None
    lines: tuple[Line, ...]
    evidence: tuple[EvidenceView, ...]

    @property
    def page(self) -> str:
        """Its page, relative to the root."""
        return document_page(self.id)


def document_views(content: SiteContent, evidence: Sequence[EvidenceView]) -> list[DocumentView]:
    """Every cited document, by date and id."""
    cited: defaultdict[str, list[EvidenceView]] = defaultdict(list)
    for piece in evidence:
        cited[piece.document].append(piece)
    passages: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(content.passages):
        passages[row["document"]].append(row)
    return [
        DocumentView(
            id=row["id"],
            title=row["title"],
            kind=row["kind"],
            date=row["date"],
            url=web_address(row["url"]),
            lines=tuple(_lines(passages[row["id"]], cited[row["id"]])),
            evidence=tuple(cited[row["id"]]),
        )
        for row in sorted(rows(content.documents), key=lambda row: (row["date"], row["id"]))
        if row["id"] in cited
    ]


def _lines(passages: list[dict[str, Any]], cited: Sequence[EvidenceView]) -> Iterable[Line]:
    passages.sort(key=lambda row: row["number"])
    own: defaultdict[int, list[EvidenceView]] = defaultdict(list)
    for piece in cited:
        own[piece.start].append(piece)
    shown = {
        near
        for place, row in enumerate(passages)
        if row["start"] in own
        for near in range(max(0, place - AROUND), min(len(passages), place + AROUND + 1))
    }
    before = -1
    for place in sorted(shown):
        row = passages[place]
        yield Line(
            kind=row["kind"],
            text=row["text"],
            anchor=f"p{row['start']}",
            cited=tuple(own.get(row["start"], ())),
            gap=place != before + 1,
        )
        before = place
