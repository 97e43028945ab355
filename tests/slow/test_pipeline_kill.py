"""Killed at any moment, the next run finishes with what an undisturbed run makes."""

import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from accord.ledger import Log
from tests.small import ACCORD, CLOCK, accord, make, tree

pytestmark = pytest.mark.slow
KILLS = 25


def outcome(folder):
    tables = {p.name: p.read_bytes() for p in sorted((folder / "data").glob("*.parquet"))}
    return tables, tree(folder / "site"), Log(folder / "ledger.db").leaves()


def test_a_run_killed_at_random_points_is_finished_by_the_next(tmp_path):
    fresh = make(tmp_path / "fresh")
    calm = shutil.copytree(fresh, tmp_path / "calm")
    start = time.monotonic()
    assert accord("run", "-w", calm).returncode == 0
    length = time.monotonic() - start
    expected = outcome(calm)
    chance = random.Random(4)
    env = os.environ | {"SOURCE_DATE_EPOCH": str(int(CLOCK.timestamp()))}
    cut_short = 0
    for number in range(KILLS):
        folder = shutil.copytree(fresh, tmp_path / f"killed-{number}")
        process = subprocess.Popen(
            [ACCORD, "run", "-w", folder],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=env,
        )
        time.sleep(chance.uniform(0.02, 1.0) * length)
        process.send_signal(signal.SIGKILL)
        cut_short += process.wait() == -signal.SIGKILL
        done = accord("run", "-w", folder)
        assert done.returncode == 0, f"kill {number}: {done.stderr}"
        assert outcome(folder) == expected, f"kill {number}"
        assert accord("verify", "-w", folder).returncode == 0
        shutil.rmtree(folder)
    assert cut_short >= KILLS * 3 // 4
