"""Every command that the README and the documentation show works as it is shown."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from accord.cli._formats import Format
from tests.small import accord, make, note

ACCORD = Path(sys.executable).with_name("accord")
ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = {
    page.relative_to(ROOT).as_posix(): lines
    for page in PAGES
    if (
        lines := [
            line
            for block in re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
            for line in block.splitlines()
        ]
    )
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A folder that has all that the pages take for granted."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "examples" / "us-japan-core", folder / "demo")
    make(folder / "small")
    shutil.copy(folder / "source" / "test.md", folder / "published.md")
    _archive(folder / "archive.parquet")
    return folder


def _archive(path):
    import polars as pl

    rows = [note("2022-01-01", "Doses", "Japan delivered 5 million doses of vaccine to COVAX.")]
    pl.DataFrame(rows).write_parquet(path)


def test_the_documentation_shows_commands():
    assert sum(map(len, SHOWN.values())) >= 20


@pytest.mark.parametrize("page", SHOWN)
def test_each_command_of_a_page_runs_in_order(prepared, page):
    if page.startswith("docs/verbs") and page != "docs/verbs/init.md":
        _workspace(prepared)
    for line in SHOWN[page]:
        words = shlex.split(line.replace(".venv/bin/", ""))
        assert words[0] == "accord", line
        if words[1] == "serve":
            continue
        done = accord(*words[1:], cwd=prepared)
        assert done.returncode == 0, f"{page}: {line}\n{done.stderr}"
    shutil.rmtree(prepared / "work", ignore_errors=True)


def _workspace(prepared):
    shutil.rmtree(prepared / "work", ignore_errors=True)
    example = "examples/us-japan-core"
    text = f"{example}/agreements/core-2021.md"
    done = accord(
        "init", "work", "--agreement", text, "--archive", f"{example}/archive", cwd=prepared
    )
    assert done.returncode == 0, done.stderr
    assert accord("run", "-w", "work", cwd=prepared).returncode == 0


def test_each_verb_has_its_page_and_each_page_its_verb():
    helped = subprocess.run([ACCORD, "--help"], capture_output=True, text=True, check=True).stdout
    verbs = set(re.findall(r"^  ([a-z]+)  ", helped, re.MULTILINE))
    assert verbs == {page.stem for page in (ROOT / "docs" / "verbs").glob("*.md")}


def test_the_readme_names_every_form_of_output():
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{form}`" in text for form in Format)
