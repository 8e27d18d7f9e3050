"""What the provider says of payments, refunds and events: the columns that carry no value, changed under guards.

Money moves through the door alone; here a row is claimed for one asker, learns its provider id and what the customer
pays by, and is told when to be asked about next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, and_, func, or_, select, update

from ledger.money import Money, currency
from ledger.storage.sale_tables import orders, payments, refunds
from ledger.storage.tables import gift_cards, transactions

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row, Select

LIVE = ("creating", "pending", "waiting_for_capture")
OWED = ("owed", "pending")


@dataclass(frozen=True, slots=True)
class ProviderPayment:
    """A payment that goes through a provider. `request` is what it is asked for with, the same at every repeat."""

    id: int
    uuid: str
    purpose: str
    order_id: int | None
    wallet_id: int | None
    amount: Money
    status: str
    reason: str
    provider: str
    provider_id: str | None
    request: dict[str, object] | None
    confirmation_kind: str
    confirmation: str
    test: bool
    first_sent_at: datetime | None
    expires_at: datetime | None
    next_poll_at: datetime | None
    polls: int
    created_at: datetime
    order_status: str | None
    order_paid_at: datetime | None
    card_id: int | None = None
    card_status: str | None = None

    @property
    def wanted(self) -> bool:
        """Whether what it is for still waits for money."""
        if self.card_id is not None:
            waits = {"issued"} if self.purpose == "card_sale" else {"active", "redeemed"}
            return self.card_status in waits
        unpaid = self.order_paid_at is None and self.order_status in {"awaiting_payment", "delivered"}
        return self.order_id is None or unpaid

    @property
    def live(self) -> bool:
        """Whether it may still change."""
        return self.status in LIVE


@dataclass(frozen=True, slots=True)
class ProviderRefund:
    """A refund that is owed through a provider, and the payment it gives back from."""

    id: int
    uuid: str
    payment_id: int
    order_id: int | None
    amount: Money
    status: str
    reason: str
    provider: str
    provider_id: str | None
    payment_provider_id: str | None
    request: dict[str, object] | None
    first_sent_at: datetime | None
    next_poll_at: datetime | None
    polls: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Learned:
    """What an answer says of a live payment, beside its end."""

    status: str
    provider_id: str
    test: bool
    confirmation_kind: str = ""
    confirmation: str = ""
    expires_at: datetime | None = None


_PAYMENT: Select[Any] = (
    select(
        payments.c.id, payments.c.uuid, payments.c.purpose, payments.c.order_id, payments.c.wallet_id,
        payments.c.amount, payments.c.currency, payments.c.status, payments.c.reason, payments.c.provider,
        payments.c.provider_id, payments.c.body, payments.c.confirmation_kind, payments.c.confirmation,
        payments.c.test, payments.c.first_sent_at, payments.c.expires_at, payments.c.next_poll_at, payments.c.polls,
        payments.c.created_at, orders.c.status.label("order_status"), orders.c.paid_at.label("order_paid_at"),
        payments.c.card_id, gift_cards.c.status.label("card_status"),
    )
    .select_from(
        payments.outerjoin(orders, orders.c.id == payments.c.order_id)
        .outerjoin(gift_cards, gift_cards.c.id == payments.c.card_id)
    )
    .where(payments.c.tender == "provider")
)  # fmt: skip

_REFUND: Select[Any] = select(
    refunds.c.id, refunds.c.uuid, refunds.c.payment_id, refunds.c.order_id, refunds.c.amount, refunds.c.currency,
    refunds.c.status, refunds.c.reason, payments.c.provider, refunds.c.provider_id,
    payments.c.provider_id.label("payment_provider_id"), refunds.c.body, refunds.c.first_sent_at,
    refunds.c.next_poll_at, refunds.c.polls, refunds.c.created_at,
).select_from(refunds.join(payments, payments.c.id == refunds.c.payment_id))  # fmt: skip


def payment(connection: Connection, number: int) -> ProviderPayment | None:
    """The payment of this id, if it goes through a provider."""
    return _payment(connection.execute(_PAYMENT.where(payments.c.id == number)).first())


def payment_like(connection: Connection, provider_id: str, uuid: str = "") -> ProviderPayment | None:
    """The payment that the provider knows by this id; else the one of this id of ours."""
    found = connection.execute(_PAYMENT.where(payments.c.provider_id == provider_id)).first()
    if found is None and uuid:
        found = connection.execute(_PAYMENT.where(payments.c.uuid == uuid, payments.c.purpose != "stray")).first()
    return _payment(found)


def due_payments(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Payments that are to be asked about now, longest due first."""
    due = (
        select(payments.c.id)
        .where(payments.c.next_poll_at <= now, payments.c.status.in_(LIVE), payments.c.tender == "provider")
        .order_by(payments.c.next_poll_at, payments.c.id)
        .limit(limit)
    )
    return list(connection.execute(due).scalars())


def claim_payment(
    connection: Connection, number: int, now: datetime, lease: timedelta, *, due_only: bool = True
) -> ProviderPayment | None:
    """Take the payment for one asker until `now + lease`; None when another was quicker, or it has ended."""
    free = [payments.c.next_poll_at <= now] if due_only else []
    taken = connection.execute(
        update(payments)
        .where(payments.c.id == number, payments.c.tender == "provider", payments.c.status.in_(LIVE), *free)
        .values(next_poll_at=now + lease, polls=payments.c.polls + 1)
    )
    return payment(connection, number) if taken.rowcount == 1 else None


def mark_sent(connection: Connection, number: int, now: datetime) -> None:
    """The request goes out for the first time: from now on its key counts."""
    connection.execute(
        update(payments).where(payments.c.id == number, payments.c.first_sent_at.is_(None)).values(first_sent_at=now)
    )


_BEFORE = {"creating": (), "pending": ("creating", "pending"), "waiting_for_capture": LIVE}
"""A live status may follow these only: a state seen out of order moves nothing back."""


def learn(connection: Connection, number: int, learned: Learned) -> bool:
    """Keep what an answer says; False when it says what is already known, or what is so no more."""
    row = connection.execute(select(payments).where(payments.c.id == number)).one()
    if row.status not in _BEFORE.get(learned.status, ()):
        return False
    if row.provider_id not in {None, learned.provider_id}:
        return False
    values = {
        "status": learned.status,
        "provider_id": learned.provider_id,
        "test": learned.test,
        "confirmation_kind": learned.confirmation_kind or row.confirmation_kind,
        "confirmation": learned.confirmation or row.confirmation,
        "expires_at": learned.expires_at or row.expires_at,
    }
    if all(getattr(row, name) == value for name, value in values.items()):
        return False
    unchanged = and_(payments.c.id == number, payments.c.status == row.status)
    return connection.execute(update(payments).where(unchanged).values(values)).rowcount == 1


def name_payment(connection: Connection, number: int, provider_id: str, *, test: bool) -> None:
    """Which of the provider's payments it is, when that is learned together with its end.

    Called after the door has locked what it locks in its own order, or two of them could wait for each other.
    """
    connection.execute(
        update(payments)
        .where(payments.c.id == number, payments.c.provider_id.is_(None))
        .values(provider_id=provider_id, test=test)
    )


def ask_again(connection: Connection, table: str, number: int, at: datetime | None) -> None:
    """When a live payment or an owed refund is to be asked about next; None: when a person says so."""
    rows, open_ = _rows(table)
    connection.execute(update(rows).where(rows.c.id == number, rows.c.status.in_(open_)).values(next_poll_at=at))


def _rows(table: str) -> tuple[Table, tuple[str, ...]]:
    return (payments, LIVE) if table == "payments" else (refunds, OWED)


def posted_by(connection: Connection, number: int) -> str:
    """The source of the transaction that posted a payment; empty when none did."""
    found = connection.execute(
        select(transactions.c.source)
        .join(payments, payments.c.transaction_id == transactions.c.id)
        .where(payments.c.id == number)
    ).scalar()
    return str(found or "")


def transaction_of(connection: Connection, number: int) -> int | None:
    """The transaction that posted a payment."""
    found: int | None = connection.execute(select(payments.c.transaction_id).where(payments.c.id == number)).scalar()
    return found


def ours_since(connection: Connection, since: datetime, until: datetime) -> list[ProviderPayment]:
    """Payments that were first asked for in this time and that the provider has given an id."""
    found = connection.execute(
        _PAYMENT.where(
            payments.c.first_sent_at >= since, payments.c.first_sent_at < until, payments.c.provider_id.is_not(None)
        ).order_by(payments.c.id)
    )
    return [row for row in map(_payment, found) if row is not None]


def refunded(connection: Connection, number: int) -> int:
    """How much of a payment has been given back or is asked for, in minor units."""
    total = select(func.coalesce(func.sum(refunds.c.amount), 0)).where(
        refunds.c.payment_id == number, refunds.c.first_sent_at.is_not(None), refunds.c.status != "cancelled"
    )
    return int(connection.execute(total).scalar_one())


# -- refunds --------------------------------------------------------------------------------------------------------


def refund(connection: Connection, number: int) -> ProviderRefund | None:
    """The refund of this id."""
    return _refund(connection.execute(_REFUND.where(refunds.c.id == number)).first())


def refund_like(connection: Connection, provider_id: str, uuid: str = "") -> ProviderRefund | None:
    """The refund that the provider knows by this id, else the one of this id of ours."""
    found = connection.execute(_REFUND.where(refunds.c.provider_id == provider_id)).first()
    if found is None and uuid:
        found = connection.execute(_REFUND.where(refunds.c.uuid == uuid)).first()
    return _refund(found)


def due_refunds(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Refunds to be sent or asked about now; one that was cancelled and is owed anew waits for a person."""
    due = (
        select(refunds.c.id)
        .where(refunds.c.next_poll_at <= now, refunds.c.status.in_(OWED))
        .order_by(refunds.c.next_poll_at, refunds.c.id)
        .limit(limit)
    )
    return list(connection.execute(due).scalars())


def claim_refund(
    connection: Connection, number: int, now: datetime, lease: timedelta, *, due_only: bool = True
) -> ProviderRefund | None:
    """Take the refund for one asker; None when another was quicker, or it has ended."""
    free = [refunds.c.next_poll_at <= now] if due_only else []
    taken = connection.execute(
        update(refunds)
        .where(refunds.c.id == number, refunds.c.status.in_(OWED), *free)
        .values(next_poll_at=now + lease, polls=refunds.c.polls + 1)
    )
    return refund(connection, number) if taken.rowcount == 1 else None


def keep_refund_request(connection: Connection, number: int, body: dict[str, object], now: datetime) -> None:
    """The exact request, written before it is first sent; one that is there stays."""
    connection.execute(
        update(refunds).where(refunds.c.id == number, refunds.c.body.is_(None)).values(body=body)
    )  # fmt: skip
    connection.execute(
        update(refunds).where(refunds.c.id == number, refunds.c.first_sent_at.is_(None)).values(first_sent_at=now)
    )


def renew_refund_key(connection: Connection, number: int, now: datetime) -> None:
    """The provider has forgotten the key and knows of no such refund: it may be sent as if for the first time."""
    connection.execute(
        update(refunds).where(refunds.c.id == number, refunds.c.provider_id.is_(None)).values(first_sent_at=now)
    )


def learn_refund(connection: Connection, number: int, provider_id: str, status: str) -> bool:
    """Keep the provider's id and that the refund is under way; False when that was known."""
    found = connection.execute(
        update(refunds)
        .where(
            refunds.c.id == number,
            refunds.c.status.in_(OWED),
            or_(refunds.c.provider_id.is_(None), refunds.c.status != status),
        )
        .values(provider_id=func.coalesce(refunds.c.provider_id, provider_id), status=status)
    )
    return found.rowcount == 1


def _payment(row: Row[Any] | None) -> ProviderPayment | None:
    if row is None:
        return None
    facts = dict(row._mapping)  # noqa: SLF001 - a row's public way to its names
    amount = Money(facts.pop("amount"), currency(facts.pop("currency")))
    return ProviderPayment(amount=amount, request=facts.pop("body"), **facts)


def _refund(row: Row[Any] | None) -> ProviderRefund | None:
    if row is None:
        return None
    facts = dict(row._mapping)  # noqa: SLF001 - likewise
    amount = Money(facts.pop("amount"), currency(facts.pop("currency")))
    return ProviderRefund(amount=amount, request=facts.pop("body"), **facts)
