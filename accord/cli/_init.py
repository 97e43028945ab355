"""`accord init`: a workspace for an agreement."""

from pathlib import Path
from typing import Annotated

import typer

from accord.cli._options import ArchiveOption, DayOption, PartiesOption, codes


def init(
    folder: Annotated[Path, typer.Argument(help="The new workspace.")],
    agreement: Annotated[Path, typer.Option(help="Its text: .md, .txt, .html, .pdf or .docx.")],
    archive: ArchiveOption = None,
    stated_on: DayOption = None,
    parties: PartiesOption = "",
) -> None:
    """Make a workspace from a published text.

    It gets the text as published, an empty register, a copy of the archive, and a key.
    """
    from accord.cli._clock import now
    from accord.documents import read_archive
    from accord.stages import agreement_in, open_ledger
    from accord.workspace import Settings, create, files_in

    today = now().date()
    found, _ = agreement_in(
        agreement,
        today=today,
        stated_on=stated_on.date() if stated_on else None,
        parties=codes(parties),
    )
    archives: dict[str, Path] = {}
    if archive is not None:
        read_archive(archive, today=today)
        inner = files_in(archive) if archive.is_dir() else [archive]
        base = archive if archive.is_dir() else archive.parent
        archives = {path.relative_to(base).as_posix(): path for path in inner}
    made = create(folder, Settings(name=found.id), found, agreement.read_bytes(), archives)
    open_ledger(made)
    who = ", ".join(found.parties)
    typer.echo(f"{folder}: a workspace for {found.id}, {found.title} ({who}, {found.date})")
    typer.echo(f"next: accord run -w {folder}", err=True)
