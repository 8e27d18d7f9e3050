"""What a return looks like as JSON and as lines. The names are a promise to scripts: add, never rename."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import order_shapes, shapes
from ledger.commands.output import Json, amount, one_line
from ledger.domain.orders import OrderStatus
from ledger.domain.return_plan import Place

if TYPE_CHECKING:
    from ledger.domain.return_plan import GoesBack, PocketBack, ReturnPlan, ShareBack, TakenBack
    from ledger.domain.returns import LineBack
    from ledger.use_cases.returns import Returned


def plan(value: ReturnPlan) -> Json:
    """Everything a return or a cancel does; amounts in the order's currency unless a `currency` stands beside them."""
    return {
        "order": order_shapes.row(value.order),
        "currency": value.value.currency,
        "value": amount(value.value),
        "money_back": amount(value.money_back),
        "points_back": value.points_back,
        "withheld": amount(value.withheld),
        "lines": [shapes.flat(one) for one in value.lines],
        "back": [_goes_back(one) for one in value.back],
        "taken_back": [_taken(one) for one in value.taken],
        "partners": [shapes.flat(one) for one in value.shares],
        "stock": [shapes.flat(one) for one in value.stock],
        "due_before": amount(value.due_before),
        "points_pending_before": value.points_pending[0],
        "points_pending_after": value.points_pending[1],
        "balances": [shapes.balance_change(one) for one in value.balances],
    }


def returned(value: Returned) -> Json:
    """The answer to a return; the codes of new cards are in it this once."""
    return plan(value.plan) | {
        "operation_id": value.operation_id,
        "receipts": [order_shapes.receipt(one) for one in value.receipts],
        "new_cards": [shapes.gift_card(one.card) | {"code": one.code} for one in value.new_cards],
        "repeated": value.repeated,
    }


def _goes_back(value: GoesBack) -> Json:
    shape = shapes.flat(value, "place", "pockets") | {"pockets": [shapes.flat(one) for one in value.pockets]}
    return {"to": value.place, "currency": value.amount.currency, **shape, "owed": value.owed}


def _taken(value: TakenBack) -> Json:
    kind = "points" if value.of_points else "cashback"
    return {"kind": kind, "currency": value.amount.currency, "amount": amount(value.amount), **shapes.flat(value)}


def plan_lines(value: ReturnPlan, *, posted: bool = False) -> tuple[str, ...]:
    """For people: what comes back, what is given back and to where, what is taken back, and where the order stands."""
    order = value.order
    begun = "" if posted else "plan, nothing was written: "
    lines = [f"{begun}order {order.shown_number} {'is' if posted else 'would be'} {order.status}"]
    lines += [f"  {_came(one)}" for one in value.lines]
    lines += [f"give back {_place(one)}" for one in value.back]
    if not value.back:
        lines.append("give back nothing: nothing was given for it")
    lines += [f"take back {_took(one)}" for one in value.taken]
    before, after = value.points_pending
    if before != after:
        lines.append(f"points to come {before} -> {after}")
    if order.due != value.due_before and order.status is not OrderStatus.CANCELLED:
        lines.append(f"still to pay {value.due_before} -> {order.due}")
    lines += [f"partner {_share(one)}" for one in value.shares]
    lines += [f"in stock again: {one.quantity} x {one.name}" for one in value.stock]
    lines += order_shapes.moved_lines(value.balances)
    return tuple(map(one_line, lines))


def _came(value: LineBack) -> str:
    if not value.quantity:
        return f"{value.name}: {value.amount} of its price; the goods stay"
    return f"{value.quantity} x {value.name}, worth {value.amount}; kept: {value.stays}"


def returned_lines(value: Returned) -> tuple[str, ...]:
    """For people: as the plan, then the receipt and the codes of new cards."""
    begun = ("done before:",) if value.repeated else ()
    receipts = (f"receipt {one.number}: {one.kind}, {one.amount}" for one in value.receipts)
    return (*begun, *plan_lines(value.plan, posted=True), *receipts, *order_shapes.new_card_lines(value.new_cards))


def _place(value: GoesBack) -> str:
    name = str(value.place)
    if value.place is Place.CARD:
        which = f"····{value.card_last4}" if value.card_last4 else f"#{value.card_id}"
        name = f"new gift card {which}" if value.new_card else f"gift card {which}"
    if value.place is Place.PROVIDER:
        name = "provider (owed until it succeeds)"
    pockets = [_pocket(one) for one in value.pockets if one.expires is not None]
    return f"{value.amount} to {name}" + (f": {', '.join(pockets)}" if pockets else "")


def _pocket(value: PocketBack) -> str:
    revived = f", revived from {value.was}" if value.was is not None else ""
    return f"{amount(value.amount)} of it until {value.expires}{revived}"


def _took(value: TakenBack) -> str:
    parts = (("from the wallet", value.from_wallet), ("withheld", value.withheld), ("debt", value.debt))
    told = ", ".join(f"{amount(part)} {name}" for name, part in parts if part)
    kept = f"; {amount(value.granted)} was given, {amount(value.kept)} stays" if value.granted and value.kept else ""
    return f"{value.amount} {'of points' if value.of_points else 'of cashback'} by {value.rule or '?'}: {told}{kept}"


def _share(value: ShareBack) -> str:
    return f"{value.partner_name or value.partner_id}: {value.amount} {'is owed' if value.owed else 'is not paid out'}"
