"""The transmission model agrees with what is known of SEIR epidemics, and its rules hold."""

import csv
from collections import defaultdict
from itertools import pairwise
from math import exp, log, sqrt
from statistics import fmean, quantiles, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.models import MODELS
from accord.models.transmission._response import Response
from accord.models.transmission._run import Drawn, course, draws, quantile
from accord.models.transmission._seir import Rates, next_day

MODEL = MODELS["transmission"]
FREE = {"reduction": 0.0}
"""An epidemic that no measure slows down."""


def one(**given):
    """The course with the mean parameters."""
    chosen = MODEL.settings(given)
    drawn = Drawn(chosen["r0"], chosen["latent_days"], chosen["infectious_days"])
    return course(chosen, drawn)


def infected(days):
    """The share infected at the end, where nobody was immune."""
    return 1 - days[-1].shares[0]


@pytest.mark.parametrize("r0", [1.2, 1.5, 2.0, 2.5, 4.0])
def test_an_uncontrolled_epidemic_ends_at_its_final_size(r0):
    got = infected(one(**FREE, r0=r0, days=1825))
    assert got == pytest.approx(1 - exp(-r0 * got), abs=1e-5)
    assert got > 1 - 1 / r0


def test_immunity_lowers_the_final_size_as_the_relation_says():
    days = one(**FREE, r0=2.5, immune_share=0.3, days=1825)
    start, end = days[0].shares[0], days[-1].shares[0]
    assert start == pytest.approx(0.7, abs=1e-6)
    assert end == pytest.approx(start * exp(-2.5 * (0.7 - end)), abs=1e-5)


@pytest.mark.parametrize(("r0", "latent", "infectious"), [(1.5, 3, 2.5), (2.5, 1, 5), (4, 6, 2)])
def test_early_growth_is_the_root_of_the_euler_lotka_equation(r0, latent, infectious):
    # (1 + x L)(1 + x D) = R0, a quadratic equation in the rate x.
    a, b, c = latent * infectious, latent + infectious, 1 - r0
    rate = (-b + sqrt(b * b - 4 * a * c)) / (2 * a)
    days = one(**FREE, r0=r0, latent_days=latent, infectious_days=infectious,
               seeded_per_million=1e-6, days=60)  # fmt: skip
    early = [day.shares[2] for day in days]
    assert log(early[60] / early[40]) / 20 == pytest.approx(rate, rel=1e-3)


def test_without_transmission_nobody_is_infected():
    days = one(r0=0.0, seeded_per_million=1000)
    assert all(day.new_share == 0 for day in days)
    assert infected(days) == pytest.approx(0.001)
    assert days[-1].shares[3] == pytest.approx(0.001)


VALUES = {
    "r0": st.floats(0, 10),
    "latent_days": st.floats(0.5, 20),
    "infectious_days": st.floats(0.5, 20),
    "seeded_per_million": st.floats(0, 1e6),
    "immune_share": st.floats(0, 1),
    "reduction": st.floats(0, 1),
    "standing_reduction": st.floats(0, 1),
    "response_days": st.floats(0, 40),
    "trigger_per_100k": st.floats(0, 1000),
    "hospital_share": st.floats(0, 1),
}


@given(st.fixed_dictionaries(VALUES))
@settings(max_examples=50, deadline=None)
def test_people_are_conserved_and_no_share_is_negative(values):
    days = one(**values, days=60)
    for day in days:
        s, e, i, r, waiting, in_bed = day.shares
        assert s + e + i + r == pytest.approx(1, abs=1e-9)
        assert min(day.shares) >= -1e-9
        assert waiting + in_bed <= values["hospital_share"] + 1e-9
    assert all(day.new_share >= 0 for day in days)
    total = sum(day.new_share for day in days)
    assert days[0].shares[0] - days[-1].shares[0] == pytest.approx(total, abs=1e-9)


def test_halving_the_step_hardly_changes_a_day():
    rates = Rates(latent=1 / 3, infectious=1 / 2.5, admission=1 / 7, stay=1 / 8, hospital_share=0.1)
    finer = Rates(**{**vars(rates), "stay": 2.0})
    assert (rates.steps, finer.steps) == (2, 8)
    start = (0.6, 0.1, 0.2, 0.1, 0.0, 0.0)
    coarse, fine = next_day(start, 1.0, rates), next_day(start, 1.0, finer)
    assert coarse[:4] == pytest.approx(fine[:4], rel=1e-4)


def test_an_early_response_never_infects_more_than_a_later_one():
    # Within one wave: known cases never fall under half this threshold while the run lasts.
    attack = [
        infected(one(r0=2.5, reduction=0.5, trigger_per_100k=0.01, response_days=days, days=365))
        for days in range(0, 90, 3)
    ]
    assert attack == sorted(attack)
    assert attack[0] < attack[-1] - 0.2


@pytest.mark.parametrize("name", ["reduction", "standing_reduction"])
def test_stronger_measures_infect_fewer_people(name):
    attack = [
        infected(one(**{name: n / 10}, r0=2.0, trigger_per_100k=0.0, response_days=0.0, days=730))
        for n in range(10)
    ]
    assert attack == sorted(attack, reverse=True)


def test_measures_from_the_start_are_the_same_as_a_lower_r0():
    early = one(r0=2.5, reduction=0.4, trigger_per_100k=0.0, response_days=0.0)
    standing = one(r0=2.5, reduction=0.0, standing_reduction=0.4)
    lower = one(**FREE, r0=1.5)
    assert infected(early) == pytest.approx(infected(lower))
    assert infected(standing) == pytest.approx(infected(lower))


def test_the_response_waits_for_its_delay_and_ends_under_half_the_threshold():
    response = Response(threshold=10.0, response_days=2, reserve_days=4)
    told = []
    for end, known in enumerate([3, 12, 12, 12, 8, 5, 4, 4, 11, 11, 11], start=1):
        told.append((response.in_force(end - 1), response.reserve_open(end)))
        response = response.after(end, float(known))
    measures, reserve = zip(*told, strict=True)
    # Triggered at the end of day 2 and of day 9; day 7 is the first in force under 5.
    assert [n for n, on in enumerate(measures, start=1) if on] == [5, 6, 7]
    assert [n for n, on in enumerate(reserve, start=1) if on] == [6, 7, 8, 9, 10, 11]
    assert (response.triggered, response.first) == (9, 2)


def test_known_cases_trigger_the_measures_on_the_day_that_the_rule_names():
    days = one(trigger_per_100k=20.0, response_days=5, detected_share=0.5)
    known = [
        1e5 * 0.5 * (before.shares[1] + after.new_share - after.shares[1])
        for before, after in pairwise(days)
    ]
    fired = next(n for n, cases in enumerate(known, start=1) if cases >= 20)
    assert next(n for n, day in enumerate(days) if day.measures) == fired + 6


def test_beds_follow_those_infected_and_the_reserve_follows_the_trigger():
    chosen = {
        "hospital_share": 0.05, "admission_days": 4.0, "stay_days": 6.0, "beds_per_100k": 10.0,
        "reserve_per_100k": 30.0, "reserve_days": 20, "draws": 20, "days": 200,
    }  # fmt: skip
    rows = MODEL.run(chosen, 1).pivot(on="quantity", index="day", values="q50")
    opened = rows["beds_open"].to_list()
    assert (opened[0], opened[-1]) == (100.0, 400.0)
    days = one(**chosen)
    # Everybody who needs a bed stays for six days in the mean, so bed-days add up.
    in_bed = sum(day.shares[5] for day in days)
    still = 6 * days[-1].shares[5] + 10 * days[-1].shares[4]
    onsets = days[-1].shares[2] + days[-1].shares[3] - days[0].shares[2]
    assert in_bed + still == pytest.approx(0.05 * 6 * onsets, rel=0.01)


def test_the_share_over_capacity_is_of_those_who_need_a_bed():
    none = MODEL.run({"beds_per_100k": 0.0, "draws": 20}, 1)
    over = none.filter((none["quantity"] == "over_capacity_share") & (none["day"] > 0))
    assert set(over["q50"]) == {1.0}
    some = {"r0_cv": 0.0, "latent_cv": 0.0, "infectious_cv": 0.0, "draws": 20}
    rows = MODEL.run(some, 1).pivot(on="quantity", index="day", values="q50")
    for row in rows.iter_rows(named=True):
        needed, beds = row["beds_needed"], row["beds_open"]
        wanted = 1 - beds / needed if needed > beds else 0.0
        assert row["over_capacity_share"] == pytest.approx(wanted, abs=1e-6)
    assert rows["over_capacity_share"].max() > 0.5


def test_without_uncertainty_all_quantiles_are_the_one_course():
    certain = {"r0_cv": 0.0, "latent_cv": 0.0, "infectious_cv": 0.0, "draws": 20}
    got = MODEL.run(certain, 3)
    assert got["q10"].equals(got["q90"])
    share = got.filter(got["quantity"] == "infected_share")["q50"][-1]
    assert share == pytest.approx(infected(one()), rel=1e-8)


def test_draws_have_the_mean_and_the_variation_that_were_asked_for():
    chosen = MODEL.settings({"draws": 1000, "r0": 2.0, "r0_cv": 0.3})
    drawn = [one_.r0 for one_ in draws(chosen, 5)]
    assert fmean(drawn) == pytest.approx(2.0, rel=0.03)
    assert stdev(drawn) / fmean(drawn) == pytest.approx(0.3, rel=0.08)
    assert min(drawn) > 0


def test_runs_with_one_seed_differ_by_their_parameters_only():
    few = list(draws(MODEL.settings({"draws": 20}), 5))
    many = list(draws(MODEL.settings({"draws": 30, "population": 5e6}), 5))
    assert many[:20] == few


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=50))
def test_quantiles_are_those_of_the_statistics_module(values):
    wanted = quantiles(values, n=10, method="inclusive")
    got = [quantile(sorted(values), n / 10) for n in range(1, 10)]
    assert got == pytest.approx(wanted, abs=1e-6)


@pytest.mark.slow
def test_courses_are_those_of_a_precise_solution(shared):
    # Shares by day to ten digits, of a method of order eight.
    path = shared / "bench" / "transmission" / "reference" / "seir_ode_homogeneous.csv"
    wanted = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            wanted[float(row["r0"])].append([float(row[name]) for name in "seir"])
    assert [*wanted] == [1.5, 2.0, 3.0]
    for r0, states in wanted.items():
        days = one(**FREE, r0=r0, latent_days=3, infectious_days=6, seeded_per_million=1000)
        worst = max(
            abs(ours - theirs)
            for day, state in zip(days, states, strict=True)
            for ours, theirs in zip(day.shares, state, strict=False)
        )
        print(f"R0 {r0}: largest difference {worst:.1e}")
        assert worst < 1e-6


@pytest.mark.slow
def test_final_sizes_are_those_of_the_reference(shared):
    path = shared / "bench" / "transmission" / "reference" / "final_size.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(float(row["r0"]), float(row["final_fraction"])) for row in csv.DictReader(file)]
    assert len(rows) > 30
    for r0, fraction in rows:
        assert infected(one(**FREE, r0=r0, days=1825)) == pytest.approx(fraction, abs=1e-4)
