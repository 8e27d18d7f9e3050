"""What the window tells of returns around their form: on the order's page, in the list, and the codes of new cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.returned import ReturnedDialog
from desktop_app.formats import plain
from desktop_app.pages.orders import OrdersPage
from ledger.domain.orders import OrderKind, OrderStatus
from ledger.storage.door.answer import Who
from ledger.storage.door.door import Door
from ledger.use_cases import gift_cards
from ledger.use_cases.orders import order
from ledger.use_cases.returns import ByPieces, Pieces, ReturnOrder, Whole, return_order
from ledger.use_cases.sale_requests import CardPart
from tests.support import doors
from tests.support.gift_cards import sold as sold_card
from tests.support.ledgers import new_key
from tests.support.order_pages import a_sale, form_of, page_of, rest, rich, sar, told, waited
from tests.support.pages import open_dialogs, shown
from tests.support.till import settle
from tests.support.window import delete_now, make_context

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.storage.ledger import Ledger


__all__ = ["rich"]


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
    [codes] = open_dialogs(CodesDialog)
    assert isinstance(codes, CodesDialog)
    code = codes.codes.model().index(0, 0).data()
    assert str(gift_cards.look_up_card(ledger, code).remaining) == "130.00 SAR"
    codes.accept()
    [done] = open_dialogs(ReturnedDialog)
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
    [form] = open_dialogs(CancelOrderDialog)
    assert isinstance(form, CancelOrderDialog)
    form.reason.setText("gone")
    form.submit()
    settle(shop, qtbot)
    [codes] = open_dialogs(CodesDialog)
    assert isinstance(codes, CodesDialog)
    codes.accept()
    assert order(ledger, sold.order.id).row.status is OrderStatus.CANCELLED
