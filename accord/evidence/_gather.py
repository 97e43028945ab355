"""From an archive to the evidence for each commitment.

1. The index gives the `CANDIDATES` passages that share most with a commitment's words, names, and
   words related to them, of documents dated after the agreement.
2. Each is judged by itself (`_judge.py`); those under `FLOOR` are left out.
3. A document that mostly repeats the agreement's own text is no evidence of what became of it.
4. The same words in several documents are one piece of evidence: that of the earliest.
5. Steps back are few and weigh much, so that many mentions must not crowd them out (`_best`).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

import polars as pl

from accord.evidence._index import PassageIndex
from accord.evidence._judge import Judgement, judge, meaning_of, related_words
from accord.evidence._terms import stem as stem_of
from accord.evidence._terms import weight, words_of
from accord.reading import pattern_of
from accord.records import Agreement, Commitment, Evidence, Passage
from accord.workspace import schema_of, to_frame

CANDIDATES = 1500
FLOOR = 0.3
_REPEATS = 0.5

Found: TypeAlias = tuple[Passage, date, Judgement]


def gather(
    folder: Path,
    commitments: Sequence[Commitment],
    documents: pl.DataFrame,
    passages: pl.DataFrame,
    *,
    agreement: Agreement,
    until: date | None,
    limit: int,
) -> pl.DataFrame:
    """A table of `Evidence`, by commitment in the order given, best first.

    `folder` holds the index of these documents and passages (`update_index`). At most `limit`
    passages a commitment, of documents dated after the agreement and up to `until`.
    """
    index = PassageIndex(folder)
    hits = {
        c.id: index.search(
            _looked_for(c, agreement), after=agreement.date, until=until, most=CANDIDATES
        )
        for c in commitments
    }
    wanted = {(hit.document, hit.number) for found in hits.values() for hit in found}
    rows = _passages(passages, wanted)
    about = {
        row["path"]: row
        for row in documents.filter(
            pl.col("path").is_in([document for document, _ in wanted])
        ).iter_rows(named=True)
    }
    repeats = _repeats(commitments, passages, about)
    frames = [pl.DataFrame(schema=schema_of(Evidence))]
    for commitment in commitments:
        found: list[Found] = []
        for hit in hits[commitment.id]:
            if hit.document in repeats:
                continue
            passage, document = rows[hit.document, hit.number], about[hit.document]
            judged = judge(
                commitment,
                passage,
                title=document["title"],
                agreement=agreement,
                among=commitments,
            )
            if judged.score >= FLOOR:
                found.append((passage, document["date"], judged))
        frames.append(_table(commitment, found, limit))
    return pl.concat(frames)


def _looked_for(commitment: Commitment, agreement: Agreement) -> list[tuple[str, float]]:
    """Words and phrases to search for, each with its weight."""
    meaning = meaning_of(commitment.text, commitment.initiatives, agreement.parties)
    words = {stem_of(w): w for w in words_of(commitment.text) if stem_of(w) in meaning.terms}
    found = [(word, weight(term)) for term, word in sorted(words.items())]
    found += [(form, 8.0) for name in meaning.names for form in name]
    found += [(word, 2.5) for word in related_words(commitment.text)]
    spoken_of = pattern_of(agreement.parties).findall(f"{agreement.title} {commitment.text}")
    found += [(party, 5.0) for party in sorted(set(spoken_of))]
    return found


def _passages(
    passages: pl.DataFrame, wanted: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], Passage]:
    keys = pl.DataFrame(
        sorted(wanted), schema={"document": pl.String, "number": pl.Int64}, orient="row"
    )
    found = passages.join(keys, on=["document", "number"], how="semi")
    return {
        (row["document"], row["number"]): Passage.model_construct(**row)
        for row in found.iter_rows(named=True)
    }


def _repeats(
    commitments: Sequence[Commitment], passages: pl.DataFrame, about: Iterable[str]
) -> set[str]:
    """Documents that hold at least half of the commitments word for word."""
    if not commitments:
        return set()
    own = [c.text for c in commitments]
    shared = (
        passages.filter(pl.col("document").is_in(list(about)) & pl.col("text").is_in(own))
        .group_by("document")
        .agg(pl.col("text").n_unique())
        .filter(pl.col("text") >= _REPEATS * len(set(own)))
    )
    return set(shared["document"])


def _table(commitment: Commitment, found: Sequence[Found], limit: int) -> pl.DataFrame:
    rows: list[Evidence] = []
    seen: dict[str, list[Found]] = {}
    for item in found:
        seen.setdefault(item[0].text.casefold(), []).append(item)
    for same in seen.values():
        passage, day, judged = min(same, key=lambda item: (item[1], item[0].document))
        others = len({p.document for p, _, _ in same}) - 1
        also = (f"also in {others} other document{'s' if others > 1 else ''}",) if others else ()
        rows.append(
            Evidence(
                commitment=commitment.id,
                document=passage.document,
                date=day,
                start=passage.start,
                end=passage.end,
                quote=passage.text,
                shows=judged.shows,
                score=judged.score,
                reasons=judged.reasons + also,
            )
        )
    return to_frame(_best(rows, limit), Evidence)


def _best(rows: Sequence[Evidence], limit: int) -> list[Evidence]:
    """The best `limit`, best first; up to a fifth of the places are kept for steps back."""
    ranked = sorted(rows, key=lambda row: (-row.score, row.date, row.document, row.start))
    back = [n for n, row in enumerate(ranked) if row.shows == "reversed"][: limit // 5]
    rest = [n for n in range(len(ranked)) if n not in back][: limit - len(back)]
    return [ranked[n] for n in sorted(back + rest)]
