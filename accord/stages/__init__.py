"""What each stage of the pipeline does: read files of a workspace, call one room, write files.

`accord.pipeline` puts them in order and decides which may be skipped.
"""

from accord.stages._account import make_account, make_ledger, make_site, open_ledger, tables_of
from accord.stages._counted import make_indicators, make_models, make_surveillance
from accord.stages._job import Job
from accord.stages._texts import (
    make_documents,
    make_evidence,
    make_index,
    make_reading,
    make_register,
    said,
)

__all__ = [
    "Job",
    "make_account",
    "make_documents",
    "make_evidence",
    "make_index",
    "make_indicators",
    "make_ledger",
    "make_models",
    "make_reading",
    "make_register",
    "make_site",
    "make_surveillance",
    "open_ledger",
    "said",
    "tables_of",
]
