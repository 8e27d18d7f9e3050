"""Granting cashback: the job, and what it would post now (SPEC 7, 12).

Each order is an operation of its own, and the door gives once per order and rule, so two workstations may run it at
once. An order is done with when nothing more waits for it and the usual return window has passed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from ledger.domain.cashback import LOCK_DAYS, Award, CashbackRule, awards
from ledger.domain.return_verbs import GrantCashback, GrantedRule
from ledger.domain.verbs import Operation
from ledger.errors import CashbackGranted, Refusal
from ledger.money import Money, currency
from ledger.progress import SILENT, Progress
from ledger.storage import cashback_orders, cashback_rules, non_money, wallets
from ledger.use_cases.acting import as_system
from ledger.use_cases.cashback import zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ledger.storage.cashback_orders import Candidate, Cursor
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["Granted", "Planned", "Preview", "grant_due", "preview"]

AT_ONCE = 500
_STAGE = "orders"


@dataclass(frozen=True, slots=True)
class Granted:
    """What one run did: orders that got cashback, and those whose wallet takes no value now."""

    orders: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What a rule gives on an order. `obstacle` says why it cannot now: a status of customer or wallet."""

    order: int
    number: str
    customer: int
    customer_name: str
    delivered_at: datetime
    rule: CashbackRule
    base: Money
    amount: Money
    due: date
    obstacle: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What the job would post now, and what waits for its day; the totals by currency leave out obstacles."""

    now: tuple[Planned, ...]
    later: tuple[Planned, ...]

    @property
    def total(self) -> tuple[Money, ...]:
        """What would be posted now."""
        return _sums(self.now)

    @property
    def total_later(self) -> tuple[Money, ...]:
        """What would be posted on later days, should nothing come back."""
        return _sums(self.later)


def preview(ledger: Ledger, progress: Progress = SILENT) -> Preview:
    """What `grant_due` would post now, and what it will when the locks have passed. Writes nothing."""
    now: list[Planned] = []
    later: list[Planned] = []
    for portion in _portions(ledger, progress):
        for candidate, given in portion.decided():
            for one in given:
                (now if one.due <= portion.today else later).append(_planned(candidate, one))
    return Preview(tuple(now), tuple(sorted(later, key=lambda one: (one.due, one.order, one.rule.id))))


def grant_due(ledger: Ledger, progress: Progress = SILENT) -> Granted:
    """Grant what is due. A wallet that takes no value keeps its order waiting and stops nothing."""
    system = as_system(ledger)
    granted = skipped = 0
    for portion in _portions(ledger, progress):
        done = []
        for candidate, given in portion.decided():
            due = [one for one in given if one.due <= portion.today]
            became = _grant(system, candidate, due) if due else _Became.KNOWN
            granted += became is _Became.GRANTED
            skipped += became is _Became.SKIPPED
            if len(due) == len(given) and became is not _Became.SKIPPED and portion.is_over(candidate):
                done.append(candidate.seen.id)
        _mark_done(ledger, done)
    return Granted(granted, skipped)


class _Became(Enum):
    GRANTED = auto()
    KNOWN = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class _Portion:
    rules: tuple[CashbackRule, ...]
    candidates: list[Candidate]
    today: date

    def decided(self) -> Iterator[tuple[Candidate, tuple[Award, ...]]]:
        """Each order with what it is given."""
        for candidate in self.candidates:
            yield candidate, awards(self.rules, candidate.seen)

    def is_over(self, candidate: Candidate) -> bool:
        """Whether the usual return window has passed, so that a rule made by then is not missed."""
        return candidate.seen.delivered + timedelta(days=LOCK_DAYS) <= self.today


def _portions(ledger: Ledger, progress: Progress) -> Iterator[_Portion]:
    """The orders that the job has not done with, by delivery. Each portion is a read of its own."""
    after: Cursor | None = None
    seen = 0
    while True:
        with ledger.reading() as connection:
            rules = cashback_rules.every(connection, zone(ledger))
            if not any(rule.active for rule in rules):
                return
            today = non_money.today(connection, ledger)
            found, after = cashback_orders.waiting(connection, zone(ledger), today, after, AT_ONCE)
        yield _Portion(rules, found, today)
        seen += len(found)
        progress.report(seen, 0, _STAGE)
        if after is None:
            return


def _grant(system: Ledger, candidate: Candidate, due: list[Award]) -> _Became:
    """Post what is due on one order, unless its wallet takes no value now or another workstation did."""
    order = candidate.seen
    rules = tuple(GrantedRule(one.rule.id, one.lines) for one in due)
    key = f"cashback:{order.id}:{'-'.join(str(one.rule) for one in rules)}"

    def build(connection: Connection) -> Operation:
        wallet = wallets.open_wallet(connection, candidate.customer, order.currency, system.clock.now())
        return Operation(key, "cashback_grant", (GrantCashback(order.id, wallet, rules),))

    if candidate.obstacle:
        return _Became.SKIPPED
    try:
        return _Became.KNOWN if system.post_built(build).repeated else _Became.GRANTED
    except CashbackGranted:
        return _Became.KNOWN
    except Refusal:
        return _Became.SKIPPED


def _mark_done(ledger: Ledger, ids: list[int]) -> None:
    if ids:
        ledger.write(lambda connection: cashback_orders.mark_done(connection, ids))


def _planned(candidate: Candidate, one: Award) -> Planned:
    unit = currency(candidate.seen.currency)
    return Planned(
        candidate.seen.id, candidate.number, candidate.customer, candidate.customer_name, candidate.delivered_at,
        one.rule, Money(one.base, unit), Money(one.amount, unit), one.due, candidate.obstacle,
    )  # fmt: skip


def _sums(rows: tuple[Planned, ...]) -> tuple[Money, ...]:
    found: dict[str, int] = {}
    for row in rows:
        if not row.obstacle:
            code = row.amount.currency.code
            found[code] = found.get(code, 0) + row.amount.minor
    return tuple(Money(minor, currency(code)) for code, minor in sorted(found.items()))
