"""What waits in the window: promised, posted, cancelled or failed; taken back once given; and what became of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop_app.dialogs.claw_back import ClawBackDialog, PromiseDialog
from desktop_app.dialogs.pending_end import EndPendingDialog, pending_commands
from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.transaction_columns import ending_words, status_words
from ledger.clock import SetClock
from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Source, Status
from ledger.money import Money
from ledger.use_cases.customers import get_customer
from ledger.use_cases.history import transaction, transactions
from ledger.use_cases.jobs import run_job
from ledger.use_cases.movements import EndPending, Pend, move
from ledger.use_cases.posting import PostCredit, credit
from tests.support.counter import dialog_on, page_of, run
from tests.support.ledgers import START, new_key
from tests.support.till import SAR, keys, opened, press, sar_wallet, settle, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.transactions import TransactionRow


def waiting(shop: AppContext, anna: Subject) -> TransactionRow:
    """A promo credit of 25.00 SAR that waits."""
    request = Pend(new_key(), anna.customer_id, Money(2_500, SAR), Source.PROMO, "order", "77")
    return transaction(shop.ledger, move(shop.ledger, request).transaction_ids[0])


def figures(form: EndPendingDialog) -> tuple[str, ...]:
    return tuple(map(plain, form.balance.texts))


def test_posting_what_waits_shows_the_balance_first(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    row = waiting(shop, anna)
    form = EndPendingDialog(shop, None, row, Status.POSTED)
    opened(form, shop, qtbot)
    assert figures(form) == ("100.00 SAR", "125.00 SAR", "")
    facts = {title: plain(text) for title, text in form.facts.facts}
    assert (facts["Waits"], facts["Reference"]) == ("+25.00 SAR · Promotion", "Order 77")
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert transaction(shop.ledger, row.id).status is Status.POSTED


@pytest.mark.parametrize("to", [Status.CANCELLED, Status.FAILED])
def test_ending_it_otherwise_asks_why_and_moves_nothing(
    shop: AppContext, anna: Subject, qtbot: QtBot, to: Status
) -> None:  # fmt: skip
    row = waiting(shop, anna)
    form = EndPendingDialog(shop, None, row, to)
    opened(form, shop, qtbot)
    assert figures(form) == ("100.00 SAR", "100.00 SAR", "")
    press(Qt.Key.Key_Return)
    assert "fill in: reason" in form.fields["reason"].problem
    keys("order cancelled")
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    done = transaction(shop.ledger, row.id)
    assert (done.status, done.status_reason) == (to, "order cancelled")
    dialog = TransactionDialog(shop, done, form)
    qtbot.addWidget(dialog)
    assert dict(dialog.facts())["What became of it"].startswith("order cancelled · ")


def test_what_ended_meanwhile_is_not_ended_again(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    row = waiting(shop, anna)
    move(shop.ledger, EndPending(new_key(), row.id, "failed", "no stock"))
    form = EndPendingDialog(shop, None, row, Status.POSTED)
    opened(form, shop, qtbot)
    assert form.balance.isHidden()
    assert not form.submit_button.isEnabled()
    assert str(row.id) in plain(form.banner.text)


def test_only_what_waits_is_offered(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    row = waiting(shop, anna)
    parent = TransactionDialog(shop, row, None)  # type: ignore[arg-type]
    qtbot.addWidget(parent)
    assert [one.title() for one in pending_commands(shop, parent, row)] == ["Post it…", "Cancel it…", "It failed…"]
    paid = next(one for one in transactions(shop.ledger, TransactionFilter()).rows if one.status is Status.POSTED)
    assert pending_commands(shop, parent, paid) == []


def test_promising_moves_nothing_yet(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    page = page_of(shop, get_customer(shop.ledger, anna.customer_id), qtbot)
    run(page, "promise")
    form = dialog_on(page, PromiseDialog, shop, qtbot)
    keys("30")
    form.source.choose(Source.COMPENSATION)
    form.reference.setText("78")
    assert shown(form) == ("100.00 SAR", "100.00 SAR", "Once it is posted: 130.00 SAR.")
    with qtbot.waitSignal(form.answered):
        form.submit()
    settle(shop, qtbot)
    (row,) = transactions(shop.ledger, TransactionFilter(statuses=(Status.PENDING,))).rows
    assert (row.signed, row.source, row.reference_id) == (Money(3_000, SAR), Source.COMPENSATION, "78")


def test_what_was_given_is_taken_back_as_debt_not_from_own_money(
    shop: AppContext, anna: Subject, qtbot: QtBot
) -> None:  # fmt: skip
    page = page_of(shop, get_customer(shop.ledger, anna.customer_id), qtbot)
    run(page, "claw_back")
    form = dialog_on(page, ClawBackDialog, shop, qtbot)
    keys("30")
    form.submit()
    assert "fill in: number" in form.fields["reference_id"].problem
    form.reference.setText("77")
    assert shown(form)[:2] == ("100.00 SAR", "70.00 SAR")
    with qtbot.waitSignal(form.answered):
        form.submit()
    wallet = sar_wallet(shop, anna.customer_id)
    assert (wallet.available, wallet.debt) == (Money(10_000, SAR), Money(3_000, SAR))


def test_a_credit_tells_what_of_it_expired(shop: AppContext, anna: Subject) -> None:
    until = START.date()
    given = PostCredit(new_key(), anna.customer_id, Money(3_200, SAR), Source.PROMO, expires=until)
    number = credit(shop.ledger, given).transaction_ids[0]
    assert isinstance(shop.ledger.clock, SetClock)
    shop.ledger.clock.instant = START.replace(day=START.day + 2)
    run_job(shop.ledger, "pocket_expiry")
    row = transaction(shop.ledger, number)
    assert status_words(row) == "Expired"
    assert plain(ending_words(row, shop.formats)).startswith("32.00 SAR of 32.00 SAR expired on ")
