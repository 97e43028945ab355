"""Passages of a published statement to its commitments, each with the cues that speak for it.

`read` judges and fills the fields; `parties_of` and `agreement_id` name the agreement,
`pattern_of` finds its parties in other texts.
"""

from accord.reading._ids import agreement_id
from accord.reading._parties import parties_of, pattern_of
from accord.reading._read import read

__all__ = ["agreement_id", "parties_of", "pattern_of", "read"]
