"""Segmentation beside labelled spans of real statements, and the whole real archive."""

import json
from datetime import date

import pytest

from accord.documents import load_text, passages, read_archive, split_documents

pytestmark = pytest.mark.slow


def test_nearly_every_labelled_span_is_a_passage(shared):
    wanted = found = 0
    for labels in sorted((shared / "gold" / "reading").glob("*.gold.jsonl")):
        ids = {json.loads(line)["id"] for line in labels.read_text("utf-8").splitlines()}
        stem = labels.name.removesuffix(".gold.jsonl")
        spans = labels.with_name(f"{stem}.passages.jsonl").read_text("utf-8").splitlines()
        text = load_text(labels.with_name(f"{stem}.md")).text
        ours = {(p.start, p.end) for p in passages(stem, text)}
        gold = {(s["start"], s["end"]) for s in map(json.loads, spans) if s["id"] in ids}
        wanted += len(gold)
        found += len(gold & ours)
    assert wanted > 500
    assert found / wanted >= 0.98


def test_the_real_archive_is_read_and_split(shared):
    path = shared / "data" / "documents" / "white-house-archive.parquet"
    documents = read_archive(path, today=date(2026, 11, 24))
    assert documents.height == 14_396
    table = split_documents(documents, workers=2)
    assert table["document"].n_unique() == documents.height
    assert table.height > 1_000_000
