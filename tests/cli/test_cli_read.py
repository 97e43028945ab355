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


def test_every_cue_of_one_commitment_is_shown(root):
    agreement = root / "examples" / "us-japan-core" / "agreements" / "core-2021.md"
    done = accord("read", agreement, "--explain", "H1")
    assert done.returncode == 0
    assert done.stdout.startswith("core-2021/H1  ")
    assert "together, in log-odds: a probability of" in done.stdout
    wrong = accord("read", agreement, "--explain", "Q9")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no such commitment; there are: " in wrong.stderr


def test_two_texts_are_compared(tmp_path):
    first, second = tmp_path / "first.md", tmp_path / "second.md"
    first.write_text(
        "---\ndate: 2022-01-01\n---\nJapan will build two new ports in Fiji by 2025.\n"
    )
    second.write_text("---\ndate: 2023-01-01\n---\nJapan plans to build two new ports in Fiji.\n")
    done = accord("read", first, "--against", second, "--format", "jsonl")
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert row["change"] == "weakened"
    assert row["why"] == "firm became intent; no deadline any more; it was 2025"


def test_an_archive_is_read_document_by_document(tmp_path):
    row = {"kind": "statement", "date": "2022-01-01", "title": "Japan and Fiji", "url": ""}
    texts = {"a.md": "Japan will build two new ports in Fiji.", "b.md": "The sea was calm."}
    archive = tmp_path / "archive.jsonl"
    archive.write_text(
        "".join(json.dumps(row | {"path": p, "text": t}) + "\n" for p, t in texts.items())
    )
    done = accord("read", archive, "--format", "jsonl")
    assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == ["a.md"]


def test_a_language_that_cannot_be_judged_is_named(tmp_path):
    text = tmp_path / "accord.md"
    text.write_text(
        "Les deux pays vont construire un port. Ils vont former des médecins.\n", "utf-8"
    )
    done = accord("read", text, "--format", "jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert "in 'fr'" in done.stderr
    assert "no commitment was looked for" in done.stderr
