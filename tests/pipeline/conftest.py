"""A workspace for each test, copied from one that was made once."""

import shutil

import pytest

from tests.small import accord, make


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    return make(tmp_path_factory.mktemp("made") / "w")


@pytest.fixture(scope="session")
def published_once(made_once, tmp_path_factory):
    folder = shutil.copytree(made_once, tmp_path_factory.mktemp("published") / "w")
    done = accord("run", "-w", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def workspace(made_once, tmp_path):
    """A small workspace, made and not run yet."""
    return shutil.copytree(made_once, tmp_path / "w")


@pytest.fixture
def published(published_once, tmp_path):
    """The same, run once."""
    return shutil.copytree(published_once, tmp_path / "w")
