"""Posting forms on a real ledger: live figures, refusals beside their cause, one posting whatever is pressed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.form import Stage
from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.posting_choices import Lasting
from desktop_app.dialogs.posting_forms import AdjustDialog, CreditDialog, DebitDialog, Direction
from desktop_app.dialogs.top_up import TopUpDialog
from desktop_app.formats import plain
from ledger.domain.verbs import Operation, Owe
from ledger.domain.words import Source, Tender, Type, WalletStatus
from ledger.money import POINTS, Money
from ledger.use_cases.posting import ChangeStatus, PostDebit, debit, set_status
from ledger.use_cases.wallets import pockets
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, history, keys, opened, press, sar_wallet, settle, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext, Notice


def test_a_top_up_by_keyboard_alone(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    assert form.amount.hasFocus()
    assert shown(form)[:2] == ("100.00 SAR", "–")
    keys("12.50")
    assert shown(form)[:2] == ("100.00 SAR", "112.50 SAR")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    assert form.tender.chosen is Tender.TERMINAL
    said: list[Notice] = []
    shop.noticed.connect(said.append)
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert [plain(one.text) for one in said] == ["Posted 12.50 SAR to Anna Smith. New balance: 112.50 SAR."]
    assert not form.isVisible()
    assert history(shop, anna.customer_id)[0] == (Type.CREDIT, "12.50 SAR")


def test_too_much_is_refused_beside_the_amount_with_figures(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = DebitDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("250")
    form.note.setText("taken back")
    assert shown(form) == ("100.00 SAR", "–", "Only 100.00 SAR is available: 150.00 SAR short.")
    form.note.setFocus()
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    problem = plain(form.fields["amount"].problem)
    assert problem == "Available 100.00 SAR, requested 250.00 SAR. Nothing was posted."
    assert form.amount.hasFocus(), "the keyboard is where the mistake is"
    assert (form.amount.text(), form.note.text()) == ("250", "taken back")
    assert len(history(shop, anna.customer_id)) == 1
    keys("25")
    assert form.fields["amount"].problem == ""
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert history(shop, anna.customer_id)[0] == (Type.DEBIT, "-25.00 SAR")


def test_pressing_enter_twice_posts_once(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("5")
    with qtbot.waitSignal(form.answered):
        for _ in range(3):
            QTest.keyClick(form.amount, Qt.Key.Key_Return)
            QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(shop, qtbot)
    assert [signed for _, signed in history(shop, anna.customer_id)] == ["5.00 SAR", "100.00 SAR"]


def test_a_fast_hand_does_not_wait_for_the_first_read(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    qtbot.addWidget(form)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    form.open()
    form.amount.setText("5")
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert history(shop, anna.customer_id)[0] == (Type.CREDIT, "5.00 SAR")


def test_a_balance_that_moved_is_shown_before_it_is_posted(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = DebitDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("30")
    settle(shop, qtbot)
    debit(shop.ledger, PostDebit(new_key(), anna.customer_id, Money(5_000, SAR), Source.COMPENSATION))
    form.submit()
    settle(shop, qtbot)
    assert form.stage is Stage.EDITING
    assert "changed" in form.banner.text
    assert shown(form)[:2] == ("50.00 SAR", "20.00 SAR")
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert [signed for _, signed in history(shop, anna.customer_id)][:2] == ["-30.00 SAR", "-50.00 SAR"]


def test_only_sources_that_staff_may_choose_are_offered(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    offered = []
    for kind in (CreditDialog, DebitDialog):
        form = kind(shop, None, anna)
        opened(form, shop, qtbot)
        offered.append([form.source.itemText(at) for at in range(form.source.count())])
    assert offered == [["Compensation", "Promotion"], ["Compensation", "Promotion"]]
    tenders = TopUpDialog(shop, None, anna)
    opened(tenders, shop, qtbot)
    assert [tenders.tender.itemText(at) for at in range(3)] == ["Cash", "Card terminal", "Bank transfer"]


def test_given_credit_expires_when_chosen_so(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = CreditDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("40")
    form.expiry.lasting.choose(Lasting.MONTH)
    with qtbot.waitSignal(form.answered):
        form.submit()
    [given] = [one for one in pockets(shop.ledger, sar_wallet(shop, anna.customer_id).id) if one.expires]
    assert (str(given.balance), given.expires) == ("40.00 SAR", shop.info.today + timedelta(days=30))


def test_given_value_is_seen_to_repay_debt_and_a_top_up_is_not(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger, "Debra Debt")
    wallet = sar_wallet(shop, customer.id)
    shop.ledger.post(Operation(new_key(), "opening", (Owe(wallet.id, 5_400, "SAR"),)))
    subject = Subject(customer.id, customer.name, SAR)
    gift, paid = CreditDialog(shop, None, subject), TopUpDialog(shop, None, subject)
    for form in (gift, paid):
        opened(form, shop, qtbot)
        form.amount.setText("60")
    assert shown(gift) == ("-54.00 SAR", "6.00 SAR", "Repays 54.00 SAR of the debt of 54.00 SAR.")
    assert shown(paid) == ("-54.00 SAR", "6.00 SAR", "Owes 54.00 SAR.")
    with qtbot.waitSignal(gift.answered) as answered:
        gift.submit()
    change = answered.args[0].balances[0]
    assert (str(change.available_after), str(change.debt_after)) == ("6.00 SAR", "0.00 SAR")


def test_a_frozen_wallet_says_so_before_anything_is_sent(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    wallet = sar_wallet(shop, anna.customer_id)
    set_status(shop.ledger, ChangeStatus(new_key(), wallet.id, WalletStatus.FROZEN, "lost phone"))
    out, into = DebitDialog(shop, None, anna), TopUpDialog(shop, None, anna)
    for form in (out, into):
        opened(form, shop, qtbot)
        form.amount.setText("1")
    assert "frozen" in shown(out)[2]
    assert shown(into)[1] == "101.00 SAR", "money may still come in"


@pytest.mark.parametrize(("missing", "field"), [("reason", "reason_code"), ("note", "note")])
def test_an_adjustment_needs_reason_and_note(
    shop: AppContext, anna: Subject, qtbot: QtBot, missing: str, field: str
) -> None:
    form = AdjustDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("7.50")
    if missing != "reason":
        form.reason.choose("correction")
    if missing != "note":
        form.note.setText("typed twice")
    form.submit()
    assert f"fill in: {missing}" in form.fields[field].problem
    assert form.fields[field].widget.hasFocus()
    assert len(history(shop, anna.customer_id)) == 1


def test_an_adjustment_goes_both_ways(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = AdjustDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("7.50")
    assert shown(form)[1] == "107.50 SAR"
    form.direction.choose(Direction.DOWN)
    assert shown(form)[1] == "92.50 SAR"
    form.reason.choose("correction")
    form.note.setText("typed twice")
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert history(shop, anna.customer_id)[0] == (Type.DEBIT, "-7.50 SAR")


def test_points_take_no_decimals(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = CreditDialog(shop, None, Subject(anna.customer_id, anna.name, POINTS))
    opened(form, shop, qtbot)
    keys("1.5")
    press(Qt.Key.Key_Return)
    assert "finer than PTS allows" in plain(form.fields["amount"].problem)


def test_escape_leaves_everything_as_it_was(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = TopUpDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("12")
    press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert len(history(shop, anna.customer_id)) == 1
