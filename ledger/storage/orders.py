"""Orders as they are read: lists by key, one with every related row (SPEC 8, DESIGN 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select

from ledger.domain.orders import (
    OrderDetail,
    OrderEvent,
    OrderFilter,
    OrderKind,
    OrderLineRow,
    OrderPayment,
    OrderRow,
    OrderStatus,
    PaymentMethod,
)
from ledger.domain.search_text import normalise, sought
from ledger.errors import OrderNotFound
from ledger.money import Currency, Money, currency
from ledger.paging import CappedCount, Key, Page
from ledger.storage import history, numbered_receipts, returns, suspense
from ledger.storage.sale_tables import (
    order_events,
    order_lines,
    orders,
    partners,
    payments,
    refunds,
)
from ledger.storage.tables import accounts, customers, operations, staff, transactions
from ledger.storage.types import from_micros, to_micros

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

COUNTED_UP_TO = 10_000
POINTS = "PTS"
o, t = orders.c, transactions.c

_given = transactions.alias("given")


def _leg(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the order has such a leg."""
    return exists().where(_given.c.order_id == o.id, _given.c.source == "purchase", *conditions)


_of_wallet = _leg(_given.c.wallet_id.is_not(None), _given.c.currency == o.currency)
_of_points = _leg(_given.c.wallet_id.is_not(None), _given.c.currency == POINTS)
_of_card = _leg(_given.c.card_id.is_not(None))
_tender = payments.alias("tender")
_tenders = (
    select(func.min(_tender.c.tender))
    .where(_tender.c.order_id == o.id, _tender.c.status == "succeeded")
    .scalar_subquery()
)
_last_tender = (
    select(func.max(_tender.c.tender))
    .where(_tender.c.order_id == o.id, _tender.c.status == "succeeded")
    .scalar_subquery()
)
_balance = select(accounts.c.balance).where(accounts.c.order_id == o.id, accounts.c.kind == "order").scalar_subquery()
_due = case(
    (
        and_(o.paid_at.is_(None), o.status != "cancelled"),
        o.total - o.returned - o.points_money - func.coalesce(_balance, 0),
    ),
    else_=0,
)


def _select() -> Select[Any]:
    return select(
        orders,
        customers.c.name.label("customer_name"),
        staff.c.name.label("performer_name"),
        _due.label("due"),
        _of_wallet.label("of_wallet"),
        _of_points.label("of_points"),
        _of_card.label("of_card"),
        _tenders.label("first_tender"),
        _last_tender.label("last_tender"),
    ).select_from(orders.join(staff, staff.c.id == o.staff_id).outerjoin(customers, customers.c.id == o.customer_id))


def page(connection: Connection, wanted: OrderFilter, after: Key | None, limit: int) -> Page[OrderRow]:
    """Orders newest first."""
    query = _select().where(*_conditions(wanted)).order_by(o.created_at.desc(), o.id.desc()).limit(limit + 1)
    if after is not None:
        moment, last = from_micros(int(after[0])), int(after[1])
        query = query.where(or_(o.created_at < moment, and_(o.created_at == moment, o.id < last)))
    rows = connection.execute(query).all()
    found = tuple(_row(row) for row in rows[:limit])
    return Page(found, (to_micros(found[-1].created_at), found[-1].id) if len(rows) > limit else None)


def count(connection: Connection, wanted: OrderFilter) -> CappedCount:
    """How many match, counted no further than 10,000."""
    some = (
        select(literal(1))
        .select_from(orders.outerjoin(customers, customers.c.id == o.customer_id))
        .where(*_conditions(wanted))
        .limit(COUNTED_UP_TO + 1)
        .subquery()
    )
    found = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return CappedCount(min(found, COUNTED_UP_TO), more=found > COUNTED_UP_TO)


def by_id(connection: Connection, order: int) -> OrderRow:
    """One order. Raises OrderNotFound."""
    row = connection.execute(_select().where(o.id == order)).first()
    if row is None:
        raise OrderNotFound(str(order))
    return _row(row)


def by_text(connection: Connection, text: str) -> OrderRow:
    """The order of this number, outside reference or id (`#12` or `12`). Raises OrderNotFound."""
    wanted = text.strip()
    digits = wanted.removeprefix("#").lstrip("0")
    conditions = [o.number == wanted, o.external_ref == wanted]
    if digits.isdecimal() and len(digits) < len(str(2**63)):
        conditions.append(and_(o.number == "", o.id == int(digits)))
    row = connection.execute(_select().where(or_(*conditions)).order_by(o.id.desc()).limit(1)).first()
    if row is None or not wanted:
        raise OrderNotFound(text)
    return _row(row)


def detail(connection: Connection, order: int) -> OrderDetail:
    """An order with every row that belongs to it, oldest first. Raises OrderNotFound."""
    row = by_id(connection, order)
    unit = row.total.currency
    stored = connection.execute(select(orders).where(o.id == order)).one()
    mine = history.of_order(connection, order)
    received = connection.execute(
        select(func.coalesce(func.sum(case((t.source == "purchase", t.amount), else_=-t.amount)), 0)).where(
            t.order_id == order,
            t.reference_type == "order",  # its payments' own: to suspense, out of it, and refunds that were paid
            t.currency == unit.code,
            t.source.in_(("purchase", "refund")),
            t.status == "posted",
            t.type != "release",
        )
    ).scalar_one()
    earned, pending = points_of(connection, order)
    return OrderDetail(
        row=row,
        note=stored.note,
        external_ref=stored.external_ref or "",
        delivered_at=stored.delivered_at,
        cancelled_at=stored.cancelled_at,
        cancel_reason=stored.cancel_reason,
        lines=_lines(connection, order, unit),
        events=_events(connection, order),
        transactions=mine,
        payments=_payments(connection, order),
        receipts=numbered_receipts.of_order(connection, order),
        received=Money(int(received), unit),
        points_earned=earned,
        points_pending=pending,
        returns=returns.of_order(connection, order),
        in_suspense=suspense.of_order(connection, order),
    )


def points_of(connection: Connection, order: int) -> tuple[int, int]:
    """Points the order earned, posted less clawed back, and those that still wait."""
    signed = case((t.source == "loyalty", t.amount), else_=-t.amount)
    posted = func.coalesce(func.sum(case((t.status == "posted", signed), else_=0)), 0)
    waiting = func.coalesce(func.sum(case((t.status == "pending", t.amount), else_=0)), 0)
    earned, pending = connection.execute(
        select(posted, waiting).where(t.order_id == order, t.currency == POINTS, t.source.in_(("loyalty", "clawback")))
    ).one()
    return int(earned), int(pending)


def live_payments(connection: Connection, order: int) -> tuple[int, ...]:
    """The order's payments at a provider that have not ended."""
    query = select(payments.c.id).where(payments.c.order_id == order, payments.c.ended_at.is_(None))
    return tuple(connection.execute(query.order_by(payments.c.id)).scalars())


def due_orders(connection: Connection, now: Any, limit: int) -> tuple[int, ...]:  # noqa: ANN401 - a moment of the clock
    """Orders whose time to be paid is over."""
    query = (
        select(o.id)
        .where(o.status == "awaiting_payment", o.expires_at.is_not(None), o.expires_at <= now)
        .order_by(o.expires_at)
        .limit(limit)
    )
    return tuple(connection.execute(query).scalars())


def _conditions(wanted: OrderFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.statuses:
        found.append(o.status.in_([status.value for status in wanted.statuses]))
    if wanted.kinds:
        found.append(o.kind.in_([kind.value for kind in wanted.kinds]))
    for column, value in ((o.customer_id, wanted.customer_id), (o.till_id, wanted.till_id)):
        if value is not None:
            found.append(column == value)
    opened = select(operations.c.business_date).where(operations.c.id == o.operation_id).scalar_subquery()
    if wanted.first_day is not None:
        found.append(opened >= wanted.first_day)
    if wanted.last_day is not None:
        found.append(opened <= wanted.last_day)
    text = sought(wanted.text)
    if text:
        matches = [
            o.number.contains(text, autoescape=True),
            o.external_ref.contains(text, autoescape=True),
            customers.c.search.contains(normalise(text), autoescape=True),
        ]
        digits = text.removeprefix("#").lstrip("0")
        if digits.isdecimal() and len(digits) < len(str(2**63)):
            matches.append(o.id == int(digits))
        found.append(or_(*matches))
    return found


def _row(row: Row[Any]) -> OrderRow:
    unit = currency(row.currency)
    return OrderRow(
        id=row.id,
        number=row.number,
        created_at=row.created_at,
        customer_id=row.customer_id,
        customer_name=row.customer_name or "",
        kind=OrderKind(row.kind),
        status=OrderStatus(row.status),
        paid_at=row.paid_at,
        total=Money(row.total, unit),
        points_money=Money(row.points_money, unit),
        points_used=row.points_used,
        due=Money(int(row.due), unit),
        method=_method(row),
        expires_at=row.expires_at if row.status == OrderStatus.AWAITING_PAYMENT else None,
        performed_by=row.performer_name,
        returned=Money(row.returned, unit),
    )


_TENDERS = {
    "cash": PaymentMethod.CASH,
    "terminal": PaymentMethod.CARD,
    "provider": PaymentMethod.SBP,
    "bank": PaymentMethod.BANK,
    "invoice": PaymentMethod.INVOICE,
}


def _method(row: Row[Any]) -> PaymentMethod:
    """In one word: the wallet with anything else is `wallet_mixed`, two of the others are `mixed`."""
    tenders = {tender for tender in (row.first_tender, row.last_tender) if tender}
    others = len(tenders) + bool(row.of_card)
    if row.of_wallet:
        return PaymentMethod.WALLET_MIXED if others else PaymentMethod.WALLET
    if others > 1:
        return PaymentMethod.MIXED
    if row.of_card:
        return PaymentMethod.GIFT_CARD
    if tenders:
        return _TENDERS[tenders.pop()]
    return PaymentMethod.POINTS if row.of_points else PaymentMethod.NONE


def _lines(connection: Connection, order: int, unit: Currency) -> tuple[OrderLineRow, ...]:
    query = (
        select(order_lines, partners.c.name.label("partner_name"))
        .outerjoin(partners, partners.c.id == order_lines.c.partner_id)
        .where(order_lines.c.order_id == order)
        .order_by(order_lines.c.n)
    )
    return tuple(
        OrderLineRow(
            row.n, row.product_id, row.name, row.category, row.brand, row.partner_id, row.partner_name or "",
            row.quantity, row.returned, Money(row.price, unit), Money(row.discount, unit), Money(row.amount, unit),
            Money(row.returned_amount, unit),
        )
        for row in connection.execute(query)
    )  # fmt: skip


def _events(connection: Connection, order: int) -> tuple[OrderEvent, ...]:
    query = (
        select(order_events, staff.c.name.label("performer"))
        .join(staff, staff.c.id == order_events.c.staff_id)
        .where(order_events.c.order_id == order)
        .order_by(order_events.c.id)
    )
    return tuple(
        OrderEvent(row.at, row.event, row.performer, row.note, row.operation_id) for row in connection.execute(query)
    )


def _payments(connection: Connection, order: int) -> tuple[OrderPayment, ...]:
    """Payments and the refunds of them, in the order they were made."""
    p, r = payments.c, refunds.c
    paid = [
        OrderPayment(
            row.id, None, row.tender, Money(row.amount, currency(row.currency)), row.status, row.reference, row.reason,
            row.created_at, Money(row.refunded, currency(row.currency)),
        )
        for row in connection.execute(select(payments).where(p.order_id == order))
    ]  # fmt: skip
    given_back = [
        OrderPayment(
            row.payment_id, row.id, "provider", -Money(row.amount, currency(row.currency)), row.status,
            row.provider_id or "", row.reason, row.created_at, Money(0, currency(row.currency)),
        )
        for row in connection.execute(select(refunds).where(r.order_id == order))
    ]  # fmt: skip
    return tuple(sorted([*paid, *given_back], key=lambda one: (one.created_at, one.refund_id is not None, one.id)))


def numbers(connection: Connection, ids: set[int]) -> dict[int, str]:
    """What people call these orders; one that is not there is left out."""
    if not ids:
        return {}
    rows = connection.execute(select(o.id, o.number).where(o.id.in_(ids)))
    return {row.id: row.number or f"{row.id:06d}" for row in rows}
