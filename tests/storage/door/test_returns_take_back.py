"""What a return takes back at both doors: points and cashback that the lines kept do not deserve, partners' shares."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import Earning, OrderLine, PointsForOrder, ReleaseEarnings
from ledger.domain.return_verbs import ReturnOrder
from ledger.domain.till_verbs import PayPartner
from ledger.domain.verbs import Debit
from ledger.errors import FieldInvalid, InsufficientFunds, WalletNotActive
from ledger.money import Money
from tests.support import cashing, doors
from tests.support.drawers import add_partner
from tests.support.goods import back, give_back, lines
from tests.support.ledgers import START
from tests.support.ordering import opening, refused
from tests.support.selling import SAR, from_wallet, paid, with_points

if TYPE_CHECKING:
    from tests.support.selling import Stall

NINETY = (START + timedelta(days=7 + 90)).date().isoformat()
"""Until when cashback that was given a week after the start can be spent."""


def rewarded(stall: Stall, *amounts: int, earns: bool = True) -> int:
    """A delivered order of these lines, and five per cent of it, 50.00 at most, given a week later."""
    rule = cashing.add_rule(stall, maximum=Money(5_000, SAR))
    total = sum(amounts)
    order = stall.sell(total, paid(total, "cash"), lines=lines(*amounts), earns=None if earns else {})
    stall.wait(**cashing.WEEK)
    cashing.give(stall, order, rule, lines=tuple(range(1, len(amounts) + 1)))
    return order


def spend(stall: Stall, amount: int) -> None:
    """Money of the customer to somewhere else."""
    stall.post("debit", Debit(stall.money, amount, "SAR", "purchase"))


class TestTheFiguresOfTheSpecification:
    def test_640_granted_32_and_64_points(self, stall: Stall) -> None:
        order = rewarded(stall, 42_500, 21_500)
        assert (stall.pockets(), stall.shown()) == ({("given", NINETY): 3_200}, 64)
        give_back(stall, order, back(2, 21_500))
        assert (stall.pockets(), stall.shown()) == ({("given", NINETY): 2_125}, 42)
        assert stall.history(stall.money)[-1] == ("clawback", -1_075, "posted")
        assert stall.history()[-1] == ("clawback", -22, "posted")
        assert stall.row("SELECT given_back, withheld FROM order_returns")[:] == (21_500, 0)
        stall.assert_sound()

    def test_1500_granted_50_stays_at_its_cap(self, stall: Stall) -> None:
        order = rewarded(stall, 110_000, 40_000, earns=False)
        assert stall.shown(stall.money) == 5_000
        give_back(stall, order, back(2, 40_000))
        assert stall.shown(stall.money) == 5_000
        assert [row[0] for row in stall.history(stall.money)] == ["cashback"]

    def test_half_points_never_add_up_to_more(self, stall: Stall) -> None:
        order = stall.sell(1_999, paid(1_999), lines=lines(999, 1_000))
        assert stall.shown() == 1
        give_back(stall, order, back(2, 999))
        assert stall.shown() == 1
        give_back(stall, order, back(2, 1, 0))
        assert stall.shown() == 0
        give_back(stall, order, back(1, 999))
        assert stall.shown() == 0
        assert [row[1] for row in stall.history()] == [1, -1]


class TestCashback:
    def test_part_after_part_takes_back_everything(self, stall: Stall) -> None:
        order = rewarded(stall, 600, 300, 99, earns=False)
        assert stall.shown(stall.money) == 50
        left = []
        for line, amount in ((1, 200), (2, 299), (1, 400), (3, 99), (2, 1)):
            give_back(stall, order, back(line, amount, 0))
            left.append(stall.shown(stall.money))
        assert left == [40, 25, 5, 0, 0]
        assert stall.books() == {"4000": -999, "4090": 999}

    def test_its_own_pocket_first_then_other_given_ones(self, stall: Stall) -> None:
        order = rewarded(stall, 40_000, 20_000, earns=False)
        spend(stall, 2_500)
        stall.promote(700, (START + timedelta(days=20)).date())
        stall.put_in(5_000)
        give_back(stall, order, back(2, 20_000))
        soon = (START + timedelta(days=20)).date().isoformat()
        assert stall.pockets() == {("paid", ""): 5_000, ("given", soon): 200}
        assert stall.row("SELECT withheld FROM order_returns").withheld == 0

    def test_then_it_is_withheld_from_what_tenders_get(self, stall: Stall) -> None:
        order = rewarded(stall, 40_000, 20_000, earns=False)
        spend(stall, 2_600)
        stall.put_in(5_000)
        before = stall.books()
        give_back(stall, order, back(2, 20_000))
        assert stall.pockets() == {("paid", ""): 5_000}
        row = stall.row("SELECT * FROM order_returns")
        assert (row.amount, row.given_back, row.withheld) == (20_000, 20_000, 600)
        after = stall.books()
        assert after["1001"] - before["1001"] == -19_400
        assert after["4090"] == 20_000
        assert after["5000"] == 2_000
        assert stall.row("SELECT refunded FROM payments WHERE purpose = 'order'").refunded == 19_400
        assert stall.row("SELECT amount FROM receipts WHERE kind = 'return'").amount == 20_000
        give_back(stall, order, back(1, 40_000))
        assert stall.row("SELECT max(withheld) AS most FROM order_returns").most == 2_000
        assert stall.books() == {"1001": 7_600, "2000": -5_000, "4000": -62_600, "4090": 60_000}
        stall.assert_sound()

    def test_withheld_too_when_it_goes_to_the_wallet(self, stall: Stall) -> None:
        order = rewarded(stall, 40_000, 20_000, earns=False)
        spend(stall, 3_000)
        give_back(stall, order, back(2, 20_000), wallet=stall.money)
        assert stall.pockets() == {("paid", ""): 19_000}
        assert stall.row("SELECT withheld FROM order_returns").withheld == 1_000

    def test_the_rest_becomes_debt_and_paid_money_is_left_alone(self, stall: Stall) -> None:
        rule = cashing.add_rule(stall)
        stall.put_in(30_000)
        order = stall.sell(30_000, from_wallet(stall.money, 30_000), lines=lines(20_000, 10_000), earns={})
        stall.wait(**cashing.WEEK)
        cashing.give(stall, order, rule, lines=(1, 2))
        spend(stall, 1_500)
        give_back(stall, order, back(2, 10_000))
        row = stall.row("SELECT available, debt FROM wallets WHERE id = :id", id=stall.money)
        assert row[:] == (10_000, 500)
        give_back(stall, order, back(1, 20_000))
        assert stall.row("SELECT available, debt FROM wallets WHERE id = :id", id=stall.money)[:] == (30_000, 1_500)
        stall.assert_sound()

    def test_given_value_that_just_came_back_is_taken(self, stall: Stall) -> None:
        rule = cashing.add_rule(stall)
        stall.promote(5_000)
        order = stall.sell(25_000, paid(20_000), from_wallet(stall.money, 5_000), lines=lines(20_000, 5_000), earns={})
        stall.wait(**cashing.WEEK)
        cashing.give(stall, order, rule, lines=(1, 2))
        assert stall.shown(stall.money) == 1_000
        spend(stall, 1_000)
        give_back(stall, order, back(1, 20_000))
        assert stall.pockets() == {("given", ""): 4_250}
        assert stall.row("SELECT withheld FROM order_returns").withheld == 0

    def test_a_cancel_takes_all_of_it_back(self, stall: Stall) -> None:
        order = rewarded(stall, 42_500, 21_500)
        give_back(stall, order, back(2, 21_500))
        spend(stall, 2_000)
        stall.cancel(order)
        assert (stall.pockets(), stall.shown()) == ({}, 0)
        assert stall.row("SELECT refunded FROM payments").refunded == 64_000 - 2_000
        assert stall.books() == {"1001": 2_000, "4000": -66_000, "4090": 64_000}
        stall.assert_sound()

    def test_two_rules_are_each_taken_back(self, stall: Stall) -> None:
        every = cashing.add_rule(stall, stackable=True)
        first = cashing.add_rule(stall, "more", 1_000, stackable=True)
        order = stall.sell(30_000, paid(30_000, "cash"), lines=lines(20_000, 10_000), earns={})
        stall.wait(**cashing.WEEK)
        cashing.give(stall, order, every, lines=(1, 2))
        cashing.give(stall, order, first, lines=(1,))
        assert stall.shown(stall.money) == 1_500 + 2_000
        spend(stall, 3_500)
        give_back(stall, order, back(1, 20_000))
        assert stall.row("SELECT withheld FROM order_returns").withheld == 3_000
        give_back(stall, order, back(2, 10_000))
        assert [row.withheld for row in stall.rows("SELECT withheld FROM order_returns ORDER BY id")] == [3_000, 500]

    def test_a_closed_wallet_is_passed_by_while_tenders_suffice(self, stall: Stall) -> None:
        order = rewarded(stall, 40_000, 20_000, earns=False)
        spend(stall, 3_000)
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        give_back(stall, order, back(2, 20_000))
        assert stall.row("SELECT withheld FROM order_returns").withheld == 1_000
        stall.rows("UPDATE wallets SET status = 'active' WHERE id = :id", id=stall.money)
        other = stall.sell(1_000, paid(1_000), lines=lines(1_000), earns={})
        give_back(stall, other, back(1, 1_000))
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        refused(stall, WalletNotActive, ReturnOrder(order, (back(1, 1),), "wallet", stall.money))


class TestPoints:
    def test_points_go_back_whole_and_the_rest_from_an_older_part(self, stall: Stall) -> None:
        stall.give_points(30)
        order = stall.sell(1_000, paid(700), with_points(stall.points, 30), lines=lines(505, 495), earns={})
        give_back(stall, order, back(1, 105, 0))
        assert (stall.shown(), stall.row("SELECT refunded FROM payments").refunded) == (10, 5)
        give_back(stall, order, back(1, 400))
        assert (stall.shown(), stall.row("SELECT refunded FROM payments").refunded) == (30, 205)
        give_back(stall, order, back(2, 495))
        assert stall.row("SELECT refunded FROM payments").refunded == 700
        assert stall.books() == {"4000": -700, "4090": 700, "P2000": -30, "P5010": 30}

    def test_less_than_a_point_waits(self, stall: Stall) -> None:
        stall.set(points_share="100")
        stall.give_points(100)
        order = stall.sell(1_000, with_points(stall.points, 100), lines=lines(505, 495), earns={})
        for amount, points in ((9, 0), (1, 1), (14, 2), (6, 3), (475, 50)):
            give_back(stall, order, back(1, amount, 0))
            assert stall.shown() == points
        give_back(stall, order, back(2, 495))
        assert stall.shown() == 100
        assert [row.given_back for row in stall.rows("SELECT given_back FROM order_returns")] == [0] * 6

    def test_points_of_two_worths_end_exact(self, stall: Stall) -> None:
        stall.set(points_share="100")
        stall.give_points(20)
        order = stall.sell(170, with_points(stall.points, 10), lines=lines(100, 70), kind="checkout", earns={})
        stall.set(points_worth="7")
        stall.post("points", PointsForOrder(order, stall.points, 10))
        assert stall.order(order).status == "paid"
        for line, amount, points in ((1, 8, 1), (1, 1, 1), (1, 91, 11), (2, 69, 19), (2, 1, 20)):
            give_back(stall, order, back(line, amount, 0))
            assert stall.shown() == points
        stall.assert_sound()

    def test_what_was_spent_becomes_debt(self, stall: Stall) -> None:
        order = stall.sell(10_000, paid(10_000), lines=lines(6_000, 4_000))
        stall.post("debit", Debit(stall.points, 8, "PTS", "purchase"))
        give_back(stall, order, back(2, 4_000))
        assert (stall.shown(), stall.debt()) == (-2, 2)
        stall.give_points(5)
        assert (stall.shown(), stall.debt()) == (3, 0)
        stall.cancel(order)
        assert stall.shown() == -3

    def test_the_other_policies(self, stall: Stall) -> None:
        order = stall.sell(10_000, paid(10_000), lines=lines(6_000, 4_000))
        stall.post("debit", Debit(stall.points, 8, "PTS", "purchase"))
        stall.set(points_policy="refuse")
        refused(stall, InsufficientFunds, ReturnOrder(order, (back(2, 4_000),)))
        stall.set(points_policy="take")
        give_back(stall, order, back(2, 4_000))
        assert (stall.shown(), stall.debt()) == (0, 0)
        assert stall.events(order)[-2:] == ["points_short", "returned"]

    def test_only_lines_that_earned_are_taken_back(self, stall: Stall) -> None:
        earns = (Earning(stall.rule, 6_000, (1, 3)),)
        three = lines(4_000, 4_000, 2_000)
        opened = opening(*three, customer=stall.customer, earnings=earns)
        order = stall.post("sell", opened, paid(10_000)).orders[0]
        assert stall.shown() == 6
        give_back(stall, order, back(2, 4_000))
        assert stall.shown() == 6
        give_back(stall, order, back(3, 2_000))
        assert stall.shown() == 4

    @pytest.mark.parametrize("numbers", [(1, 2), (1,), (1, 4), (0, 1)])
    def test_lines_that_earn_come_to_what_is_said(self, stall: Stall, numbers: tuple[int, ...]) -> None:
        wrong = (Earning(stall.rule, 6_000, numbers),)
        facts = refused(
            stall, FieldInvalid, opening(*lines(4_000, 4_000, 2_000), customer=stall.customer, earnings=wrong)
        )
        assert facts == ({"what": "earnings", "text": "6000"})

    def test_below_the_minimum_nothing_is_deserved(self, stall: Stall) -> None:
        rule = stall.add_rule("large", minimum_order=Money(8_000, SAR))
        order = stall.sell(10_000, paid(10_000), lines=lines(7_000, 2_000, 1_000), earns={rule: 10_000})
        give_back(stall, order, back(2, 2_000))
        assert stall.shown() == 8
        give_back(stall, order, back(3, 1_000))
        assert stall.shown() == 0

    def test_given_value_that_went_back_counts_again(self, stall: Stall) -> None:
        stall.promote(4_000)
        order = stall.sell(10_000, paid(6_000), from_wallet(stall.money, 4_000), lines=lines(6_000, 4_000))
        assert stall.shown() == 6
        give_back(stall, order, back(2, 4_000))
        assert stall.shown() == 6

    def test_points_that_wait_are_lowered(self, stall: Stall) -> None:
        late = stall.add_rule("late", release_days=3)
        order = stall.sell(10_000, paid(10_000), lines=lines(6_000, 4_000), earns={late: 10_000})
        give_back(stall, order, back(2, 4_000))
        assert stall.history() == [("loyalty", 10, "cancelled"), ("loyalty", 6, "pending")]
        stall.wait(days=3)
        stall.post("order_earned", ReleaseEarnings(order), login="system")
        assert stall.shown() == 6
        give_back(stall, order, back(1, 6_000))
        assert stall.shown() == 0


class TestPartners:
    def test_a_share_that_waits_is_lowered_then_cancelled(self, stall: Stall) -> None:
        order = self.sold(stall)
        assert stall.books()["2200"] == -533
        give_back(stall, order, back(1, 400))
        assert (stall.books()["2200"], stall.books()["5060"]) == (-267, 267)
        row = stall.row("SELECT amount, returned, status FROM payouts")
        assert row[:] == (533, 266, "scheduled")
        doors.run_sql(stall.ledger, "UPDATE partners SET commission_bp = 9000")
        give_back(stall, order, back(2, 200))
        assert stall.books()["2200"] == -133
        give_back(stall, order, back(2, 200, 0))
        assert stall.row("SELECT returned, status FROM payouts")[:] == (533, "cancelled")
        assert "2200" not in stall.books()
        stall.assert_sound()

    def test_what_is_paid_out_is_what_is_left(self, stall: Stall) -> None:
        order = self.sold(stall)
        give_back(stall, order, back(1, 400))
        stall.post("payout", PayPartner(stall.row("SELECT id FROM payouts").id, "bank"))
        assert stall.books()["1030"] == -267
        give_back(stall, order, back(2, 200))
        assert (stall.books()["1210"], stall.books()["5060"]) == (134, 133)
        stall.cancel(order)
        assert (stall.books()["1210"], "5060" in stall.books()) == (267, False)
        assert stall.row("SELECT returned, status FROM payouts")[:] == (533, "paid")
        stall.assert_sound()

    def sold(self, stall: Stall) -> int:
        """Two lines of a partner's goods, at a commission of a third, and one of our own."""
        partner = add_partner(stall.ledger, commission_bp=3_333)
        three = (
            OrderLine(None, "Vase", 1, 400, partner=partner), OrderLine(None, "Cup", 2, 200, partner=partner),
            OrderLine(None, "Ours", 1, 200),
        )  # fmt: skip
        return stall.sell(1_000, paid(1_000), earns={}, lines=three)
