"""A till that sells, takes payments, parks, cancels, takes goods back and lets orders time out, and may be killed.

What it asks goes through the use cases that the window asks, in the server's own time; orders and parked sales wait for
seconds instead of half an hour, so that many end by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.domain.orders import OrderKind
from ledger.domain.payment_verbs import EndPayment, EndRefund
from ledger.domain.verbs import Credit, Operation
from ledger.domain.words import Tender
from ledger.errors import KeyReused, OrderNotFound
from ledger.money import Money, currency
from ledger.storage.ledger import Ledger
from ledger.use_cases import card_lives, carts, gift_cards, orders, payments, returns, sale_requests
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import outcome_of
from ledger.use_cases.sale_requests import (
    CancelOrder,
    CardPart,
    DeliverOrder,
    PayOrder,
    ProviderPart,
    Sale,
    SaleLine,
    TenderPart,
)
from tests.faults.sale_draws import Shelf, draw
from tests.faults.worker import Till, Trade, live

if TYPE_CHECKING:
    from ledger.domain.orders import Sold
    from ledger.domain.verbs import Verb

SAR = currency("SAR")
PATIENCE = timedelta(seconds=2)
LAST = 12
"""How many of the newest rows of a kind a till looks at."""


def sell_for_ever(till: Till, life: int) -> None:
    """One life of a till that sells."""
    sale_requests.ANSWERED_WITHIN = PATIENCE
    carts.kept_for = lambda ledger: PATIENCE  # noqa: ARG005 - its name is called
    live(till, life, Trade(look, draw, send))


def look(ledger: Ledger) -> Shelf:
    """What there is to sell, to pay and to end."""
    waiting = (
        "SELECT o.id, o.customer_id AS customer, o.total, o.points_money, o.total - o.points_money - a.balance AS due"
        " FROM orders o JOIN accounts a ON a.order_id = o.id"
        " WHERE o.paid_at IS NULL AND o.status <> 'cancelled' ORDER BY o.id DESC LIMIT :last"
    )
    with ledger.reading() as connection:

        def rows(sql: str) -> list[Any]:
            return list(connection.execute(text(sql), {"last": LAST} if ":last" in sql else {}))

        return Shelf(
            rows("SELECT m.customer_id AS customer, p.id AS points_wallet, m.available AS money,"
                 " p.available AS points FROM wallets m JOIN wallets p ON p.customer_id = m.customer_id"
                 " WHERE m.currency = 'SAR' AND p.currency = 'PTS' ORDER BY m.customer_id"),
            rows("SELECT id, price, kind FROM products WHERE NOT is_sold ORDER BY id"),
            rows("SELECT g.id, a.balance, g.origin FROM gift_cards g JOIN accounts a ON a.card_id = g.id"
                 " WHERE a.balance > 0"),
            rows(waiting),
            rows("SELECT id FROM orders WHERE status <> 'cancelled' ORDER BY id DESC LIMIT :last"),
            rows("SELECT id FROM orders WHERE status = 'paid' OR (kind = 'delivery' AND status = 'awaiting_payment')"
                 " ORDER BY id DESC LIMIT :last"),
            rows("SELECT id, amount FROM payments WHERE tender = 'provider' AND status <> 'succeeded'"
                 " ORDER BY id DESC LIMIT :last"),
            rows("SELECT id FROM refunds WHERE status = 'owed' ORDER BY id LIMIT :last"),
            carts.parked_carts(ledger),
            rows("SELECT o.id, l.n, l.quantity - l.returned AS pieces, l.amount - l.returned_amount AS amount"
                 " FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.paid_at IS NOT NULL"
                 " AND o.status NOT IN ('cancelled', 'returned') AND l.amount > l.returned_amount"
                 " ORDER BY o.id DESC, l.n LIMIT :last"),
        )  # fmt: skip


def send(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    """Do what a notebook's line says; what was answered."""
    return DOING[intent["do"]](ledger, intent)


def _sell(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    if intent["cart"]:
        with suppress(OrderNotFound):  # another till, or an earlier try of this one, took it up
            carts.resume_cart(ledger, intent["cart"])
    lines = tuple(
        SaleLine(one["name"], _sar(one["price"]), one["quantity"], product_id=one["product"], partner_id=one["partner"])
        for one in intent["lines"]
    )
    kind = OrderKind(intent["kind"])
    return _sold(orders.sell(ledger, Sale(intent["key"], lines, intent["customer"], kind, **_paying(intent))))


def _pay(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    return _sold(orders.pay_order(ledger, PayOrder(intent["key"], intent["order"], **_paying(intent))))


def _paying(intent: dict[str, Any]) -> dict[str, Any]:
    """What a line says of paying, as requests take it."""
    asks, wallet, card = intent.get("asks"), intent.get("wallet"), intent.get("card")
    return {
        "points": intent.get("points", 0),
        "wallet": _sar(wallet) if wallet else None,
        "hold_id": intent.get("hold"),
        "cards": (CardPart(card_id=card[0], amount=_sar(card[1])),) if card else (),
        "tenders": tuple(
            TenderPart(Tender(tender), _sar(amount), _sar(handed) if handed else None)
            for tender, amount, handed in intent.get("tenders", ())
        ),
        "provider": ProviderPart(_sar(asks)) if asks else None,
    }


def _sold(done: Sold) -> dict[str, Any]:
    return {"operation": done.operation_id, "order": done.order.id, "repeated": done.repeated}


def _cancel(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    return _sold(orders.cancel_order(ledger, CancelOrder(intent["key"], intent["order"], "changed their mind")))


def _return(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    how, *which = intent["what"]
    what: returns.Whole | returns.ByAmount | returns.ByPieces = returns.Whole()
    if how == "amount":
        what = returns.ByAmount(_sar(which[0]))
    elif how == "pieces":
        what = returns.ByPieces(tuple(returns.Pieces(n, quantity) for n, quantity in which))
    to = returns.Destination.WALLET if intent["to_wallet"] else returns.Destination.ORIGIN
    done = returns.return_order(ledger, returns.ReturnOrder(intent["key"], intent["order"], what, to))
    return {
        "operation": done.operation_id, "order": intent["order"], "repeated": done.repeated,
        "lines": [[line.n, line.quantity, line.amount.minor] for line in done.plan.lines],
    }  # fmt: skip


def _swap(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    """A card that was lost. Whoever sends it again after a lost answer learns that it was done, not the code."""
    try:
        done = card_lives.replace_card(ledger, card_lives.ReplaceCard(intent["key"], intent["card"]))
    except KeyReused:
        known = outcome_of(ledger, intent["key"])
        assert known is not None
        return {"operation": known.operation_id, "repeated": True}
    return {"operation": done.posted.operation_id, "repeated": False}


def _void(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    """A card is cancelled, nothing of it is paid back; what was on it."""
    done = gift_cards.cancel_card(ledger, gift_cards.CancelCard(intent["key"], intent["card"]))
    with ledger.reading() as connection:
        query = text("SELECT coalesce(sum(amount), 0) FROM transactions WHERE operation_id = :id")
        was = connection.execute(query, {"id": done.operation_id}).scalar_one()
    return {"operation": done.operation_id, "repeated": done.repeated, "amount": int(was)}


def _deliver(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    return _sold(orders.deliver_order(ledger, DeliverOrder(intent["key"], intent["order"])))


def _park(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    held = _sar(intent["held"]) if intent["held"] else None
    made, _ = carts.park_cart(
        ledger, carts.ParkCart(intent["key"], {"lines": intent["lines"]}, "", intent["customer"], held)
    )
    return {"cart": made.id, "hold": made.hold_id}


def _drop(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    carts.drop_cart(ledger, intent["key"], intent["cart"])
    return {"dropped": intent["cart"]}


def _top_up(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    wanted = payments.TopUpRequest(
        intent["key"], intent["customer"], _sar(intent["amount"]), Tender(intent["tender"])
    )  # fmt: skip
    done = payments.top_up(ledger, wanted).posted
    return {"operation": done.operation_id, "repeated": done.repeated}


def _time_out(ledger: Ledger, _intent: dict[str, Any]) -> dict[str, Any]:
    return {"did": run_job(ledger, "order_timeouts").did}


def _posts(kind: str, make: Callable[[dict[str, Any]], Verb]) -> Callable[[Ledger, dict[str, Any]], dict[str, Any]]:
    """What the program's own judging posts: one verb under the line's key."""

    def post(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
        answer = ledger.post(Operation(intent["key"], kind, (make(intent),)))
        return {"operation": answer.operation, "repeated": answer.repeated}

    return post


def _sar(minor: int) -> Money:
    return Money(minor, SAR)


DOING: dict[str, Callable[[Ledger, dict[str, Any]], dict[str, Any]]] = {
    "sell": _sell, "pay": _pay, "cancel": _cancel, "deliver": _deliver, "park": _park, "drop": _drop,
    "top_up": _top_up, "time_out": _time_out, "return": _return, "swap": _swap, "void": _void,
    "answer": _posts("payment_end", lambda one: EndPayment(one["payment"], one["status"], one["amount"], "SAR")),
    "refund": _posts("refund_end", lambda one: EndRefund(one["refund"], one["status"])),
    "points": _posts("credit", lambda one: Credit(one["wallet"], one["amount"], "PTS", "loyalty")),
}  # fmt: skip
