"""Evidence on pages: what people said of it, and the words around it."""

import re
from dataclasses import replace
from datetime import date

import polars as pl

from accord.records import Evidence, Review
from accord.site import render
from accord.site._documents import document_views
from accord.site._views import evidence_views
from accord.workspace import to_frame


def lines(content, **changes):
    content = replace(content, **changes)
    (document,) = document_views(content, evidence_views(content))
    return document.lines


def at(content, *starts):
    """The account with evidence at these places only."""
    frame = content.evidence
    rows = [
        Evidence(**frame.row(0, named=True) | {"start": start, "end": start + 1})
        for start in starts
    ]
    return replace(content, evidence=to_frame(rows, Evidence), reviews=[])


def test_a_cited_passage_stands_among_two_neighbours_on_either_side(account):
    shown = lines(at(account(), 5))
    assert [line.start for line in shown] == [3, 4, 5, 6, 7]
    assert [bool(line.cited) for line in shown] == [False, False, True, False, False]
    assert [line.gap for line in shown] == [True, False, False, False, False]


def test_nothing_is_missing_before_the_first_passage(account):
    shown = lines(at(account(), 0))
    assert [(line.start, line.gap) for line in shown] == [(0, False), (1, False), (2, False)]


def test_a_gap_lies_between_neighbourhoods_and_none_where_they_meet(account):
    far = lines(at(account(), 0, 9))
    assert [line.start for line in far if line.gap] == [7]
    near = lines(at(account(), 2, 6))
    assert [line.start for line in near] == list(range(9))
    assert not any(line.gap for line in near)


def test_a_quote_that_is_no_passage_stands_alone_and_can_be_linked_to(account):
    content = at(account(), 500)
    (line,) = lines(content)
    assert line.text == "Words passage 4"
    files = render(content)
    (page,) = (body for name, body in files.items() if name.startswith("documents/"))
    assert b'id="p500"' in page


def test_a_piece_that_a_person_set_aside_is_named_and_not_counted(site):
    text = site["commitments/H1.html"].decode()
    standing, _, aside = text.partition("Set aside by a person")
    assert "Words passage 4" in standing
    assert "Words passage 7" not in standing
    assert "Words passage 7" in aside
    assert "Set aside by <strong>Words</strong> on 31 December 2024" in aside
    assert "Words passage 7" not in site["timeline.html"].decode()
    (document,) = (body for name, body in site.items() if name.startswith("documents/"))
    assert "set aside by Words" in document.decode()


def test_the_last_review_of_a_passage_counts(account):
    content = account()
    later = content.reviews[-1].but(decision="accept")
    views = evidence_views(replace(content, reviews=[*content.reviews, later]))
    assert not any(view.set_aside for view in views)


def test_a_corrected_piece_shows_what_the_person_says(account):
    content = account()
    correction = Review(
        who="A. Reader", on=date(2024, 1, 1), commitment="test-2021/H1", document="Words", start=4,
        decision="correct", shows="renewed", why="It is only a plan.",
    )  # fmt: skip
    content = replace(content, reviews=[correction])
    assert [view.mark.key for view in evidence_views(content)] == ["renewed", "progress"]
    page = render(content)["commitments/H1.html"].decode()
    told = "Corrected by <strong>A. Reader</strong> on 1 January 2024, as “renewed”"
    assert f"{told}: It is only a plan." in page


def test_a_review_made_after_the_day_of_the_account_changes_nothing(account):
    content = replace(account(), as_of=date(2024, 12, 30))
    assert not any(view.set_aside for view in evidence_views(content))


def test_evidence_for_a_commitment_that_is_gone_is_left_out(account):
    content = account()
    assert evidence_views(replace(content, commitments=content.commitments[1:])) == []


def test_only_plain_web_addresses_become_links(account):
    content = account()
    safe = content.documents.with_columns(pl.lit("https://example.org/d?x=1&y=<2>").alias("url"))
    text = render(replace(content, documents=safe))["commitments/H1.html"].decode()
    assert 'href="https://example.org/d?x=1&amp;y=&lt;2&gt;" rel="noopener noreferrer"' in text
    hostile = render(content)["commitments/H1.html"].decode()
    assert not re.search("javascript:alert", hostile)
