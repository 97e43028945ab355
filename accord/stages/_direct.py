"""The same work on named files, without a workspace."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import polars as pl

from accord.account import assess
from accord.documents import (
    SourceText,
    fold,
    load_text,
    passages,
    read_archive,
    split_documents,
)
from accord.evidence import gather, judge, update_index
from accord.reading import agreement_id, parties_of, read
from accord.records import Agreement, Commitment, Evidence, InputError, Passage, Verdict
from accord.workspace import to_frame, to_records

T = TypeVar("T", Commitment, Passage)


def agreement_in(
    path: Path, *, today: date, stated_on: date | None = None, parties: Sequence[str] = ()
) -> tuple[Agreement, SourceText]:
    """The agreement whose text a file holds; `stated_on` and `parties` win over what it says.

    Raises:
        InputError: the file cannot be read, or neither it nor the caller says the day, or who.
    """
    source = load_text(path)
    day = stated_on or source.date
    if day is None:
        raise InputError(path, "has no date", "give it: --date YYYY-MM-DD")
    if day > today:
        raise InputError(path, f"its date, {day}, is after today", "give it: --date YYYY-MM-DD")
    who = tuple(parties) or source.parties or parties_of(source.title, source.text)
    if not who:
        raise InputError(path, "names no party that is known", "give them: --parties USA,JPN")
    name = agreement_id(source.title, day)
    agreement = Agreement(
        id=name,
        title=source.title,
        date=day,
        parties=who,
        source=source.url or path.name,
        text=f"agreements/{name}{path.suffix.lower()}",
        digest=source.digest,
    )
    return agreement, source


def commitments_in(agreement: Agreement, source: SourceText) -> list[Commitment]:
    """What the reader finds in the text."""
    return _read(agreement, source, least=0.5)


def evidence_in(
    archive: Path,
    agreement: Agreement,
    commitments: Sequence[Commitment],
    *,
    until: date | None,
    limit: int,
    today: date,
    workers: int = 2,
) -> pl.DataFrame:
    """The evidence for `commitments` in an archive, as the stage of that name gathers it."""
    texts = read_archive(archive, today=today)
    split = split_documents(texts, workers=workers)
    documents = texts.drop("text")
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        index = Path(folder) / "index"
        update_index(index, documents, split)
        return gather(
            index, commitments, documents, split, agreement=agreement, until=until, limit=limit
        )


def verdicts_in(
    commitments: Sequence[Commitment], evidence: pl.DataFrame, *, as_of: date
) -> list[Verdict]:
    """Verdicts on evidence alone: no figures, no reviews."""
    return assess(commitments, to_records(evidence, Evidence), [], [], as_of=as_of)


def judged_pairs(
    pairs: Sequence[dict[str, Any]],
    archive: Path,
    agreement: Agreement,
    source: SourceText,
    *,
    today: date,
) -> pl.DataFrame:
    """A table of `Evidence`, one row a pair, in their order; nothing is searched or left out.

    A pair has `commitment` (`start`, `end` in the agreement's text), `document`, `start`, `end`.

    Raises:
        InputError: a pair names a document that the archive lacks, or a span that holds nothing.
    """
    documents = read_archive(archive, today=today)
    wanted = {pair["document"] for pair in pairs}
    texts = {
        row["path"]: row
        for row in documents.filter(pl.col("path").is_in(list(wanted))).iter_rows(named=True)
    }
    known = commitments_in(agreement, source)
    # A pair may ask about a passage that the reader takes for no commitment.
    every = [*known, *_read(agreement, source, least=0.0)]
    cut = {name: passages(name, row["text"]) for name, row in texts.items()}
    rows = []
    for number, pair in enumerate(pairs, start=1):
        place, row = f"pair {number}", texts.get(pair["document"])
        if row is None:
            raise InputError(place, f"no document {pair['document']!r}", "name one of the archive")
        span = pair["commitment"]
        commitment = _nearest(every, span["start"], span["end"], place)
        passage = _nearest(cut[pair["document"]], pair["start"], pair["end"], place)
        words = fold(row["text"][pair["start"] : pair["end"]])
        judgement = judge(
            commitment,
            passage.but(text=words) if words else passage,
            title=row["title"],
            agreement=agreement,
            among=known,
        )
        rows.append(
            Evidence(
                commitment=commitment.id,
                document=row["path"],
                date=row["date"],
                start=pair["start"],
                end=pair["end"],
                quote=words,
                shows=judgement.shows,
                score=judgement.score,
                reasons=judgement.reasons,
            )
        )
    return to_frame(rows, Evidence)


def _read(agreement: Agreement, source: SourceText, *, least: float) -> list[Commitment]:
    return read(
        passages(agreement.text, source.text),
        agreement=agreement.id,
        parties=agreement.parties,
        stated_on=agreement.date,
        least=least,
    )


def _nearest(spans: Sequence[T], start: int, end: int, place: str) -> T:
    best = max(spans, key=lambda s: min(s.end, end) - max(s.start, start), default=None)
    if best is None or min(best.end, end) <= max(best.start, start):
        raise InputError(place, f"no words at {start}-{end}", "count characters of the text")
    return best
