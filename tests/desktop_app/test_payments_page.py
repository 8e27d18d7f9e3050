"""Payments: the code the customer pays by, the list, and exceptions that are acted on; against a provider over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop_app.dialogs.order_pay import PayOrderDialog
from desktop_app.dialogs.payment_detail import PaymentDialog
from desktop_app.dialogs.payment_exceptions import RefundSuspenseDialog, SettleDialog
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from desktop_app.dialogs.sale import SaleDialog
from desktop_app.dialogs.sold import SoldDialog
from desktop_app.formats import plain
from desktop_app.pages.order_page import OrderPage
from desktop_app.pages.orders import OrdersPage
from desktop_app.pages.payments import PaymentsPage
from ledger.domain.orders import OrderKind, OrderStatus
from ledger.domain.payments import Advice, PaymentStatus, Trouble
from ledger.domain.words import Tender
from ledger.money import Money
from ledger.use_cases import provider
from ledger.use_cases.orders import PayOrder, Sale, cancel_order, list_orders, order, pay_order, sell
from ledger.use_cases.payments import RefundSuspense, list_payments, refund_suspense
from ledger.use_cases.provider import ProviderSettings
from ledger.use_cases.sale_requests import CancelOrder, ProviderPart, SaleLine, TenderPart
from tests.support.fake_yookassa import Fake
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.ledgers import new_key
from tests.support.live_provider import fake
from tests.support.pages import dialog_of, shown
from tests.support.till import SAR, keys, press, settle
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.orders import Sold
    from ledger.storage.ledger import Ledger


__all__ = ["fake"]


@pytest.fixture
def shop(shop_ledger: Ledger, tmp_path: Path, fake: Fake) -> Iterator[AppContext]:
    provider.set_provider(shop_ledger, ProviderSettings(SHOP, SECRET, fake.url))
    made = make_context(tmp_path, shop_ledger)
    yield made
    made.tasks.close()


def asked(shop: AppContext) -> Sold:
    """An order of 100.00 that the provider was asked for."""
    total = Money(10_000, SAR)
    sold = sell(shop.ledger, Sale(new_key(), (SaleLine("Mug", total),), provider=ProviderPart(total)))
    provider.ask_payment(shop.ledger, sold.payment_ids[0])
    return sold


def paid_late(shop: AppContext, fake: Fake) -> Sold:
    """The order was paid in cash, and then by the provider too."""
    sold = asked(shop)
    cash = TenderPart(Tender.CASH, sold.order.total)
    pay_order(shop.ledger, PayOrder(new_key(), sold.order.id, tenders=(cash,)))
    customer_pays(shop, fake, sold)
    provider.ask_payment(shop.ledger, sold.payment_ids[0])
    return sold


def customer_pays(shop: AppContext, fake: Fake, sold: Sold) -> None:
    row = next(one for one in list_payments(shop.ledger).rows if one.id == sold.payment_ids[0])
    fake.control("pay", {"id": fake.payment_of(row.uuid)["id"]})


def test_a_sale_is_paid_by_the_code_on_the_screen(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    page, went = OrdersPage(shop), list[str]()
    shop.navigated.connect(lambda to, _: went.append(to))
    shown(page, shop, qtbot)
    page.selling.sell()
    form = dialog_of(SaleDialog)
    qtbot.waitUntil(form.isActiveWindow)
    settle(shop, qtbot)
    keys("80")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    press(Qt.Key.Key_F10)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    phone = dialog_of(ProviderPaymentDialog)
    assert phone.status is PaymentStatus.PENDING
    assert phone.qr.text.startswith("https://qr.example.test/")
    assert phone.link.text() == phone.qr.text
    [row] = list_payments(shop.ledger).rows
    fake.control("pay", {"id": fake.payment_of(row.uuid)["id"]})
    phone._ask()
    settle(shop, qtbot)
    assert phone.banner.text == "The customer has paid."
    phone.accept()
    settle(shop, qtbot)
    assert went == ["order"]
    assert [one.status for one in page.model.rows] == [OrderStatus.DELIVERED]


def test_a_customer_who_cannot_pay_by_phone_pays_another_way(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    sold, page = asked(shop), OrdersPage(shop)
    shown(page, shop, qtbot)
    page.selling.show_payment(sold.payment_ids[0])
    settle(shop, qtbot)
    [row] = list_payments(shop.ledger).rows
    fake.control("decline", {"id": fake.payment_of(row.uuid)["id"]})
    phone = dialog_of(ProviderPaymentDialog)
    phone._ask()
    settle(shop, qtbot)
    assert "Nothing was paid" in phone.banner.text
    phone.another_button.click()
    settle(shop, qtbot)
    form = dialog_of(PayOrderDialog)
    qtbot.waitUntil(form.isActiveWindow)
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert order(shop.ledger, sold.order.id).row.status is OrderStatus.DELIVERED
    dialog_of(SoldDialog).reject()


def test_a_provider_that_does_not_answer_is_said_and_asked_again(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    sold, page = asked(shop), OrdersPage(shop)
    shown(page, shop, qtbot)
    fake.control("fail_next", {"faults": ["500"]})
    page.selling.show_payment(sold.payment_ids[0])
    settle(shop, qtbot)
    phone = dialog_of(ProviderPaymentDialog)
    assert phone.banner.isVisible()
    assert phone.status is PaymentStatus.PENDING
    assert phone._again.isActive()
    phone.reject()


def test_a_payment_tells_what_the_provider_said(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    sold, page = asked(shop), PaymentsPage(shop)
    customer_pays(shop, fake, sold)
    shown(page, shop, qtbot, payment_id=sold.payment_ids[0])
    dialog = dialog_of(PaymentDialog)
    assert dialog.ask_button.isVisible()
    dialog.ask_button.click()
    settle(shop, qtbot)
    assert "Paid, and posted" in [step.title for step in dialog.timeline.steps]
    assert not dialog.ask_button.isVisible()
    assert ("Amount", "100.00 SAR") in [(name, plain(text)) for name, text in dialog.facts.facts]
    dialog.accept()


def paid_with(shop: AppContext, qtbot: QtBot, number: int) -> str:
    """What the order's page says below what it was paid with."""
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=number)
    return plain(page.figures[1].texts[2])


def test_an_order_says_what_did_not_go_back_yet(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    late = paid_late(shop, fake).order.id
    assert paid_with(shop, qtbot, late) == "Cash: 100.00 SAR  ·  100.00 SAR in suspense"
    cancel_order(shop.ledger, CancelOrder(new_key(), late, "left"))
    assert paid_with(shop, qtbot, late) == "100.00 SAR in suspense"
    (payment,) = order(shop.ledger, late).payments[:1]
    refund_suspense(shop.ledger, RefundSuspense(new_key(), payment.id, "paid twice"))
    assert paid_with(shop, qtbot, late) == "100.00 SAR on its way back"
    fake.control("shop_balance", {"value": "1000"})
    refund = next(one.refund_id for one in order(shop.ledger, late).payments if one.refund_id is not None)
    assert refund is not None
    provider.send_refund(shop.ledger, refund)
    (there,) = fake.store.refunds.values()
    fake.control("advance", {"seconds": 200_000})
    assert there["status"] == "succeeded"
    provider.send_refund(shop.ledger, refund)
    assert paid_with(shop, qtbot, late) == "Everything went back"


def test_a_wrong_sum_is_told_beside_what_was_asked_for(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    sold, page = asked(shop), PaymentsPage(shop)
    (row,) = list_payments(shop.ledger).rows
    fake.control("pay", {"id": fake.payment_of(row.uuid)["id"], "amount": "30.00"})
    provider.ask_payment(shop.ledger, row.id)
    shown(page, shop, qtbot, payment_id=sold.payment_ids[0])
    dialog = dialog_of(PaymentDialog)
    facts = {name: plain(text) for name, text in dialog.facts.facts}
    assert (facts["Amount"], facts["Received"], facts["In suspense"]) == ("100.00 SAR", "30.00 SAR", "30.00 SAR")
    dialog.accept()
    (summed,) = [column for column in page.model.columns if column.key == "amount"]
    assert summed.amount is not None
    assert [str(summed.amount(one)) for one in page.model.rows] == ["30.00 SAR"]


def test_an_order_nobody_paid_for_has_nothing_to_go_back(shop: AppContext, qtbot: QtBot) -> None:
    number = asked(shop).order.id
    cancel_order(shop.ledger, CancelOrder(new_key(), number, "left"))
    assert paid_with(shop, qtbot, number) == ""


def test_money_that_came_late_is_given_back(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    paid_late(shop, fake)
    page = PaymentsPage(shop)
    shown(page, shop, qtbot, exceptions=True)
    tab = page.exceptions
    suspense = next(row for row in tab.model.rows if row.advice is Advice.REFUND_SUSPENSE)
    assert plain(tab._suspense.text()) == "In suspense: 100.00 SAR"
    assert page.tabs.tabText(1) == f"&Exceptions ({tab.count})"
    tab.table.select((suspense.trouble, suspense.event_id, suspense.refund_id, suspense.payment_id))
    tab.act()
    form = dialog_of(RefundSuspenseDialog)
    form.submit()
    assert form.fields["note"].problem
    form.note.setPlainText("paid twice")
    form.submit()
    settle(shop, qtbot)
    assert Trouble.SUSPENSE not in {row.trouble for row in tab.model.rows}
    assert tab._suspense.text() == ""


def test_an_event_is_settled_with_what_was_done(shop: AppContext, fake: Fake, qtbot: QtBot) -> None:
    paid_late(shop, fake)
    page = PaymentsPage(shop)
    shown(page, shop, qtbot, exceptions=True)
    tab = page.exceptions
    before = tab.count
    event = next(row for row in tab.model.rows if row.event_id is not None)
    tab.table.select((event.trouble, event.event_id, event.refund_id, event.payment_id))
    tab.settle()
    form = dialog_of(SettleDialog)
    form.note.setPlainText("gave it back by hand")
    form.submit()
    settle(shop, qtbot)
    assert tab.count <= before
    assert event.event_id not in {row.event_id for row in tab.model.rows}


def test_every_tender_is_in_the_list(shop: AppContext, qtbot: QtBot) -> None:
    total = Money(2_000, SAR)
    parts = (TenderPart(Tender.CASH, Money(500, SAR)), TenderPart(Tender.TERMINAL, Money(1_500, SAR), None, "S-9"))
    sell(shop.ledger, Sale(new_key(), (SaleLine("Mug", total),), kind=OrderKind.COUNTER, tenders=parts))
    page = PaymentsPage(shop)
    shown(page, shop, qtbot)
    assert {row.tender for row in page.model.rows} == {Tender.CASH, Tender.TERMINAL}
    page.search.setText("S-9")
    qtbot.wait(250)
    settle(shop, qtbot)
    assert [row.reference for row in page.model.rows] == ["S-9"]
    assert list_orders(shop.ledger).rows[0].shown_number == page.model.rows[0].order_number
