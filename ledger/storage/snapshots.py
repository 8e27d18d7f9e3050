"""Day-end balances, and any balance at any past moment without scanning its history (DESIGN 6)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select, text

from ledger.storage.tables import accounts, business_days, holds, snapshots
from ledger.storage.types import Day, Utc

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

    Balances are credit less debit, in minor units. False when the day had ended already. Days must end in order.
    """
    ended = connection.execute(
        business_days.update()
        .where(business_days.c.business_date == day, business_days.c.status == "open")
        .values(status="ended")
    )
    if ended.rowcount == 0:
        return False
    connection.execute(_ADD, {"day": day})
    return True


def balance_on(connection: Connection, account: int, day: date) -> int:
    """An account's balance at the end of a business day (credit less debit): a snapshot and the days since it."""
    snapshot = connection.execute(
        select(snapshots.c.business_date, snapshots.c.balance)
        .where(snapshots.c.account_id == account, snapshots.c.business_date <= day)
        .order_by(snapshots.c.business_date.desc())
        .limit(1)
    ).first()
    since = snapshot.business_date if snapshot is not None else date.min
    ended = connection.execute(
        select(business_days.c.business_date)
        .where(business_days.c.status != "open", business_days.c.business_date <= day)
        .order_by(business_days.c.business_date.desc())
        .limit(1)
    ).scalar()
    start = max(since, ended) if ended is not None else since
    moved = connection.execute(_MOVED, {"account": account, "after": start, "day": day}).scalar_one()
    return (snapshot.balance if snapshot is not None else 0) + int(moved)


_MOVED = text("""
SELECT coalesce(sum(CASE WHEN p.credit_account = :account THEN p.amount ELSE -p.amount END), 0)
FROM transactions t JOIN postings p ON p.transaction_id = t.id
WHERE t.business_date > :after AND t.business_date <= :day
    AND (p.credit_account = :account OR p.debit_account = :account)
""").bindparams(bindparam("after", type_=Day), bindparam("day", type_=Day))

_STOOD = {
    side: text(f"""
SELECT p.id, p.{side}_after AS after FROM postings p WHERE p.{side}_account = :account AND p.{side}_after IS NOT NULL
    AND p.posted_at <= :at ORDER BY p.posted_at DESC, p.id DESC LIMIT 1
""").bindparams(bindparam("at", type_=Utc))  # noqa: S608 - two fixed names
    for side in ("debit", "credit")
}


def balance_at(connection: Connection, account: int, at: datetime) -> int:
    """A cached account's natural balance at a recorded moment: what its last posting until then left."""
    rows = [connection.execute(query, {"account": account, "at": at}).first() for query in _STOOD.values()]
    newest = max((row for row in rows if row is not None), key=lambda row: row.id, default=None)
    return 0 if newest is None else int(newest.after)


def wallet_on(connection: Connection, wallet: int, day: date) -> tuple[int, int, int]:
    """A wallet's available, on hold and debt at the end of a business day."""
    totals = dict.fromkeys(("pocket", "hold", "debt"), 0)
    for account, kind in _accounts_of(connection, wallet).items():
        totals[kind] += balance_on(connection, account, day)
    return totals["pocket"], totals["hold"], -totals["debt"]


def wallet_at(connection: Connection, wallet: int, at: datetime) -> tuple[int, int, int]:
    """A wallet's available, on hold and debt as recorded at a moment."""
    totals = dict.fromkeys(("pocket", "hold", "debt"), 0)
    for account, kind in _accounts_of(connection, wallet, at).items():
        totals[kind] += balance_at(connection, account, at)
    return totals["pocket"], totals["hold"], totals["debt"]


def _accounts_of(connection: Connection, wallet: int, at: datetime | None = None) -> dict[int, str]:
    """The wallet's accounts and their kinds; of its holds only those that stood at the moment."""
    query = (
        select(accounts.c.id, accounts.c.kind)
        .outerjoin(holds, holds.c.account_id == accounts.c.id)
        .where(accounts.c.wallet_id == wallet)
    )
    if at is not None:
        query = query.where(or_(holds.c.id.is_(None), holds.c.placed_at <= at))
        query = query.where(or_(holds.c.ended_at.is_(None), holds.c.ended_at > at))
    return {row.id: row.kind for row in connection.execute(query)}
