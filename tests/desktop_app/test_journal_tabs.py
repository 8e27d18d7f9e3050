"""The journal and the turnovers in front of a person: filters, the way to a transaction, names, a file."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.account_name import AccountNameDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.reconciliation import ReconciliationPage
from ledger.domain.words import Source, Tender
from ledger.money import Money, currency
from ledger.use_cases.chart import chart, edit_account
from ledger.use_cases.journal import JournalFilter
from ledger.use_cases.posting import PostCredit, PostDebit, credit, debit, new_key
from tests.support.counter import dialog_on, lines
from tests.support.ledgers import a_customer
from tests.support.pages import shown
from tests.support.quiet import wait_until_quiet
from tests.support.till import keys, press, speak
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

SAR = currency("SAR")


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    customer = a_customer(shop_ledger, "Anna Smith")
    credit(shop_ledger, PostCredit(new_key(), customer.id, Money(4000, SAR), Source.TOP_UP, Tender.CASH))
    debit(
        shop_ledger,
        PostDebit(new_key(), customer.id, Money(1500, SAR), Source.COMPENSATION, reference_type="order",
                  reference_id="7"),
    )  # fmt: skip
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> ReconciliationPage:
    made = ReconciliationPage(shop)
    shown(made, shop, qtbot, (1200, 760))
    assert made.isActiveWindow(), "nothing was shown as a window of its own for a moment"
    return made


def run(page: ReconciliationPage, command: str, qtbot: QtBot) -> None:
    found = next(one for one in page.commands() if one.id == f"reconciliation.{command}")
    assert found.enabled(), command
    found.run()
    wait_until_quiet(qtbot, page.context.tasks)


def test_every_posting_with_both_accounts_leads_to_its_transaction(
    page: ReconciliationPage, shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    run(page, "journal", qtbot)
    qtmodeltester.check(page.journal.model)  # type: ignore[no-untyped-call]
    assert [line[:7] for line in lines(page.journal.model)] == [
        ["Jan 5, 2026", "1001  Cash in tills 1", "2000  Anna Smith", "40.00 SAR", "Top-up", "", "Administrator"],
        ["Jan 5, 2026", "2000  Anna Smith", "5020  Compensation", "15.00 SAR", "Compensation", "Order 7",
         "Administrator"],
    ]  # fmt: skip
    assert page.journal.table.view.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    wait_until_quiet(qtbot, shop.tasks)
    dialog = dialog_on(page, TransactionDialog, shop, qtbot)
    assert dict(dialog.facts())["Reference"].endswith("7")
    dialog.accept()
    page.period.choose("yesterday")
    wait_until_quiet(qtbot, shop.tasks)
    assert lines(page.journal.model) == []


def test_one_account_a_source_a_currency(page: ReconciliationPage, shop: AppContext, qtbot: QtBot) -> None:
    run(page, "journal", qtbot)
    page.journal.account.setFocus()
    keys("5020")
    wait_until_quiet(qtbot, shop.tasks)
    assert page.journal.wanted() == JournalFilter("5020")
    assert len(lines(page.journal.model)) == 1
    page.journal.clear_filters()
    page.journal.sources.choose((Source.TOP_UP,))
    wait_until_quiet(qtbot, shop.tasks)
    assert [line[4] for line in lines(page.journal.model)] == ["Top-up"]
    page.journal.currency.setCurrentText("PTS")
    wait_until_quiet(qtbot, shop.tasks)
    assert lines(page.journal.model) == []
    page.journal.clear_filters()
    wait_until_quiet(qtbot, shop.tasks)
    assert len(lines(page.journal.model)) == 2


def test_turnovers_lead_to_their_postings_and_accounts_are_named(
    page: ReconciliationPage, shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    run(page, "turnovers", qtbot)
    qtmodeltester.check(page.turnovers.model)  # type: ignore[no-untyped-call]
    assert [line[1:] for line in lines(page.turnovers.model)] == [
        ["1001", "", "Cash in tills", "0.00", "40.00", "", "+40.00"],
        ["2000", "", "Customer wallets, available", "0.00", "15.00", "40.00", "-25.00"],
        ["5020", "", "Compensation", "0.00", "", "15.00", "-15.00"],
    ]
    current = page.turnovers.table.current_row()
    assert current is not None
    assert current.line.code == "1001", "whoever comes by keyboard stands on the first"
    run(page, "name_account", qtbot)
    dialog = dialog_on(page, AccountNameDialog, shop, qtbot)
    assert dialog.number.hasFocus()
    keys("50.1")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    wait_until_quiet(qtbot, shop.tasks)
    assert [(one.name, one.number) for one in chart(shop.ledger) if one.number] == [("Cash in tills", "50.1")]
    assert lines(page.turnovers.model)[0][2] == "50.1"
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.turnovers.table.setFocus()
    press(Qt.Key.Key_Return)
    wait_until_quiet(qtbot, shop.tasks)
    assert page.tabs.currentWidget() is page.journal
    assert plain(page.journal.account.currentText()) == "1001  Cash in tills (50.1)"
    assert len(lines(page.journal.model)) == 1
    run(page, "figures", qtbot)
    assert "50.1" in [plain(str(cell)) for cell in _trial_numbers(page)]


def _trial_numbers(page: ReconciliationPage) -> list[object]:
    from desktop_app.widgets.plain_table import PlainTable  # noqa: PLC0415 - only here

    tables = [one.model() for one in page.findChildren(PlainTable)]
    return [
        table.index(line, column).data()
        for table in tables
        for line in range(table.rowCount())
        for column in range(table.columnCount())
    ]


def test_own_names_are_translated_and_given_ones_are_kept(
    page: ReconciliationPage, shop: AppContext, qtbot: QtBot
) -> None:
    edit_account(shop.ledger, "5020", name="Goodwill")
    run(page, "turnovers", qtbot)
    stop = speak(shop, "ru")
    try:
        page.turnovers.show_days(page.days())
        wait_until_quiet(qtbot, shop.tasks)
        names = {line[1]: line[3] for line in lines(page.turnovers.model)}
        assert names["5020"] == "Goodwill"
        assert names["1001"] == "Наличные в кассах"
    finally:
        stop()


def test_the_journal_shown_is_written_as_csv(
    page: ReconciliationPage, shop: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    run(page, "journal", qtbot)
    page.journal.choose_account("1001")
    target = tmp_path / "journal.csv"
    with qtbot.waitSignal(shop.noticed, timeout=20_000) as said:
        page.journal.export_asked.emit(target)
    assert "journal.csv is written: 1 row listed." in plain(said.args[0].text)
    with target.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Debit"], row["Credit, subject"], row["Amount"]) == ("1001", "Anna Smith", "40.00")
