"""The Early Aberration Reporting System's detectors C1, C2 and C3: the recent past as baseline.

With y the count, m and s the mean and the standard deviation (n - 1) of the baseline, s never less
than `min_sigma`, and z the normal quantile at 1 - alpha:

C1  baseline: the `baseline` periods before this one.   limit: m + z s
C2  the same, two periods earlier, so that an outbreak's start does not hide its growth.
C3  C2's baseline. limit: y + s (z - e), at least 0, where e is by how much the C2 scores of the two
    periods before exceeded 1, summed. It gives an alarm for what built up until now, whatever
    today's count y is.

A count above the limit is an alarm. Formulas of L. Hutwagner, W. Thompson, G. M. Seeman and
T. Treadwell, J. Urban Health 80 (2003) i89-i96, with the limit of C3 placed as the function `earsC`
of the R package `surveillance` places it, about the observed count.

The score is in standard deviations and meets its limit at z: (y - m) / s for C1 and C2, e for C3.
It is undefined where s is 0, and so is the limit of C3 where a score that it sums is 0 / 0. Periods
whose baseline is not complete, or whose count is missing, are not judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, isinf, isnan, nan, sqrt
from statistics import NormalDist

Counts = Sequence[float | None]


@dataclass(frozen=True)
class Judgement:
    """What a detector says of one period; None where it says nothing."""

    expected: float | None
    upperbound: float | None
    score: float | None
    alarm: bool


UNJUDGED = Judgement(None, None, None, False)


def ears_c1(counts: Counts, *, baseline: int, min_sigma: float, alpha: float) -> list[Judgement]:
    """C1: a judgement for each count, in order."""
    return [
        _against_mean(counts[t], _mean_and_sd(counts, t - baseline, t, min_sigma), _z(alpha))
        for t in range(len(counts))
    ]


def ears_c2(counts: Counts, *, baseline: int, min_sigma: float, alpha: float) -> list[Judgement]:
    """C2: a judgement for each count, in order."""
    return [
        _against_mean(
            counts[t], _mean_and_sd(counts, t - 2 - baseline, t - 2, min_sigma), _z(alpha)
        )
        for t in range(len(counts))
    ]


def ears_c3(counts: Counts, *, baseline: int, min_sigma: float, alpha: float) -> list[Judgement]:
    """C3: a judgement for each count, in order."""
    limit = _z(alpha)
    pasts = [_mean_and_sd(counts, t - 2 - baseline, t - 2, min_sigma) for t in range(len(counts))]
    scores = [_score(count, past) for count, past in zip(counts, pasts, strict=True)]
    judged = []
    for t, (count, past) in enumerate(zip(counts, pasts, strict=True)):
        lags = scores[max(0, t - 2) : t]
        if count is None or past is None or len(lags) < 2 or None in lags:
            judged.append(UNJUDGED)
        else:
            judged.append(_build_up(count, past, [lag for lag in lags if lag is not None], limit))
    return judged


def _z(alpha: float) -> float:
    return NormalDist().inv_cdf(1 - alpha)


def _mean_and_sd(counts: Counts, start: int, stop: int, least: float) -> tuple[float, float] | None:
    if start < 0:
        return None
    window = [count for count in counts[start:stop] if count is not None]
    if len(window) < stop - start:
        return None
    mean = fsum(window) / len(window)
    deviation = sqrt(fsum((count - mean) ** 2 for count in window) / (len(window) - 1))
    return mean, max(deviation, least)


def _against_mean(count: float | None, past: tuple[float, float] | None, limit: float) -> Judgement:
    if count is None or past is None:
        return UNJUDGED
    mean, deviation = past
    upperbound = mean + limit * deviation
    score = (count - mean) / deviation if deviation > 0 else None
    return Judgement(mean, upperbound, score, count > upperbound)


def _score(count: float | None, past: tuple[float, float] | None) -> float | None:
    """C2's score; infinite or not a number where the deviation is 0; None where not judged."""
    if count is None or past is None:
        return None
    mean, deviation = past
    if deviation > 0:
        return (count - mean) / deviation
    return nan if count == mean else inf if count > mean else -inf


def _build_up(
    count: float, past: tuple[float, float], lags: Sequence[float], limit: float
) -> Judgement:
    mean, deviation = past
    if any(isnan(lag) for lag in lags):
        return Judgement(mean, None, None, False)
    excess = fsum(max(0.0, lag - 1) for lag in lags)
    below = deviation * (limit - excess)
    if isnan(below):
        return Judgement(mean, None, None, False)
    upperbound = max(0.0, count + below)
    return Judgement(mean, upperbound, None if isinf(excess) else excess, count > upperbound)
