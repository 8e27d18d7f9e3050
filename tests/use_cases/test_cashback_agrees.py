"""What of an order earns has one meaning: the preview, the laboratory, the job and the door agree to the cent."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.cashback import Kind
from ledger.domain.earning import base_of, excluded_of
from ledger.domain.order_verbs import OrderLine
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.money import Money
from ledger.use_cases.cashback import list_granted
from ledger.use_cases.cashback_granting import grant_due, preview
from ledger.use_cases.cashback_laboratory import Experiment, experiment
from tests.support.cashing import FIVE, WEEK, grants, save_rule
from tests.support.ledgers import START
from tests.support.selling import SAR, Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.domain.verbs import Verb
    from ledger.storage.ledger import Ledger

ORDERS = 14
KINDS = ("Shoes", "Bags", "")
KEPT = "SELECT n, amount - returned_amount AS kept FROM order_lines WHERE order_id = :id ORDER BY n"
RULES = (
    replace(FIVE, value=1_250, categories=("shoes",), maximum=Money(900, SAR)),
    replace(FIVE, value=10_000),
    replace(FIVE, kind=Kind.FIXED, value=777, minimum_order=Money(3_000, SAR), categories=("bags", "shoes")),
)


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """One customer and one points rule, on each engine; a point is worth three, so that thirds are left over."""
    made = Stall(ledger)
    made.set(points_worth="3", points_share="100")
    yield made
    made.assert_sound()


def sell(stall: Stall, chance: random.Random) -> int:
    """Several lines, paid by points, given value, own money, a given card and a tender, in random parts and order."""
    lines = tuple(
        OrderLine(None, f"Thing {n}", 1, chance.randrange(1, 3_000), category=chance.choice(KINDS))
        for n in range(chance.randrange(1, 5))
    )
    due = total = sum(line.price for line in lines)
    parts: list[Verb] = []
    if points := chance.choice((0, chance.randrange(1, due // 3 + 2))):
        points = min(points, due // 3)
    if points:
        stall.give_points(points)
        parts.append(with_points(stall.points, points))
        due -= 3 * points
    if given := chance.choice((0, chance.randrange(due + 1))):
        stall.promote(given)
        own = chance.randrange(due - given + 1)
        if own:
            stall.put_in(own)
        parts.append(from_wallet(stall.money, given + own))
        due -= given + own
    if due and chance.random() < 0.3:
        on_card = chance.randrange(1, due + 1)
        parts.append(by_card(stall.gift_card(on_card), on_card))
        due -= on_card
    if due:
        parts.append(paid(due))
    chance.shuffle(parts)
    return stall.sell(total, *parts, earns={}, lines=lines)


def give_back(stall: Stall, order: int, chance: random.Random) -> None:
    """Part of the price of some of its lines."""
    kept = [row for row in stall.rows(KEPT, id=order) if row.kept and chance.random() < 0.6]
    lines = tuple(ReturnedLine(row.n, 0, chance.randrange(1, row.kept + 1)) for row in kept)
    if lines:
        stall.post("order_return", ReturnOrder(order, lines))


def some(chance: random.Random, orders: list[int]) -> list[int]:
    """About half of them."""
    return [order for order in orders if chance.random() < 0.5]


@pytest.mark.parametrize("fields", RULES, ids=["category and cap", "everything", "fixed and minimum"])
def test_random_orders(stall: Stall, fields: Any, request: pytest.FixtureRequest) -> None:  # noqa: ANN401
    """Points, given value, several lines and part returns before and after the lock."""
    chance = random.Random(request.node.name)
    orders = [sell(stall, chance) for _ in range(ORDERS)]
    for order in some(chance, orders):
        give_back(stall, order, chance)
    rule = save_rule(stall, fields)
    stall.wait(**WEEK)
    planned = [(one.rule.id, one.base.minor, one.amount.minor) for one in preview(stall.ledger).now]
    assert len(planned) > ORDERS // 4
    period = Experiment(fields, START.date(), START.date() + timedelta(days=30), instead_of=rule.id)
    foreseen = experiment(stall.ledger, period)
    grant_due(stall.ledger)
    assert grants(stall) == planned
    assert (foreseen.granted, foreseen.cost.minor) == (len(planned), sum(amount for _, _, amount in planned))
    stall.wait(days=1)
    for order in some(chance, orders):
        if stall.order(order).status != "returned":
            give_back(stall, order, chance)
    given = list_granted(stall.ledger, limit=ORDERS).rows
    seen = experiment(stall.ledger, period)
    assert seen.cost == foreseen.cost
    assert seen.taken_back.minor == sum(row.taken_back.minor for row in given) > 0


def test_part_of_a_point_that_came_back_counts_for_the_customer() -> None:
    """Of 10 minor units that 3 points pay, one that came back is worth 3: the 2 left pay 7, not 6."""
    assert excluded_of(money=10, used=3, left=2, given=0, kept=100) == 7
    assert excluded_of(money=10, used=3, left=0, given=4, kept=100) == 4
    assert excluded_of(money=10, used=3, left=3, given=95, kept=100) == 100
    assert excluded_of(money=0, used=0, left=0, given=5, kept=100) == 5


def test_a_part_of_what_is_excluded_is_rounded_up() -> None:
    assert (base_of(2_000, 1_000, 3_000), base_of(0, 5, 10), base_of(0, 0, 0)) == (1_333, 0, 0)
