"""The vocabulary: typed, immutable records, their ids, and the errors that people read.

Agreement ─┬─ Commitment ─┬─ Evidence ── Passage ── Document
           │              ├─ Binding ─── Indicator ── Observation, Target, Forecast
           │              ├─ Trigger ─── Signal, Alert
           │              ├─ Run
           │              └─ Verdict, Review
"""

from accord.records._account import Review, Verdict
from accord.records._base import (
    OUTCOMES,
    SHOWS,
    STRENGTHS,
    THEMES,
    AgreementId,
    CommitmentId,
    Digest,
    Outcome,
    Party,
    Period,
    Record,
    Shows,
    Status,
    Strength,
    Theme,
    UnitInterval,
)
from accord.records._errors import AccordError, BusyError, CheckError, InputError
from accord.records._figures import (
    Alert,
    Baseline,
    Binding,
    Forecast,
    Indicator,
    Measurement,
    Observation,
    Run,
    Signal,
    Target,
    Trigger,
)
from accord.records._texts import (
    Agreement,
    Amount,
    Commitment,
    Cue,
    Document,
    Evidence,
    Passage,
)

__all__ = [
    "OUTCOMES",
    "SHOWS",
    "STRENGTHS",
    "THEMES",
    "AccordError",
    "Agreement",
    "AgreementId",
    "Alert",
    "Amount",
    "Baseline",
    "Binding",
    "BusyError",
    "CheckError",
    "Commitment",
    "CommitmentId",
    "Cue",
    "Digest",
    "Document",
    "Evidence",
    "Forecast",
    "Indicator",
    "InputError",
    "Measurement",
    "Observation",
    "Outcome",
    "Party",
    "Passage",
    "Period",
    "Record",
    "Review",
    "Run",
    "Shows",
    "Signal",
    "Status",
    "Strength",
    "Target",
    "Theme",
    "Trigger",
    "UnitInterval",
    "Verdict",
]
