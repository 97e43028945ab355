"""Files written whole or not at all, and digests of what is on disk."""

import hashlib
import os
import tempfile
from pathlib import Path

import polars as pl


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that a reader, or a crash, sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_table(path: Path, frame: pl.DataFrame) -> None:
    """Write a frame as Parquet, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    frame.write_parquet(fresh, compression="zstd", statistics=False)
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    fresh.replace(path)


def sweep(folder: Path) -> None:
    """Take away what writes that were killed have left in `folder`; its writer calls this."""
    for path in folder.glob(".*"):
        if path.is_file():
            path.unlink()


def digest_bytes(content: bytes) -> str:
    """`sha256:` and the hash in hexadecimal."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def digest_file(path: Path) -> str:
    """Digest of a file's bytes, read in pieces."""
    with path.open("rb") as file:
        return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()


def digest_tree(folder: Path) -> str:
    """Digest of the names and bytes of every file below `folder`; of nothing when it is absent."""
    lines = [
        f"{path.relative_to(folder).as_posix()}\0{digest_file(path)}\n" for path in files_in(folder)
    ]
    return digest_bytes("".join(lines).encode())


def files_in(folder: Path) -> list[Path]:
    """Every regular file below `folder`, hidden ones left out, sorted by path."""
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(p.startswith(".") for p in path.relative_to(folder).parts)
    )
