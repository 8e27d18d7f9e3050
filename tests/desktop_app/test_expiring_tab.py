"""What expires and what is owed, in front of a manager: columns, extending, undoing, ages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.expiry_extend import ExtendDialog, UndoExtensionDialog
from desktop_app.dialogs.extensions import ExtensionsDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_tabs import PocketsTab
from desktop_app.pages.reconciliation import ReconciliationPage
from desktop_app.widgets.bars import Bar, Bars
from ledger.domain.words import Source, Tender
from ledger.money import Money, currency
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.expiry import ExpiringFilter, expiring_pockets, extensions_made
from ledger.use_cases.posting import PostCredit, PostDebit, credit, debit, new_key
from tests.support.counter import dialog_on
from tests.support.ledgers import a_customer
from tests.support.pages import shown
from tests.support.quiet import wait_until_quiet

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.expiring_tab import ExpiringTab
    from ledger.use_cases.opening import Ledger

SAR = currency("SAR")


@pytest.fixture
def shop(shop: AppContext, shop_ledger: Ledger) -> AppContext:
    today = shop.info.today
    for name, minor, after in (("Anna Smith", 4_000, 3), ("Boris Black", 1_500, 3), ("Carla White", 900, 40)):
        customer = a_customer(shop_ledger, name)
        credit(shop_ledger, PostCredit(new_key(), customer.id, Money(minor, SAR), Source.PROMO,
                                       expires=today + timedelta(days=after)))  # fmt: skip
        credit(shop_ledger, PostCredit(new_key(), customer.id, Money(100, SAR), Source.TOP_UP, Tender.CASH))
    return shop


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> ReconciliationPage:
    made = ReconciliationPage(shop)
    shown(made, shop, qtbot)
    made.show_tab(made.expiring)
    wait_until_quiet(qtbot, shop.tasks)
    return made


@pytest.fixture
def tab(page: ReconciliationPage) -> ExpiringTab:
    return page.expiring


def customers(tab: ExpiringTab) -> list[str]:
    return [row.customer for row in tab.model.rows]


def said(context: AppContext) -> list[str]:
    heard: list[str] = []
    context.noticed.connect(lambda notice: heard.append(plain(notice.text)))
    return heard


class TestRadar:
    def test_columns_and_rows(self, tab: ExpiringTab, qtmodeltester: ModelTester) -> None:
        assert "65.00" not in plain(tab._total.text())
        assert plain(tab._total.text()).startswith("64.00 SAR")
        first, later = tab.bars.bars[0], tab.bars.bars[5]
        assert (first.parts, plain(first.figure)) == ((0, 5_500, 0), "55.00 SAR (given 55.00 SAR)")
        assert later.parts == (0, 900, 0)
        assert len(tab.bars.bars) == 14
        assert customers(tab) == ["Anna Smith", "Boris Black", "Carla White"]
        qtmodeltester.check(tab.model)  # type: ignore[no-untyped-call]

    def test_a_column_shows_its_balances(self, tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
        tab.bars.setFocus()
        for _ in range(6):
            QTest.keyClick(tab.bars, Qt.Key.Key_Right)
        wait_until_quiet(qtbot, shop.tasks)
        assert tab.bars.at == 5
        assert customers(tab) == ["Carla White"]
        QTest.keyClick(tab.bars, Qt.Key.Key_Escape)
        wait_until_quiet(qtbot, shop.tasks)
        assert len(customers(tab)) == 3
        QTest.mouseClick(tab.bars, Qt.MouseButton.LeftButton, pos=QPoint(8, 60))
        wait_until_quiet(qtbot, shop.tasks)
        assert customers(tab) == ["Anna Smith", "Boris Black"]

    def test_days_and_points(self, tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
        tab.step.setCurrentIndex(0)
        wait_until_quiet(qtbot, shop.tasks)
        assert len(tab.bars.bars) == 32
        assert tab.bars.bars[3].size == 5_500
        tab.currency.setCurrentIndex(tab.currency.findData("PTS"))
        wait_until_quiet(qtbot, shop.tasks)
        assert customers(tab) == []
        assert not tab.all_button.isEnabled()

    def test_the_period_rests_and_comes_back(self, page: ReconciliationPage) -> None:
        assert not page.period.isEnabled()
        page.show_tab(page.journal)
        assert page.period.isEnabled()


class TestExtending:
    def test_chosen_balances_are_extended_and_undone(self, tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
        assert not tab.extend_button.isEnabled()
        tab.table.select(tab.model.rows[0].id)
        assert tab.extend_button.isEnabled()
        tab.extend()
        dialog = dialog_on(tab, ExtendDialog, shop, qtbot)
        wait_until_quiet(qtbot, shop.tasks)
        assert "40.00 SAR" in plain(dialog.plan.moves.text())
        assert not dialog.submit_button.isEnabled() or not dialog.reason.text()
        dialog.submit()
        assert dialog.isVisible()
        dialog.reason.setText("Closed for repairs")
        heard = said(shop)
        dialog.submit()
        wait_until_quiet(qtbot, shop.tasks)
        assert any("40.00 SAR" in text for text in heard)
        (made,) = extensions_made(shop.ledger).rows
        assert made.reason == "Closed for repairs"
        assert customers(tab)[0] == "Boris Black"
        tab.show_extensions()
        listed = dialog_on(tab, ExtensionsDialog, shop, qtbot)
        wait_until_quiet(qtbot, shop.tasks)
        assert listed.undo_button.isEnabled()
        listed.undo()
        undo = dialog_on(listed, UndoExtensionDialog, shop, qtbot)
        wait_until_quiet(qtbot, shop.tasks)
        assert "40.00 SAR" in plain(undo.plan.moves.text())
        undo.reason.setText("A mistake")
        undo.submit()
        wait_until_quiet(qtbot, shop.tasks)
        assert not listed.undo_button.isEnabled()
        assert customers(tab)[0] == "Anna Smith"
        listed.reject()

    def test_all_shown_and_never(self, tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
        tab.bars.choose(0)
        tab.extend_all()
        wait_until_quiet(qtbot, shop.tasks)
        dialog = dialog_on(tab, ExtendDialog, shop, qtbot)
        assert len(dialog.chosen) == 2
        dialog.until.choose(None)
        dialog.reason.setText("x")
        wait_until_quiet(qtbot, shop.tasks)
        dialog.submit()
        wait_until_quiet(qtbot, shop.tasks)
        assert [row.customer for row in expiring_pockets(shop.ledger).rows] == ["Carla White"]

    def test_what_stays_is_told_before(self, tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
        rows = tab.model.rows
        debit(shop.ledger, PostDebit(new_key(), rows[0].customer_id, Money(4_000, SAR), Source.PROMO))
        tab.table.view.selectAll()
        tab.extend()
        dialog = dialog_on(tab, ExtendDialog, shop, qtbot)
        dialog.until.choose(shop.info.today + timedelta(days=30))
        wait_until_quiet(qtbot, shop.tasks)
        assert "15.00 SAR" in plain(dialog.plan.moves.text())
        stays = plain(dialog.plan.stays.text())
        assert "Anna Smith" in stays
        assert "Carla White" in stays
        dialog.reject()

    def test_a_clerk_may_look_only(self, tab: ExpiringTab, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(type(tab), "allowed", property(lambda _: False))
        tab.table.select(tab.model.rows[0].id)
        assert not tab.extend_button.isEnabled()
        tab._enable()
        assert not tab.all_button.isEnabled()

    def test_a_pocket_of_a_customer(self, shop: AppContext, qtbot: QtBot) -> None:
        (row,) = expiring_pockets(shop.ledger, ExpiringFilter(first=shop.info.today + timedelta(days=30))).rows
        pockets = PocketsTab(shop)
        qtbot.addWidget(pockets)
        pockets.show()
        wallet = next(one for one in customer_wallets(shop.ledger, row.customer_id).wallets if one.currency == SAR)
        pockets.show_wallet(wallet.id)
        wait_until_quiet(qtbot, shop.tasks)
        assert not pockets.extend_button.isEnabled()
        pockets.table.select(row.id)
        assert pockets.extend_button.isEnabled()
        pockets.extend()
        dialog = dialog_on(pockets, ExtendDialog, shop, qtbot)
        assert dialog.chosen == (row.id,)
        dialog.reject()


class TestLiability:
    def test_lines_sums_and_what_the_accounts_say(
        self, page: ReconciliationPage, shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester
    ) -> None:
        page.show_tab(page.liability)
        wait_until_quiet(qtbot, shop.tasks)
        totals = [(row.owed.value if row.owed else "", row.total.minor) for row in page.liability.model.rows]
        assert totals == [("paid", 300), ("given", 6_400), ("", 6_700)]
        assert page.liability.banner.text.startswith("Adds up")
        qtmodeltester.check(page.liability.model)  # type: ignore[no-untyped-call]


def test_bars_choose_nothing_twice_and_mirror(qtbot: QtBot) -> None:
    bars = Bars(("accent",))
    qtbot.addWidget(bars)
    bars.resize(300, 168)
    bars.show_bars(tuple(Bar(str(n), f"day {n}", "1.00", "1.00", (n,)) for n in range(3)))
    bars.show()
    chosen: list[int] = []
    bars.chosen.connect(chosen.append)
    bars.choose(1)
    bars.choose(1)
    assert chosen == [1, -1]
    bars.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(290, 60))
    assert bars.at == 0
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.at == 1
    assert bars.accessibleDescription() == "day 1: 1.00"
    assert not bars.grab().isNull()
