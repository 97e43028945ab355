"""A workspace is made whole, opened with its settings, and written by one at a time."""

from datetime import date

import pytest

from accord.records import Agreement, BusyError, InputError
from accord.workspace import (
    Made,
    Settings,
    StageBook,
    Workspace,
    create,
    digest_path,
    only_writer,
    read_settings,
    write_settings,
)

AGREEMENT = Agreement(
    id="core-2021",
    title="A partnership",
    date=date(2021, 4, 16),
    parties=("USA", "JPN"),
    source="core.md",
    text="agreements/core-2021.md",
    digest="sha256:" + "0" * 64,
)


def make(tmp_path):
    notes = tmp_path / "notes.jsonl"
    notes.write_text("{}\n")
    return create(
        tmp_path / "w", Settings(name="core-2021"), AGREEMENT, b"text", {"notes.jsonl": notes}
    )


def test_what_was_created_opens_again(tmp_path):
    made = make(tmp_path)
    opened = Workspace.open(made.root)
    assert opened == made
    assert opened.register().agreement == AGREEMENT
    assert (opened.archive / "notes.jsonl").read_text() == "{}\n"
    assert opened.reviews() == []


def test_nothing_is_created_over_something(tmp_path):
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "mine").write_text("keep")
    with pytest.raises(InputError, match="not empty"):
        make(tmp_path)
    assert [p.name for p in (tmp_path / "w").iterdir()] == ["mine"]


def test_settings_read_back_and_unknown_ones_are_named_with_their_line(tmp_path):
    path = tmp_path / "accord.toml"
    settings = Settings(name="x", as_of=date(2022, 6, 30), workers=3)
    path.write_text(write_settings(settings))
    assert read_settings(path) == settings
    path.write_text("name = 'x'\nwokers = 3\n")
    with pytest.raises(InputError, match=r"accord.toml:2: unknown setting 'wokers'; known"):
        read_settings(path)


@pytest.mark.parametrize("name", ["../secret.md", "/etc/passwd", "agreements/../../x"])
def test_a_path_that_leaves_the_workspace_is_refused(tmp_path, name):
    with pytest.raises(InputError, match="leaves the workspace"):
        make(tmp_path).inside(name, tmp_path / "core.yaml")


def test_a_second_writer_is_told_and_leaves(tmp_path):
    busy = pytest.raises(BusyError, match="another accord")
    with only_writer(tmp_path), busy, only_writer(tmp_path):
        pass
    with only_writer(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_a_stage_is_skipped_only_when_nothing_it_needs_has_changed(tmp_path):
    out = tmp_path / "out.txt"
    out.write_text("made")
    book = StageBook.open(tmp_path / "stages.json")
    why = {"code": "c1", "inputs": {"a": "1"}, "root": tmp_path}
    assert book.why("x", **why) == "first time"
    book.record("x", Made("c1", {"a": "1"}, {"out.txt": digest_path(out)}, 3))
    book = StageBook.open(tmp_path / "stages.json")
    assert book.why("x", **why) is None
    assert book.why("x", **(why | {"inputs": {"a": "2"}})) == "changed: a"
    assert book.why("x", **(why | {"code": "c2"})) == "accord itself has changed"
    out.write_text("spoilt")
    assert book.why("x", **why) == "out.txt is not as this stage left it"
