"""What orders look like as JSON and as lines. The names are a promise to scripts: add, never rename."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Json, amount, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from ledger.domain.gift_cards import IssuedCard
    from ledger.domain.orders import OrderDetail, OrderLineRow, OrderRow, ParkedCart, Sold
    from ledger.domain.receipts import NumberedReceipt, ReceiptPaper
    from ledger.domain.returns import OrderReturn
    from ledger.domain.transactions import BalanceChange


def row(value: OrderRow) -> Json:
    """A line of the list; amounts in `currency`."""
    return {"currency": value.total.currency, **shapes.flat(value), "number": value.shown_number}


def sold(value: Sold) -> Json:
    """The answer to a sale, a payment or a cancel."""
    return {
        "order": row(value.order),
        "operation_id": value.operation_id,
        "change": amount(value.change),
        "payments": list(value.payment_ids),
        "balances": [shapes.balance_change(one) for one in value.balances],
        "points_earned": value.points_earned,
        "points_pending": value.points_pending,
        "receipts": [receipt(one) for one in value.receipts],
        "repeated": value.repeated,
        "new_cards": [shapes.gift_card(one.card) | {"code": one.code} for one in value.new_cards],
    }


def receipt(value: NumberedReceipt) -> Json:
    """A numbered receipt."""
    return {"currency": value.amount.currency, **shapes.flat(value)}


def paper(value: ReceiptPaper) -> Json:
    """A receipt with everything printed on it; amounts in `currency`."""
    lists = {"lines": [shapes.flat(one) for one in value.lines], "parts": [shapes.flat(one) for one in value.parts]}
    return {"currency": value.amount.currency, **shapes.flat(value), **lists, "change": amount(value.change)}


def cart(value: ParkedCart) -> Json:
    """A parked sale."""
    data = shapes.flat(value)
    return data | {"currency": value.held.currency if value.held is not None else None}


def detail(value: OrderDetail) -> Json:
    """An order with every related row."""
    return row(value.row) | {
        "note": value.note,
        "external_ref": value.external_ref,
        "delivered_at": value.delivered_at,
        "cancelled_at": value.cancelled_at,
        "cancel_reason": value.cancel_reason,
        "received": amount(value.received),
        "points_earned": value.points_earned,
        "points_pending": value.points_pending,
        "lines": [shapes.flat(one) for one in value.lines],
        "events": [shapes.flat(one) for one in value.events],
        "transactions": [shapes.transaction(one) for one in value.transactions],
        "payments": [shapes.flat(one) for one in value.payments],
        "receipts": [receipt(one) for one in value.receipts],
        "in_suspense": list(value.in_suspense),
        "on_its_way_back": list(value.on_its_way_back),
        "given_back": amount(value.given_back),
        "withheld": amount(value.withheld),
        "returns": [order_return(one) for one in value.returns],
    }


def order_return(value: OrderReturn) -> Json:
    """A return that was posted, with its lines."""
    lines = [shapes.flat(one) for one in value.lines]
    return {"currency": value.amount.currency, **shapes.flat(value, "lines"), "lines": lines}


def moved_lines(balances: Iterable[BalanceChange]) -> list[str]:
    """For people: what changed in wallets; one that only stands as it stood is not told of."""
    return [
        f"wallet {one.wallet_id}: {one.shown_before} -> {one.shown_after}"
        for one in balances
        if one.shown_before != one.shown_after
    ]


def sold_lines(value: Sold, *, preview: bool) -> tuple[str, ...]:
    """For people."""
    order = value.order
    begun = "preview, nothing was written: " if preview else "done before: " if value.repeated else ""
    lines = [f"{begun}order {order.shown_number}: {order.status}, {order.total}, due {amount(order.due)}"]
    if value.change.minor:
        lines.append(f"change {value.change}")
    if value.points_earned or value.points_pending:
        lines.append(f"points {value.points_earned:+d}, pending {value.points_pending}")
    lines += [f"receipt {one.number}: {one.kind}, {one.amount}" for one in value.receipts]
    lines += moved_lines(value.balances)
    lines += new_card_lines(value.new_cards)
    return tuple(lines)


def new_card_lines(cards: tuple[IssuedCard, ...]) -> tuple[str, ...]:
    """The codes of cards made for what goes back to ended ones; they are told this once."""
    return tuple(f"new gift card ····{one.card.last4}, {one.card.remaining}: {one.code}" for one in cards)


def detail_lines(value: OrderDetail, local: Callable[[datetime], datetime]) -> tuple[str, ...]:
    """For people: the head, the lines, what moved, what happened."""
    order = value.row
    head = f"order {order.shown_number}: {order.status}, {order.kind}, total {order.total}, due {amount(order.due)}"
    lines = [head, f"customer: {order.customer_name or 'nobody named'}; paid by {order.method}"]
    if order.points_used:
        lines.append(f"{order.points_used} points paid {order.points_money}")
    lines += [
        f"  {one.n}. {one.name}: {one.quantity} x {amount(one.price)} = {amount(one.amount)}{_came_back(one)}"
        for one in value.lines
    ]
    if value.returns:
        lines.append(f"goods of {order.returned} came back; given back {value.given_back}, withheld {value.withheld}")
    lines += [
        f"  {local(one.time):%Y-%m-%d %H:%M}  {one.type} {one.source} {one.signed} ({one.status})"
        for one in value.transactions
    ]
    lines += [f"  payment {one.id}: {one.tender} {one.amount} {one.status} {one.reason}" for one in value.payments]
    lines += [f"  on its way back: {one}" for one in value.on_its_way_back]
    lines += [f"  in suspense: {one}; `payment exceptions` says what to do" for one in value.in_suspense]
    lines += [f"  receipt {one.number}: {one.kind} {one.amount}" for one in value.receipts]
    lines += [
        f"  {local(one.at):%Y-%m-%d %H:%M}  {one.event} by {one.performed_by} {one.note}".rstrip()
        for one in value.events
    ]
    return tuple(map(one_line, lines))


def _came_back(line: OrderLineRow) -> str:
    if not line.returned and not line.returned_amount:
        return ""
    return f" ({line.returned} came back, worth {amount(line.returned_amount)})"


def paper_lines(value: ReceiptPaper, local: Callable[[datetime], datetime]) -> tuple[str, ...]:
    """For people: the receipt as it would be printed."""
    copy = f", copy {value.printed}" if value.printed else ""
    lines = [f"{value.kind} {value.number}{copy}, {local(value.at):%Y-%m-%d %H:%M}, {value.shop}, till {value.till}"]
    if value.order_number:
        lines.append(f"order {value.order_number} {value.customer_name}".rstrip())
    lines += [f"  {one.name}: {one.quantity} x {amount(one.price)} = {amount(one.amount)}" for one in value.lines]
    lines.append(f"total {value.amount}")
    lines += [f"  {one.means} {amount(one.amount)} {one.detail}".rstrip() for one in value.parts]
    if value.change.minor:
        lines.append(f"change {value.change}")
    return tuple(map(one_line, lines))
