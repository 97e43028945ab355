"""One writer at a time in a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from accord.records import BusyError


@contextmanager
def only_writer(root: Path) -> Iterator[None]:
    """Hold the workspace for writing; the operating system lets go when the process ends.

    Raises:
        BusyError: another process holds it.
    """
    lock = FileLock(root / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError(
            f"{root}: another accord is at work in this workspace; wait until it has finished"
        ) from None
    try:
        yield
    finally:
        lock.release()
