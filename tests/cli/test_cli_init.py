"""`accord init` makes a whole workspace, or nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from accord.ledger import SigningKey
from accord.workspace import Workspace

ACCORD = Path(sys.executable).with_name("accord")
NOTE = {
    "path": "n",
    "kind": "note",
    "date": "2021-05-01",
    "title": "T",
    "url": "https://example.org",
    "text": "They met.",
}


def init(*words):
    command = [ACCORD, "init", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_workspace_holds_the_text_as_published_the_archive_and_a_key(root, tmp_path):
    text = root / "examples" / "us-japan-core" / "agreements" / "core-2021.md"
    notes = tmp_path / "notes.jsonl"
    notes.write_text(json.dumps(NOTE) + "\n")
    done = init(tmp_path / "w", "--agreement", text, "--archive", notes)
    assert (done.returncode, done.stderr) == (0, f"next: accord run -w {tmp_path / 'w'}\n")
    made = Workspace.open(tmp_path / "w")
    agreement = made.register().agreement
    assert (agreement.id, agreement.parties) == ("core-2021", ("USA", "JPN"))
    assert (made.root / agreement.text).read_bytes() == text.read_bytes()
    assert (made.archive / "notes.jsonl").read_bytes() == notes.read_bytes()
    assert SigningKey.load(made.key).name == "core-2021"


@pytest.mark.parametrize(
    ("text", "row", "says"),
    [
        ("Japan will act.", NOTE, "has no date; give it: --date"),
        ("---\ndate: 2999-01-01\n---\nJapan will act.", NOTE, "is after today"),
        ("---\ndate: 2021-04-16\n---\nWords.", NOTE, "names no party"),
        ("---\ndate: 2021-04-16\n---\nJapan will act.", NOTE | {"date": "2999-01-01"}, "'n' has a"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(tmp_path, text, row, says):
    (tmp_path / "a.md").write_text(text)
    (tmp_path / "n.jsonl").write_text(json.dumps(row) + "\n")
    before = sorted(tmp_path.iterdir())
    words = ["--agreement", tmp_path / "a.md", "--archive", tmp_path / "n.jsonl"]
    done = init(tmp_path / "w", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before
