"""`accord verify`: check a ledger, offline."""

from pathlib import Path
from typing import Annotated

import typer

from accord.cli._options import MaybeWorkspace


def verify(
    ledger: Annotated[Path | None, typer.Argument(help="The ledger's file.")] = None,
    key: Annotated[
        list[Path] | None, typer.Option(help="A file with a public key; may be repeated.")
    ] = None,
    workspace: MaybeWorkspace = None,
) -> None:
    """Check a ledger, offline.

    Every entry and checkpoint, with the public keys of its authors.

    With -w: the workspace's ledger with the key in ledger.pub (or those given, which is safer),
    and then the text, the register and the tables that the last run recorded.
    """
    from accord.ledger import Log, VerifyingKey, verify_log
    from accord.records import InputError
    from accord.stages import verify_records
    from accord.workspace import Workspace

    opened = Workspace.open(workspace) if workspace is not None else None
    if (ledger is None) == (opened is None):
        raise InputError("accord verify", "needs a LEDGER or -w DIR", "give one of the two")
    if not key and opened is None:
        raise InputError("accord verify", "no public key", "give it: --key FILE")
    keys = {}
    for path in key or ([opened.public_key] if opened else []):
        try:
            known = VerifyingKey.parse(path.read_text(encoding="utf-8"), path)
        except (OSError, UnicodeDecodeError):
            raise InputError(path, "cannot be read", "name the file of a public key") from None
        keys[known.name] = known
    file = opened.ledger if opened else ledger
    assert file is not None
    log = Log(file)
    found = verify_log(log, keys)
    typer.echo(f"{file}: {found.size} entries hold; root {found.root}")
    if opened:
        typer.echo(f"{opened.root}: {verify_records(opened, log.entries())} records hold")
