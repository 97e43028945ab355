"""Records joined for reading: a commitment with all that is known of it.

Nothing is worked out here beyond looking up, sorting and counting.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from accord.models import MODELS
from accord.records import Agreement, Alert, Commitment, Review, Run, Verdict
from accord.site._content import LedgerLine, SiteContent
from accord.site._figures import Figure, SeriesPlot, figures_of, run_plots
from accord.site._links import commitment_page, document_page, label_of, slug
from accord.site._pictures import Strip, strip
from accord.site._words import SHOWN, VERDICTS, Mark


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence beside the document that it stands in."""

    commitment: str
    date: date
    quote: str
    mark: Mark
    score: float
    reasons: tuple[str, ...]
    reviewer: str | None
    start: int
    document: str
    title: str
    url: str
    known: bool
    """Whether the document is among those that have a page."""
    review: Review | None
    """The last word of a person on this passage."""

    @property
    def set_aside(self) -> bool:
        """Whether a person said that it does not bear on the commitment."""
        return self.review is not None and self.review.decision == "reject"

    @property
    def place(self) -> str:
        """Where it stands on the document's page."""
        return f"{document_page(self.document)}#p{self.start}"


@dataclass(frozen=True)
class RunView:
    """A model run with the pictures of its results."""

    run: Run
    plots: tuple[SeriesPlot, ...]

    @property
    def anchor(self) -> str:
        """Where it stands on the page of model runs."""
        return f"run-{slug(self.run.id)}"

    @property
    def parameters(self) -> tuple[tuple[str, Any, str, str], ...]:
        """Name, value, unit and meaning of each parameter; the last two where they are known."""
        model = MODELS.get(self.run.model)
        known = {p.name: p for p in model.parameters} if model else {}
        return tuple(
            (name, value, known[name].unit, known[name].meaning)
            if name in known
            else (name, value, "", "")
            for name, value in self.run.parameters.items()
        )


@dataclass(frozen=True)
class CommitmentView:
    """All that is known of a commitment."""

    commitment: Commitment
    verdict: Verdict | None
    before: Verdict | None
    evidence: tuple[EvidenceView, ...]
    set_aside: tuple[EvidenceView, ...]
    figures: tuple[Figure, ...]
    runs: tuple[RunView, ...]
    alerts: tuple[Alert, ...]
    reviews: tuple[Review, ...]
    entries: tuple[LedgerLine, ...]
    strip: Strip | None

    @property
    def label(self) -> str:
        """`H3`."""
        return label_of(self.commitment.id)

    @property
    def page(self) -> str:
        """Its page, relative to the root."""
        return commitment_page(self.commitment.id)

    @property
    def mark(self) -> Mark:
        """Its verdict's word and sign."""
        return VERDICTS[self.verdict.verdict if self.verdict else "unjudged"]

    @property
    def mark_before(self) -> Mark:
        """The word and sign of the verdict before."""
        return VERDICTS[self.before.verdict if self.before else "unjudged"]

    @property
    def changed(self) -> bool:
        """Whether this account says otherwise than the one before."""
        return bool(self.before and self.verdict and self.before.verdict != self.verdict.verdict)


@dataclass(frozen=True)
class Section:
    """Commitments under one heading of the agreement, in the text's order."""

    title: str
    commitments: tuple[CommitmentView, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many of each verdict."""
        return Counter(view.mark.key for view in self.commitments)


def rows(frame: pl.DataFrame) -> Iterable[dict[str, Any]]:
    """The rows of a table as dictionaries."""
    return frame.iter_rows(named=True)


def evidence_views(content: SiteContent) -> list[EvidenceView]:
    """All evidence that had been published by the day of the account, newest first."""
    documents = {row["id"]: row for row in rows(content.documents)}
    known = {commitment.id for commitment in content.commitments}
    said = {
        (review.commitment, review.document, review.start): review
        for review in content.reviews
        if review.on <= content.as_of
    }
    views = [
        _evidence(
            row,
            documents.get(row["document"]),
            said.get((row["commitment"], row["document"], row["start"])),
        )
        for row in rows(content.evidence)
        if row["date"] <= content.as_of and row["commitment"] in known
    ]
    return sorted(views, key=lambda e: (-e.date.toordinal(), e.document, e.start, e.commitment))


def _evidence(
    row: dict[str, Any], document: dict[str, Any] | None, review: Review | None
) -> EvidenceView:
    shows = review.shows if review and review.shows else row["shows"]
    return EvidenceView(
        commitment=row["commitment"],
        date=row["date"],
        quote=row["quote"],
        mark=SHOWN[shows],
        score=row["score"],
        reasons=tuple(row["reasons"] or ()),
        reviewer=row["reviewer"],
        start=row["start"],
        document=row["document"],
        title=(document["title"] if document else "") or row["document"],
        url=document["url"] if document else "",
        known=document is not None,
        review=review,
    )


def commitment_views(
    content: SiteContent, evidence: Sequence[EvidenceView], runs: Sequence[RunView]
) -> list[CommitmentView]:
    """Every commitment with what belongs to it, in the order of the agreement's text."""
    verdicts = _newest(content.verdicts)
    before = _newest(content.earlier)
    found = grouped((e.commitment, e) for e in evidence if not e.set_aside)
    set_aside = grouped((e.commitment, e) for e in evidence if e.set_aside)
    figures = grouped((f.binding.commitment, f) for f in figures_of(content))
    own_runs = grouped((view.run.commitment, view) for view in runs)
    alerts = _alerts_by_commitment(content)
    reviews = grouped((review.commitment, review) for review in content.reviews)
    entries = _entries_by_commitment(content)
    return [
        CommitmentView(
            commitment=c,
            verdict=verdicts.get(c.id),
            before=before.get(c.id),
            evidence=tuple(found[c.id]),
            set_aside=tuple(set_aside[c.id]),
            figures=tuple(figures[c.id]),
            runs=tuple(own_runs[c.id]),
            alerts=tuple(alerts[c.id]),
            reviews=tuple(review for review in reviews[c.id] if review.document is None),
            entries=tuple(entries[c.id]),
            strip=_strip(found[c.id], content.agreement, content.as_of),
        )
        for c in sorted(content.commitments, key=lambda c: (c.start, c.id))
    ]


def run_views(content: SiteContent) -> list[RunView]:
    """Every model run, in the order given."""
    return [RunView(run, tuple(run_plots(run, content.results))) for run in content.runs]


def sections(views: Sequence[CommitmentView]) -> list[Section]:
    """Commitments by section, sections in the order in which they first appear."""
    return [
        Section(title, tuple(own))
        for title, own in grouped((v.commitment.section, v) for v in views).items()
    ]


def _alerts_by_commitment(content: SiteContent) -> dict[str | None, list[Alert]]:
    """Alerts under the commitment that their trigger names; None for the others."""
    commitments = {trigger.id: trigger.commitment for trigger in content.triggers}
    return grouped((commitments.get(alert.trigger), alert) for alert in content.alerts)


def _newest(verdicts: Sequence[Verdict]) -> dict[str, Verdict]:
    return {v.commitment: v for v in sorted(verdicts, key=lambda v: v.as_of)}


def grouped(pairs: Iterable[tuple[Any, Any]]) -> defaultdict[Any, list[Any]]:
    """Values by key, in the order in which they come."""
    groups: defaultdict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _entries_by_commitment(content: SiteContent) -> dict[str, list[LedgerLine]]:
    """Ledger entries whose subject is the commitment or whose content names it."""
    known = {c.id for c in content.commitments}
    groups: defaultdict[str, list[LedgerLine]] = defaultdict(list)
    for entry in content.entries:
        named = entry.content.get("commitment")
        owner = entry.subject if entry.subject in known else named
        if isinstance(owner, str):
            groups[owner].append(entry)
    return groups


def _strip(evidence: Sequence[EvidenceView], agreement: Agreement, as_of: date) -> Strip | None:
    if not evidence:
        return None
    return strip([(e.date, e.mark.key) for e in evidence], agreement.date, as_of)
