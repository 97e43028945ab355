"""The content, looked up, joined and sorted once for all pages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from accord.site._content import SiteContent
from accord.site._documents import DocumentView, document_views
from accord.site._figures import Figure, SeriesPlot, signal_plots
from accord.site._pictures import Columns, columns
from accord.site._tables import tables
from accord.site._views import (
    CommitmentView,
    EvidenceView,
    RunView,
    Section,
    commitment_views,
    evidence_views,
    grouped,
    run_views,
    sections,
)
from accord.site._words import month

MENU = (
    ("index", "Overview"),
    ("timeline", "Time line"),
    ("indicators", "Indicators"),
    ("alerts", "Alerts"),
    ("runs", "Model runs"),
    ("ledger", "Ledger"),
    ("methods", "Methods"),
    ("downloads", "Downloads"),
)


@dataclass(frozen=True)
class Book:
    """What pages take their words from."""

    content: SiteContent

    @cached_property
    def found(self) -> list[EvidenceView]:
        """All evidence, newest first; what a person has set aside is among it."""
        return evidence_views(self.content)

    @cached_property
    def evidence(self) -> list[EvidenceView]:
        """The evidence that stands, newest first."""
        return [piece for piece in self.found if not piece.set_aside]

    @cached_property
    def commitments(self) -> list[CommitmentView]:
        """In the order of the text."""
        return commitment_views(self.content, self.found, self.runs)

    @cached_property
    def known(self) -> dict[str, CommitmentView]:
        """The commitments that have a page."""
        return {view.commitment.id: view for view in self.commitments}

    @cached_property
    def sections(self) -> list[Section]:
        """Commitments by heading."""
        return sections(self.commitments)

    @cached_property
    def documents(self) -> list[DocumentView]:
        """By date."""
        return document_views(self.content, self.found)

    @cached_property
    def figures(self) -> list[Figure]:
        """Of all commitments."""
        return [figure for view in self.commitments for figure in view.figures]

    @cached_property
    def signals(self) -> list[SeriesPlot]:
        """The series under watch."""
        return list(signal_plots(self.content.signals))

    @cached_property
    def runs(self) -> list[RunView]:
        """Of all commitments, and of none."""
        return run_views(self.content)

    @cached_property
    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """What can be downloaded."""
        return tables(self.content)

    @property
    def counts(self) -> Counter[str]:
        """How many commitments have each verdict."""
        return Counter(view.mark.key for view in self.commitments)

    @property
    def by_party(self) -> list[tuple[str, Counter[str]]]:
        """How many commitments of each party have each verdict."""
        return [
            (party, Counter(v.mark.key for v in self.commitments if party in v.commitment.parties))
            for party in self.content.agreement.parties
        ]

    @property
    def changed(self) -> list[CommitmentView]:
        """Commitments whose verdict is another than before, the latest change first."""
        changed = [(v.before.as_of, v) for v in self.commitments if v.before and v.changed]
        return [view for _, view in sorted(changed, key=lambda pair: pair[0], reverse=True)]

    @property
    def years(self) -> dict[int, list[tuple[str, Sequence[EvidenceView]]]]:
        """The evidence by year and, in each, by month, newest first."""
        months = grouped((piece.date.replace(day=1), piece) for piece in self.evidence)
        return grouped((first.year, (month(first), own)) for first, own in months.items())

    @property
    def columns(self) -> Columns:
        """The picture of the evidence by month."""
        events = [(piece.date, piece.mark.key) for piece in self.evidence]
        return columns(events, self.content.agreement.date, self.content.as_of)

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The pages that have something to show."""
        there = {
            "indicators": self.figures,
            "alerts": self.signals or self.content.triggers or self.content.alerts,
            "runs": self.runs,
        }
        return [(name, title) for name, title in MENU if there.get(name, True)]
