"""Earning rules: how many points which lines of an order earn (SPEC 5). Pure; the order of rules decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.order_verbs import Earning
from ledger.errors import AmountNotPositive, CurrencyMismatch, FieldInvalid, FieldRequired
from ledger.money import POINTS, Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ledger.money import Currency

MOST_POINTS, MOST_PER = 1_000_000, 1_000_000_000
LONGEST_RELEASE, LONGEST_EXPIRY = 3650, 36500
LONGEST_CODE = 40
MOST_PRIORITY = 1_000_000


@dataclass(frozen=True, slots=True)
class RuleFields:
    """What a person writes of a rule: `points` for every full `per` of money, rounded down.

    It earns on lines of `category` (empty: every line) of orders of at least `minimum_order`, from `valid_from` to
    `valid_until`, both days included. Of the rules that fit a line the one with the highest `priority` earns, so a
    multiplier period is a rule of its own with a higher priority. Points are posted `release_days` after payment and
    expire `expires_days` after they are posted (0: at once, never).

    Raises FieldRequired, FieldInvalid, AmountNotPositive, CurrencyMismatch when built wrongly.
    """

    code: str
    points: int
    per: Money
    name: str = ""
    category: str = ""
    minimum_order: Money | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    release_days: int = 0
    expires_days: int = 0
    priority: int = 0

    def __post_init__(self) -> None:
        if not self.code.strip():
            raise FieldRequired("code")
        if len(self.code.strip()) > LONGEST_CODE:
            raise FieldInvalid("code", self.code)
        if self.per.currency == POINTS:
            raise FieldInvalid("currency", POINTS.code)
        if self.per.minor <= 0:
            raise AmountNotPositive(self.per)
        if self.minimum_order is not None and self.minimum_order.currency != self.per.currency:
            raise CurrencyMismatch(self.per.currency.code, self.minimum_order.currency.code)
        for name, value, least, most in (
            ("points", self.points, 1, MOST_POINTS),
            ("per", self.per.minor, 1, MOST_PER),
            ("minimum_order", self.minimum_order.minor if self.minimum_order else 0, 0, None),
            ("release_days", self.release_days, 0, LONGEST_RELEASE),
            ("expires_days", self.expires_days, 0, LONGEST_EXPIRY),
            ("priority", self.priority, -MOST_PRIORITY, MOST_PRIORITY),
        ):
            if value < least or (most is not None and value > most):
                raise FieldInvalid(name, str(value))
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise FieldInvalid("valid_until", self.valid_until.isoformat())

    @property
    def currency(self) -> Currency:
        """The currency of the orders it earns on."""
        return self.per.currency

    def earns_on(self, category: str, total: Money, day: date) -> bool:
        """Whether it fits a line of this category, in an order of this total, on this day."""
        return (
            total.currency == self.currency
            and (not self.category.strip() or _same(self.category, category))
            and (self.minimum_order is None or total >= self.minimum_order)
            and (self.valid_from is None or self.valid_from <= day)
            and (self.valid_until is None or day <= self.valid_until)
        )

    def points_for(self, base: Money) -> int:
        """Points on a base, rounded down."""
        return base.minor * self.points // self.per.minor


@dataclass(frozen=True, slots=True)
class EarningRule:
    """A stored rule."""

    id: int
    fields: RuleFields
    active: bool
    version: int
    edited_by: str


@dataclass(frozen=True, slots=True)
class EarningLine:
    """A line of an order as rules see it: its category and what it comes to after its discount."""

    category: str
    amount: Money


def worth_of(points: int, money: int, used: int) -> int:
    """What so many of the `used` points that pay `money` of an order are worth, rounded down: all what they pay."""
    return points * money // used if used else 0


def excluded_of(money: int, used: int, left: int, given: int, kept: int) -> int:
    """What points and given value that are still in an order pay of what is kept: it earns nothing.

    `left` of the `used` points that paid `money` were not given back, and `given` of the given value. Minor units.
    """
    return min(money - worth_of(used - left, money, used) + given, kept)


def base_of(lines_kept: int, excluded: int, kept: int) -> int:
    """What of the lines kept counts: all but their part, rounded up, of what is excluded of everything kept."""
    return lines_kept - -(-excluded * lines_kept // kept) if kept else 0


def earnings(rules: Iterable[EarningRule], lines: tuple[EarningLine, ...], day: date) -> tuple[Earning, ...]:
    """What of the lines earns by which rule, by the rule's number, and their numbers; a line earns once at most."""
    if not lines:
        return ()
    total = Money(sum(line.amount.minor for line in lines), lines[0].amount.currency)
    ranked = sorted((rule for rule in rules if rule.active), key=_rank)
    earning: dict[int, list[int]] = {}
    for n, line in enumerate(lines, 1):
        rule = next((one for one in ranked if one.fields.earns_on(line.category, total, day)), None)
        if rule is not None and line.amount.minor > 0:
            earning.setdefault(rule.id, []).append(n)
    return tuple(
        Earning(rule, sum(lines[n - 1].amount.minor for n in numbers), tuple(numbers))
        for rule, numbers in sorted(earning.items())
    )


def _rank(rule: EarningRule) -> tuple[int, bool, int]:
    """The higher priority first, then a rule for a category before one for everything, then the older."""
    return -rule.fields.priority, not rule.fields.category.strip(), rule.id


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
