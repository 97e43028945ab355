"""A document as its page shows it: the cited passages among their neighbours."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from accord.site._content import SiteContent
from accord.site._links import document_page, web_address
from accord.site._views import EvidenceView, grouped, rows

AROUND = 2
"""So many passages are shown before and after a cited one."""


@dataclass(frozen=True)
class Line:
    """A passage on a document's page."""

    kind: str
    text: str
    start: int
    cited: tuple[EvidenceView, ...]
    gap: bool
    """Whether something is left out before it."""


@dataclass(frozen=True)
class DocumentView:
    """A document that evidence cites."""

    id: str
    title: str
    kind: str
    date: date
    url: str | None
    lines: tuple[Line, ...]
    evidence: tuple[EvidenceView, ...]

    @property
    def page(self) -> str:
        """Its page, relative to the root."""
        return document_page(self.id)

    @property
    def bears_on(self) -> Counter[str]:
        """How many of its passages are evidence for each commitment."""
        return Counter(sorted(e.commitment for e in self.evidence if not e.set_aside))


def document_views(content: SiteContent, evidence: Sequence[EvidenceView]) -> list[DocumentView]:
    """Every cited document, by date and id."""
    cited = grouped((piece.document, piece) for piece in evidence)
    passages = grouped((row["document"], row) for row in rows(content.passages))
    return [
        DocumentView(
            id=row["id"],
            title=row["title"] or row["id"],
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
    passages = sorted(passages, key=lambda row: row["start"])
    own = grouped((piece.start, piece) for piece in cited)
    shown = {
        near
        for place, row in enumerate(passages)
        if row["start"] in own
        for near in range(max(0, place - AROUND), min(len(passages), place + AROUND + 1))
    }
    before = -1
    for place in sorted(shown):
        row = passages[place]
        pieces = tuple(own.pop(row["start"], ()))
        yield Line(row["kind"], row["text"], row["start"], pieces, gap=place != before + 1)
        before = place
    # A quote that is no passage of the table (it came from elsewhere) stands alone.
    for start, others in sorted(own.items()):
        yield Line("para", others[0].quote, start, tuple(others), gap=True)
