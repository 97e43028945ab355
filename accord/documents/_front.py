"""The block of YAML between `---` lines that may open a Markdown file."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from accord.documents._source import Extract
from accord.records import InputError

_BLOCK = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)


def read_front(path: Path, text: str) -> Extract:
    """The whole text, with title, date, address and parties from its front matter.

    Raises:
        InputError: with line and column, where the block is not YAML or its date is none.
    """
    block = _BLOCK.match(text)
    if block is None:
        return Extract(text)
    try:
        fields = YAML(typ="safe", pure=True).load(block.group(1)) or {}
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{path}:{mark.line + 2}:{mark.column + 1}" if mark else str(path)
        raise InputError(place, f"front matter: {error.problem}", "mend that line") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise InputError(path, f"front matter: {error}", "mend the lines on top") from None
    if not isinstance(fields, dict):
        return Extract(text)
    parties = fields.get("parties")
    return Extract(
        text,
        title=_words(fields.get("title")),
        date=_day(path, fields.get("date")),
        url=_words(fields.get("source_url") or fields.get("url")),
        parties=tuple(str(p) for p in parties) if isinstance(parties, list) else (),
    )


def _words(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _day(path: Path, value: Any) -> date | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise InputError(path, f"date {value!r} is none", "write date: YYYY-MM-DD") from None
