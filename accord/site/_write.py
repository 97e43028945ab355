"""The site on disk."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files.

    They are written beside it and moved there whole; what a killed run has left is taken away.
    """
    fresh, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for name, content in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
