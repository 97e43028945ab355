"""What the reader finds in the statements that its weights learned from: were the file of weights
and the features to part, this falls. How it does on unseen ones: `make bench-reading`."""

import json

import pytest

from accord.documents import load_text, passages
from accord.reading import parties_of, read

pytestmark = pytest.mark.slow


def test_the_weights_fit_the_features_that_they_were_made_for(shared):
    right = extra = missed = 0
    for labels in sorted((shared / "gold" / "reading").glob("*.gold.jsonl")):
        stem = labels.name.removesuffix(".gold.jsonl")
        source = load_text(labels.with_name(f"{stem}.md"))
        spans = labels.with_name(f"{stem}.passages.jsonl").read_text("utf-8").splitlines()
        place = {s["id"]: (s["start"], s["end"]) for s in map(json.loads, spans)}
        rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
        gold = [place[r["id"]] for r in rows if r["kind"] == "commitment"]
        either = [place[r["id"]] for r in rows]
        ours = [
            (c.start, c.end)
            for c in read(
                passages(stem, source.text),
                agreement="x",
                parties=parties_of(source.title, source.text),
                stated_on=source.date,
            )
        ]
        hits = sum(any(_overlap(g, o) for o in ours) for g in gold)
        right += hits
        missed += len(gold) - hits
        extra += sum(not any(_overlap(o, g) for g in either) for o in ours)
    precision, recall = right / (right + extra), right / (right + missed)
    print(f"precision {precision:.3f}, recall {recall:.3f}")
    assert 2 * precision * recall / (precision + recall) >= 0.97


def _overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]
