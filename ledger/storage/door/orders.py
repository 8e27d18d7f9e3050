"""Orders under lock, and the verbs that pay and deliver them. Twin of `0002_door_orders.sql`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.rules import rule_for
from ledger.errors import OrderNotFound, OrderNotOpen, OrderOverpaid
from ledger.money import Money, currency
from ledger.storage.door.desk import Account, Desk, Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About

UNPAID = frozenset({"awaiting_payment", "delivered"})
"""Where an order without `paid_at` may stand while it still takes payments."""


class LockedOrder(NamedTuple):
    """An order's row and its account, read under lock. Amounts are minor units, times microseconds UTC."""

    id: int
    customer: int | None
    currency: str
    kind: str
    status: str
    total: int
    points_money: int
    points_used: int
    expires_at: int | None
    paid_at: int | None
    delivered_at: int | None
    shop: int
    account: int
    balance: int

    @property
    def due(self) -> int:
        """What is still to be given while it is unpaid."""
        return self.total - self.points_money - self.balance

    @property
    def held(self) -> Account:
        """The account where what was given waits until the order is paid."""
        return Account(self.account, "order")

    def money(self, minor: int) -> Money:
        """Minor units of this order's currency."""
        return Money(minor, currency(self.currency))

    def require_open(self) -> None:
        """Only an unpaid order takes payments. Raises OrderNotOpen."""
        if self.paid_at is not None or self.status not in UNPAID:
            raise OrderNotOpen(self.id, self.status)

    def require_due(self, amount: int) -> None:
        """Raises OrderOverpaid when more is offered than is due."""
        if amount > self.due:
            raise OrderOverpaid(self.id, self.money(self.due), self.money(amount))


def locked(desk: Desk, order: int | None) -> LockedOrder:
    """The order a verb names, else (None or 0) the one this operation opened. Raises OrderNotFound."""
    if not order:
        opened = desk.one("SELECT id FROM orders WHERE operation_id = ? ORDER BY id DESC", desk.operation)
        if opened is None:
            raise OrderNotFound("")
        (order,) = opened
    row = desk.one(
        "SELECT o.id, o.customer_id, o.currency, o.kind, o.status, o.total, o.points_money, o.points_used,"
        " o.expires_at, o.paid_at, o.delivered_at, o.shop_id, a.id, a.balance"
        " FROM orders o JOIN accounts a ON a.order_id = o.id AND a.kind = 'order' WHERE o.id = ?",
        order,
    )
    if row is None:
        raise OrderNotFound(str(order))
    return LockedOrder(*row)


def about_order(about: About, order: int, reason: str = "order_payment") -> About:
    """What a transaction of this order says of itself: its reference, and `reason` unless the caller gave one."""
    return replace(about, reference_type="order", reference_id=str(order), reason_code=about.reason_code or reason)


def event(desk: Desk, order: int, name: str, note: str = "") -> None:
    """A line of the order's history: opened, paid, delivered, cancelled, timed_out, points_skipped."""
    desk.cursor.execute(
        "INSERT INTO order_events (order_id, operation_id, event, at, staff_id, note) VALUES (?, ?, ?, ?, ?, ?)",
        (order, desk.operation, name, desk.now, desk.staff, note),
    )


def receive(desk: Desk, order: LockedOrder, tender: str, amount: int, about: About, payment: int) -> int:
    """A tender's account to the order, for a row of `payments`. Checks only the right. Returns the transaction."""
    rule = rule_for("order_pay", "purchase", tender)
    desk.require_rule(rule, by_hand=False)
    move = desk.move(desk.general(rule.debit, order.currency), order.held, amount)
    transaction = desk.write(
        rule.type.value, rule.source.value, order.currency, [move], about_order(about, order.id),
        customer=order.customer, of=Subject(order=order.id, payment=payment),
    )  # fmt: skip
    desk.cursor.execute("UPDATE payments SET transaction_id = ? WHERE id = ?", (transaction, payment))
    desk.payments.append(payment)
    return transaction


VERBS: dict[type, Callable[[Desk, Any], None]] = {}


def finish(desk: Desk, order: int) -> None:
    """When the verbs are done: complete an order whose account holds what is due, and see to its points."""
    raise NotImplementedError((desk, order))
