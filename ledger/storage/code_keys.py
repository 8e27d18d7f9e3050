"""The secret that gift-card codes are hashed with: kept beside the ledger's backups, never in them (SPEC 6).

It is a file of this machine's state folder, readable by its owner only, one per ledger. The ledger knows a fingerprint
of it, so that a workstation with another key is told so instead of finding no card.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from ledger.errors import CodeKeyMissing, FieldInvalid
from ledger.storage import overview

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger

KEY_BYTES = 32
SETTING = "code_key_fingerprint"


def code_hash(ledger: Ledger, code: str) -> str:
    """The keyed hash of a plain code. Raises CodeKeyMissing."""
    return hash_with(read_key(ledger), code)


def hash_with(key: bytes, code: str) -> str:
    """The hash of a plain code by a key that was read before."""
    return hmac.new(key, code.encode(), hashlib.sha256).hexdigest()


def read_key(ledger: Ledger) -> bytes:
    """This ledger's key. Raises CodeKeyMissing when it is not here, or belongs to another ledger."""
    folder = key_file(ledger).parent
    for path in sorted(folder.glob(f"{ledger.settings['ledger_id']}*.key")):
        key = b""
        with suppress(OSError, ValueError):
            key = bytes.fromhex(path.read_text(encoding="ascii"))
        if fingerprint(key) == ledger.settings.get(SETTING):
            return key
    raise CodeKeyMissing(ledger.location.shown)


def make_key_once(ledger: Ledger) -> None:
    """Draw the ledger's key at its first need. A ledger that has one elsewhere keeps it: raises CodeKeyMissing.

    The file is written before the ledger learns of it, so a crash between leaves a key that `read_key` still finds.
    """
    if SETTING in ledger.settings:
        read_key(ledger)
        return
    key = secrets.token_bytes(KEY_BYTES)

    def claim(connection: Connection) -> str:
        connection.exec_driver_sql(
            f"INSERT INTO settings (key, value) VALUES ('{SETTING}', '{fingerprint(key)}') ON CONFLICT DO NOTHING"  # noqa: S608
        )
        row = connection.exec_driver_sql(f"SELECT value FROM settings WHERE key = '{SETTING}'").one()  # noqa: S608
        return str(row[0])

    drawn = key_file(ledger).with_suffix(f".{secrets.token_hex(4)}.key")
    _write_key(drawn, key)
    ledger.settings[SETTING] = ledger.write(claim)
    if ledger.settings[SETTING] == fingerprint(key):
        drawn.replace(key_file(ledger))
        return
    drawn.unlink()
    read_key(ledger)


def import_key(ledger: Ledger, text: str) -> None:
    """Put a recovered key in its place. Raises FieldInvalid("key") when it is not this ledger's."""
    key = b""
    with suppress(ValueError):
        key = bytes.fromhex(text.strip())
    known = ledger.settings.get(SETTING)
    if len(key) != KEY_BYTES or (known is not None and fingerprint(key) != known):
        raise FieldInvalid("key", "…")
    if known is None:
        ledger.write(lambda connection: overview.write_settings(connection, {SETTING: fingerprint(key)}))
        ledger.settings[SETTING] = fingerprint(key)
    _write_key(key_file(ledger), key)


def key_file(ledger: Ledger) -> Path:
    """Where this machine keeps the ledger's key."""
    return ledger.state_dir / "keys" / f"{ledger.settings['ledger_id']}.key"


def fingerprint(key: bytes) -> str:
    """What the ledger may know of its key: enough to recognise it, nothing to try codes with."""
    return hashlib.sha256(b"wallet-desk code key " + hashlib.sha256(key).digest()).hexdigest()[:16]


def _write_key(path: Path, key: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.hex())
        file.flush()
        os.fsync(file.fileno())
