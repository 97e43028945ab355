"""`accord assess`: a verdict on each commitment."""

from datetime import datetime
from typing import Annotated

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


def assess(
    file: MaybeAgreement = None,
    archive: ArchiveOption = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Judge what was known on this day."),
    ] = None,
    workspace: MaybeWorkspace = None,
    stated_on: DayOption = None,
    parties: PartiesOption = "",
    form: FormatOption = Format.table,
) -> None:
    """Say what became of each commitment.

    With how likely that is, and why.

    Name an agreement's FILE and --archive, or a workspace with -w; the day of a workspace is the
    setting as_of, else today.
    """
    from accord.cli._clock import now
    from accord.records import InputError, Verdict
    from accord.stages import agreement_in, commitments_in, evidence_in, verdicts_in
    from accord.workspace import to_records

    if workspace is not None:
        if as_of is not None:
            raise InputError("--as-of", "is a setting of the workspace", "set as_of in accord.toml")
        opened, _ = advance(workspace, until="account")
        commitments = list(opened.register().commitments)
        verdicts = to_records(opened.read_table("verdicts", Verdict), Verdict)
    elif file is None or archive is None:
        raise InputError("accord assess", "needs FILE and --archive, or -w DIR", "give them")
    else:
        today = now().date()
        day = as_of.date() if as_of else today
        agreement, source = agreement_in(
            file,
            today=today,
            stated_on=stated_on.date() if stated_on else None,
            parties=codes(parties),
        )
        commitments = commitments_in(agreement, source)
        with told() as say:
            say("documents, index, evidence")
            evidence = evidence_in(
                archive, agreement, commitments, until=day, limit=50, today=today
            )
        verdicts = verdicts_in(commitments, evidence, as_of=day)
    known = {c.id: c for c in commitments}
    rows = [
        {
            "commitment": {
                "id": v.commitment,
                "start": known[v.commitment].start,
                "end": known[v.commitment].end,
            },
            "text": known[v.commitment].text,
            "as_of": v.as_of.isoformat(),
            "verdict": v.verdict,
            "probability": v.probability,
            "reasons": list(v.reasons),
        }
        for v in verdicts
    ]
    show(rows, form, columns=("commitment", "verdict", "probability", "text"))
