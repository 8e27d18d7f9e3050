"""Value that a job gave back to an ended card: shown until a person issues the code of the card it lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.gift_card_forms import ReplaceCardDialog
from desktop_app.formats import plain
from desktop_app.pages.gift_cards import GiftCardsPage
from ledger.domain.card_verbs import Replacement
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.orders import OrderKind
from ledger.domain.verbs import Operation
from ledger.domain.words import CardStatus
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from ledger.use_cases.orders import sell
from ledger.use_cases.replacing import card_without_code
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support.gift_cards import settle, sold
from tests.support.ledgers import new_key
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger


@pytest.fixture
def page(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> Iterator[GiftCardsPage]:
    """Beside a card of 200.00, one that has 30.00 and no code."""
    sold(shop_ledger)
    card = sold(shop_ledger, "80 SAR")
    part = CardPart(code=card.code, amount=parse_money("30 SAR"))
    line = SaleLine("Hat", parse_money("100 SAR"))
    order = sell(shop_ledger, Sale(new_key(), (line,), kind=OrderKind.CHECKOUT, cards=(part,))).order.id
    gift_cards.cancel_card(shop_ledger, gift_cards.CancelCard(new_key(), card.card.id))
    verb = CancelOrder(order, replacements=(Replacement(card.card.id, card_without_code()),))
    shop_ledger.post(Operation(new_key(), "order_cancel", (verb,)))
    made = GiftCardsPage(shop)
    made.resize(1200, 800)
    shop.changed.connect(made.changed)
    made.show()
    made.shown()
    settle(qtbot, shop)
    yield made
    delete_now(made)


def test_the_page_says_what_waits_and_a_person_issues_the_code_by_keyboard(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    assert plain(page.waiting.text) == "1 card without a code: 30.00 SAR came back when nobody was there."
    page.waiting.take_focus()
    press(Qt.Key.Key_Space)
    settle(qtbot, shop)
    [row] = page.model.rows
    assert [plain(str(page.model.index(0, at).data())) for at in (0, 1)] == [f"#{row.id}", "Code to be issued"]

    page.table.view.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert page.panel.issue_code.hasFocus()
    assert not page.panel.redeem.isVisible()
    press(Qt.Key.Key_Space)
    form = page.window().findChild(ReplaceCardDialog)
    assert form is not None
    qtbot.waitUntil(form.isActiveWindow)
    assert (form.windowTitle(), plain(form.effect.text)) == (
        "Issue the code of a gift card",
        "30.00 SAR moves to a new card. Its code is shown once, for the customer.",
    )
    press(Qt.Key.Key_Return)
    settle(qtbot, shop)
    codes = page.window().findChild(CodesDialog)
    assert codes is not None
    code = codes.codes.model().index(0, 0).data()
    assert str(gift_cards.look_up_card(shop_ledger, code).remaining) == "30.00 SAR"
    codes.accept()
    settle(qtbot, shop)
    assert not page.waiting.isVisible()
    assert gift_cards.card(shop_ledger, row.id).status is CardStatus.CANCELLED
    page.filters.clear()
    settle(qtbot, shop)
    assert not page.filters.awaiting.isVisible()
    assert len(page.model.rows) == 4


def press(key: Qt.Key) -> None:
    """Whatever has the keyboard takes it."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
