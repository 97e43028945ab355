"""The word index over passages, kept by tantivy in a folder.

Beside the index lies `manifest.json`: the digest of each document that is in it (its text, day and
title), and of each file of the index. It is taken away before the index changes and written after
the change is on disk, so that an index that was cut short or spoilt is known, and made anew.
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

import polars as pl
import tantivy

from accord.workspace import digest_bytes, digest_file, files_in, write_atomically

SHORTEST = 25
"""Characters of the shortest passage that is worth finding."""
FORM = f"1, tantivy {version('tantivy')}"
"""How the index is laid out; one of another form is made anew."""
_BATCH = 200_000_000


@dataclass(frozen=True)
class Hit:
    """A passage that the index found, and its BM25."""

    document: str
    number: int
    score: float


def update_index(
    folder: Path, documents: pl.DataFrame, passages: pl.DataFrame, *, writer_threads: int = 2
) -> None:
    """Bring the index in `folder` to exactly these documents.

    `documents` has `path`, `date`, `title`, `digest`; `passages` has the columns of `Passage`.
    New documents are added. Where one is gone or changed, the index is made anew: tantivy would
    go on counting its words, and what is found would depend on the past.
    """
    manifest = folder / "manifest.json"
    held = _held(folder)
    wanted = {
        path: digest_bytes(f"{digest} {day} {title}".encode())
        for path, digest, day, title in documents.select(
            "path", "digest", "date", "title"
        ).iter_rows()
    }
    if held == wanted:
        return
    if held is None or not held.items() <= wanted.items():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        held = {}
    manifest.unlink(missing_ok=True)
    _add(folder, wanted.keys() - held.keys(), documents, passages, writer_threads)
    content = {"form": FORM, "files": _files(folder), "documents": dict(sorted(wanted.items()))}
    write_atomically(manifest, json.dumps(content).encode())


def _held(folder: Path) -> dict[str, str] | None:
    """The documents that the index holds; None where it is not whole."""
    try:
        content = json.loads((folder / "manifest.json").read_bytes())
        documents: dict[str, str] = content["documents"]
        whole = content["form"] == FORM and content["files"] == _files(folder)
        return documents if whole else None
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None


def _files(folder: Path) -> dict[str, str]:
    return {p.name: digest_file(p) for p in files_in(folder) if p.name != "manifest.json"}


def _add(
    folder: Path,
    fresh: set[str],
    documents: pl.DataFrame,
    passages: pl.DataFrame,
    threads: int,
) -> None:
    index = _open(folder)
    writer = index.writer(heap_size=_BATCH, num_threads=threads)
    about = {
        path: (title, day.toordinal())
        for path, title, day in documents.select("path", "title", "date").iter_rows()
    }
    new = passages.filter(
        pl.col("document").is_in(list(fresh))
        & (pl.col("kind") != "heading")
        & (pl.col("text").str.len_chars() >= SHORTEST)
    )
    for path, number, heading, text in new.select(
        "document", "number", "heading", "text"
    ).iter_rows():
        title, day = about[path]
        writer.add_document(
            tantivy.Document(
                document=path, number=number, day=day, above=f"{title} {heading}", text=text
            )
        )
    writer.commit()
    writer.wait_merging_threads()


def _open(folder: Path) -> tantivy.Index:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("document", stored=True, tokenizer_name="raw", index_option="basic")
    schema.add_integer_field("number", stored=True)
    schema.add_integer_field("day", indexed=True, fast=True)
    schema.add_text_field("above", tokenizer_name="en_stem", index_option="freq")
    schema.add_text_field("text", tokenizer_name="en_stem", index_option="position")
    return tantivy.Index(schema.build(), path=str(folder))


class PassageIndex:
    """An index that is searched."""

    def __init__(self, folder: Path) -> None:
        self._index = _open(folder)
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(
        self, words: Sequence[tuple[str, float]], *, after: date, until: date | None, most: int
    ) -> list[Hit]:
        """The passages of documents dated after `after` and up to `until`, best first.

        `words` are words or phrases with their weights. Passages that tie with the last place are
        left out, so that the result does not depend on how the index lies on disk.
        """
        if not words or self._searcher.num_docs == 0:
            return []
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, self._index.parse_query(_query(words), ["text", "above"])),
                (
                    tantivy.Occur.Must,
                    tantivy.Query.const_score_query(self._days(after, until), 0.0),
                ),
            ]
        )
        found = self._searcher.search(query, limit=most + 1).hits
        if len(found) > most:
            found = [hit for hit in found if hit[0] > found[-1][0]]
        hits = []
        for score, address in found:
            stored = self._searcher.doc(address)
            document, number = stored.get_first("document"), stored.get_first("number")
            hits.append(Hit(str(document), int(number or 0), score))
        return sorted(hits, key=lambda hit: (-hit.score, hit.document, hit.number))

    def _days(self, after: date, until: date | None) -> tantivy.Query:
        last = (until or date.max).toordinal()
        return tantivy.Query.range_query(
            self._index.schema, "day", tantivy.FieldType.Integer, after.toordinal() + 1, last
        )


def _query(words: Sequence[tuple[str, float]]) -> str:
    parts = []
    for words_, weight in words:
        plain = " ".join("".join(c if c.isalnum() else " " for c in words_).split())
        if plain:
            parts.append(f'text:"{plain}"^{weight:.2f} above:({plain})^{weight / 4:.2f}')
    return " ".join(parts)
