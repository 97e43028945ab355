"""Measurements tell where a bound indicator stands, and refuse what cannot be told."""

from datetime import date
from itertools import pairwise
from math import sqrt
from statistics import NormalDist, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.indicators import measure
from accord.indicators._project import NoProjection, Projection, project
from accord.records import Binding, Indicator, InputError, Observation
from accord.workspace import to_frame

DAY = date(2024, 5, 1)
VALUES = [100.0, 96.0, 95.0, 91.0, 92.0, 87.0, 84.0, 85.0]


def indicator(unit="kt"):
    return Indicator(id="co2", title="CO2", unit=unit, source="s", url="u", licence="l")


def table(figures, unit="kt", vintage=DAY, entity="JPN"):
    rows = [
        Observation(
            indicator="co2", entity=entity, period=str(period), value=value, unit=unit,
            vintage=vintage, source="t",
        )
        for period, value in figures
    ]  # fmt: skip
    return to_frame(rows, Observation)


def binding(target=None, period="2030", direction="lower", **more):
    level = None if target is None else {"value": target, "period": period}
    return Binding(
        commitment="core-2021/C1",
        indicator="co2",
        entity="JPN",
        direction=direction,
        target=level,
        **more,
    )


def one(figures, bound, unit="kt", as_of=DAY):
    measured, forecasts = measure([bound], table(figures, unit), [indicator(unit)], as_of=as_of)
    return measured[0], forecasts


def years(values, first=2016):
    return list(enumerate(values, first))


def test_change_needed_and_probability():
    got, forecasts = one(years(VALUES), binding(60.0))
    assert (got.period, got.value, got.favourable) == ("2023", 85.0, True)
    assert got.change == pytest.approx((85 - 100) / 7)
    assert got.needed == pytest.approx((60 - 85) / 7)
    steps = [b - a for a, b in pairwise(VALUES)]
    error = stdev(steps) * sqrt(7 * (1 + 7 / 7))
    wanted = NormalDist(85 + 7 * (85 - 100) / 7, error).cdf(60)
    assert got.on_track == pytest.approx(wanted)
    assert [f.period for f in forecasts] == [str(y) for y in range(2024, 2031)]
    assert all(f.q10 < f.q50 < f.q90 for f in forecasts)


def test_change_counts_from_the_baseline_when_there_is_one():
    got, _ = one(years(VALUES), binding(baseline={"value": 105.0, "period": "2013"}))
    assert got.change == pytest.approx(-2.0)
    assert (got.on_track, got.needed) == (None, None)


def test_five_years_ahead_without_a_target():
    assert [f.period for f in one(years(VALUES), binding())[1]][-1] == "2028"


def test_a_figure_counts_once_its_period_has_ended_and_it_was_obtained():
    figures = years(VALUES)
    assert one(figures, binding(), as_of=date(2023, 12, 31))[0].period is None
    later = measure(
        [binding()],
        table([*figures, (2024, 1.0)]),
        [indicator()],
        as_of=date(2024, 12, 30),
    )[0][0]
    assert later.period == "2023"


def test_the_latest_known_vintage_counts():
    rows = table([(2020, 10.0)], vintage=date(2021, 1, 1)).vstack(
        table([(2020, 11.0)], vintage=date(2022, 1, 1))
    )
    for day, value in ((date(2021, 6, 1), 10.0), (date(2022, 6, 1), 11.0)):
        assert measure([binding()], rows, [indicator()], as_of=day)[0][0].value == value


@pytest.mark.parametrize(
    ("figures", "note"),
    [
        (years(VALUES[:5]), "No projection: 5 annual figures, 6 are needed."),
        (
            [*years(VALUES[:4], 2010), *years(VALUES[:3], 2020)],
            "No projection: 3 annual figures in a row since the gap before 2020, 6 are needed.",
        ),
        ([("2023-11", 3.0), ("2023-12", 4.0)], "No projection: the figures are not annual."),
        (
            years([90.0, 88.0, 86.0, 84.0, 82.0, 80.0, 78.0, 76.0]),
            "No projection: the figures change by the same step every year.",
        ),
        (years([7.0] * 8), "No projection: the figures change by the same step every year."),
    ],
)
def test_a_refusal_says_why(figures, note):
    got, forecasts = one(figures, binding(60.0))
    assert (got.on_track, got.note, forecasts) == (None, note, [])
    assert got.needed is not None


def test_no_projection_looks_further_ahead_than_back():
    got, forecasts = one(years(VALUES), binding(60.0, "2035"))
    assert got.on_track is None
    assert got.note == "No projection: 8 annual figures cannot tell of 12 years ahead."
    assert forecasts[-1].period == "2031"


@pytest.mark.parametrize(
    ("target", "direction", "met"),
    [(86.0, "lower", 1.0), (84.0, "lower", 0.0), (85.0, "higher", 1.0), (86.0, "higher", 0.0)],
)
@pytest.mark.parametrize("period", ["2023", "FY2023"])
def test_a_target_that_is_past_is_judged_on_its_figure(target, direction, met, period):
    got, _ = one(years(VALUES), binding(target, period, direction))
    assert (got.on_track, got.needed, got.note) == (met, None, "Judged on the figure of 2023.")


def test_a_past_target_without_a_figure_is_not_judged():
    got, _ = one([(2010, 5.0), (2016, 4.0)], binding(3.0, "2013"))
    assert got.on_track is None
    assert got.note == "The target's period 2013 is past and has no figure."


def test_months_are_judged_on_the_last_of_the_target_year():
    months = [(f"2023-{m:02d}", float(m)) for m in range(1, 13)]
    got, _ = one(months, binding(11.5, "2023", "higher"))
    assert (got.on_track, got.note) == (1.0, "Judged on the figure of 2023-12.")


def test_a_share_stays_within_its_bounds_and_says_so():
    values = [80.0, 86.0, 85.0, 91.0, 93.0, 97.0, 96.0, 99.0]
    got, forecasts = one(years(values), binding(100.0, "2028", "higher"), unit="% of people")
    assert max(f.q90 for f in forecasts) == 100.0
    assert got.note == "The projection is kept within 0 and 100."
    assert 0.5 < got.on_track < 1.0


def test_a_target_of_zero_is_asked_on_the_plain_scale():
    got, _ = one(years([8.0, 7.1, 5.9, 5.2, 3.8, 3.1, 2.0, 0.9]), binding(0.0, "2026"))
    assert got.on_track > 0.9


def test_fiscal_years_go_on_as_fiscal_years():
    figures = [(f"FY{year}", value) for year, value in years(VALUES, 2015)]
    got, forecasts = one(figures, binding(60.0, "FY2030"))
    assert got.period == "FY2022"
    assert forecasts[-1].period == "FY2030"
    assert got.needed == pytest.approx(-25 / 8)


def test_bindings_of_one_series_share_its_forecasts():
    bound = [binding(60.0), binding(50.0, "2031"), binding()]
    measured, forecasts = measure(bound, table(years(VALUES)), [indicator()], as_of=DAY)
    assert len(measured) == 3
    assert [f.period for f in forecasts] == [str(y) for y in range(2024, 2032)]


@pytest.mark.parametrize(
    ("bound", "problem"),
    [
        (binding().but(indicator="gdp"), "unknown indicator 'gdp'"),
        (binding(1.0, "2030-13"), "target: '2030-13' is no period of the calendar"),
        (binding(1e200), "target: 1e\\+200 is out of reach"),
    ],
)
def test_a_binding_that_cannot_be_measured_is_refused(bound, problem):
    with pytest.raises(InputError, match=problem):
        measure([bound], table([]), [indicator()], as_of=DAY)


def test_an_indicator_without_figures_says_so():
    got, forecasts = one([], binding(5.0))
    assert (got.value, got.change, got.note) == (None, None, "No figure was known on 2024-05-01.")
    assert forecasts == []


FIGURE = st.floats(min_value=-1e100, max_value=1e100, allow_nan=False)


@given(st.lists(FIGURE, min_size=1, max_size=12), st.sampled_from(["kt", "%", "% of GDP"]))
def test_any_figures_give_a_probability_or_a_reason(values, unit):
    got, forecasts = one(years(values, 2023 - len(values)), binding(1.0, "2026"), unit=unit)
    assert (got.on_track is None) == got.note.startswith("No projection")
    assert got.on_track is None or 0 <= got.on_track <= 1
    assert all(f.q10 <= f.q50 <= f.q90 for f in forecasts)


@given(st.lists(st.floats(min_value=0.1, max_value=1e6), min_size=6, max_size=30))
def test_uncertainty_grows_with_the_years_ahead(values):
    got = project(years(values), unit="kt", positive_only=False)
    if isinstance(got, NoProjection):
        return
    assert isinstance(got, Projection)
    widths = [got.quantile(h, 0.9) - got.quantile(h, 0.1) for h in range(1, 6)]
    assert widths == sorted(widths)
