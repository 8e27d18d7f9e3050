"""Run under `failing_io.c`: posts while the n-th call on the ledger's files fails, for every n, and tells what came.

Arguments: a ledger to copy, a folder to work in, the journal's mode and level, and `all` for every way to fail with a
long operation. One JSON line for each n.
"""

from __future__ import annotations

import ctypes
import errno
import json
import shutil
import sys
from contextlib import closing
from datetime import timedelta
from itertools import count, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import text

from ledger.clock import SetClock
from ledger.domain.verbs import Credit, Debit, Hold, Operation, Transfer
from ledger.errors import LedgerError
from ledger.storage import opening
from ledger.storage.door.answer import Who
from ledger.use_cases.reconciliation import verify
from tests.powercut.workload import use_journal
from tests.support.ledgers import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

KEY = "the-key"
MANY = 400
"""No posting needs so many calls."""

io = ctypes.CDLL(None)


class Failure(NamedTuple):
    """Which call fails with which error, and whether every later one does too."""

    at: int
    error: int
    sticky: bool


CREDIT = Credit(1, 500, "SAR", "top_up", "cash")
SHORT = Operation(KEY, "credit", (CREDIT,))
LONG = Operation(KEY, "work", (CREDIT, Transfer(1, 2, 30, "SAR"), Debit(2, 10, "SAR", "purchase"),
                               Hold(1, 100, "SAR", START + timedelta(days=1))), note="n" * 3_000)  # fmt: skip


def opened(place: Path) -> Ledger:
    """The ledger as any workstation opens it."""
    return opening.open_existing(str(place), clock=SetClock(START), who=Who(), state_dir=place.parent)


def trials(template: Path, folder: Path, *, every_way: bool) -> Iterator[dict[str, Any]]:
    """Each call in turn, on a fresh copy: a disk stays full, other failures come once; or both in both ways."""
    ways = (
        product((errno.ENOSPC, errno.EIO), (False, True)) if every_way else ((errno.ENOSPC, True), (errno.EIO, False))
    )
    wanted = LONG if every_way else SHORT
    io.io_hit.restype = ctypes.c_char_p
    for error, sticky in ways:
        for n in count(1):
            place = Path(shutil.copy(template, folder / "ledger.db"))
            told = trial(place, wanted, Failure(n, error, sticky))
            for file in folder.iterdir():
                file.unlink()
            if not told["hit"]:
                break
            yield told
            assert n < MANY


def trial(place: Path, wanted: Operation, failure: Failure) -> dict[str, Any]:
    """Post while a call fails; look at the ledger afresh; then send the same again from the same till and another."""
    with closing(opened(place)) as ledger:
        io.io_arm(*failure)
        try:
            outcome = "repeated" if ledger.post(wanted).repeated else "posted"
        except LedgerError as fault:
            outcome = fault.name
        io.io_disarm()
        told = {"error": errno.errorcode[failure.error], "outcome": outcome, "hit": io.io_hit().decode()}
        with closing(opened(place)) as other:
            told |= looked_at(other, "found")
            again = ledger.post(wanted)
            told["again"] = "repeated" if again.repeated else "posted"
            told |= looked_at(other, "finally")
            told["same"] = other.post(wanted).transactions == again.transactions
    return told


def looked_at(ledger: Ledger, when: str) -> dict[str, Any]:
    """How often the operation is there, and whether the ledger is whole."""
    with ledger.reading() as connection:
        whole = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        rows = connection.execute(text("SELECT count(*) FROM operations WHERE key = :key"), {"key": KEY}).scalar_one()
        moved = connection.execute(text("SELECT count(*) FROM transactions t JOIN operations o ON o.id = t.operation_id"
                                        " WHERE o.key = :key"), {"key": KEY}).scalar_one()  # fmt: skip
    return {when: [rows, moved], f"{when}_whole": whole and verify(ledger).ok}


if __name__ == "__main__":
    _, template_place, folder_place, wanted_mode, wanted_level, ways_wanted = sys.argv
    use_journal(wanted_mode, wanted_level)
    for line in trials(Path(template_place), Path(folder_place), every_way=ways_wanted == "all"):
        sys.stdout.write(json.dumps(line) + "\n")
