"""The weights of the reader of English, fitted anew, and how well they do on unseen statements.

    python training/reading.py SHARED [--write]

Labels: the 21 labelled statements in `SHARED/gold/reading`, and `reading-labels.csv` here, which
labels passages of 250 documents of the archive in `SHARED/data/documents` by their place. Each of
the 21 statements is read by weights that saw neither it nor a sentence of it elsewhere.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from accord.documents import SourceText, load_text, passages
from accord.reading import parties_of, pattern_of
from accord.reading.english._features import Features, features
from accord.reading.english._judge import CONSTANT
from accord.records import Passage

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "accord" / "reading" / "english" / "weights.csv"
SEEN_AT_LEAST, SMALLEST = 3, 0.01
C, WORDS, OWN_LABELS, LONG = 0.5, 0.5, 0.7, 40
"""Inverse strength of the L2 penalty; how much smaller a word's feature is than a grammatical one;
the weight of a label of ours beside one of the gold; from how many characters on a sentence that
stands in two documents gives the answer away."""
WORDY = ("word: ", "words: ", "first word", "heading's word", "acts: ", "lead-in's acts")

Span = tuple[int, int]
Label = tuple[Span, dict[str, Any]]


@dataclass
class Statement:
    """A labelled document: 1 a commitment, 0 none, -1 an aspiration, which is left aside."""

    name: str
    gold: bool
    passages: Sequence[Passage]
    labels: NDArray[np.int64]
    rows: list[Features]
    firm: Sequence[Span]
    soft: Sequence[Span]
    matrix: csr_matrix = field(default_factory=lambda: csr_matrix((0, 0)))
    """Its rows as numbers, once all features are known."""

    def usable(self, hidden: frozenset[str]) -> NDArray[np.bool_]:
        """Which passages may be learned from when those texts are hidden."""
        return np.array(
            [
                label >= 0 and p.kind != "heading" and (len(p.text) < LONG or p.text not in hidden)
                for p, label in zip(self.passages, self.labels, strict=True)
            ],
            dtype=bool,
        )


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share half of the shorter, as the gold is scored."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= 0.5 * min(one[1] - one[0], other[1] - other[0])


def statement(
    name: str, text: str, title: str, day: date | None, gold: bool, labels: Sequence[Label]
) -> Statement:
    """A document with its features and labels."""
    firm = [span for span, row in labels if row["kind"] == "commitment"]
    soft = [span for span, row in labels if row["kind"] == "aspiration"]
    rows = passages(name, text)
    marks = [
        1 if any(overlaps((p.start, p.end), s) for s in firm)
        else -1 if any(overlaps((p.start, p.end), s) for s in soft)
        else 0
        for p in rows
    ]  # fmt: skip
    names = pattern_of(parties_of(title, text))
    found = features(rows, names, day)
    return Statement(name, gold, rows, np.array(marks), found, firm, soft)


def gold_labels(shared: Path) -> Iterator[tuple[str, SourceText, list[Label]]]:
    """The statements of the gold: name, text, and labels by their spans."""
    for path in sorted((shared / "gold" / "reading").glob("*.gold.jsonl")):
        stem = path.name.removesuffix(".gold.jsonl")
        at = {p["id"]: (p["start"], p["end"]) for p in _rows(path, f"{stem}.passages.jsonl")}
        labels = [(at[row["id"]], row) for row in _rows(path, path.name)]
        yield stem, load_text(path.with_name(f"{stem}.md")), labels


def archive_labels(shared: Path) -> Iterator[tuple[dict[str, Any], list[Label]]]:
    """The documents of the archive that are labelled here: the archive's row, and the labels."""
    labels: dict[str, list[Label]] = {}
    with (ROOT / "training" / "reading-labels.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            of_document = labels.setdefault(row["document"], [])
            if row["kind"] != "none":
                of_document.append(((int(row["start"]), int(row["end"])), row))
    archive = pl.scan_parquet(shared / "data" / "documents" / "white-house-archive.parquet")
    found = archive.filter(pl.col("path").is_in(list(labels))).collect().sort("path")
    for row in found.iter_rows(named=True):
        yield row, labels[row["path"]]


def statements(shared: Path) -> Iterator[Statement]:
    """The statements of the gold, then the documents of the archive."""
    for name, source, labels in gold_labels(shared):
        yield statement(name, source.text, source.title, source.date, True, labels)
    for row, labels in archive_labels(shared):
        day = date.fromisoformat(row["date"][:10])
        yield statement(row["path"], row["text"], row["title"], day, False, labels)


def fit(documents: Sequence[Statement], hidden: frozenset[str] = frozenset()) -> LogisticRegression:
    """A logistic regression over the documents, without the hidden texts."""
    keep = [d.usable(hidden) for d in documents]
    return LogisticRegression(C=C, solver="liblinear", max_iter=2000).fit(
        vstack([d.matrix[k] for d, k in zip(documents, keep, strict=True)]),
        np.concatenate([d.labels[k] for d, k in zip(documents, keep, strict=True)]),
        sample_weight=np.concatenate(
            [
                np.full(k.sum(), 1.0 if d.gold else OWN_LABELS)
                for d, k in zip(documents, keep, strict=True)
            ]
        ),
    )


def vectorise(documents: Sequence[Statement]) -> DictVectorizer:
    """Give each document its matrix; features that few passages have are left out."""
    seen = Counter(name for d in documents for row in d.rows for name in row)
    kept = {name for name, n in seen.items() if n >= SEEN_AT_LEAST}
    scaled = [
        [
            {k: v * (WORDS if k.startswith(WORDY) else 1.0) for k, v in row.items() if k in kept}
            for row in d.rows
        ]
        for d in documents
    ]
    vectors = DictVectorizer().fit([row for rows in scaled for row in rows])
    for document, rows in zip(documents, scaled, strict=True):
        document.matrix = vectors.transform(rows)
    return vectors


def leave_one_out(documents: Sequence[Statement]) -> dict[str, NDArray[np.float64]]:
    """The probabilities of each statement of the gold, by weights that never saw it."""
    found = {}
    for held in (d for d in documents if d.gold):
        hidden = frozenset(p.text for p in held.passages)
        model = fit([d for d in documents if d is not held], hidden)
        chances = model.predict_proba(held.matrix)[:, 1]
        chances[[p.kind == "heading" for p in held.passages]] = 0.0
        found[held.name] = chances
    return found


@dataclass(frozen=True)
class Score:
    """Right, extra and missed commitments."""

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what is found that is right."""
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        """Share of what is there that is found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)


def score(document: Statement, chances: NDArray[np.float64]) -> Score:
    """How far what is found at a probability of one half agrees with the labels."""
    found = [(p.start, p.end) for p, c in zip(document.passages, chances, strict=True) if c >= 0.5]
    hits = [any(overlaps(span, s) for s in found) for span in document.firm]
    either = [*document.firm, *document.soft]
    extra = sum(not any(overlaps(span, s) for s in either) for span in found)
    return Score(sum(hits), extra, len(hits) - sum(hits))


def total(scores: Iterable[Score]) -> Score:
    """The sums of several scores."""
    every = list(scores)
    return Score(*(sum(getattr(s, part) for s in every) for part in ("right", "extra", "missed")))


def calibration_error(
    documents: Sequence[Statement], chances: dict[str, NDArray[np.float64]]
) -> float:
    """Expected calibration error in ten bins of equal width."""
    held = [d for d in documents if d.name in chances]
    p = np.concatenate([chances[d.name][d.labels >= 0] for d in held])
    y = np.concatenate([d.labels[d.labels >= 0] for d in held])
    bins = np.minimum((p * 10).astype(int), 9)
    gaps = [abs(float((p[bins == b] - y[bins == b]).sum())) for b in range(10)]
    return sum(gaps) / len(p)


def write(vectors: DictVectorizer, model: LogisticRegression) -> int:
    """Write the weights that matter; how many there are."""
    rows = [
        (name, weight * (WORDS if name.startswith(WORDY) else 1.0))
        for name, weight in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    ]
    rows = [(name, weight) for name, weight in rows if abs(weight) >= SMALLEST]
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerow([CONSTANT, f"{model.intercept_[0]:.4f}"])
        writer.writerows((name, f"{weight:.4f}") for name, weight in sorted(rows))
    return len(rows)


def _rows(beside: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file beside another."""
    for line in beside.with_name(name).read_text("utf-8").splitlines():
        yield json.loads(line)


def main(shared: Path, wanted: bool) -> None:
    """Print the scores of unseen statements; write the weights if that is wanted."""
    documents = list(statements(shared))
    vectors = vectorise(documents)
    chances = leave_one_out(documents)
    scores = {d.name: score(d, chances[d.name]) for d in documents if d.gold}
    for name, s in scores.items():
        there = s.right + s.missed
        print(f"{s.f1:.3f}  {there:3d} there, {s.extra} extra, {s.missed} missed  {name}")
    every = total(scores.values())
    print(f"unseen: precision {every.precision:.3f}, recall {every.recall:.3f}, F1 {every.f1:.3f}")
    print(f"expected calibration error {calibration_error(documents, chances):.3f}")
    if wanted:
        print(f"{write(vectors, fit(documents))} weights in {WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--write" in sys.argv[2:])
