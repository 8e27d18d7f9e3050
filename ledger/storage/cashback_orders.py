"""Orders as cashback rules see them, in portions: those that wait for the job, and those of a past period."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, literal, select, text, tuple_, update

from ledger.clock import BusinessCalendar
from ledger.domain.cashback import Line, SeenOrder
from ledger.domain.earning import excluded_of
from ledger.money import Money, currency
from ledger.storage.customers import merged_into
from ledger.storage.return_tables import cashback_grants, cashback_rules, order_return_lines, order_returns
from ledger.storage.sale_tables import order_lines, orders
from ledger.storage.tables import customers, transactions, wallets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Select

_ORDERS = orders.c
UNDONE = ("cancelled", "returned")

Cursor = tuple[datetime, int]
"""Where a portion ended: the delivery and the number of its last order."""

_NOT_EARNING = """
    SELECT a.order_id AS order_id, p.transaction_id, p.n, p.amount AS amount, r.amount AS back, r.posted_at AS at
    FROM accounts a JOIN postings p ON p.credit_account = a.id JOIN accounts d ON d.id = p.debit_account
        LEFT JOIN accounts o ON o.id = p.origin_account LEFT JOIN gift_cards g ON g.id = d.card_id
        LEFT JOIN postings r ON r.returns_transaction = p.transaction_id AND r.returns_n = p.n
    WHERE a.kind = 'order' AND a.order_id IN :ids AND coalesce(o.origin, d.origin, g.origin) = 'given'
"""
_POINTS = """
    SELECT t.order_id AS order_id, p.transaction_id, p.n, p.amount AS amount, r.amount AS back, r.posted_at AS at
    FROM transactions t JOIN postings p ON p.transaction_id = t.id
        LEFT JOIN postings r ON r.returns_transaction = p.transaction_id AND r.returns_n = p.n
    WHERE t.order_id IN :ids AND t.currency = 'PTS' AND t.type = 'debit' AND t.source = 'purchase'
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An order, and who gets its cashback: its customer, or whom they were merged into. `obstacle`: why not now."""

    seen: SeenOrder
    number: str
    customer: int
    customer_name: str
    delivered_at: datetime
    wallet: int | None
    obstacle: str
    before: SeenOrder | None = None


class _Used(NamedTuple):
    amount: int
    back: tuple[tuple[datetime, int], ...]

    def at(self, moment: datetime | None) -> int:
        return self.amount - sum(part for when, part in self.back if moment is None or when <= moment)


def waiting(
    connection: Connection, zone: str, delivered_until: date, after: Cursor | None, limit: int
) -> tuple[list[Candidate], Cursor | None]:  # fmt: skip
    """A portion of the orders that the job has not done with, delivered on `delivered_until` at the latest.

    The cursor of the next portion, None at the end.
    """
    wanted = _waiting(zone, delivered_until, after, limit)
    return _portion(connection, zone, wanted, limit, lock_days=None)


def delivered(
    connection: Connection, zone: str, days: tuple[date, date], after: Cursor | None, limit: int, *, lock_days: int
) -> tuple[list[Candidate], Cursor | None]:  # fmt: skip
    """A portion of the paid orders delivered on these days; `before` is each as it was when it was due."""
    wanted = _delivered(zone, days, after, limit)
    return _portion(connection, zone, wanted, limit, lock_days=lock_days)


def mark_done(connection: Connection, ids: Sequence[int]) -> None:
    """The job has nothing left to give on these; what was undone meanwhile stays as it is."""
    if ids:
        held = select(_ORDERS.id).where(_ORDERS.id.in_(ids), _ORDERS.status.not_in(UNDONE)).order_by(_ORDERS.id)
        locked = connection.execute(held.with_for_update(key_share=True, skip_locked=True)).scalars().all()
        connection.execute(update(orders).where(_ORDERS.id.in_(locked)).values(cashback_done=True))


def _waiting(zone: str, until: date, after: Cursor | None, limit: int) -> Select[Any]:
    return _orders(zone, None, until, after, limit).where(
        ~_ORDERS.cashback_done, _ORDERS.paid_at.is_not(None), _ORDERS.status.not_in(UNDONE)
    )


def _delivered(zone: str, days: tuple[date, date], after: Cursor | None, limit: int) -> Select[Any]:
    return _orders(zone, days[0], days[1], after, limit).where(_ORDERS.paid_at.is_not(None))


def _orders(zone: str, first: date | None, last: date, after: Cursor | None, limit: int) -> Select[Any]:
    wanted = (
        select(
            orders, customers.c.name, customers.c.status.label("customer_status"), wallets.c.id.label("wallet"),
            wallets.c.status.label("wallet_status"), wallets.c.suspended,
        )
        .join(customers, customers.c.id == _ORDERS.customer_id)
        .outerjoin(wallets, (wallets.c.customer_id == _ORDERS.customer_id) & (wallets.c.currency == _ORDERS.currency))
        .where(
            _ORDERS.delivered_at.is_not(None),
            _ORDERS.customer_id.is_not(None),
            _ORDERS.delivered_at < _midnight(zone, last + timedelta(days=1)),
        )
        .order_by(_ORDERS.delivered_at, _ORDERS.id)
        .limit(limit)
    )  # fmt: skip
    if after is not None:
        mark = tuple_(literal(after[0], _ORDERS.delivered_at.type), literal(after[1]))
        wanted = wanted.where(tuple_(_ORDERS.delivered_at, _ORDERS.id) > mark)
    return wanted if first is None else wanted.where(_ORDERS.delivered_at >= _midnight(zone, first))


def _midnight(zone: str, day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(zone)).astimezone(UTC)


def _portion(
    connection: Connection, zone: str, wanted: Select[Any], limit: int, *, lock_days: int | None
) -> tuple[list[Candidate], Cursor | None]:  # fmt: skip
    rows = connection.execute(wanted).all()
    ids = [row.id for row in rows]
    if not ids:
        return [], None
    facts, standing = _Facts(connection, ids), _standing(connection, rows)
    calendar = BusinessCalendar(zone)
    found = []
    for row in rows:
        delivered_on = calendar.local(row.delivered_at).date()
        then = None
        if lock_days is not None:
            then = max(_midnight(zone, delivered_on + timedelta(days=lock_days)), row.paid_at)
        days = (calendar.local(row.created_at).date(), delivered_on)
        found.append(
            Candidate(
                facts.seen(row, days, None), row.number, (who := standing.get(row.id, row)).customer_id, who.name,
                row.delivered_at, who.wallet, _obstacle(who), None if then is None else facts.seen(row, days, then),
            )
        )  # fmt: skip
    return found, (rows[-1].delivered_at, rows[-1].id) if len(rows) == limit else None


def _standing(connection: Connection, rows: Sequence[Any]) -> dict[int, Any]:
    """By order of a merged customer, who stands for them, with their wallet in its currency."""
    merged = {row.id: row for row in rows if row.customer_status == "merged"}
    found: dict[int, Any] = {}
    for order, row in merged.items():
        (standing,) = merged_into(connection, {row.customer_id}) or {row.customer_id}
        wanted = (
            select(
                customers.c.id.label("customer_id"), customers.c.name, customers.c.status.label("customer_status"),
                wallets.c.id.label("wallet"), wallets.c.status.label("wallet_status"), wallets.c.suspended,
            )
            .select_from(customers)
            .outerjoin(wallets, (wallets.c.customer_id == customers.c.id) & (wallets.c.currency == row.currency))
            .where(customers.c.id == standing)
        )  # fmt: skip
        found[order] = connection.execute(wanted).one()
    return found


def _obstacle(row: Any) -> str:  # noqa: ANN401 - a database row
    """Why value cannot come in: the customer's status, or the wallet's."""
    if row.customer_status in {"merged", "erased"}:
        return str(row.customer_status)
    if row.wallet is None:
        return ""
    return "suspended" if row.suspended else "closed" if row.wallet_status == "closed" else ""


class _Facts:
    """What belongs to a portion's orders, read in one go: lines, returns, value that earns nothing, grants."""

    def __init__(self, connection: Connection, ids: list[int]) -> None:
        self._lines: dict[int, list[Any]] = defaultdict(list)
        for row in connection.execute(
            select(order_lines).where(order_lines.c.order_id.in_(ids)).order_by(order_lines.c.order_id, order_lines.c.n)
        ):
            self._lines[row.order_id].append(row)
        self._returned: dict[tuple[int, int], list[tuple[datetime, int]]] = defaultdict(list)
        for row in connection.execute(
            select(order_return_lines, order_returns.c.created_at)
            .join(order_returns, order_returns.c.id == order_return_lines.c.return_id)
            .where(order_return_lines.c.order_id.in_(ids))
        ):
            self._returned[row.order_id, row.n].append((row.created_at, row.amount))
        self._given = _used(connection, _NOT_EARNING, ids)
        self._points = _used(connection, _POINTS, ids)
        self._granted: dict[int, set[int]] = defaultdict(set)
        for row in connection.execute(select(cashback_grants).where(cashback_grants.c.order_id.in_(ids))):
            self._granted[row.order_id].add(row.rule_id)

    def seen(self, row: Any, days: tuple[date, date], moment: datetime | None) -> SeenOrder:  # noqa: ANN401 - a database row
        """The order as it is (`moment` None) or as it was then."""
        undone = row.status in UNDONE if moment is None else row.cancelled_at is not None and row.cancelled_at <= moment
        given = sum(one.at(moment) for one in self._given[row.id])
        points = sum(one.at(moment) for one in self._points[row.id])
        lines = tuple(
            Line(line.n, line.category, line.brand, 0 if undone else self._kept(line, moment))
            for line in self._lines[row.id]
        )
        granted = frozenset(self._granted[row.id])
        kept = sum(line.kept for line in lines)
        excluded = excluded_of(row.points_money, row.points_used, points, given, kept)
        return SeenOrder(row.id, row.currency, *days, lines, excluded, granted)

    def _kept(self, line: Any, moment: datetime | None) -> int:  # noqa: ANN401 - a database row
        if moment is None:
            return int(line.amount - line.returned_amount)
        back = sum(amount for at, amount in self._returned[line.order_id, line.n] if at <= moment)
        return int(line.amount) - back


def _used(connection: Connection, sql: str, ids: list[int]) -> dict[int, list[_Used]]:
    """By order, each posting that brought value which earns nothing, and what of it went back when."""
    gross: dict[tuple[int, int, int], int] = {}
    back: dict[tuple[int, int, int], list[tuple[datetime, int]]] = defaultdict(list)
    wanted = text(sql).columns(at=transactions.c.posted_at.type).bindparams(bindparam("ids", expanding=True))
    for row in connection.execute(wanted, {"ids": ids}):
        leg = (row.order_id, row.transaction_id, row.n)
        gross[leg] = row.amount
        if row.back is not None:
            back[leg].append((row.at, row.back))
    found: dict[int, list[_Used]] = defaultdict(list)
    for leg, amount in gross.items():
        found[leg[0]].append(_Used(amount, tuple(back[leg])))
    return found


@dataclass(frozen=True, slots=True)
class Given:
    """A grant of the past: the order and customer, what the rule gave, and what was taken back since."""

    order: int
    number: str
    customer: int
    customer_name: str
    rule: int
    code: str
    base: Money
    amount: Money
    taken_back: Money
    at: datetime
    transaction: int | None


def granted(
    connection: Connection, rule: int | None, before: tuple[datetime, int, int] | None, limit: int
) -> list[Given]:
    """Grants, the newest first, of one rule if named; `before`: time, order and rule of the last one seen."""
    grant = cashback_grants.c
    wanted = (
        select(
            cashback_grants, _ORDERS.number, _ORDERS.currency, _ORDERS.customer_id, customers.c.name,
            cashback_rules.c.code,
        )
        .join(orders, _ORDERS.id == grant.order_id)
        .join(customers, customers.c.id == _ORDERS.customer_id)
        .join(cashback_rules, cashback_rules.c.id == grant.rule_id)
        .order_by(grant.created_at.desc(), grant.order_id.desc(), grant.rule_id.desc())
        .limit(limit)
    )  # fmt: skip
    if rule is not None:
        wanted = wanted.where(grant.rule_id == rule)
    if before is not None:
        mark = tuple_(literal(before[0], grant.created_at.type), literal(before[1]), literal(before[2]))
        wanted = wanted.where(tuple_(grant.created_at, grant.order_id, grant.rule_id) < mark)
    rows = connection.execute(wanted).all()
    back = _taken_back(connection, [row.transaction_id for row in rows if row.transaction_id is not None])
    found = []
    for row in rows:
        unit = currency(row.currency)
        taken = Money(back.get(row.transaction_id, 0), unit)
        found.append(
            Given(
                row.order_id, row.number, row.customer_id, row.name, row.rule_id, row.code, Money(row.base, unit),
                Money(row.amount, unit), taken, row.created_at, row.transaction_id,
            )
        )  # fmt: skip
    return found


def count_granted(connection: Connection, rule: int | None) -> int:
    """How many grants there are."""
    wanted = select(func.count()).select_from(cashback_grants)
    if rule is not None:
        wanted = wanted.where(cashback_grants.c.rule_id == rule)
    return int(connection.execute(wanted).scalar_one())


_TAKEN_BACK = """
    SELECT p.returns_transaction AS id, sum(p.amount) AS amount FROM postings p WHERE p.returns_transaction IN :ids
    GROUP BY p.returns_transaction
"""


def _taken_back(connection: Connection, ids: Iterable[int]) -> dict[int, int]:
    """What of these grants was clawed back or withheld from refunds."""
    wanted = list(ids)
    if not wanted:
        return {}
    found: dict[int, int] = defaultdict(int)
    clawed = text(_TAKEN_BACK).bindparams(bindparam("ids", expanding=True))
    for row in connection.execute(clawed, {"ids": wanted}):
        found[row.id] += int(row.amount)
    of_orders = select(transactions.c.order_id).where(transactions.c.id.in_(wanted))
    withheld = select(transactions.c.metadata, transactions.c.amount).where(
        transactions.c.order_id.in_(of_orders),
        transactions.c.source == "clawback",
        transactions.c.wallet_id.is_(None),
    )
    for row in connection.execute(withheld):
        if row.metadata and "grant" in row.metadata:
            found[int(row.metadata["grant"])] += row.amount
    return found
