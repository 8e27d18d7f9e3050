"""Several workstations cancel one order, spend its points, or release them, at the same instant, on both engines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.order_verbs import CancelOrder, OpenOrder, OrderLine, TakeForOrder
from tests.support import doors
from tests.support.selling import by_card, from_wallet, paid, with_points
from tests.support.tills import Job, Tills, refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.selling import Stall
    from tests.support.tills import Task

COUNT, ROUNDS = 4, 4


def race(tills: Tills, stall: Stall, work: Sequence[Sequence[Task]]) -> Counter[str]:
    """What was refused, by name ('' for what was done), when each list runs at a till of its own."""
    return refusals(tills.run(stall.ledger, work))


def test_an_order_is_cancelled_once(tills: Tills, stall: Stall) -> None:
    stall.put_in(10_000)
    stall.give_points(40)
    card = stall.gift_card(8_000)
    parts = (with_points(stall.points, 10), from_wallet(stall.money, 1_000), by_card(card, 2_000))
    orders = [stall.sell(10_000, *parts, paid(6_900, "cash")) for _ in range(ROUNDS)]
    work = [
        [doors.operation("cancel", CancelOrder(order, about=About(note=str(till)))) for order in orders]
        for till in range(COUNT)
    ]
    assert race(tills, stall, work) == {"": ROUNDS, "OrderNotOpen": ROUNDS * (COUNT - 1)}
    assert (stall.shown(), stall.shown(stall.money)) == (40, 10_000)
    assert stall.row("SELECT balance FROM accounts WHERE kind = 'gift_card'").balance == 8_000
    assert stall.row("SELECT count(*) AS n FROM receipts WHERE kind = 'return'").n == ROUNDS


def test_points_are_spent_or_taken_back_but_never_both(tills: Tills, stall: Stall) -> None:
    orders = [stall.sell(20_000, paid(20_000)) for _ in range(ROUNDS)]
    line = (OrderLine(None, "Thing", 1, 1_000),)
    spend = [
        doors.operation("sell", OpenOrder(stall.customer, "SAR", "counter", line), with_points(stall.points, 20),
                        paid(800))
        for _ in range(ROUNDS)
    ]  # fmt: skip
    cancel = [doors.operation("cancel", CancelOrder(order)) for order in orders]
    refused = race(tills, stall, [spend, cancel])
    spent = ROUNDS - refused["InsufficientFunds"]
    assert set(refused) <= {"", "InsufficientFunds"}
    assert stall.shown() == -20 * spent


def test_a_wallet_that_pays_and_gets_back_at_once(tills: Tills, stall: Stall) -> None:
    """Two orders of one wallet, cancelled and opened in turns: wallets, orders and accounts lock in one order."""
    stall.put_in(4_000)
    orders = [stall.sell(1_000, from_wallet(stall.money, 1_000), kind="checkout") for _ in range(ROUNDS)]
    cancel = [doors.operation("cancel", CancelOrder(order)) for order in orders]
    opened = OpenOrder(stall.customer, "SAR", "checkout", (OrderLine(None, "Thing", 1, 1_000),))
    sell = [
        doors.operation("sell", opened, TakeForOrder(None, stall.money, None, "SAR")) for _ in range(ROUNDS)
    ]  # fmt: skip
    refused = race(tills, stall, [cancel, sell, cancel[::-1]])
    assert set(refused) <= {"", "InsufficientFunds", "OrderNotOpen"}
    sold = ROUNDS - refused["InsufficientFunds"]
    assert stall.shown(stall.money) == 4_000 - 1_000 * sold


def test_points_are_released_once(tills: Tills, stall: Stall) -> None:
    late = stall.add_rule("late", release_days=1)
    for _ in range(ROUNDS):
        stall.sell(10_000, paid(10_000), earns={late: 10_000})
    doors.run_sql(stall.ledger, "UPDATE order_earnings SET release_on = '2026-01-05'")
    race(tills, stall, [[Job("points_release")] for _ in range(COUNT)])
    assert stall.shown() == 10 * ROUNDS
    assert stall.history() == [("loyalty", 10, "posted")] * ROUNDS
