"""Random operations for the posting door, biased to where doors go wrong: exact figures, exact days, undoing all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import (
    Capture,
    ChangeStatus,
    ClawBack,
    Credit,
    Debit,
    Hold,
    Operation,
    Owe,
    Pend,
    Release,
    Reverse,
    Settle,
    Sweep,
    Transfer,
    Verb,
    Void,
    WriteOff,
)
from tests.storage.door.card_drawing import CardDraws
from tests.storage.door.drawing import as_day
from tests.storage.door.pair import Step

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
class Generator(CardDraws):
    """Draws steps for one seed, looking at the first side to hit its figures exactly."""

    outside: tuple[str, ...] = OUTSIDE
    sent: list[Operation] = field(default_factory=list)
    cards_share: int = 1

    def step(self) -> Step:
        """The next thing to do; now and then time passes or somebody changes a status beside the door first."""
        if self.rng.random() < 0.12:
            self.pass_time()
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
            (18, "reverse", self._reverse), (7, "status", self._status), (6, "card_issue", self.issue),
            (10, "hold", self._hold), (6, "transfer", self._transfer), (5, "clawback", self._claw_back),
            (3, "write_off", self._write_off), (2, "sweep", lambda: Sweep(self.wallet()[0])),
            (5, "pend", self._pend), (4, "settle", self._settle), (2, "void", self._void),
            (7, "expiry_extend", self._extend),
        ]  # fmt: skip
        if self.pair.sides[0].holds:
            kinds += [(7, "release", self._release), (8, "capture", self._capture)]
        if self.card_rows():
            kinds += [(7, "card_sell", self.sell), (18, "card_redeem", self.redeem), (3, "card_cancel", self.cancel)]
            kinds += [(6, "card_top_up", self.top_up), (6, "card_replace", self.replace)]
            kinds += [(5, "card_payment_begin", self.begin_card)]
            kinds += [
                (4, "card_extend", self.extend_card),
                (4, "card_block", self.block),
                (4, "card_expire", self.expire),
            ]
        if self.pair.sides[0].ids["payments"]:
            kinds += [(4, "payment_end", self.end_payment)]
        of_cards = ("card_", "payment_")
        weights = [many * (self.cards_share if kind.startswith(of_cards) else 1) for many, kind, _ in kinds]
        _, kind, make = self.rng.choices(kinds, weights)[0]
        return kind, (make(),)

    def _credit(self) -> Verb:
        wallet, unit = self.wallet()
        source, tender = self.rng.choice(CREDITS * 2 + WRONG)
        return Credit(
            wallet, self._near_limits(wallet, source), unit, source, tender, self.rng.choice(["", "", "paid", "given"]),
            self.day(), self._by_hand(source), self.about(),
        )  # fmt: skip

    def _debit(self) -> Verb:
        wallet, unit = self.wallet()
        source, tender = self.rng.choice(DEBITS * 3 + WRONG)
        return Debit(
            wallet, self._near_limits(wallet, source), unit, source, tender, self._by_hand(source), self.about()
        )

    def _near_limits(self, wallet: int, source: str) -> int:
        """An adjustment is now and then just what the office may post at once, or one unit more."""
        if source == "adjustment" and self.rng.random() < 0.3:
            return 50_000 + self.rng.choice([0, 1])
        return self.amount(wallet)

    def _owe(self) -> Verb:
        wallet, unit = self.wallet()
        return Owe(wallet, self.amount(wallet), unit, about=self.about())

    def _reverse(self) -> Verb:
        count = len(self.pair.sides[0].transactions)
        recent = self.rng.randint(max(0, count - 12), max(0, count - 1))
        anywhere = self.rng.randint(0, max(0, count - 1))
        return Reverse(self.rng.choice([recent] * 8 + [anywhere] * 4 + [-1]), self.about())

    def _hold(self) -> Verb:
        wallet, unit = self.wallet()
        lasts = self.rng.choice([timedelta(minutes=30), timedelta(minutes=30), timedelta(days=3), timedelta(0)])
        return Hold(wallet, self.amount(wallet), unit, self.now + lasts, self.about())

    def _release(self) -> Verb:
        hold, rest = self._held()
        return Release(hold, self.rng.choice([None, None, 1, rest, rest + 1, rest - 1]), self.about())

    def _capture(self) -> Verb:
        hold, rest = self._held()
        amount = self.rng.choice([1, rest, rest, rest + 1, rest - 1])
        return Capture(hold, amount, self.rng.random() < 0.4, self.about())

    def _held(self) -> tuple[int, int]:
        """A hold by rank, mostly one that still holds something, and what it holds."""
        rows = self.pair.sides[0].sql("SELECT status, amount - captured - released AS rest FROM holds ORDER BY id")
        active = [rank for rank, row in enumerate(rows) if row.status == "active"]
        if self.rng.random() < 0.03:
            return -1, 1
        rank = self.rng.choice(active) if active and self.rng.random() < 0.8 else self.rng.randrange(len(rows))
        return rank, rows[rank].rest

    def _transfer(self) -> Verb:
        wallet, unit = self.wallet()
        fits = [other for other, its in self.wallets.items() if its == unit]
        to = self.rng.choice(fits) if self.rng.random() < 0.9 else self.wallet()[0]
        return Transfer(wallet, to, self.amount(wallet), unit, self.about())

    def _claw_back(self) -> Verb:
        wallet, unit = self.wallet()
        return ClawBack(wallet, self.amount(wallet), unit, self.rng.choice(["cashback", "loyalty", ""]), self.about())

    def _write_off(self) -> Verb:
        wallet, unit = self.wallet()
        return WriteOff(wallet, self.amount(wallet), unit, self.about())

    def _pend(self) -> Verb:
        wallet, unit = self.wallet()
        source = self.rng.choice(["loyalty", "loyalty", "cashback", "refund", "top_up"])
        return Pend(wallet, self.amount(wallet), unit, source, self.day(), self.about())

    def _settle(self) -> Verb:
        return Settle(self._pending(), self.about())

    def _void(self) -> Verb:
        return Void(self._pending(), self.rng.choice(["cancelled", "failed", "posted"]), self.about())

    def _pending(self) -> int:
        """A transaction by rank, mostly one that is still pending."""
        rows = self.pair.sides[0].sql("SELECT status FROM transactions ORDER BY id")
        waiting = [rank for rank, row in enumerate(rows) if row.status == "pending"]
        if not rows or self.rng.random() < 0.03:
            return -1
        return self.rng.choice(waiting) if waiting and self.rng.random() < 0.8 else self.rng.randrange(len(rows))

    def _extend(self) -> Verb:
        """A later date for a pocket, or an earlier one that undoes what an operation extended."""
        wallet, unit = self.wallet()
        nothing = ExtendPocket(wallet, unit, "given", self.today(), self.today() + timedelta(days=9))
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
        until = self.rng.choice([None, *((self.today() + timedelta(days=days)) for days in (7, 30, 30, 60, 1, 0))])
        if self.rng.random() < 0.4:
            return self._unextend(wallet, unit) or ExtendPocket(wallet, unit, origin, until, expires, amount)
        return ExtendPocket(wallet, unit, origin, expires, until, amount, self.about())

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
        return ChangeStatus(self.wallet()[0], weights, self.about())

    def _by_hand(self, source: str) -> bool:
        return self.rng.random() < (0.5 if source in BY_HAND else 0.04)
