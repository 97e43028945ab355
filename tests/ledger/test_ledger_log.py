"""What was appended stays, and whatever is changed afterwards is found and named."""

import re
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from accord.ledger import Draft, Log, SigningKey, verify_log
from accord.records import CheckError, InputError

KEY = SigningKey.generate("core-2021")
KEYS = {"core-2021": KEY.public}
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def log(tmp_path):
    log = Log.create(tmp_path / "ledger.db", origin="example.org/core-2021")
    log.append([Draft("register", "core-2021", {"commitments": 2})], KEY, at=NOON)
    verdicts = [Draft("verdict", f"core-2021/H{n}", {"verdict": "kept"}) for n in (1, 2)]
    log.append(verdicts, KEY, at=NOON + timedelta(hours=1))
    return log


def test_what_was_appended_is_read_and_verified(log):
    assert [(e.type, e.subject, e.by) for e in log.entries()] == [
        ("register", "core-2021", "core-2021"),
        ("verdict", "core-2021/H1", "core-2021"),
        ("verdict", "core-2021/H2", "core-2021"),
    ]
    assert log.entries()[1].at == "2026-01-01T13:00:00Z"
    assert verify_log(log, KEYS).size == 3
    assert [size for size, _ in log.checkpoints()] == [1, 3]


def test_the_same_appends_give_the_same_leaves_and_checkpoints(log, tmp_path):
    other = Log.create(tmp_path / "other.db", origin="example.org/core-2021")
    for entry in log.entries():
        at = datetime.fromisoformat(entry.at)
        other.append([Draft(entry.type, entry.subject, entry.content)], KEY, at=at)
    assert other.leaves() == log.leaves()
    assert other.checkpoints()[-1] == log.checkpoints()[-1]


@pytest.mark.parametrize(
    ("tamper", "says"),
    [
        ("UPDATE entries SET leaf = {leaf:kept:late} WHERE number = 1",
         r"entry 1 \(verdict of core-2021/H1\): its signature does not fit"),
        ("UPDATE entries SET leaf = {leaf:,:, } WHERE number = 0", "entry 0: not can"),
        ("UPDATE entries SET leaf = x'7b7d' WHERE number = 2", "entry 2: not an entry"),
        ("DELETE FROM entries WHERE number = 2", "checkpoint of 3 entries: entry 2 is missing"),
        ("DELETE FROM entries WHERE number = 0", "checkpoint of 1 entries: its root is not"),
        ("DELETE FROM checkpoints WHERE size = 3", "entry 1: no checkpoint counts it"),
        ("UPDATE checkpoints SET note = replace(note, 'example', 'elsewhere')", "no signature"),
        ("UPDATE checkpoints SET note = note || 'x'", "no signature"),
        ("UPDATE entries SET number = number + 10 WHERE number = 1", "root is not"),
        ("UPDATE log SET origin = 'x'", "its root is not"),
    ],
)  # fmt: skip
def test_the_first_thing_that_fails_is_named(log, tamper, says):
    blob = r"CAST(replace(CAST(leaf AS TEXT), '\1', '\2') AS BLOB)"
    with sqlite3.connect(log.path) as db:
        db.execute(re.sub(r"\{leaf:(.*?):(.*?)\}", blob, tamper))
    with pytest.raises(CheckError, match=says):
        verify_log(Log(log.path), KEYS)


def test_an_unknown_author_and_a_time_that_runs_backwards_are_refused(log):
    with pytest.raises(CheckError, match="whose key is not known"):
        verify_log(log, {})
    with pytest.raises(CheckError, match="lies before the last entry"):
        log.append([Draft("run", "r1", {})], KEY, at=NOON)
    assert verify_log(log, KEYS).size == 3


def test_what_is_no_ledger_is_refused(tmp_path):
    with pytest.raises(InputError, match="no such ledger"):
        Log(tmp_path / "none.db")
    (tmp_path / "a.db").write_text("words")
    with pytest.raises(InputError, match="no ledger"):
        Log(tmp_path / "a.db")
    with pytest.raises(InputError, match="is there already"):
        Log.create(tmp_path / "a.db", origin="x")


def test_a_kill_loses_nothing_that_was_acknowledged(log, tmp_path):
    KEY.save(tmp_path / "k.key")
    code = (
        "import sys; from pathlib import Path; from datetime import *\n"
        "from accord.ledger import *\n"
        "log, key = Log(Path(sys.argv[1])), SigningKey.load(Path(sys.argv[2]))\n"
        "while True:\n"
        "    drafts = [Draft('run', str(n), {}) for n in range(20)]\n"
        "    print(log.append(drafts, key, at=datetime(2027, 1, 1, tzinfo=UTC)), flush=True)\n"
    )
    for lines in (1, 3, 4):
        words = [sys.executable, "-c", code, log.path, tmp_path / "k.key"]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            said = [int(process.stdout.readline()) for _ in range(lines)]
            process.send_signal(signal.SIGKILL)
        size = verify_log(Log(log.path), KEYS).size
        assert size >= said[-1]
        assert (size - 3) % 20 == 0
