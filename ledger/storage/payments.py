"""Payments, clicks and their receipts as they are read. What providers say of them is written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, func, literal, or_, select, union_all

from ledger.domain.payments import (
    ClickRow,
    ClickStatus,
    PaymentDetail,
    PaymentFilter,
    PaymentPurpose,
    PaymentRow,
    PaymentStatus,
    ProviderEvent,
    RefundRow,
    RefundStatus,
)
from ledger.domain.search_text import normalise, sought
from ledger.domain.words import Tender
from ledger.errors import PaymentNotFound
from ledger.money import CURRENCIES, Money, currency
from ledger.paging import CappedCount, Key, Page
from ledger.storage import history, numbered_receipts, suspense
from ledger.storage.sale_tables import clicks, orders, payments, products, provider_events, refunds
from ledger.storage.tables import customers, gift_cards, operations, staff, transactions, wallets
from ledger.storage.types import from_micros, to_micros

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

COUNTED_UP_TO = 10_000
p = payments.c
_unclear = transactions.alias()
"""What of a payment went to suspense."""
WHOSE = func.coalesce(p.customer_id, orders.c.customer_id, wallets.c.customer_id, clicks.c.customer_id)
_of = (
    payments.join(staff, staff.c.id == p.staff_id)
    .outerjoin(orders, orders.c.id == p.order_id)
    .outerjoin(wallets, wallets.c.id == p.wallet_id)
    .outerjoin(clicks, clicks.c.payment_id == p.id)
    .outerjoin(customers, customers.c.id == WHOSE)
    .outerjoin(gift_cards, gift_cards.c.id == p.card_id)
    .outerjoin(_unclear, and_(_unclear.c.id == p.transaction_id, _unclear.c.source == "settlement"))
)


def _select() -> Select[Any]:
    return select(
        payments,
        orders.c.number.label("order_number"),
        customers.c.id.label("customer"),
        customers.c.name.label("customer_name"),
        staff.c.name.label("performer"),
        gift_cards.c.last4,
        _unclear.c.amount.label("unclear"),
        _unclear.c.currency.label("unclear_in"),
    ).select_from(_of)


def page(connection: Connection, wanted: PaymentFilter, after: Key | None, limit: int) -> Page[PaymentRow]:
    """Payments newest first."""
    query = _select().where(*_conditions(wanted)).order_by(p.created_at.desc(), p.id.desc()).limit(limit + 1)
    if after is not None:
        moment, last = from_micros(int(after[0])), int(after[1])
        query = query.where(or_(p.created_at < moment, and_(p.created_at == moment, p.id < last)))
    rows = connection.execute(query).all()
    found = tuple(_row(row) for row in rows[:limit])
    return Page(found, (to_micros(found[-1].created_at), found[-1].id) if len(rows) > limit else None)


def count(connection: Connection, wanted: PaymentFilter) -> CappedCount:
    """How many match, counted no further than 10,000."""
    some = select(literal(1)).select_from(_of).where(*_conditions(wanted)).limit(COUNTED_UP_TO + 1).subquery()
    found = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return CappedCount(min(found, COUNTED_UP_TO), more=found > COUNTED_UP_TO)


def by_id(connection: Connection, payment: int) -> PaymentRow:
    """One payment. Raises PaymentNotFound."""
    return _one(connection, p.id == payment, f"#{payment}")


def by_uuid(connection: Connection, uuid: str) -> PaymentRow:
    """The payment of our own id. Raises PaymentNotFound."""
    return _one(connection, p.uuid == uuid, uuid)


def begun_under(connection: Connection, key: str) -> Money | None:
    """The sum of the payments that the operation with this key began; None when it began none."""
    query = select(func.sum(p.amount), p.currency).join(operations, operations.c.id == p.operation_id)
    row = connection.execute(query.where(operations.c.key == key).group_by(p.currency)).first()
    return None if row is None else Money(int(row[0]), currency(row[1]))


def _one(connection: Connection, condition: ColumnElement[bool], text: str) -> PaymentRow:
    row = connection.execute(_select().where(condition)).first()
    if row is None:
        raise PaymentNotFound(text)
    return _row(row)


def detail(connection: Connection, payment: int) -> PaymentDetail:
    """A payment with every row that belongs to it, oldest first. Raises PaymentNotFound."""
    row = by_id(connection, payment)
    stored = connection.execute(select(payments).where(p.id == payment)).one()
    return PaymentDetail(
        row=row,
        confirmation_kind=stored.confirmation_kind,
        confirmation=stored.confirmation,
        polls=stored.polls,
        next_poll_at=stored.next_poll_at,
        in_suspense=suspense.of_payment(connection, payment),
        refunds=refunds_of(connection, payment),
        events=events_of(connection, payment),
        transactions=history.of_payment(connection, payment),
        receipts=numbered_receipts.of_payment(connection, payment),
    )


def refunds_of(connection: Connection, payment: int) -> tuple[RefundRow, ...]:
    """Refunds through the provider."""
    query = select(refunds).where(refunds.c.payment_id == payment).order_by(refunds.c.id)
    return tuple(_refund(row) for row in connection.execute(query))


def events_of(connection: Connection, payment: int) -> tuple[ProviderEvent, ...]:
    """What the provider said of the payment."""
    query = (
        select(provider_events, staff.c.name.label("settler"))
        .outerjoin(staff, staff.c.id == provider_events.c.settled_by)
        .where(provider_events.c.payment_id == payment)
        .order_by(provider_events.c.id)
    )
    return tuple(_event(row) for row in connection.execute(query))


def clicks_page(
    connection: Connection, product: int | None, customer: int | None, after: Key | None, limit: int
) -> Page[ClickRow]:
    """Clicks newest first, of a product or a customer."""
    k = clicks.c
    query = _clicks().order_by(k.id.desc()).limit(limit + 1)
    if product is not None:
        query = query.where(k.product_id == product)
    if customer is not None:
        query = query.where(k.customer_id == customer)
    if after is not None:
        query = query.where(k.id < int(after[0]))
    rows = connection.execute(query).all()
    found = tuple(_click(row) for row in rows[:limit])
    return Page(found, (found[-1].id,) if len(rows) > limit else None)


def click_of(connection: Connection, payment: int) -> ClickRow:
    """The click that a payment is for."""
    return _click(connection.execute(_clicks().where(clicks.c.payment_id == payment)).one())


def _clicks() -> Select[Any]:
    return select(
        clicks, products.c.name.label("product_name"), customers.c.name.label("customer_name"), payments.c.tender
    ).select_from(
        clicks.join(products, products.c.id == clicks.c.product_id)
        .join(customers, customers.c.id == clicks.c.customer_id)
        .join(payments, payments.c.id == clicks.c.payment_id)
    )


def _conditions(wanted: PaymentFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for column, words in ((p.status, wanted.statuses), (p.tender, wanted.tenders), (p.purpose, wanted.purposes)):
        if words:
            found.append(column.in_([word.value for word in words]))
    if wanted.currency:
        found.append(p.currency == wanted.currency)
    for column, value in ((p.order_id, wanted.order_id), (p.till_id, wanted.till_id)):
        if value is not None:
            found.append(column == value)
    if wanted.customer_id is not None:
        found.append(p.id.in_(_paid_by(wanted.customer_id)))
    begun = select(operations.c.business_date).where(operations.c.id == p.operation_id).scalar_subquery()
    if wanted.first_day is not None:
        found.append(begun >= wanted.first_day)
    if wanted.last_day is not None:
        found.append(begun <= wanted.last_day)
    text = sought(wanted.text)
    if text:
        matches = [
            p.reference.contains(text, autoescape=True),
            p.provider_id == text,
            p.uuid == text,
            orders.c.number == text,
            customers.c.search.contains(normalise(text), autoescape=True),
            gift_cards.c.last4 == text.upper(),
        ]
        found.append(or_(*matches))
    return found


def _paid_by(customer: int) -> CompoundSelect[Any]:
    """The payments of a customer's orders, wallets, clicks and gift cards, each found by its own index."""
    mine = payments.alias("mine")
    return union_all(
        select(mine.c.id).join(orders, orders.c.id == mine.c.order_id).where(orders.c.customer_id == customer),
        select(mine.c.id).join(wallets, wallets.c.id == mine.c.wallet_id).where(wallets.c.customer_id == customer),
        select(clicks.c.payment_id).where(clicks.c.customer_id == customer),
        select(mine.c.id).where(mine.c.customer_id == customer),
    )


def _row(row: Row[Any]) -> PaymentRow:
    unit = currency(row.currency)
    return PaymentRow(
        id=row.id,
        uuid=row.uuid,
        purpose=PaymentPurpose(row.purpose),
        tender=Tender(row.tender),
        status=PaymentStatus(row.status),
        amount=Money(row.amount, unit),
        refunded=Money(row.refunded, unit),
        tendered=None if row.tendered is None else Money(row.tendered, unit),
        reference=row.reference,
        reason=row.reason,
        provider=row.provider,
        provider_id=row.provider_id or "",
        test=row.test,
        order_id=row.order_id,
        order_number=_order_number(row),
        customer_id=row.customer,
        customer_name=row.customer_name or "",
        transaction_id=row.transaction_id,
        performed_by=row.performer,
        till_id=row.till_id,
        created_at=row.created_at,
        ended_at=row.ended_at,
        expires_at=row.expires_at,
        card_id=row.card_id,
        card_last4=row.last4 or "",
        received=_received(row),
    )


def _received(row: Row[Any]) -> Money | None:
    if row.unclear is not None:
        return Money(row.unclear, currency(row.unclear_in))
    return Money(row.amount, currency(row.currency)) if row.status == PaymentStatus.SUCCEEDED.value else None


def _order_number(row: Row[Any]) -> str:
    if row.order_id is None:
        return ""
    return str(row.order_number or f"{row.order_id:06d}")


def _refund(row: Row[Any]) -> RefundRow:
    return RefundRow(
        id=row.id,
        payment_id=row.payment_id,
        order_id=row.order_id,
        amount=Money(row.amount, currency(row.currency)),
        status=RefundStatus(row.status),
        reason=row.reason,
        provider_id=row.provider_id or "",
        next_poll_at=row.next_poll_at,
        created_at=row.created_at,
        ended_at=row.ended_at,
    )


def _event(row: Row[Any]) -> ProviderEvent:
    return ProviderEvent(
        id=row.id,
        at=row.at,
        provider=row.provider,
        kind=row.kind,
        stands=row.stands,
        verdict=row.verdict,
        amount=amount_of(row),
        provider_id=row.provider_id,
        payment_id=row.payment_id,
        refund_id=row.refund_id,
        exception=row.exception,
        settled_by=row.settler or "",
        settled_at=row.settled_at,
        settled_note=row.settled_note,
    )


def amount_of(row: Row[Any]) -> Money | None:
    """What an event speaks of; None without an amount, or in a currency that the program does not know."""
    unit = CURRENCIES.get(row.currency)
    return None if row.amount is None or unit is None else Money(row.amount, unit)


def _click(row: Row[Any]) -> ClickRow:
    unit = currency(row.currency)
    fee, reward, before, after = (
        Money(minor, unit) for minor in (row.fee, row.reward, row.price_before, row.price_after)
    )
    return ClickRow(
        row.id, row.product_id, row.product_name, row.customer_id, row.customer_name, row.payment_id,
        Tender(row.tender), fee, reward, before, after, ClickStatus(row.status), row.created_at, row.ended_at,
    )  # fmt: skip
