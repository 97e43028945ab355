"""How the evidence that is found, and what it is said to show, compares with a person's labels."""

import json
import subprocess
import sys
from datetime import date

import pytest

from accord.documents import read_archive, split_documents
from accord.evidence import gather, update_index
from accord.stages import agreement_in, commitments_in, judged_pairs

pytestmark = pytest.mark.slow
NAME = "2021-04-16-fact-sheet-u-s-japan-competitiveness-and-resilience-core-partnership"
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def text(shared):
    return agreement_in(shared / "gold" / "reading" / f"{NAME}.md", today=TODAY)


@pytest.fixture(scope="module")
def archive(shared):
    return shared / "data" / "documents" / "white-house-archive.parquet"


@pytest.fixture
def score(shared, archive, tmp_path):
    """What the scorer says of rows; asked for `pairs`, the pairs that it wants judged."""

    def run(what, rows):
        file = tmp_path / f"{what}.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        gold = shared / "gold"
        command = [sys.executable, gold / "score.py", what, gold / "evidence" / "core-2021", file]
        command += ["--passages", gold / "reading" / f"{NAME}.passages.jsonl"]
        done = subprocess.run(
            [*command, "--archive", archive], check=True, capture_output=True, text=True
        )
        if what == "pairs":
            return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        print(what, done.stdout)
        return json.loads(done.stdout)

    return run


def test_later_passages_are_found_as_a_person_found_them(text, archive, score, tmp_path):
    agreement, source = text
    commitments = {c.id: c for c in commitments_in(agreement, source)}
    documents = read_archive(archive, today=TODAY)
    passages = split_documents(documents, workers=2)
    update_index(tmp_path / "index", documents, passages)
    found = gather(
        tmp_path / "index", [*commitments.values()], documents, passages, agreement=agreement,
        until=None, limit=50,
    )  # fmt: skip
    scored = score(
        "evidence",
        [
            {
                "commitment": {
                    "start": commitments[row["commitment"]].start,
                    "end": commitments[row["commitment"]].end,
                },
                **{k: row[k] for k in ("document", "start", "end", "shows", "score")},
            }
            for row in found.iter_rows(named=True)
        ],
    )
    assert scored["recall"] >= 0.2
    assert scored["document_recall"] >= 0.44
    assert scored["shows_accuracy"] >= 0.75


def test_labelled_passages_are_told_from_those_of_other_commitments(text, archive, score):
    agreement, source = text
    pairs = score("pairs", [])
    judged = judged_pairs(pairs, archive, agreement, source, today=TODAY)
    scored = score(
        "judge",
        [
            pair | {"score": row["score"], "shows": row["shows"]}
            for pair, row in zip(pairs, judged.iter_rows(named=True), strict=True)
        ],
    )
    assert scored["auc"] >= 0.87
    assert scored["shows_accuracy"] >= 0.74
    assert scored["reversed_recall"] >= 0.8
