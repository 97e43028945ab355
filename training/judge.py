"""The weights of the judge of evidence, fitted anew, and how well they do on unseen commitments.

    python training/judge.py SHARED

Positives: passages labelled as bearing on a commitment, in the notes of the example (the passage of
the note that is most like the commitment) and in the published archive (`SHARED/gold/evidence`).
Negatives: passages of notes that bear on other commitments or on none, labelled passages beside
other commitments, and passages of the archive that the same search finds. The last may well bear on
the commitment unseen by the labeller, so they weigh less.
"""

import csv
import json
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

from accord.documents import SourceText, passages, read_archive, split_documents
from accord.evidence import update_index
from accord.evidence._gather import CANDIDATES, _looked_for
from accord.evidence._index import SHORTEST, PassageIndex
from accord.evidence._judge import WEIGHTS, compare
from accord.reading import read
from accord.records import Agreement, Commitment, Passage
from accord.stages import agreement_in, commitments_in

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "us-japan-core"
TODAY = date(2026, 11, 25)
WEIGHT = {"note": 1.0, "pair": 1.0, "other": 0.5, "found": 0.3}
GOLD = "2021-04-16-fact-sheet-u-s-japan-competitiveness-and-resilience-core-partnership"


@dataclass(frozen=True)
class Case:
    """One passage beside one commitment."""

    kind: str
    commitment: str
    bears: bool
    features: tuple[float, ...]


@dataclass
class Reader:
    """Compares passages with the commitments of one agreement."""

    agreement: Agreement
    commitments: dict[str, Commitment]

    def features(self, name: str, row: dict[str, Any], title: str) -> dict[str, float]:
        """The features of one pair, by name."""
        likeness = compare(
            self.commitments[name],
            Passage.model_construct(**row),
            title=title,
            agreement=self.agreement,
            among=list(self.commitments.values()),
        )
        return dict(likeness.features)

    def case(self, kind: str, name: str, bears: bool, row: dict[str, Any], title: str) -> Case:
        """A labelled pair."""
        return Case(kind, name, bears, tuple(self.features(name, row, title).values()))


def notes() -> Iterator[Case]:
    """Pairs from the notes of the example."""
    agreement, source = agreement_in(EXAMPLE / "agreements" / "core-2021.md", today=TODAY)
    found = {c.id.split("/")[1]: c for c in commitments_in(agreement, source)}
    reader, chance = Reader(agreement, found), random.Random(2)
    documents = read_archive(EXAMPLE / "archive", today=TODAY)
    titles = dict(documents.select("path", "title").iter_rows())
    with (ROOT / "training" / "notes-labels.csv").open(encoding="utf-8") as file:
        labels = {r["path"]: set(r["commitments"].split(";")) for r in csv.DictReader(file)}
    for (path,), rows in (
        _long(split_documents(documents)).sort("document").group_by("document", maintain_order=True)
    ):
        for name in found:
            pairs = [(reader.features(name, r, titles[path]), r) for r in rows.to_dicts()]
            best = max(pairs, key=lambda pair: pair[0]["likeness of both"])
            bears = name in labels[path]
            taken = best if bears or chance.random() < 0.5 else chance.choice(pairs)
            yield Case("note", name, bears, tuple(taken[0].values()))


def archive(shared: Path) -> Iterator[Case]:
    """Pairs from the labelled passages of the published archive."""
    text = shared / "gold" / "reading" / f"{GOLD}.md"
    agreement, source = agreement_in(text, today=TODAY)
    reader = Reader(agreement, _labelled(shared, agreement, source))
    documents = read_archive(
        shared / "data" / "documents" / "white-house-archive.parquet", today=TODAY
    )
    split = _long(split_documents(documents, workers=2))
    titles = dict(documents.select("path", "title").iter_rows())
    gold = _gold(shared, split)
    names, chance = sorted({name for name, _, _ in gold}), random.Random(2)
    for (name, path, number), row in gold.items():
        yield reader.case("pair", name, True, row, titles[path])
        for other in chance.sample(names, 4):
            if (other, path, number) not in gold:
                yield reader.case("other", other, False, row, titles[path])
    wanted = chance.sample(sorted(_found(reader, names, documents, split) - set(gold)), 3000)
    keys = pl.DataFrame(
        sorted({(path, number) for _, path, number in wanted}),
        schema={"document": pl.String, "number": pl.Int64},
        orient="row",
    )
    rows = {
        (r["document"], r["number"]): r
        for r in split.join(keys, on=["document", "number"], how="semi").iter_rows(named=True)
    }
    for name, path, number in wanted:
        yield reader.case("found", name, False, rows[path, number], titles[path])


def _long(split: pl.DataFrame) -> pl.DataFrame:
    return split.filter(
        (pl.col("kind") != "heading") & (pl.col("text").str.len_chars() >= SHORTEST)
    )


def _labelled(shared: Path, agreement: Agreement, source: SourceText) -> dict[str, Commitment]:
    spans = {r["id"]: r for r in _rows(shared / "gold" / "reading" / f"{GOLD}.passages.jsonl")}
    every = read(
        passages("text", source.text),
        agreement=agreement.id,
        parties=agreement.parties,
        stated_on=agreement.date,
        least=0.0,
    )
    return {
        row["commitment"]: max(
            every,
            key=lambda c: (
                min(c.end, spans[row["passage"]]["end"])
                - max(c.start, spans[row["passage"]]["start"])
            ),
        )
        for row in _rows(shared / "gold" / "evidence" / "core-2021.commitments.jsonl")
    }


def _gold(shared: Path, split: pl.DataFrame) -> dict[tuple[str, str, int], dict[str, Any]]:
    rows = _rows(shared / "gold" / "evidence" / "core-2021.gold.jsonl")
    named = split.filter(pl.col("document").is_in([row["document"] for row in rows]))
    own = {path: part.to_dicts() for (path,), part in named.group_by("document")}
    return {
        (row["commitment"], row["document"], passage["number"]): passage
        for row in rows
        for passage in own.get(row["document"], [])
        if (a := _plain(passage["text"])) in (b := _plain(row["quote"])) or b in a
    }


def _found(
    reader: Reader, names: Sequence[str], documents: pl.DataFrame, split: pl.DataFrame
) -> set[tuple[str, str, int]]:
    with tempfile.TemporaryDirectory() as folder:
        update_index(Path(folder) / "index", documents, split)
        index = PassageIndex(Path(folder) / "index")
        return {
            (name, hit.document, hit.number)
            for name in names
            for hit in index.search(
                _looked_for(reader.commitments[name], reader.agreement),
                after=reader.agreement.date,
                until=None,
                most=CANDIDATES,
            )
        }


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def main() -> None:
    """Fit, leave one commitment out at a time, print."""
    cases = [*notes(), *archive(Path(sys.argv[1]))]
    # The first feature is constant: the intercept.
    given = np.array([case.features[1:] for case in cases])
    bears = np.array([case.bears for case in cases])
    weight = np.array([WEIGHT[case.kind] for case in cases])
    kinds = np.array([case.kind for case in cases])
    groups = np.array([f"{case.kind == 'note'} {case.commitment}" for case in cases])
    unseen = np.zeros(len(cases))
    for group in sorted(set(groups)):
        rest = groups != group
        model = LogisticRegression(C=3.0, max_iter=1000)
        model.fit(given[rest], bears[rest], sample_weight=weight[rest])
        unseen[~rest] = model.predict_proba(given[~rest])[:, 1]
    for name, chosen in (("notes", ["note"]), ("pairs", ["pair", "other"])):
        some = np.isin(kinds, chosen)
        area = roc_auc_score(bears[some], unseen[some])
        precision = average_precision_score(bears[some], unseen[some])
        print(f"{name}: {some.sum()} pairs, AUC {area:.3f}, average precision {precision:.3f}")
    model = LogisticRegression(C=3.0, max_iter=1000).fit(given, bears, sample_weight=weight)
    for name, value in zip(WEIGHTS, [model.intercept_[0], *model.coef_[0]], strict=True):
        print(f"    {name!r}: {value:.1f},")


if __name__ == "__main__":
    main()
