"""Rooms import one way, show one face each, and stay small enough to read."""

import ast
import importlib
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2] / "accord"
ORDER = ["records", "ledger", "workspace", "documents", "reading", "evidence", "indicators",
         "surveillance", "models", "account", "site", "stages", "pipeline", "cli"]  # fmt: skip
MODULES = sorted(path for path in HOME.rglob("*.py") if path.parent != HOME)


def room_of(path):
    return path.relative_to(HOME).parts[0].removesuffix(".py")


def imported(path):
    """Names of the modules of Accord that a module imports, wherever it does so."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("accord."):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("accord."))


def test_every_room_has_its_place():
    rooms = {p.name for p in HOME.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert rooms | {"pipeline"} == set(ORDER)


@pytest.mark.parametrize("path", [*MODULES, HOME / "pipeline.py"], ids=lambda p: p.stem)
def test_a_room_imports_only_rooms_above_it_and_only_their_faces(path):
    own = ORDER.index(room_of(path))
    for name in imported(path):
        _, room, *inner = name.split(".")
        assert ORDER.index(room) <= own, f"{path}: {name}"
        if ORDER.index(room) < own:
            assert not any(part.startswith("_") for part in inner), f"{path}: {name}"


@pytest.mark.parametrize("room", [room for room in ORDER if room != "pipeline"])
def test_the_face_of_a_room_is_complete_and_sorted(room):
    face = importlib.import_module(f"accord.{room}")
    assert face.__doc__
    assert all(hasattr(face, name) for name in face.__all__)
    # As ruff sorts: constants, then classes, then functions.
    text = (HOME / room / "__init__.py").read_text("utf-8")
    tree = ast.parse(text)
    taken = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert taken == set(face.__all__)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: f"{room_of(p)}-{p.stem}")
def test_a_module_can_be_read_in_one_sitting(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400
