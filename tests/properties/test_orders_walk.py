"""A random walk over orders of every kind: what customers gave, got back and owe ends where a plain tally says."""

from __future__ import annotations

import os
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.clock import SetClock
from ledger.domain.orders import OrderKind, OrderStatus
from ledger.domain.payment_verbs import BeginPayment, EndPayment, EndRefund
from ledger.domain.words import Origin, Tender
from ledger.money import Money, currency
from ledger.progress import SILENT
from ledger.storage import verifier
from ledger.use_cases import orders
from ledger.use_cases.gift_cards import IssueCards, issue_cards
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import new_key
from ledger.use_cases.reconciliation import reconcile, today
from ledger.use_cases.sale_requests import CancelOrder as Cancel
from ledger.use_cases.sale_requests import CardPart, DeliverOrder, PayOrder, Sale, SaleLine, TenderPart
from tests.support import doors
from tests.support.selling import Stall

if TYPE_CHECKING:
    from ledger.domain.orders import OrderRow
    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
ORDERS = 3_000 if LONG else 120
SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


@dataclass
class Tally:
    """What a shopkeeper with paper would have written down, minor units: debit less credit of each account."""

    books: Counter[str] = field(default_factory=Counter)
    legs: dict[int, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    paid: dict[int, bool] = field(default_factory=dict)
    totals: dict[int, int] = field(default_factory=dict)

    def give(self, order: int, account: str, amount: int) -> None:
        """Value into the order."""
        if amount:
            self.legs[order].append((account, amount))
            self.books[account] += amount
            self.books["2300"] -= amount
        self._complete(order)

    def _complete(self, order: int) -> None:
        given = sum(amount for _, amount in self.legs[order])
        if not self.paid.get(order) and given == self.totals[order]:
            self.paid[order] = True
            self.books["2300"] += given
            self.books["4000"] -= given

    def cancel(self, order: int) -> None:
        """Everything back to where it came from; the provider's is owed."""
        source = "4090" if self.paid.get(order) else "2300"
        for account, amount in self.legs.pop(order, []):
            self.books[source] += amount
            self.books["2310" if account == "1020" else account] -= amount


@dataclass
class Walk:
    """A shop with one customer, and everything a day at its counter brings."""

    stall: Stall
    rng: random.Random
    tally: Tally = field(default_factory=Tally)
    open: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    begun: dict[int, tuple[int, int]] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def ledger(self) -> Ledger:
        return self.stall.ledger

    def step(self) -> None:
        """One thing that happens."""
        doing = self.rng.choices(
            (self.sell, self.pay, self.deliver, self.cancel, self.ask, self.answer, self.wait, self.refunds),
            (30, 20, 6, 14, 8, 10, 4, 4),
        )[0]
        self.seen[doing.__name__] += 1
        doing()

    def sell(self) -> None:
        price = self.rng.randint(1, 90) * 50
        kind = self.rng.choice((OrderKind.COUNTER, OrderKind.CHECKOUT, OrderKind.DELIVERY))
        wallet = sar(min(self.stands, self.rng.randint(1, price))) if self.stands and self.rng.random() < 0.5 else None
        rest = price - (wallet.minor if wallet else 0)
        cash = rest if kind is OrderKind.COUNTER or self.rng.random() < 0.3 else self.rng.randint(0, rest)
        tenders = self.split(cash)
        sale = Sale(
            new_key(), (SaleLine("Thing", sar(price)),), self.stall.customer, kind, wallet, 0, (), None, tenders
        )
        sold = orders.sell(self.ledger, sale)
        order = sold.order.id
        self.tally.totals[order] = price
        self.note(order, wallet, tenders)
        self.keep(sold.order)

    def split(self, amount: int) -> tuple[TenderPart, ...]:
        if not amount:
            return ()
        part = self.rng.randint(1, amount)
        parts = [TenderPart(Tender.TERMINAL, sar(part))]
        if amount > part:
            parts.append(TenderPart(Tender.CASH, sar(amount - part), sar(amount)))
        return tuple(parts)

    def note(self, order: int, wallet: Money | None, tenders: tuple[TenderPart, ...], card: int = 0) -> None:
        codes = {Tender.CASH: "1001", Tender.TERMINAL: "1010"}
        self.tally.give(order, "2000", wallet.minor if wallet else 0)
        self.tally.give(order, "2100", card)
        for part in tenders:
            self.tally.give(order, codes[part.tender], part.amount.minor)

    def keep(self, row: OrderRow) -> None:
        (self.open if row.due.minor else self.ended).append(row.id)
        assert bool(row.paid_at) == bool(self.tally.paid.get(row.id))

    def pay(self) -> None:
        if not self.open:
            return
        order = self.rng.choice(self.open)
        due = orders.order(self.ledger, order).row.due.minor
        amount = due if self.rng.random() < 0.5 else self.rng.randint(1, due)
        way = self.rng.random()
        wallet = card = None
        tenders: tuple[TenderPart, ...] = ()
        if way < 0.3 and self.stands:
            wallet = sar(min(amount, self.stands))
        elif way < 0.5:
            (card,) = issue_cards(self.ledger, IssueCards(new_key(), 1, sar(amount), origin=Origin.GIVEN))
            self.tally.books["5000"] += amount
            self.tally.books["2100"] -= amount
        else:
            tenders = self.split(amount)
        cards = (CardPart(card_id=card.card.id),) if card else ()
        paid = orders.pay_order(self.ledger, PayOrder(new_key(), order, wallet, 0, cards, None, tenders))
        self.open.remove(order)
        self.note(order, wallet, tenders, amount if card else 0)
        self.keep(paid.order)

    @property
    def stands(self) -> int:
        """What the wallet can spend."""
        (row,) = doors.run_sql(self.ledger, "SELECT available FROM wallets WHERE id = :w", w=self.stall.money)
        return int(row.available)

    def deliver(self) -> None:
        for order in self.open + self.ended[-3:]:
            row = orders.order(self.ledger, order).row
            if row.status is OrderStatus.PAID or (
                row.kind is OrderKind.DELIVERY and row.status is OrderStatus.AWAITING_PAYMENT
            ):
                orders.deliver_order(self.ledger, DeliverOrder(new_key(), order))
                return

    def cancel(self) -> None:
        whose = self.rng.choice((self.open, self.ended))
        if not whose:
            return
        order = whose.pop(self.rng.randrange(len(whose)))
        orders.cancel_order(self.ledger, Cancel(new_key(), order, "random"))
        self.tally.cancel(order)

    def ask(self) -> None:
        """A provider is asked for what is due."""
        for order in self.open:
            row = orders.order(self.ledger, order).row
            if order not in {asked for asked, _ in self.begun.values()}:
                verb = BeginPayment(new_key(), row.due.minor, "SAR", "fake", order)
                answer = self.ledger.post(doors.operation("payment", verb))
                self.begun[answer.payments[0]] = (order, row.due.minor)
                return

    def answer(self) -> None:
        """The provider's answer: paid, declined, or paid another amount; the order may have ended meanwhile."""
        if not self.begun:
            return
        payment = self.rng.choice(sorted(self.begun))
        order, amount = self.begun.pop(payment)
        way = self.rng.choice(("succeeded", "succeeded", "cancelled", "other"))
        got = amount + 100 if way == "other" else amount
        status = "cancelled" if way == "cancelled" else "succeeded"
        self.seen[f"answer {way}"] += 1
        self.ledger.post(doors.operation("payment", EndPayment(payment, status, got, "SAR")))
        if status == "cancelled":
            return
        due = self.tally.totals[order] - sum(part for _, part in self.tally.legs.get(order, []))
        if order in self.open and got == amount and due >= amount:
            self.tally.give(order, "1020", amount)
            if self.tally.paid.get(order):
                self.open.remove(order)
                self.ended.append(order)
        else:
            self.seen["suspense"] += 1
            self.tally.books["1020"] += got
            self.tally.books["2900"] -= got

    def wait(self) -> None:
        """Time passes; what was not paid in time ends."""
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(timedelta(minutes=self.rng.choice((5, 31, 600))))
        run_job(self.ledger, "order_timeouts")
        for order in list(self.open):
            if orders.order(self.ledger, order).row.status is OrderStatus.CANCELLED:
                self.seen["timed out"] += 1
                self.open.remove(order)
                self.tally.cancel(order)

    def refunds(self) -> None:
        """The provider has paid a refund that was owed."""
        for row in doors.run_sql(
            self.ledger, "SELECT id, amount FROM refunds WHERE status = 'owed' ORDER BY id LIMIT 1"
        ):
            self.ledger.post(doors.operation("refund", EndRefund(row.id, "succeeded")))
            self.tally.books["2310"] += row.amount
            self.tally.books["1020"] -= row.amount


def test_a_random_walk_reconciles_to_zero(ledger: Ledger) -> None:
    stall = Stall(ledger)
    walk = Walk(stall, random.Random(20))
    stall.put_in(40_000)
    stall.promote(9_000)
    walk.tally.books.update({"1001": 40_000, "5000": 9_000, "2000": -49_000})
    while len(walk.tally.totals) < ORDERS:
        walk.step()
    day = today(ledger)
    report = reconcile(ledger, day - timedelta(days=400), day, SILENT)
    (money,) = [one for one in report.currencies if one.currency == SAR]
    booked = {line.code: line.debit.minor - line.credit.minor for line in money.trial_balance}
    assert {code: net for code, net in booked.items() if net} == {c: n for c, n in walk.tally.books.items() if n}
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
    assert walk.seen["suspense"], "the walk met no money that belongs to nobody"
    assert {"answer cancelled", "answer other", "answer succeeded", "timed out", "refunds", "cancel"} <= set(walk.seen)
