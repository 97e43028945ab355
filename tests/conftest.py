"""What every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Machines are shared: no test asserts how long it takes.
settings.register_profile("accord", deadline=None)
settings.load_profile("accord")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, archives and figures beside the repository (`ACCORD_SHARED`)."""
    place = Path(os.environ.get("ACCORD_SHARED", ROOT.parent / "shared"))
    if not place.is_dir():
        pytest.skip(f"needs the real texts and figures in {place} (set ACCORD_SHARED)")
    return place
