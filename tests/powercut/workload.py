"""Posts through the program's own door while the recorder watches, and acknowledges each posting after its commit."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from ledger.clock import SetClock
from ledger.domain.verbs import Capture, Credit, Debit, Hold, Operation, Transfer, Verb
from ledger.storage import engine, opening
from ledger.storage.door.answer import Who
from tests.support.ledgers import START

CHECKPOINT_PAGES = 40
"""Small, so that write-ahead logs are folded back into the file several times in one run."""


def use_journal(mode: str, level: str) -> None:
    """Let this process open ledgers with another journal than the one that ships."""
    engine._LEVELS["OFF"] = 0
    engine.journal = lambda: (mode, level)


def verbs_of(step: int) -> tuple[Verb, ...]:
    """Every kind of movement in turn, on wallets 1 and 2."""
    return (
        (Credit(1, 500, "SAR", "top_up", "cash"),),
        (Credit(2, 300, "SAR", "cashback"), Debit(1, 20, "SAR", "purchase")),
        (Hold(1, 100, "SAR", START + timedelta(days=9)),),
        (Transfer(1, 2, 30, "SAR"),),
        (Capture(step // 5 + 1, 60),),
    )[step % 5]


def main(place: str, acknowledged: str, mode: str, level: str, count: int) -> None:
    """Post `count` operations."""
    use_journal(mode, level)
    clock = SetClock(START)
    with (
        Path(acknowledged).open("ab", buffering=0) as acks,
        closing(opening.open_existing(place, clock=clock, who=Who(), state_dir=Path(place).parent)) as ledger,
    ):
        with ledger.reading() as connection:
            connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        for step in range(count):
            clock.advance(timedelta(seconds=1))
            ledger.post(Operation(f"k{step}", "work", verbs_of(step)))
            os.write(acks.fileno(), b"k%d\n" % step)


if __name__ == "__main__":
    _, ledger_place, acks_place, wanted_mode, wanted_level, posts = sys.argv
    main(ledger_place, acks_place, wanted_mode, wanted_level, int(posts))
