"""Tills, each a process of its own, that take the same goods back at the same instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OrderLine
from ledger.domain.orders import OrderStatus
from ledger.money import Money, currency
from ledger.use_cases import orders
from ledger.use_cases.returns import ByAmount, ByPieces, Pieces, ReturnOrder, Whole, returns_of
from tests.support.ledgers import new_key
from tests.support.selling import Stall, paid
from tests.support.tills import Outcome, Returning, Tills

if TYPE_CHECKING:
    from ledger.domain.returns import What
    from ledger.storage.ledger import Ledger

COUNT, ROUNDS = 2, 4
SAR = currency("SAR")


@pytest.fixture
def stall(ledger: Ledger) -> Stall:
    """A till's cash is the shop's, so that both may hand it back."""
    return Stall(ledger)


def at_once(tills: Tills, stall: Stall, *requests: ReturnOrder) -> list[Outcome]:
    """Each request at a till of its own."""
    found = tills.run(stall.ledger, [[Returning(one)] for one in requests])
    stall.assert_sound()
    return [outcome for [outcome] in found]


def some_orders(stall: Stall) -> list[int]:
    """Orders of four mugs for 100.00 in cash, sold before the tills' own clocks are heard."""
    line = OrderLine(None, "Mug", 4, 2_500)
    return [stall.sell(10_000, paid(10_000, "cash"), lines=(line,)) for _ in range(ROUNDS)]


def both(order: int, what: What) -> tuple[ReturnOrder, ReturnOrder]:
    """The same wish under two keys."""
    return ReturnOrder(new_key(), order, what), ReturnOrder(new_key(), order, what)


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (Whole(), {"OrderNotOpen": "returned", "ReturnTooMany": "0"}),
        (ByPieces((Pieces(1, 3),)), {"ReturnTooMany": "1"}),
        (ByAmount(Money(6_000, SAR)), {"ReturnTooLarge": "40.00 SAR"}),
    ],
)
def test_one_till_wins_and_the_other_is_told_what_is_kept(
    tills: Tills, stall: Stall, what: What, told: dict[str, str]
) -> None:
    for order in some_orders(stall):
        found = at_once(tills, stall, *both(order, what))
        [lost] = [one for one in found if one.answer is None]
        assert lost.refused in told
        assert str(lost.facts["status" if lost.refused == "OrderNotOpen" else "kept"]) == told[lost.refused]
        assert len(returns_of(stall.ledger, order)) == 1


def test_both_win_while_there_is_enough(tills: Tills, stall: Stall) -> None:
    for order in some_orders(stall):
        found = at_once(tills, stall, *both(order, ByPieces((Pieces(1, 2),))))
        assert all(one.answer is not None for one in found), found
        assert orders.order(stall.ledger, order).row.status is OrderStatus.RETURNED


def test_one_request_sent_twice_is_one_return(tills: Tills, stall: Stall) -> None:
    for order in some_orders(stall):
        request = ReturnOrder(new_key(), order, ByAmount(Money(3_333, SAR)))
        first, second = at_once(tills, stall, request, request)
        assert first.answer == second.answer is not None
        assert len(returns_of(stall.ledger, order)) == 1
