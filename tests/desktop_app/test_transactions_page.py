"""The list of transactions on a real ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.transactions import TransactionsPage
from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Source, Type
from ledger.money import Money, currency
from ledger.use_cases.opening import ledger_info
from ledger.use_cases.posting import PostCredit, PostDebit, Reverse, credit, debit, new_key, reverse
from tests.support.ledgers import a_customer
from tests.support.quiet import wait_until_quiet
from tests.support.window import type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

SAR, PTS = currency("SAR"), currency("PTS")


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> TransactionsPage:
    """Anna got 40.00 and 9 points and spent 15.00 with a note; Boris got 7.00, taken back."""
    ledger = shop.ledger
    anna, boris = a_customer(ledger, "Анна Ёлкина"), a_customer(ledger, "Boris")
    credit(ledger, PostCredit(new_key(), anna.id, Money(4000, SAR), Source.COMPENSATION))
    credit(ledger, PostCredit(new_key(), anna.id, Money(9, PTS), Source.PROMO))
    debit(ledger, PostDebit(new_key(), anna.id, Money(1500, SAR), Source.COMPENSATION, note="broken kettle"))
    posted = credit(ledger, PostCredit(new_key(), boris.id, Money(700, SAR), Source.COMPENSATION))
    reverse(ledger, Reverse(new_key(), posted.transaction_ids[0], "typing_error", ""))
    shop.renew_info(ledger_info(ledger))
    made = TransactionsPage(shop)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.shown()
    _rest(shop, qtbot)
    return made


def _rest(shop: AppContext, qtbot: QtBot) -> None:
    wait_until_quiet(qtbot, shop.tasks)


def _amounts(page: TransactionsPage) -> list[str]:
    column = next(at for at, one in enumerate(page.model.columns) if one.key == "amount")
    return [plain(str(page.model.index(line, column).data())) for line in range(page.model.rowCount())]


def test_everything_is_listed_newest_first_and_counted(page: TransactionsPage) -> None:
    assert _amounts(page) == ["-7.00 SAR", "+7.00 SAR", "-15.00 SAR", "+9 points", "+40.00 SAR"]
    assert page.table._status._rows.text() == "5 rows"


def test_what_was_taken_back_says_so(page: TransactionsPage) -> None:
    column = next(at for at, one in enumerate(page.model.columns) if one.key == "status")
    shown = [str(page.model.index(line, column).data()) for line in range(5)]
    assert shown == ["Posted", "Reversed", "Posted", "Posted", "Posted"]


def test_filters_narrow_the_list_and_clear_again(page: TransactionsPage, shop: AppContext, qtbot: QtBot) -> None:
    page.types.choose((Type.DEBIT,))
    _rest(shop, qtbot)
    assert _amounts(page) == ["-15.00 SAR"]
    page.types.clear()
    page.currency.setCurrentIndex(page.currency.findData("PTS"))
    _rest(shop, qtbot)
    assert _amounts(page) == ["+9 points"]
    page.clear_filters()
    _rest(shop, qtbot)
    assert len(_amounts(page)) == 5
    page.period.choose("yesterday")
    _rest(shop, qtbot)
    assert _amounts(page) == []


@pytest.mark.parametrize(("typed", "found"), [("елкин", 3), ("kettle", 1), ("nobody", 0)])
def test_text_finds_customers_and_notes(
    page: TransactionsPage, shop: AppContext, qtbot: QtBot, typed: str, found: int
) -> None:
    type_text(page.search, typed)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    _rest(shop, qtbot)
    assert len(_amounts(page)) == found


def test_another_page_can_ask_for_a_filter(page: TransactionsPage, shop: AppContext, qtbot: QtBot) -> None:
    page.shown(wanted=TransactionFilter(types=(Type.REVERSAL,)))
    _rest(shop, qtbot)
    assert _amounts(page) == ["-7.00 SAR"]
    assert page.types.text() == "Type: Reversal"


def test_enter_shows_everything_about_a_row(page: TransactionsPage) -> None:
    page.table.view.selectRow(2)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    dialog = page.findChild(TransactionDialog)
    assert isinstance(dialog, TransactionDialog)
    facts = {name: plain(fact) for name, fact in dialog.facts() if fact}
    assert facts["Customer"] == "Анна Ёлкина"
    assert facts["Note"] == "broken kettle"
    assert facts["Balance"] == "40.00 SAR before, 25.00 SAR after"
    assert facts["Posted by"]


def test_a_new_posting_appears_without_asking(page: TransactionsPage, shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger, "Clara")
    posted = credit(shop.ledger, PostCredit(new_key(), customer.id, Money(100, SAR), Source.COMPENSATION))
    page.changed(posted.changes)
    _rest(shop, qtbot)
    assert _amounts(page)[0] == "+1.00 SAR"
