"""`accord read` as a person runs it."""

import json
import subprocess
import sys
from pathlib import Path

ACCORD = Path(sys.executable).with_name("accord")


def accord(*words):
    return subprocess.run([ACCORD, *map(str, words)], capture_output=True, text=True, check=False)


def test_rows_have_the_form_that_others_rely_on(root):
    agreement = root / "examples" / "us-japan-core" / "agreements" / "core-2021.md"
    done = accord("read", agreement, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) >= 30
    text = agreement.read_text(encoding="utf-8")
    for row in rows:
        assert " ".join(text[row["start"] : row["end"]].split())[:5] == row["text"][:5]
        assert {"parties", "strength", "action", "amounts", "deadline", "beneficiaries",
                "initiatives", "theme", "probability", "cues"} <= row.keys()  # fmt: skip


def test_a_table_for_people_and_csv_for_sheets(root):
    agreement = root / "examples" / "us-japan-core" / "agreements" / "core-2021.md"
    assert "core-2021/H1" in accord("read", agreement).stdout
    assert accord("read", agreement, "--format", "csv").stdout.startswith("id,text,start,end,")


def test_bad_input_is_one_line_and_exit_status_2(tmp_path):
    done = accord("read", tmp_path / "none.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"accord: {tmp_path / 'none.md'}: no such file; check the path\n"
    assert accord("read").returncode == 2
    assert "Usage" in accord("--help").stdout
