"""Why a card has left what it has, in front of a person: a sum, every event, and the way to its transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.gift_card_explain import CardExplainDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.gift_cards import GiftCardsPage
from ledger.clock import SetClock
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.money import parse_money
from ledger.use_cases import card_lives, gift_cards, orders
from ledger.use_cases.sale_requests import CardPart, Sale, SaleLine
from tests.support.counter import dialog_on, lines
from tests.support.gift_cards import issued, settle, sold
from tests.support.ledgers import START, a_customer, new_key
from tests.support.till import press
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import IssuedCard
    from ledger.storage.ledger import Ledger


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> Iterator[GiftCardsPage]:
    made = GiftCardsPage(shop)
    made.resize(1200, 800)
    made.show()
    with qtbot.waitSignal(shop.tasks.idle):
        made.shown()
    yield made
    delete_now(made)


def asked(page: GiftCardsPage, card: IssuedCard, shop: AppContext, qtbot: QtBot) -> CardExplainDialog:
    """The explanation of this card, asked for by its command."""
    page.shown(card_id=card.card.id)
    settle(qtbot, shop)
    command = next(one for one in page.commands() if one.id == "gift_cards.why")
    assert command.enabled()
    command.run()
    return dialog_on(page.window(), CardExplainDialog, shop, qtbot)


def test_every_event_is_shown_and_enter_opens_its_transaction(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    redeem = gift_cards.RedeemCard(new_key(), one.code, None, anna.id, parse_money("50 SAR"))
    gift_cards.redeem_card(shop_ledger, redeem)
    hat = SaleLine("Hat", parse_money("30 SAR"))
    orders.sell(shop_ledger, Sale(new_key(), (hat,), cards=(CardPart(one.code),)))
    dialog = asked(page, one, shop, qtbot)
    assert plain(dialog.sentence.text()) == ("120.00 SAR left = 200.00 sold - 50.00 to wallets - 30.00 paid for orders")
    assert dialog.banner.isHidden()
    assert [line[1:5] for line in lines(dialog.model)] == [
        ["Issued", "0.00", "", "0.00"],
        ["Sold", "0.00", "+200.00", "200.00"],
        ["To Anna Smith", "200.00", "-50.00", "150.00"],
        ["Paid Order 1", "150.00", "-30.00", "120.00"],
    ]
    assert dialog.table.view.hasFocus()
    press(Qt.Key.Key_Return)
    assert not [shown for shown in dialog.findChildren(TransactionDialog) if shown.isVisible()], "issuing has none"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    transaction = dialog_on(dialog, TransactionDialog, shop, qtbot)
    assert dict(transaction.facts())["Customer"] == "Anna Smith"
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not transaction.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_card_that_does_not_pay_says_so(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    [unsold] = issued(shop_ledger)
    dialog = asked(page, unsold, shop, qtbot)
    assert "until it is sold" in dialog.sentence.text()
    dialog.reject()
    [given] = issued(shop_ledger, origin=Origin.GIVEN, valid_until=START.date())
    clock = shop_ledger.clock
    assert isinstance(clock, SetClock)
    clock.instant = START.replace(day=9)
    assert gift_cards.card(shop_ledger, given.card.id).status is CardStatus.EXPIRED
    dialog = asked(page, given, shop, qtbot)
    assert not dialog.banner.isHidden()
    assert dialog.banner.accessibleName() == "Nothing of it can be spent: the card is expired."


def test_the_file_tells_state_and_last_day_before_and_after_with_who_and_why(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    day = START.date() + timedelta(days=30)
    [one] = issued(shop_ledger, valid_until=day)
    card = one.card.id
    gift_cards.sell_card(shop_ledger, gift_cards.SellCard(new_key(), card, Tender.CASH))
    card_lives.block_card(shop_ledger, card_lives.BlockCard(new_key(), card, note="said to be lost"))
    card_lives.extend_card(shop_ledger, card_lives.ExtendCard(new_key(), card, day + timedelta(days=1), "a journey"))
    card_lives.block_card(shop_ledger, card_lives.BlockCard(new_key(), card, blocked=False, note="found"))
    made = card_lives.replace_card(shop_ledger, card_lives.ReplaceCard(new_key(), card, "torn"))
    dialog = asked(page, one, shop, qtbot)
    by = shop.info.staff.name
    assert [[*line[1:3], *line[4:]] for line in lines(dialog.model)] == [
        ["Issued", "0.00", "0.00", "Issued", by],
        ["Sold", "0.00", "200.00", "Issued, now Active", by],
        ["Blocked", "200.00", "200.00", "Active, now Blocked · said to be lost", by],
        ["Given a later last day", "200.00", "200.00",
         "until Feb 4, 2026, now until Feb 5, 2026 · a journey", by],
        ["Unblocked", "200.00", "200.00", "Blocked, now Active · found", by],
        ["Replaced by another card", "200.00", "0.00",
         f"Active, now Cancelled · card number {made.new.card.id} · torn", by],
    ]  # fmt: skip
    assert dialog.found is not None
    assert dialog.found.adds_up


def test_a_card_leads_to_the_one_in_its_place(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one = sold(shop_ledger)
    made = card_lives.replace_card(shop_ledger, card_lives.ReplaceCard(new_key(), one.card.id, "torn")).new.card
    shop.navigated.connect(lambda _, args: page.shown(**args))
    for card, kin in ((one.card.id, made.id), (made.id, one.card.id)):
        page.shown(card_id=card)
        settle(qtbot, shop)
        page.panel.kin.click()
        settle(qtbot, shop)
        assert page.card is not None
        assert page.card.id == kin
