"""What one person did at one till on one business day, newest first: to print it again or take it back (SPEC 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select

from ledger.domain.rules import REVERSIBLE
from ledger.domain.tills import OwnOperation, VoidBy
from ledger.domain.words import Type
from ledger.money import Money, currency
from ledger.storage.sale_tables import orders, receipts
from ledger.storage.tables import customers, operations, staff, transactions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row

AT_ONCE = 100
_ENDED = frozenset({"cancelled", "returned", "partly_returned"})


@dataclass(frozen=True, slots=True)
class MayVoid:
    """What this person may take back at `now`: orders and postings made within `minutes`."""

    now: datetime
    minutes: int
    orders: bool
    postings: bool

    def until(self, at: datetime) -> datetime:
        """When an operation made at `at` can no longer be taken back."""
        return at + timedelta(minutes=self.minutes)


def of_today(connection: Connection, login: str, till: int, day: date, may: MayVoid) -> tuple[OwnOperation, ...]:
    """The newest operations of a person at a till on this business day that moved value or sold something."""
    o, t = operations.c, transactions.c
    query = (
        select(o.id, o.kind, o.created_at)
        .join(staff, staff.c.id == o.staff_id)
        .where(staff.c.login == login, o.till_id == till, o.business_date == day)
        .where(exists().where(t.operation_id == o.id) | exists().where(orders.c.operation_id == o.id))
        .order_by(o.id.desc())
        .limit(AT_ONCE)
    )
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    moved = _first_by_operation(connection.execute(_transactions(ids)))
    sold = {row.operation_id: row for row in connection.execute(select(orders).where(orders.c.operation_id.in_(ids)))}
    known = {one.order_id for one in moved.values() if one.order_id is not None}
    of_orders = {row.id: row for row in connection.execute(select(orders).where(orders.c.id.in_(known)))}
    printed = _first_by_operation(
        connection.execute(select(receipts).where(receipts.c.operation_id.in_(ids)).order_by(receipts.c.id))
    )
    undone = set(connection.execute(select(o.reverses).where(o.reverses.in_(ids))).scalars())
    names = _names(connection, [*moved.values(), *sold.values()])
    found = []
    for row in rows:
        first = moved.get(row.id)
        order = sold.get(row.id) or (of_orders.get(first.order_id) if first is not None else None)
        facts = _Facts(first, order, printed.get(row.id), opened=row.id in sold, reversed=row.id in undone)
        found.append(_own(row, facts, names, may))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Facts:
    first: Any
    order: Any
    receipt: Any
    opened: bool
    reversed: bool


def _transactions(ids: Sequence[int]) -> Any:  # noqa: ANN401 - a select of many columns
    t = transactions.c
    columns = (t.id, t.operation_id, t.type, t.amount, t.currency, t.customer_id, t.order_id)
    return select(*columns).where(t.operation_id.in_(ids)).order_by(t.id)


def _first_by_operation(rows: Iterable[Row[Any]]) -> dict[int, Row[Any]]:
    found: dict[int, Row[Any]] = {}
    for row in rows:
        found.setdefault(row.operation_id, row)
    return found


def _names(connection: Connection, rows: Iterable[Row[Any]]) -> dict[int, str]:
    ids = {row.customer_id for row in rows if row.customer_id is not None}
    named = select(customers.c.id, customers.c.name).where(customers.c.id.in_(ids))
    return {row.id: row.name for row in connection.execute(named)}


def _own(row: Any, facts: _Facts, names: dict[int, str], may: MayVoid) -> OwnOperation:  # noqa: ANN401 - a row
    first, order, receipt = facts.first, facts.order, facts.receipt
    customer = first.customer_id if first is not None else order.customer_id
    void, undone = _void(row, facts, may)
    return OwnOperation(
        operation_id=row.id,
        kind=row.kind,
        at=row.created_at,
        amount=_amount(facts),
        customer_id=customer,
        customer_name=names.get(customer, "") if customer is not None else "",
        order_id=None if order is None else order.id,
        order_number="" if order is None else (order.number or f"{order.id:06d}"),
        transaction_id=None if first is None else first.id,
        receipt_id=None if receipt is None else receipt.id,
        receipt_number=None if receipt is None else receipt.number,
        printed=0 if receipt is None else receipt.printed,
        undone=undone,
        void=void,
        void_until=may.until(row.created_at) if void is not VoidBy.NONE else None,
    )


def _amount(facts: _Facts) -> Money:
    """A sale's total, a receipt's amount (a return's is below zero), else what its first transaction moved."""
    if facts.opened:
        return Money(facts.order.total, currency(facts.order.currency))
    if facts.receipt is not None:
        out = facts.receipt.kind in {"return", "withdrawal"}
        minor = abs(facts.receipt.amount)
        return Money(-minor if out else minor, currency(facts.receipt.currency))
    out = facts.first.type in {Type.DEBIT, Type.HOLD, Type.CAPTURE}
    return Money(-facts.first.amount if out else facts.first.amount, currency(facts.first.currency))


def _void(row: Any, facts: _Facts, may: MayVoid) -> tuple[VoidBy, bool]:  # noqa: ANN401 - a row
    """How it can be taken back now, and whether it has been."""
    if facts.opened:
        undone = facts.order.status in _ENDED
        by, allowed = VoidBy.ORDER, may.orders
    else:
        undone = facts.reversed
        allowed = (may.orders and row.kind == "top_up") or (may.postings and row.kind in REVERSIBLE)
        by = VoidBy.REVERSAL
    open_ = allowed and not undone and may.now < may.until(row.created_at)
    return (by if open_ else VoidBy.NONE), undone
