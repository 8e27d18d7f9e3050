"""What happens to an order when it is wholly paid, at the SQLite door. Twin of `0002_door_order_completion.sql`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.domain.about import NO_WORDS
from ledger.domain.rules import rule_for
from ledger.storage.door import order_points, orders
from ledger.storage.door.moves import Account, Subject

if TYPE_CHECKING:
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.orders import LockedOrder

WHOLE = 10_000
"""Basis points in one."""


def finish(desk: Desk, wanted: int) -> None:
    """When the verbs are done: complete an order whose account holds what is due, and see to its points."""
    order = orders.locked(desk, wanted)
    if order.paid_at is None and order.status in orders.UNPAID and order.due == 0:
        _complete(desk, order)
    order_points.see_to(desk, order)


def _complete(desk: Desk, order: LockedOrder) -> None:
    """Book the sale, give partners their share, write the receipt (SPEC 3, 8)."""
    about = orders.about_order(NO_WORDS, order.id, "order_completed")
    if order.balance:
        rule = rule_for("order_complete", "settlement")
        move = desk.move(order.held, desk.general(rule.credit, order.currency), order.balance)
        desk.write(
            rule.type.value, rule.source.value, order.currency, [move], about, customer=order.customer,
            of=Subject(order=order.id),
        )  # fmt: skip
    at_once = order.kind == "counter"
    desk.cursor.execute(
        "UPDATE orders SET paid_at = ?, status = ?, delivered_at = ? WHERE id = ?",
        (
            desk.now,
            "delivered" if at_once or order.status == "delivered" else "paid",
            desk.now if at_once else order.delivered_at,
            order.id,
        ),
    )
    _share(desk, order)
    orders.receipt(desk, "sale", order.kept - order.points_money, order.currency, order=order.id)
    orders.event(desk, order.id, "paid")
    if at_once:
        orders.event(desk, order.id, "delivered")


def _share(desk: Desk, order: LockedOrder) -> None:
    """Each partner's share of its lines, after commission, owed from the partner's release day on."""
    rule = rule_for("order_share", "payout")
    rows = desk.cursor.execute(
        "SELECT p.id, sum(l.amount - l.returned_amount), p.commission_bp, p.release_days FROM order_lines l"
        " JOIN partners p ON p.id = l.partner_id WHERE l.order_id = ? GROUP BY p.id ORDER BY p.id",
        (order.id,),
    ).fetchall()
    for partner, sold, commission, release_days in rows:
        amount = share_of(sold, commission)
        if amount == 0:
            continue
        move = desk.move(desk.general(rule.debit, order.currency), owed_to(desk, partner, order.currency), amount)
        about = orders.about_order(NO_WORDS, order.id, "partner_share")
        desk.write(
            rule.type.value, rule.source.value, order.currency, [move], about,
            customer=order.customer, of=Subject(order=order.id, partner=partner),
        )  # fmt: skip
        release_on = (date.fromisoformat(desk.today) + timedelta(days=release_days)).isoformat()
        desk.cursor.execute(
            "INSERT INTO payouts (order_id, partner_id, amount, currency, release_on, operation_id, created_at,"
            " commission_bp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (order.id, partner, amount, order.currency, release_on, desk.operation, desk.now, commission),
        )


def share_of(sold: int, commission_bp: int) -> int:
    """What is left of `sold` minor units after a commission in basis points, rounded half-even."""
    whole, rest = divmod(sold * (WHOLE - commission_bp), WHOLE)
    return whole + (2 * rest > WHOLE or (2 * rest == WHOLE and whole % 2 == 1))


def owed_to(desk: Desk, partner: int, unit: str) -> Account:
    """What we owe a partner in this currency: the account, made when it is first needed."""
    row = desk.one(
        "SELECT id FROM accounts WHERE partner_id = ? AND currency = ? AND kind = 'partner'", partner, unit
    ) or desk.one(
        "INSERT INTO accounts (kind, currency, code, partner_id, balance) VALUES ('partner', ?, '2200', ?, 0)"
        " RETURNING id",
        unit, partner,
    )  # fmt: skip
    return Account(row[0], "partner")
