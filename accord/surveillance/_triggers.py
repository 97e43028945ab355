"""Triggers: when signals are enough for an alert, and the clock that starts then.

The rule
1. A trigger looks at each series by itself, signal after signal in order of time. It holds in a
   period when at least `alarms` of the `within` periods that end with it gave an alarm. A period
   without a count has no signal and is passed over: it is neither an alarm nor a quiet period.
2. An alert is raised in the first period in which the rule holds. One outbreak raises one alert:
   the next is raised only when the rule holds again after `within` periods in which it did not.

The clock of an alert
    emergence     the first period with an alarm among those that made the rule hold
    detection     the period in which the rule first held
    notification  when those named in `notify` were told; due `due_hours` hours after detection
    response      when the first actions of the response were complete
The first two come from the counts. The last two come from people, and are None until they are told.

Times between these four are what the 7-1-7 target sets bounds to: seven days from emergence to
detection, one day more to tell the authorities that are responsible, seven days more until the
first actions are complete (T. R. Frieden, C. T. Lee, A. F. Bochner, M. Buissonniere and
A. McClelland, Lancet 398 (2021) 638-640). A trigger with `due_hours: 24` holds itself to the 1 of
7-1-7. The outbreak itself may be older than its emergence here, which is only the first time that
counts showed it.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from accord.indicators import bounds
from accord.records import Alert, InputError, Signal, Trigger
from accord.surveillance._counts import load_counts
from accord.surveillance._detect import detect, to_signals


def watch(trigger: Trigger, path: Path) -> tuple[list[Signal], list[Alert]]:
    """What a trigger's method says of the counts in a CSV file, and the alerts that it raises.

    The method's controls have their defaults.

    Raises:
        InputError: naming the trigger: what `load_counts` refuses, an unknown method or series, a
            rule that can never hold, rows without an order of time or without periods.
    """
    try:
        detected = detect(trigger.method, load_counts(path), series=trigger.series, controls={})
        signals = to_signals(detected, series=trigger.series)
    except InputError as error:
        place = f"trigger {trigger.id}: {error.place}"
        raise InputError(place, error.problem, error.remedy) from None
    return signals, alerts(trigger, signals)


def alerts(trigger: Trigger, signals: Sequence[Signal]) -> list[Alert]:
    """The alerts that a trigger raises on signals of its series, by detection and series.

    Raises:
        InputError: the rule can never hold, or holds without an alarm.
    """
    if not 1 <= trigger.alarms <= trigger.within:
        problem = f"{trigger.alarms} alarms within {trigger.within} periods is no rule"
        remedy = "let `alarms` be at least 1, and `within` no less"
        raise InputError(f"trigger {trigger.id}", problem, remedy)
    by_series: defaultdict[str, list[Signal]] = defaultdict(list)
    for signal in sorted(signals, key=lambda one: bounds(one.period)):
        by_series[signal.series].append(signal)
    raised = [alert for own in by_series.values() for alert in _raised(trigger, own)]
    return sorted(raised, key=lambda alert: (bounds(alert.detection), alert.series))


def _raised(trigger: Trigger, signals: Sequence[Signal]) -> list[Alert]:
    """The alerts of one series, its signals in order of time."""
    raised = []
    quiet = trigger.within
    for number, signal in enumerate(signals, start=1):
        window = signals[max(0, number - trigger.within) : number]
        alarming = [one for one in window if one.alarm]
        if len(alarming) < trigger.alarms:
            quiet += 1
            continue
        if quiet >= trigger.within:
            raised.append(
                Alert(
                    trigger=trigger.id,
                    series=signal.series,
                    emergence=alarming[0].period,
                    detection=signal.period,
                    notify=trigger.notify,
                    due_hours=trigger.due_hours,
                )
            )
        quiet = 0
    return raised
