"""What pays for a gift card at the window: cash with change, a slip, a wallet's own money, a payment by phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs.gift_card_cancel import CancelCardDialog, Ending
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.dialogs.gift_card_top_up import TopUpCardDialog
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from desktop_app.formats import plain
from desktop_app.pages.gift_cards import GiftCardsPage
from ledger.domain.words import CardStatus, Source, Tender
from ledger.money import parse_money
from ledger.use_cases.gift_cards import SellCard, sell_card
from ledger.use_cases.payments import TopUpRequest, list_payments, top_up
from ledger.use_cases.posting import PostCredit, credit
from ledger.use_cases.provider import ask_payment
from tests.support.fake_yookassa import Fake
from tests.support.gift_cards import balance, issued, now, settle, sold
from tests.support.ledgers import a_customer, new_key
from tests.support.window import delete_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.storage.ledger import Ledger


@pytest.fixture
def anna(shop_ledger: Ledger) -> Customer:
    """A customer with 250.00 of their own and 1,000.00 that was given."""
    made = a_customer(shop_ledger)
    top_up(shop_ledger, TopUpRequest(new_key(), made.id, parse_money("250 SAR"), Tender.BANK))
    credit(shop_ledger, PostCredit(new_key(), made.id, parse_money("1000 SAR"), Source.PROMO))
    return made


def selling(shop: AppContext, qtbot: QtBot, ledger: Ledger) -> SellCardDialog:
    [one] = issued(ledger)
    form = SellCardDialog(shop, None, one.card)
    form.open()
    settle(qtbot, shop)
    return form


def test_cash_says_its_change(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    form = selling(shop, qtbot, shop_ledger)
    form.tender.choose(Tender.CASH)
    form.payer.handed.setText("150")
    form.submit()
    assert "too little" in form.payer.note.text
    assert form.fields["tendered"].problem
    form.payer.handed.setText("250")
    assert plain(form.payer.note.text) == "Change 50.00 SAR"
    form.submit()
    settle(qtbot, shop)
    [row] = list_payments(shop_ledger).rows
    assert (row.purpose, str(row.change)) == ("card_sale", "50.00 SAR")


def test_a_terminal_asks_for_its_slip(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    form = selling(shop, qtbot, shop_ledger)
    form.tender.choose(Tender.TERMINAL)
    assert (form.payer.handed.isVisible(), form.payer.reference.isVisible()) == (False, True)
    form.payer.reference.setText("S-9")
    form.submit()
    settle(qtbot, shop)
    assert [row.reference for row in list_payments(shop_ledger).rows] == ["S-9"]


def test_only_the_customer_s_own_money_pays(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, anna: Customer
) -> None:
    form = selling(shop, qtbot, shop_ledger)
    form.tender.choose(None)
    assert form.payer.note.text == "Choose the customer whose wallet pays."
    form.submit()
    assert form.fields["customer"].problem
    form.customer.set_customer(anna.id, anna.name)
    settle(qtbot, shop)
    assert "250.00 SAR of their own money" in plain(form.payer.note.text)
    assert "50.00 SAR is left" in plain(form.payer.note.text)
    form.submit()
    settle(qtbot, shop)
    assert str(balance(shop_ledger, anna.id)) == "1050.00 SAR"
    again = selling(shop, qtbot, shop_ledger)
    again.tender.choose(None)
    again.customer.set_customer(anna.id, anna.name)
    settle(qtbot, shop)
    assert "Only 50.00 SAR" in plain(again.payer.note.text)
    again.submit()
    settle(qtbot, shop)
    assert "200.00 SAR" in plain(again.fields["tender"].problem)
    again.reject()


def test_a_card_is_topped_up_out_of_its_buyer_s_wallet(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, anna: Customer
) -> None:
    [one] = issued(shop_ledger)
    sell_card(shop_ledger, SellCard(new_key(), one.card.id, Tender.CASH, anna.id))
    form = TopUpCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    assert not form.customer.isVisible()
    form.tender.choose(None)
    form.amount.setText("30")
    settle(qtbot, shop)
    assert form.customer.customer_id() == anna.id
    form.submit()
    settle(qtbot, shop)
    assert str(now(shop_ledger, one.card).remaining) == "230.00 SAR"


def test_a_cancel_begins_with_the_way_it_was_paid(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, anna: Customer
) -> None:
    [one] = issued(shop_ledger)
    sell_card(shop_ledger, SellCard(new_key(), one.card.id, None, wallet_of=anna.id))
    form = CancelCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    settle(qtbot, shop)
    form.ending.choose(Ending.PAY_BACK)
    assert form.tender.chosen is None
    assert "back to the wallet" in form.books.text
    form.note.setText("not wanted")
    form.submit()
    settle(qtbot, shop)
    assert str(balance(shop_ledger, anna.id)) == "1250.00 SAR"


def test_back_goes_only_where_it_came_from(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    one = sold(shop_ledger)
    form = CancelCardDialog(shop, None, now(shop_ledger, one.card))
    form.open()
    settle(qtbot, shop)
    form.ending.choose(Ending.PAY_BACK)
    assert form.tender.chosen is Tender.CASH
    model = form.tender.model()
    grey = [row for row in range(model.rowCount()) if not model.flags(model.index(row, 0)).value & 32]
    assert [form.tender.values[row] for row in grey] == [Tender.PROVIDER, None]
    form.reject()


def test_a_payment_by_phone(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, fake: Fake) -> None:
    [one] = issued(shop_ledger)
    page = GiftCardsPage(shop)
    shop.changed.connect(page.changed)
    page.show()
    page.shown()
    settle(qtbot, shop)
    page.show_card(one.card)
    page.deeds.sell()
    form = page.window().findChild(SellCardDialog)
    assert form is not None
    form.tender.choose(Tender.PROVIDER)
    assert "QR code" in form.payer.note.text
    form.submit()
    settle(qtbot, shop)
    phone = page.window().findChild(ProviderPaymentDialog)
    assert phone is not None
    settle(qtbot, shop)
    assert phone.qr.isVisible()
    assert not phone.another_button.isVisible()
    assert now(shop_ledger, one.card).status is CardStatus.ISSUED
    (there,) = fake.store.payments.values()
    fake.control("pay", {"id": there["id"]})
    assert phone.payment is not None
    ask_payment(shop_ledger, phone.payment.id)
    phone._ask()
    settle(qtbot, shop)
    assert now(shop_ledger, one.card).status is CardStatus.ACTIVE
    assert "paid" in phone.banner.text
    phone.accept()
    QApplication.processEvents()
    delete_now(page)
