"""Hashes and proofs are those of RFC 6962; a proof of anything else is refused."""

import hashlib

import pytest

from accord.ledger import (
    consistency_proof,
    consistent,
    included,
    inclusion_proof,
    leaf_hash,
    root_hash,
)

CONTENTS = [
    bytes.fromhex(x)
    for x in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
# The roots of the first n of these contents in the tests of the certificate transparency project.
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
LEAVES = [leaf_hash(str(n).encode()) for n in range(40)]
OTHER = hashlib.sha256(b"other").digest()


def test_the_empty_tree_and_known_roots():
    assert root_hash([]) == hashlib.sha256(b"").digest()
    leaves = [leaf_hash(content) for content in CONTENTS]
    assert {n: root_hash(leaves[:n]).hex() for n in ROOTS} == ROOTS


@pytest.mark.parametrize("size", range(1, 40))
def test_inclusion_is_shown_for_each_leaf_and_for_nothing_else(size):
    leaves = LEAVES[:size]
    root = root_hash(leaves)
    for index, leaf in enumerate(leaves):
        proof = inclusion_proof(leaves, index)
        assert included(leaf, index, size, proof, root)
        assert not included(OTHER, index, size, proof, root)
        assert not included(leaf, index, size, [*proof, OTHER], root)
        assert not included(leaf, index, size, proof, OTHER)
        assert not included(leaf, size, size, proof, root)
        if proof:
            assert not included(leaf, index, size, proof[:-1], root)
            assert not included(leaf, index, size, [OTHER, *proof[1:]], root)


@pytest.mark.parametrize("size", range(1, 40))
def test_consistency_is_shown_for_each_earlier_tree_and_for_nothing_else(size):
    leaves = LEAVES[:size]
    root = root_hash(leaves)
    for old in range(1, size + 1):
        proof = consistency_proof(leaves, old)
        before = root_hash(leaves[:old])
        assert consistent(old, size, before, root, proof)
        assert not consistent(old, size, OTHER, root, proof)
        assert not consistent(old, size, before, OTHER, proof)
        assert not consistent(old, size, before, root, [*proof, OTHER])
        if proof:
            assert not consistent(old, size, before, root, proof[:-1])
    assert not consistent(0, size, root_hash([]), root, [])
    assert not consistent(size + 1, size, root, root, [])
