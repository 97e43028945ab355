"""The verbs that print what rooms make, as a person or a program runs them."""

import csv
import io
import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.small import ACCORD, accord

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "us-japan-core"
TEXT, ARCHIVE = EXAMPLE / "agreements" / "core-2021.md", EXAMPLE / "archive"


def rows(*words):
    done = accord(*words, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_gather_lists_evidence_best_first_and_only_up_to_a_day():
    found = rows("gather", TEXT, "--archive", ARCHIVE, "--until", "2022-12-31", "--limit", 3)
    assert {"commitment", "document", "date", "start", "end", "quote", "shows", "score"} <= (
        found[0].keys()
    )
    assert {"id", "start", "end"} == found[0]["commitment"].keys()
    assert max(row["date"] for row in found) <= "2022-12-31"
    by_commitment = {}
    for row in found:
        by_commitment.setdefault(row["commitment"]["id"], []).append(row["score"])
    assert all(len(s) <= 3 and s == sorted(s, reverse=True) for s in by_commitment.values())


def test_gather_judges_given_pairs_and_searches_nothing(tmp_path):
    found = rows("gather", TEXT, "--archive", ARCHIVE, "--limit", 1)[:4]
    pairs = [
        {
            "commitment": {n: row["commitment"][n] for n in ("start", "end")},
            **{n: row[n] for n in ("document", "start", "end")},
        }
        for row in found
    ]
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(pair) + "\n" for pair in pairs))
    judged = rows("gather", TEXT, "--archive", ARCHIVE, "--pairs", path)
    for row, same in zip(found, judged, strict=True):
        assert {n: row[n] for n in ("quote", "shows", "score", "commitment")} == {
            n: same[n] for n in ("quote", "shows", "score", "commitment")
        }
    path.write_text('{"document": "x"}\n')
    done = accord("gather", TEXT, "--archive", ARCHIVE, "--pairs", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "pairs.jsonl:1: not a pair" in done.stderr


def test_assess_judges_what_was_known_on_a_day():
    early = rows("assess", TEXT, "--archive", ARCHIVE, "--as-of", "2021-05-01")
    late = rows("assess", TEXT, "--archive", ARCHIVE, "--as-of", "2026-06-30")
    assert [r["commitment"]["id"] for r in early] == [r["commitment"]["id"] for r in late]
    assert {"commitment", "verdict", "probability", "reasons"} <= early[0].keys()
    unshown = [sum(r["verdict"] == "not-shown" for r in some) for some in (early, late)]
    assert unshown[0] > 20 > unshown[1]
    verdicts = {r["commitment"]["id"]: r["verdict"] for r in late}
    assert verdicts["core-2021/H6"] == "broken"


def test_watch_prints_the_input_s_key_columns_and_five_more(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("date,cases\n" + "".join(f"2024-01-{n:02},{n % 3}\n" for n in range(1, 20)))
    done = accord("watch", path, "--method", "C1", "--set", "baseline=5", "--format", "csv")
    assert done.returncode == 0
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(found[0]) == ["date", "observed", "expected", "upperbound", "score", "alarm"]
    assert len(found) == 19


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["read"], "needs a FILE or -w DIR"),
        (["gather", TEXT], "needs FILE and --archive"),
        (["assess", TEXT, "--archive", "none.parquet"], "no such file or folder"),
        (["watch", "none.csv"], "no such file"),
        (["watch", EXAMPLE / "counts" / "us-ili.csv"], "series"),
        (["watch", EXAMPLE / "counts" / "us-ili.csv", "--series", "national", "--set", "a"],
         "write control=value"),
        (["watch", EXAMPLE / "counts" / "us-ili.csv", "--series", "national", "--method", "X"],
         "known methods"),
        (["simulate", "none.toml"], "no such file"),
        (["verify"], "needs a LEDGER or -w DIR"),
        (["measure", "-w", "none"], "no such file"),
        (["serve", "-w", "none"], "no such file"),
        (["publish", "-w", "none"], "no such file"),
    ],
)  # fmt: skip
def test_misuse_is_one_line_with_a_remedy_and_exit_status_2(words, says, tmp_path):
    done = accord(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_clock_that_is_none_is_refused(tmp_path):
    done = subprocess.run(
        [ACCORD, "run", "-w", "x"], capture_output=True, text=True, check=False,
        env={"SOURCE_DATE_EPOCH": "noon", "PATH": ""}, cwd=EXAMPLE.parent,
    )  # fmt: skip
    assert done.returncode == 2


def test_serve_shows_the_site_to_this_machine_only(tmp_path):
    folder = tmp_path / "w"
    notes = tmp_path / "n.jsonl"
    notes.write_text("")
    assert accord("init", folder, "--agreement", TEXT, "--archive", notes).returncode == 0
    assert accord("publish", "-w", folder).returncode == 0
    process = subprocess.Popen(
        [ACCORD, "serve", "-w", folder, "--port", "0"], stdout=subprocess.PIPE, text=True,
        env=None, bufsize=1,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert address
        with urllib.request.urlopen(address.group(), timeout=10) as answer:
            assert b"All commitments" in answer.read()
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


def test_help_lists_the_verbs_and_needs_no_heavy_library():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", ACCORD, "--help"], capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    for heavy in ("polars", "tantivy", "lxml", "pypdfium2", "docx", "jinja2", "vl_convert", "rich"):
        assert not re.search(rf"\| +{heavy}\n", done.stderr), heavy
    verbs = ("init", "run", "read", "adopt", "gather", "measure", "watch", "simulate", "assess",
             "publish", "serve", "verify", "review")  # fmt: skip
    assert all(re.search(rf"^  {verb} ", done.stdout, re.MULTILINE) for verb in verbs)


def test_ctrl_c_ends_a_run_without_harm(tmp_path):
    folder = tmp_path / "w"
    assert accord("init", folder, "--agreement", TEXT, "--archive", ARCHIVE).returncode == 0
    process = subprocess.Popen([ACCORD, "run", "-w", folder], stderr=subprocess.PIPE, text=True)
    time.sleep(1.2)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
    assert accord("run", "-w", folder).returncode == 0
