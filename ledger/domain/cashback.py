"""Cashback rules: what they count, what they give, and which of them give on one order (SPEC 7). Pure.

The SQLite door computes with `gives` too; the PostgreSQL door has its twin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.earning import base_of
from ledger.errors import AmountNotPositive, CurrencyMismatch, FieldInvalid, FieldRequired
from ledger.money import MAX_MINOR, POINTS, Currency, Money

if TYPE_CHECKING:
    from collections.abc import Iterable

WHOLE = 10_000
"""Basis points in one."""

LONGEST_CODE, LONGEST_NAME = 40, 200
LONGEST_LOCK, LONGEST_EXPIRY = 3650, 36500
MOST_PRIORITY = 1_000_000
LOCK_DAYS, EXPIRES_DAYS = 7, 90


class Kind(StrEnum):
    """A part of what the order came to, or the same amount for every order."""

    PERCENTAGE = "percentage"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class RuleFields:
    """What a person writes of a rule.

    `value`: basis points of a percentage (500 is 5 %), minor units of a fixed amount. It counts lines of one of the
    `categories` and of one of the `brands` (none: any) in orders of at least `minimum_order`, opened from `valid_from`
    to `valid_until`, both included, and gives `maximum` at most on one order. It gives `lock_days` after delivery, and
    what it gave lasts `expires_days` (0: for ever). Of the rules that are not `stackable` only one gives on an order:
    the one with the highest `priority`, then the one that gives most.

    `names`: what customers read, by language. Raises FieldRequired, FieldInvalid, AmountNotPositive, CurrencyMismatch.
    """

    code: str
    kind: Kind
    value: int
    currency: Currency
    names: tuple[tuple[str, str], ...] = ()
    description: str = ""
    minimum_order: Money | None = None
    maximum: Money | None = None
    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    lock_days: int = LOCK_DAYS
    expires_days: int = EXPIRES_DAYS
    priority: int = 0
    stackable: bool = False

    def __post_init__(self) -> None:
        if not self.code.strip():
            raise FieldRequired("code")
        if len(self.code.strip()) > LONGEST_CODE:
            raise FieldInvalid("code", self.code)
        if self.currency == POINTS:
            raise FieldInvalid("currency", POINTS.code)
        if self.value <= 0:
            raise AmountNotPositive(Money(self.value, self.currency))
        self._require_amounts()
        for name, value, least, most in (
            ("value", self.value, 1, WHOLE if self.kind is Kind.PERCENTAGE else MAX_MINOR),
            ("lock_days", self.lock_days, 0, LONGEST_LOCK),
            ("expires_days", self.expires_days, 0, LONGEST_EXPIRY),
            ("priority", self.priority, -MOST_PRIORITY, MOST_PRIORITY),
        ):
            if not least <= value <= most:
                raise FieldInvalid(name, str(value))
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise FieldInvalid("valid_until", self.valid_until.isoformat())
        for language, text in self.names:
            if not language or len(text) > LONGEST_NAME:
                raise FieldInvalid("names", text)

    def _require_amounts(self) -> None:
        for name, amount, least in (("minimum_order", self.minimum_order, 0), ("maximum", self.maximum, 1)):
            if amount is None:
                continue
            if amount.currency != self.currency:
                raise CurrencyMismatch(self.currency.code, amount.currency.code)
            if not least <= amount.minor <= MAX_MINOR:
                raise FieldInvalid(name, str(amount))

    @property
    def terms(self) -> Terms:
        """What decides an amount."""
        least = self.minimum_order.minor if self.minimum_order is not None else 0
        return Terms(self.kind.value, self.value, least, self.maximum.minor if self.maximum is not None else None)

    @property
    def percent(self) -> str:
        """The value of a percentage as people write it: 5, 12.5, 0.25."""
        return f"{Decimal(self.value).scaleb(-2).normalize():f}"

    @property
    def value_money(self) -> Money:
        """The value of a fixed amount."""
        return Money(self.value, self.currency)

    def name(self, language: str) -> str:
        """Its name in this language, else in English, else in any, else its code."""
        known = {key: text for key, text in self.names if text.strip()}
        return known.get(language) or known.get("en") or next(iter(known.values()), self.code)

    def counts(self, line: Line) -> bool:
        """Whether the line's category and brand are among those it counts. Names are the same in any case."""
        return _among(line.category, self.categories) and _among(line.brand, self.brands)

    def valid_on(self, day: date) -> bool:
        """Whether an order opened on this day is within its days."""
        return not ((self.valid_from and day < self.valid_from) or (self.valid_until and day > self.valid_until))


@dataclass(frozen=True, slots=True)
class CashbackRule:
    """A stored rule. One without a first day counts orders from the day it was `made`, never older ones."""

    id: int
    fields: RuleFields
    active: bool
    version: int
    edited_by: str
    made: date

    def valid_on(self, day: date) -> bool:
        """Whether it is in use for an order opened on this day."""
        return self.active and self.fields.valid_on(day) and (self.fields.valid_from is not None or day >= self.made)


class Terms(NamedTuple):
    """What decides an amount. Minor units; a percentage's value in basis points."""

    kind: str
    value: int
    minimum_order: int
    maximum: int | None


class Kept(NamedTuple):
    """What the customer kept of an order by line, and what of it points and given value still pay."""

    lines: Mapping[int, int]
    total: int
    excluded: int


class Line(NamedTuple):
    """A line as rules see it: its number, its category and brand, and what of its amount was kept."""

    n: int
    category: str
    brand: str
    kept: int


@dataclass(frozen=True, slots=True)
class SeenOrder:
    """An order as rules see it. Days are of the shop's calendar, `granted` the rules that gave already."""

    id: int
    currency: str
    opened: date
    delivered: date
    lines: tuple[Line, ...]
    excluded: int
    granted: frozenset[int] = frozenset()

    @property
    def kept(self) -> Kept:
        """What amounts are computed from."""
        lines = {line.n: line.kept for line in self.lines}
        return Kept(lines, sum(lines.values()), self.excluded)


@dataclass(frozen=True, slots=True)
class Award:
    """What a rule gives on an order: on these lines, from this day on."""

    rule: CashbackRule
    lines: tuple[int, ...]
    base: int
    amount: int
    due: date


def gives(terms: Terms, lines_kept: int, kept: Kept) -> tuple[int, int]:
    """The base and the amount on `lines_kept` of the lines that count, in minor units.

    What points and given value pay lowers the base by the lines' share of it, rounded up; the amount is rounded
    half-even, and is never more than the rule's maximum or its base.
    """
    if lines_kept <= 0 or kept.total < terms.minimum_order:
        return 0, 0
    base = base_of(lines_kept, kept.excluded, kept.total)
    amount = _part(base, terms.value) if terms.kind == Kind.PERCENTAGE else terms.value
    return base, min(amount, base, amount if terms.maximum is None else terms.maximum)


def award(rule: CashbackRule, order: SeenOrder) -> Award | None:
    """What the rule would give on the order by itself; None when it gives nothing."""
    fields = rule.fields
    if fields.currency.code != order.currency or not rule.valid_on(order.opened):
        return None
    lines = tuple(line for line in order.lines if fields.counts(line))
    base, amount = gives(fields.terms, sum(line.kept for line in lines), order.kept)
    if amount == 0:
        return None
    due = order.delivered + timedelta(days=fields.lock_days)
    return Award(rule, tuple(line.n for line in lines), base, amount, due)


def awards(rules: Iterable[CashbackRule], order: SeenOrder) -> tuple[Award, ...]:
    """What the order is given in all and was not given yet, by the rules' numbers, each from its own day on."""
    known = tuple(rules)
    found = [one for one in (award(rule, order) for rule in known) if one is not None]
    taken = any(rule.id in order.granted and not rule.fields.stackable for rule in known)
    alone = [] if taken else sorted((one for one in found if not one.rule.fields.stackable), key=_rank)[:1]
    given = [one for one in found if one.rule.fields.stackable and one.rule.id not in order.granted]
    return tuple(sorted(given + alone, key=lambda one: one.rule.id))


def _rank(one: Award) -> tuple[int, int, int]:
    """The highest priority first, then what gives most, then the older rule."""
    return -one.rule.fields.priority, -one.amount, one.rule.id


def _among(name: str, names: tuple[str, ...]) -> bool:
    wanted = [_plain(one) for one in names if one.strip()]
    return not wanted or _plain(name) in wanted


def _plain(name: str) -> str:
    return name.strip().casefold()


def _part(base: int, basis_points: int) -> int:
    """A part in basis points, rounded half-even."""
    whole, rest = divmod(base * basis_points, WHOLE)
    return whole + (2 * rest > WHOLE or (2 * rest == WHOLE and whole % 2 == 1))
