"""The judgement of English passages: a logistic regression whose weights are a table.

`weights.csv` is made by `make reading-model` (training/reading.py); its first row is the constant.
Each feature of a passage that has a weight is one cue; the sum of the cues is the log-odds.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from accord.reading._parties import pattern_of
from accord.reading._tables import table_rows
from accord.reading.english._features import features
from accord.records import Party, Passage

CONSTANT = "before anything is seen"
_UNJUDGED = -9.0


def weigh(
    passages: Sequence[Passage], parties: Sequence[Party], stated_on: date | None = None
) -> list[dict[str, float]]:
    """For each passage of a text its cues with their weights; their sum is the log-odds."""
    weights = _weights()
    names = pattern_of(tuple(parties))
    return [
        {"a heading": _UNJUDGED}
        if passage.kind == "heading"
        else {name: value * weights[name] for name, value in row.items() if name in weights}
        | {CONSTANT: weights[CONSTANT]}
        for passage, row in zip(passages, features(passages, names, stated_on), strict=True)
    ]


@cache
def _weights() -> Mapping[str, float]:
    rows = table_rows(__package__, "weights.csv")
    return {row["feature"]: float(row["weight"]) for row in rows}
