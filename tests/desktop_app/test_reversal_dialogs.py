"""Reversing a posting and changing a wallet's status, on a real ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.reverse import ReverseDialog
from desktop_app.dialogs.wallet_status import WalletStatusDialog
from desktop_app.formats import plain
from ledger.domain.words import Source, Type, WalletStatus
from ledger.money import Money
from ledger.use_cases.history import transaction, wallet_history
from ledger.use_cases.posting import PostDebit, Reverse, debit, reverse
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, keys, opened, press, sar_wallet, settle, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


# -- taking back ---------------------------------------------------------------------------------------------------


def test_a_reversal_shows_what_it_undoes_and_asks_for_the_reason(
    shop: AppContext, anna: Subject, qtbot: QtBot
) -> None:  # fmt: skip
    row = transaction(shop.ledger, top_up(shop, anna.customer_id, 1_250).transaction_ids[0])
    form = ReverseDialog(shop, None, row)
    opened(form, shop, qtbot)
    facts = {title: plain(text) for title, text in form.facts.facts}
    assert facts["Posting"] == "Credit · Top-up"
    assert facts["Amount"] == "+12.50 SAR"
    assert facts["By"] == row.performed_by
    assert [plain(text) for text in form.balances[0].texts[:2]] == ["112.50 SAR", "100.00 SAR"]
    press(Qt.Key.Key_Return)
    assert "fill in: reason" in form.fields["reason_code"].problem
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    undo = wallet_history(shop.ledger, sar_wallet(shop, anna.customer_id).id).rows[0]
    assert (undo.type, undo.reverses, undo.reason_code) == (Type.REVERSAL, row.id, "typing_error")


def test_what_was_reversed_before_says_by_whom_and_why(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    row = transaction(shop.ledger, top_up(shop, anna.customer_id, 1_250).transaction_ids[0])
    reverse(shop.ledger, Reverse(new_key(), row.id, "typing_error", "wrong customer"))
    form = ReverseDialog(shop, None, row)
    opened(form, shop, qtbot)
    assert form.banner.text.startswith(f"Already reversed by {row.performed_by} on ")
    assert form.banner.text.endswith("Typing error · wrong customer")
    assert form.submit_button.isHidden()
    assert form.cancel_button.hasFocus()


def test_what_was_spent_cannot_be_reversed(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    row = transaction(shop.ledger, top_up(shop, customer.id, 1_000).transaction_ids[0])
    debit(shop.ledger, PostDebit(new_key(), customer.id, Money(400, SAR), Source.COMPENSATION))
    form = ReverseDialog(shop, None, row)
    opened(form, shop, qtbot)
    assert "Available 6.00 SAR, requested 10.00 SAR" in plain(form.banner.text)
    assert form.submit_button.isHidden()


# -- statuses ------------------------------------------------------------------------------------------------------


def test_freezing_needs_a_reason(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    wallet = sar_wallet(shop, anna.customer_id)
    form = WalletStatusDialog(shop, None, wallet, anna.name, WalletStatus.FROZEN)
    opened(form, shop, qtbot)
    press(Qt.Key.Key_Return)
    assert "fill in: reason" in form.fields["reason"].problem
    keys("lost phone")
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert sar_wallet(shop, anna.customer_id).status is WalletStatus.FROZEN


def test_what_a_status_would_do_is_shown_first(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    wallet = sar_wallet(shop, anna.customer_id)
    form = WalletStatusDialog(shop, None, wallet, anna.name, WalletStatus.FROZEN)
    opened(form, shop, qtbot)
    assert tuple(map(plain, form.balance.texts)) == ("100.00 SAR", "100.00 SAR", "")
    form.reject()
    form = WalletStatusDialog(shop, None, wallet, anna.name, WalletStatus.CLOSED)
    opened(form, shop, qtbot)
    assert "holds 100.00 SAR" in plain(form.banner.text)
    assert form.balance.isHidden()
    assert sar_wallet(shop, anna.customer_id).status is WalletStatus.ACTIVE


def test_a_wallet_with_money_is_not_closed_and_says_how_much_is_in_it(
    shop: AppContext, anna: Subject, qtbot: QtBot
) -> None:  # fmt: skip
    wallet = sar_wallet(shop, anna.customer_id)
    form = WalletStatusDialog(shop, None, wallet, anna.name, WalletStatus.CLOSED)
    opened(form, shop, qtbot)
    keys("moved away")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert "holds 100.00 SAR" in plain(form.banner.text)
    assert form.reason.text() == "moved away"
