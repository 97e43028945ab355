"""Bad input: one clear line with place and remedy, exit status 2, and nothing is written."""

import json

import polars as pl
import pytest

from accord.workspace import only_writer
from tests.small import accord, note, tree


def spoil_register(old, new):
    def spoil(folder):
        path = folder / "register" / "test-2021.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def add(name, content):
    def spoil(folder):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)

    return spoil


def rows(**changes):
    return (json.dumps(note("2024-03-01", "More", "Words.") | changes) + "\n").encode()


def parquet_without_url(folder):
    row = note("2024-03-01", "More", "Words.")
    del row["url"]
    pl.DataFrame([row]).write_parquet(folder / "archive" / "more.parquet")


FIGURE = b"indicator,entity,period,value,unit,source\n"
FAULTS = [
    (spoil_register("strength: firm", "strength: [firm"), r"test-2021.yaml:"),
    (spoil_register("strength: firm", "strength: sure"), "fields:"),
    (spoil_register("  - JPN\n", "  - ATLANTIS\n"), "ATLANTIS"),
    (spoil_register("id: test-2021/H2", "id: test-2021/H1"), "given twice"),
    (spoil_register("indicator: ghg", "indicator: gdp"), "unknown indicator 'gdp'"),
    (spoil_register("counts: counts/flu.csv", "counts: ../flu.csv"), "leaves the workspace"),
    (spoil_register("counts: counts/flu.csv", "counts: counts/none.csv"), "no such file"),
    (spoil_register("series: cases", "series: deaths"), "deaths"),
    (spoil_register("method: C1", "method: C9"), "known methods"),
    (spoil_register("text: agreements/test-2021.md", "text: /etc/passwd"), "leaves the workspace"),
    (add("accord.toml", b"name = 'test-2021'\nlimit = 3\n"), "accord.toml:2: unknown setting"),
    (add("archive/more.jsonl", rows(date="2999-01-01")), "after today"),
    (add("archive/more.jsonl", rows(date="")), "has no date"),
    (add("archive/more.jsonl", b'{"path": 1}\n'), "more.jsonl:1"),
    (add("archive/more.jsonl", b"\xff\xfe"), "not UTF-8"),
    (add("archive/2024-01-01-scan.pdf", b"%PDF-1.4 broken"), "not a readable PDF"),
    (add("archive/2024-01-01-empty.md", b" \n"), "holds no text"),
    (add("archive/photo.png", b"\x89PNG"), "no archive and no document"),
    (parquet_without_url, "without the column 'url'"),
    (add("agreements/test-2021.md", b"Another text."), "not the text that was obtained"),
    (add("figures/observations.csv", FIGURE + b"ghg,JPN,2020,1,kg,x\n"),
     "unit 'kg'"),
    (add("figures/observations.csv", FIGURE + b"ghg,JPN,2020,much,Mt,x\n"),
     "observations.csv:2"),
    (add("models/surge.toml", b'model = "magic"\nseed = 1\n'), "magic"),
    (add("models/surge.toml", b'model = "transmission"\nseed = 1\n[parameters]\nr0 = -3\n'), "r0"),
    (add("register/test-2021.reviews.yaml", b"reviews:\n- who: me\n"), "reviews.yaml:2"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "says"), FAULTS)
def test_a_fault_is_one_line_and_changes_no_ledger_and_no_site(published, spoil, says):
    kept = {name: content for name, content in tree(published).items() if shown(name)}
    spoil(published)
    done = accord("run", "-w", published)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("accord: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert says in done.stderr
    assert {n: content for n, content in tree(published).items() if shown(n)} == kept


def shown(name):
    return name.startswith(("site/", "ledger", "keys/"))


def test_a_second_run_at_the_same_time_says_so_and_leaves(workspace):
    with only_writer(workspace):
        done = accord("run", "-w", workspace)
    assert (done.returncode, done.stdout) == (2, "")
    assert "another accord is at work" in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_workspace_there(tmp_path):
    done = accord("run", "-w", tmp_path / "none")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no such file" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_lost_ledger_is_not_replaced_in_silence(published):
    (published / "ledger.db").unlink()
    done = accord("run", "-w", published)
    assert done.returncode == 2
    assert "ledger.db: is gone" in done.stderr
    assert not (published / "ledger.db").exists()


def test_a_lost_key_is_not_replaced_in_silence(published):
    next((published / "keys").iterdir()).unlink()
    note_ = note("2024-03-01", "More", "The United States delivered doses of vaccine to COVAX.")
    (published / "archive" / "more.jsonl").write_text(json.dumps(note_) + "\n")
    done = accord("run", "-w", published)
    assert done.returncode == 2
    assert "put it back" in done.stderr
