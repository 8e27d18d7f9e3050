"""Random histories of some wallets over many days: what the tests of the past and of explanations walk through."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ledger.errors import Refusal
from ledger.use_cases import movements, posting
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.jobs import run_job
from ledger.use_cases.movements import Transfer, WriteOffDebt
from ledger.use_cases.opening import calendar, today
from ledger.use_cases.posting import Reverse
from tests.support import doors
from tests.use_cases.moving import Purse, money, new_key, purse, rest_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ledger.storage.ledger import Ledger

Standing = tuple[int, int, int]
"""A wallet's available, on hold and debt."""


def seen(one: Purse) -> Standing:
    """What a person sees of a wallet now, whether or not the jobs have run."""
    (found,) = (each for each in customer_wallets(one.ledger, one.customer).wallets if each.id == one.wallet)
    return found.available.minor, found.on_hold.minor, found.debt.minor


@dataclass
class History:
    """Wallets that live. `at` and `on` remember what a person saw at instants, and as each business day ended."""

    ledger: Ledger
    rng: random.Random
    purses: list[Purse] = field(default_factory=list)
    at: dict[datetime, dict[int, Standing]] = field(default_factory=dict)
    on: dict[date, dict[int, Standing]] = field(default_factory=dict)
    done: int = 0

    def __post_init__(self) -> None:
        doors.run_sql(self.ledger, "UPDATE settings SET value = '4' WHERE key = 'cutoff_hour'")
        self.ledger.settings["cutoff_hour"] = "4"
        self.purses = [purse(self.ledger, "Anna"), purse(self.ledger, "Boris"), purse(self.ledger, "Carla", "PTS")]
        self.remember()

    def steps(self, count: int) -> Iterator[None]:
        """Do something, refused or not, some times over."""
        for _ in range(count):
            if self.rng.random() < 0.55:
                self._pass_time()
            act = self.rng.choice(self._acts())
            try:
                act(self.rng.choice(self.purses))
                self.done += 1
            except Refusal:
                continue
            finally:
                self.remember()
            yield

    def remember(self) -> None:
        """Look at every wallet, and keep what was seen under this instant and this business day."""
        standing = {one.wallet: seen(one) for one in self.purses}
        self.at[self.ledger.clock.now()] = standing
        self.on[today(self.ledger)] = standing

    def _pass_time(self) -> None:
        """Move on, with a last look at every business day that ends meanwhile, and just before arriving."""
        clock, days = self.ledger.clock, calendar(self.ledger)
        arrival = clock.now() + timedelta(minutes=self.rng.choice([1, 20, 31, 240, 1_440, 1_440 * 3]))
        while (end := days.end_of(today(self.ledger))) <= arrival:
            rest_at(self.ledger, end - timedelta.resolution)
            self.remember()
            rest_at(self.ledger, end)
        for instant in (max(clock.now(), arrival - timedelta.resolution), arrival):
            rest_at(self.ledger, instant)
            self.remember()
        if self.rng.random() < 0.25:
            run_job(self.ledger, self.rng.choice(["day_end", "day_end", "hold_expiry", "pocket_expiry"]))

    def _acts(self) -> list[Callable[[Purse], object]]:
        return [
            self._give, self._give, lambda one: one.paid(self._amount()), lambda one: one.spent(self._amount()),
            self._hold, self._hold, self._release, self._capture, lambda one: one.clawed(self._amount()),
            lambda one: one.pending(self._amount(), self._day()), self._end, self._transfer, self._write_off,
            self._reverse,
        ]  # fmt: skip

    def _amount(self) -> int:
        return self.rng.choice([1, 7, 50, 94, 300])

    def _day(self) -> date | None:
        soon = timedelta(days=self.rng.choice([0, 1, 2, 9, 40]))
        return None if self.rng.random() < 0.4 else self.ledger.clock.now().date() + soon

    def _give(self, one: Purse) -> None:
        one.given(self._amount() * 3, self._day())

    def _hold(self, one: Purse) -> None:
        ends = self.ledger.clock.now() + timedelta(minutes=self.rng.choice([10, 30, 3_000, 9_000]))
        one.held(self._amount() * 2, ends)

    def _some_hold(self, one: Purse) -> int:
        rows = doors.run_sql(
            self.ledger, "SELECT id FROM holds WHERE wallet_id = :w AND status = 'active'", w=one.wallet
        )
        return self.rng.choice(rows).id if rows else 10**6

    def _release(self, one: Purse) -> None:
        one.released(self._some_hold(one), self.rng.choice([None, 1, 30]))

    def _capture(self, one: Purse) -> None:
        one.captured(self._some_hold(one), self._amount(), keep_rest=self.rng.random() < 0.6)

    def _end(self, one: Purse) -> None:
        wanted = "SELECT id FROM transactions WHERE wallet_id = :w AND status = 'pending'"
        rows = doors.run_sql(self.ledger, wanted, w=one.wallet)
        if rows:
            one.ended(self.rng.choice(rows).id, self.rng.choice(["posted", "posted", "cancelled"]))

    def _transfer(self, one: Purse) -> None:
        other = self.purses[1] if one is self.purses[0] else self.purses[0]
        amount = money(self._amount())
        movements.move(self.ledger, Transfer(new_key(), one.customer, other.customer, amount, "gift"))

    def _write_off(self, one: Purse) -> None:
        movements.move(self.ledger, WriteOffDebt(new_key(), one.customer, one.money(7), "kindness"))

    def _reverse(self, one: Purse) -> None:
        wanted = "SELECT id FROM transactions WHERE wallet_id = :w AND type IN ('credit', 'debit')"
        rows = doors.run_sql(self.ledger, wanted, w=one.wallet)
        if rows:
            posting.reverse(self.ledger, Reverse(new_key(), self.rng.choice(rows).id, "typing_error", ""))
