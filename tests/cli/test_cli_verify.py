"""`accord verify` says what holds, and names what does not."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from accord.ledger import Draft, Log, SigningKey

ACCORD = Path(sys.executable).with_name("accord")


def test_a_sound_ledger_holds_and_a_spoilt_one_is_named(tmp_path):
    key = SigningKey.generate("core")
    (tmp_path / "core.pub").write_text(f"{key.public}\n")
    log = Log.create(tmp_path / "ledger.db", origin="core")
    log.append([Draft("run", "r1", {"days": 180})], key, at=datetime(2026, 1, 1, tzinfo=UTC))
    words = [ACCORD, "verify", log.path, "--key", tmp_path / "core.pub"]

    sound = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "1 entries hold; root " in sound.stdout

    with sqlite3.connect(log.path) as db:
        db.execute("UPDATE entries SET leaf = CAST(replace(CAST(leaf AS TEXT), '0', '1') AS BLOB)")
    spoilt = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (spoilt.returncode, spoilt.stdout) == (1, "")
    assert "entry 0 (run of r1): " in spoilt.stderr

    missing = subprocess.run([*words[:-1], "none"], capture_output=True, text=True, check=False)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr == "accord: none: cannot be read; name the file of a public key\n"
