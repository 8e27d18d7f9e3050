"""What a return's plan says of cashback that the goods had earned (SPEC 7): to the halala, whatever was spent of it."""

from __future__ import annotations

from ledger.domain.order_verbs import OrderLine
from ledger.domain.return_plan import TakenBack
from ledger.money import Money, currency
from ledger.use_cases import orders
from ledger.use_cases.receipts import receipt
from ledger.use_cases.returns import ByPieces, Destination, Pieces, ReturnOrder, Whole, plan_return, return_order
from tests.support.cashing import WEEK, add_rule, give
from tests.support.ledgers import new_key
from tests.support.selling import Stall, from_wallet, paid
from tests.use_cases.returning import sar, stall

__all__ = ["stall"]

LINES = (OrderLine(None, "Coat", 1, 42_500), OrderLine(None, "Boots", 1, 21_500))
BOOTS = ByPieces((Pieces(2),))


def granted(stall: Stall) -> int:
    """640.00 paid in cash and granted 32.00, as in SPEC 7."""
    rule = add_rule(stall)
    order = stall.sell(64_000, paid(64_000, "cash"), lines=LINES)
    stall.wait(**WEEK)
    give(stall, order, rule, lines=(1, 2))
    return order


def of_cashback(taken: tuple[TakenBack, ...]) -> TakenBack:
    [one] = (one for one in taken if not one.of_points)
    return one


def test_the_kept_part_keeps_its_cashback(stall: Stall) -> None:
    order = granted(stall)
    request = ReturnOrder(new_key(), order, BOOTS)
    plan = plan_return(stall.ledger, request)
    assert of_cashback(plan.taken) == TakenBack("five", sar(1_075), sar(0), sar(0), sar(3_200), sar(2_125))
    [points] = (one for one in plan.taken if one.of_points)
    assert (points.amount.minor, points.granted, points.kept) == (
        22, Money(64, currency("PTS")), Money(42, currency("PTS")),
    )  # fmt: skip
    assert (plan.money_back, plan.withheld) == (sar(21_500), sar(0))
    assert return_order(stall.ledger, request).plan.taken == plan.taken


def test_spent_cashback_is_kept_back_from_the_money(stall: Stall) -> None:
    order = granted(stall)
    stall.sell(3_000, from_wallet(stall.money, 3_000), earns={})
    done = return_order(stall.ledger, ReturnOrder(new_key(), order, BOOTS))
    assert of_cashback(done.plan.taken) == TakenBack("five", sar(200), sar(875), sar(0), sar(3_200), sar(2_125))
    assert (done.plan.money_back, done.plan.withheld) == (sar(20_625), sar(875))
    paper = receipt(stall.ledger, done.receipts[0].id)
    assert (paper.amount, paper.withheld, paper.cashback_taken) == (sar(21_500), sar(875), sar(1_075))
    assert [(part.means, part.amount) for part in paper.parts] == [("cash", sar(20_625))]
    detail = orders.order(stall.ledger, order)
    assert (detail.given_back, detail.withheld) == (sar(21_500), sar(875))
    last = return_order(stall.ledger, ReturnOrder(new_key(), order, Whole())).plan
    assert of_cashback(last.taken) == TakenBack("five", sar(0), sar(2_125), sar(0), sar(3_200), sar(0))
    stall.assert_sound()


def test_what_cannot_be_kept_back_becomes_debt(stall: Stall) -> None:
    rule = add_rule(stall)
    stall.put_in(10_000)
    order = stall.sell(10_000, from_wallet(stall.money, 10_000))
    stall.wait(**WEEK)
    give(stall, order, rule)
    stall.sell(500, from_wallet(stall.money, 500), earns={})
    plan = return_order(stall.ledger, ReturnOrder(new_key(), order, Whole())).plan
    assert of_cashback(plan.taken) == TakenBack("five", sar(0), sar(0), sar(500), sar(500), sar(0))


def test_money_for_the_wallet_is_less_what_is_kept_back(stall: Stall) -> None:
    order = granted(stall)
    stall.sell(3_200, from_wallet(stall.money, 3_200), earns={})
    plan = plan_return(stall.ledger, ReturnOrder(new_key(), order, BOOTS, Destination.WALLET))
    assert [(str(one.place), one.amount) for one in plan.back] == [("wallet", sar(20_425))]
    assert of_cashback(plan.taken).withheld == sar(1_075)
