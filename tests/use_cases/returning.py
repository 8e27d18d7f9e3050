"""Orders that anything paid, and returns of them as a till asks for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OrderLine
from ledger.money import Money, currency
from ledger.use_cases.returns import (
    ReturnOrder,
    Whole,
)
from tests.support.ledgers import START, new_key
from tests.support.selling import Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from ledger.domain.return_plan import ReturnPlan
    from ledger.domain.returns import What
    from ledger.domain.verbs import Verb
    from ledger.storage.ledger import Ledger


SAR = currency("SAR")
SOON = START.date() + timedelta(days=10)


def sar(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def stall(ledger: Ledger) -> Stall:
    return Stall(ledger)


def asked(order: int, what: What | None = None, **more: object) -> ReturnOrder:
    return ReturnOrder(new_key(), order, what or Whole(), **more)  # type: ignore[arg-type]


def back(plan: ReturnPlan) -> dict[str, int]:
    """What goes where, in minor units."""
    return {str(one.place): one.amount.minor for one in plan.back}


def mixed(stall: Stall, *lines: OrderLine) -> int:
    """100.00: 3.00 in points, 8.00 given and 12.00 paid money of the wallet, 20.00 of a card, the rest tenders."""
    stall.give_points(100)
    stall.promote(800, SOON)
    stall.put_in(2_000)
    card = stall.gift_card(2_000)
    parts: tuple[Verb, ...] = (
        with_points(stall.points, 30), from_wallet(stall.money, 2_000), by_card(card), paid(3_000, "terminal"),
        paid(2_700, "cash"),
    )  # fmt: skip
    return stall.sell(10_000, *parts, lines=lines or (OrderLine(None, "Mug", 4, 2_500),))
