"""YAML that people edit: read with the place of every value, written back with their comments."""

import io
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from accord.records import InputError


def load_yaml(path: Path) -> CommentedMap:
    """The mapping that the file holds.

    Raises:
        InputError: with line and column: not UTF-8, a slip in the YAML, a key given twice.
    """
    try:
        content = _yaml().load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(path, "no such file", "make it with: accord run") from None
    except UnicodeDecodeError as error:
        raise InputError(path, f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise InputError(place, f"not YAML: {error.problem}", "mend that line") from None
    except YAMLError as error:
        raise InputError(path, f"not YAML: {error}", "mend the file") from None
    if not isinstance(content, CommentedMap):
        raise InputError(path, "holds no names with values", "see docs: register")
    return content


def dump_yaml(content: CommentedMap) -> bytes:
    """The text of `content`, comments kept."""
    stream = io.StringIO()
    _yaml().dump(content, stream)
    return stream.getvalue().encode()


def place_of(path: Path, content: Any, keys: tuple[int | str, ...]) -> str:
    """`file:line:column` of the value at `keys`, or of the nearest place above it."""
    line, column = 0, 0
    for key in keys:
        if not isinstance(content, CommentedMap | CommentedSeq):
            break
        try:
            line, column = content.lc.value(key) if key in content else content.lc.key(key)
        except (KeyError, TypeError, AttributeError):
            try:
                line, column = content.lc.item(key)
            except (KeyError, TypeError, AttributeError):
                break
        try:
            content = content[key]
        except (KeyError, IndexError, TypeError):
            break
    return f"{path}:{line + 1}:{column + 1}"


def as_input_error(
    path: Path, content: Any, keys: tuple[int | str, ...], error: ValidationError, remedy: str
) -> InputError:
    """The first thing that a record refused in the entry at `keys`, with its place in the file."""
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    problem = f"{name}: {first['msg']}" if name else first["msg"]
    return InputError(place_of(path, content, (*keys, *first["loc"])), problem, remedy)


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.width = 100
    yaml.indent(mapping=2, sequence=2, offset=0)
    yaml.preserve_quotes = True
    yaml.representer.add_representer(
        date,
        lambda representer, day: representer.represent_scalar(
            "tag:yaml.org,2002:timestamp", day.isoformat()
        ),
    )
    return yaml
