"""The rules of verdicts, one test a rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.account import assess
from accord.records import SHOWS, Commitment, Evidence, Measurement, Review

H1 = Commitment(
    id="core-2021/H1", section="Health", text="Japan will act.", start=0, end=15, parties=("JPN",),
    strength="firm", action="act", theme="health",
)  # fmt: skip
DAY = date(2024, 12, 31)


def found(shows, day="2022-01-01", score=0.9, document=None, start=0):
    return Evidence(
        commitment=H1.id, document=document or f"{shows}-{day}.md", date=date.fromisoformat(day),
        start=start, end=start + 9, quote="Japan did", shows=shows, score=score,
    )  # fmt: skip


def measured(on_track, needed=None):
    return Measurement(
        commitment=H1.id, indicator="doses", entity="JPN", as_of=DAY, period="2023", value=1.0,
        unit="doses", change=None, needed=needed, on_track=on_track, favourable=None,
    )  # fmt: skip


def reviewed(**fields):
    base = {"who": "A. Reader", "on": date(2024, 1, 1), "commitment": H1.id, "why": "Read it."}
    return Review(**(base | {"decision": "accept"} | fields))


def judge(evidence=(), measurements=(), reviews=(), commitment=H1, as_of=DAY, direct=()):
    (verdict,) = assess(
        [commitment], evidence, measurements, reviews, as_of=as_of, direct=frozenset(direct)
    )
    return verdict


@pytest.mark.parametrize(
    ("evidence", "says"),
    [
        ([], "not-shown"),
        ([found("renewed"), found("renewed", "2023-01-01")], "not-shown"),
        ([found("progress")], "in-progress"),
        ([found("delivered")], "partly"),
        ([found("delivered", f"2022-0{n}-01", 1.0) for n in range(1, 6)], "kept"),
        ([found("reversed", "2024-01-01"), found("reversed", "2024-02-01")], "broken"),
        ([found("delivered", "2021-05-01"), found("reversed", score=1.0)], "broken"),
    ],
)
def test_the_kinds_of_evidence_lead_to_the_verdicts(evidence, says):
    assert judge(evidence).verdict == says


def test_what_is_done_later_undoes_a_reversal():
    later = [found("delivered", f"2024-0{n}-01", 1.0) for n in range(1, 6)]
    assert judge([found("reversed", "2023-01-01"), *later]).verdict == "kept"


def test_passages_of_one_document_count_once():
    same = [found("delivered", document="a.md", start=n * 10, score=1.0) for n in range(6)]
    assert judge(same).verdict == "partly"


def test_what_came_later_than_the_day_is_not_known():
    assert judge([found("reversed", "2025-01-20", 1.0)]).verdict == "not-shown"
    late = reviewed(verdict="kept", on=date(2025, 1, 1))
    assert judge(reviews=[late]).verdict == "not-shown"


def test_nothing_is_kept_before_its_deadline():
    evidence = [found("delivered", f"2022-0{n}-01", 1.0) for n in range(1, 6)]
    assert judge(evidence, commitment=H1.but(deadline="2030")).verdict == "partly"
    assert judge(evidence, commitment=H1.but(deadline="2025-01-01")).verdict == "partly"
    assert judge(evidence, commitment=H1.but(deadline="2024")).verdict == "kept"


def test_only_a_direct_target_decides():
    direct = [(H1.id, "doses", "JPN")]
    assert judge(measurements=[measured(1.0)], direct=direct).verdict == "kept"
    missed = judge(measurements=[measured(0.0)], direct=direct)
    assert (missed.verdict, missed.probability) == ("broken", 1.0)
    assert "doses of JPN missed its target." in missed.reasons
    assert judge(measurements=[measured(0.0)]).verdict == "not-shown"
    assert judge(measurements=[measured(1.0, needed=3.0)], direct=direct).verdict == "not-shown"
    assert judge(measurements=[measured(0.0, needed=3.0)], direct=direct).verdict == "not-shown"


def test_a_person_s_word_on_a_passage_wins():
    evidence = [found("reversed", score=1.0)]
    passage = {"document": evidence[0].document, "start": 0}
    assert judge(evidence, reviews=[reviewed(decision="reject", **passage)]).verdict == "not-shown"
    corrected = reviewed(decision="correct", shows="progress", **passage)
    verdict = judge(evidence, reviews=[corrected])
    assert (verdict.verdict, verdict.probability) == ("in-progress", 1.0)
    assert "confirmed by a person" in verdict.reasons[0]


def test_a_person_s_verdict_wins_over_all():
    verdict = judge([found("reversed", score=1.0)], reviews=[reviewed(verdict="partly")])
    assert (verdict.verdict, verdict.probability) == ("partly", 1.0)
    assert verdict.reasons == ("A. Reader judged so on 2024-01-01: Read it.",)


def test_a_withdrawn_commitment_gets_no_verdict():
    assert assess([H1.but(status="withdrawn")], [], [], [], as_of=DAY) == []


passages = st.lists(
    st.builds(
        found,
        st.sampled_from(SHOWS),
        st.dates(date(2021, 5, 1), DAY).map(str),
        st.floats(0, 1),
    ),
    max_size=30,
)


@given(passages)
def test_a_verdict_is_the_likeliest_of_five_and_order_does_not_matter(evidence):
    verdict = judge(evidence)
    assert 0.2 <= verdict.probability <= 1
    assert judge(evidence[::-1]).verdict == verdict.verdict


@given(passages)
def test_one_more_reversal_never_makes_a_promise_look_kept_better(evidence):
    ranks = ["broken", "not-shown", "in-progress", "partly", "kept"]
    more = [*evidence, found("reversed", str(DAY), 1.0, document="last.md")]
    if judge(evidence).verdict != "broken":
        before = ranks.index(judge(evidence).verdict)
        assert ranks.index(judge(more).verdict) <= before
