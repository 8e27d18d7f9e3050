"""The gift cards on a customer's page: what they bought and what is left of it, and the way to each card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.formats import plain
from ledger.domain.words import Tender
from ledger.money import parse_money
from ledger.use_cases import card_lives, gift_cards
from tests.support.counter import page_of
from tests.support.gift_cards import issued, settle, sold
from tests.support.ledgers import a_customer, new_key
from tests.support.till import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger


def test_a_customer_sees_what_is_left_on_the_cards_they_bought(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    anna, cards = a_customer(shop_ledger), issued(shop_ledger, 2)
    sold(shop_ledger)
    for one in cards:
        gift_cards.sell_card(shop_ledger, gift_cards.SellCard(new_key(), one.card.id, Tender.CASH, anna.id))
    page = page_of(shop, anna, qtbot)

    def left() -> list[str]:
        model = page.cards.bought
        at = next(n for n, column in enumerate(model.columns) if column.key == "remaining")
        return [plain(str(model.index(row, at).data())) for row in range(model.rowCount())]

    page.tabs.setCurrentWidget(page.cards)
    settle(qtbot, shop)
    assert left() == ["200.00 SAR", "200.00 SAR"]
    assert len(page.cards.model.rows) == 2
    more = card_lives.TopUpCard(new_key(), cards[1].card.id, parse_money("25 SAR"), Tender.CASH)
    shop.tasks.write(lambda _: card_lives.top_up_card(shop_ledger, more), lambda _: None)
    settle(qtbot, shop)
    assert left() == ["225.00 SAR", "200.00 SAR"]
    went: list[tuple[str, dict[str, object]]] = []
    shop.navigated.connect(lambda to, args: went.append((to, args)))
    page.cards.setFocus()
    page.cards.bought_table.select(cards[0].card.id)
    press(Qt.Key.Key_Return)
    assert went == [("gift_cards", {"card_id": cards[0].card.id})]
