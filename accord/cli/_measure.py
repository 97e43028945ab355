"""`accord measure`: where the bound indicators stand."""

from accord.cli._formats import Format, show
from accord.cli._options import FormatOption, WorkspaceOption
from accord.cli._progress import advance

COLUMNS = (
    "commitment",
    "indicator",
    "entity",
    "period",
    "value",
    "unit",
    "change",
    "needed",
    "on_track",
    "note",
)


def measure(workspace: WorkspaceOption, form: FormatOption = Format.table) -> None:
    """Show where the bound indicators stand.

    The latest figure, its change a year, the change needed, and the chance of the target.
    """
    from accord.records import Measurement
    from accord.workspace import to_records

    opened, _ = advance(workspace, until="indicators")
    found = to_records(opened.read_table("measurements", Measurement), Measurement)
    show([m.model_dump(mode="json") for m in found], form, COLUMNS)
