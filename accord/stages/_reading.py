"""Texts read without a workspace: one statement, or each document of an archive."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from accord.documents import load_text, map_documents, passages, read_archive
from accord.reading import agreement_id, explain, parties_of, read
from accord.records import Agreement, Commitment, Cue, Passage
from accord.workspace import to_frame, to_records


@dataclass(frozen=True)
class Statement:
    """A text cut into passages, with what its reading needs to know of it."""

    agreement: str
    parties: Sequence[str]
    stated_on: date | None
    passages: Sequence[Passage]

    def commitments(self) -> list[Commitment]:
        """What is read in it."""
        return read(
            self.passages,
            agreement=self.agreement,
            parties=self.parties,
            stated_on=self.stated_on,
        )

    def cues(self, start: int) -> tuple[Cue, ...]:
        """Every cue of the passage that starts there; none where none does."""
        every = explain(self.passages, self.parties, self.stated_on)
        found = zip(self.passages, every, strict=True)
        return next((cues for passage, cues in found if passage.start == start), ())


def statement_in(path: Path, agreement: Agreement | None = None) -> Statement:
    """A file as a statement: its day and parties as the agreement says, else as the file does.

    Raises:
        InputError: the file cannot be read.
    """
    source = load_text(path)
    parts = passages(path.name, source.text)
    if agreement is not None:
        return Statement(agreement.id, agreement.parties, agreement.date, parts)
    name = agreement_id(source.title, source.date)
    parties = source.parties or parties_of(source.title, source.text)
    return Statement(name, parties, source.date, parts)


def commitments_of_archive(
    archive: Path, *, today: date, workers: int = 2
) -> Iterator[tuple[str, Commitment]]:
    """Each document of an archive read as a statement of its own: its path and its commitments.

    Raises:
        InputError: a fault of the archive.
    """
    rows = read_archive(archive, today=today).select("path", "title", "date", "text").sort("path")
    for part in map_documents(_read_part, rows, workers=workers):
        yield from zip(part["document"], to_records(part.drop("document"), Commitment), strict=True)


def _read_part(part: pl.DataFrame) -> pl.DataFrame:
    paths: list[str] = []
    found: list[Commitment] = []
    for path, title, day, text in part.iter_rows():
        parts = passages(path, text)
        statement = Statement(agreement_id(title, day), parties_of(title, text), day, parts)
        found += statement.commitments()
        paths += [path] * (len(found) - len(paths))
    return to_frame(found, Commitment).with_columns(pl.Series("document", paths, dtype=pl.String))
