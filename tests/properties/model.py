"""A wallet and its cards as plain numbers in memory: what SPEC 2 to 6 say, with no ledger behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

GIVEN, PAID = "given", "paid"
GRACE = timedelta(days=14)
Key = tuple[str, date | None]
"""A pocket's origin and date."""

Part = tuple[Key | None, int]
"""What one posting moved: a pocket's key, or None for debt, and how much."""


class RefusedError(Exception):
    """The model refuses; the text is the refusal's name."""


@dataclass
class Done:
    """One operation that may be reversed."""

    comes_in: bool
    amount: int
    parts: list[Part]
    reversed: bool = False


@dataclass
class Card:
    """A gift card that was sold or given."""

    origin: str
    left: int
    most_uses: int
    uses: int = 0


@dataclass
class Purse:
    """A wallet: pockets by origin and date, debt, what was done to it, and the cards around it."""

    today: date
    pockets: dict[Key, int] = field(default_factory=dict)
    debt: int = 0
    done: list[Done | None] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)

    @property
    def available(self) -> int:
        """What can be spent."""
        return sum(self.pockets.values())

    def until(self, today: date) -> None:
        """Days pass."""
        self.today = today

    def sweep(self) -> None:
        """What is past due is gone: anything that is done to the wallet does this first."""
        self.pockets = {key: left for key, left in self.pockets.items() if left and not self._past(key[1])}

    def credit(self, amount: int, origin: str, expires: date | None) -> None:
        """Value in."""
        self.sweep()
        if self._past(expires):
            raise RefusedError("FieldInvalid")
        self.done.append(Done(True, amount, self._give(amount, (origin, expires))))

    def owe(self, amount: int) -> None:
        """Debt; no reversal takes it back."""
        self.sweep()
        self.debt += amount
        self.done.append(None)

    def debit(self, amount: int) -> None:
        """Value out."""
        self.sweep()
        self.done.append(Done(False, amount, self._take(amount)))

    def reverse(self, number: int) -> None:
        """Take one of the things done back."""
        self.sweep()
        what = self.done[number]
        if what is None:
            raise RefusedError("NotReversible")
        if what.reversed:
            raise RefusedError("AlreadyReversed")
        if what.comes_in:
            self._take_back(what)
        else:
            for key, amount in reversed(what.parts):
                assert key is not None
                self._give(amount, (key[0], self.today + GRACE) if self._past(key[1]) else key)
        what.reversed = True
        self.done.append(None)

    def redeem(self, number: int, amount: int) -> None:
        """A card's value in."""
        self.sweep()
        card = self.cards[number]
        if not card.left:
            raise RefusedError("CardNotUsable")
        if amount > card.left:
            raise RefusedError("CardTooSmall")
        if card.most_uses and card.uses >= card.most_uses:
            raise RefusedError("CardUsedUp")
        card.left -= amount
        card.uses += 1
        self._give(amount, (card.origin, None))
        self.done.append(None)

    def _past(self, expires: date | None) -> bool:
        return expires is not None and expires < self.today

    def _give(self, amount: int, key: Key) -> list[Part]:
        parts: list[Part] = []
        if key[0] == GIVEN and (repaid := min(self.debt, amount)):
            self.debt -= repaid
            amount -= repaid
            parts.append((None, repaid))
        if amount:
            self.pockets[key] = self.pockets.get(key, 0) + amount
            parts.append((key, amount))
        return parts

    def _take(self, amount: int, first: frozenset[Key] = frozenset(), owing: int = 0) -> list[Part]:
        if self.available + owing < amount:
            raise RefusedError("InsufficientFunds")
        parts: list[Part] = []
        for key in sorted(self.pockets, key=lambda k: (k not in first, k[1] is None, k[1] or date.min, k[0])):
            part = min(amount, self.pockets[key])
            if part:
                self.pockets[key] -= part
                amount -= part
                parts.append((key, part))
        self.debt += amount
        return parts

    def _take_back(self, what: Done) -> None:
        if any(key is not None and self._past(key[1]) for key, _ in what.parts):
            raise RefusedError("NotReversible")
        first = frozenset(key for key, _ in what.parts if key is not None)
        repaid = sum(amount for key, amount in what.parts if key is None)
        self._take(what.amount, first, repaid)
