"""Points of orders at both doors: SPEC 5's scenarios to the point, what is excluded, and paying with points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import CaptureForOrder
from ledger.domain.verbs import Hold, Settle, Void
from ledger.errors import (
    CurrencyMismatch,
    InsufficientFunds,
    LedgerError,
    NotAllowed,
    NotPending,
    OrderNotOpen,
    OrderOverpaid,
    PointsOverShare,
    WalletNotActive,
    WalletNotFound,
)
from ledger.use_cases.history import transaction
from ledger.use_cases.points import edit_rule, list_rules
from tests.support import doors
from tests.support.ledgers import START
from tests.support.selling import Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.verbs import Verb


class TestScenarios:
    """SPEC 5, (a) to (e)."""

    def test_a_cancelled_order_takes_back_what_it_earned(self, stall: Stall) -> None:
        stall.give_points(303)
        order = stall.sell(94_000, paid(94_000))
        assert stall.shown() == 397
        stall.cancel(order)
        assert stall.shown() == 303
        assert stall.history() == [
            ("loyalty", 303, "posted"), ("loyalty", 94, "posted"), ("clawback", -94, "posted"),
        ]  # fmt: skip

    def test_used_points_come_back_and_earned_ones_go(self, stall: Stall) -> None:
        stall.give_points(200)
        order = stall.sell(94_500, with_points(stall.points, 50), paid(94_000))
        assert stall.shown() == 200 - 50 + 94
        before = len(stall.history())
        stall.cancel(order)
        assert stall.history()[before:] == [("refund", 50, "posted"), ("clawback", -94, "posted")]
        assert stall.shown() == 200

    def test_an_unpaid_cash_order_never_earned(self, stall: Stall) -> None:
        stall.give_points(10)
        order = stall.sell(94_000, kind="delivery")
        assert stall.history()[1:] == [("loyalty", 94, "pending")]
        assert stall.shown() == 10
        stall.cancel(order)
        assert stall.history()[1:] == [("loyalty", 94, "cancelled")]
        assert stall.shown() == 10

    def test_the_second_cancel_changes_nothing(self, stall: Stall) -> None:
        order = stall.sell(94_000, paid(94_000))
        stall.cancel(order)
        before = stall.history(), stall.books()
        with pytest.raises(OrderNotOpen) as refused:
            stall.cancel(order)
        assert refused.value.facts() == {"order": order, "status": "cancelled"}
        assert (stall.history(), stall.books()) == before

    def test_what_was_spent_meanwhile_becomes_debt(self, stall: Stall) -> None:
        first = stall.sell(94_000, paid(94_000))
        stall.sell(20_000, with_points(stall.points, 54), paid(19_460), earns={})
        assert stall.shown() == 40
        stall.cancel(first)
        assert stall.shown() == -54
        assert stall.debt() == 54
        stall.give_points(60)
        assert stall.shown() == 6
        assert stall.debt() == 0

    def test_every_account_ends_where_it_should(self, stall: Stall) -> None:
        stall.give_points(100)
        order = stall.sell(94_500, with_points(stall.points, 50), paid(94_000))
        assert stall.books() == {
            "1010": 94_000, "4000": -94_000, "P2000": -(100 - 50 + 94), "P4010": -50, "P5010": 194,
        }  # fmt: skip
        stall.cancel(order)
        assert stall.books() == {"4000": -94_000, "4090": 94_000, "P2000": -100, "P5010": 100}


class TestEarning:
    def test_points_are_rounded_down(self, stall: Stall) -> None:
        stall.sell(10_999, paid(10_999))
        assert stall.shown() == 10

    def test_nothing_is_earned_on_less_than_the_rate(self, stall: Stall) -> None:
        stall.sell(999, paid(999))
        assert stall.history() == []

    def test_a_row_says_why(self, stall: Stall) -> None:
        stall.give_points(100)
        stall.sell(20_000, with_points(stall.points, 10), paid(19_900))
        earned = stall.row("SELECT id FROM transactions WHERE reason_code = 'order_points'").id
        row = transaction(stall.ledger, earned)
        assert dict(row.metadata) == {"rule": "base", "base": "19900", "rate": "1/1000", "currency": "SAR"}
        assert (row.reference_type, str(row.signed)) == ("order", "19 PTS")

    def test_two_rules_earn_each_on_their_lines(self, stall: Stall) -> None:
        double = stall.add_rule("double", 2)
        stall.sell(30_000, paid(30_000), earns={stall.rule: 20_000, double: 10_000})
        assert stall.history() == [("loyalty", 20, "posted"), ("loyalty", 20, "posted")]

    def test_nobody_and_no_wallet_earn_nothing(self, stall: Stall) -> None:
        stall.sell(10_000, paid(10_000), customer=None)
        stall.sell(10_000, paid(10_000), customer=doors.add_customer(stall.ledger, "Boris"))
        assert not stall.rows("SELECT id FROM transactions WHERE currency = 'PTS'")

    def test_nothing_is_earned_while_1c_owns_the_points(self, stall: Stall) -> None:
        stall.set(points_owner="1c")
        stall.sell(10_000, paid(10_000))
        assert stall.history() == []

    def test_what_waits_is_posted_when_the_order_is_paid(self, stall: Stall) -> None:
        order = stall.sell(94_000, kind="checkout")
        stall.pay(order, 40_000)
        assert stall.history() == [("loyalty", 94, "pending")]
        stall.pay(order, 54_000, "cash")
        assert stall.history() == [("loyalty", 94, "posted")]
        assert stall.shown() == 94

    def test_cash_on_delivery_earns_when_it_is_paid(self, stall: Stall) -> None:
        order = stall.sell(94_000, kind="delivery")
        stall.deliver(order)
        assert stall.shown() == 0
        stall.pay(order, 94_000, "cash")
        assert stall.shown() == 94
        assert stall.order(order).status == "delivered"

    def test_an_order_keeps_the_rate_it_was_opened_with(self, stall: Stall) -> None:
        order = stall.sell(94_000, kind="checkout")
        (rule,) = list_rules(stall.ledger)
        edit_rule(stall.ledger, rule.id, rule.version, type(rule.fields)("base", 5, rule.fields.per, release_days=9))
        stall.pay(order, 94_000)
        assert stall.history() == [("loyalty", 94, "posted")]
        assert stall.sell(94_000, paid(94_000))
        assert stall.history()[1:] == [("loyalty", 470, "pending")]


class TestExcluded:
    """What was paid with points or given credit earns nothing."""

    def test_points(self, stall: Stall) -> None:
        stall.give_points(300)
        stall.sell(10_000, with_points(stall.points, 300), paid(7_000))
        assert stall.shown() == 7

    def test_given_money_of_the_wallet(self, stall: Stall) -> None:
        stall.promote(4_000)
        stall.put_in(6_000)
        stall.sell(10_000, from_wallet(stall.money, 10_000))
        assert stall.shown() == 6

    def test_given_money_behind_a_hold(self, stall: Stall) -> None:
        stall.promote(4_000)
        stall.put_in(6_000)
        ends = START.replace(hour=23)
        stall.post("hold", Hold(stall.money, 10_000, "SAR", ends))
        held = stall.row("SELECT id FROM holds").id
        stall.sell(10_000, CaptureForOrder(None, held, 10_000))
        assert stall.shown() == 6

    def test_a_card_that_was_given(self, stall: Stall) -> None:
        stall.sell(10_000, by_card(stall.gift_card(4_000)), paid(6_000))
        assert stall.shown() == 6

    def test_a_rule_loses_its_part_of_what_is_excluded_rounded_up(self, stall: Stall) -> None:
        other = stall.add_rule("other", 1, 1)
        stall.promote(1_000)
        stall.sell(3_000, from_wallet(stall.money, 1_000), paid(2_000), earns={stall.rule: 1_000, other: 1_000})
        assert stall.history() == [("loyalty", 666, "posted")]

    def test_what_waits_is_made_anew_when_it_would_earn_less(self, stall: Stall) -> None:
        order = stall.sell(10_000, kind="checkout")
        stall.promote(5_000)
        stall.post("pay", type(from_wallet(0, 0))(order, stall.money, 5_000, "SAR"))
        assert stall.history() == [("loyalty", 10, "cancelled"), ("loyalty", 5, "pending")]
        assert stall.row("SELECT status_reason FROM transactions WHERE status = 'cancelled'")[0] == "amount_changed"
        stall.pay(order, 5_000)
        assert stall.shown() == 5


class TestUsing:
    def test_more_than_their_share_is_refused(self, stall: Stall) -> None:
        stall.give_points(1_000)
        with pytest.raises(PointsOverShare) as refused:
            stall.sell(10_001, with_points(stall.points, 301), paid(6_991))
        assert refused.value.facts() == {"limit": 300, "requested": 301}
        assert not stall.rows("SELECT id FROM orders")

    def test_points_of_two_verbs_share_one_limit(self, stall: Stall) -> None:
        stall.give_points(1_000)
        with pytest.raises(PointsOverShare) as refused:
            stall.sell(10_000, with_points(stall.points, 200), with_points(stall.points, 101))
        assert refused.value.facts() == {"limit": 100, "requested": 101}

    def test_an_unpaid_order_gives_them_back(self, stall: Stall) -> None:
        stall.give_points(100)
        order = stall.sell(10_000, with_points(stall.points, 100), kind="checkout")
        assert stall.shown() == 0
        stall.cancel(order)
        assert stall.shown() == 100
        assert stall.books() == {"P2000": -100, "P5010": 100}

    def test_worth_nothing_means_they_do_not_pay(self, stall: Stall) -> None:
        stall.give_points(10)
        stall.set(points_worth="0")
        with pytest.raises(PointsOverShare) as refused:
            stall.sell(10_000, with_points(stall.points, 1))
        assert refused.value.facts() == {"limit": 0, "requested": 1}

    def test_more_than_is_due_is_refused(self, stall: Stall) -> None:
        stall.give_points(1_000)
        with pytest.raises(OrderOverpaid):
            stall.sell(10_000, paid(9_999), with_points(stall.points, 1))

    def test_more_than_the_wallet_has_is_refused(self, stall: Stall) -> None:
        stall.give_points(5)
        with pytest.raises(InsufficientFunds):
            stall.sell(10_000, with_points(stall.points, 6), paid(9_940))

    def test_only_the_orders_own_customer_pays_with_points(self, stall: Stall) -> None:
        other = doors.add_wallet(stall.ledger, None, "PTS")
        with pytest.raises(WalletNotFound):
            stall.sell(10_000, with_points(other, 1))

    def test_a_money_wallet_has_no_points(self, stall: Stall) -> None:
        with pytest.raises(CurrencyMismatch):
            stall.sell(10_000, with_points(stall.money, 1))

    def test_a_frozen_wallet_pays_nothing(self, stall: Stall) -> None:
        stall.give_points(5)
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'frozen' WHERE id = :id", id=stall.points)
        with pytest.raises(WalletNotActive):
            stall.sell(10_000, with_points(stall.points, 5), paid(9_950))

    def test_an_auditor_may_not(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(10_000, kind="checkout")
        with pytest.raises(NotAllowed):
            stall.post("pay", type(with_points(0, 0))(order, stall.points, 1), login="auditor")

    def test_points_may_pay_an_order_wholly(self, stall: Stall) -> None:
        stall.set(points_share="100")
        stall.give_points(1_000)
        order = stall.sell(10_000, with_points(stall.points, 1_000))
        row = stall.order(order)
        assert (row.status, row.points_used, row.points_money) == ("delivered", 1_000, 10_000)
        assert stall.shown() == 0
        stall.cancel(order)
        assert stall.shown() == 1_000
        assert stall.books() == {"P2000": -1_000, "P5010": 1_000}


@pytest.mark.parametrize("verb", [Settle, lambda row: Void(row, "cancelled")])
def test_what_an_order_left_pending_is_its_own(stall: Stall, verb: Callable[[int], Verb]) -> None:
    order = stall.sell(94_000, kind="checkout")
    waiting = stall.row("SELECT id FROM transactions WHERE status = 'pending'").id
    with pytest.raises(NotPending) as refused:
        stall.post("settle", verb(waiting))
    assert refused.value.facts() == {"transaction": waiting, "status": "order"}
    stall.pay(order, 94_000)
    with pytest.raises(LedgerError) as refused_again:
        stall.post("settle", verb(waiting))
    assert refused_again.value.facts() == {"transaction": waiting, "status": "posted"}
