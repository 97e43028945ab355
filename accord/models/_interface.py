"""What every model has in common: a table of parameters, a table of quantities, and a run.

A model is a folder with `parameters.csv` (name, kind, default, low, high, unit, meaning, source),
`quantities.csv` (name, unit, meaning) and the code that computes the quantities from parameters and
a seed. Models know nothing of each other, of scenarios or of the disk.

Numbers that leave a model are rounded to nine significant digits. Mathematical functions of
different machines differ in the last digit or two; what is kept and signed should not.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from accord.indicators import CsvTable, number, read_csv
from accord.records import InputError

Row = tuple[str, int, float, float, float]
"""Quantity, day, and the values below which lie 10, 50 and 90 of 100 draws."""
Settings = Mapping[str, float | int]
"""Every parameter of a model by name."""

_COLUMNS = {
    "quantity": pl.String(),
    "day": pl.Int64(),
    "q10": pl.Float64(),
    "q50": pl.Float64(),
    "q90": pl.Float64(),
}


@dataclass(frozen=True)
class Parameter:
    """A number that a scenario may set."""

    name: str
    whole: bool
    """Whether only whole numbers make sense."""
    default: float
    low: float
    high: float
    unit: str
    meaning: str
    source: str
    """Where the default comes from."""

    def value(self, given: object, *, place: str) -> float | int:
        """`given` as a value of this parameter.

        Raises:
            InputError: at `place`: no number, not whole where it must be, out of bounds.
        """
        if isinstance(given, int | float) and not isinstance(given, bool):
            in_bounds = self.low <= given <= self.high
            if in_bounds and not (self.whole and given % 1):
                return int(given) if self.whole else float(given)
        kind = "a whole number" if self.whole else "a number"
        remedy = f"give {kind} from {self.low:g} to {self.high:g} ({self.unit})"
        raise InputError(place, f"{self.name} = {given!r} is out of its bounds", remedy)


@dataclass(frozen=True)
class Quantity:
    """A number that a model gives for each day."""

    name: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class Model:
    """A model: what can be set, what comes out, and how."""

    name: str
    version: str
    """Another one wherever the same parameters and seed would give other numbers."""
    title: str
    parameters: tuple[Parameter, ...]
    quantities: tuple[Quantity, ...]
    compute: Callable[[Settings, int], Iterable[Row]]
    """Called with every parameter by name, and the seed."""

    def parameter(self, name: str, *, place: str) -> Parameter:
        """The parameter of that name.

        Raises:
            InputError: at `place`: there is none; the message lists those that there are.
        """
        for one in self.parameters:
            if one.name == name:
                return one
        known = ", ".join(one.name for one in self.parameters)
        raise InputError(place, f"{self.name} has no parameter {name!r}", f"parameters: {known}")

    def settings(self, given: Settings) -> dict[str, float | int]:
        """Every parameter's value: as given, else its default.

        Raises:
            InputError: an unknown parameter, or a value out of its bounds.
        """
        for name in given:
            self.parameter(name, place=f"model {self.name}")
        return {
            one.name: one.value(given.get(one.name, one.default), place=f"model {self.name}")
            for one in self.parameters
        }

    def run(self, parameters: Settings, seed: int) -> pl.DataFrame:
        """The results: columns `quantity`, `day`, `q10`, `q50`, `q90`, by quantity and day.

        Parameters that are not given have their defaults. The same parameters and seed give the
        same numbers.

        Raises:
            InputError: an unknown parameter, or a value out of its bounds.
        """
        rows = [
            (quantity, day, *(float(f"{value:.9g}") for value in quantiles))
            for quantity, day, *quantiles in self.compute(self.settings(parameters), seed)
        ]
        return pl.DataFrame(rows, schema=_COLUMNS, orient="row")


def read_parameters(path: Path) -> tuple[Parameter, ...]:
    """The table of a model's parameters."""
    needed = ("name", "kind", "default", "low", "high", "unit", "meaning", "source")
    table = read_csv(path, needed=needed)
    return tuple(
        Parameter(
            name=row["name"],
            whole=row["kind"] == "whole",
            default=_figure(table, line, row["default"]),
            low=_figure(table, line, row["low"]),
            high=_figure(table, line, row["high"]),
            unit=row["unit"],
            meaning=row["meaning"],
            source=row["source"],
        )
        for line, row in table.rows
    )


def read_quantities(path: Path) -> tuple[Quantity, ...]:
    """The table of a model's quantities."""
    names = ("name", "unit", "meaning")
    table = read_csv(path, needed=names)
    return tuple(Quantity(**{name: row[name] for name in names}) for _, row in table.rows)


def _figure(table: CsvTable, line: int, text: str) -> float:
    value = number(text)
    if value is None:
        raise InputError(table.place(line), f"{text!r} is no number", "mend that cell")
    return value
