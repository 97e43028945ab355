"""`accord read`: the commitments of a text."""

from pathlib import Path
from typing import Annotated

import typer

from accord.cli._formats import Format, show


def read(
    file: Annotated[Path, typer.Argument(help="The text: .md, .txt, .html, .pdf or .docx.")],
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.table,
) -> None:
    """List the commitments of a published text: who, what, how firmly, how much, by when."""
    from accord.documents import load_text, passages
    from accord.reading import agreement_id, parties_of, read

    source = load_text(file)
    found = read(
        passages(file.name, source.text),
        agreement=agreement_id(source.title, source.date),
        parties=source.parties or parties_of(source.title, source.text),
        stated_on=source.date,
    )
    rows = [
        c.model_dump(mode="json", exclude={"section", "status"})
        | {"cues": [cue.name for cue in c.cues]}
        for c in found
    ]
    show(rows, form, columns=("id", "text", "parties", "strength", "deadline", "theme"))
