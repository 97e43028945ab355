"""The register keeps what people wrote, whatever the machine reads later."""

from datetime import date

import pytest

from accord.records import Agreement, Commitment, InputError
from accord.workspace import Register, adopt, mark_of, merge, read_register, write_register

AGREEMENT = Agreement(
    id="core-2021",
    title="A partnership",
    date=date(2021, 4, 16),
    parties=("USA", "JPN"),
    source="https://example.org/text",
    text="agreements/core-2021.md",
    digest="sha256:" + "0" * 64,
)


def commitment(number, start, **changes):
    fields = {
        "id": f"core-2021/H{number}",
        "section": "Health",
        "text": f"Promise {number}.",
        "start": start,
        "end": start + 10,
        "parties": ("USA", "JPN"),
        "strength": "firm",
        "action": "promise",
        "theme": "health",
    }
    return Commitment(**(fields | changes))


EMPTY = Register(AGREEMENT, reading=None, commitments=(), marks=())
READ = merge(EMPTY, [commitment(1, 0), commitment(2, 20)], "sha256:a")


def test_a_first_reading_fills_the_register_with_marked_entries():
    assert [c.id for c in READ.commitments] == ["core-2021/H1", "core-2021/H2"]
    assert all(READ.by_machine(n) for n in range(2))


def test_a_written_register_reads_back_the_same(tmp_path):
    path = tmp_path / "core-2021.yaml"
    path.write_bytes(write_register(path, READ))
    assert read_register(path) == READ
    assert write_register(path, READ) == path.read_bytes()


def test_a_correction_survives_another_reading(tmp_path):
    path = tmp_path / "core-2021.yaml"
    path.write_bytes(write_register(path, READ))
    path.write_text(path.read_text().replace("action: promise", "action: mine  # checked", 1))
    corrected = read_register(path)
    assert [corrected.by_machine(n) for n in range(2)] == [False, True]
    again = merge(corrected, [commitment(1, 1), commitment(2, 20, action="other")], "sha256:b")
    assert [c.action for c in again.commitments] == ["mine", "other"]
    assert b"# checked" in write_register(path, again)


def test_an_entry_that_was_taken_out_stays_out():
    without = Register(AGREEMENT, "sha256:a", READ.commitments[:1], READ.marks[:1])
    seen = merge(without, [commitment(1, 0), commitment(2, 20)], "sha256:a")
    assert [s.id for s in seen.struck] == ["core-2021/H2"]
    again = merge(seen, [commitment(1, 0), commitment(2, 21)], "sha256:b")
    assert [c.id for c in again.commitments] == ["core-2021/H1"]


def test_ids_stay_when_the_reading_shifts():
    again = merge(READ, [commitment(1, 5), commitment(2, 18), commitment(3, 40)], "sha256:b")
    assert [c.id for c in again.commitments] == ["core-2021/H1", "core-2021/H2", "core-2021/H3"]


def test_adopting_leaves_the_mark():
    adopted = adopt(READ, ["core-2021/H2"])
    assert [c.status for c in adopted.commitments] == ["proposed", "adopted"]
    assert adopted.marks[1] == mark_of(adopted.commitments[1])
    with pytest.raises(InputError, match="no such commitment"):
        adopt(READ, ["core-2021/H9"])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("strength: firm", "strength: sure", r"yaml:\d+:\d+: strength: .*'firm'"),
        ("- USA\n  - JPN\n  strength", "- ATLANTIS\n  strength", "unknown party 'ATLANTIS'"),
        ("id: core-2021/H2", "id: core-2021/H1", "given twice"),
        ("id: core-2021/H2", "id: else-2020/H2", "another agreement"),
        ("section: Health", "section: [Health", r"yaml:\d+:\d+: not YAML"),
        ("section: Health", "colour: red", r"yaml:\d+:\d+: "),
        ("bindings: []", "bindings: [1]", "no list of entries"),
        ("bindings: []", "bindngs: []", "unknown part 'bindngs'"),
    ],
)
def test_a_slip_is_named_with_line_and_column(tmp_path, old, new, says):
    path = tmp_path / "core-2021.yaml"
    text = write_register(path, READ).decode()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(InputError, match=says) as caught:
        read_register(path)
    assert "\n" not in str(caught.value)
