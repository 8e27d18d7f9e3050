"""Gift cards on paper: what each holds, until when, and which one stands in the place of another.

Amounts are minor units. Where value comes from and goes to is said by account codes; `book` writes it down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CARDS, PROMOTIONS, BREAKAGE = "2100", "5000", "4900"
ENDED = frozenset({"expired", "cancelled"})


@dataclass
class Card:
    """One card; `successor` is the one that came into its place."""

    origin: str
    balance: int
    until: date
    status: str = "active"
    successor: int = 0


@dataclass
class Cards:
    """Every card of the shop."""

    book: Callable[[str, str, int], None]
    known: dict[int, Card] = field(default_factory=dict)
    today: date = date.min

    def past(self, number: int) -> bool:
        """Whether its last day has passed, whether or not anybody ended it."""
        return self.known[number].until < self.today

    @property
    def paying(self) -> list[int]:
        """Those that can pay."""
        return [n for n, card in self.known.items() if card.status == "active" and card.balance and not self.past(n)]

    def tip(self, number: int) -> int:
        """The card that stands in its place now."""
        while successor := self.known[number].successor:
            number = successor
        return number

    def takes(self, number: int) -> bool:
        """Whether a refund can go to it."""
        return self.known[number].status not in ENDED and not self.past(number)

    def add(self, number: int, source: str, card: Card) -> None:
        """A card that was sold or given."""
        self.known[number] = card
        self.book(source, CARDS, card.balance)

    def take(self, number: int, amount: int) -> None:
        """It paid; where to is booked by whom it paid."""
        card = self.known[number]
        card.balance -= amount
        card.status = "active" if card.balance else "redeemed"

    def top_up(self, number: int, source: str, amount: int) -> None:
        card = self.known[number]
        card.balance += amount
        card.status = "active"
        self.book(source, CARDS, amount)

    def replace(self, number: int, new: int) -> None:
        """What it holds lives on in another."""
        card = self.known[number]
        self.known[new] = Card(card.origin, card.balance, card.until)
        card.balance, card.status, card.successor = 0, "cancelled", new

    def expire(self, number: int) -> None:
        """What is left is breakage, or goes back to promotions."""
        card = self.known[number]
        self.book(CARDS, BREAKAGE if card.origin == "paid" else PROMOTIONS, card.balance)
        card.balance, card.status = 0, "expired"

    def give_back(self, number: int, source: str, amount: int, made: dict[int, int]) -> None:
        """To the card in its place; if that has ended, to a new one without a last day, told by `made`."""
        number = self.tip(number)
        if not self.takes(number):
            if self.known[number].status not in ENDED:
                self.expire(number)
            new = made[number]
            self.known[new] = Card(self.known[number].origin, 0, date.max)
            self.known[number].successor = number = new
        card = self.known[number]
        card.balance += amount
        card.status = "active" if card.status == "redeemed" else card.status
        self.book(source, CARDS, amount)
