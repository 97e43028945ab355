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


@pytest.fixture(scope="module")
def ready(prepared):
    """A workspace of the example that has been run, as the pages of the verbs take for granted."""
    example = "examples/us-japan-core"
    text, archive = f"{example}/agreements/core-2021.md", f"{example}/archive"
    done = accord("init", "ready", "--agreement", text, "--archive", archive, cwd=prepared)
    assert done.returncode == 0, done.stderr
    assert accord("run", "-w", "ready", cwd=prepared).returncode == 0
    return prepared / "ready"


@pytest.mark.parametrize("page", SHOWN)
def test_each_command_of_a_page_runs_in_order(prepared, ready, page):
    shutil.rmtree(prepared / "work", ignore_errors=True)
    if page.startswith("docs/verbs") and page != "docs/verbs/init.md":
        shutil.copytree(ready, prepared / "work")
    for line in SHOWN[page]:
        words = shlex.split(line.replace(".venv/bin/", ""))
        assert words[0] == "accord", line
        # A server runs until it is told to end; tests/cli starts one.
        if words[1] == "serve":
            continue
        done = accord(*words[1:], cwd=prepared)
        assert done.returncode == 0, f"{page}: {line}\n{done.stderr}"


def test_each_verb_has_its_page_and_each_page_its_verb():
    helped = subprocess.run([ACCORD, "--help"], capture_output=True, text=True, check=True).stdout
    verbs = set(re.findall(r"^  ([a-z]+)  ", helped, re.MULTILINE))
    assert verbs == {page.stem for page in (ROOT / "docs" / "verbs").glob("*.md")}


def test_the_readme_names_every_form_of_output():
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{form}`" in text for form in Format)
