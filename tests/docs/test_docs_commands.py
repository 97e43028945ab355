"""Every command that the README shows works as it is shown."""

import re
import subprocess

import pytest

from accord.cli._formats import Format


def commands(root):
    blocks = re.findall(r"```\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if ".venv/bin/accord" in line]


def test_each_command_runs(root):
    if not (root / ".venv" / "bin" / "accord").exists():
        pytest.skip("needs the set-up in .venv (make test)")
    shown = commands(root)
    assert len(shown) >= 2
    for line in shown:
        done = subprocess.run(line.split(), cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        assert "core-2021/H1" in done.stdout


def test_the_readme_names_every_form_of_output(root):
    text = (root / "README.md").read_text("utf-8")
    assert all(f"`{form}`" in text for form in Format)
