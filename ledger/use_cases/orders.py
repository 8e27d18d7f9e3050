"""Orders: sell, pay, deliver, cancel, list, and what times out (SPEC 8)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ledger.domain import order_verbs
from ledger.domain.about import About
from ledger.domain.orders import OrderDetail, OrderFilter, OrderKind, OrderRow, Sold
from ledger.domain.verbs import Operation
from ledger.errors import CardNeedsReplacement, OrderNotCovered, Refusal
from ledger.money import Currency, Money, currency
from ledger.paging import CappedCount, Key, Page
from ledger.storage import numbered_receipts, orders, payments
from ledger.use_cases.gift_cards import card as card_by_id
from ledger.use_cases.gift_cards import find_by_code, read_code
from ledger.use_cases.points import earnings_for
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.provider_requests import payment_request
from ledger.use_cases.replacing import with_replacements
from ledger.use_cases.sale_requests import (
    CancelOrder,
    DeliverOrder,
    Found,
    PayOrder,
    Sale,
    payment_operation,
    sale_operation,
    stable_uuid,
)

if TYPE_CHECKING:
    from ledger.domain.card_verbs import Replacement
    from ledger.domain.transactions import Posted
    from ledger.progress import Progress
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Build, Check, Connection, Ledger

__all__ = [
    "CancelOrder", "DeliverOrder", "PayOrder", "Sale", "cancel_order", "count_orders", "deliver_order", "end_timed_out",
    "find_order", "list_orders", "order", "pay_order", "preview_cancel", "preview_payment", "preview_sale",
    "sale_build", "sell",
]  # fmt: skip

POINTS = currency("PTS")
TIMEOUTS_AT_ONCE = 500


def sell(ledger: Ledger, request: Sale) -> Sold:
    """Record a sale: products, wallet, points, cards and tenders in one operation, or nothing of it.

    Raises InsufficientFunds, ProductSold, StockTooSmall, OrderOverpaid, PointsOverShare, CardNotUsable and their kin;
    OrderNotCovered when a counter sale is paid in part and nothing is left to wait for.
    """
    return _done(ledger, request, post_logged(ledger, sale_build(ledger, request), _require_covered(request)))


def preview_sale(ledger: Ledger, request: Sale) -> Sold:
    """What selling would answer, or the refusal it would meet; writes nothing. A card's code counts in the throttle."""
    return _tried(ledger, request, sale_build(ledger, request))


def pay_order(ledger: Ledger, request: PayOrder) -> Sold:
    """Pay on an order that waits, wholly or in part. Raises OrderNotOpen, OrderOverpaid and as `sell`."""
    return _done(ledger, request, post_logged(ledger, _payment(ledger, request)))


def preview_payment(ledger: Ledger, request: PayOrder) -> Sold:
    """What paying would answer; writes nothing."""
    return _tried(ledger, request, _payment(ledger, request))


def asked_of_tenders(ledger: Ledger, key: str) -> Money | None:
    """What a sale or payment under this key asked of tenders and the provider; None when there was none of them."""
    with ledger.reading() as connection:
        return payments.begun_under(connection, key)


def cancel_order(ledger: Ledger, request: CancelOrder) -> Sold:
    """End an order and give everything back to where it came from. Raises OrderNotOpen when it has ended already.

    What goes back to a card that takes no value any more goes to a new one, whose code is answered this once.
    """

    def attempt(replacements: tuple[Replacement, ...]) -> Posted:
        return post_logged(ledger, lambda _: request.operation(replacements), retried=(CardNeedsReplacement,))

    answer, drawn = with_replacements(ledger, attempt)
    done = _done(ledger, request, answer)
    with ledger.reading() as connection:
        return replace(done, new_cards=drawn.issued(connection))


def preview_cancel(ledger: Ledger, request: CancelOrder) -> Sold:
    """What cancelling would give back; writes nothing."""
    return with_replacements(
        ledger, lambda replacements: _tried(ledger, request, lambda _: request.operation(replacements))
    )[0]


def deliver_order(ledger: Ledger, request: DeliverOrder) -> Sold:
    """Note that the goods were handed over. Raises OrderNotOpen."""
    return _done(ledger, request, post_logged(ledger, lambda _: request.operation()))


def order(ledger: Ledger, order_id: int) -> OrderDetail:
    """An order with every related row. Raises OrderNotFound."""
    with ledger.reading() as connection:
        return orders.detail(connection, order_id)


def find_order(ledger: Ledger, text: str) -> OrderRow:
    """The order of a number, an outside reference or an id. Raises OrderNotFound."""
    with ledger.reading() as connection:
        return orders.by_text(connection, text)


def list_orders(
    ledger: Ledger, wanted: OrderFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[OrderRow]:
    """Orders newest first."""
    with ledger.reading() as connection:
        return orders.page(connection, wanted or OrderFilter(), after, limit)


def count_orders(ledger: Ledger, wanted: OrderFilter | None = None) -> CappedCount:
    """How many match, counted no further than 10,000."""
    with ledger.reading() as connection:
        return orders.count(connection, wanted or OrderFilter())


def end_timed_out(ledger: Ledger, progress: Progress) -> tuple[int, int]:
    """Cancel the orders whose payment did not come in time; answers how many ended and how many could not.

    Each is an operation of its own under a key of its own, so two workstations end each once (SPEC 12).
    """
    with ledger.reading() as connection:
        due = orders.due_orders(connection, ledger.clock.now(), TIMEOUTS_AT_ONCE)
    ended = 0
    for done, late in enumerate(due):
        progress.report(done, len(due), "orders")
        try:
            with_replacements(ledger, partial(_time_out, ledger, late), told=False)
        except Refusal:
            continue
        ended += 1
    return ended, len(due) - ended


def _time_out(ledger: Ledger, late: int, replacements: tuple[Replacement, ...]) -> None:
    """Nobody is there to be told the code of a card made in another's place: it has none until staff issue one."""
    verb = order_verbs.CancelOrder(late, timed_out=True, about=About(note="timeout"), replacements=replacements)
    ledger.post(Operation(f"order-timeout:{late}", "order_timeout", (verb,)))


def sale_build(ledger: Ledger, request: Sale) -> Build:
    """What makes the operation of a sale of what the posting transaction sees; looks its cards up first."""
    cards = _cards(ledger, request)
    earnings = earnings_for(ledger, request.lines)

    def build(connection: Connection) -> Operation:
        found = _found(connection, ledger, request.customer_id, request, cards)
        return sale_operation(request, replace(found, earnings=earnings), ledger.clock.now())

    return build


def _payment(ledger: Ledger, request: PayOrder) -> Build:
    cards = _cards(ledger, request)

    def build(connection: Connection) -> Operation:
        row = orders.by_id(connection, request.order_id)
        return payment_operation(request, _found(connection, ledger, row.customer_id, request, cards, row))

    return build


def _found(
    connection: Connection, ledger: Ledger, customer: int | None, request: Sale | PayOrder,
    cards: tuple[tuple[int, str], ...], row: OrderRow | None = None,
) -> Found:  # fmt: skip
    money = points = 0
    rest = any(part.rest_to_wallet for part in request.cards)
    if customer is not None and ((request.wallet and request.hold_id is None) or rest):
        money = wallet_for(connection, ledger, customer, _unit(request, row))
    if customer is not None and request.points:
        points = wallet_for(connection, ledger, customer, POINTS)
    return Found(
        row.id if row else None, money, points, cards, provider_request=_provider_request(ledger, request)
    )  # fmt: skip


def _unit(request: Sale | PayOrder, row: OrderRow | None) -> Currency:
    """The currency of the order, opened by this request or before."""
    if isinstance(request, Sale):
        return request.currency
    assert row is not None
    return row.total.currency


def _provider_request(ledger: Ledger, request: Sale | PayOrder) -> dict[str, object] | None:
    """What the provider will be asked for with, once the sale is recorded."""
    part = request.provider
    if part is None:
        return None
    return payment_request(
        ledger, stable_uuid(request.key, "provider"), part.amount, "order", method=part.method
    )  # fmt: skip


def _cards(ledger: Ledger, request: Sale | PayOrder) -> tuple[tuple[int, str], ...]:
    """Each card's id and its code's hash; a look-up by code is counted and committed by itself."""
    found = []
    for part in request.cards:
        if part.code is not None:
            one, hashed = find_by_code(ledger, read_code(ledger, part.code))
            found.append((one.id, hashed))
        else:
            found.append((card_by_id(ledger, part.card_id or 0).id, ""))
    return tuple(found)


def _require_covered(request: Sale) -> Check:
    """A counter sale is paid at once, or waits for a provider. Raises OrderNotCovered with what is missing."""

    def check(connection: Connection, answer: Answer) -> None:
        row = orders.by_id(connection, answer.orders[0])
        if request.kind is OrderKind.COUNTER and request.provider is None and row.due.minor:
            raise OrderNotCovered(row.due)

    return check


def _tried(ledger: Ledger, request: Sale | PayOrder | CancelOrder, build: Build) -> Sold:
    return ledger.trial(build, lambda connection, answer: _sold(connection, request, posted(answer), answer.orders[0]))


def _done(ledger: Ledger, request: Sale | PayOrder | CancelOrder | DeliverOrder, answer: Posted) -> Sold:
    with ledger.reading() as connection:
        return _sold(connection, request, answer, min(answer.changes.orders))


def _sold(
    connection: Connection, request: Sale | PayOrder | CancelOrder | DeliverOrder, answer: Posted, order_id: int
) -> Sold:
    row = orders.by_id(connection, order_id)
    change = Money(0, row.total.currency)
    if isinstance(request, Sale | PayOrder):
        for part in request.tenders:
            if part.tendered is not None:
                change += part.tendered - part.amount
    earned, pending = orders.points_of(connection, order_id)
    return Sold(
        order=row,
        operation_id=answer.operation_id,
        change=change,
        payment_ids=orders.live_payments(connection, order_id),
        balances=answer.balances,
        points_earned=earned,
        points_pending=pending,
        receipts=numbered_receipts.of_order(connection, order_id),
        repeated=answer.repeated,
        changes=answer.changes,
    )
