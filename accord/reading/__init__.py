"""Passages of a published statement to its commitments, each with the cues that speak for it.

`read` judges and fills the fields, `explain` gives every cue of every passage, `judged_as` says in
which language; `parties_of` and `agreement_id` name the agreement, `pattern_of` finds its parties
in other texts.
"""

from accord.reading._compare import Difference, compare
from accord.reading._ids import agreement_id
from accord.reading._language import language_of
from accord.reading._parties import pattern_of
from accord.reading._read import explain, judged_as, parties_of, probability, read

__all__ = [
    "Difference",
    "agreement_id",
    "compare",
    "explain",
    "judged_as",
    "language_of",
    "parties_of",
    "pattern_of",
    "probability",
    "read",
]
