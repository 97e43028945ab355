"""EARS C1, C2 and C3 judge a count by the recent past, and only by that."""

from statistics import NormalDist, fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.records import InputError
from accord.surveillance import METHODS, method_named

PAST = [4.0, 6.0, 5.0, 7.0, 3.0, 6.0, 4.0]
Z = NormalDist().inv_cdf(0.999)

counts = st.lists(st.integers(0, 1000).map(float), max_size=40)
gappy = st.lists(st.one_of(st.none(), st.integers(-50, 1000).map(float)), max_size=40)


def judge(name, series, **controls):
    return method_named(name).run(series, controls)


def test_c1_is_the_mean_and_deviation_of_the_seven_periods_before():
    last = judge("C1", [*PAST, 30.0])[-1]
    assert last.expected == pytest.approx(fmean(PAST))
    assert last.upperbound == pytest.approx(fmean(PAST) + Z * stdev(PAST))
    assert last.score == pytest.approx((30 - fmean(PAST)) / stdev(PAST))
    assert last.alarm


def test_c2_is_c1_two_periods_later():
    series = [*PAST, 20.0, 30.0, 30.0]
    early, late = judge("C1", series)[7], judge("C2", series)[9]
    assert (late.expected, late.upperbound) == (early.expected, early.upperbound)


def test_c2_still_sees_a_growth_that_c1_has_got_used_to():
    series = [*PAST, 5.0, 5.0, 12.0, 16.0, 21.0]
    assert not judge("C1", series)[-1].alarm
    assert judge("C2", series)[-1].alarm


def test_c3_sums_what_the_two_periods_before_had_over_one_deviation():
    series = [*PAST, 5.0, 5.0, 9.0, 9.5, 5.0]
    before = [judge("C2", series)[t].score for t in (9, 10)]
    excess = sum(score - 1 for score in before)
    last = judge("C3", series)[-1]
    deviation = stdev(series[2:9])
    bound = 5.0 + deviation * (NormalDist().inv_cdf(0.975) - excess)
    assert last.score == pytest.approx(excess)
    assert last.upperbound == pytest.approx(bound)
    assert last.alarm


def test_a_flat_past_bounds_at_itself_unless_a_least_deviation_is_assumed():
    series = [2.0] * 7 + [2.5]
    assert judge("C1", series)[-1].alarm
    assert judge("C1", series)[-1].score is None
    assert not judge("C1", series, min_sigma=1.0)[-1].alarm


@pytest.mark.parametrize(("name", "first"), [("C1", 7), ("C2", 9), ("C3", 11)])
def test_nothing_is_judged_before_the_baseline_is_complete(name, first):
    judged = judge(name, [float(n % 5) for n in range(14)])
    assert [one.upperbound is not None for one in judged] == [t >= first for t in range(14)]


def test_a_missing_count_is_not_judged_and_leaves_no_complete_baseline():
    judged = judge("C1", [*PAST, None, *PAST, 5.0])
    assert [one.expected is not None for one in judged] == [False] * 15 + [True]


@given(st.sampled_from(["C1", "C2"]), counts, st.integers(0, 10_000))
def test_a_constant_added_to_all_counts_moves_the_bound_as_much(name, series, more):
    plain, moved = judge(name, series), judge(name, [count + more for count in series])
    for one, other in zip(plain, moved, strict=True):
        if one.upperbound is not None:
            assert other.upperbound == pytest.approx(one.upperbound + more)


@given(st.sampled_from(["C1", "C2", "C3"]), counts, st.sampled_from([0.5, 2.0, 4.0]))
def test_counts_in_another_unit_give_the_same_alarms(name, series, factor):
    plain, scaled = judge(name, series), judge(name, [count * factor for count in series])
    assert [one.alarm for one in plain] == [one.alarm for one in scaled]


@given(st.sampled_from(["C1", "C2", "C3"]), gappy, st.integers(0, 40))
def test_a_judgement_does_not_know_the_future(name, series, cut):
    assert judge(name, series)[:cut] == judge(name, series[:cut])


@given(st.sampled_from(["C1", "C2"]), counts)
def test_a_higher_count_of_today_never_ends_an_alarm(name, series):
    if judge(name, series)[-1:] and judge(name, series)[-1].alarm:
        assert judge(name, [*series[:-1], series[-1] + 1])[-1].alarm


@given(st.sampled_from(list(METHODS)), gappy)
def test_an_alarm_is_a_count_above_its_bound(name, series):
    for count, one in zip(series, judge(name, series), strict=True):
        above = count is not None and one.upperbound is not None and count > one.upperbound
        assert one.alarm == above


@pytest.mark.parametrize(
    ("controls", "said"),
    [
        ({"window": 3}, "control window=3: C1 has no control 'window'; controls of C1: baseline"),
        ({"baseline": 1}, "control baseline=1: baseline is how many periods the baseline has"),
        ({"baseline": 7.5}, "give a whole number from 2 to 1000"),
        ({"alpha": float("nan")}, "give a number from 1e-12 to 0.5"),
    ],
)
def test_a_control_that_is_not_one_is_refused(controls, said):
    with pytest.raises(InputError) as caught:
        method_named("C1").settings(controls)
    assert said in str(caught.value)


def test_an_unknown_method_is_answered_with_those_that_there_are():
    with pytest.raises(InputError, match="method C9: no such method; known methods: C1, C2, C3"):
        method_named("C9")
