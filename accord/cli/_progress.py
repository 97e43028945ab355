"""Running stages with something to look at."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.pipeline import Outcome
    from accord.workspace import Workspace


def advance(folder: Path, *, until: str) -> tuple["Workspace", list["Outcome"]]:
    """Open a workspace and run its stages up to `until`, telling a person who watches."""
    from accord.cli._clock import now
    from accord.pipeline import run
    from accord.workspace import Workspace

    workspace = Workspace.open(folder)
    with told() as say:
        return workspace, list(run(workspace, now(), until=until, begin=say))


@contextmanager
def told() -> Iterator[Callable[[str], None]]:
    """A line on standard error that names the work in hand; silent when nobody watches."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield lambda stage: status.update(f"{stage} …")
