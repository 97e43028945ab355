"""Counts of cases to signals, and signals to alerts with a clock.

`load_counts` reads a table of counts, `detect` runs one of the detectors in `METHODS` over it,
`alerts` applies a trigger's rule to signals, and `watch` does all that for a trigger and a file.
"""

from accord.surveillance._counts import count_columns, load_counts, usual_series
from accord.surveillance._detect import detect, to_signals
from accord.surveillance._methods import METHODS, Control, Method, method_named
from accord.surveillance._triggers import alerts, watch

__all__ = [
    "METHODS",
    "Control",
    "Method",
    "alerts",
    "count_columns",
    "detect",
    "load_counts",
    "method_named",
    "to_signals",
    "usual_series",
    "watch",
]
