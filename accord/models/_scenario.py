"""Scenario files: which model to run, with which seed and parameters.

    model = "transmission"             the model's name
    title = "A surge in Japan"         what it is about; without it, the model's title
    commitment = "core-2021/H5"        the commitment that it bears on, if any
    seed = 1                           a whole number; the same seed gives the same draws

    [parameters]                       those that differ from the model's defaults
    r0 = 2.5

The file's stem is the run's name. Nothing else may stand in the file.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import polars as pl
from pydantic import Field, ValidationError

from accord.models._interface import Model
from accord.models.transmission import MODEL as TRANSMISSION
from accord.records import CommitmentId, Digest, InputError, Record, Run
from accord.workspace import digest_bytes

MODELS: Mapping[str, Model] = {model.name: model for model in (TRANSMISSION,)}
"""Every model by name."""

RESULTS = {
    "run": pl.String(),
    "day": pl.Int64(),
    "quantity": pl.String(),
    "q10": pl.Float64(),
    "q50": pl.Float64(),
    "q90": pl.Float64(),
}
"""Columns of the results of runs."""

_PLACE_IN_TOML = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")
_LARGEST_SEED = 2**53 - 1


class Scenario(Record):
    """A model run as it is asked for, every parameter with its value."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$", max_length=60)]
    model: str
    title: str
    commitment: CommitmentId | None = None
    seed: Annotated[int, Field(strict=True, ge=0, le=_LARGEST_SEED)] = 1
    parameters: dict[str, float | int]


def read_scenario(path: Path) -> Scenario:
    """The scenario in a file.

    Raises:
        InputError: with file and line: no such file, no TOML, an unknown key, model or parameter, a
            value of the wrong kind or out of its bounds.
    """
    text, given = _load(path)
    lines = _Lines(path, text)
    parameters = given.pop("parameters", {})
    model = _model(lines, given)
    if not isinstance(parameters, dict):
        remedy = "write its parameters below a line [parameters]"
        raise InputError(lines.place("parameters"), "'parameters' is no table", remedy)
    values = {
        name: model.parameter(name, place=place).value(value, place=place)
        for name, value in parameters.items()
        for place in [lines.place(name, table="parameters")]
    }
    head = {"title": model.title} | given
    if unknown := sorted(head.keys() - (Scenario.model_fields.keys() - {"id", "parameters"})):
        remedy = "known keys: model, title, commitment, seed, [parameters]"
        raise InputError(lines.place(unknown[0]), f"unknown key {unknown[0]!r}", remedy)
    try:
        return Scenario(**head, id=path.stem, parameters=model.settings(values))
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        place = str(path) if name == "id" else lines.place(name)
        what = f"the file's name {path.stem!r}" if name == "id" else f"{name} {first['input']!r}"
        raise InputError(place, f"{what}: {first['msg']}", _REMEDIES[name]) from None


def simulate(scenario: Scenario, *, inputs: Mapping[str, Digest]) -> tuple[Run, pl.DataFrame]:
    """Run the model of a scenario: the record of the run, and its results.

    `inputs` has the digest of every file that the run was made from. Columns of the results are
    those of `RESULTS`; the record's output `results` is the digest of `results_csv` of them.
    """
    model = MODELS[scenario.model]
    found = model.run(scenario.parameters, scenario.seed)
    frame = found.select(pl.lit(scenario.id).alias("run"), pl.all()).select(list(RESULTS))
    run = Run(
        id=scenario.id,
        model=model.name,
        version=model.version,
        parameters=dict(scenario.parameters),
        seed=scenario.seed,
        inputs=dict(inputs),
        outputs={"results": digest_bytes(results_csv(frame))},
        commitment=scenario.commitment,
    )
    return run, frame


def results_csv(frame: pl.DataFrame) -> bytes:
    """The one way to write results as CSV: a header, rows as they are, each number in its shortest
    form that gives the same number back.
    """
    lines = [",".join(RESULTS)]
    lines += [
        ",".join(value if isinstance(value, str) else repr(value) for value in row)
        for row in frame.select(list(RESULTS)).iter_rows()
    ]
    return ("\n".join(lines) + "\n").encode()


_REMEDIES = {
    "id": "use small letters, digits, and - _ . between them",
    "title": "write it in double quotes",
    "commitment": "write it like core-2021/H5",
    "seed": f"give a whole number from 0 to {_LARGEST_SEED}",
}


def _load(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return text, tomllib.loads(text)
    except (FileNotFoundError, IsADirectoryError):
        raise InputError(path, "no such file", "name a scenario, a .toml file") from None
    except UnicodeDecodeError as error:
        raise InputError(path, f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        told = _PLACE_IN_TOML.fullmatch(str(error))
        where = f"{path}:{told[2]}:{told[3]}" if told and told[2] else str(path)
        problem = f"not TOML: {told[1] if told else error}"
        raise InputError(where, problem, "mend that line") from None


def _model(lines: "_Lines", given: Mapping[str, Any]) -> Model:
    known = f"known models: {', '.join(MODELS)}"
    name = given.get("model")
    if name is None:
        raise InputError(lines.path, "names no model", f'begin with a line model = "…"; {known}')
    if not isinstance(name, str) or name not in MODELS:
        raise InputError(lines.place("model"), f"unknown model {name!r}", known)
    return MODELS[name]


class _Lines:
    """Where the keys of a TOML file stand, which its reader does not tell."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self._lines: dict[tuple[str, str], int] = {}
        table = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if header := re.fullmatch(r"\s*\[\s*([\w.\"'-]+)\s*\]\s*(#.*)?", line):
                table = header[1].strip("\"'")
                self._lines.setdefault(("", table), number)
            elif key := re.match(r"\s*([\w\"'-]+)\s*[=.]", line):
                self._lines.setdefault((table, key[1].strip("\"'")), number)

    def place(self, key: str, *, table: str = "") -> str:
        """`file:line` of a key; the file alone where it is written in an unusual way."""
        line = self._lines.get((table, key)) or self._lines.get(("", table))
        return f"{self.path}:{line}" if line else str(self.path)
