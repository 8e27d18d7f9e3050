"""What a till does with an order, ready to be sent when something happens meanwhile, and what must stand after it.

Each act is a line of a notebook (`sale_worker`) in a shop that is open (`sale_books`), of everything a sale can hold.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.domain.cashback import Kind, RuleFields
from ledger.domain.return_verbs import GrantCashback, GrantedRule
from ledger.domain.verbs import Debit
from ledger.money import currency
from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from ledger.use_cases import cashback
from tests.faults.sale_books import open_shop
from tests.faults.sale_halves import halves
from tests.faults.sale_worker import look, send
from tests.support import doors
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


def returned(ledger: Ledger) -> dict[str, Any]:
    """Some pieces of an order of everything come back; its cashback is spent, and what is not owed is kept back."""
    line = creation(ledger)
    order = send(ledger, line | {"key": "sold"})["order"]
    rule = RuleFields("five", Kind.PERCENTAGE, 500, currency("SAR"), lock_days=0)
    number = cashback.add_rule(ledger, "five", rule)[0].id
    query = "SELECT id, available FROM wallets WHERE customer_id = :customer AND currency = 'SAR'"
    (wallet,) = doors.run_sql(ledger, query, customer=line["customer"])
    grant = GrantCashback(order, wallet.id, (GrantedRule(number, (1, 2)),))
    doors.post_as(ledger, "system", doors.operation("grant", grant))
    (then,) = doors.run_sql(ledger, query, customer=line["customer"])
    doors.post_as(
        ledger, "administrator",
        doors.operation("debit", Debit(wallet.id, then.available - wallet.available, "SAR", "purchase")),
    )  # fmt: skip
    return {"do": "return", "order": order, "what": ["pieces", [1, 1], [2, 7]], "to_wallet": False}


def allowance(ledger: Ledger) -> dict[str, Any]:
    """A part of the price goes back, what tenders paid of it to the wallet."""
    order = send(ledger, creation(ledger) | {"key": "sold"})["order"]
    return {"do": "return", "order": order, "what": ["amount", 1_777], "to_wallet": True}


def returned_whole(ledger: Ledger) -> dict[str, Any]:
    """What is left of an order comes back, after an allowance and after its card was cancelled: to a new one."""
    line = allowance(ledger)
    send(ledger, line | {"key": "allowed"})
    (card,) = doors.run_sql(
        ledger, "SELECT card_id AS id FROM transactions WHERE order_id = :id AND card_id > 0", id=line["order"]
    )
    send(ledger, {"key": "lost", "do": "void", "card": card.id})
    return line | {"what": ["whole"], "to_wallet": False}


def cancel_to_new_card(ledger: Ledger) -> dict[str, Any]:
    """An order of everything is cancelled, but its card was lost, and the one in its place cancelled."""
    order = send(ledger, creation(ledger) | {"key": "sold"})["order"]
    (card,) = doors.run_sql(
        ledger, "SELECT card_id AS id FROM transactions WHERE order_id = :id AND card_id > 0", id=order
    )
    send(ledger, {"key": "lost", "do": "swap", "card": card.id})
    (new,) = doors.run_sql(ledger, "SELECT id FROM gift_cards WHERE replaces = :id", id=card.id)
    send(ledger, {"key": "lost again", "do": "void", "card": new.id})
    return {"do": "cancel", "order": order}


def swap(ledger: Ledger) -> dict[str, Any]:
    """A lost card: what it holds goes to a new one."""
    return {"do": "swap", "card": look(ledger).cards[0].id}


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
    folder = places.folder / "undisturbed"  # ledgers of one template would share the file of their code key
    folder.mkdir(exist_ok=True)
    with closing(opening.open_existing(places.make(), who=Who(), state_dir=folder)) as ledger:
        open_shop(ledger)
        send(ledger, {"key": "one", **act(ledger)})
        return books(ledger)
