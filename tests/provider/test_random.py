"""Random programs of customers, bad networks, forged news, tills and rounds: the money here is the money there.

Whatever the order of things, once everybody has been heard the provider's clearing account stands at what the provider
received less what it gave back, every payment that fits is in its wallet or order once, and nothing is owed that was
paid out.
"""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from ledger.errors import NothingInSuspense, OrderNotOpen, PaymentNotFound
from ledger.use_cases import provider
from tests.provider.market import Market

FAULTS = [
    "202",
    "429",
    "500",
    "500_stored",
    "html502",
    "html502_stored",
    "reset",
    "reset_stored",
    "no_object",
    "html200",
]
STEPS = 25
PROGRAMS = {"sqlite": 12, "postgresql": 4}


@dataclass
class _Program:
    """One random program on a market of its own money: what was there before is left out of its sums."""

    market: Market
    chance: random.Random

    def step(self) -> None:
        acts = [
            self.top_up, self.top_up, self.order, self.order, self.pay, self.pay, self.pay, self.pay_wrongly,
            self.decline, self.tell, self.forge, self.cancel_order, self.cancel_order, self.cancel_order, self.fail,
            self.fail, self.round, self.round, self.sweep, self.foreign, self.wait, self.give_suspense_back,
        ]  # fmt: skip
        self.chance.choice(acts)()

    def top_up(self) -> None:
        self.market.ask_top_up(self.chance.randrange(100, 90_000), method=self.chance.choice(["sbp", "bank_card"]))

    def order(self) -> None:
        self.market.ask_order(self.chance.randrange(100, 90_000), method=self.chance.choice(["sbp", "bank_card"]))

    def _there(self, *statuses: str) -> dict[str, Any] | None:
        rows = [row for row in self.market.fake.store.payments.values() if row["status"] in statuses]
        return self.chance.choice(rows) if rows else None

    def pay(self) -> None:
        if row := self._there("pending"):
            self.market.fake.control("pay", {"id": row["id"]})

    def pay_wrongly(self) -> None:
        if (row := self._there("pending")) and self.chance.random() < 0.5:
            self.market.fake.control("pay", {"id": row["id"], "amount": "7.77"})

    def decline(self) -> None:
        if row := self._there("pending"):
            self.market.fake.control("decline", {"id": row["id"]})

    def tell(self) -> None:
        if row := self._there("succeeded", "canceled"):
            self.market.told(f"payment.{row['status']}", row)

    def forge(self) -> None:
        if row := self._there("pending", "canceled"):
            self.market.told(
                "payment.succeeded", row, status="succeeded", amount={"value": "9999.00", "currency": "SAR"}
            )

    def cancel_order(self) -> None:
        self._some_order(self.market.cancel)

    def _some_order(self, act: Any) -> None:  # noqa: ANN401 - any act on an order
        if orders := self.market.count("orders"):
            with suppress(OrderNotOpen):
                act(self.chance.randint(max(1, orders - 2), orders))

    def give_suspense_back(self) -> None:
        if payments := self.market.count("payments"):
            with suppress(NothingInSuspense, PaymentNotFound):
                self.market.refund_suspense(self.chance.randint(1, payments))

    def fail(self) -> None:
        self.market.fails(*self.chance.choices(FAULTS, k=self.chance.randint(1, 3)))

    def round(self) -> None:
        self.market.round(seconds=self.chance.choice([5, 65, 300, 4_000]))

    def sweep(self) -> None:
        provider.sweep(self.market.ledger)

    def foreign(self) -> None:
        if self.chance.random() < 0.3:
            self.market.fake.control("foreign", {"value": "3.21", "currency": "SAR", "metadata": {}})

    def wait(self) -> None:
        self.market.later(hours=self.chance.choice([1, 26]))

    def settle(self) -> None:
        """No more accidents: everybody is heard to the end."""
        self.market.fake.faults.clear()
        for _ in range(3):
            self.market.round(hours=26)
            provider.sweep(self.market.ledger)

    def check(self) -> None:
        market, store = self.market, self.market.fake.store
        received = _sum(row for row in store.payments.values() if row["status"] == "succeeded")
        given_back = _sum(row for row in store.refunds.values() if row["status"] == "succeeded")
        books = market.books
        assert -books.get("1020", 0) == received - given_back
        ours = {row["metadata"].get("payment"): row for row in store.payments.values() if row["status"] == "succeeded"}
        fitting = 0
        for row in market.rows("SELECT * FROM payments WHERE purpose = 'top_up' AND status = 'succeeded'"):
            there = ours[row.uuid]
            fitting += int(row.amount) if Decimal(there["amount"]["value"]) * 100 == row.amount else 0
        assert market.available == fitting
        assert market.operations("payment_end") == len(market.rows("SELECT * FROM payments WHERE ended_at IS NOT NULL"
                                                                   " AND purpose <> 'stray'"))  # fmt: skip
        assert len(
            {row.transaction_id for row in market.rows("SELECT * FROM payments WHERE status = 'succeeded'")}
        ) == (len(market.rows("SELECT * FROM payments WHERE status = 'succeeded'")))
        assert not market.rows("SELECT * FROM payments WHERE status IN ('creating', 'waiting_for_capture')")
        owed = market.rows("SELECT * FROM refunds WHERE status IN ('owed', 'pending')")
        assert books.get("2310", 0) == sum(int(row.amount) for row in owed)


def _sum(rows: Any) -> int:  # noqa: ANN401 - any rows with an amount
    return int(sum(Decimal(row["amount"]["value"]) * 100 for row in rows))


def test_the_money_here_is_the_money_there(market: Market, engine_kind: str) -> None:
    seed = random.Random(20_260_105)
    for _ in range(PROGRAMS[engine_kind]):
        program = _Program(market, random.Random(seed.random()))
        for _ in range(STEPS):
            program.step()
        program.settle()
        program.check()
    assert {"posted", "ended", "confirmed", "forged", "foreign"} <= set(market.verdicts)


@pytest.mark.slow
def test_many_more_programs(market: Market, engine_kind: str) -> None:
    for seed in range(40 if engine_kind == "sqlite" else 8):
        program = _Program(market, random.Random(seed))
        for _ in range(STEPS):
            program.step()
        program.settle()
        program.check()
    assert {"late", "wrong_amount", "refund_paid", "bad_answer"} <= set(market.verdicts)
