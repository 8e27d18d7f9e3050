"""Proving a backup, and knowing whether the secret that no backup holds is here."""

from __future__ import annotations

import errno
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.errors import CodeKeyMissing, DiskFull, LedgerError, LedgerNotFound
from ledger.progress import SILENT, Progress
from ledger.storage import code_keys
from ledger.use_cases.opening import Who, open_ledger
from ledger.use_cases.reconciliation import VerifyReport, verify

if TYPE_CHECKING:
    from ledger.clock import Clock
    from ledger.storage.ledger import Ledger


@dataclass(frozen=True, slots=True)
class CodeKeyState:
    """`check` is the fingerprint of the code key this ledger needs (empty: none yet); `here`: this machine has it."""

    check: str
    here: bool


def verify_backup(
    path: Path, *, clock: Clock | None = None, who: Who | None = None, progress: Progress = SILENT
) -> VerifyReport:
    """Recompute a backup as deeply as a live ledger, on a copy of it, so that the backup itself stays untouched.

    Raises LedgerNotFound, LedgerDamaged, LedgerTooNew, LedgerTooOld, StaffUnknown, DiskFull.
    """
    with tempfile.TemporaryDirectory(prefix="wallet-desk-") as folder:
        place = Path(folder, "backup.db")
        try:
            shutil.copyfile(path, place)
        except OSError as error:
            raise DiskFull(folder) if error.errno == errno.ENOSPC else LedgerNotFound(str(path)) from error
        try:
            ledger = open_ledger(str(place), upgrade=False, clock=clock, who=who, state_dir=Path(folder))
        except LedgerError as error:
            if getattr(error, "location", "") == str(place):
                error.location = str(path)  # type: ignore[attr-defined]
            raise
        try:
            return verify(ledger, progress)
        finally:
            ledger.close()


def code_key_state(ledger: Ledger) -> CodeKeyState:
    """Which code key this ledger needs, and whether this machine has it."""
    check = ledger.settings.get(code_keys.SETTING, "")
    try:
        code_keys.read_key(ledger)
    except CodeKeyMissing:
        return CodeKeyState(check, here=False)
    return CodeKeyState(check, here=bool(check))
