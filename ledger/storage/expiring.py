"""What has a date that is not over: pockets and gift cards, summed by day and listed by key."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.expiring import (
    Bucket,
    ExpiringCard,
    ExpiringCustomer,
    ExpiringFilter,
    ExpiringPocket,
    Radar,
    Step,
    buckets_from,
)
from ledger.domain.words import CardStatus, Origin
from ledger.money import Currency, Money, currency
from ledger.paging import Key, Page
from ledger.storage.types import Day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, TextClause

_DATED = "a.kind = 'pocket' AND a.open AND a.expires IS NOT NULL AND a.balance > 0"
"""Pockets as the index `accounts_expiring` keeps them, but for those that were emptied."""

_CARDS = "g.valid_until IS NOT NULL AND g.status IN ('issued', 'active', 'blocked') AND a.balance > 0"
"""Cards as the index `gift_cards_due` keeps them; one that is only printed holds nothing."""

_BY_DAY = f"""
SELECT a.expires AS day, a.origin AS origin, sum(a.balance) AS amount, count(*) AS n FROM accounts a
WHERE {_DATED} AND a.expires >= :today AND a.currency = :unit GROUP BY a.expires, a.origin
"""  # noqa: S608 - fixed text

_CARDS_BY_DAY = f"""
SELECT g.valid_until AS day, 'card' AS origin, sum(a.balance) AS amount, count(*) AS n
FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
WHERE {_CARDS} AND g.valid_until >= :today AND g.currency = :unit GROUP BY g.valid_until
"""  # noqa: S608 - fixed text

_POCKET = """
SELECT a.id, a.wallet_id, w.customer_id, c.name, a.origin, a.expires, a.balance, a.currency,
    CASE WHEN w.suspended OR w.status = 'closed' OR c.status IN ('merged', 'erased') THEN 0 ELSE 1 END AS movable
FROM accounts a JOIN wallets w ON w.id = a.wallet_id JOIN customers c ON c.id = w.customer_id
WHERE {where}
"""

_CUSTOMERS = f"""
SELECT w.customer_id, c.name, min(a.expires) AS first, count(*) AS n,
    sum(CASE WHEN a.origin = 'paid' THEN a.balance ELSE 0 END) AS paid,
    sum(CASE WHEN a.origin = 'given' THEN a.balance ELSE 0 END) AS given
FROM accounts a JOIN wallets w ON w.id = a.wallet_id JOIN customers c ON c.id = w.customer_id
WHERE {_DATED} AND a.currency = :unit AND a.expires >= :first AND a.expires <= :last
GROUP BY w.customer_id, c.name
HAVING min(a.expires) > :day OR (min(a.expires) = :day AND w.customer_id > :id)
ORDER BY min(a.expires), w.customer_id LIMIT :limit
"""  # noqa: S608 - fixed text

_CARD = """
SELECT g.id, g.last4, g.status, g.valid_until, g.origin, g.currency, a.balance, g.purchased_by,
    coalesce(c.name, '') AS buyer
FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
    LEFT JOIN customers c ON c.id = g.purchased_by
"""

_CARD_ROWS = f"""
{_CARD} WHERE {_CARDS} AND g.currency = :unit AND g.valid_until >= :day AND g.valid_until <= :last
    AND (g.valid_until > :day OR g.id > :id)
ORDER BY g.valid_until, g.id LIMIT :limit
"""


def radar(connection: Connection, unit: Currency, step: Step, today: date) -> Radar:
    """What expires from `today` on, in buckets."""
    sums: dict[tuple[date, str], int] = {}
    counts: dict[tuple[date, str], int] = defaultdict(int)
    for query in (_BY_DAY, _CARDS_BY_DAY):
        asked = text(query).bindparams(bindparam("today", type_=Day)).columns(day=Day)
        for row in connection.execute(asked, {"today": today, "unit": unit.code}):
            sums[row.day, row.origin] = int(row.amount)
            counts[row.day, row.origin] = int(row.n)
    buckets = []
    for days in buckets_from(today, step):
        inside = [key for key in sums if key[0] >= days.first and (days.last is None or key[0] <= days.last)]
        amounts = {
            what: Money(sum(sums[key] for key in inside if key[1] == what), unit) for what in ("paid", "given", "card")
        }
        cards = sum(counts[key] for key in inside if key[1] == "card")
        pockets = sum(counts[key] for key in inside) - cards
        buckets.append(Bucket(days, amounts["paid"], amounts["given"], amounts["card"], pockets, cards))
    return Radar(today, step, unit, tuple(buckets))


def pockets(
    connection: Connection, wanted: ExpiringFilter, after: Key | None, limit: int, today: date
) -> Page[ExpiringPocket]:
    """Pockets whose date is not over, the soonest first."""
    where, asked = _conditions(wanted, today)
    day = max(today, wanted.first or today) if after is None else date.fromisoformat(str(after[0]))
    asked |= {"day": day, "id": 0 if after is None else int(after[1]), "limit": limit + 1}
    query = _pocket_query(f"{where} AND a.expires >= :day AND (a.expires > :day OR a.id > :id)"
                          " ORDER BY a.expires, a.id LIMIT :limit")  # fmt: skip
    rows = connection.execute(query.bindparams(bindparam("day", type_=Day)), asked).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(tuple(map(_pocket, rows[:limit])), (last.expires.isoformat(), last.id) if last else None)


def count(connection: Connection, wanted: ExpiringFilter, today: date, most: int) -> int:
    """How many pockets fit the filter, counted up to `most`."""
    where, asked = _conditions(wanted, today)
    inner = f"SELECT 1 FROM accounts a JOIN wallets w ON w.id = a.wallet_id WHERE {where} LIMIT :most"  # noqa: S608
    query = text(f"SELECT count(*) FROM ({inner}) few")  # noqa: S608 - fixed text
    return int(connection.execute(_typed(query, asked), {**asked, "most": most}).scalar_one())


def chosen(connection: Connection, ids: Sequence[int]) -> dict[int, ExpiringPocket]:
    """Pockets by number, whatever they hold and whenever they expire."""
    query = _pocket_query("a.kind = 'pocket' AND a.id IN :ids").bindparams(bindparam("ids", expanding=True))
    return {row.id: _pocket(row) for row in connection.execute(query, {"ids": list(ids)})}


def customers(
    connection: Connection, unit: Currency, days: tuple[date, date], after: Key | None, limit: int
) -> Page[ExpiringCustomer]:
    """Customers with something that expires on these days, the soonest first."""
    first, last = days
    begin = (date.min, 0) if after is None else (date.fromisoformat(str(after[0])), int(after[1]))
    query = text(_CUSTOMERS).bindparams(*(bindparam(name, type_=Day) for name in ("first", "last", "day")))
    asked = {"unit": unit.code, "first": first, "last": last, "day": begin[0], "id": begin[1], "limit": limit + 1}
    rows = connection.execute(query.columns(first=Day), asked).all()
    more = rows[limit - 1] if len(rows) > limit else None
    found = tuple(
        ExpiringCustomer(row.customer_id, row.name, row.first, Money(int(row.paid), unit), Money(int(row.given), unit),
                         int(row.n))
        for row in rows[:limit]
    )  # fmt: skip
    return Page(found, (more.first.isoformat(), more.customer_id) if more else None)


def cards(
    connection: Connection, unit: Currency, days: tuple[date, date], after: Key | None, limit: int
) -> Page[ExpiringCard]:
    """Gift cards that end on these days with something on them, the soonest first."""
    first, last = days
    begin = (first, 0) if after is None else (date.fromisoformat(str(after[0])), int(after[1]))
    query = text(_CARD_ROWS).bindparams(*(bindparam(name, type_=Day) for name in ("last", "day")))
    asked = {"unit": unit.code, "last": last, "day": begin[0], "id": begin[1], "limit": limit + 1}
    rows = connection.execute(query.columns(valid_until=Day), asked).all()
    more = rows[limit - 1] if len(rows) > limit else None
    return Page(tuple(map(_card, rows[:limit])), (more.valid_until.isoformat(), more.id) if more else None)


def chosen_cards(connection: Connection, ids: Sequence[int]) -> dict[int, ExpiringCard]:
    """Gift cards by number, whatever they hold and whenever they end."""
    query = text(f"{_CARD} WHERE g.id IN :ids").bindparams(bindparam("ids", expanding=True)).columns(valid_until=Day)
    return {row.id: _card(row) for row in connection.execute(query, {"ids": list(ids)})}


def _conditions(wanted: ExpiringFilter, today: date) -> tuple[str, dict[str, Any]]:
    """What a pocket must be, and the values that says it with."""
    asked: dict[str, Any] = {"from_day": max(today, wanted.first or today)}
    where = f"{_DATED} AND a.expires >= :from_day"
    for name, value, condition in (
        ("last", wanted.last, "a.expires <= :last"),
        ("unit", wanted.currency or None, "a.currency = :unit"),
        ("origin", wanted.origin.value if wanted.origin else None, "a.origin = :origin"),
        ("customer", wanted.customer_id, "w.customer_id = :customer"),
        ("people", list(wanted.customers) or None, "w.customer_id IN :people"),
    ):
        if value is not None:
            where, asked[name] = f"{where} AND {condition}", value
    return where, asked


def _typed(query: TextClause, asked: dict[str, Any]) -> TextClause:
    query = query.bindparams(*(bindparam(name, type_=Day) for name in ("from_day", "last") if name in asked))
    return query.bindparams(bindparam("people", expanding=True)) if "people" in asked else query


def _pocket_query(where: str) -> Any:  # noqa: ANN401 - SQLAlchemy's textual select
    query = text(_POCKET.format(where=where))
    known = [name for name in ("from_day", "last") if f":{name}" in where]
    query = query.bindparams(*(bindparam(name, type_=Day) for name in known))
    if ":people" in where:
        query = query.bindparams(bindparam("people", expanding=True))
    return query.columns(expires=Day)


def _pocket(row: Any) -> ExpiringPocket:  # noqa: ANN401 - a row of pockets
    return ExpiringPocket(
        id=row.id,
        wallet_id=row.wallet_id,
        customer_id=row.customer_id,
        customer=row.name,
        origin=Origin(row.origin),
        expires=row.expires,
        balance=Money(row.balance, currency(row.currency)),
        movable=bool(row.movable),
    )


def _card(row: Any) -> ExpiringCard:  # noqa: ANN401 - a row of cards
    balance = Money(row.balance, currency(row.currency))
    return ExpiringCard(
        row.id,
        row.last4,
        CardStatus(row.status),
        row.valid_until,
        Origin(row.origin),
        balance,
        row.purchased_by,
        row.buyer,
    )
