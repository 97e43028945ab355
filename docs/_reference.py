"""Parts of the documentation that are made from the code.

A page asks for one with a line `<!-- made: NAME argument -->`; see `MAKERS` for the names.
"""

import importlib
import inspect
import re
from enum import EnumType
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo

from accord import records
from accord.cli import VERBS
from accord.models import MODELS
from accord.pipeline import STAGES
from accord.surveillance import METHODS
from accord.workspace import Settings

_MARK = re.compile(r"<!-- made: (\w+) ?(\S*) -->")


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """What mkdocs calls for each page."""
    return _MARK.sub(lambda found: MAKERS[found.group(1)](found.group(2)), markdown)


def options(verb: str) -> str:
    """What a verb does, and its arguments and options."""
    function = next(one for one in VERBS if one.__name__ == verb)
    hints = get_type_hints(function, include_extras=True)
    lines = [inspect.cleandoc(function.__doc__ or ""), "", "| option | meaning | default |"]
    lines.append("|---|---|---|")
    for name, parameter in inspect.signature(function).parameters.items():
        kind, info = _annotated(hints[name])
        named = [info.default, *(getattr(info, "param_decls", None) or ())]
        flags = [text for text in named if isinstance(text, str) and text.startswith("-")]
        shown = ", ".join(flags) or f"--{name.replace('_', '-')}"
        if isinstance(info, ArgumentInfo):
            shown = name.upper()
        empty = parameter.default is inspect.Parameter.empty
        default = "needed" if empty else _shown(parameter.default)
        choices = f" ({', '.join(kind)})" if isinstance(kind, EnumType) else ""
        lines.append(f"| `{shown}` | {info.help or ''}{choices} | {default} |")
    return "\n".join(lines)


def _annotated(hint: Any) -> tuple[Any, Any]:
    """The type and the description of a parameter."""
    if get_origin(hint) is Annotated:
        kind, info = get_args(hint)[:2]
        return kind, info
    return next(_annotated(inner) for inner in get_args(hint) if get_origin(inner) is Annotated)


def _shown(value: Any) -> str:
    return "" if value in (None, "", False) else f"`{value}`"


def settings(_: str) -> str:
    """The settings of `accord.toml`."""
    rows = [
        f"| `{name}` | {field.description} | `{field.default}` |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| setting | meaning | default |", "|---|---|---|", *rows])


def rules(module: str) -> str:
    """The text at the top of the module that enforces the rules."""
    text = inspect.cleandoc(importlib.import_module(module).__doc__ or "")
    return f"```text\n{text}\n```"


def stages(_: str) -> str:
    """The stages with what they write."""
    rows = [f"| `{s.name}` | {', '.join(f'`{name}`' for name in s.outputs)} |" for s in STAGES]
    return "\n".join(["| stage | writes |", "|---|---|", *rows])


def vocabulary(_: str) -> str:
    """Every record with its fields."""
    parts = []
    for name in records.__all__:
        kind = getattr(records, name)
        if (
            not (inspect.isclass(kind) and issubclass(kind, records.Record))
            or kind is records.Record
        ):
            continue
        fields = ", ".join(f"`{field}`" for field in kind.model_fields)
        parts.append(f"**{name}**: {inspect.cleandoc(kind.__doc__ or '')}\n\nFields: {fields}.\n")
    return "\n".join(parts)


def methods(_: str) -> str:
    """The detectors with their controls."""
    rows = []
    for method in METHODS.values():
        controls = ", ".join(f"`{c.name}` = {c.default:g} ({c.meaning})" for c in method.controls)
        rows.append(f"| `{method.name}` | {method.title}. {method.source} | {controls} |")
    return "\n".join(["| method | what it is | controls |", "|---|---|---|", *rows])


def models(_: str) -> str:
    """The models with their parameters."""
    parts = []
    for model in MODELS.values():
        parts += [f"**{model.name}** {model.version}: {model.title}", ""]
        parts += [
            "| parameter | default | from | to | unit | meaning |",
            "|---|---|---|---|---|---|",
        ]
        parts += [
            f"| `{p.name}` | {p.default:g} | {p.low:g} | {p.high:g} | {p.unit} | {p.meaning} |"
            for p in model.parameters
        ]
        parts.append("")
    return "\n".join(parts)


def decisions(_: str) -> str:
    """The decision records, newest first."""
    found = sorted((Path(__file__).parent / "decisions").glob("2*.md"), reverse=True)
    lines = []
    for path in found:
        title = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        lines.append(f"- {path.name[:10]} [{title}]({path.name})")
    return "\n".join(lines)


MAKERS = {
    "options": options,
    "settings": settings,
    "rules": rules,
    "stages": stages,
    "vocabulary": vocabulary,
    "methods": methods,
    "models": models,
    "decisions": decisions,
}
