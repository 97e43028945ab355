"""What became of each commitment on a day, how likely that is, and why.

1. Only what was known on the day counts: evidence of documents dated up to it, measurements and
   reviews up to it.
2. A person's word on a passage wins: rejected, it is left out; accepted, its score is 1; corrected,
   it shows what the person says.
3. Each passage counts with its score times how often a reading of that kind is right (`RELIABLE`);
   of one document only the strongest passage of a kind; of a kind only the `STRONGEST` documents.
4. Passages err independently, so the chance that at least one is right is one minus the product of
   the chances that each is wrong (a noisy-or), and that at least two are right follows likewise.
5. broken       a reversal is right that no later delivery or step undoes, or a direct target was
                missed when its period came
   kept         not broken, and two deliveries are right, or a direct target was met
   partly       not broken, and just one delivery is right; also two, while the deadline lies ahead
   in-progress  none of these, and a step is right
   not-shown    all else; a promise made again shows nothing
6. The verdict is the most likely of the five, its probability its share. These shares rest on
   rule 4, which is a simplification: they rank well and are not yet calibrated.
7. A person's verdict on the commitment itself wins over all that.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.records import (
    OUTCOMES,
    Commitment,
    Evidence,
    Measurement,
    Outcome,
    Review,
    Shows,
    Verdict,
)

RELIABLE: Mapping[Shows, float] = {
    "delivered": 0.6,
    "progress": 0.8,
    "renewed": 0.8,
    "reversed": 0.6,
}
"""How often a passage that was read as showing this does show it."""
STRONGEST = 5
_WORDS: Mapping[Shows, str] = {
    "delivered": "delivery",
    "progress": "a step",
    "renewed": "the promise made again",
    "reversed": "a reversal",
}


@dataclass(frozen=True)
class _Witness:
    """The strongest passage of one document that shows one thing."""

    day: date
    weight: float
    document: str
    person: bool


def assess(
    commitments: Sequence[Commitment],
    evidence: Sequence[Evidence],
    measurements: Sequence[Measurement],
    reviews: Sequence[Review],
    *,
    as_of: date,
    direct: frozenset[tuple[str, str, str]] = frozenset(),
) -> list[Verdict]:
    """A verdict on each commitment that is not withdrawn, in their order.

    `direct` names the measurements (commitment, indicator, entity) that show delivery by
    themselves; all others only stand near their commitment and give no verdict.
    """
    known = [review for review in reviews if review.on <= as_of]
    by_commitment: dict[str, list[Evidence]] = defaultdict(list)
    for row in evidence:
        if row.date <= as_of and (found := _reviewed(row, known)) is not None:
            by_commitment[row.commitment].append(found)
    return [
        _verdict(
            commitment,
            by_commitment[commitment.id],
            [
                m
                for m in measurements
                if m.commitment == commitment.id
                and (m.commitment, m.indicator, m.entity) in direct
                and m.as_of <= as_of
            ],
            [r for r in known if r.commitment == commitment.id and r.document is None],
            as_of,
        )
        for commitment in commitments
        if commitment.status != "withdrawn"
    ]


def _reviewed(row: Evidence, reviews: Sequence[Review]) -> Evidence | None:
    """The passage as the last review of it leaves it; None when it was rejected."""
    own = [
        r
        for r in reviews
        if (r.commitment, r.document, r.start) == (row.commitment, row.document, row.start)
    ]
    if not own:
        return row
    last = own[-1]
    if last.decision == "reject":
        return None
    return row.but(score=1.0, shows=last.shows or row.shows, reviewer=last.who)


def _verdict(
    commitment: Commitment,
    evidence: Sequence[Evidence],
    measurements: Sequence[Measurement],
    reviews: Sequence[Review],
    as_of: date,
) -> Verdict:
    spoken = [r for r in reviews if r.verdict is not None]
    if spoken and (said := spoken[-1].verdict) is not None:
        reason = f"{spoken[-1].who} judged so on {spoken[-1].on}: {spoken[-1].why}"
        return Verdict(
            commitment=commitment.id, as_of=as_of, verdict=said, probability=1.0, reasons=(reason,)
        )
    witnesses = {shows: _witnesses(evidence, shows) for shows in RELIABLE}
    shares = _shares(commitment, witnesses, measurements, as_of)
    best = max(OUTCOMES, key=lambda outcome: shares[outcome])
    return Verdict(
        commitment=commitment.id,
        as_of=as_of,
        verdict=best,
        probability=round(shares[best], 3),
        reasons=tuple(_reasons(commitment, witnesses, measurements, shares, best, as_of)),
    )


def _witnesses(evidence: Sequence[Evidence], shows: Shows) -> list[_Witness]:
    """The strongest documents of a kind, strongest first."""
    best: dict[str, _Witness] = {}
    for row in evidence:
        if row.shows != shows:
            continue
        weight = row.score * (1.0 if row.reviewer else RELIABLE[shows])
        if row.document not in best or best[row.document].weight < weight:
            best[row.document] = _Witness(row.date, weight, row.document, bool(row.reviewer))
    ranked = sorted(best.values(), key=lambda w: (-w.weight, -w.day.toordinal(), w.document))
    return ranked[:STRONGEST]


def _shares(
    commitment: Commitment,
    witnesses: Mapping[Shows, Sequence[_Witness]],
    measurements: Sequence[Measurement],
    as_of: date,
) -> dict[Outcome, float]:
    met = any(m.on_track == 1.0 and m.needed is None for m in measurements)
    missed = any(m.on_track == 0.0 and m.needed is None for m in measurements)
    broken = 1.0 if missed else _standing_reversal(witnesses)
    one, two = _at_least(witnesses["delivered"])
    one, two = (1.0, 1.0) if met else (one, two)
    step = _at_least(witnesses["progress"])[0]
    kept, partly = (0.0, one) if _ahead(commitment, as_of) and not met else (two, one - two)
    return {
        "broken": broken,
        "kept": (1 - broken) * kept,
        "partly": (1 - broken) * partly,
        "in-progress": (1 - broken) * (1 - one) * step,
        "not-shown": (1 - broken) * (1 - one) * (1 - step),
    }


def _standing_reversal(witnesses: Mapping[Shows, Sequence[_Witness]]) -> float:
    """The chance that a reversal is right and nothing done later undoes it."""
    reversals = witnesses["reversed"]
    if not reversals:
        return 0.0
    last = max(w.day for w in reversals)
    later = [w for kind in ("delivered", "progress") for w in witnesses[kind] if w.day > last]
    return _at_least(reversals)[0] * (1 - _at_least(later)[0])


def _at_least(witnesses: Sequence[_Witness]) -> tuple[float, float]:
    """The chances that at least one, and at least two, of the witnesses are right."""
    none, just_one = 1.0, 0.0
    for witness in witnesses:
        just_one = just_one * (1 - witness.weight) + none * witness.weight
        none *= 1 - witness.weight
    return 1 - none, max(0.0, 1 - none - just_one)


def _ahead(commitment: Commitment, as_of: date) -> bool:
    """Whether the deadline has not come yet."""
    if commitment.deadline is None:
        return False
    return f"{commitment.deadline}-12-31"[:10] > as_of.isoformat()


def _reasons(
    commitment: Commitment,
    witnesses: Mapping[Shows, Sequence[_Witness]],
    measurements: Sequence[Measurement],
    shares: Mapping[Outcome, float],
    best: Outcome,
    as_of: date,
) -> list[str]:
    reasons = [_told(shows, found) for shows, found in witnesses.items() if found]
    if not reasons:
        reasons.append("No document that was searched bears on it.")
    for m in measurements:
        if m.on_track in (0.0, 1.0) and m.needed is None:
            reached = "reached" if m.on_track else "missed"
            reasons.append(f"{m.indicator} of {m.entity} {reached} its target.")
    if _ahead(commitment, as_of):
        reasons.append(f"Its deadline, {commitment.deadline}, lies ahead.")
    second = max((o for o in OUTCOMES if o != best), key=lambda outcome: shares[outcome])
    if shares[second] >= 0.1:
        reasons.append(f"Next most likely: {second} ({shares[second]:.0%}).")
    return reasons


def _told(shows: Shows, found: Sequence[_Witness]) -> str:
    newest = max(found, key=lambda w: (w.day, w.weight))
    several = (
        f"At least {STRONGEST} documents" if len(found) == STRONGEST else f"{len(found)} documents"
    )
    amount = "1 document" if len(found) == 1 else several
    shown = "shows" if len(found) == 1 else "show"
    sure = ", confirmed by a person" if any(w.person for w in found) else ""
    return f"{amount} {shown} {_WORDS[shows]}, the last on {newest.day}{sure}."
