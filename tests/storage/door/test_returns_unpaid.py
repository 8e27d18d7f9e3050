"""Goods of unpaid orders come back, at both doors: they are no longer due, and what was too much goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.order_verbs import DeliverOrder, OrderLine, PointsForOrder
from ledger.domain.return_verbs import ReturnOrder
from ledger.errors import NotAllowed, OrderOverpaid, PointsOverShare
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.goods import back, give_back, lines
from tests.support.ordering import refused
from tests.support.paying import Shop
from tests.support.selling import by_card, from_wallet, paid

if TYPE_CHECKING:
    from tests.support.selling import Stall

THREE = lines(600, 300, 100)


def test_less_is_due_and_fewer_points_wait(stall: Stall) -> None:
    order = stall.sell(10_000, kind="delivery", lines=lines(6_000, 4_000))
    stall.post("deliver", DeliverOrder(order))
    give_back(stall, order, back(2, 4_000))
    row = stall.order(order)
    assert (row.status, row.returned, row.paid_at) == ("delivered", 4_000, None)
    assert stall.history() == [("loyalty", 10, "cancelled"), ("loyalty", 6, "pending")]
    assert (stall.books(), stall.rows("SELECT id FROM receipts")) == ({}, [])
    assert stall.row("SELECT given_back, unpaid FROM order_returns")[:] == (0, True)
    refused(stall, OrderOverpaid, paid(6_001, order=order))
    stall.pay(order, 6_000, "cash")
    assert stall.books() == {"1001": 6_000, "4000": -6_000, "P2000": -6, "P5010": 6}
    assert stall.row("SELECT amount FROM receipts").amount == 6_000
    stall.assert_sound()
    give_back(stall, order, back(1, 6_000))
    assert stall.order(order).status == "returned"
    assert stall.books() == {"4000": -6_000, "4090": 6_000}
    stall.assert_sound()


def test_what_is_too_much_goes_back_newest_first_and_completes_it(stall: Stall) -> None:
    stall.put_in(300)
    card = stall.gift_card(250, max_usage_count=1)
    order = stall.sell(1_000, from_wallet(stall.money, 300), by_card(card), kind="checkout", lines=THREE, earns={})
    give_back(stall, order, back(1, 400, 0))
    assert stall.books()["2300"] == -550
    give_back(stall, order, back(1, 200))
    assert stall.row("SELECT balance FROM accounts WHERE kind = 'gift_card'").balance == 150
    assert stall.order(order).status == "paid"
    assert stall.books() == {"1001": 300, "2100": -150, "4000": -400, "5000": 250}
    assert stall.events(order) == ["opened", "returned", "returned", "paid"]
    assert [row.amount for row in stall.rows("SELECT amount FROM receipts")] == [400]
    assert stall.row("SELECT given_back FROM order_returns ORDER BY id DESC LIMIT 1").given_back == 150
    stall.assert_sound()
    stall.cancel(order)
    assert stall.pockets() == {("paid", ""): 300}
    stall.assert_sound()


def test_cash_of_an_unpaid_order_to_the_wallet(stall: Stall) -> None:
    order = stall.sell(1_000, paid(500, "cash"), kind="checkout", lines=THREE, earns={})
    give_back(stall, order, back(1, 600), wallet=stall.money)
    assert stall.books() == {"1001": 500, "2000": -100, "4000": -400}
    assert stall.order(order).status == "paid"
    assert stall.row("SELECT refunded FROM payments").refunded == 100
    stall.assert_sound()


def test_points_that_pay_more_than_is_left(stall: Stall) -> None:
    """30 points are worth 3.00; of 2.95 that are left they pay 2.90, and 0.05 is due."""
    stall.give_points(30)
    order = stall.sell(1_000, PointsForOrder(None, stall.points, 30), kind="checkout", lines=lines(705, 295), earns={})
    give_back(stall, order, back(1, 705))
    assert stall.shown() == 1
    row = stall.order(order)
    assert (row.points_used, row.points_money, row.status) == (29, 290, "awaiting_payment")
    refused(stall, PointsOverShare, PointsForOrder(order, stall.points, 1))
    stall.assert_sound()
    stall.pay(order, 5, "cash")
    assert stall.books() == {"1001": 5, "4000": -5, "P2000": -1, "P4010": -29, "P5010": 30}
    stall.assert_sound()
    give_back(stall, order, back(2, 295))
    assert stall.shown() == 30
    assert stall.books() == {"4000": -5, "4090": 5, "P2000": -30, "P5010": 30}
    stall.assert_sound()


def test_everything_that_is_left_cancels_it(stall: Stall) -> None:
    doors.add_staff(stall.ledger)
    shop = Shop(stall.ledger, stall.customer, stall.money)
    cups = shop.product(100, kind="counted", stock=5)
    both = (OrderLine(cups, "Cup", 3, 100), OrderLine(None, "Pot", 1, 700))
    stall.put_in(400)
    order = stall.sell(1_000, from_wallet(stall.money, 400), kind="delivery", lines=both)
    give_back(stall, order, back(1, 200, 2))
    assert shop.row("products", cups).stock == 4
    verb = ReturnOrder(order, (back(1, 100), back(2, 700)))
    assert refused(stall, NotAllowed, verb, login="cashier")["right"] == "order.return"
    stall.post("return", verb, login="back_office")
    row = stall.order(order)
    assert (row.status, row.returned) == ("cancelled", 200)
    assert stall.events(order) == ["opened", "returned", "cancelled"]
    assert (stall.pockets(), shop.row("products", cups).stock) == ({("paid", ""): 400}, 5)
    assert {row.status for row in stall.rows("SELECT status FROM transactions WHERE source = 'loyalty'")} == {
        "cancelled"
    }
    stall.assert_sound()


def test_partners_share_what_was_kept(stall: Stall) -> None:
    two = (OrderLine(None, "Vase", 2, 500, partner=add_partner(stall.ledger)), OrderLine(None, "Ours", 1, 100))
    order = stall.sell(1_100, kind="delivery", lines=two, earns={})
    give_back(stall, order, back(1, 500))
    stall.pay(order, 600)
    assert stall.row("SELECT amount FROM payouts").amount == 400
    give_back(stall, order, back(1, 250, 0))
    assert stall.books()["2200"] == -200
    stall.assert_sound()
