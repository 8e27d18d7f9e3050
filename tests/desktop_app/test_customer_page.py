"""One customer's page on a real ledger: figures, history, what can be done, and that it follows what changes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.reverse import ReverseDialog
from desktop_app.dialogs.top_up import TopUpDialog
from desktop_app.dialogs.wallet_status import WalletStatusDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_tabs import PocketsTab
from desktop_app.pages.customers import CustomersPage
from desktop_app.widgets.later import Later
from ledger.domain.verbs import Operation, Owe
from ledger.domain.words import Source, Tender, WalletStatus
from ledger.money import POINTS, Money
from ledger.use_cases.orders import sell
from ledger.use_cases.posting import (
    ChangeStatus,
    PostAdjustment,
    PostCredit,
    Reverse,
    adjust,
    credit,
    reverse,
    set_status,
)
from ledger.use_cases.sale_requests import Sale, SaleLine, TenderPart
from tests.support.counter import page_of
from tests.support.ledgers import a_customer, new_key
from tests.support.pages import shown
from tests.support.till import SAR, keys, sar_wallet, settle, speak, top_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.customer_page import CustomerPage


CASH = TenderPart(Tender.CASH, Money(4_000, SAR))


def cells(page: CustomerPage, line: int) -> list[str]:
    model = page.history.model
    return [plain(str(model.index(line, at).data() or "")) for at in range(1, model.columnCount())]


def figure(texts: tuple[str, str, str]) -> tuple[str, ...]:
    return tuple(plain(text) for text in texts)


def the_dialog(page: CustomerPage, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    found = next(one for one in page.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_tab_nobody_looked_at_is_neither_made_nor_read(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 10_000)
    page = page_of(shop, anna, qtbot)
    places = [page.tabs.widget(at) for at in range(1, page.tabs.count())]
    assert [place.made for place in places if isinstance(place, Later)] == [None] * 5
    page.tabs.setCurrentIndex(1)
    assert page.pockets.isVisible()
    assert page.pockets.size() == page.tabs.widget(1).size(), "whole before it is painted"  # type: ignore[union-attr]
    settle(shop, qtbot)
    assert page.pockets.model.rowCount() == 1
    assert [type(place.made) for place in places if isinstance(place, Later)] == [PocketsTab, *[type(None)] * 4]


# -- what is shown -------------------------------------------------------------------------------------------------


def test_the_figures_of_a_customer(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 10_000)
    soon = shop.info.today + timedelta(days=12)
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(4_000, SAR), Source.PROMO, expires=soon))
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(303, POINTS), Source.PROMO))
    page = page_of(shop, anna, qtbot)
    figures = page.figures
    assert figure(figures.balance.texts) == ("Available", "140.00 SAR", "On hold 0.00 SAR · total 140.00 SAR")
    assert figure(figures.expiring.texts)[:2] == ("Expires within 30 days", "40.00 SAR")
    assert figure(figures.points.texts) == ("Points", "303 points", "None pending")
    assert figure(figures.purchases.texts) == ("Purchases", "0.00 SAR", "of which brought over 0.00 SAR")
    assert page.banner.isHidden()
    page.tabs.setCurrentIndex(1)
    settle(shop, qtbot)
    lines = [page.pockets.model.index(line, 1).data() for line in range(page.pockets.model.rowCount())]
    assert lines == ["Jan 17, 2026  ·  12 days left", "Does not expire"]


def test_what_is_bought_for_cash_is_counted_at_once(shop: AppContext, qtbot: QtBot) -> None:
    """No wallet moves: the page and the list follow the order."""
    anna = a_customer(shop.ledger)
    page, everybody = page_of(shop, anna, qtbot), CustomersPage(shop)
    shown(everybody, shop, qtbot)
    sold = sell(shop.ledger, Sale(new_key(), (SaleLine("Mug", Money(4_000, SAR)),), anna.id, tenders=(CASH,)))
    for one in (page, everybody):
        one.changed(sold.changes)
    settle(shop, qtbot)
    assert figure(page.figures.purchases.texts)[1] == "40.00 SAR"
    assert [str(row.purchases) for row in everybody.model.rows] == ["40.00 SAR"]


def test_debt_is_told_in_words(shop: AppContext, qtbot: QtBot) -> None:
    debra = a_customer(shop.ledger, "Debra Debt")
    wallet = sar_wallet(shop, debra.id)
    shop.ledger.post(Operation(new_key(), "opening", (Owe(wallet.id, 5_400, "SAR"),)))
    page = page_of(shop, debra, qtbot)
    assert figure(page.figures.balance.texts)[:2] == ("Balance", "-54.00 SAR")
    assert plain(page.banner.text).startswith("Owes 54.00 SAR")


def test_history_is_signed_with_the_balance_before_and_after(
    shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 10_000)
    adjust(shop.ledger, PostAdjustment(new_key(), anna.id, Money(-750, SAR), "correction", "typed twice"))
    page = page_of(shop, anna, qtbot)
    assert page.history.model.rowCount() == 2
    line = ["Debit", "Adjustment", "-7.50", "100.00", "92.50", "", "", "Correction · typed twice", "Administrator"]
    assert cells(page, 0) == line
    assert cells(page, 1)[:5] == ["Credit", "Top-up", "+100.00", "0.00", "100.00"]
    qtmodeltester.check(page.history.model)  # type: ignore[no-untyped-call]


def test_a_long_history_arrives_while_scrolling(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    for _ in range(205):
        top_up(shop, anna.id, 100)
    page = page_of(shop, anna, qtbot)
    model = page.history.model
    assert model.rowCount() == 200
    page.history.table.view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == 205)
    assert [row.seq for row in model.rows] == list(range(205, 0, -1))
    assert not model.canFetchMore(QModelIndex())


def test_a_reversed_line_says_who_took_it_back_and_why(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    first = top_up(shop, anna.id, 1_250).transaction_ids[0]
    reverse(shop.ledger, Reverse(new_key(), first, "typing_error", "wrong customer"))
    page = page_of(shop, anna, qtbot)
    assert page.history.table.select(first)
    settle(shop, qtbot)
    assert cells(page, 1)[5] == "Reversed"
    fate = plain(page.history.strip.texts[2])
    assert fate == "Reversed by Administrator on Jan 5, 2026, 13:00 · Typing error · wrong customer"
    assert page.history.strip.reverse_button.isHidden()
    page.history.table.view.selectRow(0)
    assert plain(page.history.strip.texts[2]) == f"Takes back transaction {first}."


def test_the_newest_line_is_in_hand_until_another_is_chosen(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    for minor in (100, 200, 300):
        top_up(shop, anna.id, minor)
    page = page_of(shop, anna, qtbot)

    def posted() -> str:
        shop.tell_changed(top_up(shop, anna.id, 500).changes)
        settle(shop, qtbot)
        return str(page.history.row.signed) if page.history.row else ""

    assert page.history.row is not None
    assert str(page.history.row.signed) == "3.00 SAR"
    assert posted() == "5.00 SAR"
    page.history.table.view.selectRow(3)
    assert posted() == "1.00 SAR"


def test_a_long_name_is_cut_on_the_page_but_nowhere_else(shop: AppContext, qtbot: QtBot) -> None:
    name = "Преображенская-Миклухо-Маклай " * 6
    page = page_of(shop, a_customer(shop.ledger, name), qtbot)
    assert page.minimumSizeHint().width() < 1000
    assert page.header.title.text().endswith("…")
    assert page.title() == name.strip()


# -- what can be done ----------------------------------------------------------------------------------------------


def test_topping_up_and_taking_it_back(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    page = page_of(shop, anna, qtbot)
    page.actions_here["top_up"].run()
    form = the_dialog(page, TopUpDialog, qtbot)
    keys("12.50")
    QTest.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.history.model.rowCount() == 1)
    settle(shop, qtbot)
    assert figure(page.figures.balance.texts)[1] == "12.50 SAR"
    assert page.actions_here["reverse"].enabled(), "the line just posted is in hand"
    page.actions_here["reverse"].run()
    undo = the_dialog(page, ReverseDialog, qtbot)
    settle(shop, qtbot)
    assert isinstance(undo, ReverseDialog)
    undo.reason.choose("typing_error")
    QTest.keyClick(undo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.history.model.rowCount() == 2)
    settle(shop, qtbot)
    assert figure(page.figures.balance.texts)[1] == "0.00 SAR"
    assert cells(page, 0)[:3] == ["Reversal", "Top-up", "-12.50"]
    assert cells(page, 1)[5] == "Reversed"


def test_points_have_their_own_history_and_are_never_topped_up(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 10_000)
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(303, POINTS), Source.PROMO))
    page = page_of(shop, anna, qtbot)
    next(one for one in page.commands() if one.id == "customer.next_wallet").run()
    settle(shop, qtbot)
    assert cells(page, 0)[2] == "+303"
    page.actions_here["top_up"].run()
    form = the_dialog(page, TopUpDialog, qtbot)
    assert isinstance(form, TopUpDialog)
    assert form.amount.currency == SAR


def test_a_wallet_is_frozen_with_a_reason_and_then_only_unfrozen(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, a_customer(shop.ledger), qtbot)
    page.actions_here["freeze"].run()
    form = the_dialog(page, WalletStatusDialog, qtbot)
    keys("lost phone")
    QTest.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.switch.chip.text() == "Frozen")
    able = {name: page.actions_here[name].enabled() for name in ("freeze", "unfreeze", "close", "reopen")}
    assert able == {"freeze": False, "unfreeze": True, "close": True, "reopen": False}


def test_a_scan_on_the_page_goes_to_the_next_customer(shop: AppContext, qtbot: QtBot) -> None:
    anna, boris = a_customer(shop.ledger), a_customer(shop.ledger, "Boris", cards=("4012345678",))
    page_of(shop, anna, qtbot)
    with qtbot.waitSignal(shop.navigated) as went:
        shop.scanned.emit("4012345678")
    assert went.args == ["customer", {"customer_id": boris.id}]
    with qtbot.waitSignal(shop.noticed) as said:
        shop.scanned.emit("999888777")
    assert "Nobody has" in said.args[0].text


# -- staying right -------------------------------------------------------------------------------------------------


def test_the_page_begins_in_its_history(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 500)
    page = page_of(shop, anna, qtbot)
    page.tabs.setCurrentIndex(3)
    went: list[str] = []
    shop.navigated.connect(lambda to, _: went.append(to))
    page.focus_search()
    assert page.history.table.view.hasFocus()
    assert went == []


def test_the_page_follows_what_others_posted(shop: AppContext, qtbot: QtBot) -> None:
    anna, boris = a_customer(shop.ledger), a_customer(shop.ledger, "Boris")
    page = page_of(shop, anna, qtbot)
    shop.tell_changed(top_up(shop, boris.id, 500).changes)
    assert not shop.tasks.busy
    shop.tell_changed(top_up(shop, anna.id, 500).changes)
    settle(shop, qtbot)
    assert figure(page.figures.balance.texts)[1] == "5.00 SAR"
    assert page.history.model.rowCount() == 1


def test_the_next_customer_shows_nothing_of_the_one_before(shop: AppContext, qtbot: QtBot) -> None:
    anna, boris = a_customer(shop.ledger), a_customer(shop.ledger, "Boris")
    top_up(shop, anna.id, 500)
    set_status(shop.ledger, ChangeStatus(new_key(), sar_wallet(shop, anna.id).id, WalletStatus.FROZEN, "lost phone"))
    page = page_of(shop, anna, qtbot)
    page.shown(customer_id=boris.id)
    assert page.history.model.rowCount() == 0
    assert not page.head.top_up_button.isEnabled(), "nothing can be posted to whom is not shown yet"
    settle(shop, qtbot)
    assert page.title() == "Boris"
    assert page.switch.chip.text() == "Active"
    assert page.head.top_up_button.isEnabled()


def test_switching_the_language_keeps_customer_wallet_tab_and_line(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(303, POINTS), Source.PROMO))
    page = page_of(shop, anna, qtbot)
    page.switch.chosen.emit(POINTS)
    settle(shop, qtbot)
    page.history.table.view.selectRow(0)
    page.tabs.setCurrentIndex(1)
    back = speak(shop, "ru")
    try:
        qtbot.waitUntil(lambda: page.head.top_up_button.text() == "Пополнить")
        assert page.title() == "Anna Smith"
        assert page.tabs.currentIndex() == 1
        assert page.wallet is not None
        assert page.wallet.currency == POINTS
        assert page.history.row is not None
        assert page.figures.points.texts[0] == "Баллы"
    finally:
        back()
    qtbot.waitUntil(lambda: page.head.top_up_button.text() == "Top up")
