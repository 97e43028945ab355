"""`accord init`: a workspace for an agreement."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[Path, typer.Argument(help="The new workspace.")],
    agreement: Annotated[Path, typer.Option(help="Its text: .md, .txt, .html, .pdf or .docx.")],
    archive: Annotated[
        Path | None, typer.Option(help="Later documents: .parquet, .jsonl or a folder.")
    ] = None,
    stated_on: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="Day of the text.")
    ] = None,
    parties: Annotated[str, typer.Option(help="Codes with commas between: USA,JPN.")] = "",
) -> None:
    """Make a workspace: the text as published, an empty register, a copy of the archive, a key."""
    from accord.documents import load_text, read_archive
    from accord.ledger import SigningKey
    from accord.reading import agreement_id, parties_of
    from accord.records import Agreement, InputError
    from accord.workspace import Settings, create, files_in

    source = load_text(agreement)
    day = stated_on.date() if stated_on else source.date
    if day is None:
        raise InputError(agreement, "has no date", "give it: --date YYYY-MM-DD")
    if day > _today():
        raise InputError(
            agreement, f"its date, {day}, is after today", "give it: --date YYYY-MM-DD"
        )
    given = tuple(code.strip() for code in parties.split(",") if code.strip())
    who = given or source.parties or parties_of(source.title, source.text)
    if not who:
        raise InputError(agreement, "names no party that is known", "give them: --parties USA,JPN")
    name = agreement_id(source.title, day)
    archives: dict[str, Path] = {}
    if archive is not None:
        read_archive(archive, today=_today())
        inner = files_in(archive) if archive.is_dir() else [archive]
        base = archive if archive.is_dir() else archive.parent
        archives = {path.relative_to(base).as_posix(): path for path in inner}
    record = Agreement(
        id=name,
        title=source.title,
        date=day,
        parties=who,
        source=source.url or agreement.name,
        text=f"agreements/{name}{agreement.suffix.lower()}",
        digest=source.digest,
    )
    made = create(folder, Settings(name=name), record, agreement.read_bytes(), archives)
    SigningKey.generate(name).save(made.key)
    typer.echo(f"{folder}: a workspace for {name}, {source.title} ({', '.join(who)}, {day})")


def _today() -> date:
    return datetime.now(UTC).date()
