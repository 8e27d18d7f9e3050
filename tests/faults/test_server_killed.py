"""PostgreSQL itself is killed while tills post: what was acknowledged is there, every key ends exactly once."""

from __future__ import annotations

import logging
import os
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from ledger.storage import opening
from ledger.storage.door.answer import Who
from ledger.storage.opening import NewLedger
from tests.faults.shift import Shift, checked, furnish
from tests.faults.worker import Till
from tests.support.postgres_server import PostgresServer, ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
TILLS, OPERATIONS, KILLS = (4, 4_000, 60) if LONG else (2, 60, 3)
TRIES = 100


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of its own with the settings of a shop: what it says is written is written."""
    made = PostgresServer(fsync="on", synchronous_commit="on", full_page_writes="on")
    yield made
    made.stop()


def test_nothing_acknowledged_is_lost(server: PostgresServer, tmp_path: Path) -> None:
    place = f"postgresql://postgres@127.0.0.1:{server.port}/postgres"
    with closing(opening.create(place, NewLedger(name="Shop"), who=Who(), state_dir=tmp_path)) as ledger:
        start = furnish(ledger)
    shift = Shift([Till(place, tmp_path, number) for number in range(TILLS)])
    for till in shift.tills:
        shift.start(till)
    for kill in range(KILLS):
        shift.reach(OPERATIONS * kill // KILLS)
        shift.in_flight()
        server.kill()
        _start_again(server)
    shift.reach(OPERATIONS)
    shift.go_home()
    with closing(opening.open_existing(place, who=Who(), state_dir=tmp_path)) as ledger:
        heard = checked(ledger, start, shift.tills)
    logging.getLogger(__name__).info("%s kills: %s", KILLS, heard)


def _start_again(server: PostgresServer) -> None:
    """As soon as the processes of the killed server have let its data go."""
    for _ in range(TRIES):
        with suppress(ServerError):
            server.start()
            return
        time.sleep(0.1)
    pytest.fail("the server does not come back")
