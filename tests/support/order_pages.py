"""An order that a customer's wallet and cash paid, its page, and the form that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.dialogs.order_return import ReturnOrderDialog
from desktop_app.formats import plain
from desktop_app.pages.order_page import OrderPage
from ledger.domain.words import Tender
from ledger.money import Money
from ledger.use_cases.orders import Sale, sell
from ledger.use_cases.sale_requests import SaleLine, TenderPart
from tests.support.ledgers import a_customer, new_key
from tests.support.pages import open_dialogs, shown
from tests.support.till import SAR, settle, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.plan_words import Section
    from ledger.domain.customers import Customer
    from ledger.domain.orders import Sold


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


def page_of(shop: AppContext, sold: Sold, qtbot: QtBot) -> OrderPage:
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    return page


def form_of(page: OrderPage, shop: AppContext, qtbot: QtBot) -> ReturnOrderDialog:
    next(one for one in page.commands() if one.id == "order.return").run()
    return waited(shop, qtbot)


def waited(shop: AppContext, qtbot: QtBot) -> ReturnOrderDialog:
    settle(shop, qtbot)
    [form] = open_dialogs(ReturnOrderDialog)
    qtbot.waitUntil(form.isActiveWindow)
    return form


def rest(shop: AppContext, qtbot: QtBot) -> None:
    """Until the plan has been asked for and has come."""
    qtbot.wait(230)
    settle(shop, qtbot)


def told(sections: tuple[Section, ...]) -> dict[str, list[tuple[str, str]]]:
    return {one.title: [(entry.text, plain(entry.amount)) for entry in one.entries] for one in sections}
