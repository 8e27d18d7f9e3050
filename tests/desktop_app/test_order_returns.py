"""Returns in the window: what comes back is counted or scanned, the plan stands beside it, and it posts once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.order_return import ReturnOrderDialog
from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.returned import ReturnedDialog
from desktop_app.formats import plain
from desktop_app.pages.order_page import OrderPage
from desktop_app.pages.orders import OrdersPage
from desktop_app.plan_words import Section
from ledger.domain.orders import OrderKind, OrderStatus
from ledger.domain.words import Tender
from ledger.money import Money
from ledger.storage.door.answer import Who
from ledger.storage.door.door import Door
from ledger.use_cases import gift_cards, returns
from ledger.use_cases.orders import Sale, order, sell
from ledger.use_cases.products import ProductFields, ProductKind, add_product
from ledger.use_cases.returns import ByPieces, Pieces, ReturnOrder, Whole, return_order, returns_of
from ledger.use_cases.sale_requests import CardPart, SaleLine, TenderPart
from tests.support import doors
from tests.support.gift_cards import sold as sold_card
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, keys, press, sar_wallet, settle, top_up
from tests.support.window import delete_now, make_context

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.page import Page
    from ledger.domain.customers import Customer
    from ledger.domain.orders import Sold
    from ledger.storage.ledger import Ledger


@pytest.fixture
def rich(shop: AppContext) -> Customer:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 10_000)
    return anna


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def a_sale(shop: AppContext, customer: Customer | None = None, *lines: SaleLine, **given: object) -> Sold:
    """Mugs and a hat for 130.00: 25.00 from the wallet of a customer, the rest in cash."""
    bought = lines or (SaleLine("Mug", sar(5_000), 2), SaleLine("Hat", sar(3_000)))
    total = sum(line.amount.minor for line in bought)
    used = 2_500 if customer is not None else 0
    facts: dict[str, object] = {
        "tenders": (TenderPart(Tender.CASH, sar(total - used)),), "wallet": sar(used) if used else None,
    } | given  # fmt: skip
    return sell(shop.ledger, Sale(new_key(), bought, customer.id if customer else None, **facts))  # type: ignore[arg-type]


def shown(page: Page, shop: AppContext, qtbot: QtBot, **args: object) -> None:
    qtbot.addWidget(page)
    shop.changed.connect(page.changed)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(**args)
    settle(shop, qtbot)


def opened(kind: type) -> list[object]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def page_of(shop: AppContext, sold: Sold, qtbot: QtBot) -> OrderPage:
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    return page


def form_of(page: OrderPage, shop: AppContext, qtbot: QtBot) -> ReturnOrderDialog:
    next(one for one in page.commands() if one.id == "order.return").run()
    return waited(shop, qtbot)


def waited(shop: AppContext, qtbot: QtBot) -> ReturnOrderDialog:
    settle(shop, qtbot)
    [form] = opened(ReturnOrderDialog)
    assert isinstance(form, ReturnOrderDialog)
    qtbot.waitUntil(form.isActiveWindow)
    return form


def rest(shop: AppContext, qtbot: QtBot) -> None:
    """Until the plan has been asked for and has come."""
    qtbot.wait(230)
    settle(shop, qtbot)


def told(sections: tuple[Section, ...]) -> dict[str, list[tuple[str, str]]]:
    return {one.title: [(entry.text, plain(entry.amount)) for entry in one.entries] for one in sections}


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
    assert not opened(ReturnOrderDialog)
    [done] = opened(ReturnedDialog)
    assert isinstance(done, ReturnedDialog)
    assert [one.note for one in returns_of(shop.ledger, sold.order.id)] == ["too small"]
    assert page.detail is not None
    assert page.detail.row.status is OrderStatus.PARTLY_RETURNED
    done.print()
    settle(shop, qtbot)
    [paper] = opened(ReceiptDialog)
    assert isinstance(paper, ReceiptDialog)
    assert "Return No." in paper.windowTitle()
    delete_now(paper)
    done.accept()


def test_the_page_tells_what_came_back(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    page = page_of(shop, sold, qtbot)
    assert not page.figures[3].isVisible()
    return_order(shop.ledger, ReturnOrder(new_key(), sold.order.id, ByPieces((Pieces(1, 1),)), note="scratched"))
    page.shown(order_id=sold.order.id)
    settle(shop, qtbot)
    assert [plain(text) for text in page.figures[3].texts] == ["Given back", "50.00 SAR", "For goods of 50.00 SAR"]
    assert plain(page.figures[1].texts[2]) == "Wallet: 25.00 SAR  ·  Cash: 55.00 SAR"
    assert plain(page.figures[0].texts[1]) == "130.00 SAR"
    columns = {one.key: one for one in page.model.columns}
    assert [plain(columns["returned"].text(row)) for row in page.model.rows] == ["50.00", ""]
    step = next(one for one in page.timeline.steps if one.title == "Returned")
    assert plain(step.text).startswith("1 × Mug: 50.00 SAR")
    assert page.return_button.isVisible()
    assert page.cancel_button.isVisible()
    return_order(shop.ledger, ReturnOrder(new_key(), sold.order.id, Whole()))
    page.shown(order_id=sold.order.id)
    settle(shop, qtbot)
    assert not page.return_button.isVisible()
    assert not page.cancel_button.isVisible()


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
    assert opened(ReturnOrderDialog)
    form.reject()
    assert not opened(ReturnOrderDialog)


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
    for one in opened(ReturnedDialog):
        one.accept()  # type: ignore[attr-defined]


def test_the_code_of_a_new_card_is_shown_once(shop: AppContext, qtbot: QtBot) -> None:
    ledger, card = shop.ledger, sold_card(shop.ledger, "200 SAR")
    parts = (CardPart(None, card.card.id, sar(13_000)),)
    sold = a_sale(shop, cards=parts, tenders=())
    gift_cards.cancel_card(ledger, gift_cards.CancelCard(new_key(), card.card.id))
    page = page_of(shop, sold, qtbot)
    form = form_of(page, shop, qtbot)
    form.take_all()
    form.reason.setText("gone")
    rest(shop, qtbot)
    assert told(form.plan.sections)["The customer gets back"] == [("To a new gift card", "130.00 SAR")]
    form.submit()
    settle(shop, qtbot)
    [codes] = opened(CodesDialog)
    assert isinstance(codes, CodesDialog)
    code = codes.codes.model().index(0, 0).data()
    assert str(gift_cards.look_up_card(ledger, code).remaining) == "130.00 SAR"
    codes.accept()
    [done] = opened(ReturnedDialog)
    assert isinstance(done, ReturnedDialog)
    assert not done.unread.isVisible()
    done.accept()


def test_the_lost_code_of_a_new_card_is_said(shop: AppContext) -> None:
    ledger, card = shop.ledger, sold_card(shop.ledger, "200 SAR")
    sold = a_sale(shop, cards=(CardPart(None, card.card.id, sar(13_000)),), tenders=())
    gift_cards.cancel_card(ledger, gift_cards.CancelCard(new_key(), card.card.id))
    request = ReturnOrder(new_key(), sold.order.id, Whole())
    return_order(ledger, request)
    dialog = ReturnedDialog(shop, None, return_order(ledger, request))
    dialog.open()
    assert "Replace the card" in dialog.unread.text
    delete_now(dialog)


def test_the_list_returns_too_and_shows_what_is_partly_returned(
    shop: AppContext, rich: Customer, qtbot: QtBot
) -> None:  # fmt: skip
    sold = a_sale(shop, rich)
    return_order(shop.ledger, ReturnOrder(new_key(), sold.order.id, ByPieces((Pieces(2),))))
    page = OrdersPage(shop)
    shown(page, shop, qtbot)
    columns = {one.key: one for one in page.model.columns}
    [row] = page.model.rows
    assert columns["status"].text(row) == "Partly returned"
    assert plain(columns["returned"].text(row)) == "30.00 SAR"
    page.table.select(row.id)
    next(one for one in page.commands() if one.id == "orders.return").run()
    form = waited(shop, qtbot)
    assert [line.kept.name for line in form.lines.rows] == ["Mug"]
    form.reject()


def test_an_unpaid_order_says_what_is_still_to_pay(shop: AppContext, qtbot: QtBot) -> None:
    sold = a_sale(shop, kind=OrderKind.DELIVERY, tenders=())
    page = page_of(shop, sold, qtbot)
    form = form_of(page, shop, qtbot)
    form.lines.put(1, 1)
    rest(shop, qtbot)
    sections = told(form.plan.sections)
    assert sections["The customer gets back"] == [("Nothing was given for it yet", "")]
    assert ("Still to pay", "100.00 SAR") in sections["Afterwards"]
    form.reject()


def test_a_cashier_is_not_offered_returns(
    shop: AppContext, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:  # fmt: skip
    sold = a_sale(shop)
    doors.add_staff(shop_ledger)
    who = Who(login="cashier")
    cashier = make_context(tmp_path, replace(shop_ledger, who=who, door=Door(who, shop_ledger.clock)))
    page = page_of(cashier, sold, qtbot)
    assert not page.return_button.isVisible()
    assert page_of(shop, sold, qtbot).return_button.isVisible()
    cashier.tasks.close()


def test_the_cancel_of_a_cards_order_shows_its_new_code(shop: AppContext, qtbot: QtBot) -> None:
    ledger, card = shop.ledger, sold_card(shop.ledger, "200 SAR")
    sold = a_sale(shop, cards=(CardPart(None, card.card.id, sar(13_000)),), tenders=())
    gift_cards.cancel_card(ledger, gift_cards.CancelCard(new_key(), card.card.id))
    page = page_of(shop, sold, qtbot)
    page._cancel()
    [form] = opened(CancelOrderDialog)
    assert isinstance(form, CancelOrderDialog)
    form.reason.setText("gone")
    form.submit()
    settle(shop, qtbot)
    [codes] = opened(CodesDialog)
    assert isinstance(codes, CodesDialog)
    codes.accept()
    assert order(ledger, sold.order.id).row.status is OrderStatus.CANCELLED


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
    for one in opened(ReturnedDialog):
        one.accept()  # type: ignore[attr-defined]
