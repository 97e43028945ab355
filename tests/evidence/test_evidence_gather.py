"""From an archive to evidence: dates, duplicates, order, and an index that mends itself."""

import random
import subprocess
import sys
import time
from datetime import date

import polars as pl
import pytest

from accord.documents import split_documents
from accord.evidence import gather, update_index
from accord.evidence._index import PassageIndex
from accord.workspace import digest_bytes
from tests.evidence.test_evidence_judge import AGREEMENT, VACCINES

SAID = "The United States has delivered 120 million vaccine doses through COVAX."
TEXTS = {
    "before": ("2021-04-01", SAID),
    "same-day": ("2021-04-16", SAID),
    "first": ("2021-09-24", SAID),
    "again": ("2021-10-01", SAID),
    "step": ("2022-06-30", "Japan and the United States are funding COVAX vaccines together."),
    "other": ("2022-07-01", "The garden party was moved into the hall because of rain."),
    "late": ("2024-01-01", "Vaccines for developing countries: COVAX closed in December."),
}
_WORDS = [
    "vaccine",
    "doses",
    "COVAX",
    "developing",
    "countries",
    "deliver",
    "school",
    "river",
    "bridge",
    "music",
    "wheat",
]
MANY = TEXTS | {
    f"many/{n}": (
        f"202{2 + n % 3}-0{1 + n % 9}-11",
        f"Number {n} {' '.join(random.Random(n).choices(_WORDS, k=9))} in the year {n % 40}.",
    )
    for n in range(3000)
}
"""More than the index gives back as candidates, many of them equally good."""


def archive(texts=TEXTS):
    rows = [
        {"path": path, "kind": "note", "date": date.fromisoformat(day), "title": "T", "url": "",
         "text": text, "digest": digest_bytes(text.encode())}
        for path, (day, text) in texts.items()
    ]  # fmt: skip
    frame = pl.DataFrame(rows)
    return frame, split_documents(frame)


def found(folder, texts=TEXTS, until=None, limit=50, threads=1):
    documents, passages = archive(texts)
    update_index(folder, documents, passages, writer_threads=threads)
    return gather(
        folder, [VACCINES], documents, passages, agreement=AGREEMENT, until=until, limit=limit
    )


def test_only_later_documents_count_and_the_same_words_count_once(tmp_path):
    rows = found(tmp_path / "i")
    assert {"first", "step"} <= set(rows["document"])
    assert {"before", "same-day", "again", "other"}.isdisjoint(rows["document"])
    first = rows.filter(pl.col("document") == "first").row(0, named=True)
    assert first["shows"] == "delivered"
    assert "also in 1 other document" in first["reasons"]
    assert rows["score"].is_sorted(descending=True)


def test_until_and_limit(tmp_path):
    assert "late" in set(found(tmp_path / "i")["document"])
    assert "late" not in set(found(tmp_path / "i", until=date(2023, 1, 1))["document"])
    assert found(tmp_path / "i", limit=1).height == 1


def test_a_step_back_is_not_crowded_out(tmp_path):
    texts = dict(list(MANY.items())[:300])
    texts["left"] = ("2025-01-20", "COVAX was halted, and so were a school and a bridge.")
    rows = found(tmp_path / "i", texts, limit=5)
    assert rows.height == 5
    assert rows["document"][4] == "left"
    assert rows["score"].is_sorted(descending=True)


def test_the_text_of_the_agreement_itself_is_no_evidence(tmp_path):
    texts = TEXTS | {"republished": ("2021-04-20", VACCINES.text)}
    assert "republished" not in set(found(tmp_path / "i", texts)["document"])


def test_quotes_are_slices_of_their_documents(tmp_path):
    for row in found(tmp_path / "i").iter_rows(named=True):
        assert TEXTS[row["document"]][1][row["start"] : row["end"]] == row["quote"]


def hits(folder):
    words = [("vaccine", 3.0), ("COVAX", 8.0), ("developing countries", 2.0)]
    return PassageIndex(folder).search(words, after=AGREEMENT.date, until=None, most=150)


def test_an_index_that_grew_shrank_or_changed_finds_what_a_fresh_one_finds(tmp_path):
    some = dict(list(MANY.items())[:2000])
    other = MANY | {"many/7": ("2023-05-05", SAID), "many/8": ("2021-01-01", MANY["many/8"][1])}
    for number, texts in enumerate((some, MANY, other, some)):
        update_index(tmp_path / "grown", *archive(texts))
        update_index(tmp_path / str(number), *archive(texts))
        assert len(hits(tmp_path / "grown")) > 50
        assert hits(tmp_path / "grown") == hits(tmp_path / str(number))


def test_the_table_is_the_same_however_the_index_lies_on_disk(tmp_path):
    one = found(tmp_path / "one", MANY, limit=400, threads=1)
    four = found(tmp_path / "four", MANY, limit=400, threads=4)
    assert len(list((tmp_path / "one").glob("*.idx"))) < len(
        list((tmp_path / "four").glob("*.idx"))
    )
    assert one.equals(four)


def test_a_document_is_added_without_making_the_index_anew(tmp_path):
    found(tmp_path / "i", MANY)
    before = {path.name: path.read_bytes() for path in (tmp_path / "i").glob("*.store")}
    found(tmp_path / "i", MANY | {"one-more": ("2022-02-02", SAID)})
    after = {path.name: path.read_bytes() for path in (tmp_path / "i").glob("*.store")}
    assert before.items() < after.items()


@pytest.mark.parametrize("files", [1, 5])
def test_after_a_kill_at_any_moment_the_index_is_mended(tmp_path, files):
    folder, (documents, passages) = tmp_path / "i", archive(MANY)
    documents.write_parquet(tmp_path / "documents")
    passages.write_parquet(tmp_path / "passages")
    work = "import sys; from pathlib import Path; import polars as pl; from accord.evidence import update_index; update_index(Path(sys.argv[1]), *map(pl.read_parquet, sys.argv[2:]))"  # noqa: E501
    command = [sys.executable, "-c", work, folder, tmp_path / "documents", tmp_path / "passages"]
    with subprocess.Popen(command) as process:
        while process.poll() is None and len(list(folder.glob("*"))) < files:
            time.sleep(0.001)
        process.kill()
    assert found(folder, MANY).equals(found(tmp_path / "fresh", MANY))


@pytest.mark.parametrize("spoil", ["manifest", "everything", "meta"])
def test_an_index_that_was_cut_short_is_made_anew(tmp_path, spoil):
    whole = found(tmp_path / "i")
    for path in (tmp_path / "i").iterdir():
        if spoil == "everything" or path.name.startswith(spoil):
            path.unlink()
    assert found(tmp_path / "i").equals(whole)


def test_no_documents_no_evidence(tmp_path):
    frame, passages = archive()
    update_index(tmp_path / "i", frame.clear(), passages.clear())
    none = gather(
        tmp_path / "i", [VACCINES], frame.clear(), passages.clear(), agreement=AGREEMENT,
        until=None, limit=9,
    )  # fmt: skip
    assert none.height == 0
