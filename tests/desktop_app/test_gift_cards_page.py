"""Gift cards in the window: issue, sell, look up, redeem and cancel, with codes kept nowhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.dialogs.gift_card_codes import CLIPBOARD_SECONDS, CodesDialog
from desktop_app.dialogs.gift_card_issue import Giving, IssueCardsDialog
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.formats import plain
from desktop_app.widgets.code_field import CodeState, latin_keys, state_of
from ledger.domain.card_codes import check_character, grouped, new_code
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.money import parse_money
from ledger.use_cases import gift_cards
from tests.support.gift_cards import issued, now, page, redeeming, settle, sold
from tests.support.ledgers import a_customer, new_key
from tests.support.quiet import wait_until_quiet
from tests.support.window import type_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.gift_cards import GiftCardsPage
    from ledger.storage.ledger import Ledger


__all__ = ["page"]


# -- the code field ---------------------------------------------------------------------------------------------


def test_a_code_is_judged_while_it_is_typed() -> None:
    code = new_code()
    bad = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert [state_of(text) for text in ("", code[:7], bad, code.lower())] == [
        CodeState.EMPTY, CodeState.SHORT, CodeState.MISTYPED, CodeState.COMPLETE,
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), [("фисву", "ABCDE"), ("ФИС12", "ABC12"), ("شلاؤ٣", "ABC3")])
def test_a_scanner_is_understood_in_other_layouts(typed: str, meant: str) -> None:
    assert latin_keys(typed) == meant


def test_a_mistyped_code_is_said_without_asking_the_ledger(page: GiftCardsPage, shop: AppContext) -> None:
    body = "ABCDEFGHJKMNPQRS"
    wrong = body + ("0" if check_character(body) != "0" else "1")
    page.look_up.field.setText(wrong)
    assert "mistyped" in page.look_up.says
    assert not shop.tasks.busy


def test_a_code_too_short_says_how_much_is_there(page: GiftCardsPage) -> None:
    page.look_up.field.setText("ABCD-EFGH")
    QTest.keyClick(page.look_up.field, Qt.Key.Key_Return)
    assert page.look_up.says == "8 of 17 characters."


# -- looking up -------------------------------------------------------------------------------------------------


def test_a_found_card_shows_what_is_left_and_its_history(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one, anna = sold(shop_ledger), a_customer(shop_ledger)
    gift_cards.redeem_card(
        shop_ledger, gift_cards.RedeemCard(new_key(), one.code, None, anna.id, parse_money("50 SAR"))
    )
    page.look_up.field.setText(one.code)
    settle(qtbot, shop)
    assert plain(page.panel.figure.text) == "150.00 SAR"
    assert [plain(page.panel.history.columns[2].text(row)) for row in page.panel.history.rows] == ["-50.00", "+200.00"]
    assert page.look_up.field.text() == ""
    assert not page.panel.redeem.isHidden()
    assert page.panel.sell.isHidden()


def test_a_scan_on_the_table_lands_in_the_look_up(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    one = sold(shop_ledger)
    page.model.reload()
    settle(qtbot, shop)
    page.table.view.setFocus()
    type_text(page.table.view, one.code[0])
    assert page.look_up.field.text().upper() == one.code[0]
    assert page.look_up.field.hasFocus()
    type_text(page.look_up.field, one.code[1:])
    QTest.keyClick(page.look_up.field, Qt.Key.Key_Return)
    settle(qtbot, shop)
    assert page.panel.card is not None
    assert page.panel.card.id == one.card.id


def test_too_many_wrong_codes_say_until_when(page: GiftCardsPage, shop: AppContext, qtbot: QtBot) -> None:
    for _ in range(11):
        page.look_up.field.setText(new_code())
        wait_until_quiet(qtbot, shop.tasks)
    assert page.look_up.says.startswith("Too many wrong codes. Looking up codes is paused until")


def test_a_wrong_code_is_not_found(page: GiftCardsPage, shop: AppContext, qtbot: QtBot) -> None:
    page.look_up.field.setText(new_code())
    settle(qtbot, shop)
    assert page.look_up.says == "Card not found. No gift card has this code."
    assert page.panel.card is None


# -- issuing ----------------------------------------------------------------------------------------------------


def issue(page: GiftCardsPage, shop: AppContext, qtbot: QtBot, count: int = 1) -> CodesDialog:
    page.deeds.issue()
    form = page.findChild(IssueCardsDialog)
    assert form is not None
    form.value.setText("150")
    form.count.setValue(count)
    form.batch.setText("Eid")
    form.submit()
    settle(qtbot, shop)
    codes = page.findChild(CodesDialog)
    assert codes is not None
    return codes


def shown_codes(dialog: CodesDialog) -> list[str]:
    model = dialog.codes.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_issued_codes_are_shown_once_and_fit_the_cards(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    codes = issue(page, shop, qtbot, 3)
    found = [gift_cards.look_up_card(shop_ledger, code) for code in shown_codes(codes)]
    assert [(one.status, str(one.initial), one.batch) for one in found] == [
        (CardStatus.ISSUED, "150.00 SAR", "Eid")
    ] * 3  # fmt: skip
    codes.accept()
    assert len(page.model.rows) == 3


def test_the_clipboard_is_cleared_after_a_minute_and_on_closing(
    page: GiftCardsPage, shop: AppContext, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    codes = issue(page, shop, qtbot, 2)
    codes.copy_all()
    assert clipboard.text() == "\n".join(shown_codes(codes))
    for _ in range(CLIPBOARD_SECONDS):
        codes._tick()
    assert clipboard.text() == ""
    codes.copy_all()
    codes.accept()
    assert clipboard.text() == ""


def test_what_was_copied_since_is_left_alone(page: GiftCardsPage, shop: AppContext, qtbot: QtBot) -> None:
    codes = issue(page, shop, qtbot)
    codes.copy_all()
    QGuiApplication.clipboard().setText("something else")
    codes.accept()
    assert QGuiApplication.clipboard().text() == "something else"


def test_escape_asks_once_before_codes_are_lost(page: GiftCardsPage, shop: AppContext, qtbot: QtBot) -> None:
    codes = issue(page, shop, qtbot)
    codes.reject()
    assert codes.isVisible()
    assert "neither copied" in codes.unsure.text
    codes.reject()
    assert not codes.isVisible()


def test_a_value_too_fine_is_refused_beside_its_field(page: GiftCardsPage) -> None:
    page.deeds.issue()
    form = page.findChild(IssueCardsDialog)
    assert form is not None
    form.value.setText("1.005")
    form.submit()
    assert "finer than SAR" in form.fields["amount"].problem
    form.reject()


def test_given_cards_say_what_they_book(page: GiftCardsPage) -> None:
    page.deeds.issue()
    form = page.findChild(IssueCardsDialog)
    assert form is not None
    form.value.setText("25")
    form.count.setValue(4)
    form.giving.choose(Giving.PROMOTION)
    assert "100.00 SAR is booked as promotion" in plain(form.total.text())
    form.giving.choose(Giving.COMPENSATION)
    assert "100.00 SAR is booked as compensation" in plain(form.total.text())
    assert form.build().origin is Origin.GIVEN
    form.reject()


def test_codes_whose_answer_was_lost_are_told_as_lost(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    form = IssueCardsDialog(shop, None)
    qtbot.addWidget(form)
    form.value.setText("10")
    gift_cards.issue_cards(shop_ledger, form.build())
    outcome = form.outcome()
    assert outcome is not None
    assert outcome.cards == ()
    assert [str(card.initial) for card in outcome.lost] == ["10.00 SAR"]


def test_a_sold_card_pays(page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    [one], anna = issued(shop_ledger), a_customer(shop_ledger)
    page.look_up.field.setText(one.code)
    settle(qtbot, shop)
    page.deeds.sell()
    form = page.findChild(SellCardDialog)
    assert form is not None
    assert plain(form.summary.figure) == "200.00 SAR"
    form.tender.choose(Tender.TERMINAL)
    form.customer.set_customer(anna.id, anna.name)
    form.submit()
    settle(qtbot, shop)
    card = now(shop_ledger, one.card)
    assert (card.status, card.purchased_by, str(card.remaining)) == (CardStatus.ACTIVE, anna.id, "200.00 SAR")
    assert page.panel.card == card


# -- the list ---------------------------------------------------------------------------------------------------


def test_the_list_is_filtered_by_status_and_batch(
    page: GiftCardsPage, shop: AppContext, shop_ledger: Ledger, qtbot: QtBot
) -> None:
    issued(shop_ledger, 2, batch="Eid")
    active = sold(shop_ledger, batch="Ramadan")
    page.filters.statuses.choose((CardStatus.ACTIVE,))
    settle(qtbot, shop)
    assert [row.id for row in page.model.rows] == [active.card.id]
    page.filters.clear()
    page.filters.batch.setText("Eid")
    settle(qtbot, shop)
    settle(qtbot, shop)
    assert {row.batch for row in page.model.rows} == {"Eid"}
    assert len(page.model.rows) == 2


# -- secrets ----------------------------------------------------------------------------------------------------


def test_codes_are_written_nowhere(
    page: GiftCardsPage,
    shop: AppContext,
    shop_ledger: Ledger,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    anna = a_customer(shop_ledger)
    dialog = issue(page, shop, qtbot)
    [code] = shown_codes(dialog)
    dialog.accept()
    card = gift_cards.look_up_card(shop_ledger, code)
    gift_cards.sell_card(shop_ledger, gift_cards.SellCard(new_key(), card.id, Tender.CASH))
    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(code)
    settle(qtbot, shop)
    kept: list[str] = []
    shop.outbox.keep = lambda sent: kept.append(repr(sent))  # type: ignore[method-assign]
    form.submit()
    settle(qtbot, shop)
    page.look_up.field.setText(code)
    settle(qtbot, shop)
    page.look_up.field.setText(code[:-1] + ("0" if code[-1] != "0" else "1"))
    shop.settings.save()
    plain_code = gift_cards.parse_code(code)
    assert kept
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    for secret in (code, plain_code, grouped(plain_code)):
        assert secret not in caplog.text
        assert not any(secret in text for text in kept)
        assert not any(secret.encode() in content for content in written)
