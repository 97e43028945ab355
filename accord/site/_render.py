"""Everything that the site consists of: a file's name and its bytes."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from accord.site import _words as words
from accord.site._charts import PALETTES, available, draw, figure_spec, plot_spec
from accord.site._content import SiteContent
from accord.site._documents import DocumentView, document_views
from accord.site._figures import Figure, SeriesPlot, figures_of, run_plots, signal_plots
from accord.site._ledger import told
from accord.site._links import commitment_page, label_of, web_address
from accord.site._pictures import bar, columns
from accord.site._tables import TITLES, as_csv, as_json, tables
from accord.site._views import (
    CommitmentView,
    EvidenceView,
    commitment_views,
    evidence_views,
    sections,
)

_PAGES = ("index", "timeline", "indicators", "alerts", "runs", "ledger", "methods", "downloads")
_MENU = (
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
    """The content, looked up and sorted once for all pages."""

    content: SiteContent

    @cached_property
    def evidence(self) -> list[EvidenceView]:
        """Newest first."""
        return evidence_views(self.content)

    @cached_property
    def commitments(self) -> list[CommitmentView]:
        """In the order of the text."""
        return commitment_views(self.content, self.evidence)

    @cached_property
    def documents(self) -> list[DocumentView]:
        """By date."""
        return document_views(self.content, self.evidence)

    @cached_property
    def figures(self) -> list[Figure]:
        """In the order of the bindings."""
        return figures_of(self.content)

    @cached_property
    def signals(self) -> list[SeriesPlot]:
        """The series under watch."""
        series = dict.fromkeys(self.content.signals["series"].to_list())
        return list(signal_plots(self.content.signals, list(series)))

    @cached_property
    def plots(self) -> list[SeriesPlot]:
        """Pictures of counts and of model runs."""
        runs = [p for run in self.content.runs for p in run_plots(run, self.content.results)]
        return [*self.signals, *runs]

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
        """Commitments whose verdict is another than before."""
        return [view for view in self.commitments if view.changed]

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The pages that have something to show."""
        hidden = {
            name
            for name, there in {
                "indicators": self.figures,
                "alerts": self.signals or self.content.triggers,
                "runs": self.content.runs,
            }.items()
            if not there
        }
        return [(name, title) for name, title in _MENU if name not in hidden]


def render(content: SiteContent) -> dict[str, bytes]:
    """Every file of the site by its path; the same bytes for the same content."""
    book = Book(content)
    environment = _environment(book)
    made: dict[str, bytes] = {}
    for name, page in _pages(book, environment):
        made[name] = page.encode()
    assets = files("accord.site") / "_assets"
    for name in ("site.css", "site.js"):
        made[name] = (assets / name).read_bytes()
    for name, rows in tables(content).items():
        made[f"data/{name}.csv"] = as_csv(rows)
        made[f"data/{name}.json"] = as_json(rows)
    if available():
        made |= _charts(book)
    return dict(sorted(made.items()))


def _pages(book: Book, environment: Environment) -> Iterator[tuple[str, str]]:
    menu = {name for name, _ in book.menu}
    for name in _PAGES:
        if name in menu:
            yield f"{name}.html", environment.get_template(f"{name}.html").render(here=name)
    template = environment.get_template("commitment.html")
    views = book.commitments
    for place, view in enumerate(views):
        before = views[place - 1] if place else None
        after = views[place + 1] if place + 1 < len(views) else None
        yield view.page, template.render(here="", root="../", view=view, before=before, after=after)
    template = environment.get_template("document.html")
    for document in book.documents:
        yield document.page, template.render(here="", root="../", document=document)


def _charts(book: Book) -> dict[str, bytes]:
    drawn: dict[str, bytes] = {}
    for theme, palette in PALETTES.items():
        for figure in book.figures:
            if figure.drawable:
                drawn[f"charts/{figure.name}-{theme}.svg"] = draw(figure_spec(figure, palette))
        for plot in book.plots:
            drawn[f"charts/{plot.name}-{theme}.svg"] = draw(plot_spec(plot, palette))
    return drawn


def _environment(book: Book) -> Environment:
    environment = Environment(
        loader=PackageLoader("accord.site", "_templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[..., Any]] = {
        "day": words.day,
        "when": words.when,
        "number": words.number,
        "signed": words.signed,
        "percent": words.percent,
        "party": words.party,
        "listed": words.listed,
        "likelihood": words.likelihood,
        "theme": words.theme,
        "label": label_of,
        "page_of": commitment_page,
        "web": web_address,
        "told": told,
        "cell": _cell,
        "parties": lambda codes: words.listed([words.party(code) for code in codes]),
    }
    environment.filters.update(filters)
    environment.globals.update(
        root="",
        book=book,
        content=book.content,
        agreement=book.content.agreement,
        sections=sections(book.commitments),
        verdicts=words.VERDICTS,
        shown=words.SHOWN,
        strengths=words.STRENGTH_WORDS,
        directions=words.DIRECTION_WORDS,
        likelihoods=words.likelihood_steps(),
        bar=bar,
        months=_months(book.evidence),
        columns=columns(
            [(e.date, e.mark.key) for e in book.evidence],
            book.content.agreement.date,
            book.content.as_of,
        ),
        count=words.count,
        tables=[(name, title) for name, title in TITLES.items() if name in tables(book.content)],
        charted=available(),
        known={view.commitment.id for view in book.commitments},
    )
    return environment


def _months(evidence: Sequence[EvidenceView]) -> list[tuple[str, list[EvidenceView]]]:
    groups: dict[str, list[EvidenceView]] = {}
    for piece in evidence:
        groups.setdefault(words.month(piece.date), []).append(piece)
    return list(groups.items())


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float):
        return words.number(value)
    return str(value)
