"""The main job on the published text and the real archive, as a user does it."""

import json

import polars as pl
import pytest

from tests.small import accord

pytestmark = pytest.mark.slow
NAME = "2021-04-16-fact-sheet-u-s-japan-competitiveness-and-resilience-core-partnership"


@pytest.fixture(scope="module")
def workspace(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("main") / "w"
    text = shared / "gold" / "reading" / f"{NAME}.md"
    archive = shared / "data" / "documents" / "white-house-archive.parquet"
    done = accord("init", folder, "--agreement", text, "--archive", archive)
    assert done.returncode == 0, done.stderr
    done = accord("run", "-w", folder)
    assert done.returncode == 0, done.stderr
    return folder


def states(folder):
    done = accord("run", "-w", folder, "--format", "json")
    assert done.returncode == 0, done.stderr
    return {row["stage"]: row["state"] for row in json.loads(done.stdout)}


def test_everything_is_there_and_holds(workspace):
    tables = {path.stem for path in (workspace / "data").glob("*.parquet")}
    assert {"documents", "passages", "commitments", "evidence", "verdicts"} <= tables
    assert pl.read_parquet(workspace / "data" / "documents.parquet").height == 14_396
    assert (workspace / "site" / "index.html").is_file()
    assert accord("verify", "-w", workspace).returncode == 0


def test_nothing_runs_twice_and_one_more_document_runs_only_what_depends_on_it(workspace):
    assert set(states(workspace).values()) == {"skipped"}
    (workspace / "archive" / "2026-09-01-new.md").write_text(
        "---\ntitle: New\ndate: 2026-09-01\n---\nJapan and the United States signed it.\n"
    )
    again = states(workspace)
    assert {name for name, state in again.items() if state == "skipped"} >= {
        "reading", "register", "indicators", "surveillance", "models",
    }  # fmt: skip
    assert again["documents"] == "ran"
