"""What a reader of a format returns."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Extract:
    """A text and what its file says of itself, where it says so."""

    text: str
    title: str | None = None
    date: datetime.date | None = None
    url: str | None = None
    parties: tuple[str, ...] = ()
