"""A payment provider's secret key: in the keyring of this machine's user, else in a file that only its owner reads.

Never in the ledger or its backups, never in a log: whoever holds it can give money back without this program.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.storage.ledger import Ledger

_SERVICE = "wallet-desk"


def save(ledger: Ledger, shop: str, secret: str) -> None:
    """Keep the key of this shop for this ledger. A file is written only where no keyring gives it back."""
    _file(ledger).unlink(missing_ok=True)
    import keyring  # noqa: PLC0415 - it takes longer to load than most commands to run

    with suppress(keyring.errors.KeyringError):
        keyring.set_password(_SERVICE, _name(ledger, shop), secret)
    if _from_keyring(ledger, shop) != secret:
        _write(_file(ledger), f"{shop}\n{secret}")


def read(ledger: Ledger, shop: str) -> str | None:
    """The key of this shop; None when this machine has none."""
    found = _from_keyring(ledger, shop)
    if found:
        return found
    with suppress(OSError, ValueError):
        kept_for, _, secret = _file(ledger).read_text(encoding="utf-8").partition("\n")
        if kept_for == shop and secret:
            return secret
    return None


def _from_keyring(ledger: Ledger, shop: str) -> str | None:
    import keyring  # noqa: PLC0415 - likewise

    with suppress(keyring.errors.KeyringError):
        return keyring.get_password(_SERVICE, _name(ledger, shop))
    return None


def _name(ledger: Ledger, shop: str) -> str:
    return f"provider:{ledger.settings['ledger_id']}:{shop}"


def _file(ledger: Ledger) -> Path:
    return ledger.state_dir / "keys" / f"{ledger.settings['ledger_id']}.provider"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
