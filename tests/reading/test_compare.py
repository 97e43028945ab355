"""Between two readings: what was added, dropped, weakened, strengthened."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.documents import passages
from accord.reading import compare, read


def reading(text):
    return read(
        passages("d", text), agreement="a", parties=("JPN",), stated_on=date(2022, 1, 1), least=0.0
    )


def changes(before, after):
    return [(d.change, d.why) for d in compare(reading(before), reading(after))]


@pytest.mark.parametrize(
    ("before", "after", "change", "why"),
    [
        ("will build two ports", "intends to build two ports", "weakened", "firm became intent"),
        ("aims to train nurses", "will train nurses", "strengthened", "intent became firm"),
        (
            "will build ports in Fiji by 2025",
            "will build ports in Fiji by 2030",
            "weakened",
            "2030 instead of 2025",
        ),
        ("will build ports in Fiji", "will build ports in Fiji by 2030", "strengthened", "a dead"),
        (
            "will give $30 million to clinics",
            "will give $20 million to clinics",
            "weakened",
            "20,000,000 USD instead of 30,000,000",
        ),
    ],
)
def test_a_commitment_is_weakened_or_strengthened(before, after, change, why):
    ((said, reasons),) = changes(f"Japan {before}.", f"Japan {after}.")
    assert said == change
    assert any(why in reason for reason in reasons)


def test_what_one_reading_lacks_is_added_or_dropped():
    before = "Japan will build ports in Fiji.\n\nJapan will train nurses abroad."
    after = "Japan will build ports in Fiji.\n\nJapan will plant new forests."
    assert [c for c, _ in changes(before, after)] == ["same", "added", "dropped"]


@given(st.lists(st.sampled_from(["build ports", "train nurses", "plant forests"]), unique=True))
def test_a_text_beside_itself_is_the_same(acts):
    text = "\n\n".join(f"Japan will {act}." for act in acts)
    assert {c for c, _ in changes(text, text)} <= {"same"}
    assert len(changes(text, text)) == len(reading(text))
