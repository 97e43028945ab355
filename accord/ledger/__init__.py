"""The rules of a log that anyone can check: canonical bytes, Merkle hashes and proofs, keys.

A room that knows no record's meaning: it hashes bytes.
"""

from accord.ledger._canonical import Value, canonical, parse
from accord.ledger._keys import SigningKey, VerifyingKey
from accord.ledger._merkle import (
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    leaf_hash,
    root_hash,
)

__all__ = [
    "SigningKey",
    "Value",
    "VerifyingKey",
    "canonical",
    "consistency_proof",
    "consistent",
    "included",
    "inclusion_proof",
    "leaf_hash",
    "parse",
    "root_hash",
]
