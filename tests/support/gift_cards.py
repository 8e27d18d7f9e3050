"""Gift cards for tests of the window, and a form that redeems them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.dialogs.gift_card_redeem import RedeemCardDialog
from desktop_app.pages.gift_cards import GiftCardsPage
from ledger.domain.words import Tender
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from ledger.use_cases.customers import customer_wallets
from tests.support.ledgers import new_key
from tests.support.quiet import wait_until_quiet
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard, IssuedCard
    from ledger.money import Money
    from ledger.storage.ledger import Ledger


def settle(qtbot: QtBot, context: AppContext) -> None:
    qtbot.wait(220)
    wait_until_quiet(qtbot, context.tasks)


def issued(ledger: Ledger, count: int = 1, value: str = "200 SAR", **facts: object) -> tuple[IssuedCard, ...]:
    request = gift_cards.IssueCards(new_key(), count, parse_money(value), **facts)  # type: ignore[arg-type]
    return gift_cards.issue_cards(ledger, request)


def sold(ledger: Ledger, value: str = "200 SAR", **facts: object) -> IssuedCard:
    [one] = issued(ledger, 1, value, **facts)
    gift_cards.sell_card(ledger, gift_cards.SellCard(new_key(), one.card.id, Tender.CASH))
    return one


def now(ledger: Ledger, card: GiftCard) -> GiftCard:
    return gift_cards.card(ledger, card.id)


def balance(ledger: Ledger, customer: int) -> Money:
    return next(one.shown for one in customer_wallets(ledger, customer).wallets if one.currency.code == "SAR")


def redeeming(shop: AppContext, qtbot: QtBot, **given: object) -> RedeemCardDialog:
    form = RedeemCardDialog(shop, None, **given)  # type: ignore[arg-type]
    form.open()
    settle(qtbot, shop)
    return form


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> Iterator[GiftCardsPage]:
    """The page of gift cards, shown and read."""
    made = GiftCardsPage(shop)
    made.resize(1200, 800)
    shop.changed.connect(made.changed)
    made.show()
    with qtbot.waitSignal(shop.tasks.idle):
        made.shown()
    yield made
    delete_now(made)
