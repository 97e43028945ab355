"""An append-only log of signed entries that anyone can check, with only its file and the keys.

`Log` keeps it, `verify_log` checks it; proofs are those of RFC 6962. This room knows no record's
meaning: it keeps bytes with a type name.
"""

from accord.ledger._canonical import Value, canonical, parse
from accord.ledger._keys import SigningKey, VerifyingKey
from accord.ledger._log import Draft, Entry, Log
from accord.ledger._merkle import (
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    leaf_hash,
    root_hash,
)
from accord.ledger._verify import Verified, verify_log

__all__ = [
    "Draft",
    "Entry",
    "Log",
    "SigningKey",
    "Value",
    "Verified",
    "VerifyingKey",
    "canonical",
    "consistency_proof",
    "consistent",
    "included",
    "inclusion_proof",
    "leaf_hash",
    "parse",
    "root_hash",
    "verify_log",
]
