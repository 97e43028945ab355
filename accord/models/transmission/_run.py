"""Many courses of an epidemic that differ in what is not known, and their quantiles by day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log1p, sqrt
from random import Random
from statistics import NormalDist

from accord.models._interface import Row, Settings
from accord.models.transmission._response import Response
from accord.models.transmission._seir import Rates, Shares, next_day

QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True)
class Drawn:
    """What is not known, in one draw."""

    r0: float
    latent_days: float
    infectious_days: float


@dataclass(frozen=True)
class Day:
    """Where a course stands at the end of a day."""

    shares: Shares
    new_share: float
    """Infected since the day before, as a share of the population."""
    measures: bool
    """Whether the response was in force on the day."""
    reserve: bool
    """Whether the reserve of beds is open."""


def compute(settings: Settings, seed: int) -> Iterator[Row]:
    """The quantities of `quantities.csv` by day, with their quantiles over the draws."""
    courses = [
        [_quantities(day, settings) for day in course(settings, drawn)]
        for drawn in draws(settings, seed)
    ]
    for name in courses[0][0]:
        for day in range(len(courses[0])):
            values = sorted(days[day][name] for days in courses)
            q10, q50, q90 = (quantile(values, p) for p in QUANTILES)
            yield name, day, q10, q50, q90


def draws(settings: Settings, seed: int) -> Iterator[Drawn]:
    """The draws that the parameters ask for: log-normal, with the mean and variation given.

    A draw depends on the seed and on its own number only. So two runs with one seed differ by
    their parameters, not by chance.
    """
    random = Random(seed)
    for _ in range(int(settings["draws"])):
        yield Drawn(
            _log_normal(random, settings["r0"], settings["r0_cv"]),
            _log_normal(random, settings["latent_days"], settings["latent_cv"]),
            _log_normal(random, settings["infectious_days"], settings["infectious_cv"]),
        )


def course(settings: Settings, drawn: Drawn) -> list[Day]:
    """One course of the epidemic, from the start (day 0) to the end of the last day."""
    rates = Rates(
        latent=1 / drawn.latent_days,
        infectious=1 / drawn.infectious_days,
        admission=1 / settings["admission_days"],
        stay=1 / settings["stay_days"],
        hospital_share=settings["hospital_share"],
    )
    usual = drawn.r0 * rates.infectious * (1 - settings["standing_reduction"])
    lowered = usual * (1 - settings["reduction"])
    response = Response(
        settings["trigger_per_100k"], settings["response_days"], settings["reserve_days"]
    ).after(0, 0.0)
    shares = _start(settings)
    days = [Day(shares, 0.0, False, response.reserve_open(0))]
    for end in range(1, int(settings["days"]) + 1):
        measures = response.in_force(end - 1)
        before, shares = shares, next_day(shares, lowered if measures else usual, rates)
        new = before[0] - shares[0]
        onsets = before[1] + new - shares[1]
        response = response.after(end, 1e5 * settings["detected_share"] * onsets)
        days.append(Day(shares, new, measures, response.reserve_open(end)))
    return days


def quantile(ordered: Sequence[float], probability: float) -> float:
    """The value below which that part of `ordered` lies, on the line between two neighbours."""
    place = probability * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def _start(settings: Settings) -> Shares:
    seeded = settings["seeded_per_million"] / 1e6
    immune = (1 - seeded) * settings["immune_share"]
    return 1 - seeded - immune, 0.0, seeded, immune, 0.0, 0.0


def _quantities(day: Day, settings: Settings) -> dict[str, float]:
    people = settings["population"]
    susceptible, _, infectious, _, _, in_bed = day.shares
    needed = people * in_bed
    reserve = settings["reserve_per_100k"] if day.reserve else 0.0
    beds = people * (settings["beds_per_100k"] + reserve) / 1e5
    return {
        "new_infections": people * day.new_share,
        "infectious": people * infectious,
        "infected_share": 1 - _start(settings)[3] - susceptible,
        "beds_needed": needed,
        "beds_open": beds,
        "over_capacity_share": (needed - beds) / needed if needed > beds else 0.0,
    }


def _log_normal(random: Random, mean: float, variation: float) -> float:
    # Strictly between 0 and 1, and from bits: `random()` may be 0, `gauss` may change its ways.
    chance = (random.getrandbits(52) + 0.5) / 2**52
    spread = sqrt(log1p(variation**2))
    return mean * exp(spread * NormalDist().inv_cdf(chance) - spread**2 / 2)
