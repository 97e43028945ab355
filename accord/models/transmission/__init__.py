"""An outbreak in one population: how a response, and beds held in reserve, change its course.

What it computes. A deterministic SEIR epidemic (W. O. Kermack and A. G. McKendrick, Proc. R. Soc.
A 115 (1927) 700-721; M. J. Keeling and P. Rohani, Modeling Infectious Diseases, 2008, chapter 2),
with people on their way through hospital beside it. The equations are at the top of `_seir.py`.

How it is controlled. Standing measures lower transmission on every day. When known cases a day
reach a threshold, a response is triggered: after its delay it lowers transmission further, until
known cases fall under half the threshold; and a reserve of beds is opened after a delay of its own.
The rules are at the top of `_response.py`.

How sure it is. R0, the latent and the infectious time are drawn anew for each of the draws, from
log-normal distributions with the mean and the coefficient of variation that the scenario gives; all
else is taken as known. A day's q10, q50 and q90 are quantiles over the draws on that day, so a
quantile's line over time is not itself one of the courses.

What holds, and is tested. With no measure, the share infected in the end solves
z = 1 - exp(-R0 z); the early growth rate r solves R0 = (1 + r L) (1 + r D) for mean latent and
infectious times L and D (J. Wallinga and M. Lipsitch, Proc. R. Soc. B 274 (2007) 599-604).

What it leaves out. Age, place, households, schools and work: everybody meets everybody alike, which
makes waves sharper and larger than real ones. Chance: it cannot tell whether a few cases die out.
Imported cases after the start, seasons, vaccination, waning immunity, new variants, deaths, and
what people do of their own accord when cases rise. Latent and infectious times are exponential.
Cases are known at once, on the day on which they become infectious. Patients without a bed fare no
worse here. Results compare choices under the same assumptions; they do not forecast.
"""

from pathlib import Path

from accord.models._interface import Model, read_parameters, read_quantities
from accord.models.transmission._run import compute

_HERE = Path(__file__).parent

MODEL = Model(
    name="transmission",
    version="1",
    title="SEIR epidemic of one population with a triggered response and reserve beds",
    parameters=read_parameters(_HERE / "parameters.csv"),
    quantities=read_quantities(_HERE / "quantities.csv"),
    compute=compute,
)

__all__ = ["MODEL"]
