"""Returns in the window: what comes back is counted or scanned, the plan stands beside it, and it posts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.dialogs.order_return import ReturnOrderDialog
from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.returned import ReturnedDialog
from desktop_app.formats import plain
from ledger.domain.orders import OrderStatus
from ledger.use_cases import returns
from ledger.use_cases.products import ProductFields, ProductKind, add_product
from ledger.use_cases.returns import ByPieces, Pieces, ReturnOrder, return_order, returns_of
from ledger.use_cases.sale_requests import SaleLine
from tests.support import doors
from tests.support.ledgers import new_key
from tests.support.order_pages import a_sale, form_of, page_of, rest, rich, sar, told
from tests.support.pages import open_dialogs
from tests.support.till import keys, press, sar_wallet, settle
from tests.support.window import delete_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.storage.ledger import Ledger


__all__ = ["rich"]


def test_a_return_without_the_mouse(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    page = page_of(shop, sold, qtbot)
    form = form_of(page, shop, qtbot)
    assert "Count the pieces" in form.plan.hint.text()
    assert form.view.hasFocus()
    keys("+")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    rest(shop, qtbot)
    assert plain(form.plan.figure.text) == "80.00 SAR"
    assert told(form.plan.sections)["The customer gets back"] == [("In cash, from this till", "80.00 SAR")]
    assert ("The order is", "Partly returned") in told(form.plan.sections)["Afterwards"]
    press(Qt.Key.Key_Return)
    assert form.reason.hasFocus()
    keys("too small")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert not open_dialogs(ReturnOrderDialog)
    [done] = open_dialogs(ReturnedDialog)
    assert isinstance(done, ReturnedDialog)
    assert [one.note for one in returns_of(shop.ledger, sold.order.id)] == ["too small"]
    assert page.detail is not None
    assert page.detail.row.status is OrderStatus.PARTLY_RETURNED
    done.print()
    settle(shop, qtbot)
    [paper] = open_dialogs(ReceiptDialog)
    assert isinstance(paper, ReceiptDialog)
    assert "Return No." in paper.windowTitle()
    delete_now(paper)
    done.accept()


def test_a_tenders_value_in_the_wallet_leaves_the_tenders_leg(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    request = ReturnOrder(new_key(), sold.order.id, ByPieces((Pieces(2),)), returns.Destination.WALLET)
    return_order(shop.ledger, request)
    page = page_of(shop, sold, qtbot)
    assert plain(page.figures[1].texts[2]) == "Wallet: 25.00 SAR  ·  Cash: 75.00 SAR"


def test_an_amount_takes_the_place_of_pieces_and_pieces_of_an_amount(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, a_sale(shop), qtbot)
    form = form_of(page, shop, qtbot)
    form.take_all()
    assert [line.back for line in form.lines.rows] == [2, 1]
    press(Qt.Key.Key_F4)
    keys("12.50")
    assert not form.lines.pieces
    rest(shop, qtbot)
    assert plain(form.plan.figure.text) == "12.50 SAR"
    form.view.setFocus()
    keys("+")
    assert form.amount.text() == ""
    assert form.lines.pieces == (Pieces(1, 1),)
    assert not form.fields["destination"].isVisible()
    form.reject()


def test_refusals_stand_beside_what_they_are_about(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, a_sale(shop, rich), qtbot)
    form = form_of(page, shop, qtbot)
    form.submit()
    assert form.fields["lines"].problem
    keys("7")
    press(Qt.Key.Key_Return)
    rest(shop, qtbot)
    assert "the customer has 2; 7 were to come back" in plain(form.fields["lines"].problem)
    form.amount.setText("130.01")
    assert "130.00 SAR can still be given back" in plain(form.fields["amount"].problem)
    form.amount.setText("10")
    form.submit()
    assert form.fields["reason"].problem
    assert open_dialogs(ReturnOrderDialog)
    form.reject()
    assert not open_dialogs(ReturnOrderDialog)


def test_more_than_one_may_give_back_is_said_beside_what_was_asked_for(
    shop: AppContext, shop_ledger: Ledger, rich: Customer, qtbot: QtBot
) -> None:
    doors.run_sql(shop_ledger, "INSERT INTO limits VALUES ('administrator', 'refund', 'SAR', 5000, 5000)")
    page = page_of(shop, a_sale(shop, rich), qtbot)
    form = form_of(page, shop, qtbot)
    form.reason.setText("broken")
    for ask in (form.take_all, form.submit):
        ask()
        rest(shop, qtbot)
        assert "up to 50.00 SAR; 130.00 SAR needs" in plain(form.fields["lines"].problem)
        assert not form.fields["amount"].problem
    form.amount.setText("60")
    rest(shop, qtbot)
    assert not form.fields["lines"].problem
    assert "60.00 SAR needs" in plain(form.fields["amount"].problem)
    form.amount.setText("50")
    rest(shop, qtbot)
    assert not form.fields["amount"].problem
    assert plain(form.plan.figure.text) == "50.00 SAR"
    form.reject()


def test_a_scan_adds_a_piece_of_the_product(shop: AppContext, qtbot: QtBot) -> None:
    mug = add_product(shop.ledger, new_key(), ProductFields("4006381", "Mug", sar(1_500), ProductKind.COUNTED, 5))
    add_product(shop.ledger, new_key(), ProductFields("ABC-99", "Hat", sar(900), ProductKind.COUNTED, 5))
    sold = a_sale(shop, None, SaleLine("Mug", sar(1_500), 2, product_id=mug.id))
    page = page_of(shop, sold, qtbot)
    form = form_of(page, shop, qtbot)
    for pieces in (1, 2):
        for digit in "4006381":
            keys(digit)
        press(Qt.Key.Key_Return)
        rest(shop, qtbot)
        assert form.lines.pieces == (Pieces(1, pieces),)
        form.view.setFocus()
    form.take_scan("4006381")
    settle(shop, qtbot)
    assert "the customer has 2; 3 were to come back" in plain(form.fields["lines"].problem)
    form.take_scan("ABC-99")
    settle(shop, qtbot)
    assert "ABC-99" in plain(form.banner.text)
    assert form.lines.pieces == (Pieces(1, 2),)
    form.reject()


def test_a_double_click_posts_once_and_another_till_is_heard(shop: AppContext, qtbot: QtBot) -> None:
    sold = a_sale(shop)
    page = page_of(shop, sold, qtbot)
    form = form_of(page, shop, qtbot)
    form.take_all()
    form.reason.setText("gone")
    rest(shop, qtbot)
    return_order(shop.ledger, ReturnOrder(new_key(), sold.order.id, ByPieces((Pieces(1, 1),))))
    form.submit()
    form.submit()
    settle(shop, qtbot)
    assert "the customer has 1; 2 were to come back" in plain(form.fields["lines"].problem)
    assert len(returns_of(shop.ledger, sold.order.id)) == 1
    form.lines.put(0, 1)
    form.submit()
    form.submit()
    settle(shop, qtbot)
    assert len(returns_of(shop.ledger, sold.order.id)) == 2
    for one in open_dialogs(ReturnedDialog):
        one.accept()


def test_money_of_a_customer_goes_to_the_wallet_if_chosen(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, a_sale(shop, rich), qtbot)
    form = form_of(page, shop, qtbot)
    form.amount.setText("50")
    form.to.choose(returns.Destination.WALLET)
    rest(shop, qtbot)
    sections = told(form.plan.sections)
    assert sections["The customer gets back"] == [("To the customer's wallet", "50.00 SAR")]
    assert ("Wallet", "75.00 before, 125.00 after") in sections["Afterwards"]
    form.reason.setText("goodwill")
    form.submit()
    settle(shop, qtbot)
    assert str(sar_wallet(shop, rich.id).available) == "125.00 SAR"
    for one in open_dialogs(ReturnedDialog):
        one.accept()
