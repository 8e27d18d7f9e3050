"""What the shop owes its customers, and how long each part of it has lain still (SPEC 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ledger.money import POINTS, Currency, Money


class Owed(StrEnum):
    """What is owed: value in wallets by origin, value on hold, gift cards."""

    PAID = "paid"
    GIVEN = "given"
    HOLDS = "holds"
    CARDS = "cards"


AGES: tuple[tuple[int, int | None], ...] = ((0, 30), (31, 90), (91, 180), (181, 365), (366, None))
"""Days since the last movement, from and through; the last has no end."""

CONTROLS = {"2000": (Owed.PAID, Owed.GIVEN), "2010": (Owed.HOLDS,), "2100": (Owed.CARDS,)}
"""By control account, what makes it up."""


@dataclass(frozen=True, slots=True)
class LiabilityLine:
    """One thing owed in one currency: by age, as in AGES, and in how many wallets or cards it lies."""

    currency: Currency
    owed: Owed
    ages: tuple[Money, ...]
    count: int

    @property
    def total(self) -> Money:
        """All of it."""
        return sum(self.ages, Money(0, self.currency))


@dataclass(frozen=True, slots=True)
class Control:
    """An account of the chart as its postings make it, and the same told by balances."""

    code: str
    name: str
    posted: Money
    told: Money

    @property
    def difference(self) -> Money:
        """Nothing when both agree."""
        return self.told - self.posted


@dataclass(frozen=True, slots=True)
class Liability:
    """Every line, by currency; `worth` is what one point pays (nothing: points pay nothing)."""

    made_at: datetime
    worth: Money
    lines: tuple[LiabilityLine, ...]
    controls: tuple[Control, ...]

    @property
    def adds_up(self) -> bool:
        """Whether balances come to what was posted, account by account."""
        return not any(control.difference for control in self.controls)

    def at_worth(self, amount: Money) -> Money:
        """Points as the money they pay; money as it is."""
        return Money(amount.minor * self.worth.minor, self.worth.currency) if amount.currency == POINTS else amount

    def by_age(self, unit: Currency) -> tuple[Money, ...]:
        """All that is owed in this currency, by age; points at their worth where that is in it."""
        nothing = Money(0, unit)
        sums = [nothing] * len(AGES)
        for line in self.lines:
            for at, amount in enumerate(line.ages):
                worth = self.at_worth(amount)
                if worth.currency == unit:
                    sums[at] += worth
        return tuple(sums)
