"""`accord verify`: check a ledger, offline."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    ledger: Annotated[Path, typer.Argument(help="The ledger's file.")],
    key: Annotated[list[Path], typer.Option(help="A file with a public key; may be repeated.")],
) -> None:
    """Check every entry and checkpoint of a ledger with the public keys of its authors."""
    from accord.ledger import Log, VerifyingKey, verify_log
    from accord.records import InputError

    keys = {}
    for path in key:
        try:
            known = VerifyingKey.parse(path.read_text(encoding="utf-8"), path)
        except (OSError, UnicodeDecodeError):
            raise InputError(path, "cannot be read", "name the file of a public key") from None
        keys[known.name] = known
    found = verify_log(Log(ledger), keys)
    typer.echo(f"{ledger}: {found.size} entries hold; root {found.root}")
