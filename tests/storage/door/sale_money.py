"""Random payments with late and wrong answers, tills, payouts, and what sales live on."""

from __future__ import annotations

from datetime import timedelta

from ledger.domain.about import About
from ledger.domain.card_verbs import NewCard
from ledger.domain.payment_verbs import (
    BeginPayment,
    EndPayment,
    EndRefund,
    OpenClick,
    RefundSuspense,
    StrayReceipt,
    TopUp,
)
from ledger.domain.till_verbs import CloseShift, MoveCash, OpenShift, PayPartner
from ledger.domain.verbs import (
    ChangeStatus,
    Credit,
    Debit,
    Hold,
    IssueCards,
    RedeemCard,
    Reverse,
    Settle,
    Sweep,
    Verb,
    Void,
)
from ledger.money import MAX_MINOR
from tests.storage.door.sale_drawing import FEE, REWARD
from tests.storage.door.sale_orders import OrderDraws


class MoneyDraws(OrderDraws):
    """Draws verbs on payments, clicks, tills, payouts and wallets."""

    def begin(self) -> tuple[Verb, ...]:
        if self.rng.random() < 0.3:
            wallet = self.wallet("SAR")
            amount, unit = self.pick([1, 5_000], [0]), self.pick(["SAR"], ["KWD"])
            return (BeginPayment(self.uuid(), amount, unit, "yookassa", None, wallet, {"a": "1"}),)
        rank, due, _ = self.unpaid()
        return (self.asked(rank, self.around(due)),)

    def end(self) -> tuple[Verb, ...]:
        rows = self.rows("SELECT status, amount, currency, tender FROM payments ORDER BY id")
        live = [rank for rank, row in enumerate(rows) if row.tender == "provider" and row.status != "succeeded"]
        rank = self.rng.choice(live) if live and self.rng.random() < 0.9 else self.rng.randrange(-1, len(rows))
        amount, unit = (rows[rank].amount, rows[rank].currency) if rank >= 0 else (1, "SAR")
        status = self.pick(["succeeded"] * 3 + ["cancelled", "failed"], ["pending"])
        amount, unit = self.pick([amount] * 7 + [amount + 1], [0]), self.pick([unit] * 9 + ["KWD"], ["XXX"])
        return (EndPayment(rank, status, amount, unit, "why", self.about()),)

    def stray(self) -> tuple[Verb, ...]:
        self.names += 1
        return (StrayReceipt("yookassa", self.pick([f"p{self.names}", "p1"], [""]), 77, "SAR", self.about()),)

    def end_refund(self) -> tuple[Verb, ...]:
        rows = self.rows("SELECT status FROM refunds ORDER BY id")
        live = [rank for rank, row in enumerate(rows) if row.status == "owed"]
        ended = [rank for rank, row in enumerate(rows) if row.status != "owed"]
        status = self.pick(["succeeded", "succeeded", "cancelled"], ["pending"])
        return (EndRefund(self.pick(live or ended or [-1], [-1, *ended * 3]), status, "r", self.about()),)

    def refund_suspense(self) -> tuple[Verb, ...]:
        rows = self.rows(
            "SELECT t.source FROM payments p LEFT JOIN transactions t ON t.id = p.transaction_id ORDER BY p.id"
        )
        lies = [rank for rank, row in enumerate(rows) if row.source == "settlement"]
        return (RefundSuspense(self.pick(lies or [-1], [-1, *range(len(rows))]), self.uuid(), self.about()),)

    def top_up(self) -> tuple[Verb, ...]:
        wallet = self.wallet(self.pick(["SAR", "SAR", "KWD"], ["PTS"]))
        tender = self.pick(["cash", "terminal", "bank"], ["provider"])
        amount = self.pick([1, 900], [0, MAX_MINOR + 1])
        handed = self.pick([None, amount], [amount - 1]) if tender == "cash" else None
        return (TopUp(wallet, tender, amount, self.wallets[wallet], self.uuid(), handed, "ref", self.about()),)

    def click(self) -> tuple[Verb, ...]:
        rows = self.rows("SELECT id FROM products WHERE NOT is_sold AND price >= 60 ORDER BY id DESC LIMIT 3")
        fee, reward = self.pick([(FEE, REWARD)], [(FEE + 1, REWARD), (FEE, 0)])
        tender = self.pick(["provider", "provider", "provider", "cash", "terminal"], ["invoice"])
        handed = self.pick([None, fee], [fee - 1]) if tender == "cash" else None
        return (
            OpenClick(
                self.pick([row.id for row in rows] or [1], [1, 999]), self.pick([1, 1, 2, 3], [999]), fee, reward,
                self.pick(["SAR"], ["KWD"]), tender, self.uuid(), "yookassa", {}, handed,
            ),
        )  # fmt: skip

    # -- tills and partners ---------------------------------------------------------------------------------

    def open_shift(self) -> tuple[Verb, ...]:
        return (OpenShift(self.pick(["SAR", "SAR", "KWD"], ["PTS"]), self.pick([0, 500, 10_000], [-1])),)

    def cash(self) -> tuple[Verb, ...]:
        expected = self.cash_held()
        amount = self.pick([1, 100, max(expected, 1)], [expected + 1, 0])
        way = self.pick(["pay_in", "pay_out", "drop"], ["steal"])
        return (MoveCash(way, self.pick(["SAR"], ["KWD"]), amount, self.about()),)

    def close_shift(self) -> tuple[Verb, ...]:
        rows = self.rows("SELECT status FROM shifts ORDER BY id")
        counted = max(self.cash_held() + self.rng.choice([0, 0, 5, -5]), 0)
        shift, taken = self.pick([len(rows) - 1], [0, -1]), self.pick([0, counted], [counted + 1])
        return (CloseShift(shift, counted, taken),)

    def payout(self) -> tuple[Verb, ...]:
        rows = self.rows("SELECT status FROM payouts ORDER BY id")
        waits = [rank for rank, row in enumerate(rows) if row.status == "scheduled"]
        rank = self.pick(waits or [-1], [-1, *range(len(rows))])
        return (PayPartner(rank, self.pick(["cash", "bank"], ["goats"]), self.about()),)

    def cash_held(self) -> int:
        (row,) = self.rows(
            "SELECT coalesce(sum(CASE WHEN p.debit_account = a.id THEN p.amount ELSE -p.amount END), 0) AS held"
            " FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account)"
            " WHERE a.code = '1001' AND a.currency = 'SAR'"
        )
        return int(row.held)

    # -- what sales live on ---------------------------------------------------------------------------------

    def fund(self) -> tuple[Verb, ...]:
        wallet = self.wallet(self.rng.choice(["SAR", "SAR", "PTS", "KWD"]))
        unit = self.wallets[wallet]
        source, tender = ("loyalty", "") if unit == "PTS" else self.rng.choice([("top_up", "cash"), ("promo", "")])
        days = self.rng.choice([None, None, 0, 1, 5])
        until = None if days is None or source == "top_up" else (self.now + timedelta(days=days)).date()
        return (Credit(wallet, self.rng.choice([40, 1_000, 20_000]), unit, source, tender, expires=until),)

    def hold(self) -> tuple[Verb, ...]:
        wallet = self.wallet("SAR")
        lasts = self.rng.choice([timedelta(minutes=30), timedelta(days=2)])
        amount = max(min(self.available(wallet), self.rng.choice([100, 2_000, MAX_MINOR])), 1)
        return (Hold(wallet, amount, "SAR", self.now + lasts, About("cart", "7")),)

    def issue(self) -> tuple[Verb, ...]:
        self.names += 1
        new = NewCard(f"hash{self.names}", f"{self.names:04}")
        until = self.rng.choice([None, None, (self.now + timedelta(days=2)).date()])
        return (
            IssueCards(
                (new,), self.rng.choice([50, 3_000, 3_000]), self.rng.choice(["SAR"] * 5 + ["KWD"]),
                self.rng.choice(["given", "given", "given", "paid"]), None, until, self.rng.choice([0, 0, 1]),
            ),
        )  # fmt: skip

    def others(self) -> tuple[Verb, ...]:
        """Wallet verbs that meet orders: freezing, spending, sweeping, a card to a wallet, touching pending points."""
        wallet = self.wallet(self.rng.choice(["SAR", "PTS"]))
        pending = [n for n, row in enumerate(self.rows("SELECT status FROM transactions ORDER BY id"))
                   if row.status == "pending"] or [-1]  # fmt: skip
        choices: list[Verb] = [
            ChangeStatus(wallet, self.rng.choice(["frozen", "active", "active"])), Sweep(wallet),
            Debit(wallet, max(self.available(wallet), 1), self.wallets[wallet], "purchase"),
            Settle(self.rng.choice(pending)), Void(self.rng.choice(pending), "cancelled"),
            Reverse(self.rng.randint(0, max(len(self.pair.sides[0].transactions) - 1, 0))),
        ]  # fmt: skip
        if cards := self.cards():
            choices.append(RedeemCard(len(cards) - 1, self.wallet("SAR"), 1, cards[-1].code_hash))
        return (self.rng.choice(choices),)
