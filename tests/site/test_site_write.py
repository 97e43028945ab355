"""The site on disk: exactly its files, whole, whatever became of the run before."""

import pytest

from accord.site import write_site

OLD = {"index.html": b"old", "gone/page.html": b"old"}
NEW = {"index.html": b"new", "data/a.csv": b"new"}


def read(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_folder_holds_exactly_the_files(tmp_path):
    folder = tmp_path / "deep" / "site"
    write_site(folder, OLD)
    assert read(folder) == OLD
    write_site(folder, NEW)
    assert read(folder) == NEW
    assert [path.name for path in folder.parent.iterdir()] == ["site"]


def test_a_site_without_files_is_an_empty_folder(tmp_path):
    write_site(tmp_path / "site", {})
    assert read(tmp_path / "site") == {}


def test_what_a_killed_run_left_is_taken_away(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, OLD)
    for name in (".site.new", ".site.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "stale.html").write_text("stale")
    write_site(folder, NEW)
    assert read(folder) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


class Killed(Exception):
    """Stands for a kill in the middle of writing."""


class Files(dict):
    """Files of which the last one is never written."""

    def items(self):
        yield from super().items()
        raise Killed


def test_a_run_that_is_killed_while_it_writes_leaves_the_old_site(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, OLD)
    with pytest.raises(Killed):
        write_site(folder, Files(NEW))
    assert read(folder) == OLD


def test_killed_between_the_two_renames_the_old_site_comes_back(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, OLD)
    folder.rename(tmp_path / ".site.old")
    with pytest.raises(Killed):
        write_site(folder, Files(NEW))
    assert read(folder) == OLD
