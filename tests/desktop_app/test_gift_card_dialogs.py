"""Selling, redeeming and cancelling one card: figures before anything is posted, refusals beside their cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.gift_card_cancel import CancelCardDialog, Ending
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.formats import plain
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from tests.support.gift_cards import balance, issued, now, redeeming, settle, sold
from tests.support.ledgers import a_customer, new_key
from tests.support.till import press
from tests.support.window import delete_now, type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger


def test_a_card_can_be_sold_to_nobody_known(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one] = issued(shop_ledger)
    form = SellCardDialog(shop, None, one.card)
    form.open()
    form.customer.setText("nobody")
    form.submit()
    assert "nobody" in form.fields["customer"].problem
    form.customer.clear()
    form.submit()
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).status is CardStatus.ACTIVE


def test_an_offered_customer_is_taken_by_down_and_enter(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one], anna = issued(shop_ledger), a_customer(shop_ledger)
    form = SellCardDialog(shop, None, one.card)
    form.open()
    form.customer.setFocus()
    type_text(form.customer, "ann")
    settle(qtbot, shop)
    settle(qtbot, shop)
    offers = form.customer.completer().popup()
    assert offers is not None
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    assert form.customer.customer_id() == anna.id
    settle(qtbot, shop)
    assert form.fields["customer"].problem == ""
    form.reject()


def test_part_of_a_card_is_redeemed_with_figures_before_and_after(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(one.code)
    settle(qtbot, shop)
    assert form.amount.text() == "200.00"
    form.amount.setText("50")
    settle(qtbot, shop)
    assert [plain(text) for text in form.effect.texts[:4]] == ["200.00 SAR", "150.00 SAR", "0.00 SAR", "50.00 SAR"]
    form.submit()
    settle(qtbot, shop)
    assert str(now(shop_ledger, one.card).remaining) == "150.00 SAR"
    assert str(balance(shop_ledger, anna.id)) == "50.00 SAR"


def test_all_of_a_card_is_redeemed(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one, anna = sold(shop_ledger, "33.25 SAR"), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, card=now(shop_ledger, one.card), code=gift_cards.parse_code(one.code))
    form.customer.set_customer(anna.id, anna.name)
    settle(qtbot, shop)
    form.submit()
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).status is CardStatus.REDEEMED
    assert str(balance(shop_ledger, anna.id)) == "33.25 SAR"


def test_more_than_is_left_is_refused_with_both_figures(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(one.code)
    settle(qtbot, shop)
    form.amount.setText("200.01")
    form.submit()
    said = plain(form.fields["amount"].problem)
    assert "200.00 SAR" in said
    assert "200.01 SAR" in said
    form.reject()


def test_a_card_not_sold_says_so_and_keeps_the_keyboard_on_the_code(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    [one] = issued(shop_ledger)
    form = redeeming(shop, qtbot)
    form.code.setText(one.code)
    settle(qtbot, shop)
    assert "not yet sold" in form.fields["code"].problem
    assert form.code.hasFocus()
    form.reject()


def test_figures_that_moved_are_shown_before_anything_is_posted(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(one.code)
    settle(qtbot, shop)
    form.amount.setText("50")
    settle(qtbot, shop)
    other = gift_cards.RedeemCard(new_key(), one.code, None, anna.id, parse_money("120 SAR"))
    gift_cards.redeem_card(shop_ledger, other)
    form.submit()
    settle(qtbot, shop)
    assert "figures have changed" in form.banner.text
    assert [plain(text) for text in form.effect.texts[:4]] == ["80.00 SAR", "30.00 SAR", "120.00 SAR", "170.00 SAR"]
    form.submit()
    settle(qtbot, shop)
    assert str(now(shop_ledger, one.card).remaining) == "30.00 SAR"


def test_the_last_use_asks_whether_all_goes_to_the_wallet(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one, anna = sold(shop_ledger, max_usage_count=1), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(one.code)
    settle(qtbot, shop)
    form.amount.setText("150")
    assert "last use: the 50.00 SAR left" in plain(form.effect.texts[4])
    form.amount.setFocus()
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert "50.00 SAR would stay on it" in plain(form.banner.text)
    assert str(now(shop_ledger, one.card).remaining) == "200.00 SAR"
    press(Qt.Key.Key_Space)
    settle(qtbot, shop)
    stands = now(shop_ledger, one.card)
    assert (stands.status, str(stands.remaining)) == (CardStatus.REDEEMED, "0.00 SAR")
    assert str(balance(shop_ledger, anna.id)) == "200.00 SAR"


def test_a_last_use_is_refused_when_nobody_says_yes(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one, anna = sold(shop_ledger, max_usage_count=1), a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(one.code)
    settle(qtbot, shop)
    form.amount.setText("150")
    form.submit()
    settle(qtbot, shop)
    form.reject()
    stands = now(shop_ledger, one.card)
    assert (stands.status, stands.usage_count) == (CardStatus.ACTIVE, 0)


def test_a_cancelled_card_is_paid_back_in_its_tender(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    form = CancelCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    form.submit()
    assert form.fields["reason_code"].problem
    form.ending.choose(Ending.PAY_BACK)
    assert "Hand out 200.00 SAR (Cash)" in plain(form.books.text)
    form.note.setText("bought twice")
    form.submit()
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).status is CardStatus.CANCELLED
    [row, _] = gift_cards.card_history(shop_ledger, one.card.id).rows
    assert (row.source.value, str(row.signed), row.note) == ("refund", "-200.00 SAR", "bought twice")


def test_no_more_is_paid_back_than_was_paid(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one] = issued(shop_ledger)
    less = gift_cards.SellCard(new_key(), one.card.id, Tender.CASH, discount=parse_money("30 SAR"))
    gift_cards.sell_card(shop_ledger, less)
    form = CancelCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    form.ending.choose(Ending.PAY_BACK)
    said = plain(form.books.text)
    assert "Hand out 170.00 SAR (Cash), no more than was paid. The 30.00 SAR of a discount" in said
    form.note.setText("bought twice")
    form.submit()
    settle(qtbot, shop)
    [row, _] = gift_cards.card_history(shop_ledger, one.card.id).rows
    assert (row.source.value, str(row.signed)) == ("refund", "-200.00 SAR")


def test_a_kept_rest_becomes_breakage(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    form = CancelCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    assert "breakage" in form.books.text
    form.note.setText("lost")
    form.submit()
    settle(qtbot, shop)
    [row, _] = gift_cards.card_history(shop_ledger, one.card.id).rows
    assert (row.source.value, str(row.signed)) == ("expiry", "-200.00 SAR")


def test_a_given_card_is_never_paid_out(shop: AppContext, shop_ledger: Ledger) -> None:
    [one] = issued(shop_ledger, origin=Origin.GIVEN)
    form = CancelCardDialog(shop, None, one.card)
    assert "tender" not in form.fields
    form.note.setText("error")
    assert form.build().refund_tender is None
    delete_now(form)
