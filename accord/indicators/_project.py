"""Where annual figures may go: a random walk with drift, and when it says nothing.

The value of the next year is that of the last one, plus the mean change so far, plus a normal
error. With T figures, s the standard deviation of their T - 1 changes about the mean (T - 2 degrees
of freedom), the value h years ahead is normal about `last + h * drift` with standard deviation
`s * sqrt(h * (1 + h / (T - 1)))`; the second term is what is not known about the drift itself
(R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5).

1. Only years in a row count: the longest run without a gap that ends with the latest figure.
2. Fewer than six such figures, or figures that change by the very same step every year (they were
   interpolated or never moved), allow no projection.
3. No projection looks further ahead than its figures look back.
4. Figures that are all above zero are projected on the scale of logarithms where their changes are
   clearly likelier as rates of growth than as steps: e² times or more (G. E. P. Box and D. R. Cox,
   J. R. Stat. Soc. B 26 (1964) 211-252, power 0 against 1). A target of zero or less needs the
   plain scale.
5. Shares of a whole stay within 0 and 100, and figures that never fell to zero do not fall below
   it: quantiles outside are set to the bound.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, fsum, log, sqrt
from statistics import NormalDist

from accord.records import Period

FEWEST = 6
_CLEARLY = 2.0
"""In log-likelihood."""
_SHARE = re.compile(r"(%|per ?cent)( of\b.*| \(.*\))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Projection:
    """A random walk with drift, fitted; `years` figures in a row end with `last`."""

    last: float
    drift: float
    spread: float
    """Standard deviation of the yearly error."""
    years: int
    logarithmic: bool
    share: bool
    """Whether values are bound to 0 .. 100."""
    above_zero: bool = False
    """Whether values are not to fall below 0."""

    def quantile(self, ahead: int, probability: float) -> float:
        """The value `ahead` years on that is not exceeded with this probability."""
        value = self._distribution(ahead).inv_cdf(probability)
        value = exp(min(value, 700.0)) if self.logarithmic else value
        if self.share:
            return min(max(value, 0.0), 100.0)
        return max(value, 0.0) if self.above_zero else value

    def at_least(self, ahead: int, target: float) -> float:
        """Probability that the value `ahead` years on is `target` or more."""
        return 1.0 - self._distribution(ahead).cdf(log(target) if self.logarithmic else target)

    def reaches_bound(self, ahead: int) -> bool:
        """Whether the middle four fifths had to be cut at 0 or 100."""
        cut = {self.quantile(ahead, 0.1), self.quantile(ahead, 0.9)} & {0.0, 100.0}
        return self.share and bool(cut)

    def _distribution(self, ahead: int) -> NormalDist:
        error = self.spread * sqrt(ahead * (1 + ahead / (self.years - 1)))
        return NormalDist(self.last + ahead * self.drift, error)


@dataclass(frozen=True)
class NoProjection:
    """Why figures allow no projection, as a sentence without its full stop."""

    why: str


def project(
    figures: Sequence[tuple[int, float]], *, unit: str, positive_only: bool = True
) -> Projection | NoProjection:
    """The projection of annual figures (year, value) in order of year, or why there is none.

    `positive_only` is false when a level of zero or less is asked about, which logarithms rule out.
    """
    run = _unbroken(figures)
    if len(run) < FEWEST:
        gap = f" in a row since the gap before {run[0][0]}" if len(run) < len(figures) else ""
        count = f"{len(run)} annual figure{'' if len(run) == 1 else 's'}"
        return NoProjection(f"{count}{gap}, {FEWEST} are needed")
    values = [value for _, value in run]
    share = _SHARE.fullmatch(unit.strip()) is not None and all(0 <= v <= 100 for v in values)
    positive = positive_only and not share and min(values) > 0
    logarithmic = positive and _multiplicative(values)
    scaled = [log(value) for value in values] if logarithmic else values
    if _regular(values) or _regular(scaled):
        return NoProjection("the figures change by the same step every year")
    changes = [after - before for before, after in pairwise(scaled)]
    drift = (scaled[-1] - scaled[0]) / len(changes)
    spread = sqrt(fsum((change - drift) ** 2 for change in changes) / (len(changes) - 1))
    return Projection(scaled[-1], drift, spread, len(run), logarithmic, share, positive)


def horizon(first: Period, years: int, projection: Projection) -> int:
    """How many of the wanted `years` after the period `first` the projection may look ahead."""
    room = 9999 - int(first.removeprefix("FY")[:4])
    return max(0, min(years, projection.years, room))


def _multiplicative(values: Sequence[float]) -> bool:
    """Whether changes are clearly likelier as rates of growth, by two normal likelihoods."""

    def variance(changes: Sequence[float]) -> float:
        mean = fsum(changes) / len(changes)
        return fsum((change - mean) ** 2 for change in changes) / len(changes)

    steps = variance([after - before for before, after in pairwise(values)])
    rates = variance([log(after) - log(before) for before, after in pairwise(values)])
    count = len(values) - 1
    jacobian = fsum(log(value) for value in values[1:])
    if not steps or not rates:
        return not rates
    return -count / 2 * log(rates) - jacobian > -count / 2 * log(steps) + _CLEARLY


def _regular(values: Sequence[float]) -> bool:
    """Whether all steps are one, but for the rounding of sums."""
    steps = [after - before for before, after in pairwise(values)]
    return max(steps) - min(steps) <= 1e-12 * max(abs(value) for value in values)


def _unbroken(figures: Sequence[tuple[int, float]]) -> Sequence[tuple[int, float]]:
    start = len(figures)
    while start > 0 and (start == len(figures) or figures[start - 1][0] == figures[start][0] - 1):
        start -= 1
    return figures[start:]
