"""`accord adopt`: commitments that are agreed to be followed."""

from typing import Annotated

import typer

from accord.cli._options import WhoOption, WhyOption, WorkspaceOption


def adopt(
    workspace: WorkspaceOption,
    who: WhoOption,
    ids: Annotated[list[str] | None, typer.Argument(help="Ids; all proposed without.")] = None,
    why: WhyOption = "",
) -> None:
    """Adopt commitments under your name.

    They are marked in the register, and the ledger says who adopted them and why.
    """
    from accord.cli._clock import now
    from accord.stages import adopt_commitments
    from accord.workspace import Workspace

    adopted = adopt_commitments(Workspace.open(workspace), ids, who=who, why=why, moment=now())
    typer.echo(f"{len(adopted)} adopted: {' '.join(adopted)}" if adopted else "nothing to adopt")
