"""Day-end balances: what every account that moved stood at when a business day ended (DESIGN 6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, text

from ledger.storage.tables import business_days
from ledger.storage.types import Day

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ADD = text("""
INSERT INTO snapshots (account_id, business_date, balance)
SELECT moved.account, :day, sum(moved.delta) + coalesce((SELECT s.balance FROM snapshots s
    WHERE s.account_id = moved.account AND s.business_date < :day ORDER BY s.business_date DESC LIMIT 1), 0)
FROM (
    SELECT p.debit_account AS account, -p.amount AS delta FROM transactions t JOIN postings p ON p.transaction_id = t.id
    WHERE t.business_date = :day
    UNION ALL
    SELECT p.credit_account, p.amount FROM transactions t JOIN postings p ON p.transaction_id = t.id
    WHERE t.business_date = :day) moved
GROUP BY moved.account
""").bindparams(bindparam("day", type_=Day))


_END = text("""
UPDATE business_days SET status = 'ended' WHERE business_date = :day AND status = 'open'
    AND NOT EXISTS (SELECT 1 FROM business_days b WHERE b.status = 'open' AND b.business_date < :day)
""").bindparams(bindparam("day", type_=Day))
DAYS_LOCK = 0x64617973
"""Held while days end, and shared by whoever books on a day of the past: it spells "days"."""


def days_to_end(connection: Connection, today: date) -> list[date]:
    """Open business days before `today`, oldest first."""
    rows = connection.execute(
        select(business_days.c.business_date)
        .where(business_days.c.status == "open", business_days.c.business_date < today)
        .distinct()
        .order_by(business_days.c.business_date)
    )
    return [row.business_date for row in rows]


def end_day(connection: Connection, day: date) -> bool:
    """Store what every account that moved on `day` stood at when it ended; the day takes no postings any more.

    Balances are credit less debit, in minor units. False when the day had ended already, or an earlier one stands open:
    days end in order. An import that books on a past day is waited for.
    """
    if connection.dialect.name != "sqlite":
        connection.execute(text("SELECT pg_advisory_xact_lock(:days)"), {"days": DAYS_LOCK})
    ended = connection.execute(_END, {"day": day})
    if ended.rowcount == 0:
        return False
    connection.execute(_ADD, {"day": day})
    return True
