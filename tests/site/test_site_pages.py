"""The pages: complete, linked, the same each time, and safe whatever comes from outside."""

import csv
import io
import json
import re
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest

from accord.site import render

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> \"'{{ 7*7 }} [a](javascript:b) &amp;"
)


class Page(HTMLParser):
    """Tags, links and ids of a page, in the order in which they come."""

    def __init__(self, body):
        super().__init__()
        self.tags, self.links, self.ids = [], [], []
        self.feed(body.decode())

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found[name] for name in ("href", "src", "srcset") if found.get(name)]

    def of(self, *names):
        return [attributes for tag, attributes in self.tags if tag in names]


def pages(files):
    return {name: Page(body) for name, body in files.items() if name.endswith(".html")}


def test_there_is_a_page_for_everything(site):
    named = {name for name in site if "/" not in name}
    assert named == {
        "index.html", "timeline.html", "indicators.html", "alerts.html", "runs.html",
        "ledger.html", "methods.html", "downloads.html", "site.css", "site.js",
    }  # fmt: skip
    assert {"commitments/H1.html", "commitments/H2.html"} <= set(site)
    assert sum(name.startswith("documents/") for name in site) == 1


def test_a_page_with_nothing_to_show_is_left_out(account):
    empty = replace(account(), bindings=[], triggers=[], alerts=[], runs=[])
    empty = replace(empty, signals=empty.signals.clear(), results=empty.results.clear())
    files = render(empty)
    assert not {"indicators.html", "alerts.html", "runs.html"} & set(files)
    assert b"indicators.html" not in files["index.html"]
    assert not any(name.startswith("charts/") for name in files)


def test_every_link_within_the_site_leads_somewhere(site):
    found = pages(site)
    for name, page in found.items():
        for link in page.links:
            if link.startswith(("https:", "data:", "#m-")):
                continue
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in site, f"{name}: {link}"
            if anchor and target in found:
                assert anchor in found[target].ids, f"{name}: {link}"


def test_every_file_is_reached_by_a_link_from_some_page(site):
    reached = {
        normpath(join(dirname(name), link.partition("#")[0]))
        for name, page in pages(site).items()
        for link in page.links
    }
    assert set(site) <= reached


def test_every_page_has_a_language_a_title_one_heading_and_no_id_twice(site):
    titles = set()
    for name, page in pages(site).items():
        assert page.of("html") == [{"lang": "en"}], name
        assert len(page.of("h1")) == len(page.of("title")) == len(page.of("main")) == 1, name
        assert len(page.ids) == len(set(page.ids)), name
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        titles.add(re.search(rb"<title>(.*?)</title>", site[name])[1])
    assert len(titles) == len(pages(site))


def test_every_picture_and_table_says_what_it_is(site):
    for name, page in pages(site).items():
        assert all(image["alt"] for image in page.of("img")), name
        pictures = [svg for svg in page.of("svg") if svg.get("aria-hidden") != "true"]
        assert all(svg["role"] == "img" and svg["aria-label"] for svg in pictures), name
        assert len(page.of("caption")) == len(page.of("table")), name
        assert all("scope" in head for head in page.of("th")), name


def test_no_page_asks_anything_of_another_place(site):
    for name, page in pages(site).items():
        policy = [meta["content"] for meta in page.of("meta") if "http-equiv" in meta]
        assert len(policy) == 1
        assert policy[0].startswith("default-src 'none'; ")
        assert not re.search(r"https?:|\*|unsafe", policy[0])
        sources = [a.get("src") or a["href"] for a in page.of("img", "script", "link")]
        assert all(re.match(r"(\.\./)?(site|charts/)|data:,$", source) for source in sources), name
        assert not page.of("iframe", "object", "embed", "style", "form", "base"), name
        assert not any("style" in a for _, a in page.tags), name
    for name in site:
        if name.endswith((".css", ".svg")):
            body = site[name].decode().replace("http://www.w3.org/", "")
            assert not re.search(r"https?:|//|@import|url\((?!#)|<script|<image", body), name
    assert not re.search(rb"fetch|http|import|eval|innerHTML", site["site.js"])


def test_the_same_content_gives_the_same_bytes(site, account):
    assert render(account()) == site


def test_texts_from_outside_stay_texts_wherever_they_stand(account):
    plain, hostile = pages(render(account())), pages(render(account(HOSTILE)))
    shapes = sorted(shape(page) for page in plain.values())
    assert sorted(shape(page) for page in hostile.values()) == shapes
    for name, page in hostile.items():
        assert not any(key.startswith("on") for _, a in page.tags for key in a), name
        assert not any(re.match("javascript:|data:t", link) for link in page.links), name


def shape(page):
    """The tags of a page with their classes: what no text may change."""
    return [(tag, attributes.get("class") or "") for tag, attributes in page.tags]


def test_texts_from_outside_are_shown_as_they_are(account):
    files = render(account(HOSTILE))
    escaped = b"&lt;script&gt;alert(1)&lt;/script&gt;"
    assert all(escaped in body for name, body in files.items() if name.endswith(".html"))
    assert b"{{ 7*7 }}" in files["index.html"]
    assert b"<script>alert" not in b"".join(
        body for name, body in files.items() if not name.startswith("data/")
    )


def test_every_table_can_be_taken_away_as_csv_and_json(site, account):
    names = {name.removeprefix("data/").split(".")[0] for name in site if name.startswith("data/")}
    assert names == {"commitments", "verdicts", "evidence", "documents", "measurements",
                     "observations", "forecasts", "signals", "alerts", "runs", "results", "reviews",
                     "ledger"}  # fmt: skip
    for name in names:
        rows = json.loads(site[f"data/{name}.json"])
        read = list(csv.DictReader(io.StringIO(site[f"data/{name}.csv"].decode())))
        assert len(rows) == len(read) > 0
        assert list(rows[0]) == list(read[0])
    assert len(json.loads(site["data/results.json"])) == len(account().results)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_text_of_a_csv_file_is_run_by_a_spreadsheet(account, start):
    formula = f"{start}HYPERLINK(1)"
    files = render(account(formula))
    for name in (name for name in files if name.endswith(".csv")):
        for row in csv.reader(io.StringIO(files[name].decode(), newline="")):
            assert not any(cell.startswith(formula) for cell in row), name
    # A program that reads the JSON gets the text itself.
    assert json.loads(files["data/reviews.json"])[0]["why"] == formula


def test_a_negative_figure_stays_a_figure(site):
    rows = csv.DictReader(io.StringIO(site["data/measurements.csv"].decode()))
    assert next(rows)["needed"] == "-2.125"


def test_a_commitment_s_page_shows_all_that_is_known_of_it(site):
    text = site["commitments/H1.html"].decode()
    for words in (
        "Kept", "likely (70 %)", "as known on 31 December 2024",
        "on 1 January 2023 it was “partly kept”", "United States and Japan", "Firm undertaking",
        "By when", "Supply chains", "1 January 2022", "very likely (80 %)",
        "The latest figure is 22 Mt, for 2022.", "It has changed by +1 a year, the worse way.",
        "The target is 5 Mt, by 2030.", "Reaching it takes −2.125 a year from now on.",
        "The chance of meeting it on the present path is under 1 %.",
        "first alarm in week 10 of 2024", "People who need a hospital bed",
        "Verdict: kept (70 %)",
    ):  # fmt: skip
        assert words in text, words


def test_a_commitment_of_which_nothing_is_known_says_so(site):
    text = site["commitments/H2.html"].decode()
    assert "No verdict has been reached." in text
    assert "No passage of the archive was found" in text


def test_the_overview_counts_and_tells_what_changed(site):
    text = site["index.html"].decode()
    assert "All commitments: 1 kept, 1 not judged" in text
    assert "partly kept on 1 January 2023, <strong>kept</strong> now" in text
    assert "1 piece of evidence in 1 document." in text


def test_pages_show_no_time_of_day_and_no_digest(site):
    told = b"".join(body for name, body in site.items() if name.endswith((".html", ".csv")))
    assert b"10:00" not in told
    assert b"sha256" not in b"".join(b for n, b in site.items() if n.endswith(".html"))


def test_what_was_not_known_on_the_day_is_not_shown(account):
    early = render(replace(account(), as_of=date(2021, 6, 1)))
    page = early["commitments/H1.html"]
    assert b"No passage of the archive" in page
    assert b"was set aside" not in page
    assert "data/evidence.csv" not in early
    assert "data/observations.csv" not in early


def test_without_the_extra_for_charts_the_tables_are_open(account, monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    files = render(account())
    assert not any(name.startswith("charts/") for name in files)
    text = files["commitments/H1.html"].decode()
    assert "Charts need the extra <code>accord[charts]</code>" in text
    assert text.count("<details open>") == text.count("<details") == 2
    assert "<img" not in text
