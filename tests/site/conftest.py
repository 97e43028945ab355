"""A small account with something for every kind of page."""

from datetime import date

import polars as pl
import pytest

from accord.models import RESULTS
from accord.records import (
    Agreement,
    Alert,
    Binding,
    Commitment,
    Document,
    Evidence,
    Forecast,
    Indicator,
    Measurement,
    Observation,
    Passage,
    Review,
    Run,
    Signal,
    Trigger,
    Verdict,
)
from accord.site import LedgerLine, SiteContent, render
from accord.workspace import to_frame

DAY = date(2024, 12, 31)
H1, H2 = "test-2021/H1", "test-2021/H2"


def account(words="Words"):
    """An account in which every text field from outside says `words`.

    H1 has everything: a verdict that changed, two pieces of evidence of which one was set aside, an
    indicator, an alert, a model run, reviews. H2 has nothing but its words.
    """
    return SiteContent(
        agreement=Agreement(
            id="test-2021", title=words, date=date(2021, 4, 16), parties=("USA", "JPN"),
            source="https://example.org/a?b=1&c=2", text="agreements/t.md",
            digest="sha256:" + "0" * 64,
        ),
        commitments=[
            Commitment(
                id=id_, section=words, text=f"{words} {n}", start=n * 100, end=n * 100 + 50,
                parties=("USA", "JPN"), strength="firm", action=words, theme="supply-chains",
                initiatives=(words,), beneficiaries=(words,), deadline="2030",
            )
            for n, id_ in enumerate([H1, H2])
        ],
        verdicts=[
            Verdict(commitment=H1, as_of=DAY, verdict="kept", probability=0.7, reasons=(words,))
        ],
        earlier=[
            Verdict(commitment=H1, as_of=date(2023, 1, 1), verdict="partly", probability=0.5,
                    reasons=())
        ],
        evidence=to_frame([piece(words, 4, "delivered"), piece(words, 7, "progress")], Evidence),
        documents=to_frame(
            [Document(id=words, kind=words, date=date(2022, 1, 1), title=words,
                      url="javascript:alert(3)", digest="sha256:" + "1" * 64)],
            Document,
        ),
        passages=to_frame(
            [Passage(document=words, number=n, start=n, end=n + 1, kind="para",
                     text=f"{words} passage {n}") for n in range(12)],
            Passage,
        ),
        **figures(words),
        **surveillance(words),
        **run(words),
        entries=[
            LedgerLine(0, "verdict", H1, "2024-12-31T10:00:00Z", words,
                       {"verdict": "kept", "probability": "0.7", "commitment": H1}),
            LedgerLine(1, words, words, "2024-12-31T10:00:00Z", words, {"who": words}),
            LedgerLine(2, "review", "x", "2024-12-31T10:00:00Z", words,
                       {"who": words, "decision": words, "why": words}),
        ],
        as_of=DAY,
        reviews=[
            Review(who=words, on=DAY, commitment=H1, decision="accept", why=words),
            Review(who=words, on=DAY, commitment=H1, document=words, start=7, decision="reject",
                   why=words),
        ],
    )  # fmt: skip


def piece(words, start, shows):
    return Evidence(
        commitment=H1, document=words, date=date(2022, 1, 1), start=start, end=start + 1,
        quote=f"{words} passage {start}", shows=shows, score=0.8, reasons=(words,),
    )  # fmt: skip


def figures(words):
    return {
        "indicators": [
            Indicator(id="ghg", title=words, unit="Mt", source=words, licence=words,
                      url="data:text/html,x")
        ],
        "bindings": [
            Binding(commitment=H1, indicator="ghg", entity="JPN", direction="lower",
                    target={"value": 5, "period": "2030"}, note=words)
        ],
        "observations": to_frame(
            [Observation(indicator="ghg", entity="JPN", period=str(year), value=year - 2000,
                         unit="Mt", vintage=date(2024, 1, 1), source=words)
             for year in range(2015, 2023)],
            Observation,
        ),
        "measurements": [
            Measurement(commitment=H1, indicator="ghg", entity="JPN", as_of=DAY, period="2022",
                        value=22.0, unit="Mt", change=1.0, needed=-2.125, on_track=0.004,
                        favourable=False)
        ],
        "forecasts": [
            Forecast(indicator="ghg", entity="JPN", period="2023", q10=21, q50=23, q90=25)
        ],
    }  # fmt: skip


def surveillance(words):
    return {
        "signals": to_frame(
            [Signal(series=words, period=f"2024-W{n:02}", observed=n, expected=3.0, upperbound=9.0,
                    alarm=n > 9) for n in range(1, 12)],
            Signal,
        ),
        "alerts": [Alert(trigger="flu", series=words, emergence="2024-W10", detection="2024-W11",
                         notify=words, due_hours=24)],
        "triggers": [Trigger(id="flu", commitment=H1, counts="counts/f.csv", series=words,
                             method="C1", notify=words, due_hours=24)],
    }  # fmt: skip


def run(words):
    days = [(words, day, "beds_needed", day * 1.0, day * 2.0, day * 3.0) for day in range(22)]
    return {
        "runs": [Run(id=words, model="transmission", version="1",
                     parameters={"r0": 2.5, words: words}, seed=7, inputs={}, outputs={},
                     commitment=H1)],
        "results": pl.DataFrame(days, schema=RESULTS, orient="row"),
    }  # fmt: skip


@pytest.fixture(scope="session", name="account")
def account_fixture():
    return account


@pytest.fixture(scope="session")
def site():
    return render(account())
