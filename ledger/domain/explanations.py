"""Why a balance is what it is: the pockets, holds and rows that make it (SPEC 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledger.money import Money


class Part(StrEnum):
    """What a line of an explanation stands for."""

    PAID = "paid"
    GIVEN = "given"
    HELD = "held"
    EXPIRED = "expired"
    DEBT = "debt"


@dataclass(frozen=True, slots=True)
class ExplainedPart:
    """One line: signed, so that the lines add up to the figure. `day` is an expiry, `reference` what a hold is for."""

    part: Part
    amount: Money
    day: date | None = None
    reference_type: str = ""
    reference_id: str = ""
    transactions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """`spendable` = the sum of the parts but debt; `shown` = the sum of all. `day` or `recorded`: of the past."""

    wallet_id: int
    spendable: Money
    shown: Money
    parts: tuple[ExplainedPart, ...]
    day: date | None = None
    recorded: datetime | None = None


@dataclass(frozen=True, slots=True)
class WalletAsOf:
    """A wallet at a past moment. `recorded`: a moment of recording; else the end of business day `day`.

    As ever, what was past its date cannot be spent and what was past its time is not held, whether or not the jobs had
    come round to it.
    """

    wallet_id: int
    day: date | None
    recorded: datetime | None
    available: Money
    on_hold: Money
    debt: Money

    @property
    def total(self) -> Money:
        """Available and on hold together."""
        return self.available + self.on_hold

    @property
    def shown(self) -> Money:
        """Available less debt."""
        return self.available - self.debt
