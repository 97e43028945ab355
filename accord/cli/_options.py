"""Options that several verbs share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from accord.cli._formats import Format

FormatOption = Annotated[Format, typer.Option("--format", help="How to print.")]
WorkspaceOption = Annotated[Path, typer.Option("--workspace", "-w", help="The workspace's folder.")]
MaybeWorkspace = Annotated[
    Path | None, typer.Option("--workspace", "-w", help="The workspace's folder.")
]
MaybeAgreement = Annotated[
    Path | None, typer.Argument(help="The text: .md, .txt, .html, .pdf or .docx.")
]
ArchiveOption = Annotated[
    Path | None, typer.Option(help="Later documents: .parquet, .jsonl or a folder.")
]
DayOption = Annotated[
    datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="Day of the text.")
]
PartiesOption = Annotated[str, typer.Option(help="Codes with commas between: USA,JPN.")]
WhoOption = Annotated[str, typer.Option(help="Your name, as the ledger shall hold it.")]
WhyOption = Annotated[str, typer.Option(help="Why, in a sentence.")]


def codes(parties: str) -> list[str]:
    """`USA,JPN` as a list."""
    return [code.strip() for code in parties.split(",") if code.strip()]
