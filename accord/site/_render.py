"""Everything that the site consists of: a file's name and its bytes."""

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from accord.site import _words as words
from accord.site._book import Book
from accord.site._charts import available, charts
from accord.site._content import SiteContent
from accord.site._ledger import told
from accord.site._links import commitment_page, label_of, web_address
from accord.site._pictures import bar
from accord.site._tables import TITLES, as_csv, as_json

_FILTERS: Mapping[str, Callable[..., Any]] = {
    "amount": words.amount,
    "capital": words.capital,
    "day": words.day,
    "when": words.when,
    "number": words.number,
    "percent": words.percent,
    "party": words.party,
    "likelihood": words.likelihood,
    "theme": words.theme,
    "label": label_of,
    "page_of": commitment_page,
    "web": web_address,
    "told": told,
    "cell": words.cell,
    "parties": lambda codes: words.listed([words.party(code) for code in codes]),
}


def render(content: SiteContent) -> dict[str, bytes]:
    """Every file of the site by its path; the same bytes for the same content.

    Without the extra `accord[charts]` there are no charts, and the tables behind them are open.
    """
    book = Book(content)
    made = {name: page.encode() for name, page in _pages(book)}
    assets = files("accord.site") / "_assets"
    for name in ("site.css", "site.js"):
        made[name] = (assets / name).read_bytes()
    for name, rows in book.tables.items():
        made[f"data/{name}.csv"] = as_csv(rows)
        made[f"data/{name}.json"] = as_json(rows)
    if available():
        runs = [plot for run in book.runs for plot in run.plots]
        made |= charts(book.figures, runs, book.signals)
    return dict(sorted(made.items()))


def _pages(book: Book) -> Iterator[tuple[str, str]]:
    environment = _environment(book)
    for name, _ in book.menu:
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


def _environment(book: Book) -> Environment:
    environment = Environment(
        loader=PackageLoader("accord.site", "_templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS)
    environment.globals.update(
        root="",
        book=book,
        content=book.content,
        agreement=book.content.agreement,
        verdicts=words.VERDICTS,
        shown=words.SHOWN,
        strengths=words.STRENGTH_WORDS,
        statuses=words.STATUS_WORDS,
        decisions=words.DECISION_WORDS,
        likelihoods=words.likelihood_steps(),
        bar=bar,
        count=words.count,
        tables={name: TITLES[name] for name in book.tables},
        charted=available(),
    )
    return environment
