"""The holds of a wallet on its page: what is shown, what counts down, what can be done with the hold in hand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.hold_end import CaptureHoldDialog, ReleaseHoldDialog
from desktop_app.dialogs.hold_place import PlaceHoldDialog
from ledger.clock import SetClock
from ledger.domain.words import HoldStatus, WalletStatus
from ledger.use_cases.posting import ChangeStatus, set_status
from ledger.use_cases.wallets import holds
from tests.support.counter import dialog_on, hold, lines, offered, page_of, run
from tests.support.ledgers import a_customer, new_key
from tests.support.till import keys, sar_wallet, settle, top_up

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.customer_page import CustomerPage
    from ledger.domain.customers import Customer


@pytest.fixture
def anna(shop: AppContext) -> Customer:
    """A customer with 100.00 SAR."""
    customer = a_customer(shop.ledger, "Anna Smith")
    top_up(shop, customer.id, 10_000)
    return customer


def pass_time(shop: AppContext, minutes: int) -> None:
    clock = shop.ledger.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(minutes=minutes))


def at_holds(shop: AppContext, customer: Customer, qtbot: QtBot) -> CustomerPage:
    page = page_of(shop, customer, qtbot)
    page.tabs.setCurrentWidget(page.holds)
    settle(shop, qtbot)
    return page


def test_a_hold_is_listed_with_what_it_is_for_and_the_time_left(
    shop: AppContext, anna: Customer, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    hold(shop, anna.id, 300)
    page = at_holds(shop, anna, qtbot)
    assert lines(page.holds.model) == [
        ["Cart 77", "3.00", "3.00", "0.00", "0.00", "Jan 5, 2026, 13:00", "Jan 5, 2026, 13:30  ·  30 min left",
         "Active"]
    ]  # fmt: skip
    qtmodeltester.check(page.holds.model)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (30, "less than a minute"),
        (90, "1 min left"),
        (7_100, "118 min left"),
        (7_200, "2 h left"),
        (172_800, "2 d left"),
    ],
)
def test_the_time_left_is_said_in_the_largest_unit_that_fits(
    shop: AppContext, anna: Customer, qtbot: QtBot, seconds: int, words: str
) -> None:
    page = at_holds(shop, anna, qtbot)
    assert page.holds.left_words(seconds) == words


def test_a_hold_whose_time_is_up_is_read_again(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    hold(shop, anna.id, 300)
    page = at_holds(shop, anna, qtbot)
    page.holds.table.view.selectRow(0)
    assert offered(page, "capture")
    pass_time(shop, 31)
    page.holds.look_at_clock()
    settle(shop, qtbot)
    assert lines(page.holds.model)[0][6:] == ["Jan 5, 2026, 13:30", "Expired"]
    assert not offered(page, "capture")
    assert not page.holds.buttons[1].isEnabled()


def test_placing_a_hold_by_keyboard(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = at_holds(shop, anna, qtbot)
    run(page, "hold")
    form = dialog_on(page, PlaceHoldDialog, shop, qtbot)
    keys("12.50")
    form.reference.setText("A-12")
    QTest.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.holds.model.rowCount() == 1)
    settle(shop, qtbot)
    assert lines(page.holds.model)[0][:3] == ["Cart A-12", "12.50", "12.50"]
    assert page.figures.balance.texts[1].startswith("87.50")


def test_capturing_a_part_and_releasing_the_rest(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    placed = hold(shop, anna.id, 1_000)
    page = at_holds(shop, anna, qtbot)
    page.holds.table.view.selectRow(0)
    run(page, "capture")
    taking = dialog_on(page, CaptureHoldDialog, shop, qtbot)
    taking.amount.setText("4")
    taking.keep_rest.setChecked(True)
    with qtbot.waitSignal(taking.answered):
        taking.submit()
    settle(shop, qtbot)
    assert lines(page.holds.model)[0][1:5] == ["10.00", "6.00", "4.00", "0.00"]
    run(page, "release")
    giving = dialog_on(page, ReleaseHoldDialog, shop, qtbot)
    keys("cart abandoned")
    with qtbot.waitSignal(giving.answered):
        giving.submit()
    settle(shop, qtbot)
    [left] = holds(shop.ledger, placed.wallet_id)
    assert (left.status, str(left.captured), str(left.released)) == (HoldStatus.CAPTURED, "4.00 SAR", "6.00 SAR")
    assert str(sar_wallet(shop, anna.id).available) == "96.00 SAR"


def test_a_frozen_wallet_gives_holds_back_but_takes_nothing(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    placed = hold(shop, anna.id, 1_000)
    set_status(shop.ledger, ChangeStatus(new_key(), placed.wallet_id, WalletStatus.FROZEN, "lost phone"))
    page = at_holds(shop, anna, qtbot)
    page.holds.table.view.selectRow(0)
    assert [offered(page, name) for name in ("hold", "capture", "release")] == [False, False, True]


def test_a_hold_is_found_in_a_right_to_left_window_too(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    hold(shop, anna.id, 300)
    hold(shop, anna.id, 500, "78")
    page = at_holds(shop, anna, qtbot)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert page.holds.select_reference(("cart", "77"))
    assert page.hold is not None
    assert page.hold.reference_id == "77"


def test_an_empty_list_says_how_to_begin(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = at_holds(shop, anna, qtbot)
    assert page.holds.model.rowCount() == 0
    assert not page.holds.buttons[2].isEnabled()
    assert page.holds.table.view.accessibleName() == "Holds of the wallet"
