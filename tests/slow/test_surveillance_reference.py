"""EARS beside the results of the R package `surveillance` on real series, row by row."""

import csv
from collections import defaultdict
from math import isclose

import pytest

from accord.surveillance import detect, load_counts

pytestmark = pytest.mark.slow

SETTINGS = {
    "C1": ("C1", {}),
    "C2": ("C2", {}),
    "C3": ("C3", {}),
    "C1_b28_s05": ("C1", {"baseline": 28, "min_sigma": 0.5, "alpha": 0.01}),
    "C2_b14_s1": ("C2", {"baseline": 14, "min_sigma": 1, "alpha": 0.005}),
    "C3_b10_s05": ("C3", {"baseline": 10, "min_sigma": 0.5, "alpha": 0.01}),
}


def reference(path):
    """Rows of R by series and setting: row number, limit and alarm, None where R has none."""
    found = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            limit = float(row["upperbound"]) if row["upperbound"] else None
            alarm = row["alarm"] == "1"
            dataset, column = row["series_id"].split(":", 1)
            found[dataset, column, row["setting"]].append((int(row["t"]), limit, alarm))
    return found


@pytest.mark.parametrize(("name", "rows"), [("ears.csv", 125_368), ("ears_daily.csv", 33_865)])
def test_limits_and_alarms_are_those_of_r(shared, name, rows):
    wanted = reference(shared / "bench" / "surveillance" / "reference" / name)
    tables = {
        dataset: load_counts(shared / "data" / "surveillance" / f"{dataset}.csv")
        for dataset in {dataset for dataset, _, _ in wanted}
    }
    limits = alarms = 0
    for (dataset, column, setting), judged in wanted.items():
        method, controls = SETTINGS[setting]
        ours = detect(method, tables[dataset], series=column, controls=controls)
        limit, alarm = ours["upperbound"].to_list(), ours["alarm"].to_list()
        for t, r_limit, r_alarm in judged:
            alarms += alarm[t - 1] == r_alarm
            limits += _same(limit[t - 1], r_limit)
    total = sum(len(judged) for judged in wanted.values())
    print(f"{name}: {limits} limits and {alarms} alarms of {total} agree")
    assert (limits, alarms, total) == (rows, rows, rows)


def _same(ours, theirs):
    return ours is theirs if None in (ours, theirs) else isclose(ours, theirs, rel_tol=1e-9)
