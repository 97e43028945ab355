"""Ed25519 keys in the text forms of C2SP signed-note.

A verifying key is `name+hash+base64`, where the bytes are 0x01 and the public key, and the hash is
the first four bytes of SHA-256 over the name, a line feed and those bytes.
"""

import base64
import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from accord.records import InputError

_NAME = re.compile(r"[^\s+]+")
_PRIVATE = "PRIVATE+KEY+"


@dataclass(frozen=True)
class VerifyingKey:
    """The public half: checks what a name has signed."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that tell keys of one name apart."""
        return hashlib.sha256(self.name.encode() + b"\n\x01" + self.public).digest()[:4]

    def __str__(self) -> str:
        body = base64.b64encode(b"\x01" + self.public).decode()
        return f"{self.name}+{self.id.hex()}+{body}"

    @classmethod
    def parse(cls, text: str, place: object = "key") -> "VerifyingKey":
        """The key that the text names.

        Raises:
            InputError: it is not a verifying key, or its hash is another's.
        """
        name, body = _parts(text, place)
        key = cls(name, body)
        if str(key) != text.strip():
            raise InputError(place, "its hash does not fit its bytes", "copy the key again")
        return key

    def verifies(self, signature: bytes, content: bytes) -> bool:
        """Whether this key signed exactly `content`."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, content)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class SigningKey:
    """The secret half. It is never printed."""

    name: str
    _secret: bytes

    def __repr__(self) -> str:
        return f"SigningKey({self.name!r})"

    @classmethod
    def generate(cls, name: str) -> "SigningKey":
        """A new key from the operating system's randomness."""
        if not _NAME.fullmatch(name):
            raise InputError(name, "no name for a key", "use one without spaces and plus signs")
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> VerifyingKey:
        """The key that checks what this one signs."""
        key = Ed25519PrivateKey.from_private_bytes(self._secret).public_key()
        return VerifyingKey(self.name, key.public_bytes_raw())

    def sign(self, content: bytes) -> bytes:
        """The signature of 64 bytes; the same for the same content."""
        return Ed25519PrivateKey.from_private_bytes(self._secret).sign(content)

    def save(self, path: Path) -> None:
        """Write the key where only its owner reads it. A file that is there is never replaced."""
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (
            f"{_PRIVATE}{self.name}+{self.public.id.hex()}+"
            + base64.b64encode(b"\x01" + self._secret).decode()
        )
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            # A link, unlike a move, fails where something is; a kill leaves a whole key or none.
            os.link(fresh, path)
        except FileExistsError:
            raise InputError(path, "a key is there already", "name another file") from None
        finally:
            Path(fresh).unlink()

    @classmethod
    def load(cls, path: Path) -> "SigningKey":
        """The key in a file that `save` wrote.

        Raises:
            InputError: no such file, or no signing key in it.
        """
        try:
            text = path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            raise InputError(path, "cannot be read", "check the path") from None
        if not text.startswith(_PRIVATE):
            raise InputError(path, "holds no signing key", "name the file that holds it")
        key = cls(*_parts(text.removeprefix(_PRIVATE), path))
        if f"+{key.public.id.hex()}+" not in text:
            raise InputError(path, "its hash does not fit its bytes", "copy the key again")
        return key


def _parts(text: str, place: object) -> tuple[str, bytes]:
    """Name and 32 bytes of `name+hash+base64`."""
    parts = text.strip().split("+", 2)
    try:
        body = base64.b64decode(parts[2], validate=True)
    except (IndexError, ValueError):
        body = b""
    if len(body) != 33 or body[0] != 1 or not _NAME.fullmatch(parts[0]):
        raise InputError(place, "no Ed25519 key", "give name+hash+base64 on one line")
    return parts[0], body[1:]
