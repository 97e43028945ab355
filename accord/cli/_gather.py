"""`accord gather`: what later documents say of each commitment."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from accord.cli._formats import Format, show
from accord.cli._options import (
    ArchiveOption,
    DayOption,
    FormatOption,
    MaybeAgreement,
    MaybeWorkspace,
    PartiesOption,
    codes,
)
from accord.cli._progress import advance, told

if TYPE_CHECKING:
    import polars as pl

    from accord.records import Commitment

COLUMNS = ("commitment", "date", "shows", "score", "quote")


def gather(
    file: MaybeAgreement = None,
    archive: ArchiveOption = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Leave out later documents.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most this many a commitment.")] = 50,
    pairs: Annotated[
        Path | None, typer.Option(help="Judge these pairs (.jsonl) and search nothing.")
    ] = None,
    workspace: MaybeWorkspace = None,
    stated_on: DayOption = None,
    parties: PartiesOption = "",
    form: FormatOption = Format.table,
) -> None:
    """List passages that bear on each commitment.

    They come from later documents, best first.

    Name an agreement's FILE and --archive, or a workspace with -w.
    """
    from accord.cli._clock import now
    from accord.records import Commitment, Evidence, InputError
    from accord.stages import agreement_in, commitments_in, evidence_in, judged_pairs
    from accord.workspace import to_records

    if workspace is not None:
        opened, _ = advance(workspace, until="evidence")
        known = to_records(opened.read_table("commitments", Commitment), Commitment)
        show(_rows(opened.read_table("evidence", Evidence), known), form, COLUMNS)
        return
    if file is None or archive is None:
        raise InputError("accord gather", "needs FILE and --archive, or -w DIR", "give them")
    today = now().date()
    day = stated_on.date() if stated_on else None
    agreement, source = agreement_in(file, today=today, stated_on=day, parties=codes(parties))
    if pairs is not None:
        given = _pairs(pairs)
        judged = judged_pairs(given, archive, agreement, source, today=today)
        rows = [
            {"commitment": {"id": row["commitment"], **pair["commitment"]}, **_passage(row)}
            for pair, row in zip(given, judged.iter_rows(named=True), strict=True)
        ]
        show(rows, form, COLUMNS)
        return
    commitments = commitments_in(agreement, source)
    with told() as say:
        say("documents, index, evidence")
        found = evidence_in(
            archive,
            agreement,
            commitments,
            until=until.date() if until else None,
            limit=limit,
            today=today,
        )
    show(_rows(found, commitments), form, COLUMNS)


def _rows(evidence: "pl.DataFrame", commitments: "list[Commitment]") -> list[dict[str, Any]]:
    spans = {c.id: {"id": c.id, "start": c.start, "end": c.end} for c in commitments}
    return [
        {"commitment": spans[row["commitment"]], **_passage(row)}
        for row in evidence.iter_rows(named=True)
    ]


def _passage(row: dict[str, Any]) -> dict[str, Any]:
    names = ("document", "date", "start", "end", "quote", "shows", "score", "reasons")
    return {name: row[name] for name in names} | {"date": row["date"].isoformat()}


def _pairs(path: Path) -> list[dict[str, Any]]:
    from accord.documents import read_json_lines
    from accord.records import InputError

    rows = []
    for place, row in read_json_lines(path):
        span = row.get("commitment")
        ends = [span.get("start"), span.get("end")] if isinstance(span, dict) else [None]
        ends += [row.get("start"), row.get("end")]
        if not all(isinstance(end, int) for end in ends) or not isinstance(
            row.get("document"), str
        ):
            raise InputError(
                place,
                "not a pair",
                "write "
                + json.dumps({"commitment": {"start": 0, "end": 9}, "document": "path"})
                + " with start and end of the passage",
            )
        rows.append(row)
    return rows
