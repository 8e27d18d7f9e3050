"""The customers' page on a real ledger: found while typing, opened by Enter or a scan, added when missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.dialogs.customer_form import AddCustomerDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_exact import is_gift_card, names
from desktop_app.pages.customers import CustomersPage
from ledger.changes import Changes
from ledger.domain.card_codes import new_code
from tests.support.ledgers import a_customer
from tests.support.till import settle, speak, top_up
from tests.support.window import type_text

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

CARD = "4012345678"


@pytest.fixture
def went(shop: AppContext) -> list[tuple[str, dict[str, object]]]:
    """Where the page asked to go."""
    heard: list[tuple[str, dict[str, object]]] = []
    shop.navigated.connect(lambda to, args: heard.append((to, args)))
    return heard


def page_of(shop: AppContext, qtbot: QtBot) -> CustomersPage:
    page = CustomersPage(shop)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    settle(shop, qtbot)
    return page


def listed(page: CustomersPage) -> list[str]:
    return [row.name for row in page.model.rows]


def scan(page: CustomersPage, text: str) -> None:
    """A scanner types fast and ends with Enter."""
    type_text(page.search, text)
    QTest.keyClick(page.search, Qt.Key.Key_Return)


def words_over(page: CustomersPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


# -- searching -----------------------------------------------------------------------------------------------------


def test_searching_waits_for_a_pause_in_typing(shop: AppContext, qtbot: QtBot) -> None:
    for name in ("Anna Smith", "Hannah Brown", "Boris"):
        a_customer(shop.ledger, name)
    page = page_of(shop, qtbot)
    assert listed(page) == ["Anna Smith", "Boris", "Hannah Brown"]
    asked: list[str] = []
    page.search.searched.connect(asked.append)
    for letter in "anna":
        type_text(page.search, letter)
    assert asked == []
    with qtbot.waitSignal(page.model.loaded):
        pass
    assert asked == ["anna"]
    assert listed(page) == ["Anna Smith", "Hannah Brown"]


@pytest.mark.parametrize("needle", ["ёлк", "916 111", "example.com", "каз", "2345"])
def test_every_named_field_is_searched(shop: AppContext, qtbot: QtBot, needle: str) -> None:
    a_customer(
        shop.ledger, "Анна Ёлкина", phones=("+79161112233",), email="anna@example.com", city="Казань", cards=(CARD,)
    )
    a_customer(shop.ledger, "Somebody Else")
    page = page_of(shop, qtbot)
    with qtbot.waitSignal(page.model.loaded):
        type_text(page.search, needle)
    assert listed(page) == ["Анна Ёлкина"]


def test_rows_arrive_page_by_page(shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    for number in range(105):
        a_customer(shop.ledger, f"Customer {number:03}")
    page = page_of(shop, qtbot)
    assert page.model.rowCount() == 100
    assert page.model.canFetchMore(QModelIndex())
    page.table.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() == 105)
    assert listed(page) == [f"Customer {number:03}" for number in range(105)]
    assert not page.model.canFetchMore(QModelIndex())
    qtmodeltester.check(page.model)  # type: ignore[no-untyped-call]


def test_clicking_a_title_sorts_in_the_ledger(shop: AppContext, qtbot: QtBot) -> None:
    for name, city in (("Anna", "Riyadh"), ("Boris", "Dammam"), ("Clara", "Jeddah")):
        a_customer(shop.ledger, name, city=city)
    page = page_of(shop, qtbot)
    with qtbot.waitSignal(page.model.loaded):
        page.table.view.horizontalHeader().sectionClicked.emit(3)
    assert listed(page) == ["Boris", "Clara", "Anna"]
    with qtbot.waitSignal(page.model.loaded):
        page.table.view.horizontalHeader().sectionClicked.emit(0)
    assert listed(page) == ["Anna", "Boris", "Clara"]


# -- Enter and scans -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scanned", [CARD, "050 123 4567", "+966501234567", "C-7", "#2"])
def test_a_scan_that_names_one_customer_jumps_to_them(
    shop: AppContext, qtbot: QtBot, went: list[tuple[str, dict[str, object]]], scanned: str
) -> None:  # fmt: skip
    a_customer(shop.ledger, "Boris")
    anna = a_customer(shop.ledger, phones=("0501234567",), cards=(CARD,), external_ref="C-7")
    page = page_of(shop, qtbot)
    scan(page, scanned)
    settle(shop, qtbot)
    assert went == [("customer", {"customer_id": anna.id})]


def test_the_last_digits_of_a_phone_are_not_taken_for_a_customer_number(
    shop: AppContext, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    for number in range(12):
        a_customer(shop.ledger, f"Customer {number:02}", phones=(f"+9665000000{number:02}",))
    page = page_of(shop, qtbot)
    scan(page, "11")
    settle(shop, qtbot)
    assert went == [("customer", {"customer_id": 12})], "the only one with 11 in a phone, not customer number 11"


def test_a_number_that_a_family_shares_stops_in_the_list(
    shop: AppContext, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    for name in ("Anna", "Boris"):
        a_customer(shop.ledger, name, phones=("0501234567",))
    page = page_of(shop, qtbot)
    scan(page, "0501234567")
    qtbot.waitUntil(lambda: page.table.current_row() is not None)
    assert listed(page) == ["Anna", "Boris"]
    assert went == []
    assert page.table.view.hasFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Down)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert went == [("customer", {"customer_id": 2})]


def test_enter_opens_the_only_result(
    shop: AppContext, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:  # fmt: skip
    a_customer(shop.ledger, "Anna")
    a_customer(shop.ledger, "Boris")
    page = page_of(shop, qtbot)
    scan(page, "bori")
    qtbot.waitUntil(lambda: bool(went))
    assert went == [("customer", {"customer_id": 2})]


def test_a_scan_outside_any_field_counts_too_but_gift_cards_are_left_alone(
    shop: AppContext, qtbot: QtBot, went: list[tuple[str, dict[str, object]]]
) -> None:
    anna = a_customer(shop.ledger, cards=(CARD,))
    page = page_of(shop, qtbot)
    code = new_code()
    assert is_gift_card(code)
    shop.scanned.emit(code)
    assert page.search.text() == ""
    shop.scanned.emit(CARD)
    settle(shop, qtbot)
    assert went == [("customer", {"customer_id": anna.id})]


def test_a_card_that_looks_like_its_owners_number_still_names_them(shop: AppContext) -> None:
    anna = a_customer(shop.ledger, cards=("1",))
    assert anna.id == 1
    assert names(anna, "1")
    assert not names(a_customer(shop.ledger, "Boris"), "2")


def test_down_steps_into_the_list_and_escape_back(shop: AppContext, qtbot: QtBot) -> None:
    a_customer(shop.ledger)
    page = page_of(shop, qtbot)
    assert page.search.hasFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.view.hasFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Escape)
    assert page.search.hasFocus()


# -- nobody there --------------------------------------------------------------------------------------------------


def test_an_empty_ledger_offers_to_add_or_import(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    assert "No customers yet" in words_over(page)
    QTest.mouseClick(page.nobody.add_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(AddCustomerDialog)
    assert dialog is not None
    dialog.reject()
    assert page.nobody.import_button.isVisible()


@pytest.mark.parametrize(("typed", "field"), [("Zoe Young", "name"), ("050 765 4321", "phones")])
def test_whom_nobody_matches_can_be_added_at_once(
    shop: AppContext, qtbot: QtBot, typed: str, field: str, went: list[tuple[str, dict[str, object]]]
) -> None:
    a_customer(shop.ledger)
    page = page_of(shop, qtbot)
    with qtbot.waitSignal(page.model.loaded):
        type_text(page.search, typed)
    assert f"Nobody matches “{typed}”" in words_over(page)
    page.add_customer()
    dialog = page.findChild(AddCustomerDialog)
    assert dialog is not None
    assert dialog.texts()[field] == typed
    dialog.name.setText("Zoe Young")
    with qtbot.waitSignal(dialog.answered):
        dialog.submit()
    assert went == [("customer", {"customer_id": 2})]


# -- staying right -------------------------------------------------------------------------------------------------


def test_the_list_follows_what_was_posted(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    page = page_of(shop, qtbot)
    page.changed(top_up(shop, anna.id, 1_250).changes)
    with qtbot.waitSignal(page.model.loaded):
        pass
    assert plain(page.model.index(0, 5).data()) == "12.50 SAR"
    settle(shop, qtbot)
    page.changed(Changes(settings=True))
    assert not shop.tasks.busy, "what concerns no customer is no reason to read again"


def test_switching_the_language_keeps_search_and_selection(
    shop: AppContext, qtbot: QtBot) -> None:  # fmt: skip
    for name in ("Anna", "Annabel"):
        a_customer(shop.ledger, name)
    page = page_of(shop, qtbot)
    with qtbot.waitSignal(page.model.loaded):
        type_text(page.search, "anna")
    page.table.view.selectRow(1)
    back = speak(shop, "ar")
    try:
        qtbot.waitUntil(lambda: page.header.title.text() == "العملاء")
        assert page.search.text() == "anna"
        assert [row.name for row in page.table.selected_rows()] == ["Annabel"]
        assert page.model.headerData(0, Qt.Orientation.Horizontal) == "الاسم"
        assert page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        back()
    qtbot.waitUntil(lambda: page.header.title.text() == "Customers")
