"""What lies in suspense (2900): received from a provider, and nobody's yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.money import Money, currency
from ledger.storage.types import Utc

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_SIGNED = "CASE WHEN c.code = '2900' THEN x.amount ELSE -x.amount END"
_SQL = f"""
SELECT t.payment_id, x.currency, sum({_SIGNED}) AS rest, min(t.created_at) AS since
FROM transactions t JOIN postings x ON x.transaction_id = t.id
    JOIN accounts d ON d.id = x.debit_account JOIN accounts c ON c.id = x.credit_account
WHERE t.payment_id IN ({{payments}}) AND '2900' IN (d.code, c.code)
GROUP BY t.payment_id, x.currency HAVING sum({_SIGNED}) > 0 ORDER BY t.payment_id
"""  # noqa: S608 - fixed text
_EVERY = "SELECT s.payment_id FROM transactions s WHERE s.source = 'settlement' AND s.payment_id IS NOT NULL"
"""Spelled as the index `transactions_in_suspense` is, so that both engines use it."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """What of one payment lies in suspense, and since when."""

    payment: int
    amount: Money
    since: datetime


def every(connection: Connection) -> tuple[Suspended, ...]:
    """Every payment of which something lies in suspense."""
    return _read(connection, _EVERY, {})


def of_payment(connection: Connection, payment: int) -> Money | None:
    """What of this payment lies in suspense; None when nothing does."""
    found = _read(connection, ":payment", {"payment": payment})
    return found[0].amount if found else None


def of_order(connection: Connection, order: int) -> tuple[Money, ...]:
    """What of this order's payments lies in suspense, a sum for each currency."""
    sums: dict[str, Money] = {}
    for one in _read(connection, "SELECT p.id FROM payments p WHERE p.order_id = :of_order", {"of_order": order}):
        code = one.amount.currency.code
        sums[code] = sums[code] + one.amount if code in sums else one.amount
    return tuple(sums.values())


def _read(connection: Connection, payments: str, values: dict[str, object]) -> tuple[Suspended, ...]:
    query = text(_SQL.format(payments=payments)).columns(since=Utc)
    return tuple(
        Suspended(row.payment_id, Money(int(row.rest), currency(row.currency)), row.since)
        for row in connection.execute(query, values)
    )
