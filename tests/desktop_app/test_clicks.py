"""Paid clicks by keyboard: switched on, paid at the till or on the customer's phone, refused at the lowest price."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.dialogs.click import ClickDialog
from desktop_app.dialogs.click_settings import ClickSettingsDialog
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from desktop_app.formats import plain
from desktop_app.pages.products import ProductsPage
from ledger.domain.payments import PaymentStatus
from ledger.domain.words import Tender
from ledger.money import Money
from ledger.use_cases import provider
from ledger.use_cases.clicks import ClickSettings, click_settings, list_clicks, save_click_settings
from ledger.use_cases.customers import find_customers
from ledger.use_cases.payments import list_payments
from ledger.use_cases.products import Product, ProductFields, add_product, product
from ledger.use_cases.provider import ProviderSettings
from tests.support.fake_yookassa import Fake
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.ledgers import a_customer, new_key
from tests.support.live_provider import fake
from tests.support.till import SAR, keys, press, sar_wallet, settle
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger

__all__ = ["fake"]

Dialog = TypeVar("Dialog", bound=QDialog)
ON = ClickSettings(on=True, fee=Money(3_000, SAR), reward=Money(4_000, SAR))


@pytest.fixture
def shop(ledger: Ledger, tmp_path: Path, fake: Fake) -> Iterator[AppContext]:
    provider.set_provider(ledger, ProviderSettings(SHOP, SECRET, fake.url))
    a_customer(ledger, "Anna Smith", phones=("0501234567",))
    made = make_context(tmp_path, ledger)
    yield made
    made.tasks.close()


def lamp(shop: AppContext) -> Product:
    """30.00 may be taken off its 100.00 once."""
    fields = ProductFields("LAMP", "Lamp", Money(10_000, SAR), floor=Money(6_000, SAR))
    return add_product(shop.ledger, new_key(), fields)


def page_of(shop: AppContext, qtbot: QtBot) -> ProductsPage:
    """The page with its first product chosen."""
    page = ProductsPage(shop)
    qtbot.addWidget(page)
    shop.changed.connect(page.changed)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    settle(shop, qtbot)
    page.table.setFocus()
    choose_first(page)
    return page


def choose_first(page: ProductsPage) -> None:
    page.table.select(page.model.rows[0].id)


def run(page: ProductsPage, command: str) -> None:
    """What the key or the palette does."""
    found = next(one for one in page.commands() if one.id == command)
    assert found.enabled()
    found.run()


def dialog_of(kind: type[Dialog], qtbot: QtBot) -> Dialog:
    def shown() -> list[Dialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    found = shown()[-1]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def choose_anna(shop: AppContext, qtbot: QtBot) -> None:
    """As a scanner or a hurried cashier does."""
    keys("0501234567")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)


def money_of_anna(shop: AppContext) -> str:
    (anna,) = find_customers(shop.ledger, "Anna").rows
    return str(sar_wallet(shop, anna.id).available)


def test_clicks_are_switched_on_and_one_is_paid_in_cash(shop: AppContext, qtbot: QtBot) -> None:
    made, said = lamp(shop), list[str]()
    shop.noticed.connect(lambda notice: said.append(str(notice)))
    page = page_of(shop, qtbot)
    run(page, "products.click")
    settle(shop, qtbot)
    assert any("switched off" in text for text in said)
    run(page, "products.click_settings")
    settings = dialog_of(ClickSettingsDialog, qtbot)
    settings.on.setFocus()
    press(Qt.Key.Key_Space)
    settings.submit()
    settle(shop, qtbot)
    assert click_settings(shop.ledger) == ON
    choose_first(page)
    run(page, "products.click")
    form = dialog_of(ClickDialog, qtbot)
    assert [plain(text) for _, text in form.facts.facts] == ["30.00 SAR", "100.00 SAR, then 70.00 SAR", "+40.00 SAR"]
    choose_anna(shop, qtbot)
    form.payer.handed.setFocus()
    keys("50")
    assert "20.00" in plain(form.payer.note.text)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert (str(product(shop.ledger, made.id).price), money_of_anna(shop)) == ("70.00 SAR", "40.00 SAR")
    assert [plain(str(row.price)) for row in page.model.rows] == ["70.00 SAR"]


def test_a_click_by_phone_ends_with_the_payment(shop: AppContext, qtbot: QtBot, fake: Fake) -> None:
    made = lamp(shop)
    save_click_settings(shop.ledger, ON)
    page = page_of(shop, qtbot)
    for act, price, given in (("decline", "100.00 SAR", "0.00 SAR"), ("pay", "70.00 SAR", "40.00 SAR")):
        run(page, "products.click")
        form = dialog_of(ClickDialog, qtbot)
        choose_anna(shop, qtbot)
        form.payer.tender.choose(Tender.PROVIDER)
        form.submit()
        settle(shop, qtbot)
        phone = dialog_of(ProviderPaymentDialog, qtbot)
        qtbot.waitUntil(lambda: phone.status is PaymentStatus.PENDING)  # noqa: B023 - called at once
        assert str(product(shop.ledger, made.id).price) == "70.00 SAR"
        assert not phone.another_button.isVisible()
        fake.control(act, {"id": fake.payment_of(list_payments(shop.ledger).rows[0].uuid)["id"]})
        phone._ask()
        qtbot.waitUntil(lambda: phone.payment is not None and not phone.payment.live)  # noqa: B023
        if act == "decline":
            assert "before the click" in phone.banner.text
        phone.accept()
        settle(shop, qtbot)
        assert (str(product(shop.ledger, made.id).price), money_of_anna(shop)) == (price, given)
    assert [row.status.value for row in list_clicks(shop.ledger).rows] == ["paid", "failed"]


def test_the_lowest_price_refuses_and_what_was_typed_stays(shop: AppContext, qtbot: QtBot) -> None:
    fields = ProductFields("CUP", "Cup", Money(5_000, SAR), floor=Money(4_000, SAR))
    add_product(shop.ledger, new_key(), fields)
    save_click_settings(shop.ledger, ON)
    page = page_of(shop, qtbot)
    run(page, "products.click")
    form = dialog_of(ClickDialog, qtbot)
    form.submit()
    assert form.fields["customer"].problem
    choose_anna(shop, qtbot)
    form.submit()
    settle(shop, qtbot)
    assert form.isVisible()
    assert (money_of_anna(shop), list_clicks(shop.ledger).rows) == ("0.00 SAR", ())
    form.reject()
