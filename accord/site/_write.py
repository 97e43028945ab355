"""The site on disk."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files.

    They are written to a fresh folder beside it, which then takes its name. A kill leaves the old
    site or the new one; in the moment between the two renames the old one lies beside its place,
    and the next call puts it back before all else. What a killed run has left is taken away.
    """
    fresh, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    if old.exists() and not folder.exists():
        old.rename(folder)
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name, content in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
