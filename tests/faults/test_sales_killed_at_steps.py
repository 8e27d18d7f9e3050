"""A till dies at every statement of a sale in turn: nothing is half done, and the retry under its key ends it once."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, text

from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from tests.faults.sale_books import open_shop
from tests.faults.sale_halves import halves
from tests.faults.sale_worker import look, send
from tests.faults.shift import starting
from tests.support.paying import Shop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.ledgers import Places

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
EVERY = {"sqlite": 1, "postgresql": 1} if LONG else {"sqlite": 13, "postgresql": 3}
"""Between two statements at which a till dies: a sale sends hundreds of them to a file, and some to a server."""

MOST = 2_000
PATIENCE_SECONDS = 60
Act = Callable[[Ledger], dict[str, Any]]

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


def known(ledger: Ledger, key: str) -> int:
    """How many operations stand under a key, when nothing is half done."""
    with ledger.reading() as connection:
        assert halves(connection) == {}
        return int(connection.execute(text("SELECT count(*) FROM operations WHERE key = :k"), {"k": key}).scalar_one())


def everything_of(ledger: Ledger, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a line
    """A sale of a partner's thing and of a counted one, which takes points, a card and what `more` says."""
    shelf = look(ledger)
    buyer, card = shelf.customers[0], shelf.cards[0]
    unique = next(one for one in shelf.products if one.kind == "unique")
    counted = next(one for one in shelf.products if one.kind == "counted")
    lines = [
        {"name": "From the shelf", "price": one.price, "quantity": many, "product": one.id, "partner": None}
        for one, many in ((unique, 1), (counted, 10))
    ]
    due = unique.price + counted.price * 10 - 100 - 200
    return {
        "do": "sell", "kind": "counter", "customer": buyer.customer, "lines": lines, "cart": None, "points": 10,
        "card": [card.id, 200], "due": due, **more,
    }  # fmt: skip


def creation(ledger: Ledger) -> dict[str, Any]:
    """A direct sale: points, the wallet, a card, a terminal and cash with change."""
    line = everything_of(ledger, wallet=700)
    return line | {"tenders": [["terminal", 300, None], ["cash", line["due"] - 1_000, line["due"]]]}


def payment(ledger: Ledger) -> dict[str, Any]:
    """The rest of an order whose provider declined, by a terminal."""
    line = everything_of(ledger, kind="checkout", wallet=700, key="opened")
    order = send(ledger, line | {"asks": line["due"] - 700})["order"]
    (asked,) = look(ledger).asked
    send(
        ledger, {"key": "declined", "do": "answer", "payment": asked.id, "status": "cancelled", "amount": asked.amount}
    )
    return {"do": "pay", "order": order, "tenders": [["terminal", line["due"] - 700, None]]}


def capture(ledger: Ledger) -> dict[str, Any]:
    """A checkout is confirmed: its hold is captured in part, the rest of it goes back."""
    line = everything_of(ledger, kind="checkout")
    held = line["due"] + 900
    parked = {"key": "parked", "do": "park", "customer": line["customer"], "lines": line["lines"], "held": held}
    made = send(ledger, parked)
    return line | {"cart": made["cart"], "hold": made["hold"], "wallet": line["due"]}


def cancel(ledger: Ledger) -> dict[str, Any]:
    """A paid order of everything is cancelled."""
    return {"do": "cancel", "order": send(ledger, creation(ledger) | {"key": "sold"})["order"]}


def books(ledger: Ledger) -> dict[str, int]:
    """The control accounts of a sound ledger."""
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None
    return Shop(ledger, 0, 0).books


def undisturbed(places: Places, act: Act) -> dict[str, int]:
    """What the books say when nobody dies."""
    with closing(opening.open_existing(places.make(), who=Who(), state_dir=places.folder)) as ledger:
        open_shop(ledger)
        send(ledger, {"key": "one", **act(ledger)})
        return books(ledger)


@pytest.mark.parametrize("act", [creation, payment, capture, cancel])
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
