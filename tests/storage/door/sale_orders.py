"""Random orders and what pays them, biased to exact figures."""

from __future__ import annotations

from datetime import timedelta

from ledger.domain.order_verbs import (
    CancelOrder,
    CaptureForOrder,
    CardForOrder,
    DeliverOrder,
    Earning,
    OpenOrder,
    OrderLine,
    PayForOrder,
    PointsForOrder,
    ReleaseEarnings,
    TakeForOrder,
)
from ledger.domain.payment_verbs import BeginPayment
from ledger.domain.verbs import (
    Debit,
    Verb,
)
from ledger.money import MAX_MINOR
from tests.storage.door.sale_drawing import HOLDS, Drawing

NO_LINES = (
    (), (OrderLine(None, "Gift", 1, 5, 5),), (OrderLine(None, "", 1, 5),), (OrderLine(None, "X", 0, 5),),
    (OrderLine(None, "Gold", 1, MAX_MINOR + 1),), (OrderLine(None, "Gold", 2, MAX_MINOR),),
    (OrderLine(None, "X", 1, 5, 6),),
)  # fmt: skip
"""Lines that no order has."""

Part = tuple[Verb, int]
"""A verb that pays, and what it will be worth if it is accepted."""


class OrderDraws(Drawing):
    """Draws verbs on orders."""

    def sale(self) -> tuple[Verb, ...]:
        """An order with parts that cover it exactly, or not, or more than that."""
        opened = self.opened()
        due = sum(line.price * line.quantity - line.discount for line in opened.lines)
        parts: list[Verb] = []
        for _ in range(self.rng.choice([0, 1, 1, 2, 3])):
            if due <= 0 and self.careful:
                break
            part, worth = self.part(None, due, opened.customer)
            parts.append(part)
            due -= worth
        if self.rng.random() < 0.4 and due > 0:
            parts.append(self.tender(None, due))
        elif self.rng.random() < 0.3 and due > 0:
            parts.append(self.asked(0, due))
        return (opened, *parts)

    def opened(self) -> OpenOrder:
        """An order of some lines."""
        unit = self.pick(["SAR"] * 9 + ["KWD"], ["PTS", "XXX"])
        lines = tuple(self.line(unit) for _ in range(self.rng.choice([1, 1, 2, 3])))
        if not self.careful and self.rng.random() < 0.15:
            lines = self.rng.choice(NO_LINES)
        total = sum(line.price * line.quantity - line.discount for line in lines)
        self.names += 1
        return OpenOrder(
            self.pick([1, 1, 1, 2, 3, None], [1, 999]), unit,
            self.pick(["counter", "checkout", "delivery"], ["gift"]), lines, self.earnings(unit, total),
            self.pick([None, self.now + timedelta(minutes=30)], [self.now]),
            self.pick(["", "", f"N{self.names}"], ["N1"]), self.pick(["", f"ref{self.names}"], ["ref1"]), self.about(),
        )  # fmt: skip

    def line(self, unit: str) -> OrderLine:
        """Of a product that fits, or of none."""
        rows = self.rows("SELECT id, price, stock, kind, currency, active FROM products WHERE NOT is_sold ORDER BY id")
        if self.careful:
            rows = [row for row in rows if row.currency == unit and row.active and row.stock != 0]
        off = self.rng.choice([0, 0, 0, 1, 99])
        if not rows or self.rng.random() < 0.45:
            partner = self.pick([None, 1, 2, 3], [99])
            price = self.rng.choice([99, 100, 1_000, 2_500, 33_333])
            return OrderLine(None, "Work", self.rng.choice([1, 1, 2, 3]), price, off, "work", "", partner)
        found = self.rng.choice(rows)
        stock = found.stock or 1
        many = self.pick([1, stock], [stock + 1, 2])
        return OrderLine(self.pick([found.id], [1, 999]), "From the shelf", many, found.price, min(off, found.price))

    def earnings(self, unit: str, total: int) -> tuple[Earning, ...]:
        """By one of the rules for all of it, by two for halves, or by what cannot be."""
        if unit != "SAR" and self.careful:
            return ()
        half = total // 2
        both = (Earning(2, half), Earning(3, total - half)) if half else ()
        wrong = [(Earning(99, total),), (Earning(1, total + 1),), (Earning(1, half), Earning(1, 1)), (Earning(2, 0),)]
        return tuple(self.pick([(), (Earning(1, total),), (Earning(1, total),), both, (Earning(3, total),)], wrong))

    def part(self, order: int | None, due: int, customer: int | None) -> Part:
        """Something that pays, and what it will be worth if it is accepted."""
        kinds = [self.from_wallet] * 4 + [self.points] * 2 + [self.capture] * 2 + [self.by_card] * 2
        make = self.rng.choice([*kinds, None, None])
        part = None if make is None else make(order, due, customer)
        if part is not None:
            return part
        amount = self.around(due)
        return self.tender(order, amount), amount

    def from_wallet(self, order: int | None, due: int, _customer: int | None) -> Part | None:
        wallet = self.wallet(self.pick(["SAR"], ["KWD"]))
        available = self.available(wallet)
        if self.careful and (available == 0 or due <= 0):
            return None
        amount = self.pick([None, min(available, due)], [due, available, due + 1, available + 1])
        unit = self.pick([self.wallets[wallet]], ["PTS"])
        return TakeForOrder(order, wallet, amount, unit, self.about()), min(
            available, due
        ) if amount is None else amount

    def points(self, order: int | None, due: int, customer: int | None) -> Part | None:
        wallet = self.points_of(customer)
        fits = due * 3 // 100
        amount = min(fits, self.available(wallet))
        if self.careful and amount <= 0:
            return None
        amount = self.pick([amount, amount, 1], [fits + 1, self.available(wallet), 0])
        return PointsForOrder(order, wallet, amount, self.about()), amount * 10

    def capture(self, order: int | None, due: int, customer: int | None) -> Part | None:
        holds = self.rows(HOLDS)
        active = [rank for rank, row in enumerate(holds) if row.status == "active"]
        own = [rank for rank in active if holds[rank].customer_id == customer]
        if self.careful and (not own or due <= 0):
            return None
        rank = self.pick(own[-3:], [-1, *active, *range(len(holds))])
        rest = holds[rank].rest if rank >= 0 else 1
        amount = self.pick([min(rest, due), 1], [rest + 1, due + 1])
        return CaptureForOrder(order, rank, amount, self.about()), amount

    def by_card(self, order: int | None, due: int, _customer: int | None) -> Part | None:
        cards = self.cards()
        usable = [rank for rank, row in enumerate(cards) if row.status == "active" and row.currency == "SAR"]
        if not cards or (self.careful and (not usable or due <= 0)):
            return None
        rank = self.pick(usable[-3:], [-1, *range(len(cards))])
        balance = cards[rank].balance if rank >= 0 else 1
        amount = self.pick([None, min(balance, due), 1], [balance, balance + 1, due + 1])
        code = self.pick([cards[rank].code_hash], ["", "wrong"])
        return CardForOrder(order, rank, amount, code, self.about()), min(balance, due) if amount is None else amount

    def tender(self, order: int | None, amount: int) -> PayForOrder:
        tender = self.pick(["cash", "cash", "terminal", "bank", "invoice"], ["provider"])
        handed = (
            self.pick([None, amount, amount + 500], [amount - 1]) if tender == "cash" else self.pick([None], [amount])
        )
        return PayForOrder(order, tender, amount, self.uuid(), handed, self.rng.choice(["", "slip"]), self.about())

    def asked(self, order: int, amount: int) -> BeginPayment:
        expires = self.rng.choice([None, self.now + timedelta(minutes=10)])
        unit, provider = self.pick([("SAR", "yookassa")], [("KWD", "yookassa"), ("SAR", "")])
        return BeginPayment(self.uuid(), amount, unit, provider, order, None, {"b": ["2"]}, True, expires, self.about())

    def more(self) -> tuple[Verb, ...]:
        """Another part of an order that stands; a new one when there is none."""
        rank, due, customer = self.unpaid()
        return self.sale() if rank == -1 and self.careful else (self.part(rank, due, customer)[0],)

    def edge(self) -> tuple[Verb, ...]:
        """One more than there is of something, for an order that stands."""
        rank, due, customer = self.unpaid()
        share = due * 3 // 100
        wallet = self.wallet("SAR")
        choices: list[Verb] = [
            PayForOrder(rank, "cash", max(due, 1), self.uuid(), max(due, 1) - 1),
            PayForOrder(rank, "terminal", due + 1, self.uuid()),
            PointsForOrder(rank, self.points_of(customer), max(share, 1) * 4),
            TakeForOrder(rank, wallet, self.available(wallet) + 1, "SAR"),
            OpenOrder(None, "SAR", "counter", (OrderLine(None, "Work", 1, 10, partner=99),)),
        ]
        if usable := [n for n, row in enumerate(self.cards()) if row.status == "active" and row.currency == "SAR"]:
            choices.append(CardForOrder(rank, usable[-1], self.cards()[usable[-1]].balance + 1))
        if active := [(n, row) for n, row in enumerate(self.rows(HOLDS)) if row.status == "active"]:
            own = [(n, row) for n, row in active if row.customer_id == customer] or active
            choices.append(CaptureForOrder(rank, own[-1][0], own[-1][1].rest + 1))
        counted = self.rows("SELECT id, stock FROM products WHERE kind = 'counted' AND active AND currency = 'SAR'")
        if counted:
            line = OrderLine(counted[0].id, "Cups", counted[0].stock + 1, 10)
            choices.append(OpenOrder(None, "SAR", "counter", (line,)))
        return (self.rng.choice(choices),)

    def spent_points(self) -> tuple[Verb, ...]:
        """All points of somebody are spent, then an order that had earned some is cancelled."""
        if self.rng.random() < 0.5:
            self.pair.sql("UPDATE settings SET value = 'take' WHERE key = 'points_policy'")
        rank, row = self.order(lambda row: row.paid_at is not None and row.status != "cancelled")
        wallet = self.points_of(row.customer_id if row else 1)
        points = self.available(wallet)
        spent = (Debit(wallet, points, "PTS", "purchase"),) if points else ()
        return (*spent, CancelOrder(rank, False, self.about()))

    def cancel(self) -> tuple[Verb, ...]:
        """An order that stands; one that waits as timed out."""
        late = self.rng.random() < 0.5
        rank, _ = self.order(
            (lambda row: row.status == "awaiting_payment" and row.expires_at is not None)
            if late
            else lambda row: row.status != "cancelled"
        )
        return (CancelOrder(rank, late, self.about()),)

    def deliver(self) -> tuple[Verb, ...]:
        """What may be delivered."""
        wanted = ("paid", "checkout"), ("paid", "delivery"), ("awaiting_payment", "delivery")
        return (DeliverOrder(self.order(lambda row: (row.status, row.kind) in wanted)[0], self.about()),)

    def earned(self) -> tuple[Verb, ...]:
        """A paid order, to be looked at again."""
        fits = self.order(lambda row: row.paid_at is not None and row.status != "cancelled")
        return (ReleaseEarnings(fits[0], self.about()),)
