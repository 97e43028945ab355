"""Which passages of later documents bear on a commitment, and what each shows.

`update_index` keeps a word index over passages, `gather` finds and judges, `judge` judges one
passage. A score is the probability that a careful reader would say that the passage bears on the
commitment: what both say, whom both name, and where the passage stands. Same archive, same table,
however the index lies on disk.
"""

from accord.evidence._gather import gather
from accord.evidence._index import update_index
from accord.evidence._judge import Judgement, judge

__all__ = ["Judgement", "gather", "judge", "update_index"]
