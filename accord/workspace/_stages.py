"""What each stage was made from, so that a stage runs again only when that has changed.

A stage is skipped when four things hold: it has run before; the code of the rooms that it uses is
the same; the digest of each input is the same; each output is on disk as the stage left it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import accord
from accord.workspace._files import digest_bytes, digest_file, digest_tree, write_atomically


@dataclass(frozen=True)
class Made:
    """What a stage was made from and what it made: digests by name, and the rows of its result."""

    code: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    rows: int = 0


@dataclass
class StageBook:
    """The file `data/stages.json`: one `Made` a stage."""

    path: Path
    stages: dict[str, Made] = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path) -> "StageBook":
        """The book at `path`; an empty one when it is missing or cannot be read."""
        try:
            content: dict[str, dict[str, Any]] = json.loads(path.read_bytes())
            return cls(path, {name: Made(**made) for name, made in content.items()})
        except (FileNotFoundError, ValueError, TypeError, AttributeError):
            return cls(path)

    def why(self, stage: str, *, code: str, inputs: Mapping[str, str], root: Path) -> str | None:
        """Why a stage must run, in words; None when it may be skipped."""
        made = self.stages.get(stage)
        if made is None:
            return "first time"
        if made.code != code:
            return "accord itself has changed"
        changed = sorted(
            name
            for name in made.inputs.keys() | inputs.keys()
            if made.inputs.get(name) != inputs.get(name)
        )
        if changed:
            more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
            return f"changed: {changed[0]}{more}"
        for name, digest in made.outputs.items():
            if digest_path(root / name) != digest:
                return f"{name} is not as this stage left it"
        return None

    def record(self, stage: str, made: Made) -> None:
        """Keep what a stage made; only after its outputs are on disk."""
        self.stages[stage] = made
        content = {
            name: {
                "code": made.code,
                "inputs": dict(sorted(made.inputs.items())),
                "outputs": dict(sorted(made.outputs.items())),
                "rows": made.rows,
            }
            for name, made in self.stages.items()
        }
        write_atomically(self.path, (json.dumps(content, indent=1) + "\n").encode())


def digest_path(path: Path) -> str:
    """Digest of a file or of a folder with all that is below it; empty when there is nothing."""
    if path.is_file():
        return digest_file(path)
    return digest_tree(path) if path.is_dir() else ""


@cache
def digest_code(*rooms: str) -> str:
    """Digest of the files of some rooms of Accord, or of single modules, as installed."""
    home = Path(accord.__file__).parent
    lines = [
        f"{path.relative_to(home).as_posix()}\0{digest_file(path)}\n"
        for room in sorted({"records", *rooms})
        for path in sorted([home / room, *(home / room).rglob("*")])
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return digest_bytes("".join(lines).encode())
