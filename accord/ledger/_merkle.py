"""Merkle tree hashing and proofs of RFC 6962, section 2.1; proofs are checked as RFC 9162 says.

A leaf's hash is SHA-256 of 0x00 and its bytes; a node's, of 0x01 and the hashes of both sides. The
left side of a tree of n leaves holds the largest power of two that is less than n.
"""

import hashlib
from collections.abc import Sequence


def leaf_hash(content: bytes) -> bytes:
    """The hash of one leaf."""
    return hashlib.sha256(b"\x00" + content).digest()


def root_hash(leaves: Sequence[bytes]) -> bytes:
    """The root over the hashes of leaves; of no leaves, SHA-256 of nothing."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = _split(len(leaves))
    return _node(root_hash(leaves[:k]), root_hash(leaves[k:]))


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The hashes beside the path from leaf `index` up to the root, lowest first."""
    if len(leaves) <= 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return [*inclusion_proof(leaves[:k], index), root_hash(leaves[k:])]
    return [*inclusion_proof(leaves[k:], index - k), root_hash(leaves[:k])]


def consistency_proof(leaves: Sequence[bytes], old: int) -> list[bytes]:
    """The hashes that show the first `old` leaves to be the beginning of all; 0 < old <= all."""
    return _subproof(leaves, old, whole=True)


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `proof` shows the leaf to be number `index` of `size` under `root` (2.1.3.2)."""
    if not 0 <= index < size:
        return False
    here, last, found = index, size - 1, leaf
    for hashed in proof:
        if last == 0:
            return False
        if here & 1 or here == last:
            found = _node(hashed, found)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            found = _node(found, hashed)
        here, last = here >> 1, last >> 1
    return last == 0 and found == root


def consistent(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether `proof` shows the tree of `old` leaves to begin that of `new` (2.1.4.2)."""
    if not 0 < old <= new:
        return False
    if old == new:
        return not proof and old_root == new_root
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not path:
        return False
    here, last = old - 1, new - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    first = second = path[0]
    for hashed in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            first, second = _node(hashed, first), _node(hashed, second)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            second = _node(second, hashed)
        here, last = here >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root


def _subproof(leaves: Sequence[bytes], old: int, *, whole: bool) -> list[bytes]:
    if old == len(leaves):
        return [] if whole else [root_hash(leaves)]
    k = _split(len(leaves))
    if old <= k:
        return [*_subproof(leaves[:k], old, whole=whole), root_hash(leaves[k:])]
    return [*_subproof(leaves[k:], old - k, whole=False), root_hash(leaves[:k])]


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _split(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)
