"""`accord review`: a person's decision."""

from typing import Annotated

import typer

from accord.cli._options import WhoOption, WhyOption, WorkspaceOption


def review(
    workspace: WorkspaceOption,
    commitment: Annotated[str, typer.Argument(help="Its id, such as core-2021/H3.")],
    who: WhoOption,
    why: WhyOption,
    decision: Annotated[str, typer.Option(help="accept, reject or correct.")] = "accept",
    document: Annotated[str | None, typer.Option(help="The passage's document.")] = None,
    start: Annotated[int | None, typer.Option(help="Where the passage starts.")] = None,
    shows: Annotated[str | None, typer.Option(help="What the passage shows.")] = None,
    verdict: Annotated[str | None, typer.Option(help="Your verdict on the commitment.")] = None,
) -> None:
    """Record a person's decision.

    Accept, reject or correct a piece of evidence, or give your own verdict.

    Your word wins over the machine's; the next `accord run` signs it into the ledger.
    """
    from accord.cli._clock import now
    from accord.stages import add_review
    from accord.workspace import Workspace

    opened = Workspace.open(workspace)
    add_review(
        opened,
        {
            "who": who,
            "on": now().date(),
            "commitment": commitment,
            "document": document,
            "start": start,
            "decision": decision,
            "shows": shows,
            "verdict": verdict,
            "why": why,
        },
    )
    typer.echo(f"{opened.reviews_path}: noted; accord run -w {workspace} takes it in")
