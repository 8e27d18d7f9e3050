"""What random programs of wallets and cards look at and choose with: figures that matter, days, passing time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ledger.domain.about import About
from ledger.money import MAX_MINOR

if TYPE_CHECKING:
    from tests.storage.door.pair import Pair


@dataclass
class Draws:
    """One seed's randomness, the clock, and the first side's rows."""

    pair: Pair
    wallets: dict[int, str]
    zone: str
    cutoff: int
    now: datetime
    rng: random.Random
    hashes: int = 0
    keys: int = 0

    def wallet(self) -> tuple[int, str]:
        wallet = self.rng.choice([*self.wallets, *list(self.wallets)[:2] * 3])
        unit = self.wallets[wallet] if self.rng.random() > 0.03 else self.rng.choice(["KWD", "SAR", "PTS"])
        return (wallet if self.rng.random() > 0.01 else self.rng.choice([10**9, 10**30, -1])), unit

    def amount(self, wallet: int) -> int:
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

    def day(self) -> date | None:
        if self.rng.random() < 0.55:
            return None
        return self.today() + timedelta(days=self.rng.choice([0, 0, 1, 1, 2, 7, 30, -1]))

    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def about(self) -> About:
        if self.rng.random() < 0.8:
            return About(note=self.rng.choice(["", "n"]))
        return About("order", str(self.rng.randint(1, 9)), "correction", "слово", metadata={"b": "2", "a": "1"},
                     transaction_date=self.now - timedelta(hours=self.rng.randint(0, 50)))  # fmt: skip

    def pass_time(self) -> None:
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
