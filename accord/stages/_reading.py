"""One text read, with all that a person may want to know about the reading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from accord.documents import load_text, map_documents, passages, read_archive
from accord.reading import agreement_id, explain, judged_as, language_of, parties_of, read
from accord.records import Agreement, Commitment, Cue


@dataclass(frozen=True)
class Reading:
    """The commitments of a text and what led to them."""

    commitments: Sequence[Commitment]
    cues: Mapping[int, tuple[Cue, ...]]
    """Every cue of each passage, by where the passage starts."""
    passages: int
    written_in: str | None
    """ISO 639-1 code, where it can be told."""
    language: str | None
    """The language that it was judged in; None if it cannot be judged."""


def reading_of(path: Path, agreement: Agreement | None = None) -> Reading:
    """Read a file: as the agreement says, or by what the file itself says of its day and parties.

    Raises:
        InputError: the file cannot be read.
    """
    source = load_text(path)
    parts = passages(path.name, source.text)
    if agreement is None:
        name, day = agreement_id(source.title, source.date), source.date
        parties = source.parties or parties_of(source.title, source.text)
    else:
        name, day, parties = agreement.id, agreement.date, agreement.parties
    found = read(parts, agreement=name, parties=parties, stated_on=day)
    every = explain(parts, parties, day)
    return Reading(
        commitments=found,
        cues={p.start: cues for p, cues in zip(parts, every, strict=True)},
        passages=len(parts),
        written_in=language_of(parts),
        language=judged_as(parts),
    )


def readings_in(archive: Path, *, today: date, workers: int = 2) -> Iterator[pl.DataFrame]:
    """Each document of an archive read as a statement of its own, some documents at a time.

    Columns: `document` and `commitment`, the commitment as JSON. A document that names no party
    that is known has none.

    Raises:
        InputError: a fault of the archive.
    """
    rows = read_archive(archive, today=today).select("path", "title", "date", "text").sort("path")
    yield from map_documents(_read_part, rows, workers=workers)


def _read_part(part: pl.DataFrame) -> pl.DataFrame:
    found: dict[str, list[str]] = {"document": [], "commitment": []}
    for path, title, day, text in part.iter_rows():
        commitments = read(
            passages(path, text),
            agreement=agreement_id(title, day),
            parties=parties_of(title, text),
            stated_on=day,
        )
        found["document"] += [path] * len(commitments)
        found["commitment"] += [c.model_dump_json(exclude={"section"}) for c in commitments]
    return pl.DataFrame(found, schema={"document": pl.String, "commitment": pl.String})
