"""The command's entry: its verbs, and what a person sees when something is wrong."""

import sys
from typing import Annotated

import typer

import accord
from accord.cli._adopt import adopt
from accord.cli._assess import assess
from accord.cli._gather import gather
from accord.cli._init import init
from accord.cli._measure import measure
from accord.cli._publish import publish
from accord.cli._read import read
from accord.cli._review import review
from accord.cli._run import run
from accord.cli._serve import serve
from accord.cli._simulate import simulate
from accord.cli._verify import verify
from accord.cli._watch import watch
from accord.records import AccordError

app = typer.Typer(
    help="Turn a published international agreement into a running, accountable programme.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
VERBS = (
    init,
    run,
    read,
    adopt,
    gather,
    measure,
    watch,
    simulate,
    assess,
    publish,
    serve,
    verify,
    review,
)
"""In the order in which a person meets them."""

for verb in VERBS:
    app.command()(verb)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(accord.__version__)
        raise typer.Exit


@app.callback()
def accord_command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn a published international agreement into a running, accountable programme."""


def main() -> None:
    """Run the command; leave with 0, 1 when a check fails, 2 on misuse."""
    try:
        app()
    except AccordError as error:
        print(f"accord: {error}", file=sys.stderr)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
