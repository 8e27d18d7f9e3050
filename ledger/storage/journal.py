"""Reading the journal: postings by business day and number, fetched by key a few days at a time (DESIGN 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select, text

from ledger.domain.journal import JournalLine, JournalSide, Turnover
from ledger.domain.words import Source, Type
from ledger.money import Money, currency
from ledger.paging import Key, Page
from ledger.storage import account_past, chart
from ledger.storage.tables import business_days, postings
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.domain.accounts import AccountChoice
    from ledger.domain.chart import ChartLine

_MOST_DAYS, _LITTLE = 64, 50
"""Days are read one at a time; while they hold little that is asked for, twice as many each time, up to a limit."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Postings of business days `first` to `last` on either side of these accounts, of these sources (empty: all)."""

    first: date
    last: date
    accounts: AccountChoice
    sources: tuple[Source, ...] = ()

    def sources_only(self) -> tuple[str, dict[str, Any]]:
        """The condition on transactions (`t`), and the values it takes."""
        names = {f"source_{at}": source.value for at, source in enumerate(self.sources)}
        return (f" AND t.source IN ({', '.join(f':{name}' for name in names)})" if names else ""), names


_DAYS = """
WITH days AS MATERIALIZED (
    SELECT t.id FROM transactions t WHERE t.business_date BETWEEN :first AND :last{sources})
"""

_LINES = """
SELECT p.id, p.transaction_id, p.n, p.amount, p.currency, p.debit_account, p.credit_account, p.posted_at,
    t.business_date, t.type, t.source, t.reference_type, t.reference_id, t.note, s.name AS performer
FROM days JOIN postings p ON p.transaction_id = days.id JOIN transactions t ON t.id = days.id
    JOIN operations o ON o.id = coalesce(t.resolved_by, t.operation_id) JOIN staff s ON s.id = o.staff_id
    JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account
WHERE (t.business_date > :day OR p.id > :after) AND p.id <= :up_to AND (({debit}) OR ({credit}))
ORDER BY t.business_date, p.id LIMIT :limit
"""

_COUNT = """
SELECT count(*) FROM days JOIN postings p ON p.transaction_id = days.id
    JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account
WHERE p.id <= :up_to AND (({debit}) OR ({credit}))
"""

_BOTH = ("debit", "credit")

_SUBJECTS = text("""
SELECT a.id, a.code, a.kind, coalesce(c.name, g.last4, o.number, n.name, l.name, '') AS subject,
    coalesce(w.customer_id, a.card_id, a.order_id, a.partner_id, a.till_id) AS subject_id
FROM accounts a LEFT JOIN wallets w ON w.id = a.wallet_id LEFT JOIN customers c ON c.id = w.customer_id
    LEFT JOIN gift_cards g ON g.id = a.card_id LEFT JOIN orders o ON o.id = a.order_id
    LEFT JOIN partners n ON n.id = a.partner_id LEFT JOIN tills l ON l.id = a.till_id
WHERE a.id IN :accounts
""").bindparams(bindparam("accounts", expanding=True))

_TURNED = """
SELECT a.currency, a.code, sum(p.amount) AS amount FROM days JOIN postings p ON p.transaction_id = days.id
    JOIN accounts a ON a.id = p.{side}_account
WHERE {which} GROUP BY a.currency, a.code
"""


def newest(connection: Connection) -> int:
    """The highest number a posting has; 0 when there is none."""
    return int(connection.execute(select(func.coalesce(func.max(postings.c.id), 0))).scalar_one())


def page(connection: Connection, wanted: Wanted, after: Key | None, limit: int, up_to: int) -> Page[JournalLine]:
    """Postings from the oldest business day on, by number within a day, none numbered above `up_to`."""
    day, last_id = (wanted.first, 0) if after is None else (date.fromisoformat(str(after[0])), int(after[1]))
    found: list[Any] = []
    days, many = _days(connection, day, wanted.last), 1
    while days and len(found) <= limit:
        some, days = days[:many], days[many:]
        asked = {"first": some[0], "last": some[-1], "day": day, "after": last_id, "up_to": up_to}
        rows = _lines(connection, wanted, {**asked, "limit": limit + 1 - len(found)})
        found += rows
        many = min(many * 2, _MOST_DAYS) if len(rows) < _LITTLE else many
    rows = found[:limit]
    sides = _sides(connection, {account for row in rows for account in (row.debit_account, row.credit_account)})
    lines = tuple(_line(row, sides) for row in rows)
    more = len(found) > limit
    return Page(lines, (lines[-1].business_date.isoformat(), lines[-1].id) if more else None)


def _days(connection: Connection, first: date, last: date) -> list[date]:
    """The business days that may hold postings."""
    day = business_days.c.business_date
    return list(connection.execute(select(day).where(day.between(first, last)).distinct().order_by(day)).scalars())


def _lines(connection: Connection, wanted: Wanted, asked: dict[str, Any]) -> Sequence[Any]:
    sources, names = wanted.sources_only()
    debit, values = chart.conditions(wanted.accounts, "d")
    credit, _ = chart.conditions(wanted.accounts, "c")
    sql = _DAYS.format(sources=sources) + _LINES.format(debit=debit, credit=credit)
    days = (bindparam(name, type_=Day) for name in ("first", "last", "day"))
    query = text(sql).bindparams(*days).columns(business_date=Day, posted_at=Utc)
    return connection.execute(query, {**asked, **names, **values}).all()


def _sides(connection: Connection, accounts: set[int]) -> dict[int, JournalSide]:
    if not accounts:
        return {}
    known = chart.lines(connection)
    return {
        row.id: JournalSide(row.id, known[row.code], row.kind, row.subject, row.subject_id)
        for row in connection.execute(_SUBJECTS, {"accounts": sorted(accounts)})
    }


def _line(row: Any, sides: dict[int, JournalSide]) -> JournalLine:  # noqa: ANN401 - a row of _LINES
    return JournalLine(
        id=row.id,
        transaction_id=row.transaction_id,
        n=row.n,
        business_date=row.business_date,
        recorded=row.posted_at,
        amount=Money(row.amount, currency(row.currency)),
        debit=sides[row.debit_account],
        credit=sides[row.credit_account],
        type=Type(row.type),
        source=Source(row.source),
        reference_type=row.reference_type,
        reference_id=row.reference_id,
        note=row.note,
        performed_by=row.performer,
    )


def count(connection: Connection, wanted: Wanted, up_to: int) -> int:
    """How many postings are wanted, exactly: for the progress of exports, never on the way to a screen."""
    sources, names = wanted.sources_only()
    debit, values = chart.conditions(wanted.accounts, "d")
    credit, _ = chart.conditions(wanted.accounts, "c")
    query = text(_DAYS.format(sources=sources) + _COUNT.format(debit=debit, credit=credit)).bindparams(
        bindparam("first", type_=Day), bindparam("last", type_=Day)
    )
    asked = {"first": wanted.first, "last": wanted.last, "up_to": up_to, **names, **values}
    return int(connection.execute(query, asked).scalar_one())


def turnovers(connection: Connection, wanted: Wanted) -> tuple[Turnover, ...]:
    """What each account stood at before, turned over and stands at, by currency and code.

    Of some sources only there is no opening and no closing.
    """
    known = chart.lines(connection)
    opening = {} if wanted.sources else _opening(connection, wanted)
    moved: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(_BOTH, 0))
    moved.update((key, dict.fromkeys(_BOTH, 0)) for key in opening)
    sources, names = wanted.sources_only()
    which, values = chart.conditions(wanted.accounts)
    for side in _BOTH:
        query = text(_DAYS.format(sources=sources) + _TURNED.format(side=side, which=which)).bindparams(
            bindparam("first", type_=Day), bindparam("last", type_=Day)
        )
        for row in connection.execute(query, {"first": wanted.first, "last": wanted.last, **names, **values}):
            moved[row.currency, row.code][side] += int(row.amount)
    return tuple(
        _turnover(known[code], unit, moved[unit, code], None if wanted.sources else opening.get((unit, code), 0))
        for unit, code in sorted(moved, key=lambda key: (key[0] == "PTS", key))
    )


def _opening(connection: Connection, wanted: Wanted) -> dict[tuple[str, str], int]:
    """Debit less credit of each account before the first day."""
    if wanted.first == date.min:
        return {}
    before = wanted.first - timedelta(days=1)
    return {key: -minor for key, minor in account_past.on_day(connection, wanted.accounts, before).items()}


def _turnover(line: ChartLine, code: str, moved: dict[str, int], opening: int | None) -> Turnover:
    unit = currency(code)
    debits, credits_ = moved["debit"], moved["credit"]
    closing = None if opening is None else Money(opening + debits - credits_, unit)
    return Turnover(
        line, Money(debits, unit), Money(credits_, unit), None if opening is None else Money(opening, unit), closing
    )
