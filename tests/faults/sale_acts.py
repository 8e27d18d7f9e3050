"""What a till does with an order, ready to be sent when something happens meanwhile, and what must stand after it.

Each act is a line of a notebook (`sale_worker`) in a shop that is open (`sale_books`), of everything a sale can hold.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from tests.faults.sale_books import open_shop
from tests.faults.sale_halves import halves
from tests.faults.sale_worker import look, send
from tests.support.paying import Shop

if TYPE_CHECKING:
    from tests.support.ledgers import Places

Act = Callable[[Ledger], dict[str, Any]]


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


def answer(ledger: Ledger) -> dict[str, Any]:
    """The provider says that an order's rest was paid."""
    line = everything_of(ledger, wallet=700, key="opened")
    send(ledger, line | {"asks": line["due"] - 700})
    (asked,) = look(ledger).asked
    return {"do": "answer", "payment": asked.id, "status": "succeeded", "amount": asked.amount}


def drop(ledger: Ledger) -> dict[str, Any]:
    """A checkout is left: its hold goes back."""
    line = everything_of(ledger, kind="checkout")
    parked = {"key": "parked", "do": "park", "customer": line["customer"], "lines": line["lines"], "held": 2_000}
    return {"do": "drop", "cart": send(ledger, parked)["cart"]}


def known(ledger: Ledger, key: str) -> int:
    """How many operations stand under a key, when nothing is half done."""
    with ledger.reading() as connection:
        assert halves(connection) == {}
        return int(connection.execute(text("SELECT count(*) FROM operations WHERE key = :k"), {"k": key}).scalar_one())


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
