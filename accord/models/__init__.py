"""Models that an agreement calls for, and runs of them that anyone can repeat.

`read_scenario` reads what is to be run, `simulate` runs it and says from what and with what result;
`MODELS` is the table of the models, one folder each, which never import each other.
"""

from accord.models._interface import Model, Parameter, Quantity
from accord.models._scenario import (
    MODELS,
    RESULTS,
    Scenario,
    read_scenario,
    results_csv,
    simulate,
)

__all__ = [
    "MODELS",
    "RESULTS",
    "Model",
    "Parameter",
    "Quantity",
    "Scenario",
    "read_scenario",
    "results_csv",
    "simulate",
]
