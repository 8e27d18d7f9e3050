"""A till is killed while it posts: what it was told is posted is there, and a retry posts nothing twice."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from contextlib import closing
from typing import TYPE_CHECKING

from ledger.domain.verbs import Credit, Operation
from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from tests.support import doors

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe
    from pathlib import Path

    from tests.support.ledgers import Places

KILLS = 200 if os.environ.get("WALLET_DESK_LONG") == "1" else 4


def credit(wallet: int, key: str) -> Operation:
    return doors.operation("credit", Credit(wallet, 10, "SAR", "top_up", "cash"), key=key)


def post_for_ever(pipe: Pipe, place: str, state_dir: Path, wallet: int, life: int) -> None:
    """Post until killed, saying which posting was acknowledged."""
    ledger = opening.open_existing(place, who=Who(), state_dir=state_dir)
    number = 0
    while True:
        ledger.post(credit(wallet, f"{life}-{number}"))
        pipe.send(number)
        number += 1


def test_nothing_acknowledged_is_lost(places: Places) -> None:
    place, rng, spawn = places.make(), random.Random(5), multiprocessing.get_context("spawn")
    with closing(places.open(place)) as ledger:
        wallet = doors.add_wallet(ledger)
    for life in range(KILLS):
        mine, theirs = spawn.Pipe()
        process = spawn.Process(target=post_for_ever, args=(theirs, place, places.folder, wallet, life), daemon=True)
        process.start()
        theirs.close()
        assert mine.poll(60)
        time.sleep(rng.uniform(0, 0.2))
        process.kill()
        process.join()
        acknowledged = _last_word(mine) + 1
        _check(place, places.folder, wallet, life, acknowledged)


def _last_word(pipe: Pipe) -> int:
    last = -1
    try:
        while True:
            last = pipe.recv()
    except EOFError:
        return last


def _check(place: str, state_dir: Path, wallet: int, life: int, acknowledged: int) -> None:
    """All that was acknowledged, at most one more; sent again, the unknown one is posted exactly once."""
    with closing(opening.open_existing(place, who=Who(), state_dir=state_dir)) as ledger:
        count = "SELECT count(*) AS n FROM operations WHERE key LIKE :keys"
        found = doors.run_sql(ledger, count, keys=f"{life}-%")[0].n
        assert acknowledged <= found <= acknowledged + 1
        for number in range(max(0, acknowledged - 1), acknowledged + 1):
            ledger.post(credit(wallet, f"{life}-{number}"))
        assert doors.run_sql(ledger, count, keys=f"{life}-%")[0].n == acknowledged + 1
        with ledger.reading() as connection:
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None
