"""Goods come into a sale by scanner, by name and by keyboard; what is not found or not there stays to be corrected."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs import sale_entry
from ledger.use_cases.products import ProductFields, ProductKind, add_product, product
from tests.support.ledgers import a_customer, new_key
from tests.support.sale_form import MUG, a_sale, bill, entered
from tests.support.till import keys, press, settle

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.domain.sale_sums import Entry
    from ledger.money import Currency
    from ledger.storage.ledger import Ledger
    from ledger.use_cases.sale_requests import SaleLine


def test_lines_are_edited_by_keyboard(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "10")
    form.view.setFocus()
    QTest.keyClick(form.view, Qt.Key.Key_Plus)
    assert bill(form)[0] == "20.00 SAR"
    index = form.lines.index(0, 3)
    assert form.lines.setData(index, "10%")
    assert bill(form)[0] == "18.00 SAR"
    assert not form.lines.setData(index, "99")
    assert form.fields["lines"].problem
    QTest.keyClick(form.view, Qt.Key.Key_Delete)
    assert bill(form)[0] == "0.00 SAR"
    form.reject()


def test_goods_come_in_as_they_were_scanned(shop: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first is looked up slowly: what is scanned meanwhile waits for it."""
    usual = sale_entry.resolve

    def slowly(ledger: Ledger, read: Entry, unit: Currency, goods: str) -> SaleLine | Customer:
        if read.text == "10":
            time.sleep(0.2)
        return usual(ledger, read, unit, goods)

    monkeypatch.setattr(sale_entry, "resolve", slowly)
    form = a_sale(shop, qtbot)
    for text in ("10", "20", "4006381333931", "30"):
        keys(text)
        press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert [str(line.price) for line in form.lines.lines] == ["10.00 SAR", "20.00 SAR", "30.00 SAR"]
    assert "4006381333931" in form.fields["product"].problem
    assert form.entry.text() == "4006381333931"
    form.reject()


def test_what_cannot_be_found_stays_to_be_corrected(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "4006381333931")
    settle(shop, qtbot)
    assert "4006381333931" in form.fields["product"].problem
    assert form.entry.selectedText() == "4006381333931"
    assert QApplication.focusWidget() is form.entry
    form.reject()


def test_a_scanned_product_is_counted_up_and_leaves_the_stock(shop: AppContext, qtbot: QtBot) -> None:
    mug = add_product(shop.ledger, new_key(), ProductFields("4006381", "Mug", MUG, ProductKind.COUNTED, 5))
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "4006381")
    entered(shop, qtbot, "2*4006381")
    assert [(line.name, line.quantity) for line in form.lines.lines] == [("Mug", 3)]
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert product(shop.ledger, mug.id).stock == 2


def test_a_product_is_found_by_name_and_taken_by_down_and_enter(shop: AppContext, qtbot: QtBot) -> None:
    add_product(shop.ledger, new_key(), ProductFields("4006381", "Blue mug", MUG, ProductKind.COUNTED, 5))
    form = a_sale(shop, qtbot)
    keys("mug")
    qtbot.wait(220)
    settle(shop, qtbot)
    offers = form.entry.completer().popup()
    assert offers is not None
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    assert [line.name for line in form.lines.lines] == ["Blue mug"]
    form.reject()


def test_a_sold_piece_cannot_be_sold_again(shop: AppContext, qtbot: QtBot) -> None:
    add_product(shop.ledger, new_key(), ProductFields("RING-1", "Ring", MUG))
    first = a_sale(shop, qtbot)
    entered(shop, qtbot, "RING-1")
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert not first.isVisible()
    second = a_sale(shop, qtbot)
    entered(shop, qtbot, "RING-1")
    assert "Ring" in second.fields["product"].problem
    second.reject()


def test_a_customers_card_scanned_between_goods_is_theirs(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger, cards=("770012345",))
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    entered(shop, qtbot, "770012345")
    assert form.customer.customer_id() == anna.id
    assert bill(form)[0] == "50.00 SAR"
    form.reject()
