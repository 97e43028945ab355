"""A workspace for each test."""

import pytest

from tests.small import make


@pytest.fixture
def workspace(tmp_path):
    """A small workspace, made and not run yet."""
    return make(tmp_path / "w")
