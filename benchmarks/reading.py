"""Reading beside the labels, and its speed beside an encoder of the size of BERT base.

    python benchmarks/reading.py SHARED [--write docs/benchmarks-reading.md]

Every statement of the gold is read by weights that never saw it. The encoder has random weights,
which take the same time as trained ones: 12 layers, width 768, 12 heads, 110 million parameters,
float32 through the BLAS of numpy, 32 sentences of 32 tokens at a time.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
import reading as trained
import themes as trained_themes

from accord.documents import passages
from accord.reading import parties_of, read
from accord.reading.english import fields

PAGE = """# Reading, measured

Made by `make bench-reading` in one run on two cores. Each of the 21 labelled statements is read by
weights that never saw it. Beside it: the words of a passage, of the one before and of its lead-in
in a logistic regression, with passages given; and an encoder of the size of BERT base with random
weights on the same machine. The patterns that fill strength, deadlines, parties and amounts were
written by people who saw these labels, so expect less of them on other statements.

"""
LAYERS, WIDTH, HEADS, TOKENS, BATCH, SENTENCES = 12, 768, 12, 32, 32, 128


def field_scores(shared: Path, documents: Sequence[Any], chances: Any) -> dict[str, float]:
    """Strength, deadline (shares right), parties and amounts (F1 of sets) of what is found."""
    right = {"strength": 0, "deadline (year)": 0}
    sets = {"parties": [0, 0, 0], "amounts": [0, 0, 0]}
    number = 0
    for gold, said in _pairs(shared, documents, chances):
        number += 1
        right["strength"] += gold["strength"] == said.strength
        right["deadline (year)"] += _year(gold["deadline"]) == _year(said.deadline)
        both = {
            "parties": ({p.upper() for p in gold["parties"]}, {p.upper() for p in said.parties}),
            "amounts": (
                {(round(float(a["value"]), 4), str(a["unit"]).lower()) for a in gold["amounts"]},
                {(round(a.value, 4), a.unit.lower()) for a in said.amounts},
            ),
        }
        for name, (wanted, got) in both.items():
            for n, count in enumerate((len(wanted & got), len(got), len(wanted))):
                sets[name][n] += count
    scores = {name: n / number for name, n in right.items()}
    return scores | {name: 2 * a / (b + c) for name, (a, b, c) in sets.items()}


def _pairs(shared: Path, documents: Sequence[Any], chances: Any) -> Iterator[tuple[Any, Any]]:
    """Each label that is found, beside the fields of the first passage that finds it."""
    cut = {document.name: document.passages for document in documents}
    for name, source, labels in trained.gold_labels(shared):
        parties = source.parties or parties_of(source.title, source.text)
        for span, row in labels:
            for p, chance in zip(cut[name], chances[name], strict=True):
                hit = chance >= 0.5 and trained.overlaps((p.start, p.end), span)
                if row["kind"] == "commitment" and hit:
                    yield row, fields(p, parties, source.date)
                    break


def _year(value: object) -> str | None:
    return str(value)[:4] if value else None


def encoder_speed() -> float:
    """Sentences a second of a forward pass of the encoder."""
    chance = np.random.default_rng(0)

    def matrix(rows: int, columns: int) -> Any:
        return chance.standard_normal((rows, columns), dtype=np.float32) / np.float32(rows**0.5)

    layers = [
        (
            matrix(WIDTH, 3 * WIDTH),
            matrix(WIDTH, WIDTH),
            matrix(WIDTH, 4 * WIDTH),
            matrix(4 * WIDTH, WIDTH),
        )
        for _ in range(LAYERS)
    ]
    start = time.perf_counter()
    for _ in range(0, SENTENCES, BATCH):
        x = chance.standard_normal((BATCH, TOKENS, WIDTH), dtype=np.float32)
        for inward, outward, up, down in layers:
            x = _layer(x, inward, outward, up, down)
    return SENTENCES / (time.perf_counter() - start)


def _layer(x: Any, inward: Any, outward: Any, up: Any, down: Any) -> Any:
    size = WIDTH // HEADS
    q, k, v = (
        part.reshape(BATCH, TOKENS, HEADS, size).transpose(0, 2, 1, 3)
        for part in np.split(x @ inward, 3, axis=-1)
    )
    scores = q @ k.transpose(0, 1, 3, 2) / np.float32(size**0.5)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    mixed = (weights / weights.sum(-1, keepdims=True)) @ v
    x = _normal(x + mixed.transpose(0, 2, 1, 3).reshape(BATCH, TOKENS, WIDTH) @ outward)
    return _normal(x + np.maximum(x @ up, 0) @ down)


def _normal(x: Any) -> Any:
    return (x - x.mean(-1, keepdims=True)) / x.std(-1, keepdims=True)


def reader_speed(shared: Path) -> float:
    """Passages a second of one process: cut, judged, and the fields of commitments filled."""
    archive = shared / "data" / "documents" / "white-house-archive.parquet"
    rows = pl.read_parquet(archive).sample(400, seed=3).rows(named=True)
    number, start = 0, time.perf_counter()
    for row in rows:
        parts = passages(row["path"], row["text"])
        number += len(parts)
        read(
            parts,
            agreement="a",
            parties=parties_of(row["title"], row["text"]),
            stated_on=date.fromisoformat(row["date"][:10]),
        )
    return number / (time.perf_counter() - start)


def table(shared: Path) -> str:
    """The page."""
    documents = list(trained.statements(shared))
    trained.vectorise(documents)
    chances = trained.leave_one_out(documents)
    scores = {d.name: trained.score(d, chances[d.name]) for d in documents if d.gold}
    total = trained.total(scores.values())
    long = [s.f1 for s in scores.values() if s.right + s.missed >= 15]
    rows = [
        ("commitments: precision", f"{total.precision:.3f}", "0.75"),
        ("commitments: recall", f"{total.recall:.3f}", "0.87"),
        ("commitments: F1", f"{total.f1:.3f}", "0.80"),
        (f"lowest F1 of {len(long)} statements with 15 or more", f"{min(long):.3f}", ""),
        ("expected calibration error", f"{trained.calibration_error(documents, chances):.3f}", ""),
    ]
    rows += [
        (f"{k} of what is found", f"{v:.3f}", "")
        for k, v in field_scores(shared, documents, chances).items()
    ]
    rows.append(("theme", f"{trained_themes.unseen(trained_themes.prepared(shared)[0]):.3f}", ""))
    ours, encoder = reader_speed(shared), encoder_speed()
    rows += [
        ("sentences a second, one process", f"{ours:,.0f}", f"{encoder:,.1f} (encoder, all cores)"),
        ("times as fast as the encoder", f"{ours / encoder:,.0f}", ""),
    ]
    lines = [f"| {what} | {ours} | {theirs} |" for what, ours, theirs in rows]
    return "\n".join(["| unseen statements | Accord | beside it |", "| --- | --- | --- |", *lines])


def main() -> None:
    """Print the table; write its page where that is wanted."""
    said = table(Path(sys.argv[1]))
    print(said)
    if "--write" in sys.argv:
        page = Path(sys.argv[sys.argv.index("--write") + 1])
        page.write_text(
            PAGE + f"{said}\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
