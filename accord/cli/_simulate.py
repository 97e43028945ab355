"""`accord simulate`: a model run."""

from pathlib import Path
from typing import Annotated

import typer

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, MaybeWorkspace
from accord.cli._progress import advance

COLUMNS = ("run", "day", "quantity", "q10", "q50", "q90")


def simulate(
    scenario: Annotated[Path | None, typer.Argument(help="A scenario (.toml).")] = None,
    workspace: MaybeWorkspace = None,
    form: FormatOption = Format.table,
) -> None:
    """Run a model as a scenario says.

    With -w, run all scenarios of the workspace.

    The table shows every fourth week; the other forms, every day.
    """
    import polars as pl

    from accord.models import RESULTS, read_scenario
    from accord.models import simulate as run_model
    from accord.records import InputError
    from accord.workspace import digest_file

    if (scenario is None) == (workspace is None):
        raise InputError(
            "accord simulate", "needs a SCENARIO.toml or -w DIR", "give one of the two"
        )
    if workspace is not None:
        opened, _ = advance(workspace, until="models")
        found = pl.read_parquet(opened.table("results"))
    if scenario is not None:
        inputs = {scenario.name: digest_file(scenario)} if scenario.is_file() else {}
        _, found = run_model(read_scenario(scenario), inputs=inputs)
    if form is Format.table:
        found = found.filter(pl.col("day") % 28 == 0)
    show(list(found.select(list(RESULTS)).iter_rows(named=True)), form, COLUMNS)
