"""What a site is made of: records and tables that other rooms have worked out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from accord.records import (
    Agreement,
    Alert,
    Binding,
    Commitment,
    Forecast,
    Indicator,
    Measurement,
    Review,
    Run,
    Trigger,
    Verdict,
)


@dataclass(frozen=True)
class LedgerLine:
    """A ledger entry as pages show it: what it says, not how it is signed.

    Two ledgers with other keys that say the same give the same pages.
    """

    number: int
    type: str
    subject: str
    at: str
    """RFC 3339, UTC; pages show its day."""
    by: str
    content: Mapping[str, Any]

    @property
    def day(self) -> str:
        """The day of entry."""
        return self.at[:10]


@dataclass(frozen=True)
class SiteContent:
    """Everything that one account of one agreement shows.

    Tables have the columns of their records (`accord.workspace.schema_of`): `evidence`,
    `documents` (those that evidence cites), `passages` (of those documents), `observations`,
    `signals`. `results` holds the outputs of model runs: run, day, quantity, q10, q50, q90.
    """

    agreement: Agreement
    commitments: Sequence[Commitment]
    verdicts: Sequence[Verdict]
    earlier: Sequence[Verdict]
    """Verdicts of the accounts before this one; the newest of each commitment is compared."""
    evidence: pl.DataFrame
    documents: pl.DataFrame
    passages: pl.DataFrame
    indicators: Sequence[Indicator]
    bindings: Sequence[Binding]
    observations: pl.DataFrame
    measurements: Sequence[Measurement]
    forecasts: Sequence[Forecast]
    signals: pl.DataFrame
    alerts: Sequence[Alert]
    runs: Sequence[Run]
    results: pl.DataFrame
    entries: Sequence[LedgerLine]
    as_of: date
    triggers: Sequence[Trigger] = ()
    """They tie an alert to its commitment; without them alerts stand on their own page."""
    reviews: Sequence[Review] = ()
