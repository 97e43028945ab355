"""What every stage is given."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

import polars as pl

from accord.records import Record
from accord.workspace import Register, Workspace, digest_path


@dataclass(frozen=True)
class Job:
    """One run in one workspace at one moment."""

    workspace: Workspace
    moment: datetime

    @property
    def as_of(self) -> date:
        """The day whose knowledge is judged."""
        return self.workspace.settings.as_of or self.moment.date()

    @cached_property
    def register(self) -> Register:
        """The register as it is on disk."""
        return self.workspace.register()

    def rows(self, table: str, record: type[Record]) -> pl.DataFrame:
        """A table of the workspace."""
        return self.workspace.read_table(table, record)

    def digests(self, *names: str) -> dict[str, str]:
        """Digests of files and folders, named relative to the workspace."""
        return {name: digest_path(self.workspace.root / name) for name in names}
