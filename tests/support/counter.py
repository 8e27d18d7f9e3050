"""A customer's page in front of a person, and what stands on it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.formats import plain
from desktop_app.pages.customer_page import CustomerPage
from ledger.money import Money
from ledger.use_cases.movements import PlaceHold, move
from ledger.use_cases.wallets import holds
from tests.support.ledgers import new_key
from tests.support.pages import shown
from tests.support.till import SAR, sar_wallet, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.domain.wallets import Hold

Form = TypeVar("Form", bound="QDialog")


def page_of(shop: AppContext, customer: Customer, qtbot: QtBot) -> CustomerPage:
    """The page, shown and read."""
    page = CustomerPage(shop)
    shown(page, shop, qtbot, (1100, 760), customer_id=customer.id)
    return page


def dialog_on(page: QWidget, kind: type[Form], shop: AppContext, qtbot: QtBot) -> Form:
    """The dialog of this kind that is open, with its first reads arrived."""
    found = next(one for one in page.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(found.isActiveWindow)
    settle(shop, qtbot)
    return found


def run(page: CustomerPage, command: str) -> None:
    """Run a command of the page, which must be offered."""
    found = next(one for one in page.commands() if one.id == f"customer.{command}")
    assert found.enabled(), command
    found.run()


def offered(page: CustomerPage, command: str) -> bool:
    """Whether a command of the page is offered."""
    return next(one for one in page.commands() if one.id == f"customer.{command}").enabled()


def hold(shop: AppContext, customer: int, minor: int, reference: str = "77", minutes: int = 30) -> Hold:
    """Hold `minor` halalas for a cart."""
    until = shop.ledger.clock.now() + timedelta(minutes=minutes)
    move(shop.ledger, PlaceHold(new_key(), customer, Money(minor, SAR), until, "cart", reference))
    return holds(shop.ledger, sar_wallet(shop, customer).id)[0]


def lines(model: Any, first: int = 0) -> list[list[str]]:  # noqa: ANN401 - any of the window's models
    """What a table shows, as plain text."""
    return [
        [plain(str(model.index(line, at).data() or "")) for at in range(first, model.columnCount())]
        for line in range(model.rowCount())
    ]
