"""What happens to gift cards after their sale, by keyboard: top up, extend, block, replace; sales with a discount."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.gift_card_forms import (
    BlockCardDialog,
    ExtendCardDialog,
    ReplaceCardDialog,
)
from desktop_app.dialogs.gift_card_issue import IssueCardsDialog
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.dialogs.gift_card_sell_batch import SellBatchDialog
from desktop_app.dialogs.gift_card_top_up import TopUpCardDialog
from desktop_app.dialogs.paper import ReceiptDialog, SlipDialog
from desktop_app.dialogs.posting_choices import Lasting
from desktop_app.formats import plain
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from tests.support.gift_cards import issued, now, page, settle, sold
from tests.support.ledgers import a_customer
from tests.support.till import keys, opened, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext, Notice
    from desktop_app.pages.gift_cards import GiftCardsPage
    from desktop_app.widgets.progress_row import ProgressRow
    from ledger.storage.ledger import Ledger


__all__ = ["page"]


# -- top up -----------------------------------------------------------------------------------------------------


def test_a_spent_card_is_topped_up_by_keyboard_alone(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one, anna = sold(shop_ledger, "80 SAR"), a_customer(shop_ledger)
    gift_cards.redeem_card(shop_ledger, gift_cards.RedeemCard("spent", one.code, None, anna.id))
    form = TopUpCardDialog(shop, None, now(shop_ledger, one.card))
    opened(form, shop, qtbot)
    keys("125.50")
    assert [plain(text) for text in form.balance.texts] == [
        "0.00 SAR", "125.50 SAR", "The card was spent; it pays again.",
    ]  # fmt: skip
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    stands = now(shop_ledger, one.card)
    assert (stands.status, str(stands.remaining)) == (CardStatus.ACTIVE, "125.50 SAR")


def test_a_top_up_too_fine_is_said_beside_the_amount(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    form = TopUpCardDialog(shop, None, now(shop_ledger, one.card))
    opened(form, shop, qtbot)
    keys("0.001")
    press(Qt.Key.Key_Return)
    assert "finer than SAR" in form.fields["amount"].problem
    form.reject()
    assert str(now(shop_ledger, one.card).remaining) == "200.00 SAR"


# -- extend -----------------------------------------------------------------------------------------------------


def test_a_card_lasts_longer_with_a_reason(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    today = shop.info.today
    [one] = issued(shop_ledger, valid_until=today + timedelta(days=40))
    form = ExtendCardDialog(shop, None, one.card)
    opened(form, shop, qtbot)
    form.until.lasting.choose(Lasting.MONTH)
    assert "choose a later day" in form.effect.text
    form.submit()
    assert form.fields["valid_until"].problem
    form.until.lasting.choose(Lasting.YEAR)
    form.submit()
    assert form.fields["reason_code"].problem
    assert form.note.hasFocus()
    keys("went on a journey")
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).valid_until == today + timedelta(days=365)


def test_a_card_may_lose_its_last_day(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one] = issued(shop_ledger, valid_until=shop.info.today + timedelta(days=40))
    form = ExtendCardDialog(shop, None, one.card)
    opened(form, shop, qtbot)
    form.note.setText("promised")
    assert "will not expire" in form.effect.text
    form.submit()
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).valid_until is None


# -- block ------------------------------------------------------------------------------------------------------


def test_a_card_is_blocked_and_pays_again(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    for blocked, status in ((True, CardStatus.BLOCKED), (False, CardStatus.ACTIVE)):
        form = BlockCardDialog(shop, None, now(shop_ledger, one.card))
        opened(form, shop, qtbot)
        assert form.blocks is blocked
        press(Qt.Key.Key_Return)
        assert form.fields["reason_code"].problem
        keys("said to be lost")
        press(Qt.Key.Key_Return)
        settle(qtbot, shop)
        assert now(shop_ledger, one.card).status is status


# -- replace ----------------------------------------------------------------------------------------------------


def test_a_lost_card_is_replaced_and_the_new_code_is_shown_once(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    part = gift_cards.RedeemCard("part", one.code, None, anna.id, parse_money("50 SAR"))
    gift_cards.redeem_card(shop_ledger, part)
    page.show_card(now(shop_ledger, one.card))
    page.deeds["replace"].run()
    form = page.findChild(ReplaceCardDialog)
    assert form is not None
    assert "150.00 SAR moves to a new card with the same last day" in plain(form.effect.text)
    form.note.setText("lost")
    form.submit()
    settle(qtbot, shop)
    codes = page.findChild(CodesDialog)
    assert codes is not None
    code = str(codes.codes.model().index(0, 0).data())
    made = gift_cards.look_up_card(shop_ledger, code)
    assert (made.status, str(made.remaining)) == (CardStatus.ACTIVE, "150.00 SAR")
    assert page.panel.card is not None
    assert page.panel.card.id == made.id
    assert now(shop_ledger, one.card).status is CardStatus.CANCELLED
    codes.accept()
    assert QApplication.clipboard().text() != code


def test_a_replacement_whose_answer_was_lost_names_the_new_card(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one = sold(shop_ledger)
    form = ReplaceCardDialog(shop, None, now(shop_ledger, one.card))
    qtbot.addWidget(form)
    assert form.outcome() is None
    form.note.setText("torn")
    form.send(form.build(), shop.tasks.read(lambda _: None, lambda _: None))
    outcome = form.outcome()
    assert outcome is not None
    assert outcome.issued is None
    assert outcome.lost is not None
    assert outcome.lost.id > one.card.id
    settle(qtbot, shop)


# -- sell -------------------------------------------------------------------------------------------------------


def test_a_discount_lowers_what_is_taken_and_is_said(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one] = issued(shop_ledger)
    form = SellCardDialog(shop, None, one.card)
    opened(form, shop, qtbot)
    form.discount.setText("200")
    form.submit()
    assert form.fields["discount"].problem
    form.discount.setText("30")
    assert plain(form.summary.figure) == "170.00 SAR"
    assert "30.00 SAR not paid is booked as promotion" in plain(form.books.text)
    form.submit()
    settle(qtbot, shop)
    stands = now(shop_ledger, one.card)
    assert (stands.status, str(stands.remaining)) == (CardStatus.ACTIVE, "200.00 SAR")
    assert str(stands.discount) == "30.00 SAR"


def test_a_whole_batch_is_sold_on_one_invoice(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    cards, firm = issued(shop_ledger, 3, batch="Eid"), a_customer(shop_ledger, "Almas Trading")
    issued(shop_ledger, 2, batch="Other")
    form = SellBatchDialog(shop, None, "")
    opened(form, shop, qtbot)
    press(Qt.Key.Key_Return)
    assert form.fields["batch"].problem
    keys("Eid")
    settle(qtbot, shop)
    assert "3 cards worth 600.00 SAR in all, for 600.00 SAR" in plain(form.books.text)
    form.discount.setText("20")
    assert "for 540.00 SAR" in plain(form.books.text)
    assert form.tender.chosen is Tender.INVOICE
    form.submit()
    assert form.fields["customer"].problem
    form.customer.set_customer(firm.id, firm.name)
    form.submit()
    settle(qtbot, shop)
    for one in cards:
        stands = now(shop_ledger, one.card)
        assert (stands.status, stands.purchased_by) == (CardStatus.ACTIVE, firm.id)


def test_a_batch_without_unsold_cards_is_refused(shop: AppContext, qtbot: QtBot) -> None:
    form = SellBatchDialog(shop, None, "nothing")
    opened(form, shop, qtbot)
    assert form.books.text == "No card of this batch waits to be sold."
    form.submit()
    assert form.fields["batch"].problem
    form.reject()


def progress_says(row: ProgressRow) -> str:
    return plain(row.text)


def test_a_large_issue_says_how_far_it_is_and_stops_leaving_nothing(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    form = IssueCardsDialog(shop, None)
    opened(form, shop, qtbot)
    form.value.setText("5")
    form.count.setValue(10_000)
    form.submit()
    qtbot.waitUntil(lambda: progress_says(form.progress).startswith("Issued "), timeout=20_000)
    assert progress_says(form.progress).endswith("of 10,000")
    stop = form.progress.findChild(QPushButton)
    assert stop is not None
    stop.click()
    settle(qtbot, shop)
    assert form.banner.text == "Stopped. Nothing was posted."
    assert gift_cards.list_cards(shop_ledger).rows == ()
    form.count.setValue(2)
    form.submit()
    settle(qtbot, shop)
    assert len(gift_cards.list_cards(shop_ledger).rows) == 2


# -- the page ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("issued", {"sell", "extend", "replace", "cancel"}),
        ("active", {"redeem", "top_up", "extend", "replace", "block", "cancel"}),
        ("redeemed", {"top_up", "extend"}),
        ("blocked", {"extend", "replace", "unblock", "cancel"}),
        ("cancelled", set()),
        ("given", {"redeem", "extend", "replace", "block", "cancel"}),
    ],
)
def test_a_card_offers_what_its_state_allows(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, state: str, names: set[str]
) -> None:
    until = shop.info.today + timedelta(days=9)
    [one] = issued(shop_ledger, origin=Origin.GIVEN if state == "given" else Origin.PAID, valid_until=until)
    if state not in {"issued", "given"}:
        gift_cards.sell_card(shop_ledger, gift_cards.SellCard("sell", one.card.id, Tender.CASH))
    if state == "redeemed":
        anna = a_customer(shop_ledger)
        gift_cards.redeem_card(shop_ledger, gift_cards.RedeemCard("use", one.code, None, anna.id))
    if state == "blocked":
        form = BlockCardDialog(shop, None, now(shop_ledger, one.card))
        form.note.setText("lost")
        form.send(form.build(), shop.tasks.read(lambda _: None, lambda _: None))
    if state == "cancelled":
        gift_cards.cancel_card(shop_ledger, gift_cards.CancelCard("end", one.card.id))
    page.show_card(now(shop_ledger, one.card))
    offered = {command.id.removeprefix("gift_cards.") for command in page._possible()}
    assert offered == names | {"why", "balance"}


def test_a_sale_from_the_page_offers_its_receipt(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    [one] = issued(shop_ledger)
    told: list[Notice] = []
    shop.noticed.connect(told.append)
    page.show_card(one.card)
    page.deeds["sell"].run()
    form = page.findChild(SellCardDialog)
    assert form is not None
    form.discount.setText("20")
    form.submit()
    settle(qtbot, shop)
    assert plain(told[-1].text) == "Receipt 1-000001 is ready."
    assert told[-1].run is not None
    told[-1].run()
    settle(qtbot, shop)
    receipt = page.findChild(ReceiptDialog)
    assert receipt is not None
    assert "180.00 SAR" in plain(receipt.page.toPlainText())
    receipt.reject()


def test_what_is_left_is_printed_with_the_last_four_only(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one = sold(shop_ledger)
    page.look_up.field.setText(one.code)
    settle(qtbot, shop)
    page.deeds["balance"].run()
    dialog = page.findChild(SlipDialog)
    assert dialog is not None
    shown = plain(dialog.page.toPlainText())
    assert "200.00 SAR" in shown
    assert one.card.last4 in shown
    assert one.code[:4] not in shown
    dialog.reject()


def test_a_code_is_worth_nothing_once_it_was_replaced(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    form = ReplaceCardDialog(shop, None, now(shop_ledger, one.card))
    opened(form, shop, qtbot)
    keys("lost")
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    stands = gift_cards.look_up_card(shop_ledger, one.code)
    assert (stands.status, stands.remaining.minor) == (CardStatus.CANCELLED, 0)
    assert stands.replaced_by is not None
