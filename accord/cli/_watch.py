"""`accord watch`: unusual counts, and the triggers that they set off."""

from pathlib import Path
from typing import Annotated

import typer

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, MaybeWorkspace
from accord.cli._progress import advance


def watch(
    counts: Annotated[Path | None, typer.Argument(help="Counts over time (.csv).")] = None,
    method: Annotated[str, typer.Option(help="The detector: C1, C2 or C3.")] = "C2",
    controls: Annotated[
        list[str] | None, typer.Option("--set", help="control=value; may be repeated.")
    ] = None,
    series: Annotated[
        str, typer.Option(help="The column of counts, where there are several.")
    ] = "",
    workspace: MaybeWorkspace = None,
    form: FormatOption = Format.table,
) -> None:
    """Judge counts against their own past.

    With -w, list the alerts of the workspace.
    """
    from accord.records import Alert, InputError
    from accord.surveillance import count_columns, detect, load_counts

    if (counts is None) == (workspace is None):
        raise InputError("accord watch", "needs a SERIES.csv or -w DIR", "give one of the two")
    if workspace is not None:
        opened, _ = advance(workspace, until="surveillance")
        alerts = opened.read_table("alerts", Alert)
        rows = list(alerts.iter_rows(named=True))
        show(rows, form, columns=("trigger", "series", "emergence", "detection", "notify"))
        return
    assert counts is not None
    table = load_counts(counts)
    names = count_columns(table)
    if not series and len(names) > 1:
        raise InputError(
            counts, f"holds {len(names)} series", f"--series: {', '.join(names)[:300]}"
        )
    found = detect(method, table, series=series or names[0], controls=_controls(controls or []))
    show(list(found.iter_rows(named=True)), form, columns=tuple(found.columns))


def _controls(given: list[str]) -> dict[str, float]:
    from accord.indicators import number
    from accord.records import InputError

    found = {}
    for text in given:
        name, _, value = text.partition("=")
        figure = number(value)
        if figure is None:
            raise InputError(f"--set {text}", "no control with a number", "write control=value")
        found[name] = figure
    return found
