"""Returns of orders: what a return or a cancel would do, in full, and doing it (SPEC 8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.orders import OrderStatus
from ledger.domain.return_plan import ReturnPlan, goes_back, shares_back, taken_back
from ledger.domain.return_verbs import ReturnedLine
from ledger.domain.returns import (
    ByAmount,
    ByPieces,
    Destination,
    KeptLine,
    OrderReturn,
    Pieces,
    ReturnOrder,
    Whole,
    lines_to_return,
)
from ledger.errors import CardNeedsReplacement, FieldInvalid, OrderNotOpen, Refusal
from ledger.money import Money
from ledger.storage import numbered_receipts, orders, receipts, returns
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.replacing import with_replacements
from ledger.use_cases.sale_requests import CancelOrder

if TYPE_CHECKING:
    from ledger.domain.card_verbs import Replacement
    from ledger.domain.gift_cards import IssuedCard
    from ledger.domain.orders import OrderRow
    from ledger.domain.receipts import NumberedReceipt
    from ledger.domain.transactions import Posted
    from ledger.domain.verbs import Operation
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "ByAmount", "ByPieces", "Destination", "Pieces", "ReturnOrder", "Returned", "Whole", "kept_lines", "plan_cancel",
    "plan_return", "return_order", "returns_of",
]  # fmt: skip

_ENDED = frozenset({OrderStatus.CANCELLED, OrderStatus.RETURNED})


@dataclass(frozen=True, slots=True)
class Returned:
    """The answer to a return. `new_cards` tell their codes this once."""

    plan: ReturnPlan
    operation_id: int
    receipts: tuple[NumberedReceipt, ...]
    new_cards: tuple[IssuedCard, ...] = ()
    repeated: bool = False
    changes: Changes = field(default_factory=Changes)


@dataclass(slots=True)
class _Seen:
    """How the order stood before, as the posting transaction saw it."""

    order: OrderRow | None = None
    kept: tuple[KeptLine, ...] = ()
    lines: tuple[ReturnedLine, ...] = ()
    pending: int = 0


def plan_return(ledger: Ledger, request: ReturnOrder) -> ReturnPlan:
    """What a return would do, or the refusal it would meet; writes nothing. Raises as `return_order`."""
    return _planned(ledger, request)


def plan_cancel(ledger: Ledger, request: CancelOrder) -> ReturnPlan:
    """What cancelling an order would do, or the refusal it would meet; writes nothing."""
    return _planned(ledger, request)


def return_order(ledger: Ledger, request: ReturnOrder) -> Returned:
    """Take goods back, or give back part of the price; all of it in one operation, or nothing.

    A repeated key answers as the first time, without the codes of new cards. Raises ReturnEmpty, ReturnTooMany,
    ReturnTooLarge, OrderNotOpen, OrderNotFound, NotAllowed, WalletNotActive, CodeKeyMissing, KeyReused;
    FieldInvalid("destination") for the wallet of an order that is nobody's.
    """

    def attempt(replacements: tuple[Replacement, ...]) -> tuple[Posted, _Seen]:
        seen = _Seen()
        build = partial(_build, ledger=ledger, request=request, replacements=replacements, seen=seen)
        return post_logged(ledger, build, retried=(CardNeedsReplacement,)), seen

    (answer, seen), drawn = with_replacements(ledger, attempt)
    with ledger.reading() as connection:
        own = receipts.of_operation(connection, answer.operation_id)
        return Returned(
            _plan(connection, answer, seen), answer.operation_id,
            tuple(one for one in numbered_receipts.of_order(connection, request.order_id) if one.id in own),
            drawn.issued(connection), answer.repeated, answer.changes,
        )  # fmt: skip


def returns_of(ledger: Ledger, order_id: int) -> tuple[OrderReturn, ...]:
    """The order's returns, oldest first. Raises OrderNotFound."""
    with ledger.reading() as connection:
        orders.by_id(connection, order_id)
        return returns.of_order(connection, order_id)


def kept_lines(ledger: Ledger, order_id: int) -> tuple[KeptLine, ...]:
    """What the customer kept of each line. Raises OrderNotFound."""
    with ledger.reading() as connection:
        orders.by_id(connection, order_id)
        return returns.kept_lines(connection, order_id)


def _planned(ledger: Ledger, request: ReturnOrder | CancelOrder) -> ReturnPlan:
    def attempt(replacements: tuple[Replacement, ...]) -> ReturnPlan:
        seen = _Seen()
        build = partial(_build, ledger=ledger, request=request, replacements=replacements, seen=seen)
        return ledger.trial(build, lambda connection, answer: _plan(connection, posted(answer), seen))

    return with_replacements(ledger, attempt)[0]


def _build(
    connection: Connection, ledger: Ledger, request: ReturnOrder | CancelOrder,
    replacements: tuple[Replacement, ...], seen: _Seen,
) -> Operation:  # fmt: skip
    seen.order = row = orders.by_id(connection, request.order_id)
    seen.kept = returns.kept_lines(connection, request.order_id, request.key)
    seen.pending = orders.points_of(connection, request.order_id)[1]
    if isinstance(request, CancelOrder):
        left = [one for one in seen.kept if one.quantity or one.amount]
        seen.lines = tuple(ReturnedLine(one.n, one.quantity, one.amount.minor) for one in left)
        return request.operation(replacements)
    try:
        seen.lines = lines_to_return(row.id, seen.kept, request.what)
    except Refusal:
        if row.status in _ENDED:
            raise OrderNotOpen(row.id, row.status) from None
        raise
    wallet = None
    if request.destination is Destination.WALLET:
        if row.customer_id is None:
            raise FieldInvalid("destination", request.destination.value)
        wallet = wallet_for(connection, ledger, row.customer_id, row.total.currency)
    return request.operation(seen.lines, wallet, replacements)


def _plan(connection: Connection, answer: Posted, seen: _Seen) -> ReturnPlan:
    assert seen.order is not None
    order, moved = orders.by_id(connection, seen.order.id), returns.movements(connection, answer.operation_id)
    return ReturnPlan(
        order=order,
        value=Money(sum(one.amount for one in seen.lines), order.total.currency),
        lines=returns.lines_back(seen.kept, seen.lines),
        back=goes_back(moved, returns.new_cards(connection, answer.operation_id)),
        taken=taken_back(moved),
        shares=shares_back(moved),
        stock=returns.stock_back(connection, seen.kept, seen.lines),
        due_before=seen.order.due,
        points_pending=(seen.pending, orders.points_of(connection, order.id)[1]),
        balances=answer.balances,
    )
