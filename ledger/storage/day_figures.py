"""The figures of a period of business days, from transactions, postings and stored balances, to be compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.reconciliation import (
    CardMovement,
    CardTotals,
    ControlBalance,
    CurrencyReconciliation,
    DaySource,
    Flow,
    StatusTotals,
)
from ledger.domain.words import CardStatus, Source, Type, WalletStatus
from ledger.money import Currency, Money, currency
from ledger.storage import chart
from ledger.storage.cards import STANDS
from ledger.storage.types import Day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, TextClause

    from ledger.domain.chart import ChartLine

AVAILABLE, ON_HOLD, DEBT = "2000", "2010", "1100"


def _days(sql: str) -> TextClause:
    return text(sql).bindparams(bindparam("first", type_=Day), bindparam("last", type_=Day))


_FLOWS = _days("""
SELECT t.currency, t.business_date, t.source, t.type, count(*) AS n, sum(t.amount) AS amount,
    sum(t.shown_after - t.shown_before) AS moved
FROM transactions t WHERE t.seq IS NOT NULL AND t.business_date BETWEEN :first AND :last
GROUP BY t.currency, t.business_date, t.source, t.type
""").columns(business_date=Day)

_SIDES = """
SELECT p.currency, a.code, CASE WHEN t.business_date < :first THEN 1 ELSE 0 END AS earlier, sum(p.amount) AS amount
FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts a ON a.id = p.{side}_account
WHERE t.business_date > :ended AND t.business_date <= :last
GROUP BY p.currency, a.code, CASE WHEN t.business_date < :first THEN 1 ELSE 0 END
"""

_ENDED = (
    text("SELECT max(business_date) AS day FROM business_days WHERE status <> 'open' AND business_date < :first")
    .bindparams(bindparam("first", type_=Day))
    .columns(day=Day)
)

_SNAPSHOTS = text("""
SELECT a.currency, a.code, sum(s.balance) AS balance FROM snapshots s JOIN accounts a ON a.id = s.account_id
WHERE s.business_date = (SELECT max(n.business_date) FROM snapshots n
    WHERE n.account_id = s.account_id AND n.business_date <= :ended)
GROUP BY a.currency, a.code
""").bindparams(bindparam("ended", type_=Day))

_WALLETS = text("""
SELECT currency, status, count(*) AS n, sum(available) AS available, sum(on_hold) AS on_hold, sum(debt) AS debt
FROM wallets GROUP BY currency, status
""")

_CARDS = text(f"""
SELECT currency, status, count(*) AS n, sum(initial) AS initial, sum(balance) AS remaining FROM (
    SELECT g.currency, {STANDS} AS status, g.initial + g.topped_up AS initial, a.balance
    FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card') cards
GROUP BY currency, status
""").bindparams(bindparam("today", type_=Day))  # noqa: S608 - fixed text

_CARD_MOVES = """
SELECT p.currency, t.source, '{type}' AS type, count(*) AS n, sum(p.amount) AS amount
FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts a ON a.id = p.{side}_account
WHERE a.kind = 'gift_card' AND t.business_date BETWEEN :first AND :last GROUP BY p.currency, t.source
"""


@dataclass(slots=True)
class _Figures:
    """One currency's figures while they are read, in minor units."""

    flows: dict[tuple[date, str], dict[str, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))
    opening: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    closing: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    statuses: list[Any] = field(default_factory=list)
    cards: list[Any] = field(default_factory=list)
    card_moves: list[Any] = field(default_factory=list)


def read(connection: Connection, first: date, last: date, today: date) -> tuple[CurrencyReconciliation, ...]:
    """Every currency that has a wallet, a card or a posting.

    What stood before the period comes from day-end snapshots and the postings since; nothing older is read again.
    """
    figures: dict[str, _Figures] = defaultdict(_Figures)
    period = {"first": first, "last": last}
    for row in connection.execute(_FLOWS, period):
        line = figures[row.currency].flows[(row.business_date, row.source)]
        line["count"] += row.n
        line[row.type] += int(row.moved if row.type == Type.REVERSAL.value else row.amount)
    ended = connection.execute(_ENDED, {"first": first}).scalar() or date.min
    for row in connection.execute(_SNAPSHOTS, {"ended": ended}):
        figures[row.currency].opening[row.code] -= int(row.balance)
        figures[row.currency].closing[row.code] -= int(row.balance)
    for side, sign in (("debit", 1), ("credit", -1)):
        moved = _days(_SIDES.format(side=side)).bindparams(bindparam("ended", type_=Day))
        for row in connection.execute(moved, {**period, "ended": ended}):
            one = figures[row.currency]
            one.closing[row.code] += sign * int(row.amount)
            if row.earlier:
                one.opening[row.code] += sign * int(row.amount)
    for row in connection.execute(_WALLETS):
        figures[row.currency].statuses.append(row)
    for row in connection.execute(_CARDS, {"today": today}):
        figures[row.currency].cards.append(row)
    for side, kind in (("credit", Type.CREDIT), ("debit", Type.DEBIT)):
        for row in connection.execute(_days(_CARD_MOVES.format(side=side, type=kind.value)), period):
            figures[row.currency].card_moves.append(row)
    accounts = chart.lines(connection).values()
    codes = sorted(figures, key=lambda code: (code == "PTS", code))
    return tuple(_reconciled(currency(code), figures[code], accounts) for code in codes)


def _reconciled(unit: Currency, one: _Figures, accounts: Iterable[ChartLine]) -> CurrencyReconciliation:
    def money(minor: int) -> Money:
        return Money(int(minor), unit)

    by_source = tuple(
        DaySource(day, Source(source), _flow(line, unit)) for (day, source), line in sorted(one.flows.items())
    )
    whole: dict[str, int] = defaultdict(int)
    for line in one.flows.values():
        for key, value in line.items():
            whole[key] += value
    return CurrencyReconciliation(
        currency=unit,
        opening_total=money(-one.opening[AVAILABLE] - one.opening[ON_HOLD] - one.opening[DEBT]),
        opening_available=money(-one.opening[AVAILABLE] - one.opening[DEBT]),
        flow=_flow(whole, unit),
        by_source=by_source,
        closing_total=money(-one.closing[AVAILABLE] - one.closing[ON_HOLD] - one.closing[DEBT]),
        closing_available=money(-one.closing[AVAILABLE] - one.closing[DEBT]),
        wallets_total=money(sum(row.available + row.on_hold - row.debt for row in one.statuses)),
        wallets_available=money(sum(row.available - row.debt for row in one.statuses)),
        by_status=tuple(
            StatusTotals(WalletStatus(row.status), row.n, money(row.available), money(row.on_hold), money(row.debt))
            for row in sorted(one.statuses, key=lambda row: list(WalletStatus).index(WalletStatus(row.status)))
        ),
        cards=tuple(
            CardTotals(CardStatus(row.status), row.n, money(row.initial), money(row.remaining))
            for row in sorted(one.cards, key=lambda row: list(CardStatus).index(CardStatus(row.status)))
        ),
        card_movements=tuple(
            CardMovement(Type(row.type), Source(row.source), row.n, money(row.amount)) for row in one.card_moves
        ),
        trial_balance=tuple(
            ControlBalance(line.code, line.name, money(max(net, 0)), money(max(-net, 0)), line.number)
            for line in accounts
            if (net := one.closing.get(line.code, 0)) or line.code in one.closing
        ),
    )


def _flow(line: dict[str, int], unit: Currency) -> Flow:
    return Flow(
        credits=Money(line["credit"], unit),
        debits=Money(line["debit"], unit),
        holds=Money(line["hold"], unit),
        releases=Money(line["release"], unit),
        captures=Money(line["capture"], unit),
        reversals=Money(line["reversal"], unit),
        count=line["count"],
    )
