"""The weights of themes, fitted anew, and how well they do on unseen statements.

    python training/themes.py SHARED [--write]

The same labels as `reading.py`. Each of the 21 statements is judged by weights that never saw it.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from reading import ROOT, Label, Span, archive_labels, gold_labels, overlaps
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.svm import LinearSVC

from accord.documents import passages
from accord.reading.english._themes import CONSTANT, theme_features

WEIGHTS = ROOT / "accord" / "reading" / "english" / "theme-weights.csv"
SEEN_AT_LEAST, SMALLEST, C = 3, 0.1, 0.3


@dataclass
class Themes:
    """The commitments of one document with their themes."""

    gold: bool
    rows: list[dict[str, float]]
    themes: list[str]
    matrix: csr_matrix = field(default_factory=lambda: csr_matrix((0, 0)))


def themes_in(text: str, spans: Sequence[tuple[Span, str]], gold: bool) -> Themes:
    """The features of the passages that carry a label of a theme."""
    found = Themes(gold, [], [])
    for p in passages("", text):
        for span, theme in spans:
            if overlaps((p.start, p.end), span):
                found.rows.append(theme_features(p.text, f"{p.heading} {p.lead}"))
                found.themes.append(theme)
                break
    return found


def labelled(shared: Path) -> Iterator[Themes]:
    """The statements of the gold, then the documents of the archive."""
    for _, source, labels in gold_labels(shared):
        yield themes_in(source.text, _themes_of(labels), True)
    for row, labels in archive_labels(shared):
        yield themes_in(row["text"], _themes_of(labels), False)


def _themes_of(labels: Sequence[Label]) -> list[tuple[Span, str]]:
    return [
        (span, row["theme"]) for span, row in labels if row["kind"] == "commitment" and row["theme"]
    ]


def fit(documents: Sequence[Themes]) -> LinearSVC:
    """A linear classifier, one theme against the rest."""
    return LinearSVC(C=C, random_state=0).fit(
        vstack([d.matrix for d in documents]),
        [theme for d in documents for theme in d.themes],
        sample_weight=np.concatenate(
            [np.full(len(d.themes), 2.0 if d.gold else 1.0) for d in documents]
        ),
    )


def write(vectors: DictVectorizer, model: LinearSVC) -> int:
    """Write the weights that matter; how many features have some."""
    columns = [(CONSTANT, model.intercept_)]
    columns += sorted(zip(vectors.get_feature_names_out(), model.coef_.T, strict=True))
    number = 0
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weights"])
        for name, weights in columns:
            pairs = [
                f"{theme} {weight:.2f}"
                for theme, weight in zip(model.classes_, weights, strict=True)
                if abs(weight) >= SMALLEST or name == CONSTANT
            ]
            if pairs:
                writer.writerow([name, "|".join(pairs)])
                number += 1
    return number


def prepared(shared: Path) -> tuple[list[Themes], DictVectorizer]:
    """The documents with their matrices."""
    documents = [d for d in labelled(shared) if d.rows]
    seen = Counter(name for d in documents for row in d.rows for name in row)
    vectors = DictVectorizer().fit(
        [
            {name: value for name, value in row.items() if seen[name] >= SEEN_AT_LEAST}
            for d in documents
            for row in d.rows
        ]
    )
    for d in documents:
        d.matrix = vectors.transform(d.rows)
    return documents, vectors


def unseen(documents: Sequence[Themes]) -> float:
    """The share of themes that are right, each statement judged by weights that never saw it."""
    right = []
    for held in (d for d in documents if d.gold):
        said = fit([d for d in documents if d is not held]).predict(held.matrix)
        right += list(said == np.array(held.themes))
    return float(np.mean(right))


def main(shared: Path, wanted: bool) -> None:
    """Print the score of unseen statements; write the weights if that is wanted."""
    documents, vectors = prepared(shared)
    print(f"unseen: the theme of {unseen(documents):.3f} of the commitments")
    if wanted:
        print(f"{write(vectors, fit(documents))} features in {WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--write" in sys.argv[2:])
