"""Cashback at both doors: SPEC 7's numbers to the cent, what earns none, and once per order and rule."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from ledger.domain.cashback import Kind
from ledger.domain.order_verbs import OrderLine
from ledger.domain.return_verbs import GrantCashback, GrantedRule
from ledger.domain.verbs import ClawBack
from ledger.errors import (
    CashbackGranted,
    CashbackNotDue,
    CashbackRuleNotFound,
    CurrencyMismatch,
    FieldInvalid,
    NotAllowed,
    OrderNotOpen,
    Refusal,
    WalletNotActive,
    WalletNotFound,
)
from ledger.money import Money, currency
from ledger.storage.door import cashback, orders
from ledger.storage.door.sqlite import open_desk
from ledger.use_cases.history import transaction
from tests.support import doors
from tests.support.cashing import WEEK, add_rule, give, grants
from tests.support.ledgers import START
from tests.support.selling import SAR, Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEEP_LESS = "UPDATE order_lines SET returned_amount = returned_amount + :back WHERE order_id = :id AND n = 1"
LEFT = "SELECT * FROM ledger.cashback_deserved(ledger.lock_order(NULL, :id))"


def waited(stall: Stall, order: int) -> int:
    """The order, a week later."""
    stall.wait(**WEEK)
    return order


def deserved(stall: Stall, order: int, back: int = 0) -> list[tuple[Any, ...]]:
    """What the door says of the order's grants in the middle of a return of `back` of its first line."""

    def said(connection: Connection) -> list[tuple[Any, ...]]:
        if stall.ledger.location.url is not None:
            return [tuple(row) for row in connection.execute(text(LEFT), {"id": order})]
        driver: Any = connection.connection.driver_connection
        desk = open_desk(driver.cursor(), stall.ledger.who, stall.ledger.clock.now())
        return [tuple(one) for one in cashback.deserved(desk, orders.locked(desk, order))]

    def ask(connection: Connection) -> list[tuple[Any, ...]]:
        with connection.begin_nested() as halfway:
            connection.execute(text(KEEP_LESS), {"id": order, "back": back})
            answer = said(connection)
            halfway.rollback()
        return answer

    return stall.ledger.write(ask)


class TestAmounts:
    @pytest.mark.parametrize(("total", "given"), [(64_000, 3_200), (150_000, 5_000), (100_000, 5_000), (99_990, 5_000),
                                                  (99_970, 4_998), (30, 2), (10, 0), (50, 2)])  # fmt: skip
    def test_five_percent_with_a_cap_of_fifty(self, stall: Stall, total: int, given: int) -> None:
        rule = add_rule(stall, maximum=Money(5_000, SAR))
        order = waited(stall, stall.sell(total, paid(total), earns={}))
        give(stall, order, rule)
        assert grants(stall) == [(rule, total, given)]
        assert stall.shown(stall.money) == given

    def test_it_expires_and_is_an_expense(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(64_000, paid(64_000), earns={}))
        answer = give(stall, order, rule)
        day = START.date() + timedelta(days=7 + 90)
        assert stall.pockets() == {("given", day.isoformat()): 3_200}
        assert stall.books() == {"1010": 64_000, "2000": -3_200, "4000": -64_000, "5000": 3_200}
        row = transaction(stall.ledger, answer.transactions[0])
        assert (row.source, row.reason_code, row.reference_type) == ("cashback", "order_cashback", "order")
        assert dict(row.metadata) == {"rule": "five", "base": "64000", "rate": "500/10000", "currency": "SAR"}

    def test_one_that_never_expires(self, stall: Stall) -> None:
        rule = add_rule(stall, expires_days=0)
        give(stall, waited(stall, stall.sell(1_000, paid(1_000), earns={})), rule)
        assert stall.pockets() == {("given", ""): 50}

    def test_a_fixed_amount_is_never_more_than_its_base(self, stall: Stall) -> None:
        rule = add_rule(stall, kind=Kind.FIXED, value=2_000)
        first = stall.sell(10_000, paid(10_000), earns={})
        second = waited(stall, stall.sell(1_500, paid(1_500), earns={}))
        give(stall, first, rule)
        give(stall, second, rule)
        assert grants(stall) == [(rule, 10_000, 2_000), (rule, 1_500, 1_500)]

    def test_half_a_unit_goes_to_the_even_one(self, stall: Stall) -> None:
        rule = add_rule(stall)
        orders_ = [stall.sell(total, paid(total), earns={}) for total in (10, 30, 50, 70)]
        stall.wait(**WEEK)
        for order in orders_:
            give(stall, order, rule)
        assert [amount for _, _, amount in grants(stall)] == [0, 2, 2, 4]

    def test_only_lines_that_count(self, stall: Stall) -> None:
        rule = add_rule(stall)
        lines = tuple(OrderLine(None, name, 1, price) for name, price in (("A", 10_000), ("B", 20_000), ("C", 4_000)))
        order = waited(stall, stall.sell(34_000, paid(34_000), earns={}, lines=lines))
        give(stall, order, rule, lines=(1, 3))
        assert grants(stall) == [(rule, 14_000, 700)]
        assert stall.row("SELECT lines FROM cashback_grants").lines in ([1, 3], "[1, 3]")

    def test_points_and_given_value_earn_none(self, stall: Stall) -> None:
        """Of 100.00 points pay 10.00, promotion 25.00 and a given card 15.01; own money earns."""
        rule = add_rule(stall)
        stall.give_points(100)
        stall.promote(2_500)
        stall.put_in(1_000)
        card = stall.gift_card(1_501)
        parts = (with_points(stall.points, 100), from_wallet(stall.money, 3_500), by_card(card, 1_501))
        order = waited(stall, stall.sell(10_000, *parts, paid(3_999), earns={}))
        give(stall, order, rule)
        assert grants(stall) == [(rule, 4_999, 250)]

    def test_a_share_of_what_earns_none_is_rounded_up(self, stall: Stall) -> None:
        """10.00 of 30.00 given: a line of 20.00 loses 6.67, not 6.66."""
        rule = add_rule(stall, value=10_000)
        stall.promote(1_000)
        lines = (OrderLine(None, "A", 1, 2_000), OrderLine(None, "B", 1, 1_000))
        order = waited(stall, stall.sell(3_000, from_wallet(stall.money, 1_000), paid(2_000), earns={}, lines=lines))
        give(stall, order, rule)
        assert grants(stall) == [(rule, 1_333, 1_333)]

    def test_an_order_paid_with_gifts_alone_is_decided_and_gives_nothing(self, stall: Stall) -> None:
        rule = add_rule(stall)
        stall.promote(1_000)
        order = waited(stall, stall.sell(1_000, from_wallet(stall.money, 1_000), earns={}))
        assert give(stall, order, rule).transactions == ()
        assert grants(stall) == [(rule, 0, 0)]
        with pytest.raises(CashbackGranted):
            give(stall, order, rule)

    def test_less_than_the_minimum_gives_nothing(self, stall: Stall) -> None:
        rule = add_rule(stall, minimum_order=Money(5_000, SAR))
        orders_ = [stall.sell(total, paid(total), earns={}) for total in (4_999, 5_000)]
        stall.wait(**WEEK)
        for order in orders_:
            give(stall, order, rule)
        assert [amount for _, _, amount in grants(stall)] == [0, 250]

    def test_rules_that_add_up_each_give(self, stall: Stall) -> None:
        first, second = add_rule(stall), add_rule(stall, "two", 200, stackable=True)
        order = waited(stall, stall.sell(10_000, paid(10_000), earns={}))
        assert len(give(stall, order, first, second).transactions) == 2
        assert [amount for _, _, amount in grants(stall)] == [500, 200]

    def test_debt_is_repaid_first(self, stall: Stall) -> None:
        rule = add_rule(stall)
        stall.promote(1_000)
        order = stall.sell(20_000, from_wallet(stall.money, 1_000), paid(19_000), earns={})
        stall.post("clawback", ClawBack(stall.money, 300, "SAR", "cashback"))
        give(stall, waited(stall, order), rule)
        assert stall.shown(stall.money) == 950 - 300
        assert sum(stall.pockets().values()) == 650


class TestRefusals:
    def refuses(
        self, stall: Stall, order: int, *rules: int, error: type[Refusal], lines: tuple[int, ...] = (1,),
        login: str = "system",
    ) -> dict[str, object]:  # fmt: skip
        before = stall.books(), grants(stall)
        with pytest.raises(error) as refused:
            give(stall, order, *rules, lines=lines, login=login)
        assert (stall.books(), grants(stall)) == before
        return refused.value.facts()

    def test_the_second_time(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        give(stall, order, rule)
        assert self.refuses(stall, order, rule, error=CashbackGranted) == {"order": order, "rule": "five"}
        other = add_rule(stall, "other")
        assert self.refuses(stall, order, other, error=CashbackGranted) == {"order": order, "rule": "five"}
        give(stall, order, add_rule(stall, "more", stackable=True))

    def test_twice_in_one_operation(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        self.refuses(stall, order, rule, rule, error=CashbackGranted)

    def test_before_its_day(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = stall.sell(1_000, paid(1_000), earns={})
        stall.wait(days=6)
        due = (START.date() + timedelta(days=7)).isoformat()
        assert self.refuses(stall, order, rule, error=CashbackNotDue) == {"order": order, "due": due}
        stall.wait(days=1)
        give(stall, order, rule)

    def test_not_delivered_and_not_paid(self, stall: Stall) -> None:
        rule = add_rule(stall, lock_days=0)
        sent = stall.sell(1_000, paid(1_000), kind="delivery", earns={})
        owed = stall.sell(1_000, kind="delivery", earns={})
        stall.deliver(owed)
        for order in (sent, owed):
            assert self.refuses(stall, order, rule, error=CashbackNotDue) == {"order": order, "due": ""}
        stall.deliver(sent)
        give(stall, sent, rule)
        stall.pay(owed, 1_000)
        give(stall, owed, rule)

    @pytest.mark.parametrize("status", ["cancelled", "returned"])
    def test_an_order_that_was_undone(self, stall: Stall, status: str) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        if status == "cancelled":
            stall.cancel(order)
        else:
            stall.rows("UPDATE orders SET status = 'returned' WHERE id = :id", id=order)
        facts = self.refuses(stall, order, rule, error=OrderNotOpen)
        assert facts == {"order": order, "status": status}

    def test_a_closed_wallet(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        stall.rows("UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        assert self.refuses(stall, order, rule, error=WalletNotActive)["status"] == "closed"

    def test_another_customers_wallet_and_another_currency(self, stall: Stall) -> None:
        rule, foreign = add_rule(stall), add_rule(stall, "usd", currency=currency("USD"))
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        others = doors.add_wallet(stall.ledger)
        for wallet, error in ((others, WalletNotFound), (stall.points, CurrencyMismatch)):
            with pytest.raises(error):
                stall.post("cashback_grant", GrantCashback(order, wallet, (GrantedRule(rule, (1,)),)), login="system")
        self.refuses(stall, order, foreign, error=CurrencyMismatch)
        nobody = waited(stall, stall.sell(1_000, paid(1_000), customer=None, earns={}))
        self.refuses(stall, nobody, rule, error=WalletNotFound)

    def test_what_is_not_there(self, stall: Stall) -> None:
        rule, off = add_rule(stall), add_rule(stall, "off")
        stall.rows("UPDATE cashback_rules SET active = :no WHERE id = :id", no=False, id=off)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        assert self.refuses(stall, order, 999, error=CashbackRuleNotFound) == {"rule": "999"}
        self.refuses(stall, order, off, error=CashbackRuleNotFound)
        assert self.refuses(stall, order, rule, error=FieldInvalid, lines=(2, 1))["text"] == "1,2"
        self.refuses(stall, order, rule, error=FieldInvalid, lines=())
        self.refuses(stall, order, error=FieldInvalid)

    def test_nobody_gives_it_by_hand(self, stall: Stall) -> None:
        rule = add_rule(stall)
        order = waited(stall, stall.sell(1_000, paid(1_000), earns={}))
        doors.add_staff(stall.ledger)
        self.refuses(stall, order, rule, error=NotAllowed, login="manager")


class TestDeserved:
    """What returns and cancels ask: SPEC 7's numbers again."""

    def granted(self, stall: Stall, total: int, minimum: int = 0) -> int:
        rule = add_rule(stall, maximum=Money(5_000, SAR), minimum_order=Money(minimum, SAR))
        order = waited(stall, stall.sell(total, paid(total), earns={}))
        give(stall, order, rule)
        return order

    @pytest.mark.parametrize(("total", "back", "granted", "left"), [(64_000, 21_500, 3_200, 2_125),
                                                                    (150_000, 40_000, 5_000, 5_000)])  # fmt: skip
    def test_what_is_kept_deserves(self, stall: Stall, total: int, back: int, granted: int, left: int) -> None:
        order = self.granted(stall, total)
        (before,) = deserved(stall, order)
        assert before[1:] == (stall.money, "five", granted, 0, granted)
        assert deserved(stall, order, back)[0][3:] == (granted, 0, left)

    def test_below_the_minimum_nothing(self, stall: Stall) -> None:
        order = self.granted(stall, 10_000, 6_000)
        assert deserved(stall, order, 4_000)[0][3:] == (500, 0, 300)
        assert deserved(stall, order, 4_001)[0][3:] == (500, 0, 0)

    def test_the_terms_of_the_grant_stay(self, stall: Stall) -> None:
        order = self.granted(stall, 10_000)
        stall.rows("UPDATE cashback_rules SET value = 100, maximum = 1")
        assert deserved(stall, order)[0][3:] == (500, 0, 500)

    def test_nothing_kept_and_nothing_granted(self, stall: Stall) -> None:
        order = self.granted(stall, 10_000)
        assert deserved(stall, order, 10_000)[0][3:] == (500, 0, 0)
        assert deserved(stall, stall.sell(1_000, paid(1_000), earns={})) == []

    def test_what_was_withheld_from_a_refund_is_known(self, stall: Stall) -> None:
        order = self.granted(stall, 10_000)
        number = deserved(stall, order)[0][0]
        kind = "jsonb" if stall.ledger.location.url is not None else "text"
        stall.rows(
            "INSERT INTO transactions (operation_id, order_id, type, amount, currency, source, status, reference_type,"
            " reference_id, metadata, transaction_date, business_date, created_at)"
            f" SELECT operation_id, order_id, 'debit', 120, currency, 'clawback', 'failed', '', '',"
            f" CAST(:said AS {kind}), transaction_date, business_date, created_at FROM transactions WHERE id = :id",
            id=number, said=json.dumps({"grant": str(number)}),
        )  # fmt: skip
        assert deserved(stall, order)[0][3:] == (500, 120, 500)
