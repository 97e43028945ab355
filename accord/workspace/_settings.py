"""The settings of a workspace: `accord.toml`, one table of names, defaults and meanings."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from accord.records import InputError, Record


class Settings(Record):
    """What `accord.toml` may say."""

    name: str = Field(
        default="accord",
        pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$",
        description="Short name of the workspace; the ledger's entries are signed under it.",
    )
    as_of: date | None = Field(
        default=None,
        description="Judge what was known on this day. Without it: the day of the run.",
    )
    evidence_limit: int = Field(
        default=50, ge=1, le=1000, description="At most this many passages a commitment."
    )
    workers: int = Field(
        default=2, ge=1, le=256, description="Processes that split documents at the same time."
    )


def read_settings(path: Path) -> Settings:
    """The settings in `path`.

    Raises:
        InputError: the file is missing, is no TOML, or has an unknown or impossible setting.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(
            path, "no such file", "name a workspace with -w, or make one: accord init DIR"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(path, f"not TOML: {error}", "mend that line") from None
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"]))
        known = ", ".join(Settings.model_fields)
        problem = (
            f"unknown setting {name!r}"
            if first["type"] == "extra_forbidden"
            else f"setting {name!r}: {first['msg']}"
        )
        raise InputError(_line_of(path, name), problem, f"known settings: {known}") from None


def write_settings(settings: Settings) -> str:
    """TOML text of `settings`, each with what it means; a setting without a value as a comment."""
    lines = ["# The settings of this workspace.", ""]
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        lines.append(f"# {field.description}")
        lines.append(f"# {name} = 2026-12-31" if value is None else f"{name} = {_toml(value)}")
        lines.append("")
    return "\n".join(lines)


def _toml(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _line_of(path: Path, name: str) -> str:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.split("=")[0].strip() == name.split(".")[0]:
            return f"{path}:{number}"
    return str(path)
