"""`accord read`: the commitments of a text."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, MaybeAgreement, MaybeWorkspace

if TYPE_CHECKING:
    from accord.records import Commitment, Cue
    from accord.stages import Statement
    from accord.workspace import Workspace


def read(
    file: MaybeAgreement = None,
    workspace: MaybeWorkspace = None,
    form: FormatOption = Format.table,
    against: Annotated[
        Path | None, typer.Option(help="A later or other text: what changed from FILE to it.")
    ] = None,
    explain: Annotated[
        str | None, typer.Option(help="Show every cue of one commitment: its id, or H3 of it.")
    ] = None,
) -> None:
    """List the commitments of a text.

    Who, what, how firmly, how much, by when, for whom; and the cues that speak for each.

    FILE may be an archive, too: each of its documents is read as a statement of its own.

    With -w: read the workspace's agreement and bring its register up to date.
    """
    from accord.cli._progress import advance
    from accord.records import InputError
    from accord.stages import statement_in

    if (file is None) == (workspace is None):
        raise InputError("accord read", "needs a FILE or -w DIR", "give one of the two")
    if file is not None and (file.is_dir() or file.suffix in (".parquet", ".jsonl")):
        _show_archive(file, form)
        return
    if file is not None:
        statement = statement_in(file)
        found = statement.commitments()
    if workspace is not None:
        opened, _ = advance(workspace, until="register")
        agreement = opened.register().agreement
        statement = statement_in(opened.root / agreement.text, agreement)
        found = _registered(opened)
    _say_if_not_judged(statement)
    if against is not None:
        _show_changes(found, statement_in(against).commitments(), form)
    elif explain is not None:
        chosen = _chosen(found, explain)
        _explain(chosen, statement.cues(chosen.start), form)
    elif form is Format.table:
        _table(found)
    else:
        show(map(_row, found), form, columns=())


def _registered(opened: "Workspace") -> "list[Commitment]":
    """The register's commitments, with the cues that its last reading kept."""
    from accord.records import Commitment
    from accord.workspace import to_records

    reading = to_records(opened.read_table("reading", Commitment), Commitment)
    cues = {(c.start, c.end): c.cues for c in reading}
    return [c.but(cues=cues.get((c.start, c.end), ())) for c in opened.register().commitments]


def _say_if_not_judged(statement: "Statement") -> None:
    from accord.reading import judged_as, language_of

    if judged_as(statement.passages) is not None:
        return
    written_in = language_of(statement.passages)
    tongue = f"in {written_in!r}" if written_in else "in an unknown language"
    typer.echo(
        f"the text is {tongue}; English (en) and Japanese (ja) can be judged: it was cut into "
        f"{len(statement.passages)} passages, and no commitment was looked for",
        err=True,
    )


def _row(commitment: "Commitment") -> dict[str, Any]:
    """A commitment in the form that others rely on: its cues by name only."""
    said = commitment.model_dump(mode="json", exclude={"section", "cues"})
    return said | {"cues": [cue.name for cue in commitment.cues]}


def _show_archive(archive: Path, form: Format) -> None:
    from accord.cli._clock import now
    from accord.stages import commitments_of_archive

    found = commitments_of_archive(archive, today=now().date())
    rows = ({"document": document} | _row(commitment) for document, commitment in found)
    show(rows, form, columns=("document", "text", "parties", "strength", "deadline"))


def _show_changes(
    before: "Sequence[Commitment]", after: "Sequence[Commitment]", form: Format
) -> None:
    from accord.reading import compare

    rows = [
        {
            "change": d.change,
            "before": d.before.id if d.before else None,
            "after": d.after.id if d.after else None,
            "why": "; ".join(d.why),
            "text_before": d.before.text if d.before else None,
            "text_after": d.after.text if d.after else None,
        }
        for d in compare(before, after)
    ]
    if form is not Format.table:
        show(rows, form, columns=())
        return
    for row in rows:
        if row["change"] != "same":
            print(f"{row['change']:12}  {row['before'] or '-'} → {row['after'] or '-'}")
            said = (("was", row["text_before"]), ("now", row["text_after"]), ("why", row["why"]))
            print("".join(f"    {name}: {words}\n" for name, words in said if words))
    kinds = [row["change"] for row in rows]
    print(", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)) or "nothing")


def _chosen(found: "Sequence[Commitment]", wanted: str) -> "Commitment":
    from accord.records import InputError

    for commitment in found:
        if wanted in (commitment.id, commitment.id.split("/")[1]):
            return commitment
    known = " ".join(c.id.split("/")[1] for c in found) or "none"
    raise InputError(f"--explain {wanted}", "no such commitment", f"there are: {known}")


def _explain(commitment: "Commitment", cues: "Sequence[Cue]", form: Format) -> None:
    from accord.reading import probability

    rows = [{"weight": cue.weight, "cue": cue.name} for cue in cues]
    if form is not Format.table:
        show(rows, form, columns=())
        return
    print(f"{commitment.id}  {commitment.text}\n")
    for row in rows:
        print(f"{row['weight']:+8.2f}  {row['cue']}")
    weights = [cue.weight for cue in cues]
    print(
        f"{sum(weights):+8.2f}  together, in log-odds: a probability of {probability(weights):.2f}"
    )


def _table(found: "Sequence[Commitment]") -> None:
    """A block for each commitment: its words, its fields, and the cues with most weight."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for c in found:
        because = "; ".join(f"{cue.name} {cue.weight:+.1f}" for cue in c.cues[:4])
        lines = [c.text, _said(c)] + ([f"because: {because}"] if because else [])
        table.add_row(f"{c.id}\n{c.probability:.2f}", "\n".join(lines))
    console = Console(markup=False, highlight=False)
    if found:
        console.print(table)
    console.print(f"{len(found)} commitments")


def _said(c: "Commitment") -> str:
    """The fields in one line: who, how firmly, how much, by when, for whom, of what kind."""
    parts = [" ".join(c.parties), c.strength, c.theme]
    parts += [f"{amount.value:,.15g} {amount.unit}" for amount in c.amounts]
    parts += [f"by {c.deadline}"] if c.deadline else []
    parts += [f"for {', '.join(c.beneficiaries)}"] if c.beneficiaries else []
    return " · ".join(part for part in parts if part)
