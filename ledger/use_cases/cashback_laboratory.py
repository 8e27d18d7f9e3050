"""The laboratory: what a rule that nobody saved would have given on real orders of the past (SPEC 7). Reads only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.domain.cashback import Award, CashbackRule, RuleFields, SeenOrder, award, awards
from ledger.errors import FieldInvalid
from ledger.money import Currency, Money
from ledger.progress import SILENT, Progress
from ledger.storage import cashback_orders, cashback_rules, non_money
from ledger.use_cases.cashback import zone

if TYPE_CHECKING:
    from ledger.storage.cashback_orders import Candidate, Cursor
    from ledger.storage.ledger import Ledger

__all__ = ["DAYS", "Experiment", "Laboratory", "Overlap", "Winner", "experiment", "last_days"]

DAYS = 90
"""How far back it looks unless told otherwise."""

AT_ONCE = 500
MOST_WINNERS = 50
_STAGE = "orders"


@dataclass(frozen=True, slots=True)
class Experiment:
    """A draft to try over orders delivered on these days, both included. `instead_of`: the saved rule it would replace.

    Raises FieldInvalid("until") when built wrongly.
    """

    rule: RuleFields
    first: date
    last: date
    instead_of: int | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise FieldInvalid("until", self.last.isoformat())


@dataclass(frozen=True, slots=True)
class Winner:
    """A customer with what the draft would have given."""

    customer: int
    name: str
    orders: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Overlap:
    """A saved rule that fits some of the same orders: on how many both give, and on how many only one of them may.

    `kept` of those stay with it, on `lost` the draft takes its place, sparing what it would have given, `spared`.
    """

    rule: CashbackRule
    both: int
    kept: int
    lost: int
    spared: Money


@dataclass(frozen=True, slots=True)
class Laboratory:
    """What the draft would have done. `taken_back` is what returns since would have clawed back of `cost`."""

    experiment: Experiment
    orders: int
    matching: int
    granted: int
    customers: int
    turnover: Money
    cost: Money
    taken_back: Money
    capped: int
    winners: tuple[Winner, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def kept(self) -> Money:
        """What customers would have kept."""
        return self.cost - self.taken_back

    @property
    def spared(self) -> Money:
        """What saved rules would not have given, as the draft stood in their place."""
        return Money(sum(one.spared.minor for one in self.overlaps), self.cost.currency)


def experiment(ledger: Ledger, wanted: Experiment, progress: Progress = SILENT) -> Laboratory:
    """Try a draft over orders that were delivered and paid; saved rules count as they stand now.

    An order is judged as it was when the draft's lock would have passed (or as it is now, if that is still to come),
    and then as it is now: the difference is what would have been clawed back.
    """
    after: Cursor | None = None
    days = (wanted.first, wanted.last)
    bench: _Bench | None = None
    while bench is None or after is not None:
        with ledger.reading() as connection:
            if bench is None:
                bench = _bench(wanted, cashback_rules.every(connection, zone(ledger)))
            found, after = cashback_orders.delivered(
                connection, zone(ledger), days, after, AT_ONCE, lock_days=wanted.rule.lock_days
            )
        for candidate in found:
            bench.try_on(candidate)
        progress.report(bench.orders, 0, _STAGE)
    return bench.result(wanted)


def last_days(ledger: Ledger, days: int = DAYS) -> tuple[date, date]:
    """The newest days to look at, today included."""
    with ledger.reading() as connection:
        today = non_money.today(connection, ledger)
    return today - timedelta(days=days - 1), today


def _bench(wanted: Experiment, saved: tuple[CashbackRule, ...]) -> _Bench:
    """The draft beside saved rules, with the number it will have: of rules that give alike the older one gives."""
    newest = max((rule.id for rule in saved), default=0) + 1
    number = newest if wanted.instead_of is None else wanted.instead_of
    draft = CashbackRule(number, wanted.rule, active=True, version=0, edited_by="", made=date.min)
    return _Bench(draft, tuple(rule for rule in saved if rule.id != number))


@dataclass(slots=True)
class _Meeting:
    both: int = 0
    kept: int = 0
    lost: int = 0
    spared: int = 0


@dataclass(slots=True)
class _Bench:
    """Sums while orders pass. Minor units."""

    draft: CashbackRule
    saved: tuple[CashbackRule, ...]
    orders: int = 0
    matching: int = 0
    granted: int = 0
    capped: int = 0
    turnover: int = 0
    cost: int = 0
    taken_back: int = 0
    won: dict[int, list[int]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    met: dict[int, _Meeting] = field(default_factory=lambda: defaultdict(_Meeting))

    @property
    def unit(self) -> Currency:
        """The currency of the draft."""
        return self.draft.fields.currency

    def try_on(self, candidate: Candidate) -> None:
        """Give on one order as if the draft had been in use."""
        assert candidate.before is not None
        if candidate.seen.currency != self.unit.code:
            return
        self.orders += 1
        then = _fresh(candidate.before)
        mine = award(self.draft, then)
        if mine is None:
            return
        self.matching += 1
        together = {one.rule.id: one for one in awards((self.draft, *self.saved), then)}
        self._meet(then, together)
        if self.draft.id in together:
            self._count(candidate, mine, then)

    def _meet(self, then: SeenOrder, together: dict[int, Award]) -> None:
        """Which saved rules give beside the draft, before it, or no more because of it."""
        alone = {one.rule.id: one for one in awards(self.saved, then)}
        for number, one in alone.items():
            meeting = self.met[number]
            if number in together and self.draft.id in together:
                meeting.both += 1
            elif number in together:
                meeting.kept += not one.rule.fields.stackable
            else:
                meeting.lost += 1
                meeting.spared += one.amount

    def _count(self, candidate: Candidate, mine: Award, then: SeenOrder) -> None:
        now = award(self.draft, _fresh(candidate.seen))
        self.granted += 1
        self.cost += mine.amount
        self.taken_back += max(mine.amount - (now.amount if now is not None else 0), 0)
        self.turnover += then.kept.total
        maximum = self.draft.fields.terms.maximum
        self.capped += maximum is not None and mine.amount == maximum
        won = self.won.setdefault(candidate.customer, [0, 0])
        won[0] += 1
        won[1] += mine.amount
        self.names[candidate.customer] = candidate.customer_name

    def result(self, wanted: Experiment) -> Laboratory:
        """Everything in figures that people read."""
        ranked = sorted(self.won.items(), key=lambda one: (-one[1][1], one[0]))[:MOST_WINNERS]
        winners = tuple(
            Winner(customer, self.names[customer], count, self._money(amount)) for customer, (count, amount) in ranked
        )
        overlaps = tuple(
            Overlap(rule, met.both, met.kept, met.lost, self._money(met.spared))
            for rule in self.saved
            if (met := self.met.get(rule.id)) is not None
        )
        return Laboratory(
            wanted, self.orders, self.matching, self.granted, len(self.won), self._money(self.turnover),
            self._money(self.cost), self._money(self.taken_back), self.capped, winners, overlaps,
        )  # fmt: skip

    def _money(self, minor: int) -> Money:
        return Money(minor, self.unit)


def _fresh(order: SeenOrder) -> SeenOrder:
    """The order as if no rule had given yet: the laboratory asks who would have."""
    return SeenOrder(order.id, order.currency, order.opened, order.delivered, order.lines, order.excluded)
