"""Random operations for the posting door, biased to where doors go wrong: exact figures, exact days, undoing all."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

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
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import (
    CancelCard,
    Capture,
    ChangeStatus,
    ClawBack,
    Credit,
    Debit,
    Hold,
    IssueCards,
    Operation,
    Owe,
    Pend,
    RedeemCard,
    Release,
    Reverse,
    SellCard,
    Settle,
    Sweep,
    Transfer,
    Verb,
    Void,
    WriteOff,
)
from ledger.money import MAX_MINOR
from tests.storage.door.pair import Pair, Step

if TYPE_CHECKING:
    from collections.abc import Callable

LOGINS = (
    ["administrator"] * 40 + ["manager"] * 6 + ["back_office"] * 6 + ["cashier"] * 4 + ["auditor", "system", "nobody"]
)
CREDITS = [
    ("top_up", "cash"), ("top_up", "terminal"), ("top_up", "bank"), ("top_up", "provider"), ("compensation", ""),
    ("promo", ""), ("adjustment", ""), ("refund", ""), ("cashback", ""), ("cashback", ""), ("loyalty", ""),
    ("click_reward", ""), ("opening_balance", ""), ("opening_balance", ""), ("transfer", ""),
]  # fmt: skip
DEBITS = [
    ("purchase", ""), ("purchase", ""), ("purchase", ""), ("adjustment", ""), ("compensation", ""), ("promo", ""),
    ("withdrawal", "cash"), ("withdrawal", "bank"), ("transfer", ""),
]  # fmt: skip
WRONG = [("top_up", ""), ("expiry", ""), ("nonsense", ""), ("purchase", "cash"), ("withdrawal", "")]
BY_HAND = {"top_up", "compensation", "promo", "adjustment"}
OUTSIDE = (
    "UPDATE wallets SET suspended = NOT suspended WHERE id = (SELECT max(id) FROM wallets WHERE currency = 'SAR')",
    "UPDATE customers SET status = 'blocked' WHERE id = 2",
    "UPDATE customers SET status = 'erased' WHERE id = 2",
    "UPDATE customers SET status = 'active' WHERE id = 2",
    "UPDATE customers SET status = 'active' WHERE id = 2",
    "UPDATE business_days SET status = 'closed' WHERE business_date = (SELECT max(business_date) FROM business_days)",
)


@dataclass
class Generator:
    """Draws steps for one seed, looking at the first side to hit its figures exactly."""

    pair: Pair
    wallets: dict[int, str]
    zone: str
    cutoff: int
    now: datetime
    rng: random.Random
    outside: tuple[str, ...] = OUTSIDE
    sent: list[Operation] = field(default_factory=list)
    cards_share: int = 1
    hashes: int = 0
    keys: int = 0

    def step(self) -> Step:
        """The next thing to do; now and then time passes or somebody changes a status beside the door first."""
        if self.rng.random() < 0.12:
            self._pass_time()
        if self.rng.random() < 0.05:
            self.pair.sql(self.rng.choice(self.outside))
        login = self.rng.choice(LOGINS)
        return Step(login, self._operation(), self.now, preview=self.rng.random() < 0.04)

    def _operation(self) -> Operation:
        if self.sent and self.rng.random() < 0.06:
            return self._again(self.rng.choice(self.sent[-30:]))
        kind, verbs = self._verbs()
        if self.rng.random() < 0.08:
            kind, verbs = "batch", verbs + self._verbs()[1]
            if all(isinstance(verb, Credit | Debit | Transfer) for verb in verbs):
                kind = "adjust"
        self.keys += 1
        made = Operation(f"k{self.keys}", kind, verbs, note=self.rng.choice(["", "", "note"]))
        self.sent.append(made)
        return made

    def _again(self, earlier: Operation) -> Operation:
        """The same key: for the same content, for another note, or a new key for the same content."""
        roll = self.rng.random()
        if roll < 0.7:
            return earlier
        if roll < 0.9:
            return replace(earlier, note=earlier.note + "!")
        self.keys += 1
        return replace(earlier, key=f"k{self.keys}")

    def _verbs(self) -> tuple[str, tuple[Verb, ...]]:
        kinds: list[tuple[int, str, Callable[[], Verb]]] = [
            (26, "credit", self._credit), (20, "debit", self._debit), (3, "opening", self._owe),
            (18, "reverse", self._reverse), (7, "status", self._status), (6, "card_issue", self._issue),
            (10, "hold", self._hold), (6, "transfer", self._transfer), (5, "clawback", self._claw_back),
            (3, "write_off", self._write_off), (2, "sweep", lambda: Sweep(self._wallet()[0])),
            (5, "pend", self._pend), (4, "settle", self._settle), (2, "void", self._void),
            (7, "expiry_extend", self._extend),
        ]  # fmt: skip
        if self.pair.sides[0].holds:
            kinds += [(7, "release", self._release), (8, "capture", self._capture)]
        if self._card_rows():
            kinds += [(7, "card_sell", self._sell), (18, "card_redeem", self._redeem), (3, "card_cancel", self._cancel)]
            kinds += [(6, "card_top_up", self._top_up), (6, "card_replace", self._replace)]
            kinds += [(5, "card_payment_begin", self._begin_card)]
            kinds += [
                (4, "card_extend", self._extend_card),
                (4, "card_block", self._block),
                (4, "card_expire", self._expire),
            ]
        if self.pair.sides[0].ids["payments"]:
            kinds += [(4, "payment_end", self._end_payment)]
        of_cards = ("card_", "payment_")
        weights = [many * (self.cards_share if kind.startswith(of_cards) else 1) for many, kind, _ in kinds]
        _, kind, make = self.rng.choices(kinds, weights)[0]
        return kind, (make(),)

    # -- wallets --------------------------------------------------------------------------------------------

    def _credit(self) -> Verb:
        wallet, unit = self._wallet()
        source, tender = self.rng.choice(CREDITS * 2 + WRONG)
        return Credit(
            wallet, self._near_limits(wallet, source), unit, source, tender, self.rng.choice(["", "", "paid", "given"]),
            self._day(), self._by_hand(source), self._about(),
        )  # fmt: skip

    def _debit(self) -> Verb:
        wallet, unit = self._wallet()
        source, tender = self.rng.choice(DEBITS * 3 + WRONG)
        return Debit(
            wallet, self._near_limits(wallet, source), unit, source, tender, self._by_hand(source), self._about()
        )

    def _near_limits(self, wallet: int, source: str) -> int:
        """An adjustment is now and then just what the office may post at once, or one unit more."""
        if source == "adjustment" and self.rng.random() < 0.3:
            return 50_000 + self.rng.choice([0, 1])
        return self._amount(wallet)

    def _owe(self) -> Verb:
        wallet, unit = self._wallet()
        return Owe(wallet, self._amount(wallet), unit, about=self._about())

    def _reverse(self) -> Verb:
        count = len(self.pair.sides[0].transactions)
        recent = self.rng.randint(max(0, count - 12), max(0, count - 1))
        anywhere = self.rng.randint(0, max(0, count - 1))
        return Reverse(self.rng.choice([recent] * 8 + [anywhere] * 4 + [-1]), self._about())

    def _hold(self) -> Verb:
        wallet, unit = self._wallet()
        lasts = self.rng.choice([timedelta(minutes=30), timedelta(minutes=30), timedelta(days=3), timedelta(0)])
        return Hold(wallet, self._amount(wallet), unit, self.now + lasts, self._about())

    def _release(self) -> Verb:
        hold, rest = self._held()
        return Release(hold, self.rng.choice([None, None, 1, rest, rest + 1, rest - 1]), self._about())

    def _capture(self) -> Verb:
        hold, rest = self._held()
        amount = self.rng.choice([1, rest, rest, rest + 1, rest - 1])
        return Capture(hold, amount, self.rng.random() < 0.4, self._about())

    def _held(self) -> tuple[int, int]:
        """A hold by rank, mostly one that still holds something, and what it holds."""
        rows = self.pair.sides[0].sql("SELECT status, amount - captured - released AS rest FROM holds ORDER BY id")
        active = [rank for rank, row in enumerate(rows) if row.status == "active"]
        if self.rng.random() < 0.03:
            return -1, 1
        rank = self.rng.choice(active) if active and self.rng.random() < 0.8 else self.rng.randrange(len(rows))
        return rank, rows[rank].rest

    def _transfer(self) -> Verb:
        wallet, unit = self._wallet()
        fits = [other for other, its in self.wallets.items() if its == unit]
        to = self.rng.choice(fits) if self.rng.random() < 0.9 else self._wallet()[0]
        return Transfer(wallet, to, self._amount(wallet), unit, self._about())

    def _claw_back(self) -> Verb:
        wallet, unit = self._wallet()
        return ClawBack(wallet, self._amount(wallet), unit, self.rng.choice(["cashback", "loyalty", ""]), self._about())

    def _write_off(self) -> Verb:
        wallet, unit = self._wallet()
        return WriteOff(wallet, self._amount(wallet), unit, self._about())

    def _pend(self) -> Verb:
        wallet, unit = self._wallet()
        source = self.rng.choice(["loyalty", "loyalty", "cashback", "refund", "top_up"])
        return Pend(wallet, self._amount(wallet), unit, source, self._day(), self._about())

    def _settle(self) -> Verb:
        return Settle(self._pending(), self._about())

    def _void(self) -> Verb:
        return Void(self._pending(), self.rng.choice(["cancelled", "failed", "posted"]), self._about())

    def _pending(self) -> int:
        """A transaction by rank, mostly one that is still pending."""
        rows = self.pair.sides[0].sql("SELECT status FROM transactions ORDER BY id")
        waiting = [rank for rank, row in enumerate(rows) if row.status == "pending"]
        if not rows or self.rng.random() < 0.03:
            return -1
        return self.rng.choice(waiting) if waiting and self.rng.random() < 0.8 else self.rng.randrange(len(rows))

    def _extend(self) -> Verb:
        """A later date for a pocket, or an earlier one that undoes what an operation extended."""
        wallet, unit = self._wallet()
        nothing = ExtendPocket(wallet, unit, "given", self._today(), self._today() + timedelta(days=9))
        if wallet not in self.wallets:
            return nothing
        side = self.pair.sides[0]
        held = "SELECT origin, expires, balance FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND balance > 0"
        rows = [(row.origin, as_day(row.expires), row.balance) for row in side.sql(held, w=wallet)]
        dated = [row for row in rows if row[1]] or rows
        if not rows:
            return nothing
        origin, expires, balance = self.rng.choice(dated if self.rng.random() < 0.9 else rows)
        amount = self.rng.choice([None, None, 1, balance, balance - 1, balance + 1])
        until = self.rng.choice([None, *((self._today() + timedelta(days=days)) for days in (7, 30, 30, 60, 1, 0))])
        if self.rng.random() < 0.4:
            return self._unextend(wallet, unit) or ExtendPocket(wallet, unit, origin, until, expires, amount)
        return ExtendPocket(wallet, unit, origin, expires, until, amount, self._about())

    def _unextend(self, wallet: int, unit: str) -> Verb | None:
        """Back from the date that an operation extended to, by its rank; now and then another operation's."""
        side = self.pair.sides[0]
        pairs = side.sql(
            "SELECT t.operation_id AS id, d.origin, d.expires AS was, c.expires AS became, y.amount"
            " FROM transactions t JOIN transactions u ON u.wallet_id = t.wallet_id AND u.seq = t.seq + 1"
            " JOIN postings x ON x.transaction_id = t.id JOIN accounts d ON d.id = x.debit_account"
            " JOIN postings y ON y.transaction_id = u.id JOIN accounts c ON c.id = y.credit_account"
            " WHERE t.wallet_id = :w AND t.type = 'debit' AND t.source = 'transfer' AND d.expires IS NOT NULL"
            " AND u.operation_id = t.operation_id AND d.kind = 'pocket' AND c.kind = 'pocket' ORDER BY u.id",
            w=wallet,
        )
        if not pairs:
            return None
        one = self.rng.choice(pairs[-6:])
        rank = side.ids["operations"].index(one.id) - (1 if self.rng.random() < 0.1 else 0)
        about = About("operation", str(rank), "expiry_extended")
        amount = self.rng.choice([None, None, None, 1, one.amount, one.amount + 1])
        return ExtendPocket(wallet, unit, one.origin, as_day(one.became), as_day(one.was), amount, about)

    def _status(self) -> Verb:
        weights = self.rng.choice(["active", "active", "active", "active", "frozen", "closed"])
        return ChangeStatus(self._wallet()[0], weights, self._about())

    def _wallet(self) -> tuple[int, str]:
        wallet = self.rng.choice([*self.wallets, *list(self.wallets)[:2] * 3])
        unit = self.wallets[wallet] if self.rng.random() > 0.03 else self.rng.choice(["KWD", "SAR", "PTS"])
        return (wallet if self.rng.random() > 0.01 else self.rng.choice([10**9, 10**30, -1])), unit

    def _by_hand(self, source: str) -> bool:
        return self.rng.random() < (0.5 if source in BY_HAND else 0.04)

    def _amount(self, wallet: int) -> int:
        """Small, or exactly at a figure that matters to this wallet, or one unit beside it."""
        if self.rng.random() < 0.5:
            return self.rng.randint(1, 5_000)
        if wallet not in self.wallets:
            return 1
        row = self.pair.sides[0].sql("SELECT available, debt FROM wallets WHERE id = :w", w=wallet)
        available, debt = (row[0].available, row[0].debt) if row else (0, 0)
        pockets = self.pair.sides[0].sql(
            "SELECT balance FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND balance > 0", w=wallet
        )
        figures = [*[available] * 3, *[debt] * 2, 50_000, 50_000, 150_000, *(pocket.balance for pocket in pockets)]
        exact: int = self.rng.choice(figures) + self.rng.choice([0, 0, 0, 1, -1])
        if self.rng.random() < 0.03:
            return self.rng.choice([MAX_MINOR, MAX_MINOR + 1, -5, 0, 2**62])
        return exact

    def _day(self) -> date | None:
        if self.rng.random() < 0.55:
            return None
        return self._today() + timedelta(days=self.rng.choice([0, 0, 1, 1, 2, 7, 30, -1]))

    def _today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def _about(self) -> About:
        if self.rng.random() < 0.8:
            return About(note=self.rng.choice(["", "n"]))
        return About("order", str(self.rng.randint(1, 9)), "correction", "слово", metadata={"b": "2", "a": "1"},
                     transaction_date=self.now - timedelta(hours=self.rng.randint(0, 50)))  # fmt: skip

    # -- cards ----------------------------------------------------------------------------------------------

    def _issue(self) -> Verb:
        cards = []
        for _ in range(self.rng.randint(1, 3)):
            self.hashes += 1
            cards.append(NewCard(f"hash{self.hashes - 1}", f"{self.hashes:04}"))
        return IssueCards(
            tuple(cards), self.rng.choice([1, 2, 500, 1_000, 1_000, 0]),
            self.rng.choice(["SAR"] * 7 + ["KWD", "PTS", "XXX"]),
            self.rng.choice(["paid", "paid", "given"]),
            self.rng.choice([None, self._today() + timedelta(days=self.rng.choice([0, 1, 7, 20]))]),
            self.rng.choice([None, None, self._today() + timedelta(days=self.rng.choice([0, 1, 9, 30, -1]))]),
            self.rng.choice([0, 0, 1, 1, 2]), "b",
            given_as=self.rng.choice(["promo"] * 6 + ["compensation", "opening_balance", "nothing"]),
        )  # fmt: skip

    def _sell(self) -> Verb:
        off = self.rng.choice([0, 0, 0, 1, 499, 500, 999, -1])
        buyer = self.rng.choice([None, 1, 2])
        return replace(SellCard(self._to_be_sold(), "", buyer, self._about(), off), **self._payer(500))

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
            return {"tender": tender, "wallet": self.rng.choice([self._wallet()[0]] * 5 + [None])}
        if self.rng.random() < 0.5:
            return {"tender": tender, "wallet": self.rng.choice([None] * 12 + [self._wallet()[0]])}
        number = f"u{self.keys - (1 if self.rng.random() < 0.1 else 0)}"
        handed = self.rng.choice([None, amount, amount + 1, amount - 1]) if tender == "cash" else None
        return {"tender": tender, "uuid": number, "tendered": handed, "reference": self.rng.choice(["", "slip 7"])}

    def _begin_card(self) -> Verb:
        """A provider is asked for a card, mostly for what it costs."""
        tops_up = self.rng.random() < 0.3
        card = self._card("active" if tops_up else "issued")
        rows = self._card_rows()
        off = self.rng.choice([0, 0, 0, 1, -1]) if not tops_up or self.rng.random() < 0.1 else 0
        known = 0 <= card < len(rows)
        price, unit = (rows[card].initial - off, rows[card].currency) if known else (1, "SAR")
        amount = self.rng.choice([price] * 9 + [price + 1, 0])
        self.hashes += 1
        return BeginCardPayment(
            f"b{self.hashes}", card, amount, self.rng.choice([unit] * 9 + ["RUB"]),
            self.rng.choice(["yookassa"] * 5 + [""]), tops_up, self.rng.choice([None, 1]), off, {"a": "1"},
            about=self._about(),
        )  # fmt: skip

    def _end_payment(self) -> Verb:
        rows = self.pair.sql("SELECT amount, currency, tender FROM payments ORDER BY id")
        asked = [rank for rank, row in enumerate(rows) if row.tender == "provider"]
        rank = self.rng.choice(asked[-4:] or [-1])
        amount, unit = (rows[rank].amount, rows[rank].currency) if rank >= 0 else (1, "SAR")
        status = self.rng.choice(["succeeded"] * 4 + ["cancelled", "failed"])
        return EndPayment(rank, status, self.rng.choice([amount] * 6 + [amount + 1]), unit, "why", self._about())

    def _redeem(self) -> Verb:
        rows = self._card_rows()
        used = [rank for rank, row in enumerate(rows) if row.status == "active" and row.usage_count]
        card = self.rng.choice(used) if used and self.rng.random() < 0.5 else self._card("active")
        balance = rows[card].balance if 0 <= card < len(rows) else 0
        code = rows[card].code_hash if 0 <= card < len(rows) else "none"
        amount = self.rng.choice([None, 1, 1, 1, balance, balance - 1, balance + 1, balance + 1, 0])
        code = self.rng.choice([code] * 10 + ["", "", "wrong"])
        return RedeemCard(card, self._wallet()[0], amount, code, self._about())

    def _cancel(self) -> Verb:
        ways = ["", "", "cash", "bank", "provider", "provider", "wallet", "wallet"]
        return CancelCard(self._card("active"), self.rng.choice(ways), self._about())

    def _top_up(self) -> Verb:
        amount = self.rng.choice([1, 500, 500, 0, MAX_MINOR])
        payer = self._payer(amount)
        if payer["tender"] == "wallet" and self.rng.random() < 0.4:
            amount = MAX_MINOR // 1_000
        rows = self._card_rows()
        used_up = [
            rank for rank, row in enumerate(rows)
            if row.status == "redeemed" and 0 < row.max_usage_count <= row.usage_count
        ]  # fmt: skip
        if used_up and self.rng.random() < 0.6:
            return replace(TopUpCard(self.rng.choice(used_up), amount, "", self._about()), **payer)
        card = self._card(self.rng.choice(["redeemed", "active"]))
        return replace(TopUpCard(card, amount, "", self._about()), **payer)

    def _replace(self) -> Verb:
        self.hashes += 1
        new = NewCard(f"hash{self.hashes - 1}", f"{self.hashes:04}")
        return ReplaceCard(
            self._card(self.rng.choice(["active", "active", "blocked", "issued", "redeemed"])), new, self._about()
        )

    def _extend_card(self) -> Verb:
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
        day = self._today() + timedelta(days=self.rng.choice([-1, 0, 1, 2, 9, 10, 40]))
        return ExtendCard(self._card("active"), self.rng.choice([None, day, day, day]), self._about())

    def _block(self) -> Verb:
        blocked = self.rng.random() < 0.6
        return BlockCard(self._card("active" if blocked else "blocked"), blocked, self._about())

    def _expire(self) -> Verb:
        """A card by rank, mostly one whose last day has passed."""
        today = self._today()
        rows = self.pair.sides[0].sql("SELECT valid_until, status FROM gift_cards ORDER BY id")
        past = [rank for rank, row in enumerate(rows) if row.valid_until and str(row.valid_until) < str(today)
                and row.status in {"issued", "active", "blocked"}]  # fmt: skip
        return ExpireCard(
            self.rng.choice(past) if past and self.rng.random() < 0.8 else self._card("active"), self._about()
        )

    def _card(self, wanted: str) -> int:
        rows = self._card_rows()
        if not rows or self.rng.random() < 0.02:
            return -1
        liked = [rank for rank, row in enumerate(rows) if row.status == wanted]
        if liked and self.rng.random() < 0.8:
            return self.rng.choice(liked)
        return self.rng.randrange(len(rows))

    def _card_rows(self) -> list[Any]:
        return self.pair.sides[0].sql(
            "SELECT g.status, g.code_hash, g.usage_count, g.max_usage_count, g.initial, g.currency, a.balance"
            " FROM gift_cards g"
            " JOIN accounts a ON a.card_id = g.id ORDER BY g.id"
        )

    # -- time -----------------------------------------------------------------------------------------------

    def _pass_time(self) -> None:
        """Some minutes, or exactly to the shop's midnight or cut-off, a microsecond before, or days."""
        local = self.now.astimezone(ZoneInfo(self.zone))
        midnight = datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
        cutoff = midnight + timedelta(hours=self.cutoff)
        target = self.rng.choice([
            self.now + timedelta(minutes=self.rng.randint(1, 300)), midnight, midnight - timedelta(microseconds=1),
            cutoff, cutoff - timedelta(microseconds=1), self.now + timedelta(days=self.rng.randint(1, 20)),
        ])  # fmt: skip
        self.now = max(self.now, target.astimezone(UTC))


def as_day(value: date | str | None) -> date | None:
    """A date as plain SQL gives it on either engine."""
    return date.fromisoformat(value) if isinstance(value, str) else value
