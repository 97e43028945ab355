"""Keys sign, are kept secret on disk, and have the text form of C2SP signed-note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.ledger import SigningKey, VerifyingKey
from accord.records import InputError

# The example key of Go's golang.org/x/mod/sumdb/note, whose form C2SP signed-note took over.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
KEY = SigningKey.generate("core-2021")


def test_a_public_key_of_another_program_is_read_and_written_the_same():
    key = VerifyingKey.parse(PETER)
    assert (key.name, key.id.hex()) == ("PeterNeumann", "c74f20a3")
    assert str(key) == PETER


@given(st.binary(max_size=80))
def test_only_what_was_signed_is_verified(content):
    signature = KEY.sign(content)
    assert KEY.public.verifies(signature, content)
    assert not KEY.public.verifies(signature, content + b"x")
    assert not KEY.public.verifies(signature[:-1], content)
    assert not SigningKey.generate("core-2021").public.verifies(signature, content)


def test_a_saved_key_is_its_owners_alone_and_never_replaced(tmp_path):
    path = tmp_path / "keys" / "core.key"
    KEY.save(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert SigningKey.load(path) == KEY
    with pytest.raises(InputError, match="a key is there already"):
        SigningKey.generate("other").save(path)
    assert SigningKey.load(path) == KEY


def test_the_secret_is_not_printed():
    assert repr(KEY) == "SigningKey('core-2021')"


@given(st.text(max_size=90) | st.sampled_from([PETER[:-1], PETER.replace("c7", "c8"), "a+b+c"]))
def test_other_text_is_no_key(text):
    with pytest.raises(InputError, match=r"no Ed25519 key|does not fit"):
        VerifyingKey.parse(text)


@pytest.mark.parametrize("text", ["", "x", PETER, "PRIVATE+KEY+a+00000000+AAAA", "é"])
def test_a_file_without_a_signing_key_is_refused(tmp_path, text):
    path = tmp_path / "a.key"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.key: "):
        SigningKey.load(path)
