"""What random sales look at and choose with: rows of the first side, wrong and right figures, passing time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ledger.domain.about import About
from ledger.money import MAX_MINOR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.storage.door.pair import Pair

FEE, REWARD = 30, 40
SHELF = (
    "INSERT INTO products (sku, name, sort_name, category, brand, partner_id, kind, currency, price, floor_price,"
    " stock, created_at, updated_at) SELECT :sku, :name, :name, :category, 'Brand', :partner, :kind, :unit, :price,"
    " :floor, :stock, created_at, created_at FROM customers WHERE id = 1"
)
ORDERS = (
    "SELECT o.id, o.status, o.kind, o.paid_at, o.customer_id, o.expires_at,"
    " o.total - o.points_money - a.balance AS due"
    " FROM orders o JOIN accounts a ON a.order_id = o.id ORDER BY o.id"
)
HOLDS = (
    "SELECT h.status, h.amount - h.captured - h.released AS rest, w.customer_id FROM holds h"
    " JOIN wallets w ON w.id = h.wallet_id ORDER BY h.id"
)
CARDS = (
    "SELECT g.status, g.code_hash, g.currency, a.balance FROM gift_cards g JOIN accounts a ON a.card_id = g.id"
    " ORDER BY g.id"
)


@dataclass
class Drawing:
    """One seed's randomness, the clock, and the first side's rows."""

    pair: Pair
    wallets: dict[int, str]
    now: datetime
    rng: random.Random
    keys: int = 0
    names: int = 0
    careful: bool = True

    def order(self, fits: Callable[[Any], bool]) -> tuple[int, Any]:
        """An order by rank, from 1, and its row: mostly one of the last that fit."""
        rows = self.rows(ORDERS)
        ranks = [n for n, row in enumerate(rows, 1) if fits(row)][-8:]
        rank = int(self.pick(ranks, [-1, *range(1, len(rows) + 1)]))
        return rank, rows[rank - 1] if rank > 0 else None

    def unpaid(self) -> tuple[int, int, int | None]:
        """An order that may still be paid, mostly: its rank, what is due, and whose it is."""
        rank, row = self.order(lambda row: row.paid_at is None and row.status != "cancelled")
        return (rank, row.due, row.customer_id) if row else (rank, 1, 1)

    def wallet(self, unit: str) -> int:
        if self.rng.random() < 0.02:
            return int(self.rng.choice(list(self.wallets)))
        return self.rng.choice([wallet for wallet, its in self.wallets.items() if its == unit])

    def points_of(self, customer: int | None) -> int:
        rows = self.rows("SELECT id, customer_id FROM wallets WHERE currency = 'PTS' ORDER BY id")
        own = [row.id for row in rows if row.customer_id == customer]
        return int(own[0]) if own and self.rng.random() < 0.95 else self.wallet("PTS")

    def available(self, wallet: int) -> int:
        (row,) = self.rows("SELECT available FROM wallets WHERE id = :w", w=wallet)
        return int(row.available)

    def cards(self) -> list[Any]:
        return self.rows(CARDS)

    def rows(self, sql: str, **values: object) -> list[Any]:
        return self.pair.sides[0].sql(sql, **values)

    def around(self, due: int) -> int:
        return int(self.pick([max(due, 1), max(due, 1), max(due // 2, 1), 1], [due - 1, due + 1, 0, MAX_MINOR + 1]))

    def pick(self, right: Sequence[Any], wrong: Sequence[Any]) -> Any:  # noqa: ANN401 - whatever is picked
        """One of `right` when care is taken, and mostly when it is not."""
        return self.rng.choice(right) if right and (self.careful or self.rng.random() < 0.7) else self.rng.choice(wrong)

    def about(self) -> About:
        return About(note=self.rng.choice(["", "n"])) if self.rng.random() < 0.9 else About(
            "booking", "b7", "correction", "слово", metadata={"b": "2"}
        )  # fmt: skip

    def uuid(self) -> str:
        self.names += 1
        return f"u{self.names}"

    def key(self) -> str:
        self.keys += 1
        return f"k{self.keys}"

    def pass_time(self) -> None:
        """Some minutes, exactly the time orders wait, or days."""
        self.now = (self.now + self.rng.choice([
            timedelta(minutes=self.rng.randint(1, 40)), timedelta(minutes=30), timedelta(hours=9),
            timedelta(days=self.rng.randint(1, 6)),
        ])).astimezone(UTC)  # fmt: skip

    def fill_shelf(self) -> None:
        self.names += 1
        kind = self.rng.choice(["unique", "unique", "unique", "counted", "open"])
        price = self.rng.choice([FEE, 2 * FEE, 1_000, 5_000])
        self.pair.sql(
            SHELF, sku=f"S{self.names}", name=f"Product {self.names}", category=self.rng.choice(["", "a"]),
            partner=self.rng.choice([None, None, 1, 2]), kind=kind,
            unit=self.rng.choice(["SAR"] * 9 + ["KWD"]), price=price,
            floor=self.rng.choice([0, price, FEE]) if price > FEE else 0, stock=2 if kind == "counted" else None,
        )  # fmt: skip
