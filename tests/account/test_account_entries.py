"""What of an account goes into the ledger, and when it is news."""

from datetime import date

from accord.account import drafts, news
from accord.ledger import Draft, Entry, canonical
from accord.records import Agreement, Commitment, Review, Verdict
from accord.workspace import Register, mark_of

AGREEMENT = Agreement(
    id="core-2021", title="A partnership", date=date(2021, 4, 16), parties=("USA", "JPN"),
    source="https://example.org", text="agreements/core-2021.md", digest="sha256:" + "0" * 64,
)  # fmt: skip
H1 = Commitment(
    id="core-2021/H1", section="Health", text="Japan will act.", start=0, end=15, parties=("JPN",),
    strength="firm", action="act", theme="health", probability=0.912,
)  # fmt: skip


def everything(day=date(2024, 12, 31), verdict="kept"):
    return drafts(
        Register(AGREEMENT, "sha256:a", (H1,), (mark_of(H1),)),
        reviews=[
            Review(who="A", on=day, commitment=H1.id, decision="accept", why="w")
            for day in (date(2024, 1, 1), date(2024, 1, 2))
        ],
        alerts=[],
        runs=[],
        verdicts=[
            Verdict(commitment=H1.id, as_of=day, verdict=verdict, probability=0.5, reasons=())
        ],
        evidence=[],
        tables={"data/verdicts.parquet": "sha256:b"},
        version="1.0",
    )


def entry(draft):
    return Entry(draft.type, draft.subject, draft.content, "2024-12-31T00:00:00Z", "core")


def test_an_account_says_what_it_rests_on_and_itself_last():
    kinds = [d.type for d in everything()]
    assert kinds == ["agreement", "register", "commitment", "review", "review", "verdict", "run"]


def test_every_draft_can_be_written_canonically():
    assert all(canonical(d.content) for d in everything())


def test_a_verdict_repeated_on_another_day_is_no_news():
    said = [entry(d) for d in everything()]
    assert news(said, everything(day=date(2025, 1, 1))) == []
    changed = news(said, everything(verdict="broken"))
    assert [(d.type, d.subject) for d in changed] == [("verdict", H1.id)]


def test_only_the_last_entry_of_a_subject_counts():
    first, second = Draft("verdict", "x", {"n": 1}), Draft("verdict", "x", {"n": 2})
    assert news([entry(first), entry(second)], [first]) == [first]
