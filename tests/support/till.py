"""A shop with a customer to post for, and a person at the keyboard of its window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.formats import plain
from desktop_app.translation import Translation
from ledger.domain.words import Source, Tender
from ledger.money import Money, currency
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.history import wallet_history
from ledger.use_cases.posting import PostCredit, credit
from tests.support.ledgers import new_key
from tests.support.quiet import wait_until_quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from desktop_app.dialogs.posting import PostingDialog
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import Wallet
    from ledger.domain.words import Type

SAR = currency("SAR")


def top_up(shop: AppContext, customer: int, minor: int) -> Posted:
    """Pay `minor` halalas in, in cash."""
    return credit(shop.ledger, PostCredit(new_key(), customer, Money(minor, SAR), Source.TOP_UP, Tender.CASH))


def sar_wallet(shop: AppContext, customer: int) -> Wallet:
    """The customer's money wallet."""
    wallets = customer_wallets(shop.ledger, customer).wallets
    return next(wallet for wallet in wallets if wallet.currency == SAR)


def history(shop: AppContext, customer: int) -> list[tuple[Type, str]]:
    """Type and signed amount of what happened to the money wallet, newest first."""
    rows = wallet_history(shop.ledger, sar_wallet(shop, customer).id).rows
    return [(row.type, str(row.signed)) for row in rows]


def speak(shop: AppContext, language: str) -> Callable[[], None]:
    """Switch the window's language at run time; call what is returned to go back to English."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation = Translation(app)

    def use(wanted: str) -> None:
        shop.use_language(wanted)
        translation.use(wanted)

    use(language)
    return partial(use, "en")


def opened(form: AnyForm, shop: AppContext, qtbot: QtBot) -> None:
    """Show the form, let its first reads arrive, and keep it after it closes."""
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    settle(shop, qtbot)


def settle(shop: AppContext, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    wait_until_quiet(qtbot, shop.tasks)


def shown(form: PostingDialog[Any, Any]) -> tuple[str, ...]:
    """Balance before, after, and the words below, as plain text."""
    return tuple(plain(text) for text in form.balance.texts)


def keys(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(_focus(), text)


def press(key: Qt.Key) -> None:
    """Press one key where the keyboard is."""
    QTest.keyClick(_focus(), key)


def _focus() -> Any:  # noqa: ANN401 - QTest takes widgets and windows
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    return focus
