"""Money into a wallet at the window: cash with change, a slip's number, a payment by phone; each with its receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from desktop_app.dialogs.top_up import TopUpDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_page import CustomerPage
from ledger.domain.payments import PaymentRow
from ledger.domain.words import Source, Tender
from ledger.money import Money, currency, parse_money
from ledger.use_cases.payments import list_payments
from ledger.use_cases.posting import PostCredit, credit
from ledger.use_cases.provider import ask_payment
from ledger.use_cases.receipts import receipts_of_payment
from tests.support.fake_yookassa import Fake
from tests.support.ledgers import a_customer, new_key
from tests.support.till import keys, opened, settle, shown
from tests.support.window import delete_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext, Notice
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")


@pytest.fixture
def anna(shop_ledger: Ledger) -> Subject:
    customer = a_customer(shop_ledger)
    return Subject(customer.id, customer.name, SAR)


def paid(ledger: Ledger) -> PaymentRow:
    [row] = list_payments(ledger).rows
    return row


def receipts(ledger: Ledger) -> list[tuple[str, Money]]:
    return [(one.kind, one.amount) for one in receipts_of_payment(ledger, paid(ledger).id)]


def test_cash_with_its_change(shop: AppContext, shop_ledger: Ledger, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("40")
    assert not form.fields["reference"].isVisible()
    form.payer.handed.setText("30")
    form.edited()
    assert plain(form.payer.note.text) == "10.00 SAR too little"
    form.submit()
    assert "40.00 SAR" in plain(form.fields["tendered"].problem)
    assert list_payments(shop_ledger).rows == ()
    form.payer.handed.setText("50")
    assert plain(form.payer.note.text) == "Change 10.00 SAR"
    said: list[Notice] = []
    shop.noticed.connect(said.append)
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert plain(said[0].text) == "Posted 40.00 SAR to Anna Smith. New balance: 40.00 SAR. Change: 10.00 SAR."
    row = paid(shop_ledger)
    assert (row.tender, row.amount, row.tendered) == (Tender.CASH, parse_money("40 SAR"), parse_money("50 SAR"))
    assert receipts(shop_ledger) == [("top_up", parse_money("40 SAR"))]


def test_a_slip_and_what_it_refers_to(shop: AppContext, shop_ledger: Ledger, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("12.50")
    form.tender.choose(Tender.TERMINAL)
    assert form.fields["reference"].isVisible()
    assert not form.fields["tendered"].isVisible()
    form.payer.reference.setText("004711")
    form.reference_type.choose("booking")
    form.reference.setText("B-7")
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert (paid(shop_ledger).tender, paid(shop_ledger).reference) == (Tender.TERMINAL, "004711")


def test_a_balance_that_moved_is_shown_first(
    shop: AppContext, shop_ledger: Ledger, anna: Subject, qtbot: QtBot
) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("40")
    settle(shop, qtbot)
    credit(shop_ledger, PostCredit(new_key(), anna.customer_id, parse_money("5 SAR"), Source.PROMO))
    form.submit()
    settle(shop, qtbot)
    assert "changed" in form.banner.text
    assert shown(form)[:2] == ("5.00 SAR", "45.00 SAR")
    assert list_payments(shop_ledger).rows == ()


def test_without_a_provider_nothing_is_written(
    shop: AppContext, shop_ledger: Ledger, anna: Subject, qtbot: QtBot
) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("40")
    tall = form.height()
    form.tender.choose(Tender.PROVIDER)
    qtbot.waitUntil(lambda: form.height() < tall)
    form.submit()
    settle(shop, qtbot)
    assert form.isVisible()
    assert form.banner.isVisible()
    assert form.amount.text() == "40"
    assert list_payments(shop_ledger).rows == ()


def test_by_phone_from_the_customers_page(
    shop: AppContext, shop_ledger: Ledger, anna: Subject, qtbot: QtBot, fake: Fake
) -> None:
    page = CustomerPage(shop)
    shop.changed.connect(page.changed)
    page.show()
    page.shown(customer_id=anna.customer_id)
    settle(shop, qtbot)
    page.actions_here["top_up"].run()
    form = page.window().findChild(TopUpDialog)
    assert form is not None
    form.amount.setText("40")
    form.tender.choose(Tender.PROVIDER)
    assert "QR code" in form.payer.note.text
    assert not form.fields["reason_code"].isVisible()
    assert form.submit_button.text() == "Show the QR code"
    form.submit()
    settle(shop, qtbot)
    phone = page.window().findChild(ProviderPaymentDialog)
    assert phone is not None
    settle(shop, qtbot)
    assert phone.qr.isVisible()
    assert page.history.model.rowCount() == 0
    (there,) = fake.store.payments.values()
    fake.control("pay", {"id": there["id"]})
    assert phone.payment is not None
    ask_payment(shop_ledger, phone.payment.id)
    said: list[Notice] = []
    shop.noticed.connect(said.append)
    phone._ask()
    settle(shop, qtbot)
    assert "paid" in phone.banner.text
    assert receipts(shop_ledger) == [("top_up", parse_money("40 SAR"))]
    assert any("is ready" in one.text for one in said)
    phone.accept()
    delete_now(page)
