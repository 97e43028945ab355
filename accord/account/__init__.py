"""Evidence, measurements and reviews to verdicts, and what of all that goes into the ledger.

`assess` judges each commitment by the rules at the top of `_verdicts.py`; `drafts` says which
accepted facts are entries of the ledger.
"""

from accord.account._entries import drafts, news
from accord.account._verdicts import assess

__all__ = ["assess", "drafts", "news"]
