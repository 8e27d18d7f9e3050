"""Random operations on gift cards, and of a provider that is asked to pay for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from ledger.domain.about import About
from ledger.domain.card_verbs import (
    BeginCardPayment,
    BlockCard,
    ExpireCard,
    ExtendCard,
    NewCard,
    ReplaceCard,
    TopUpCard,
)
from ledger.domain.payment_verbs import EndPayment
from ledger.domain.verbs import (
    CancelCard,
    IssueCards,
    RedeemCard,
    SellCard,
    Verb,
)
from ledger.money import MAX_MINOR
from tests.storage.door.drawing import Draws, as_day


class CardDraws(Draws):
    """Draws verbs on gift cards, by rank; mostly on one where they can be done."""

    def issue(self) -> Verb:
        cards = []
        for _ in range(self.rng.randint(1, 3)):
            self.hashes += 1
            cards.append(NewCard(f"hash{self.hashes - 1}", f"{self.hashes:04}"))
        return IssueCards(
            tuple(cards), self.rng.choice([1, 2, 500, 1_000, 1_000, 0]),
            self.rng.choice(["SAR"] * 7 + ["KWD", "PTS", "XXX"]),
            self.rng.choice(["paid", "paid", "given"]),
            self.rng.choice([None, self.today() + timedelta(days=self.rng.choice([0, 1, 7, 20]))]),
            self.rng.choice([None, None, self.today() + timedelta(days=self.rng.choice([0, 1, 9, 30, -1]))]),
            self.rng.choice([0, 0, 1, 1, 2]), "b",
            given_as=self.rng.choice(["promo"] * 6 + ["compensation", "opening_balance", "nothing"]),
        )  # fmt: skip

    def sell(self) -> Verb:
        off = self.rng.choice([0, 0, 0, 1, 499, 500, 999, -1])
        buyer = self.rng.choice([None, 1, 2])
        return replace(SellCard(self._to_be_sold(), "", buyer, self.about(), off), **self._payer(500))

    def _to_be_sold(self) -> int:
        """An issued card; now and then one that a provider was asked for."""
        asked = self.pair.sql(
            "SELECT (SELECT count(*) FROM gift_cards g WHERE g.id < p.card_id) AS rank FROM payments p"
            " WHERE p.purpose = 'card_sale' AND p.status = 'creating' ORDER BY p.id"
        )
        if asked and self.rng.random() < 0.6:
            return int(self.rng.choice(asked).rank)
        return self._card("issued")

    def _payer(self, amount: int) -> dict[str, Any]:
        """A tender, perhaps with a payment's row; or a wallet, seldom none or a tender's."""
        tender = self.rng.choice(["cash"] * 4 + ["terminal", "bank", "invoice", "provider"] + ["wallet"] * 5)
        if tender == "wallet":
            return {"tender": tender, "wallet": self.rng.choice([self.wallet()[0]] * 5 + [None])}
        if self.rng.random() < 0.5:
            return {"tender": tender, "wallet": self.rng.choice([None] * 12 + [self.wallet()[0]])}
        number = f"u{self.keys - (1 if self.rng.random() < 0.1 else 0)}"
        handed = self.rng.choice([None, amount, amount + 1, amount - 1]) if tender == "cash" else None
        return {"tender": tender, "uuid": number, "tendered": handed, "reference": self.rng.choice(["", "slip 7"])}

    def begin_card(self) -> Verb:
        """A provider is asked for a card, mostly for what it costs."""
        tops_up = self.rng.random() < 0.3
        card = self._card("active" if tops_up else "issued")
        rows = self.card_rows()
        off = self.rng.choice([0, 0, 0, 1, -1]) if not tops_up or self.rng.random() < 0.1 else 0
        known = 0 <= card < len(rows)
        price, unit = (rows[card].initial - off, rows[card].currency) if known else (1, "SAR")
        amount = self.rng.choice([price] * 9 + [price + 1, 0])
        self.hashes += 1
        return BeginCardPayment(
            f"b{self.hashes}", card, amount, self.rng.choice([unit] * 9 + ["RUB"]),
            self.rng.choice(["yookassa"] * 5 + [""]), tops_up, self.rng.choice([None, 1]), off, {"a": "1"},
            about=self.about(),
        )  # fmt: skip

    def end_payment(self) -> Verb:
        rows = self.pair.sql("SELECT amount, currency, tender FROM payments ORDER BY id")
        asked = [rank for rank, row in enumerate(rows) if row.tender == "provider"]
        rank = self.rng.choice(asked[-4:] or [-1])
        amount, unit = (rows[rank].amount, rows[rank].currency) if rank >= 0 else (1, "SAR")
        status = self.rng.choice(["succeeded"] * 4 + ["cancelled", "failed"])
        return EndPayment(rank, status, self.rng.choice([amount] * 6 + [amount + 1]), unit, "why", self.about())

    def redeem(self) -> Verb:
        rows = self.card_rows()
        used = [rank for rank, row in enumerate(rows) if row.status == "active" and row.usage_count]
        card = self.rng.choice(used) if used and self.rng.random() < 0.5 else self._card("active")
        balance = rows[card].balance if 0 <= card < len(rows) else 0
        code = rows[card].code_hash if 0 <= card < len(rows) else "none"
        amount = self.rng.choice([None, 1, 1, 1, balance, balance - 1, balance + 1, balance + 1, 0])
        code = self.rng.choice([code] * 10 + ["", "", "wrong"])
        return RedeemCard(card, self.wallet()[0], amount, code, self.about())

    def cancel(self) -> Verb:
        ways = ["", "", "cash", "bank", "provider", "provider", "wallet", "wallet"]
        return CancelCard(self._card("active"), self.rng.choice(ways), self.about())

    def top_up(self) -> Verb:
        amount = self.rng.choice([1, 500, 500, 0, MAX_MINOR])
        payer = self._payer(amount)
        if payer["tender"] == "wallet" and self.rng.random() < 0.4:
            amount = MAX_MINOR // 1_000
        rows = self.card_rows()
        used_up = [
            rank for rank, row in enumerate(rows)
            if row.status == "redeemed" and 0 < row.max_usage_count <= row.usage_count
        ]  # fmt: skip
        if used_up and self.rng.random() < 0.6:
            return replace(TopUpCard(self.rng.choice(used_up), amount, "", self.about()), **payer)
        card = self._card(self.rng.choice(["redeemed", "active"]))
        return replace(TopUpCard(card, amount, "", self.about()), **payer)

    def replace(self) -> Verb:
        self.hashes += 1
        new = NewCard(f"hash{self.hashes - 1}", f"{self.hashes:04}")
        return ReplaceCard(
            self._card(self.rng.choice(["active", "active", "blocked", "issued", "redeemed"])), new, self.about()
        )

    def extend_card(self) -> Verb:
        """A later last day, or an earlier one that undoes what an operation gave; now and then another operation's."""
        side = self.pair.sides[0]
        made = side.sql(
            "SELECT card_id, operation_id, until_before AS was FROM card_events"
            " WHERE event = 'extended' AND until_before IS NOT NULL ORDER BY id"
        )
        if made and self.rng.random() < 0.35:
            one = self.rng.choice(made[-4:])
            rank = side.ids["operations"].index(one.operation_id) - (1 if self.rng.random() < 0.1 else 0)
            about = About("operation", str(rank), "expiry_extended")
            return ExtendCard(side.ids["cards"].index(one.card_id), as_day(one.was), about)
        day = self.today() + timedelta(days=self.rng.choice([-1, 0, 1, 2, 9, 10, 40]))
        return ExtendCard(self._card("active"), self.rng.choice([None, day, day, day]), self.about())

    def block(self) -> Verb:
        blocked = self.rng.random() < 0.6
        return BlockCard(self._card("active" if blocked else "blocked"), blocked, self.about())

    def expire(self) -> Verb:
        """A card by rank, mostly one whose last day has passed."""
        today = self.today()
        rows = self.pair.sides[0].sql("SELECT valid_until, status FROM gift_cards ORDER BY id")
        past = [rank for rank, row in enumerate(rows) if row.valid_until and str(row.valid_until) < str(today)
                and row.status in {"issued", "active", "blocked"}]  # fmt: skip
        return ExpireCard(
            self.rng.choice(past) if past and self.rng.random() < 0.8 else self._card("active"), self.about()
        )

    def _card(self, wanted: str) -> int:
        rows = self.card_rows()
        if not rows or self.rng.random() < 0.02:
            return -1
        liked = [rank for rank, row in enumerate(rows) if row.status == wanted]
        if liked and self.rng.random() < 0.8:
            return self.rng.choice(liked)
        return self.rng.randrange(len(rows))

    def card_rows(self) -> list[Any]:
        return self.pair.sides[0].sql(
            "SELECT g.status, g.code_hash, g.usage_count, g.max_usage_count, g.initial, g.currency, a.balance"
            " FROM gift_cards g"
            " JOIN accounts a ON a.card_id = g.id ORDER BY g.id"
        )
