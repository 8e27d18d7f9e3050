"""A shop's books on paper: what orders took, gave back and took back, written down without the program's own rules.

Amounts are minor units; an account's figure is debits less credits. Points are worth ten minor units each.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from tests.properties.card_model import Cards

WORTH, GRACE, PER_POINT, CASHBACK, CAP = 10, 14, 1_000, Decimal("0.05"), 700
EVER = date.max
Pocket = tuple[str, date]
"""Origin, and the last day."""


@dataclass
class Purse:
    """A wallet: its pockets, and what its owner owes."""

    code: str
    pockets: Counter[Pocket] = field(default_factory=Counter)
    debt: int = 0

    def in_order(self, first: set[Pocket], origin: str = "") -> list[Pocket]:
        """Pockets as they are taken from."""
        held = [pocket for pocket, amount in self.pockets.items() if amount and origin in ("", pocket[0])]
        return sorted(held, key=lambda pocket: (pocket not in first, pocket[1], pocket[0]))


@dataclass
class Leg:
    """Value that came into an order and is still there; `given` when nobody paid for it."""

    account: str
    rest: int
    pocket: Pocket | None = None
    card: int = 0
    given: bool = False

    @property
    def worth(self) -> int:
        """In money."""
        return self.rest * (WORTH if self.account == "P4010" else 1)


@dataclass
class Extension:
    """Value that was given a later date by one operation, as far as it was not moved back."""

    operation: int
    purse: Purse
    origin: str
    before: date
    after: date
    rest: int

    def most(self, today: date) -> int:
        """What of it can be undone: what is left of it and still there, unless it would be no earlier than it is."""
        if self.back_to(today) >= self.after:
            return 0
        return min(self.rest, self.purse.pockets[self.origin, self.after])

    def back_to(self, today: date) -> date:
        """The date before, or some days from today when that has passed."""
        return today + timedelta(days=GRACE) if self.before < today else self.before


@dataclass
class Order:
    """What was sold, and what it led to. Lines are what is kept of each."""

    lines: dict[int, int]
    earning: set[int]
    partners: set[int]
    legs: list[Leg] = field(default_factory=list)
    paid: bool = False
    ended: bool = False
    points: int = 0
    share: int = 0
    shared_out: bool = False
    cashback: int = 0
    granted: bool = False
    own: set[Pocket] = field(default_factory=set)
    own_points: set[Pocket] = field(default_factory=set)

    @property
    def kept(self) -> int:
        """What the kept lines come to."""
        return sum(self.lines.values())

    @property
    def due(self) -> int:
        """What is still to be given."""
        return self.kept - sum(leg.worth for leg in self.legs)

    def base(self, numbers: set[int]) -> int:
        """What of these lines was paid with money."""
        if not self.kept:
            return 0
        part = Decimal(sum(self.lines[n] for n in numbers))
        excluded = min(sum(leg.worth for leg in self.legs if leg.given or leg.account == "P4010"), self.kept)
        return int(part - (excluded * part / self.kept).to_integral_value(ROUND_CEILING))

    def earns(self) -> int:
        """Points on what is kept."""
        return int((Decimal(self.base(self.earning)) / PER_POINT).to_integral_value(ROUND_FLOOR))

    def rewards(self) -> int:
        """Cashback on what is kept."""
        return min(int((self.base(set(self.lines)) * CASHBACK).to_integral_value(ROUND_HALF_EVEN)), CAP)

    def shares(self) -> int:
        """The partner's four fifths of its lines."""
        sold = sum(self.lines[n] for n in self.partners)
        return int((Decimal(sold) * 4 / 5).to_integral_value(ROUND_HALF_EVEN))


@dataclass
class Paper:
    """One customer, one partner, and every account."""

    today: date
    books: Counter[str] = field(default_factory=Counter)
    money: Purse = field(default_factory=lambda: Purse("2000"))
    points: Purse = field(default_factory=lambda: Purse("P2000"))
    orders: dict[int, Order] = field(default_factory=dict)
    extensions: list[Extension] = field(default_factory=list)
    receivable: int = 0

    def __post_init__(self) -> None:
        self.cards = Cards(self.book, today=self.today)

    def book(self, debit: str, credit: str, amount: int) -> None:
        self.books[debit] += amount
        self.books[credit] -= amount

    # -- wallets --------------------------------------------------------------------------------------------

    def put(self, purse: Purse, source: str, amount: int, origin: str, until: date = EVER) -> set[Pocket]:
        """Into a wallet from outside; what was given repays debt first. The pocket, unless all of it did."""
        repaid = min(purse.debt, amount) if origin == "given" else 0
        purse.debt -= repaid
        purse.pockets[origin, until] += amount - repaid
        self.book(source, _debt(purse), repaid)
        self.book(source, purse.code, amount - repaid)
        return {(origin, until)} if amount > repaid else set()

    def take(self, purse: Purse, target: str, amount: int) -> list[Leg]:
        """Out of a wallet: what came from where."""
        legs = []
        for pocket in purse.in_order(set()):
            part = min(amount, purse.pockets[pocket])
            if part:
                purse.pockets[pocket] -= part
                self.book(purse.code, target, part)
                legs.append(Leg(target, part, pocket, given=pocket[0] == "given"))
                amount -= part
        assert amount == 0
        return legs

    def take_back(self, purse: Purse, expense: str, amount: int, own: set[Pocket], owing: int) -> None:
        """Out of given pockets, its own first; so much of it becomes debt."""
        purse.debt += owing
        self.book(_debt(purse), expense, owing)
        amount -= owing
        for pocket in purse.in_order(own, "given"):
            part = min(amount, purse.pockets[pocket])
            purse.pockets[pocket] -= part
            self.book(purse.code, expense, part)
            amount -= part
        assert amount == 0

    def pass_days(self, days: int) -> None:
        """What is past its day has expired."""
        self.today += timedelta(days=days)
        self.cards.today = self.today
        for purse, expense in ((self.money, "5000"), (self.points, "P5010")):
            for pocket, amount in list(purse.pockets.items()):
                if pocket[1] < self.today and amount:
                    del purse.pockets[pocket]
                    self.book(purse.code, expense if pocket[0] == "given" else "4900", amount)

    def extend(self, extension: Extension) -> None:
        """Value keeps its origin and gets a later date."""
        pockets = extension.purse.pockets
        pockets[extension.origin, extension.before] -= extension.rest
        pockets[extension.origin, extension.after] += extension.rest
        self.extensions.append(extension)

    def shorten(self, extension: Extension, amount: int) -> None:
        """So much of an extension is undone."""
        pockets = extension.purse.pockets
        pockets[extension.origin, extension.after] -= amount
        pockets[extension.origin, extension.back_to(self.today)] += amount
        extension.rest -= amount

    # -- orders ---------------------------------------------------------------------------------------------

    def pay(self, order: Order, account: str, amount: int, card: int = 0) -> None:
        """A tender or a card to an order."""
        given = card > 0 and self.cards.known[card].origin == "given"
        order.legs.append(Leg(account, amount, card=card, given=given))
        self.book(account, "2300", amount)
        if card:
            self.cards.take(card, amount)

    def settle(self, order: Order) -> None:
        """Everything is given: it is sold, shared, and earns."""
        if order.paid or order.ended or order.due:
            return
        order.paid = True
        self.book("2300", "4000", sum(leg.rest for leg in order.legs if leg.account != "P4010"))
        order.share = order.shares()
        self.book("5060", "2200", order.share)
        order.points = order.earns()
        order.own_points = self.put(self.points, "P5010", order.points, "given")

    def reward(self, order: Order) -> None:
        """Cashback for ninety days, once."""
        if not order.granted:
            order.granted, order.cashback = True, order.rewards()
            order.own = self.put(self.money, "5000", order.cashback, "given", self.today + timedelta(days=90))

    def give_back(
        self, order: Order, lines: dict[int, int], made: dict[int, int], *, to_wallet: bool = False, whole: bool = False
    ) -> None:
        """Lines or parts of them, or everything; newest first, points whole. `made`: new cards for ended ones."""
        cancels = whole or (not order.paid and sum(lines.values()) == order.kept)
        for n in order.lines:
            order.lines[n] -= order.lines[n] if cancels else lines.get(n, 0)
        beyond = max(-order.due, 0)
        backs: list[Leg] = []
        for leg in reversed(order.legs):
            part = min(leg.rest, beyond // WORTH if leg.account == "P4010" else beyond)
            beyond -= part * (WORTH if leg.account == "P4010" else 1)
            backs.append(Leg(leg.account, part, leg.pocket, leg.card))
            leg.rest -= part
        if beyond > 0 and not order.paid:
            last = next(n for n, leg in enumerate(reversed(order.legs)) if leg.rest)
            order.legs[-1 - last].rest -= 1
            backs[last].rest += 1
        tenders = [leg for leg in backs if leg.pocket is None and not leg.card]
        for leg in backs:
            if leg.pocket is not None or leg.card:
                self._back(order, leg, made, to_wallet=False)
        self._less_cashback(order, tenders, whole=cancels)
        for leg in tenders:
            self._back(order, leg, made, to_wallet=to_wallet)
        order.ended = cancels or (order.paid and not order.kept)
        if order.paid:
            self._unearn(order)
        self.settle(order)

    def _back(self, order: Order, leg: Leg, made: dict[int, int], *, to_wallet: bool) -> None:
        amount = leg.rest
        if amount == 0:
            return
        if leg.account == "P4010":
            source, purse = "P4010", self.points
        else:
            source, purse = ("4090" if order.paid else "2300"), self.money
        if leg.card:
            self.cards.give_back(leg.card, source, amount, made)
        elif leg.pocket is None and not to_wallet:
            self.book(source, leg.account, amount)
        else:
            origin, until = leg.pocket or ("paid", EVER)
            revived = self.today + timedelta(days=GRACE) if until < self.today else until
            purse.pockets[origin, revived] += amount
            self.book(source, purse.code, amount)

    def _less_cashback(self, order: Order, tenders: list[Leg], *, whole: bool) -> None:
        back = max(order.cashback - (0 if whole else order.rewards()), 0)
        order.cashback -= back
        there = min(back, sum(n for pocket, n in self.money.pockets.items() if pocket[0] == "given"))
        withheld = 0
        for leg in tenders:
            part = min(back - there - withheld, leg.rest)
            leg.rest -= part
            withheld += part
            self.book("4090", "5000", part)
        self.take_back(self.money, "5000", back - withheld, order.own, back - withheld - there)

    def _unearn(self, order: Order) -> None:
        back = max(order.points - (0 if order.ended else order.earns()), 0)
        order.points -= back
        there = min(back, sum(self.points.pockets.values()))
        self.take_back(self.points, "P5010", back, order.own_points, back - there)
        less = order.share - (0 if order.ended else order.shares())
        order.share -= less
        self.book("1210" if order.shared_out else "2200", "5060", less)
        self.receivable += less if order.shared_out else 0

    def pay_partner(self, order: Order) -> None:
        """What is left of the share, less what the partner owes."""
        kept = min(self.receivable, order.share)
        self.receivable -= kept
        self.book("2200", "1210", kept)
        self.book("2200", "1030", order.share - kept)
        order.shared_out = True


def _debt(purse: Purse) -> str:
    return purse.code.replace("2000", "1100")
