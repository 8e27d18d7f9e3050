"""Gift cards of an older system at the till: their codes, of any form, are taken once such cards were imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.sale import SaleDialog
from desktop_app.formats import plain
from desktop_app.pages.gift_cards import GiftCardsPage
from desktop_app.widgets.code_field import CodeState, state_of
from ledger.use_cases.import_cards import apply_cards, preview_cards
from tests.support.gift_cards import balance, redeeming, settle
from tests.support.ledgers import a_customer, new_key
from tests.support.till import keys, opened, press
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger

CARDS = "Code;Value\nOLD-0001-ABCD;100\nOLD-0002-ABCD;40\n"


@pytest.fixture
def old_cards(shop_ledger: Ledger, tmp_path: Path) -> None:
    preview = preview_cards(shop_ledger, file_of(tmp_path, CARDS))
    apply_cards(shop_ledger, preview, key=new_key(), skip_bad_rows=False)


def page_of(shop: AppContext, qtbot: QtBot) -> GiftCardsPage:
    page = GiftCardsPage(shop)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    settle(qtbot, shop)
    return page


def test_a_code_of_another_form_is_one_only_where_such_cards_are() -> None:
    assert state_of("OLD-0001-ABCD") is CodeState.SHORT
    assert state_of("OLD-0001-ABCD", foreign=True) is CodeState.FOREIGN
    assert state_of("OLD-1", foreign=True) is CodeState.SHORT


@pytest.mark.usefixtures("old_cards")
def test_an_old_card_is_looked_up_by_enter(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    assert page.look_up.field.hasFocus()
    keys("old-0001-abc")
    assert page.look_up.says == "Press Enter to look this code up."
    keys("d")
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert plain(page.panel.figure.text) == "100.00 SAR"


def test_without_old_cards_such_a_code_is_too_short(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    keys("OLD-0001-ABCD")
    press(Qt.Key.Key_Return)
    assert page.look_up.says == "11 of 17 characters."


@pytest.mark.usefixtures("old_cards")
def test_an_old_card_goes_to_a_wallet(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    anna = a_customer(shop_ledger)
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setFocus()
    QTest.keyClicks(form.code, "OLD0002ABCD")
    QTest.keyClick(form.code, Qt.Key.Key_Tab)
    settle(qtbot, shop)
    assert form.amount.text() == "40.00"
    form.submit()
    settle(qtbot, shop)
    assert str(balance(shop_ledger, anna.id)) == "40.00 SAR"


@pytest.mark.usefixtures("old_cards")
def test_an_old_card_pays_an_order(shop: AppContext, qtbot: QtBot) -> None:
    form = SaleDialog(shop, None)
    opened(form, shop, qtbot)
    keys("30")
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    press(Qt.Key.Key_F6)
    keys("OLD0001ABCD")
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert [plain(text) for text in form.paying.cards.texts] == [
        "Card ····ABCD gives 30.00 SAR, 70.00 SAR stays on it"
    ]  # fmt: skip
    form.reject()
