"""The days' figures on a real ledger, and the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel

from desktop_app.context import Notice
from desktop_app.formats import plain
from desktop_app.pages.expiring_tab import ExpiringTab
from desktop_app.pages.reconciliation import ReconciliationPage
from desktop_app.widgets.labels import FigureCard
from desktop_app.widgets.later import Later
from desktop_app.widgets.plain_table import PlainTable
from ledger.changes import EVERYTHING
from ledger.domain.words import Source, Tender
from ledger.money import Money, currency
from ledger.use_cases.posting import PostCredit, PostDebit, credit, debit, new_key
from tests.support.ledgers import START, a_customer
from tests.support.quiet import wait_until_quiet
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
    customer = a_customer(shop_ledger)
    credit(shop_ledger, PostCredit(new_key(), customer.id, Money(4000, SAR), Source.TOP_UP, Tender.CASH))
    debit(shop_ledger, PostDebit(new_key(), customer.id, Money(1500, SAR), Source.COMPENSATION))
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> ReconciliationPage:
    made = ReconciliationPage(shop)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.shown()
    wait_until_quiet(qtbot, shop.tasks)
    return made


def _texts(page: ReconciliationPage) -> str:
    return plain(" | ".join(label.text() for label in page.findChildren(QLabel) if label.text()))


def test_a_tab_nobody_looked_at_is_not_made(page: ReconciliationPage, shop: AppContext, qtbot: QtBot) -> None:
    shop.commands.add(page.commands())
    page.retranslate()
    page.changed(EVERYTHING)
    wait_until_quiet(qtbot, shop.tasks)
    places = [one for one in map(page.tabs.widget, range(page.tabs.count())) if isinstance(one, Later)]
    assert [one.made for one in places] == [None] * 4
    assert not shop.commands["reconciliation.name_account"].enabled()
    assert not shop.commands["reconciliation.extensions"].enabled()
    shop.commands["reconciliation.expiring"].run()
    wait_until_quiet(qtbot, shop.tasks)
    assert [type(one.made) for one in places] == [type(None), type(None), ExpiringTab, type(None)]
    assert shop.commands["reconciliation.extensions"].enabled()


def test_opening_and_movements_and_closing_are_shown_and_judged(page: ReconciliationPage) -> None:
    assert "Everything agrees" in _texts(page)
    figures = [plain(card.figure) for card in page.findChildren(FigureCard) if card.isVisible()]
    assert figures == ["0.00 SAR", "+25.00 SAR", "25.00 SAR", "25.00 SAR"]


def test_the_tables_say_what_moved(page: ReconciliationPage, qtmodeltester: ModelTester) -> None:
    table = next(one for one in page.findChildren(PlainTable) if one.isVisible())
    model = table.model()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    rows = [[str(model.index(line, column).data()) for column in range(2)] for line in range(2)]
    assert rows == [["Credits", "40.00"], ["Debits", "15.00"]]


def test_a_quiet_day_says_so(page: ReconciliationPage, shop: AppContext, qtbot: QtBot) -> None:
    page.period.choose("yesterday")
    wait_until_quiet(qtbot, shop.tasks)
    assert "Nothing moved in this period." in _texts(page)
    assert "now, not at the end of the period" in _texts(page)


def test_the_workbook_of_the_days_shown_is_written(
    page: ReconciliationPage, shop: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "day.xlsx"
    with qtbot.waitSignal(shop.noticed, timeout=20_000) as said:
        page.export_to(target)
    notice = said.args[0]
    assert isinstance(notice, Notice)
    assert notice.tone == "positive"
    assert "day.xlsx is written" in notice.text
    assert notice.action == "Open folder"
    assert load_workbook(target, read_only=True).sheetnames
    assert page.export_button.isEnabled()


def test_a_place_that_cannot_be_written_is_told(
    page: ReconciliationPage, shop: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shop.noticed, timeout=20_000) as said:
        page.export_to(tmp_path / "missing" / "day.xlsx")
    assert said.args[0].tone == "negative"
    assert "cannot be written" in said.args[0].text
    assert page.export_button.isEnabled()


def test_the_days_are_the_shops(page: ReconciliationPage) -> None:
    assert page.days() == (START.date(), START.date())
