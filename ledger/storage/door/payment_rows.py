"""Rows of payments at the SQLite door, and what payments and clicks share. Twin of `0002_door_payments.sql`."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ledger.errors import AmountNotPositive, AmountTooLarge, FieldInvalid, TenderedTooSmall
from ledger.money import MAX_MINOR, Money
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    from datetime import datetime

    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet

PROVIDER, SUCCEEDED = "provider", "succeeded"


class LockedPayment(NamedTuple):
    """A payment's row, read under lock; `amount` in minor units."""

    id: int
    uuid: str
    purpose: str
    order: int | None
    wallet: int | None
    tender: str
    amount: int
    currency: str
    status: str
    provider: str
    card: int | None
    customer: int | None
    discount: int


class NewPayment(NamedTuple):
    """A row of payments about to be written; amounts in minor units."""

    purpose: str
    tender: str
    uuid: str
    amount: int
    currency: str
    status: str
    order: int | None = None
    wallet: int | None = None
    tendered: int | None = None
    reference: str = ""
    provider: str = ""
    provider_id: str | None = None
    request: dict[str, object] | None = None
    capture: bool = True
    expires_at: datetime | None = None
    card: int | None = None
    customer: int | None = None
    discount: int = 0


def locked(desk: Desk, payment: int) -> LockedPayment:
    """The payment's row; that it is there was seen when it was locked."""
    return LockedPayment(
        *desk.one(
            "SELECT id, uuid, purpose, order_id, wallet_id, tender, amount, currency, status, provider, card_id,"
            " customer_id, discount FROM payments WHERE id = ?",
            payment,
        )
    )


def add(desk: Desk, new: NewPayment) -> int | None:
    """Write the payment's row, first asked about at once while it waits; None when its provider id is known."""
    body = json.dumps(new.request, ensure_ascii=False, sort_keys=True) if new.request else None
    waits = new.status == "creating"
    row = desk.one(
        "INSERT INTO payments (uuid, purpose, order_id, wallet_id, tender, amount, currency, tendered, reference,"
        " status, provider, provider_id, body, capture, expires_at, next_poll_at, operation_id, ended_by, till_id,"
        " staff_id, created_at, ended_at, card_id, customer_id, discount)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (provider_id) DO NOTHING RETURNING id",
        new.uuid, new.purpose, new.order, new.wallet, new.tender, new.amount, new.currency, new.tendered, new.reference,
        new.status, new.provider, new.provider_id, body, new.capture,
        to_micros(new.expires_at) if new.expires_at else None, desk.now if waits else None, desk.operation,
        None if waits else desk.operation, desk.till, desk.staff, desk.now, None if waits else desk.now, new.card,
        new.customer, new.discount,
    )  # fmt: skip
    if row is None:
        return None
    desk.payments.append(row[0])
    return int(row[0])


def record(desk: Desk, payment: int, transaction: int) -> None:
    """Which transaction posted the payment."""
    desk.cursor.execute("UPDATE payments SET transaction_id = ? WHERE id = ?", (transaction, payment))


def owe(desk: Desk, payment: int, number: str, amount: int, unit: str, order: int | None = None) -> None:
    """A refund that the payment's provider is to make; `number` is the payment's uuid."""
    (earlier,) = desk.one("SELECT count(*) FROM refunds WHERE payment_id = ?", payment)
    desk.cursor.execute(
        "INSERT INTO refunds (uuid, payment_id, order_id, amount, currency, status, next_poll_at, operation_id,"
        " created_at) VALUES (?, ?, ?, ?, ?, 'owed', ?, ?, ?)",
        (refund_uuid(number, earlier + 1), payment, order, amount, unit, desk.now, desk.operation, desk.now),
    )


def refund_uuid(payment: str, n: int) -> str:
    """The number of a payment's n-th refund: the same from both doors, and at every try."""
    digest = hashlib.md5(f"refund:{payment}:{n}".encode(), usedforsecurity=False)
    return str(uuid.UUID(digest.hexdigest()))


def takes(wallet: LockedWallet) -> bool:
    """Whether value may come in, as `require_in` asks."""
    return not wallet.suspended and wallet.status != "closed" and wallet.customer_status not in {"merged", "erased"}


def about_payment(about: About, payment: int, reason: str = "") -> About:
    """What a transaction of this payment says of itself: its reference unless the caller gave one, and the reason."""
    if not about.reference_type:
        about = replace(about, reference_type="payment", reference_id=str(payment))
    return replace(about, reason_code=about.reason_code or reason)


def require_tendered(tender: str, amount: Money, tendered: int | None) -> None:
    """Cash may be handed over in a larger sum, never in a smaller. Raises FieldInvalid, TenderedTooSmall."""
    if tendered is None:
        return
    if tender != "cash":
        raise FieldInvalid("tendered", str(tendered))
    if tendered < amount.minor:
        raise TenderedTooSmall(amount, Money(tendered, amount.currency))


def require_size(amount: Money) -> None:
    """Raises AmountNotPositive, AmountTooLarge."""
    if amount.minor <= 0:
        raise AmountNotPositive(amount)
    if amount.minor > MAX_MINOR:
        raise AmountTooLarge(str(amount), Money(MAX_MINOR, amount.currency))
