"""A shopkeeper's paper: what each order took, gave back and kept, written down without the program's own rules.

Amounts are minor units, debits less credits; points are whole, by customer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from tests.faults.sale_draws import WORTH

KEPT_PERCENT = 80
"""What a partner keeps of its lines."""

PER_POINT = 1_000
"""What a customer pays with money for each point that is earned."""

CODES = {"cash": "1001", "terminal": "1010"}
BY_PROVIDER, OWED_BACK = "1020", "2310"


@dataclass
class Leg:
    """One thing that was given for an order, what of it is still there, and by which operation it came."""

    source: str
    rest: int
    operation: int

    @property
    def worth(self) -> int:
        """In money."""
        return self.rest * (WORTH if self.source == "points" else 1)


@dataclass(frozen=True)
class Back:
    """A return as its till heard of it: line, pieces and amount of each line."""

    operation: int
    lines: list[list[int]]
    to_wallet: bool


@dataclass
class Order:
    """One order as the shopkeeper knows it: what is kept of its lines, what was given for it, what came back."""

    customer: int
    lines: dict[int, int]
    shared: set[int]
    given_cards: set[str]
    legs: list[Leg] = field(default_factory=list)
    backs: list[Back] = field(default_factory=list)
    cancelled: bool = False
    returned: int = 0

    @property
    def kept(self) -> int:
        """What the kept lines come to."""
        return sum(self.lines.values())

    @property
    def there(self) -> int:
        """What of the given is still there."""
        return sum(leg.worth for leg in self.legs)

    @property
    def paid(self) -> bool:
        """Whether what was given covers it; before anything came back."""
        return self.there == self.kept

    @property
    def share(self) -> int:
        """The partner's, of the lines kept."""
        sold = Decimal(sum(self.lines[n] for n in self.shared)) * KEPT_PERCENT / 100
        return int(sold.to_integral_value(ROUND_HALF_EVEN))

    @property
    def earns(self) -> int:
        """Points on what is kept and was paid with money: neither with points nor with cards that were given."""
        free = sum(leg.worth for leg in self.legs if leg.source == "points" or leg.source in self.given_cards)
        return max(self.kept - free, 0) // PER_POINT

    def give(self, line: dict[str, Any], operation: int, by_card: tuple[str, int]) -> None:
        """What a line of a notebook says was given for it; what a provider is asked for was not given yet."""
        parts = [
            ("points", line.get("points", 0)),
            (f"customer {self.customer}", line.get("wallet", 0)),
            by_card,
            *((CODES[tender], amount) for tender, amount, _ in line.get("tenders", ())),
        ]
        self.legs += [Leg(source, amount, operation) for source, amount in parts if amount]

    def give_back(self, back: Back) -> list[Leg]:
        """What goes back so that no more is there than is kept, newest first, points whole."""
        for n, _, amount in back.lines:
            self.lines[n] -= amount
            self.returned += amount
        beyond, parts = self.there - self.kept, []
        for leg in reversed(self.legs):
            each = WORTH if leg.source == "points" else 1
            part = min(leg.rest, beyond // each)
            leg.rest -= part
            beyond -= part * each
            to = f"customer {self.customer}" if back.to_wallet and leg.source.isdigit() else leg.source
            parts.append(Leg(to, part, back.operation))
        return parts


@dataclass
class Tally:
    """What stands in the books, and what each customer has of points."""

    books: Counter[str] = field(default_factory=Counter)
    points: Counter[int] = field(default_factory=Counter)
    shared: set[int] = field(default_factory=set)
    given_cards: set[str] = field(default_factory=set)
    orders: dict[int, Order] = field(default_factory=dict)

    def move(self, debit: str, credit: str, amount: int) -> None:
        """One amount from one account to another."""
        self.books[debit] += amount
        self.books[credit] -= amount

    def open(self, number: int, sale: dict[str, Any]) -> None:
        """An order as a notebook tells of it."""
        lines = dict(enumerate(sale["lines"], 1))
        shared = {n for n, line in lines.items() if line["partner"] or line["product"] in self.shared}
        amounts = {n: line["price"] * line["quantity"] for n, line in lines.items()}
        self.orders[number] = Order(sale["customer"], amounts, shared, self.given_cards)

    def close(self) -> None:
        """Book every order as it stands. Its legs and returns lie in the order in which they came."""
        for one in self.orders.values():
            paid = one.paid
            for leg in one.legs:
                self._take(one, leg)
            if paid:
                self.move("2300", "4000", sum(leg.rest for leg in one.legs if leg.source != "points"))
                promised = one.share
                for back in one.backs:
                    self._back(one, one.give_back(back), "4090")
                left = 0 if one.cancelled else one.share
                self.move("5060", "2200", promised)
                self.move("2200", "5060", promised - left)
                self.points[one.customer] += 0 if one.cancelled else one.earns
            if one.cancelled:
                self._back(one, one.legs, "4090" if paid else "2300")

    def _take(self, order: Order, leg: Leg) -> None:
        if leg.source == "points":
            self.points[order.customer] -= leg.rest
        else:
            self.move(leg.source, "2300", leg.rest)

    def _back(self, order: Order, legs: list[Leg], out_of: str) -> None:
        for leg in legs:
            if leg.source == "points":
                self.points[order.customer] += leg.rest
            else:
                self.move(out_of, OWED_BACK if leg.source == BY_PROVIDER else leg.source, leg.rest)
