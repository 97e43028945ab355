"""The vocabulary refuses what cannot be true, and says why in one line."""

from datetime import date

import pytest
from pydantic import ValidationError

from accord import records
from accord.records import Commitment, InputError, Observation


def commitment(**changes):
    fields = {
        "id": "core-2021/H3",
        "section": "Health",
        "text": "Agree what sets off a rapid response.",
        "start": 10,
        "end": 47,
        "parties": ("USA", "JPN"),
        "strength": "firm",
        "action": "agree triggers",
        "theme": "health",
    }
    return Commitment(**(fields | changes))


def test_exported_names_are_all_that_the_face_shows():
    public = {name for name in vars(records) if not name.startswith("_")}
    assert set(records.__all__) == public
    assert len(set(records.__all__)) == len(records.__all__)


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        commitment().theme = "climate"


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "H3"},
        {"id": "core-2021/h3"},
        {"start": -1},
        {"end": 10},
        {"strength": "certain"},
        {"theme": "everything"},
        {"probability": 1.01},
        {"colour": "red"},
    ],
)
def test_a_commitment_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        commitment(**wrong)


@pytest.mark.parametrize(
    "period", ["2030", "2024-06", "2024-Q2", "2024-W07", "2024-06-30", "FY2013"]
)
def test_periods_in_sdmx_form(period):
    row = Observation(
        indicator="co2",
        entity="JPN",
        period=period,
        value=1.0,
        unit="Mt",
        vintage=date(2026, 1, 1),
        source="figures.csv:2",
    )
    assert row.period == period


@pytest.mark.parametrize("period", ["", "30", "2024-6", "Q2-2024", "2024/06"])
def test_other_periods_are_refused(period):
    with pytest.raises(ValidationError):
        Observation(
            indicator="co2",
            entity="JPN",
            period=period,
            value=1.0,
            unit="Mt",
            vintage=date(2026, 1, 1),
            source="figures.csv:2",
        )


def test_not_a_number_is_not_a_figure():
    with pytest.raises(ValidationError):
        commitment(amounts=({"value": float("nan"), "unit": "USD"},))


def test_an_input_error_is_one_line_with_place_problem_and_remedy():
    error = InputError("register.yaml:3:5", "no such\nparty", "write JPN or USA")
    assert str(error) == "register.yaml:3:5: no such party; write JPN or USA"
    assert error.exit_status == 2
