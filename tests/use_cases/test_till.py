"""Shifts, their reports and one's own last operations, on both engines (SPEC 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.order_verbs import CancelOrder, PayForOrder, TakeForOrder
from ledger.domain.tills import CashWay, Means, MeansLine, ShiftReport, VoidBy
from ledger.domain.verbs import Credit, Debit
from ledger.domain.words import Source, Tender
from ledger.errors import (
    AmountNotPositive,
    CashTooSmall,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    KeyReused,
    NotAllowed,
    ShiftAlreadyOpen,
    ShiftNotOpen,
)
from ledger.money import Money, currency
from ledger.use_cases import movements, posting, till
from ledger.use_cases.movements import Withdraw
from ledger.use_cases.posting import PostCredit, Reverse
from ledger.use_cases.till import CashMove, CloseShift, OpenShift
from tests.support import doors
from tests.support.drawers import acting, assert_sound, balance, sell
from tests.support.ledgers import START, a_customer, a_wallet

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.storage.ledger import Ledger

SAR, USD, PTS = currency("SAR"), currency("USD"), currency("PTS")
new_key = doors.new_key


def money(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger with staff, sound at the end."""
    doors.add_staff(ledger)
    yield ledger
    assert_sound(ledger)


def opened(ledger: Ledger, minor: int = 10_000) -> Posted:
    return till.till_post(ledger, OpenShift(new_key(), money(minor)))


def closed(ledger: Ledger, counted: int, taken: int = 0) -> ShiftReport:
    till.till_post(ledger, CloseShift(new_key(), money(counted), money(taken)))
    return till.z_report(ledger, till.closed_shifts(ledger).rows[0].id)


def top_up(ledger: Ledger, minor: int, customer: int, tender: Tender = Tender.CASH) -> Posted:
    return posting.credit(ledger, PostCredit(new_key(), customer, money(minor), Source.TOP_UP, tender))


def figures(lines: tuple[MeansLine, ...]) -> dict[Means, tuple[int, int]]:
    return {line.means: (line.count, line.amount.minor) for line in lines}


def test_a_shift_from_open_to_z(shop: Ledger) -> None:
    cashier = acting(shop, "cashier")
    assert till.open_shift_here(cashier, SAR) is None
    done = opened(cashier)
    assert done.changes.tills
    shift = till.open_shift_here(cashier, SAR)
    assert shift is not None
    assert (shift.staff, shift.till.id, shift.opening, shift.opened_at, shift.expected) == (
        "cashier", 1, money(10_000), START, None,
    )  # fmt: skip
    sell(cashier, 5_000)
    for way, minor in ((CashWay.PAY_IN, 2_000), (CashWay.PAY_OUT, 700), (CashWay.DROP, 6_000)):
        till.till_post(cashier, CashMove(new_key(), way, money(minor)))
    report = closed(cashier, 10_290, taken=10_000)
    assert (report.pay_ins, report.pay_outs, report.drops) == (money(2_000), money(700), money(6_000))
    assert (report.expected, report.counted, report.difference) == (money(10_300), money(10_290), money(-10))
    assert (report.carried, report.taken, report.left, report.other_cash) == (
        money(0), money(10_000), money(290), money(0),
    )  # fmt: skip
    assert report.shift.z_number == 1
    assert balance(shop) == 290
    assert till.open_shift_here(cashier, SAR) is None


def test_the_lines_of_a_report_say_what_came_by_which_means(shop: Ledger) -> None:
    anna = a_customer(shop)
    wallet = a_wallet(shop, anna)
    shop.post(doors.operation("credit", Credit(wallet, 40_000, "SAR", "top_up", "terminal")))
    opened(shop)
    sell(shop, 5_000)
    sell(shop, 3_000, PayForOrder(None, "cash", 1_000, new_key()), PayForOrder(None, "terminal", 2_000, new_key()))
    sell(shop, 9_000, TakeForOrder(None, wallet, 9_000, "SAR"))
    shop.post(doors.operation("debit", Debit(wallet, 100, "SAR", "purchase")))
    top_up(shop, 2_500, anna.id)
    back = top_up(shop, 400, anna.id)
    posting.reverse(shop, Reverse(new_key(), back.transaction_ids[0], "typing_error", ""))
    top_up(shop, 7_000, anna.id, Tender.TERMINAL)
    movements.move(shop, Withdraw(new_key(), anna.id, money(1_500), Tender.CASH, "asked"))
    order = sell(shop, 800).orders[0]
    shop.post(doors.operation("order_cancel", CancelOrder(order)))
    report = till.x_report(shop, SAR)
    assert figures(report.sales) == {
        Means.CASH: (3, 6_800), Means.TERMINAL: (1, 2_000), Means.WALLET: (2, 9_100),
    }  # fmt: skip
    assert figures(report.top_ups) == {Means.CASH: (3, 2_500), Means.TERMINAL: (1, 7_000)}
    assert figures(report.withdrawals) == {Means.CASH: (1, 1_500)}
    assert figures(report.refunds) == {Means.CASH: (1, 800)}
    assert (report.card_sales, report.payouts, report.other_cash) == ((), (), money(0))
    assert report.expected == money(10_000 + 6_800 + 2_500 - 1_500 - 800)
    assert report.carried == money(0)
    assert (report.receipts, report.first_receipt, report.last_receipt) == (5, 1, 5)
    assert (report.shift.z_number, report.counted, report.left) == (None, None, None)


def test_a_report_counts_this_till_and_this_shift_only(shop: Ledger) -> None:
    other = acting(shop, "cashier", till.add_till(shop, "Back").id)
    sell(shop, 111)
    opened(shop)
    opened(other, 50)
    sell(shop, 2_000)
    sell(other, 300)
    first = closed(shop, 12_111)
    assert (figures(first.sales), first.carried, first.difference) == ({Means.CASH: (1, 2_000)}, money(111), money(0))
    sell(shop, 7)
    opened(shop, 0)
    sell(shop, 40)
    second = closed(shop, 12_158)
    assert (figures(second.sales), second.carried, second.shift.z_number) == (
        {Means.CASH: (1, 40)}, money(12_118), 2,
    )  # fmt: skip
    theirs = closed(other, 350)
    assert (figures(theirs.sales), theirs.difference, theirs.shift.z_number) == ({Means.CASH: (1, 300)}, money(0), 1)
    sell(shop, 9_999)
    assert till.z_report(shop, first.shift.id) == first
    assert [one.id for one in till.closed_shifts(shop).rows] == [second.shift.id, first.shift.id]
    assert len(till.closed_shifts(shop, every_till=True).rows) == 3


def test_a_cashier_is_not_told_what_should_be_there_before_counting(shop: Ledger) -> None:
    cashier = acting(shop, "cashier")
    sell(shop, 500)
    opened(cashier)
    blind = till.x_report(cashier, SAR)
    assert (blind.expected, blind.carried) == (None, None)
    assert till.x_report(acting(shop, "manager"), SAR).expected == money(10_500)
    shift = till.open_shift_here(cashier, SAR)
    assert shift is not None
    assert (shift.expected, shift.difference) == (None, None)
    for ask in (till.preview, till.till_post):
        with pytest.raises(FieldInvalid) as caught:
            ask(cashier, CashMove(new_key(), CashWay.PAY_OUT, money(10_501)))
        assert "105.00" not in str(caught.value)
        assert caught.value.__context__ is None or caught.value.__suppress_context__
    seen = till.preview(cashier, CloseShift(new_key(), money(0), money(0)))
    assert seen.balances == ()
    assert closed(cashier, 10_500).expected == money(10_500)


def test_a_key_closes_one_shift(shop: Ledger) -> None:
    opened(shop)
    request = CloseShift("z1", money(9_000), money(0))
    first = till.till_post(shop, request)
    again = till.till_post(shop, request)
    assert (again.repeated, again.operation_id) == (True, first.operation_id)
    opened(shop, 1)
    assert till.till_post(shop, request).repeated
    with pytest.raises(KeyReused):
        till.till_post(shop, CloseShift("z1", money(1), money(0)))
    assert till.open_shift_here(shop, SAR) is not None


def test_refusals(shop: Ledger) -> None:
    with pytest.raises(ShiftNotOpen):
        till.x_report(shop, SAR)
    with pytest.raises(ShiftNotOpen):
        till.till_post(shop, CloseShift(new_key(), money(0), money(0)))
    with pytest.raises(ShiftNotOpen):
        till.till_post(shop, CashMove(new_key(), CashWay.DROP, money(1)))
    opened(shop)
    with pytest.raises(ShiftAlreadyOpen):
        opened(acting(shop, "cashier"))
    with pytest.raises(CashTooSmall):
        till.preview(shop, CashMove(new_key(), CashWay.PAY_OUT, money(10_001)))
    shift = till.open_shift_here(shop, SAR)
    assert shift is not None
    with pytest.raises(CurrencyMismatch):
        till.till_post(shop, CloseShift(new_key(), Money(0, USD), Money(0, USD), shift.id))
    with pytest.raises(FieldInvalid):
        till.z_report(shop, shift.id)
    with pytest.raises(ShiftNotOpen):
        till.z_report(shop, shift.id + 99)
    with pytest.raises(NotAllowed):
        till.till_post(acting(shop, "auditor"), CashMove(new_key(), CashWay.DROP, money(1)))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: OpenShift("k", money(-1)),
        lambda: CashMove("k", CashWay.DROP, money(0)),
        lambda: CloseShift("k", money(-1), money(0)),
        lambda: CloseShift("k", money(0), money(-1)),
    ],
)
def test_requests_refuse_what_cannot_be(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(AmountNotPositive):
        wrong()


def test_points_are_no_cash() -> None:
    points = Money(1, PTS)
    for wrong in (
        lambda: OpenShift("k", points), lambda: CashMove("k", CashWay.DROP, points),
        lambda: CloseShift("k", points, points),
    ):  # fmt: skip
        with pytest.raises(FieldInvalid):
            wrong()
    with pytest.raises(CurrencyMismatch):
        CloseShift("k", money(1), points)


def test_a_till_is_added_with_a_drawer_of_its_own(shop: Ledger) -> None:
    made = till.add_till(shop, " Back door ")
    assert (made.id, made.name) == (2, "Back door")
    there = acting(shop, "cashier", made.id)
    opened(there, 30)
    assert [(one.id, one.name, one.cashier) for one in till.list_tills(shop)] == [
        (1, "1", ""), (2, "Back door", "cashier"),
    ]  # fmt: skip
    assert till.till_here(there).name == "Back door"
    assert (balance(shop, till=1), balance(shop, till=2)) == (0, 30)
    for name, refusal in (("Back door", FieldInvalid), ("  ", FieldRequired), ("x" * 61, FieldInvalid)):
        with pytest.raises(refusal):
            till.add_till(shop, name)
    with pytest.raises(NotAllowed):
        till.add_till(acting(shop, "manager"), "Third")
    assert len(till.list_tills(shop)) == 2


def test_what_i_did_here_today(shop: Ledger) -> None:
    cashier, anna = acting(shop, "cashier"), a_customer(shop, "Anna")
    opened(cashier)
    sold = sell(cashier, 5_000)
    paid_in = top_up(cashier, 2_000, anna.id)
    till.till_post(cashier, CashMove(new_key(), CashWay.DROP, money(100)))
    sell(shop, 1)
    mine = till.last_operations(cashier)
    assert [(one.kind, one.amount.minor, one.customer_name, one.receipt_number) for one in mine] == [
        ("drop", -100, "", None), ("credit", 2_000, "Anna", None), ("order", 5_000, "", 1),
        ("shift_open", 10_000, "", None),
    ]  # fmt: skip
    assert (mine[1].operation_id, mine[1].transaction_id) == (paid_in.operation_id, paid_in.transaction_ids[0])
    assert (mine[2].operation_id, mine[2].order_id) == (sold.operation, sold.orders[0])
    assert [one.void for one in mine] == [VoidBy.NONE, VoidBy.NONE, VoidBy.ORDER, VoidBy.NONE]
    assert mine[2].void_until == START + timedelta(minutes=15)
    assert till.last_operations(acting(shop, "manager")) == ()


def test_what_may_still_be_taken_back(shop: Ledger) -> None:
    office, anna = acting(shop, "back_office"), a_customer(shop)
    first, second = top_up(office, 2_000, anna.id), sell(office, 500)
    posting.reverse(office, Reverse(new_key(), first.transaction_ids[0], "typing_error", ""))
    third = top_up(office, 3_000, anna.id)

    def mine() -> dict[int, tuple[VoidBy, bool]]:
        return {one.operation_id: (one.void, one.undone) for one in till.last_operations(office)}

    assert mine()[first.operation_id] == (VoidBy.NONE, True)
    assert mine()[second.operation] == (VoidBy.ORDER, False)
    assert mine()[third.operation_id] == (VoidBy.REVERSAL, False)
    office.post(doors.operation("order_cancel", CancelOrder(second.orders[0])))
    assert mine()[second.operation] == (VoidBy.NONE, True)
    assert isinstance(shop.clock, SetClock)
    shop.clock.instant = START + timedelta(minutes=14, seconds=59)
    assert mine()[third.operation_id] == (VoidBy.REVERSAL, False)
    shop.clock.instant = START + timedelta(minutes=15)
    assert mine()[third.operation_id] == (VoidBy.NONE, False)
    shop.clock.instant = START + timedelta(days=1)
    assert mine() == {}
