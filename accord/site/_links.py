"""Where pages lie, and which addresses from outside may be followed."""

import re
from hashlib import sha256
from urllib.parse import urlsplit

_NOT_NAME = re.compile(r"[^a-z0-9]+")
_BLANK_OR_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]")


def slug(text: str, limit: int = 80) -> str:
    """Lower-case letters, digits and hyphens of a text; `x` when none is left."""
    return _NOT_NAME.sub("-", text.lower()).strip("-")[:limit].strip("-") or "x"


def label_of(commitment: str) -> str:
    """`H3` of `core-2021/H3`."""
    return commitment.rpartition("/")[2]


def commitment_page(commitment: str) -> str:
    """The page of a commitment, relative to the site's root."""
    return f"commitments/{label_of(commitment)}.html"


def document_page(document: str) -> str:
    """The page of a document, relative to the site's root.

    Eight digits of the id's digest keep apart ids that differ only in signs or letter case.
    """
    stem = re.sub(r"\.[A-Za-z]{2,4}$", "", document)
    return f"documents/{slug(stem)}-{sha256(document.encode()).hexdigest()[:8]}.html"


def web_address(text: str) -> str | None:
    """`text` if it is a plain http(s) address that a page may link to, else None."""
    if _BLANK_OR_CONTROL.search(text):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    plain = parts.scheme in ("http", "https") and host and "@" not in parts.netloc
    return text if plain else None
