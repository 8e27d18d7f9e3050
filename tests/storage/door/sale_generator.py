"""Random orders, payments, tills and payouts for both doors, biased to exact figures, late answers and repeats."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ledger.domain.verbs import (
    Operation,
    Verb,
)
from tests.storage.door.pair import Step
from tests.storage.door.sale_money import MoneyDraws
from tests.storage.door.sale_returns import ReturnDraws

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


USUAL = ["administrator"] * 12 + ["manager", "cashier", "cashier"]
LOGINS = ["administrator", "manager", "back_office", "cashier", "cashier", "auditor", "system", "nobody"]
OUTSIDE = (
    "UPDATE wallets SET suspended = NOT suspended WHERE id = (SELECT max(id) FROM wallets WHERE currency = 'SAR')",
    "UPDATE wallets SET suspended = NOT suspended WHERE id = (SELECT max(id) FROM wallets WHERE currency = 'PTS')",
    "UPDATE wallets SET suspended = (customer_id < 0)",
    "UPDATE wallets SET suspended = (customer_id < 0)",
    "UPDATE wallets SET status = 'closed' WHERE status = 'active' AND available = 0 AND on_hold = 0 AND debt = 0",
    "UPDATE wallets SET status = 'active' WHERE status = 'closed'",
    "UPDATE wallets SET status = 'active' WHERE status = 'closed'",
    "UPDATE customers SET status = 'blocked' WHERE id = 2",
    "UPDATE customers SET status = 'active' WHERE id = 2",
    "UPDATE customers SET status = 'active' WHERE id = 2",
    "UPDATE products SET active = NOT active WHERE kind = 'open'",
    "UPDATE products SET stock = stock + 3 WHERE kind = 'counted'",
    "UPDATE partners SET commission_bp = 3333 WHERE id = 1",
    "UPDATE settings SET value = 'refuse' WHERE key = 'points_policy'",
    "UPDATE settings SET value = 'take' WHERE key = 'points_policy'",
    "UPDATE settings SET value = 'debt' WHERE key = 'points_policy'",
    "UPDATE settings SET value = '0' WHERE key = 'clicks_on'",
    "UPDATE settings SET value = '1' WHERE key = 'clicks_on'",
    "UPDATE settings SET value = '1' WHERE key = 'clicks_on'",
    "UPDATE settings SET value = '1c' WHERE key = 'points_owner'",
    "UPDATE settings SET value = 'program' WHERE key = 'points_owner'",
    "UPDATE settings SET value = 'program' WHERE key = 'points_owner'",
    "UPDATE settings SET value = CASE value WHEN '30' THEN '100' ELSE '30' END WHERE key = 'points_share'",
)
"""What other rooms change beside the door."""
END_DAYS = (
    "UPDATE business_days SET status = 'ended' WHERE business_date < (SELECT max(business_date) FROM business_days)"
)


@dataclass
class SaleGenerator(MoneyDraws, ReturnDraws):
    """Draws steps for one seed, looking at the first side to hit its figures exactly."""

    sent: list[Operation] = field(default_factory=list)

    def step(self) -> Step:
        """The next thing to do, mostly with care; now and then time passes or another room changes something first."""
        self.careful = self.rng.random() < 0.7
        if self.rng.random() < 0.15:
            self.pass_time()
        if self.rng.random() < 0.08:
            self.pair.sql(self.rng.choice(OUTSIDE))
        if self.rng.random() < 0.12:
            self.fill_shelf()
        return Step(self.pick(USUAL, LOGINS), self.operation(), self.now, preview=self.rng.random() < 0.04)

    def operation(self) -> Operation:
        if self.sent and self.rng.random() < 0.05:
            earlier = self.rng.choice(self.sent[-30:])
            return self.rng.choice([earlier, earlier, replace(earlier, key=self.key()), replace(earlier, note="!")])
        kind, verbs = self.verbs()
        if self.rng.random() < 0.07:
            kind, verbs = "batch", verbs + self.verbs()[1]
        made = Operation(self.key(), kind, verbs, business_day=self.day_of_the_past(verbs))
        self.sent.append(made)
        return made

    def day_of_the_past(self, verbs: tuple[Verb, ...]) -> date | None:
        """Now and then a business day that an import names; drawn apart, so that the rest stays as it was."""
        chance = random.Random(len(self.sent))
        if chance.random() < 0.004:
            self.pair.sql(END_DAYS)
        orders = all(verb.verb.startswith("order_") for verb in verbs)
        if chance.random() > (0.1 if orders else 0.004):
            return None
        today = self.now.astimezone(ZoneInfo("Asia/Riyadh")).date()
        return today - timedelta(days=chance.choice([-1, 0, 0, 0, 0, 1, 1, 2]))

    def verbs(self) -> tuple[str, tuple[Verb, ...]]:
        kinds: list[tuple[int, Callable[[], tuple[Verb, ...]]]] = [
            (30, self.sale), (14, self.more), (6, self.cancel), (4, self.deliver), (4, self.earned),
            (7, self.edge), (4, self.spent_points),
            (8, self.begin), (12, self.end), (2, self.stray), (5, self.end_refund), (3, self.refund_suspense),
            (4, self.top_up), (5, self.click), (4, self.open_shift), (5, self.cash), (3, self.close_shift),
            (4, self.payout), (10, self.returned), (3, self.everything_back), (7, self.granted), (2, self.ended_card),
            (12, self.fund), (4, self.hold), (3, self.issue), (5, self.others),
        ]  # fmt: skip
        (make,) = self.rng.choices([make for _, make in kinds], [weight for weight, _ in kinds])
        verbs = make()
        # a kind that may be reversed, now and then, whatever it is given to
        return self.pick([verbs[0].verb], ["debit"]), verbs
