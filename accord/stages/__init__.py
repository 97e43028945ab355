"""What each stage of the pipeline does: read files of a workspace, call one room, write files.

`accord.pipeline` puts them in order and decides which may be skipped.
"""

from accord.stages._account import make_account, make_ledger, make_site, open_ledger, tables_of
from accord.stages._counted import make_indicators, make_models, make_surveillance
from accord.stages._direct import (
    agreement_in,
    commitments_in,
    evidence_in,
    judged_pairs,
    verdicts_in,
)
from accord.stages._job import Job
from accord.stages._people import add_review, adopt_commitments, verify_records
from accord.stages._reading import Statement, commitments_of_archive, statement_in
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
    "Statement",
    "add_review",
    "adopt_commitments",
    "agreement_in",
    "commitments_in",
    "commitments_of_archive",
    "evidence_in",
    "judged_pairs",
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
    "statement_in",
    "tables_of",
    "verdicts_in",
    "verify_records",
]
