"""Histories: key-set pages of transactions, signed from their subject's point of view (SPEC 1.8, DESIGN 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from ledger.domain.search_text import normalise, sought
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Source, Status, Type
from ledger.errors import TransactionNotFound
from ledger.money import Money, currency
from ledger.paging import CappedCount, Key, Page
from ledger.storage.expired_credits import with_expired
from ledger.storage.tables import accounts, customers, gift_cards, operations, postings, staff, transactions
from ledger.storage.types import from_micros, to_micros

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

COUNTED_UP_TO = 10_000

t, o, c, g = transactions.c, operations.c, customers.c, gift_cards.c
_performer, _approver = staff.alias("performer"), staff.alias("approver")
_undo = transactions.alias("undo")
_legs = postings.alias("legs")
_own_account = accounts.alias("own_account")

_OF_CARD = _own_account.c.card_id == t.card_id, _own_account.c.kind == "gift_card"

_reversed_by = select(_undo.c.id).where(_undo.c.reverses == t.id).scalar_subquery()


def _select() -> Select[Any]:
    return select(
        transactions,
        o.key,
        c.name.label("customer_name"),
        g.last4,
        _performer.c.name.label("performer_name"),
        _approver.c.name.label("approver_name"),
        _reversed_by.label("reversed_by"),
    ).select_from(
        transactions.join(operations, o.id == t.operation_id)
        .join(_performer, _performer.c.id == o.staff_id)
        .outerjoin(_approver, _approver.c.id == o.approved_by)
        .outerjoin(customers, c.id == t.customer_id)
        .outerjoin(gift_cards, g.id == t.card_id)
    )


def of_wallet(connection: Connection, wallet: int, after: Key | None, limit: int) -> Page[TransactionRow]:
    """A wallet's history, newest first, by its own gapless sequence."""
    query = _select().where(t.wallet_id == wallet, t.seq.is_not(None)).order_by(t.seq.desc()).limit(limit + 1)
    if after is not None:
        query = query.where(t.seq < after[0])
    rows = connection.execute(query).all()
    page = with_expired(connection, tuple(_row(row) for row in rows[:limit]))
    return Page(page, (page[-1].seq or 0,) if len(rows) > limit else None)


def matching(
    connection: Connection, wanted: TransactionFilter, after: Key | None, limit: int, up_to: int | None = None
) -> Page[TransactionRow]:
    """Transactions newest first, by business time and id; with `up_to`, none numbered above it."""
    query = _select().where(*_conditions(wanted)).order_by(t.transaction_date.desc(), t.id.desc()).limit(limit + 1)
    if up_to is not None:
        query = query.where(t.id <= up_to)
    if after is not None:
        moment, last = from_micros(int(after[0])), int(after[1])
        query = query.where(or_(t.transaction_date < moment, and_(t.transaction_date == moment, t.id < last)))
    if wanted.card_id is not None:
        query = query.add_columns(*_own_side(*_OF_CARD))
    rows = connection.execute(query).all()
    read = _row if wanted.card_id is None else _own_row
    page = with_expired(connection, tuple(read(row) for row in rows[:limit]))
    return Page(page, (to_micros(page[-1].time), page[-1].id) if len(rows) > limit else None)


def of_card(connection: Connection, card: int) -> tuple[TransactionRow, ...]:
    """Everything that moved a card's value, oldest first, as the card sees it."""
    query = _select().add_columns(*_own_side(*_OF_CARD)).where(t.card_id == card).order_by(t.id)
    return tuple(_own_row(row) for row in connection.execute(query))


def of_order(connection: Connection, order: int) -> tuple[TransactionRow, ...]:
    """Everything that moved for an order, oldest first."""
    own = _own_account.c.order_id == t.order_id, _own_account.c.kind == "order"
    query = _select().add_columns(*_own_side(*own)).where(t.order_id == order).order_by(t.id)
    return tuple(
        _own_row(row) if row.wallet_id is None and row.card_id is None and row.own_after is not None else _row(row)
        for row in connection.execute(query)
    )


def of_payment(connection: Connection, payment: int) -> tuple[TransactionRow, ...]:
    """Everything that moved by a payment, oldest first."""
    return tuple(_row(row) for row in connection.execute(_select().where(t.payment_id == payment).order_by(t.id)))


def count(connection: Connection, wanted: TransactionFilter) -> CappedCount:
    """How many match, counted no further than 10,000."""
    some = (
        select(literal(1))
        .select_from(transactions.outerjoin(customers, c.id == t.customer_id))
        .where(*_conditions(wanted))
        .limit(COUNTED_UP_TO + 1)
        .subquery()
    )
    found = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return CappedCount(min(found, COUNTED_UP_TO), more=found > COUNTED_UP_TO)


def newest(connection: Connection) -> int:
    """The highest number a transaction has; 0 when there is none."""
    return int(connection.execute(select(func.coalesce(func.max(t.id), 0))).scalar_one())


def exact_count(connection: Connection, wanted: TransactionFilter) -> int:
    """How many match exactly: for progress of exports, never on the way to a screen."""
    query = select(func.count()).select_from(transactions.outerjoin(customers, c.id == t.customer_id))
    return int(connection.execute(query.where(*_conditions(wanted))).scalar_one())


def one(connection: Connection, transaction: int) -> TransactionRow:
    """One transaction. Raises TransactionNotFound."""
    row = connection.execute(_select().where(t.id == transaction)).first()
    if row is None:
        raise TransactionNotFound(transaction)
    return with_expired(connection, (_row(row),))[0]


def _conditions(wanted: TransactionFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for column, value in (
        (t.customer_id, wanted.customer_id),
        (t.wallet_id, wanted.wallet_id),
        (t.card_id, wanted.card_id),
    ):
        if value is not None:
            found.append(column == value)
    for column, values in ((t.type, wanted.types), (t.source, wanted.sources), (t.status, wanted.statuses)):
        if values:
            found.append(column.in_([word.value for word in values]))
    if wanted.currency:
        found.append(t.currency == wanted.currency)
    if wanted.first_day is not None:
        found.append(t.business_date >= wanted.first_day)
    if wanted.last_day is not None:
        found.append(t.business_date <= wanted.last_day)
    if text := sought(wanted.text):
        found.append(_mentions(text))
    return found


def _mentions(text: str) -> ColumnElement[bool]:
    """The text in the customer's search words, the reference or the note."""
    return or_(
        c.search.contains(normalise(text), autoescape=True),
        t.reference_id.contains(text, autoescape=True),
        t.note.contains(text, autoescape=True),
    )


def _own_side(*own: ColumnElement[bool]) -> list[ColumnElement[Any]]:
    """What a transaction did to its subject's own account: its signed sum and the balance after its last posting."""
    mine = select(_own_account.c.id).where(*own).correlate(transactions).scalar_subquery()
    into = _legs.c.credit_account == mine
    legs = and_(_legs.c.transaction_id == t.id, or_(into, _legs.c.debit_account == mine))
    moved = select(func.sum(case((into, _legs.c.amount), else_=-_legs.c.amount))).where(legs).correlate(transactions)
    after = (
        select(case((into, _legs.c.credit_after), else_=_legs.c.debit_after))
        .where(legs)
        .order_by(_legs.c.n.desc())
        .limit(1)
        .correlate(transactions)
    )
    return [moved.scalar_subquery().label("own_moved"), after.scalar_subquery().label("own_after")]


_OUT = {Type.DEBIT, Type.HOLD}


def _row(row: Row[Any]) -> TransactionRow:
    unit, kind = currency(row.currency), Type(row.type)
    if row.seq is None:
        signed = -row.amount if kind in _OUT else row.amount
    elif kind is Type.CAPTURE:
        signed = -row.amount
    else:
        signed = row.shown_after - row.shown_before
    return _made(row, Money(signed, unit), row.shown_before, row.shown_after)


def _own_row(row: Row[Any]) -> TransactionRow:
    """The same transaction as the card or the order sees it."""
    before = None if row.own_after is None else row.own_after - row.own_moved
    return _made(row, Money(int(row.own_moved or 0), currency(row.currency)), before, row.own_after)


def _made(row: Row[Any], signed: Money, before: int | None, after: int | None) -> TransactionRow:
    unit = signed.currency

    def money(minor: int | None) -> Money | None:
        return None if minor is None else Money(int(minor), unit)

    return TransactionRow(
        id=row.id,
        seq=row.seq,
        time=row.transaction_date,
        business_date=row.business_date,
        customer_id=row.customer_id,
        customer_name=row.customer_name or "",
        wallet_id=row.wallet_id,
        card_id=row.card_id,
        card_last4=row.last4 or "",
        type=Type(row.type),
        source=Source(row.source),
        status=Status(row.status),
        signed=signed,
        before=money(before),
        after=money(after),
        hold_before=money(row.hold_before),
        hold_after=money(row.hold_after),
        reference_type=row.reference_type,
        reference_id=row.reference_id,
        reason_code=row.reason_code,
        note=row.note,
        performed_by=row.performer_name,
        approved_by=row.approver_name or "",
        expires_at=row.expires_at,
        reverses=row.reverses,
        reversed_by=row.reversed_by,
        operation_id=row.operation_id,
        key=row.key,
        metadata=tuple(sorted((row.metadata or {}).items())),
        payment_id=row.payment_id,
        status_reason=row.status_reason,
        status_changed_at=row.status_changed_at,
    )
