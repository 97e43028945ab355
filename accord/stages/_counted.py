"""Stages from what is counted or computed: indicators, surveillance, models."""

from collections.abc import Iterator
from contextlib import contextmanager

import polars as pl

from accord.indicators import load_figures, measure
from accord.models import RESULTS, read_scenario, simulate
from accord.records import (
    Alert,
    Forecast,
    Indicator,
    InputError,
    Measurement,
    Run,
    Signal,
)
from accord.stages._job import Job
from accord.surveillance import watch
from accord.workspace import digest_file, files_in, to_frame, write_table


@contextmanager
def _placed(path: object) -> Iterator[None]:
    """Errors of data that know their row but not their file get the file."""
    try:
        yield
    except InputError as error:
        if str(path) in error.place:
            raise
        raise InputError(f"{path}: {error.place}", error.problem, error.remedy) from None


def make_indicators(job: Job, same_code: bool) -> int:
    indicators, observations = load_figures(job.workspace.root / "figures", vintage=job.as_of)
    with _placed(job.workspace.register_path):
        measured, forecasts = measure(
            job.register.bindings, observations, indicators, as_of=job.as_of
        )
    table = job.workspace.table
    write_table(table("indicators"), to_frame(indicators, Indicator))
    write_table(table("observations"), observations)
    write_table(table("measurements"), to_frame(measured, Measurement))
    write_table(table("forecasts"), to_frame(forecasts, Forecast))
    return observations.height


def make_surveillance(job: Job, same_code: bool) -> int:
    signals, raised = [], []
    for trigger in job.register.triggers:
        path = job.workspace.inside(trigger.counts, job.workspace.register_path)
        with _placed(job.workspace.register_path):
            found = watch(trigger, path)
        signals += found[0]
        raised += found[1]
    write_table(job.workspace.table("signals"), to_frame(dict.fromkeys(signals), Signal))
    write_table(job.workspace.table("alerts"), to_frame(raised, Alert))
    return len(signals)


def make_models(job: Job, same_code: bool) -> int:
    runs, results = [], [pl.DataFrame(schema=RESULTS)]
    known = {c.id for c in job.register.commitments}
    for path in files_in(job.workspace.root / "models"):
        scenario = read_scenario(path)
        if scenario.commitment is not None and scenario.commitment not in known:
            raise InputError(
                path, f"no commitment {scenario.commitment}", "use one of the register"
            )
        name = path.relative_to(job.workspace.root).as_posix()
        made, frame = simulate(scenario, inputs={name: digest_file(path)})
        runs.append(made)
        results.append(frame.select(list(RESULTS)))
    write_table(job.workspace.table("runs"), to_frame(runs, Run))
    write_table(job.workspace.table("results"), pl.concat(results))
    return len(runs)
