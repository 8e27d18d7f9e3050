"""What expires when, and longer dates for it (SPEC 2, Pocket; SPEC 9, expiring soon)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from ledger.domain.words import CardStatus, Origin
from ledger.money import Currency, Money


class Step(StrEnum):
    """How long a bucket of the radar is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


AHEAD = {Step.DAY: 31, Step.WEEK: 13, Step.MONTH: 12}
"""How many buckets are shown one by one; what expires later stands in one more, without an end."""

_WEEK, _YEAR = 7, 12


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` on, through `last` (None: for ever)."""

    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Bucket:
    """What expires on these days in one currency, and of how many pockets and cards."""

    days: Days
    paid: Money
    given: Money
    cards: Money
    pockets_count: int
    cards_count: int

    @property
    def total(self) -> Money:
        """All of it."""
        return self.paid + self.given + self.cards


@dataclass(frozen=True, slots=True)
class Radar:
    """What expires in one currency from `today` on; buckets follow each other without a gap."""

    today: date
    step: Step
    currency: Currency
    buckets: tuple[Bucket, ...]

    @property
    def total(self) -> Money:
        """What has a date at all."""
        return sum((bucket.total for bucket in self.buckets), Money(0, self.currency))


@dataclass(frozen=True, slots=True)
class ExpiringFilter:
    """Pockets whose date is from `first` to `last`, of one customer or of several; empty fields mean any."""

    first: date | None = None
    last: date | None = None
    currency: str = ""
    origin: Origin | None = None
    customer_id: int | None = None
    customers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpiringPocket:
    """A pocket with a date that is not over, and whose it is. `movable`: its wallet takes a longer date."""

    id: int
    wallet_id: int
    customer_id: int
    customer: str
    origin: Origin
    expires: date | None
    balance: Money
    movable: bool


@dataclass(frozen=True, slots=True)
class ExpiringCustomer:
    """What of one customer's expires, in one currency; `first` is the soonest day."""

    customer_id: int
    customer: str
    first: date
    paid: Money
    given: Money
    pockets: int

    @property
    def total(self) -> Money:
        """Paid and given."""
        return self.paid + self.given


@dataclass(frozen=True, slots=True)
class ExpiringCard:
    """A gift card with a last day that is not over, and something on it. One that was extended may have no day."""

    id: int
    last4: str
    status: CardStatus
    valid_until: date | None
    origin: Origin
    balance: Money
    buyer_id: int | None
    buyer: str


class LeftOut(StrEnum):
    """Why a pocket or a card does not get another date."""

    EMPTY = "empty"
    LATER = "later"
    STOPPED = "stopped"
    MOVED_BACK = "moved_back"


@dataclass(frozen=True, slots=True)
class PlannedPocket:
    """One pocket of an extension: what moves to `until`, or why nothing does."""

    pocket: ExpiringPocket
    until: date | None
    amount: Money
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """One gift card of an extension: its new last day, or why it keeps its own."""

    card: ExpiringCard
    until: date | None
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class ExtensionPlan:
    """What an extension, or undoing one, would move and leave."""

    lines: tuple[PlannedPocket, ...]
    card_lines: tuple[PlannedCard, ...] = ()

    @property
    def moved(self) -> tuple[PlannedPocket, ...]:
        """The pockets it moves."""
        return tuple(line for line in self.lines if line.left_out is None)

    @property
    def left(self) -> tuple[PlannedPocket, ...]:
        """The pockets it leaves as they are."""
        return tuple(line for line in self.lines if line.left_out is not None)

    @property
    def cards(self) -> tuple[PlannedCard, ...]:
        """The gift cards it gives another day."""
        return tuple(line for line in self.card_lines if line.left_out is None)

    @property
    def cards_left(self) -> tuple[PlannedCard, ...]:
        """The gift cards it leaves as they are."""
        return tuple(line for line in self.card_lines if line.left_out is not None)

    @property
    def totals(self) -> tuple[Money, ...]:
        """What gets another day, by currency."""
        found: dict[str, Money] = {}
        for amount in (*(line.amount for line in self.moved), *(line.card.balance for line in self.cards)):
            code = amount.currency.code
            found[code] = found[code] + amount if code in found else amount
        return tuple(found[code] for code in sorted(found))


@dataclass(frozen=True, slots=True)
class Extension:
    """An operation that gave pockets or cards a longer date; `moved_back` is what was undone of it."""

    operation_id: int
    at: datetime
    by: str
    reason: str
    until: date | None
    pockets: int
    customers: int
    moved: tuple[Money, ...]
    moved_back: tuple[Money, ...]
    cards: int = 0


def buckets_from(today: date, step: Step) -> tuple[Days, ...]:
    """The days of each bucket: single days, weeks from today, or calendar months; the last has no end."""
    starts = [today]
    while len(starts) <= AHEAD[step]:
        starts.append(_next(starts[-1], step))
    ended = [Days(first, after - timedelta(days=1)) for first, after in pairwise(starts)]
    return (*ended, Days(starts[-1], None))


def _next(day: date, step: Step) -> date:
    if step is Step.MONTH:
        return date(day.year + day.month // _YEAR, day.month % _YEAR + 1, 1)
    return day + timedelta(days=1 if step is Step.DAY else _WEEK)
