"""How many passages hold each word: the table behind `accord.evidence`.

python training/words.py ARCHIVE.parquet
"""

import csv
import random
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from accord.documents import read_archive, split_documents
from accord.evidence._index import SHORTEST
from accord.evidence._terms import stem, words_of

SAMPLE, RAREST = 400_000, 60
TABLE = Path(__file__).parents[1] / "accord" / "evidence" / "_words.csv"


def main() -> None:
    """Count over a sample of passages and write the table."""
    documents = read_archive(Path(sys.argv[1]), today=datetime.now(UTC).date())
    passages = split_documents(documents, workers=2).filter(
        (pl.col("kind") != "heading") & (pl.col("text").str.len_chars() >= SHORTEST)
    )
    texts = passages["text"].to_list()
    random.Random(1).shuffle(texts)
    counts: Counter[str] = Counter()
    for text in texts[:SAMPLE]:
        counts.update({stem(word) for word in words_of(text)})
    rows = sorted((t, n) for t, n in counts.items() if n >= RAREST and len(t) > 1)
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("term", "passages"), ("*", min(SAMPLE, len(texts))), *rows])
    print(f"{TABLE}: {len(rows)} words")


if __name__ == "__main__":
    main()
