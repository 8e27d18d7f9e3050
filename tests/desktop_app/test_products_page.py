"""Products: added, edited and restocked by keyboard; a sold piece says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.dialogs.product_form import AddProductDialog, EditProductDialog, RestockDialog
from desktop_app.formats import plain
from desktop_app.pages.products import ProductsPage, state_words
from ledger.domain.words import Tender
from ledger.money import Money
from ledger.use_cases.orders import Sale, sell
from ledger.use_cases.products import ProductFields, ProductKind, add_product, product, product_by
from ledger.use_cases.sale_requests import SaleLine, TenderPart
from tests.support.ledgers import new_key
from tests.support.till import SAR, keys, opened, press, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


def shown(shop: AppContext, qtbot: QtBot) -> ProductsPage:
    page = ProductsPage(shop)
    qtbot.addWidget(page)
    shop.changed.connect(page.changed)
    page.show()
    page.shown()
    settle(shop, qtbot)
    return page


def test_a_product_is_added_in_seconds(shop: AppContext, qtbot: QtBot) -> None:
    form = AddProductDialog(shop, None)
    opened(form, shop, qtbot)
    for text in ("4006381", "Blue mug"):
        keys(text)
        press(Qt.Key.Key_Tab)
    form.kind.choose(ProductKind.COUNTED)
    form.stock.setValue(12)
    form.price.setFocus()
    keys("15,50")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    made = product_by(shop.ledger, "4006381")
    assert (made.name, str(made.price), made.stock, made.for_sale) == ("Blue mug", "15.50 SAR", 12, True)


def test_a_sku_that_is_taken_is_said_beside_it(shop: AppContext, qtbot: QtBot) -> None:
    add_product(shop.ledger, new_key(), ProductFields("A-1", "Ring", Money(100, SAR)))
    form = AddProductDialog(shop, None, "A-1")
    opened(form, shop, qtbot)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    form.name.setText("Other ring")
    form.price.setText("1")
    form.submit()
    settle(shop, qtbot)
    assert "A-1" in form.fields["sku"].problem
    form.reject()


def test_a_product_is_edited_and_its_stock_changed_with_a_reason(shop: AppContext, qtbot: QtBot) -> None:
    mug = add_product(shop.ledger, new_key(), ProductFields("M", "Mug", Money(100, SAR), ProductKind.COUNTED, 5))
    edit = EditProductDialog(shop, None, mug)
    opened(edit, shop, qtbot)
    assert not edit.kind.isEnabled()
    assert not edit.stock.isEnabled()
    edit.price.setText("2.50")
    edit.submit()
    settle(shop, qtbot)
    stock = RestockDialog(shop, None, product(shop.ledger, mug.id))
    opened(stock, shop, qtbot)
    stock.pieces.setValue(-2)
    stock.submit()
    settle(shop, qtbot)
    assert stock.fields["note"].problem
    stock.note.setText("broken")
    stock.submit()
    settle(shop, qtbot)
    after = product(shop.ledger, mug.id)
    assert (str(after.price), after.stock) == ("2.50 SAR", 3)


def test_a_sold_piece_is_marked_and_found_by_its_name(shop: AppContext, qtbot: QtBot) -> None:
    ring = add_product(shop.ledger, new_key(), ProductFields("R", "Silver ring", Money(100, SAR)))
    line = SaleLine(ring.name, ring.price, product_id=ring.id)
    sell(shop.ledger, Sale(new_key(), (line,), tenders=(TenderPart(Tender.CASH, ring.price),)))
    page = shown(shop, qtbot)
    page.search.setText("silv")
    qtbot.wait(250)
    settle(shop, qtbot)
    [row] = page.model.rows
    assert state_words(row) == ("Sold", "info")
    assert plain(page.model.columns[5].text(row)) == "1.00 SAR"
