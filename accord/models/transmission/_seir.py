"""The course of one epidemic: SEIR equations, and people on their way through hospital.

Shares of the population: S susceptible, E infected and not yet infectious, I infectious, R no
longer so; W on the way to hospital, H in need of a bed (both also counted in I or R). With
transmission b, mean latent time 1/s, mean infectious time 1/g, hospital share h, mean times 1/a to
admission and 1/u in bed:

    S' = -b S I     E' = b S I - s E     I' = s E - g I     R' = g I
    W' = h s E - a W     H' = a W - u H

b = R0 g, less what measures take off; it changes at the turn of a day only. Fourth-order
Runge-Kutta, with steps of half a day or less, so that no step is longer than a quarter of the
shortest mean time.
"""

from dataclasses import dataclass
from math import ceil

Shares = tuple[float, float, float, float, float, float]
"""S, E, I, R, W, H."""


@dataclass(frozen=True)
class Rates:
    """The rates of the equations, per day, and the share that needs a hospital bed."""

    latent: float
    infectious: float
    admission: float
    stay: float
    hospital_share: float

    @property
    def steps(self) -> int:
        """Steps a day."""
        return max(2, ceil(4 * max(self.latent, self.infectious, self.admission, self.stay)))


def next_day(shares: Shares, transmission: float, rates: Rates) -> Shares:
    """The shares one day later."""
    h = 1 / rates.steps
    for _ in range(rates.steps):
        k1 = _slopes(shares, transmission, rates)
        k2 = _slopes(_along(shares, k1, h / 2), transmission, rates)
        k3 = _slopes(_along(shares, k2, h / 2), transmission, rates)
        k4 = _slopes(_along(shares, k3, h), transmission, rates)
        s, e, i, r, w, b = shares
        shares = (
            s + h / 6 * (k1[0] + 2 * (k2[0] + k3[0]) + k4[0]),
            e + h / 6 * (k1[1] + 2 * (k2[1] + k3[1]) + k4[1]),
            i + h / 6 * (k1[2] + 2 * (k2[2] + k3[2]) + k4[2]),
            r + h / 6 * (k1[3] + 2 * (k2[3] + k3[3]) + k4[3]),
            w + h / 6 * (k1[4] + 2 * (k2[4] + k3[4]) + k4[4]),
            b + h / 6 * (k1[5] + 2 * (k2[5] + k3[5]) + k4[5]),
        )
    return shares


def _slopes(shares: Shares, transmission: float, rates: Rates) -> Shares:
    s, e, i, _, w, b = shares
    infected = transmission * s * i
    onset = rates.latent * e
    recovered = rates.infectious * i
    admitted = rates.admission * w
    return (
        -infected,
        infected - onset,
        onset - recovered,
        recovered,
        rates.hospital_share * onset - admitted,
        admitted - rates.stay * b,
    )


def _along(shares: Shares, slopes: Shares, h: float) -> Shares:
    s, e, i, r, w, b = shares
    ds, de, di, dr, dw, db = slopes
    return s + h * ds, e + h * de, i + h * di, r + h * dr, w + h * dw, b + h * db
