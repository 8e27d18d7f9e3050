"""What the story knows of its world while it is told: who is there, who is busy, which cards lie in the drawer."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

_TRIES = 12
_ALWAYS_THERE = 3
_SPREAD = 2_654_435_761
_HABITS = (1, 1, 2, 2, 3, 3, 6, 9, 20, 60)
"""One in so many chances is taken: a few come every day, most now and then, some almost never."""


@dataclass(slots=True)
class HeldCard:
    """A gift card that somebody has: what is left on it and the hash it is redeemed by."""

    id: int
    code_hash: str
    balance: int
    given: bool
    until: date | None
    once: bool


@dataclass(slots=True)
class World:
    """Customers by number in the order they joined, and everything the story must not trip over.

    `joined` are seconds since 1970; `away` are customers whose wallet is shut or whose last posting is being corrected.
    """

    chance: Random
    joined: array[int]
    wallets: array[int]
    roubles: dict[int, int] = field(default_factory=dict)
    rouble_holders: array[int] = field(default_factory=lambda: array("q"))
    away: set[int] = field(default_factory=set)
    debtors: list[int] = field(default_factory=list)
    drawer: list[HeldCard] = field(default_factory=list)
    sold: list[HeldCard] = field(default_factory=list)
    house_account: int = 0
    closed: int = 0

    def money(self, customer: int) -> int:
        """The wallet in the shop's currency."""
        return self.wallets[customer - 1]

    def points(self, customer: int) -> int:
        """The wallet in points."""
        return self.wallets[customer - 1] + 1

    def rouble_holder(self, at: datetime) -> int:
        """A customer with a wallet in roubles; 0 when there is none yet."""
        there = bisect_right(self.rouble_holders, self.present(at))
        customer = self.rouble_holders[self.chance.randrange(there)] if there else 0
        return 0 if customer in self.away else customer

    def present(self, at: datetime) -> int:
        """How many customers have joined by this time."""
        return bisect_right(self.joined, int(at.timestamp()))

    def somebody(self, at: datetime) -> int:
        """A customer who may come now: regulars more often; nobody whose wallet is shut or being corrected."""
        there = self.present(at)
        for _ in range(_TRIES):
            customer = self.chance.randrange(there) + 1
            if self.chance.randrange(_HABITS[(customer * _SPREAD >> 9) % len(_HABITS)]):
                continue
            if customer not in self.away and customer != self.house_account:
                return customer
        return self._anybody(there)

    def can_spare(self, at: datetime) -> bool:
        """Whether enough customers are left for one more to be away."""
        return self.present(at) - len(self.away) > _ALWAYS_THERE

    def _anybody(self, there: int) -> int:
        first = self.chance.randrange(there)
        for step in range(there):
            customer = (first + step) % there + 1
            if customer not in self.away and customer != self.house_account:
                return customer
        raise LookupError(there)
