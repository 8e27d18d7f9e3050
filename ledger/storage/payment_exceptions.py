"""What about payments a person must look at, and that somebody did (INTEGRATIONS 5.7)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, or_, select, update

from ledger.domain.payments import Advice, ExceptionRow, Exceptions, RefundStatus, Trouble, advice_on
from ledger.errors import ExceptionNotOpen, RefundEnded, RefundNotFound
from ledger.money import Money, currency
from ledger.storage import suspense
from ledger.storage.payments import WHOSE, amount_of
from ledger.storage.sale_tables import clicks, orders, payments, provider_events, refunds
from ledger.storage.tables import customers, wallets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection, FromClause, Row

    from ledger.storage.suspense import Suspended

SHOWN = 500
"""Of each kind, the oldest."""
STUCK_AFTER = timedelta(minutes=5)
"""How long a payment may be on its way to the provider before somebody should look."""


def every(connection: Connection, now: datetime) -> Exceptions:
    """Everything to look at, oldest first."""
    held = suspense.every(connection)
    in_suspense = {one.payment: one.amount for one in held}
    events = tuple(_events(connection, in_suspense))
    told = {one.payment_id for one in events}
    quiet = [one for one in held if one.payment not in told]
    rows = (*events, *_suspended(connection, quiet), *_refunds(connection), *_payments(connection, now))
    return Exceptions(tuple(sorted(rows, key=lambda row: row.since)), _by_currency(held))


def settle(connection: Connection, event: int, by: int, note: str, at: datetime) -> None:
    """Somebody has seen to an open event. Raises ExceptionNotOpen when there is none, or it was settled before."""
    settled = connection.execute(
        update(provider_events)
        .where(provider_events.c.id == event, provider_events.c.exception == "open")
        .values(exception="settled", settled_by=by, settled_at=at, settled_note=note)
    )
    if settled.rowcount != 1:
        raise ExceptionNotOpen(event)


def retry_refund(connection: Connection, refund: int, at: datetime) -> None:
    """Let the job send an owed refund now. Raises RefundNotFound, RefundEnded when it has ended or is under way."""
    row = connection.execute(select(refunds).where(refunds.c.id == refund).with_for_update()).first()
    if row is None:
        raise RefundNotFound(refund)
    if row.status != RefundStatus.OWED:
        raise RefundEnded(refund, row.status)
    connection.execute(update(refunds).where(refunds.c.id == refund).values(next_poll_at=at))


def _events(connection: Connection, in_suspense: dict[int, Money]) -> Iterator[ExceptionRow]:
    source = provider_events.outerjoin(payments, payments.c.id == provider_events.c.payment_id)
    query = _with_customer(select(provider_events, payments.c.order_id), source)
    for row in _oldest(connection, query.where(provider_events.c.exception == "open"), provider_events):
        held = in_suspense.get(row.payment_id)
        yield ExceptionRow(
            Trouble.EVENT, advice_on(row.verdict, in_suspense=held is not None), row.at, row.verdict,
            held or amount_of(row), row.payment_id, row.refund_id, row.id, row.order_id, row.customer,
            row.customer_name or "", row.provider, row.provider_id,
        )  # fmt: skip


def _suspended(connection: Connection, held: list[Suspended]) -> Iterator[ExceptionRow]:
    """Money in suspense that no open event tells of."""
    oldest = {one.payment: one for one in held[:SHOWN]}
    query = _with_customer(select(payments), payments).where(payments.c.id.in_(list(oldest)))
    for row in connection.execute(query):
        one = oldest[row.id]
        yield ExceptionRow(
            Trouble.SUSPENSE, Advice.REFUND_SUSPENSE, one.since, row.purpose, one.amount, row.id, None, None,
            row.order_id, row.customer, row.customer_name or "", row.provider, row.provider_id or "",
        )  # fmt: skip


def _refunds(connection: Connection) -> Iterator[ExceptionRow]:
    """Refunds that are still owed: on their way, or stopped until a person lets them go again."""
    before = refunds.alias("before")
    why = (
        select(before.c.reason)
        .where(before.c.payment_id == refunds.c.payment_id, before.c.id < refunds.c.id)
        .order_by(before.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    source = refunds.join(payments, payments.c.id == refunds.c.payment_id)
    wanted = select(refunds, payments.c.provider, payments.c.provider_id.label("paid_as"), why.label("why"))
    for row in _oldest(connection, _with_customer(wanted, source).where(refunds.c.ended_at.is_(None)), refunds):
        stopped = row.next_poll_at is None
        yield ExceptionRow(
            Trouble.REFUND_STOPPED if stopped else Trouble.REFUND_OWED,
            Advice.RETRY_REFUND if stopped else Advice.WAIT,
            row.created_at, (row.why or "") if stopped else row.status, Money(row.amount, currency(row.currency)),
            row.payment_id, row.id, None, row.order_id, row.customer, row.customer_name or "", row.provider,
            row.provider_id or row.paid_as or "",
        )  # fmt: skip


def _payments(connection: Connection, now: datetime) -> Iterator[ExceptionRow]:
    """Payments whose creation is not known to have reached the provider, and money it holds for us to decide on."""
    stuck = (payments.c.status == "creating") & (payments.c.created_at <= now - STUCK_AFTER)
    query = _with_customer(select(payments), payments).where(
        payments.c.ended_at.is_(None), or_(stuck, payments.c.status == "waiting_for_capture")
    )
    for row in _oldest(connection, query, payments):
        held = row.status == "waiting_for_capture"
        yield ExceptionRow(
            Trouble.PAYMENT_HELD if held else Trouble.PAYMENT_STUCK,
            Advice.CAPTURE_OR_CANCEL if held else Advice.ASK_PROVIDER,
            row.created_at, row.status, Money(row.amount, currency(row.currency)), row.id, None, None, row.order_id,
            row.customer, row.customer_name or "", row.provider, row.provider_id or "",
        )  # fmt: skip


def _with_customer(query: Select[Any], source: FromClause) -> Select[Any]:
    """The payment's customer beside what is selected from `source`, which holds `payments`."""
    joined = (
        source.outerjoin(orders, orders.c.id == payments.c.order_id)
        .outerjoin(wallets, wallets.c.id == payments.c.wallet_id)
        .outerjoin(clicks, clicks.c.payment_id == payments.c.id)
        .outerjoin(customers, customers.c.id == WHOSE)
    )
    named = query.add_columns(customers.c.id.label("customer"), customers.c.name.label("customer_name"))
    return named.select_from(joined)


def _oldest(connection: Connection, query: Select[Any], table: FromClause) -> Iterable[Row[Any]]:
    return connection.execute(query.order_by(table.c.id).limit(SHOWN))


def _by_currency(held: Iterable[Suspended]) -> tuple[Money, ...]:
    totals: dict[str, Money] = {}
    for one in held:
        code = one.amount.currency.code
        totals[code] = totals[code] + one.amount if code in totals else one.amount
    return tuple(totals[code] for code in sorted(totals))
