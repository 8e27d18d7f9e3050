"""Payouts, and how we stand with partners, as they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from ledger.domain.payouts import (
    PartnerStanding,
    PayoutFilter,
    PayoutRow,
    PayoutStatus,
    StatementLine,
    StatementRow,
)
from ledger.errors import PartnerNotFound, PayoutNotFound
from ledger.money import Currency, Money, currency
from ledger.paging import Key, Page
from ledger.storage.sale_tables import orders, partners, payouts
from ledger.storage.tables import accounts, operations, postings, staff, transactions

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

p = payouts.c
_OURS = ("partner", "receivable")


def page(connection: Connection, wanted: PayoutFilter, today: date, after: Key | None, limit: int) -> Page[PayoutRow]:
    """Payouts, newest first."""
    query = _select().where(*_conditions(wanted, today)).order_by(p.id.desc()).limit(limit + 1)
    if after is not None:
        query = query.where(p.id < int(after[0]))
    rows = connection.execute(query).all()
    found = tuple(_row(row, today) for row in rows[:limit])
    return Page(found, (found[-1].id,) if len(rows) > limit else None)


def one(connection: Connection, payout: int, today: date) -> PayoutRow:
    """One payout. Raises PayoutNotFound."""
    row = connection.execute(_select().where(p.id == payout)).first()
    if row is None:
        raise PayoutNotFound(payout)
    return _row(row, today)


def due(connection: Connection, today: date, after: int, limit: int) -> list[int]:
    """Numbers of scheduled payouts whose day has come, above `after`, in order."""
    query = (
        select(p.id)
        .where(p.status == PayoutStatus.SCHEDULED.value, p.release_on <= today, p.id > after)
        .order_by(p.id)
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def standings(connection: Connection, today: date, default: Currency) -> tuple[PartnerStanding, ...]:
    """Every partner by name, once for each currency there is something in; at least once."""
    held = {
        (row.partner_id, row.currency, row.kind): row.balance
        for row in connection.execute(
            select(accounts.c.partner_id, accounts.c.currency, accounts.c.kind, accounts.c.balance).where(
                accounts.c.partner_id.is_not(None)
            )
        )
    }
    due_now = {
        (row.partner_id, row.currency): (int(row.total), int(row.n))
        for row in connection.execute(
            select(p.partner_id, p.currency, func.sum(p.amount - p.returned).label("total"), func.count().label("n"))
            .where(p.status == PayoutStatus.SCHEDULED.value, p.release_on <= today)
            .group_by(p.partner_id, p.currency)
        )
    }
    found = []
    for row in connection.execute(select(partners).order_by(partners.c.sort_name, partners.c.id)):
        units = sorted({unit for partner, unit, _ in held if partner == row.id}) or [default.code]
        for code in units:
            unit = currency(code)
            total, count = due_now.get((row.id, code), (0, 0))
            found.append(
                PartnerStanding(
                    row.id, row.name, row.status, row.commission_bp, row.release_days,
                    Money(held.get((row.id, code, "partner"), 0), unit), Money(total, unit), count,
                    Money(held.get((row.id, code, "receivable"), 0), unit),
                )
            )  # fmt: skip
    return tuple(found)


def owed_by(connection: Connection, partner: int, unit: Currency) -> Money:
    """What the partner owes us in this currency."""
    a = accounts.c
    found = connection.execute(
        select(a.balance).where(a.partner_id == partner, a.currency == unit.code, a.kind == "receivable")
    ).scalar()
    return Money(found or 0, unit)


def statement(
    connection: Connection, partner: int, unit: Currency, after: Key | None, limit: int
) -> Page[StatementRow]:
    """What moved between us and a partner, newest first, with what we owed after each. Raises PartnerNotFound."""
    if connection.execute(select(partners.c.id).where(partners.c.id == partner)).first() is None:
        raise PartnerNotFound(str(partner))
    lines = _lines(partner, unit).subquery()
    query = (
        select(
            lines,
            orders.c.number,
            staff.c.name.label("performer"),
        )
        .select_from(
            lines.outerjoin(orders, orders.c.id == lines.c.order_id)
            .join(operations, operations.c.id == lines.c.operation_id)
            .join(staff, staff.c.id == operations.c.staff_id)
        )
        .order_by(lines.c.id.desc())
        .limit(limit + 1)
    )
    if after is not None:
        query = query.where(lines.c.id < int(after[0]))
    rows = connection.execute(query).all()
    found = tuple(_line(row, unit) for row in rows[:limit])
    return Page(found, (found[-1].transaction_id,) if len(rows) > limit else None)


def _lines(partner: int, unit: Currency) -> Select[Any]:
    """One row for each transaction of the partner: what it added to what we owe, and the sum so far."""
    t, q = transactions.c, postings.c
    debit, credit = accounts.alias("debit"), accounts.alias("credit")
    into = case((and_(credit.c.partner_id == partner, credit.c.kind.in_(_OURS)), q.amount), else_=0)
    out = case((and_(debit.c.partner_id == partner, debit.c.kind.in_(_OURS)), q.amount), else_=0)
    moved = func.sum(into - out)
    return (
        select(
            t.id, t.operation_id, t.posted_at, t.type, t.order_id, t.note,
            func.max(case((credit.c.kind == "receivable", 1), else_=0)).label("withheld"),
            func.max(case((credit.c.code == "5060", 1), else_=0)).label("returned"),
            moved.label("moved"), func.sum(moved).over(order_by=t.id).label("balance"),
        )
        .select_from(
            transactions.join(postings, q.transaction_id == t.id)
            .join(debit, debit.c.id == q.debit_account)
            .join(credit, credit.c.id == q.credit_account)
        )
        .where(t.partner_id == partner, t.currency == unit.code)
        .group_by(t.id, t.operation_id, t.posted_at, t.type, t.order_id, t.note)
    )  # fmt: skip


def _line(row: Any, unit: Currency) -> StatementRow:  # noqa: ANN401 - a row
    if row.type == "credit":
        line = StatementLine.SHARE
    elif row.withheld:
        line = StatementLine.WITHHELD
    else:
        line = StatementLine.SHARE_RETURNED if row.returned else StatementLine.PAID
    number = "" if row.order_id is None else (row.number or f"{row.order_id:06d}")
    return StatementRow(
        row.id, row.posted_at, line, row.order_id, number, Money(int(row.moved), unit), Money(int(row.balance), unit),
        row.performer, row.note,
    )  # fmt: skip


def _select() -> Select[Any]:
    return select(payouts, partners.c.name.label("partner_name"), orders.c.number.label("order_number")).select_from(
        payouts.join(partners, partners.c.id == p.partner_id).join(orders, orders.c.id == p.order_id)
    )


def _conditions(wanted: PayoutFilter, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.partner_id is not None:
        found.append(p.partner_id == wanted.partner_id)
    if wanted.statuses:
        found.append(or_(*(p.status == status.value for status in wanted.statuses)))
    if wanted.due_only:
        found.append(and_(p.status == PayoutStatus.SCHEDULED.value, p.release_on <= today))
    return found


def _row(row: Any, today: date) -> PayoutRow:  # noqa: ANN401 - a row
    unit, status = currency(row.currency), PayoutStatus(row.status)
    return PayoutRow(
        id=row.id,
        partner_id=row.partner_id,
        partner_name=row.partner_name,
        order_id=row.order_id,
        order_number=row.order_number or f"{row.order_id:06d}",
        amount=Money(row.amount - (row.returned if status is PayoutStatus.SCHEDULED else 0), unit),
        withheld=Money(row.withheld, unit),
        status=status,
        release_on=row.release_on,
        due=status is PayoutStatus.SCHEDULED and row.release_on <= today,
        created_at=row.created_at,
        ended_at=row.ended_at,
    )
