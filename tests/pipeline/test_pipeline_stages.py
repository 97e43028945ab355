"""`accord run`: every stage once, and again only what has to be."""

import json
from datetime import timedelta

import polars as pl
import pytest

from accord.ledger import Log
from tests.small import CLOCK, accord, make, note, tree

STAGES = ["documents", "reading", "register", "index", "evidence", "indicators", "surveillance",
          "models", "account", "ledger", "site"]  # fmt: skip


def ran(folder, clock=CLOCK):
    done = accord("run", "-w", folder, "--format", "json", clock=clock)
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [row["stage"] for row in rows] == STAGES
    return {row["stage"]: row["why"] for row in rows if row["state"] == "ran"}


def test_from_a_text_to_a_signed_account(workspace):
    # `make` has read already; its register was filled by hand afterwards.
    first = dict.fromkeys(STAGES[3:], "first time")
    assert ran(workspace) == {"register": "changed: register", **first}
    verdicts = pl.read_parquet(workspace / "data" / "verdicts.parquet")
    said = dict(verdicts.select("commitment", "verdict").iter_rows())
    assert said["test-2021/H1"] in ("kept", "partly")
    assert said["test-2021/H2"] == "broken"
    assert said["test-2021/C1"] in ("not-shown", "in-progress")
    kinds = {entry.type for entry in Log(workspace / "ledger.db").entries()}
    assert {"agreement", "register", "commitment", "verdict", "model-run", "alert", "run"} <= kinds
    assert (workspace / "site" / "index.html").is_file()
    checked = accord("verify", "-w", workspace)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "records hold" in checked.stdout


def test_a_second_run_skips_everything_and_enters_nothing(published):
    before = tree(published)
    assert ran(published) == {}
    assert tree(published) == before


def test_a_new_document_touches_only_what_depends_on_it(published):
    more = note("2024-03-01", "Rain", "The lawn was wet.")
    (published / "archive" / "more.jsonl").write_text(json.dumps(more) + "\n")
    again = ran(published)
    assert again["documents"] == "changed: archive"
    assert {"reading", "register", "indicators", "surveillance", "models"}.isdisjoint(again)


def test_a_person_s_correction_is_kept_and_signed(published):
    path = published / "register" / "test-2021.yaml"
    text = path.read_text("utf-8").replace("strength: firm", "strength: intent", 1)
    path.write_text(text, encoding="utf-8")
    again = ran(published, clock=CLOCK + timedelta(hours=1))
    assert "reading" not in again
    assert path.read_text("utf-8") == text
    last = [e for e in Log(published / "ledger.db").entries() if e.subject == "test-2021/H1"][-1]
    assert (last.type, last.content["written_by"]) == ("commitment", "person")


def test_a_review_changes_a_verdict_and_is_signed(published):
    words = ["--who", "A. Reader", "--why", "I read it.", "--verdict", "partly"]
    assert accord("review", "-w", published, "test-2021/H2", *words).returncode == 0
    assert set(ran(published)) == {"account", "ledger", "site"}
    done = accord("assess", "-w", published, "--format", "jsonl")
    rows = {r["commitment"]["id"]: r for r in map(json.loads, done.stdout.splitlines())}
    assert (rows["test-2021/H2"]["verdict"], rows["test-2021/H2"]["probability"]) == ("partly", 1.0)
    assert "review" in {entry.type for entry in Log(published / "ledger.db").entries()}


def test_adopting_is_signed_under_the_person_s_name(published):
    done = accord("adopt", "-w", published, "test-2021/H1", "--who", "A. Reader")
    assert done.stdout == "1 adopted: test-2021/H1\n"
    assert "evidence" not in ran(published)
    entries = Log(published / "ledger.db").entries()
    (adoption,) = [entry for entry in entries if entry.type == "adoption"]
    assert adoption.content["who"] == "A. Reader"
    again = accord("adopt", "-w", published, "test-2021/H1", "--who", "A. Reader")
    assert again.stdout == "nothing to adopt\n"


def test_two_workspaces_with_other_keys_give_the_same_tables_and_pages(tmp_path):
    one, two = make(tmp_path / "one"), make(tmp_path / "two")
    assert (one / "ledger.pub").read_bytes() != (two / "ledger.pub").read_bytes()
    ran(one)
    ran(two)
    assert tree(one / "site") == tree(two / "site")
    tables = [p.name for p in sorted((one / "data").glob("*.parquet"))]
    assert len(tables) >= 14
    for name in tables:
        assert (one / "data" / name).read_bytes() == (two / "data" / name).read_bytes(), name


def test_adding_documents_one_by_one_gives_the_tables_of_one_go(tmp_path):
    slowly, at_once = make(tmp_path / "slowly"), make(tmp_path / "at-once")
    ran(slowly)
    more = note("2022-03-01", "Doses", "Japan delivered 5 million doses of vaccine through COVAX.")
    for folder in (slowly, at_once):
        (folder / "archive" / "more.jsonl").write_text(json.dumps(more) + "\n")
    ran(slowly)
    ran(at_once)
    for name in ("documents", "passages", "evidence"):
        table = f"data/{name}.parquet"
        assert (slowly / table).read_bytes() == (at_once / table).read_bytes(), name


@pytest.mark.parametrize(
    ("table", "says"),
    [("data/verdicts.parquet", "verdicts.parquet"), ("agreements", "test-2021.md")],
)
def test_verify_names_a_record_that_was_changed_behind_the_ledger_s_back(published, table, says):
    path = published / table
    path = next(path.iterdir()) if path.is_dir() else path
    path.write_bytes(path.read_bytes() + b" ")
    checked = accord("verify", "-w", published)
    assert checked.returncode == 1
    assert says in checked.stderr
