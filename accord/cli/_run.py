"""`accord run`: every stage, in order."""

import typer

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, WorkspaceOption
from accord.cli._progress import advance


def run(workspace: WorkspaceOption, form: FormatOption = Format.table) -> None:
    """Bring everything up to date.

    From the archive to the site; print what each stage did.

    A stage is skipped while nothing that it needs has changed.
    """
    from accord.records import Evidence

    opened, outcomes = advance(workspace, until="site")
    rows = [
        {
            "stage": o.stage,
            "state": "ran" if o.ran else "skipped",
            "why": o.why,
            "seconds": o.seconds,
            "rows": o.rows,
        }
        for o in outcomes
    ]
    show(rows, form, columns=("stage", "state", "why", "seconds", "rows"))
    passages = opened.read_table("evidence", Evidence).height
    typer.echo(f"{passages} passages of evidence; site: {opened.site / 'index.html'}", err=True)
