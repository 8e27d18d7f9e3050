"""A till dies at every statement of a sale or a return: nothing is half done, a retry under its key ends it once."""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from ledger.storage import opening
from ledger.storage.door.answer import Who
from tests.faults.sale_acts import (
    Act,
    allowance,
    books,
    cancel,
    cancel_to_new_card,
    capture,
    creation,
    known,
    payment,
    returned,
    returned_whole,
    swap,
    undisturbed,
)
from tests.faults.sale_books import open_shop
from tests.faults.sale_worker import send
from tests.faults.shift import starting

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.ledgers import Places

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
EVERY = {"sqlite": 1, "postgresql": 1} if LONG else {"sqlite": 13, "postgresql": 3}
"""Between two statements at which a till dies: a sale sends hundreds of them to a file, and some to a server."""

MOST = 2_000
PATIENCE_SECONDS = 60

_log = logging.getLogger(__name__)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process ends itself by a signal")


def die_at(place: str, state_dir: Path, intent: dict[str, Any], number: int) -> None:
    """Send what the line says, and be killed when the number-th statement is about to begin."""
    with closing(opening.open_existing(place, who=Who(workstation="till"), state_dir=state_dir)) as ledger:
        seen = 0

        def statement(*_: object) -> None:
            nonlocal seen
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

        if ledger.location.engine == "sqlite":
            event.listen(ledger.engine, "checkout", lambda driver, *_: driver.set_trace_callback(statement))
        else:
            for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
                event.listen(ledger.engine, moment, statement)
        send(ledger, intent)


def dies(place: str, state_dir: Path, intent: dict[str, Any], number: int) -> bool:
    """Whether a till died at this statement; one that has fewer statements to send lives."""
    process = starting.Process(target=die_at, args=(place, state_dir, intent, number), daemon=True)
    process.start()
    process.join(PATIENCE_SECONDS)
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode != 0


ACTS = (creation, payment, capture, cancel, returned, returned_whole, allowance, cancel_to_new_card, swap)


@pytest.mark.parametrize("act", ACTS)
def test_a_till_that_dies_at_any_statement_leaves_all_or_nothing(places: Places, act: Act) -> None:
    place = places.make()
    with closing(opening.open_existing(place, who=Who(), state_dir=places.folder)) as ledger:
        open_shop(ledger)
        intent = {"key": "one", **act(ledger)}
        stood, number = [], 1
        while dies(place, places.folder, intent, number):
            stood.append(known(ledger, "one"))
            number += EVERY[places.kind]
            assert number < MOST
        assert stood == sorted(stood)
        assert stood[0] == 0
        assert known(ledger, "one") == 1
        assert send(ledger, intent)["repeated"]
        assert known(ledger, "one") == 1
        assert books(ledger) == undisturbed(places, act)
    _log.info("%s: %s of %s deaths came before the commit", act.__name__, stood.count(0), len(stood))
