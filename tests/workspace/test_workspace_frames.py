"""Records go to tables and come back the same."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from accord.records import Binding, Run, Verdict
from accord.workspace import to_frame, to_records

verdicts = st.builds(
    Verdict,
    commitment=st.from_regex(r"[a-z]{1,5}-[0-9]{4}/[A-Z][1-9]", fullmatch=True),
    as_of=st.dates(),
    verdict=st.sampled_from(["kept", "partly", "in-progress", "not-shown", "broken"]),
    probability=st.floats(0, 1),
    reasons=st.lists(st.text(), max_size=3).map(tuple),
)


@given(st.lists(verdicts, max_size=5))
def test_verdicts_come_back_the_same(rows):
    assert to_records(to_frame(rows, Verdict), Verdict) == rows


def test_parts_that_are_records_or_mappings_come_back_the_same():
    binding = Binding(
        commitment="core-2021/K1",
        indicator="ghg",
        entity="JPN",
        direction="lower",
        baseline={"value": 1405.0, "period": "FY2013"},
        target={"value": 759.0, "period": "FY2030"},
    )
    bare = Binding(commitment="core-2021/K2", indicator="ghg", entity="USA", direction="lower")
    assert to_records(to_frame([binding, bare], Binding), Binding) == [binding, bare]
    run = Run(
        id="r1",
        model="transmission",
        version="1",
        parameters={"r0": 2.5, "days": 180},
        seed=7,
        inputs={"scenario": "sha256:" + "0" * 64},
        outputs={"table": "sha256:" + "1" * 64},
    )
    assert to_records(to_frame([run], Run), Run) == [run]


def test_an_empty_table_keeps_its_columns():
    frame = to_frame([], Verdict)
    assert frame.columns == list(Verdict.model_fields)
    assert frame.schema["as_of"].to_python() is date
