"""A random walk over sales, cashback, returns, cards' lives, longer dates and expiry: all ends where paper says."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import (
    CancelOrder,
    CardForOrder,
    Earning,
    OpenOrder,
    OrderLine,
    PayForOrder,
    PointsForOrder,
    TakeForOrder,
)
from ledger.domain.return_verbs import GrantCashback, GrantedRule, ReturnedLine, ReturnOrder
from ledger.domain.till_verbs import PayPartner
from ledger.domain.verbs import Debit, Sweep
from ledger.money import Money
from tests.properties.card_walk import TENDERS, Walker, unit
from tests.properties.return_model import CAP, EVER, PER_POINT, WORTH, Leg, Order
from tests.support import cashing, doors
from tests.support.drawers import add_partner
from tests.support.selling import SAR, Stall

if TYPE_CHECKING:
    from ledger.domain.verbs import Verb
    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SEEDS, STEPS = (range(60), 400) if LONG else (range(3), 150)

_met: Counter[str] = Counter()


@dataclass
class Walk(Walker):
    """The program and paper side by side: what happens to orders."""

    numbers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.partner = add_partner(self.stall.ledger, commission_bp=2_000)
        self.rule = cashing.add_rule(self.stall, maximum=Money(CAP, SAR), lock_days=0)
        self.stall.set(points_share="100")
        assert (PER_POINT, WORTH) == (1_000, 10)

    def step(self) -> None:
        """One thing that happens, and every account compared."""
        doing = self.rng.choices(
            (
                self.sell,
                self.pay,
                self.give_back,
                self.cancel,
                self.reward,
                self.fund,
                self.spend,
                self.wait,
                self.share,
                self.extend,
                self.undo,
                self.live,
            ),
            (26, 8, 26, 5, 14, 16, 8, 5, 5, 8, 5, 14),
        )[0]
        self.seen[doing.__name__] += 1
        doing()
        self.compare()

    def compare(self) -> None:
        """Every account of the books, every pocket by origin and day, debts and cards."""
        stall, paper = self.stall, self.paper
        assert stall.books() == {code: net for code, net in sorted(paper.books.items()) if net}
        for purse, wallet in ((paper.money, stall.money), (paper.points, stall.points)):
            held = {(origin, "" if until == EVER else until.isoformat()): amount
                    for (origin, until), amount in purse.pockets.items() if amount}  # fmt: skip
            assert stall.pockets(wallet) == held
            assert stall.row("SELECT debt FROM wallets WHERE id = :id", id=wallet).debt == purse.debt
        rows = stall.rows(
            "SELECT g.id, g.origin, a.balance, g.valid_until, g.status FROM gift_cards g"
            " JOIN accounts a ON a.card_id = g.id"
        )
        cards = {row.id: (row.origin, row.balance, str(row.valid_until or date.max), row.status) for row in rows}
        assert cards == {number: (card.origin, card.balance, str(card.until), card.status)
                         for number, card in paper.cards.known.items()}  # fmt: skip

    def sell(self) -> None:
        amounts = {n: self.rng.choice([1, 95, 333, 1_000, 4_999, 20_000]) for n in range(1, self.rng.randint(2, 5))}
        earning = {n for n in amounts if self.rng.random() < 0.7}
        partners = {n for n in amounts if self.rng.random() < 0.3}
        lines = tuple(
            OrderLine(None, f"Line {n}", 1, amount, partner=self.partner if n in partners else None)
            for n, amount in amounts.items()
        )
        earns = sum(amounts[n] for n in earning)
        earnings = (Earning(self.stall.rule, earns, tuple(sorted(earning))),) if earns else ()
        order = Order(amounts, earning, partners)
        parts = self.parts(order)
        if self.rng.random() < 0.8 and order.due:
            parts.append(self.tender(order, order.due))
        kind = "counter" if order.due == 0 else "delivery"
        opened = OpenOrder(self.stall.customer, "SAR", kind, lines, earnings)
        number = self.stall.post("sell", opened, *parts).orders[0]
        self.numbers.append(number)
        self.paper.orders[number] = order
        self.paper.settle(order)

    def parts(self, order: Order, number: int | None = None) -> list[Verb]:
        """Some of a wallet, points, a card, a tender, in any order; paper notes each."""
        found: list[Verb] = []
        for what in self.rng.sample(["wallet", "points", "card", "tender"], self.rng.randint(0, 3)):
            due = order.due
            if what == "wallet" and (most := min(due, sum(self.paper.money.pockets.values()))):
                amount = self.rng.choice([most, self.rng.randint(1, most)])
                order.legs += [_moved(leg) for leg in self.paper.take(self.paper.money, "2300", amount)]
                found.append(TakeForOrder(number, self.stall.money, amount, "SAR"))
            elif what == "points" and (most := min(due // WORTH, sum(self.paper.points.pockets.values()))):
                amount = self.rng.randint(1, most)
                order.legs += self.paper.take(self.paper.points, "P4010", amount)
                found.append(PointsForOrder(number, self.stall.points, amount))
            elif what == "card" and due and (cards := self.paper.cards.paying):
                card = self.rng.choice(cards)
                amount = min(due, self.rng.randint(1, self.paper.cards.known[card].balance))
                self.paper.pay(order, "2100", amount, card)
                found.append(CardForOrder(number, card, amount))
            elif what == "tender" and due:
                found.append(self.tender(order, self.rng.randint(1, due), number))
        return found

    def tender(self, order: Order, amount: int, number: int | None = None) -> PayForOrder:
        tender = self.rng.choice(list(TENDERS))
        self.paper.pay(order, TENDERS[tender], amount)
        return PayForOrder(number, tender, amount, doors.new_key())

    def pay(self) -> None:
        """More for an order that waits."""
        for number in self.some(paid=False):
            order = self.paper.orders[number]
            parts = self.parts(order, number)
            if order.due and (not parts or self.rng.random() < 0.5):
                parts.append(self.tender(order, order.due, number))
            self.stall.post("pay", *parts)
            self.paper.settle(order)

    def give_back(self) -> None:
        for number in self.some(paid=self.rng.random() < 0.8):
            order = self.paper.orders[number]
            chosen = {n: kept for n, kept in order.lines.items() if kept and self.rng.random() < 0.6}
            lines = {n: self.rng.choice([kept, self.rng.randint(1, kept)]) for n, kept in chosen.items()}
            if not lines:
                continue
            wallet = self.stall.money if self.rng.random() < 0.2 else None
            before = self.paper.money.debt
            self.take_back(number, lines, wallet)
            self.seen["owed"] += self.paper.money.debt > before
            self.seen["all returned"] += order.ended and order.paid

    def take_back(self, number: int, lines: dict[int, int], wallet: int | None = None) -> None:
        """Parts of lines come back."""
        order = self.paper.orders[number]
        back, instead = tuple(ReturnedLine(n, 0, amount) for n, amount in lines.items()), self.instead(order)
        self.stall.post("return", ReturnOrder(number, back, "wallet" if wallet else "origin", wallet, instead))
        self.paper.give_back(order, lines, self.made(instead), to_wallet=wallet is not None)

    def cancel(self) -> None:
        for number in self.some(paid=self.rng.random() < 0.6):
            order = self.paper.orders[number]
            instead = self.instead(order)
            self.stall.post("cancel", CancelOrder(number, replacements=instead))
            self.paper.give_back(order, {}, self.made(instead), whole=True)

    def reward(self) -> None:
        for number in self.some(paid=True):
            order = self.paper.orders[number]
            if self.stall.order(number).delivered_at is None or order.granted:
                continue
            rules = (GrantedRule(self.rule, tuple(order.lines)),)
            self.stall.post("grant", GrantCashback(number, self.stall.money, rules), login="system")
            self.paper.reward(order)
            self.seen["granted"] += 1

    def some(self, *, paid: bool) -> list[int]:
        """One of the last orders that stand so."""
        fits = [n for n in self.numbers if self.paper.orders[n].paid == paid and not self.paper.orders[n].ended]
        return [self.rng.choice(fits[-6:])] if fits else []

    def fund(self) -> None:
        amount, until = self.rng.choice([50, 900, 7_000]), self.paper.today + timedelta(days=self.rng.randint(0, 20))
        what, dated = self.rng.choice(["own", "promo", "points", "card"]), self.rng.random() < 0.6
        day: date = until if dated else EVER
        if what == "own":
            self.stall.put_in(amount)
            self.paper.put(self.paper.money, "1001", amount, "paid")
        elif what == "promo":
            self.stall.promote(amount, until if dated else None)
            self.paper.put(self.paper.money, "5000", amount, "given", day)
        elif what == "points":
            self.stall.give_points(amount // 10, until if dated else None)
            self.paper.put(self.paper.points, "P5010", amount // 10, "given", day)
        else:
            self.issue(amount, day)

    def spend(self) -> None:
        for purse, wallet, target in self.rng.sample(
            [(self.paper.money, self.stall.money, "4000"), (self.paper.points, self.stall.points, "P4010")], 1
        ):
            there = sum(purse.pockets.values())
            if there:
                amount = self.rng.choice([there, self.rng.randint(1, there)])
                self.stall.post("debit", Debit(wallet, amount, unit(purse), "purchase"))
                self.paper.take(purse, target, amount)

    def wait(self) -> None:
        days = self.rng.choice([1, 3, 15, 95])
        self.stall.wait(days=days)
        self.paper.pass_days(days)
        self.stall.post("sweep", Sweep(self.stall.money), Sweep(self.stall.points), login="system")
        self.end_cards()

    def share(self) -> None:
        """The partner is paid what is left."""
        rows = self.stall.rows("SELECT id, order_id FROM payouts WHERE status = 'scheduled' ORDER BY id LIMIT 1")
        for row in rows:
            release = self.stall.row("SELECT release_on FROM payouts WHERE id = :id", id=row.id).release_on
            if str(release) <= self.paper.today.isoformat():
                self.stall.post("payout", PayPartner(row.id, "bank"))
                self.paper.pay_partner(self.paper.orders[row.order_id])
                self.seen["paid out"] += 1


def _moved(leg: Leg) -> Leg:
    return Leg("2300", leg.rest, leg.pocket, given=leg.given)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_account_ends_where_paper_says(ledger: Ledger, seed: int) -> None:
    walk = Walk(Stall(ledger), random.Random(seed))
    for _ in range(STEPS):
        walk.step()
    for number in list(walk.numbers):
        order = walk.paper.orders[number]
        if not order.ended and order.paid:
            lines = {n: kept for n, kept in order.lines.items() if kept}
            walk.take_back(number, lines)
    walk.compare()
    walk.stall.assert_sound()
    _met.update(walk.seen)
    assert {"granted", "all returned", "paid out", "cancel", "wait", "extended"} <= {
        name for name, n in walk.seen.items() if n
    }


def test_everything_was_met() -> None:
    """Runs after the seeds, in the same process."""
    wanted = {"undone", "undone late", "card expired", "card made anew"} | {
        f"card {act}" for act in ("top_up", "replace", "longer", "block", "redeem")
    }
    assert not {name for name in (wanted | {"owed"} if LONG else wanted) if not _met[name]}
