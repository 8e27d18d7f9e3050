"""What a shop on paper holds: purses of pockets and debt, holds, cards, what waits, and what was done to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

GIVEN, PAID = "given", "paid"
Key = tuple[str, date | None]
"""A pocket's origin and date."""

Part = tuple[Key | None, int]
"""What one posting moved: a pocket's key, or None for debt, and how much."""


class RefusedError(Exception):
    """The model refuses; the text is the refusal's name."""


@dataclass
class Leg:
    """What one verb moved into a wallet or out of it."""

    purse: int
    comes_in: bool
    amount: int
    parts: list[Part]


Legs = tuple[Leg, ...]


@dataclass
class Done:
    """One operation, and whether `reverse` may take it back."""

    legs: list[Leg]
    reversible: bool
    reversed: bool = False


@dataclass
class Card:
    """A gift card that was sold or given."""

    origin: str
    left: int
    most_uses: int
    uses: int = 0


@dataclass
class Held:
    """A hold: what it took from which pockets in order; captures eat from the front, releases from the back."""

    purse: int
    ends: datetime
    parts: list[Part]
    status: str = "active"
    captured: bool = False

    @property
    def rest(self) -> int:
        """What it still holds."""
        return sum(amount for _, amount in self.parts)


@dataclass
class Waiting:
    """A pending credit."""

    purse: int
    amount: int
    origin: str
    expires: date | None
    status: str = "pending"


@dataclass
class Purse:
    """A wallet: pockets by origin and date, those that something expired of, and debt."""

    pockets: dict[Key, int] = field(default_factory=dict)
    lost: set[Key] = field(default_factory=set)
    debt: int = 0
    status: str = "active"

    @property
    def available(self) -> int:
        """What can be spent."""
        return sum(self.pockets.values())

    def must_take_in(self) -> None:
        """Value comes into all but a closed wallet."""
        if self.status == "closed":
            raise RefusedError("WalletNotActive")

    def must_give_out(self) -> None:
        """Value leaves an active wallet only."""
        if self.status != "active":
            raise RefusedError("WalletNotActive")

    def give(self, amount: int, key: Key) -> list[Part]:
        """Into a pocket; given value repays debt first."""
        parts: list[Part] = []
        if key[0] == GIVEN and (repaid := min(self.debt, amount)):
            self.debt -= repaid
            amount -= repaid
            parts.append((None, repaid))
        if amount:
            self.pockets[key] = self.pockets.get(key, 0) + amount
            parts.append((key, amount))
        return parts

    def take(self, amount: int, first: frozenset[Key] = frozenset(), owing: int = 0, origin: str = "") -> list[Part]:
        """Out of pockets, the soonest date first; up to `owing` may become debt."""
        keys = [key for key, left in self.pockets.items() if left and origin in {"", key[0]}]
        if sum(self.pockets[key] for key in keys) + owing < amount:
            raise RefusedError("InsufficientFunds")
        parts: list[Part] = []
        for key in sorted(keys, key=lambda k: (k not in first, k[1] is None, k[1] or date.min, k[0])):
            if part := min(amount, self.pockets[key]):
                self.pockets[key] -= part
                amount -= part
                parts.append((key, part))
        if amount:
            self.debt += amount
            parts.append((None, amount))
        return parts
