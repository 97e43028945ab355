"""`accord publish`: the site."""

import typer

from accord.cli._options import WorkspaceOption
from accord.cli._progress import advance


def publish(workspace: WorkspaceOption) -> None:
    """Write the site.

    Pages that open from disk and that any static host can serve.
    """
    opened, outcomes = advance(workspace, until="site")
    typer.echo(f"{outcomes[-1].rows} pages: {opened.site / 'index.html'}")
