"""What a till's form works out while a sale is typed: what covers it, what is still due, change (SPEC 5, 8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIMES = re.compile(r"\s*(\d{1,6})\s*[*xX×х]\s*(\S.*)", re.DOTALL)
_LONGEST_AMOUNT = 6
_PRICE = re.compile(r"[0-9٠-٩۰-۹]+([.,٫][0-9٠-٩۰-۹]*)?")


@dataclass(frozen=True, slots=True)
class PointsTerms:
    """What one point pays (zero: points do not pay), and at most how many percent of an order."""

    worth: Money
    share: int

    def pays(self, points: int) -> Money:
        """What `points` take off the price."""
        return Money(points * self.worth.minor, self.worth.currency)

    def most(self, total: Money, due: Money, available: int) -> int:
        """The most points an order of `total` takes when `due` is still to be covered."""
        if not self.worth.minor or total.currency != self.worth.currency:
            return 0
        room = min(total.minor * self.share // 100, due.minor)
        return max(0, min(available, room // self.worth.minor))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be used before any tender: `cards` as (left on it, asked of it or None for all it can give)."""

    total: Money
    points_money: Money
    wallet: Money
    cards: tuple[tuple[Money, Money | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """How a sale is covered. `due` is what tenders must still bring; below zero when too much is used."""

    total: Money
    points_money: Money
    wallet: Money
    cards: tuple[Money, ...]
    due: Money


def covered(wanted: Wanted) -> Sums:
    """Points lower the price first, then the wallet gives, then card after card what is left to cover."""
    due = wanted.total - wanted.points_money - wanted.wallet
    nothing = Money(0, wanted.total.currency)
    given = []
    for left, asked in wanted.cards:
        part = asked if asked is not None else min(left, max(due, nothing))
        given.append(part)
        due -= part
    return Sums(wanted.total, wanted.points_money, wanted.wallet, tuple(given), due)


def shared_out(due: Money, typed: Sequence[Money | None]) -> tuple[Money, ...]:
    """What each tender brings: those typed as typed, the first that was not typed takes what is left."""
    nothing = Money(0, due.currency)
    left = due - Money(sum(one.minor for one in typed if one is not None), due.currency)
    found = []
    for one in typed:
        if one is not None:
            found.append(one)
            continue
        found.append(max(left, nothing))
        left = min(left, nothing)
    return tuple(found)


def change(amount: Money, tendered: Money | None) -> Money:
    """Cash to hand back; below zero when too little was handed over, zero when nothing was typed."""
    return Money(0, amount.currency) if tendered is None else tendered - amount


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed or scanned at the till: `3*4006381` is three of it."""

    text: str
    quantity: int = 1

    @property
    def may_be_price(self) -> bool:
        """Whether it is short enough to be a price, and no barcode: `12.50`, `800`."""
        whole = re.split("[.,٫]", self.text)[0]
        return bool(_PRICE.fullmatch(self.text)) and len(whole) <= _LONGEST_AMOUNT


def entry(text: str) -> Entry:
    """Read `12.50`, `4006381333931`, `3*12.50`, `2 x 4006381333931`."""
    times = _TIMES.fullmatch(text)
    if times is None or int(times[1]) == 0:
        return Entry(text.strip())
    return Entry(times[2].strip(), int(times[1]))
