"""What accounts of the chart stood at in the past, without reading their whole history (DESIGN 6).

No balance is kept on postings of general accounts, so a past balance is a day-end snapshot and the rows since it. By
business day that is exact by itself: a day that has ended takes no rows. By recorded moment the snapshot must be of a
day none of whose rows was recorded later, whatever the clock, the zone and the cut-off hour were then. The door never
gives a row a business day before the one its instant falls on, and never one after the first that had not ended; with
zones from UTC-12 to UTC+14, a cut-off up to 23:00 and a day closed early, both lie within `STRAY` of the UTC date.
So the rows recorded until a moment are: all of the days before that band, none of those after it, and within it those
that say so themselves.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.storage.chart import conditions
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.domain.accounts import AccountChoice

STRAY = 3
"""Days between a row's business day and the UTC date it was recorded on, at most."""

Balances = dict[tuple[str, str], int]
"""Credit less debit in minor units, by currency and code; only of accounts that had moved."""

_ENDED = (
    text("SELECT max(business_date) AS day FROM business_days WHERE status <> 'open' AND business_date <= :day")
    .bindparams(bindparam("day", type_=Day))
    .columns(day=Day)
)

_SNAPSHOTS = """
SELECT currency, code, sum(balance) AS balance FROM (
    SELECT a.currency, a.code, (SELECT s.balance FROM snapshots s
        WHERE s.account_id = a.id AND s.business_date <= :ended ORDER BY s.business_date DESC LIMIT 1) AS balance
    FROM accounts a WHERE {which}) stood
GROUP BY currency, code HAVING sum(balance) IS NOT NULL
"""

_MOVED = """
WITH days AS MATERIALIZED (
    SELECT t.id FROM transactions t WHERE t.business_date > :ended AND t.business_date <= :day)
SELECT a.currency, a.code, sum(p.amount) AS amount FROM days JOIN postings p ON p.transaction_id = days.id
    JOIN accounts a ON a.id = p.{side}_account
WHERE {which}{until} GROUP BY a.currency, a.code
"""
"""The days come first, so that no engine starts from all postings."""


def on_day(connection: Connection, which: AccountChoice, day: date) -> Balances:
    """At the end of a business day, whenever its rows were recorded."""
    return _stood(connection, which, day, day, None)


def recorded(connection: Connection, which: AccountChoice, at: datetime) -> Balances:
    """As the ledger had it at a moment, whatever business days its rows belong to."""
    here = at.astimezone(UTC).toordinal()
    before = date.fromordinal(max(here - STRAY, date.min.toordinal()))
    after = date.fromordinal(min(here + STRAY, date.max.toordinal()))
    return _stood(connection, which, before, after, at)


def _stood(connection: Connection, which: AccountChoice, before: date, day: date, at: datetime | None) -> Balances:
    """The snapshots of the newest ended day until `before`, and the rows since: until `day`, recorded until `at`."""
    condition, asked = conditions(which)
    ended = connection.execute(_ENDED, {"day": before}).scalar() or date.min
    found: Balances = defaultdict(int)
    snapshots = text(_SNAPSHOTS.format(which=condition)).bindparams(bindparam("ended", type_=Day))
    for row in connection.execute(snapshots, {"ended": ended, **asked}):
        found[row.currency, row.code] += int(row.balance)
    until = "" if at is None else " AND p.posted_at <= :at"
    period: dict[str, Any] = {"ended": ended, "day": day} | ({} if at is None else {"at": at})
    for side, sign in (("credit", 1), ("debit", -1)):
        moved = text(_MOVED.format(side=side, until=until, which=condition)).bindparams(
            bindparam("ended", type_=Day), bindparam("day", type_=Day)
        )
        moved = moved if at is None else moved.bindparams(bindparam("at", type_=Utc))
        for row in connection.execute(moved, {**period, **asked}):
            found[row.currency, row.code] += sign * int(row.amount)
    return found
