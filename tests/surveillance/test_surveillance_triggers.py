"""A trigger raises one alert an outbreak, with the periods from which its clock runs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.records import InputError, Signal, Trigger
from accord.surveillance import alerts, watch

TRIGGER = Trigger(
    id="flu",
    commitment="core-2021/H6",
    counts="counts/flu.csv",
    series="cases",
    method="C1",
    alarms=2,
    within=3,
    notify="the health ministry",
    due_hours=24,
)


def signals(marks, series="cases"):
    """One week a character: `x` an alarm, `.` none, a blank a week without a count."""
    return [
        Signal(
            series=series,
            period=f"2024-W{week:02d}",
            observed=1.0,
            expected=None,
            upperbound=None,
            alarm=mark == "x",
        )
        for week, mark in enumerate(marks, start=1)
        if mark != " "
    ]


def clock(marks, **rule):
    raised = alerts(TRIGGER.but(**rule), signals(marks))
    return [(int(one.emergence[-2:]), int(one.detection[-2:])) for one in raised]


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [
        ("....", []),
        ("..x...x..", []),
        ("..x.x..", [(3, 5)]),
        ("..xx..", [(3, 4)]),
        ("..x.xxxxxx..xxx", [(3, 5)]),
        # It still holds in week 3; weeks 4 to 6 are the three in which it does not.
        ("xx..xx", [(1, 2)]),
        ("xx...xx", [(1, 2), (6, 7)]),
        ("xx.. .xx", [(1, 2), (7, 8)]),
        ("xx..   xx", [(1, 2)]),
        ("x  x", [(1, 4)]),
        ("x...x..xx", [(8, 9)]),
    ],
)
def test_two_alarms_within_three_periods(marks, wanted):
    assert clock(marks) == wanted


def test_a_single_alarm_may_be_enough():
    assert clock("..x.xx..x", alarms=1, within=1) == [(3, 3), (5, 5), (9, 9)]


def test_an_alert_says_whom_it_is_for_and_waits_for_people():
    (alert,) = alerts(TRIGGER, signals("xx"))
    assert (alert.trigger, alert.series) == ("flu", "cases")
    assert (alert.notify, alert.due_hours) == ("the health ministry", 24)
    assert (alert.notification, alert.response) == (None, None)


def test_each_series_has_its_own_outbreaks_and_signals_may_come_in_any_order():
    mixed = [*signals("..xx", "cases, Osaka"), *signals("xx..", "cases, Nara")]
    raised = alerts(TRIGGER, mixed[::-1])
    assert [(one.series, one.detection) for one in raised] == [
        ("cases, Nara", "2024-W02"),
        ("cases, Osaka", "2024-W04"),
    ]


@pytest.mark.parametrize("rule", [{"alarms": 0}, {"alarms": 4}, {"alarms": 1, "within": 0}])
def test_a_rule_that_can_never_hold_or_always_does_is_refused(rule):
    with pytest.raises(InputError, match=r"trigger flu: \d alarms within \d periods is no rule"):
        alerts(TRIGGER.but(**rule), [])


MARKS = st.text(alphabet="x. ", max_size=50)
RULE = st.integers(1, 6).flatmap(
    lambda within: st.fixed_dictionaries(
        {"within": st.just(within), "alarms": st.integers(1, within)}
    )
)


@given(MARKS, RULE)
def test_clocks_run_forward_within_the_rule_and_outbreaks_stand_apart(marks, rule):
    found = clock(marks, **rule)
    for emergence, detection in found:
        assert marks[emergence - 1] == marks[detection - 1] == "x"
        window = marks[emergence - 1 : detection].replace(" ", "")
        assert window.count("x") == rule["alarms"]
        assert len(window) <= rule["within"]
    for (_, earlier), (_, later) in pairwise(found):
        assert len(marks[earlier:later].replace(" ", "")) > rule["within"]


@given(MARKS, RULE)
def test_an_alert_is_raised_exactly_when_the_rule_ever_holds(marks, rule):
    kept = marks.replace(" ", "")
    holds = any(
        kept[max(0, n - rule["within"]) : n].count("x") >= rule["alarms"]
        for n in range(1, len(kept) + 1)
    )
    assert bool(clock(marks, **rule)) == holds


@given(MARKS, RULE, st.integers(0, 50))
def test_an_alert_once_raised_does_not_change_as_time_goes_on(marks, rule, cut):
    early = clock(marks[:cut], **rule)
    assert clock(marks, **rule)[: len(early)] == early


@pytest.fixture
def write(tmp_path):
    def written(values):
        rows = [f"2024,{n},{'' if v is None else v}" for n, v in enumerate(values, start=1)]
        path = tmp_path / "flu.csv"
        path.write_text("\n".join(["year,week,cases", *rows]), encoding="utf-8")
        return path

    return written


def test_watching_a_file_gives_signals_and_alerts(write):
    values = [4, 6, 5, 7, 3, 6, 4, None, 30, 4, 5, 5, 5, 5, 5, 5, 5, 40]
    found, raised = watch(TRIGGER.but(alarms=1, within=1), write(values))
    assert len(found) == 17
    assert [(one.emergence, one.detection) for one in raised] == [("2024-W18", "2024-W18")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"method": "C9"}, "trigger flu: method C9: no such method; known methods: C1, C2, C3"),
        ({"series": "flu"}, "trigger flu: series flu: no such column of counts; known: cases"),
        ({"alarms": 4}, "trigger flu: 4 alarms within 3 periods is no rule"),
    ],
)
def test_a_trigger_that_cannot_be_watched_says_why(write, change, said):
    with pytest.raises(InputError) as caught:
        watch(TRIGGER.but(**change), write([1, 2]))
    assert said in str(caught.value)


def test_a_slip_in_the_file_names_trigger_file_and_line(write):
    with pytest.raises(InputError, match=r"trigger flu: .*flu\.csv:4: cases 'x' is no count"):
        watch(TRIGGER, write([1, 2, "x"]))
