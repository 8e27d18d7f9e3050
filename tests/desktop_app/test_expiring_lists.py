"""Lists of what expires, in front of a manager: balances, customers, gift cards; sums, extending, undoing, files."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.expiry_extend import ExtendDialog, UndoExtensionDialog
from desktop_app.dialogs.extensions import ExtensionsDialog
from desktop_app.formats import plain
from desktop_app.pages.expiring_lists import Kind
from desktop_app.pages.reconciliation import ReconciliationPage
from ledger.domain.words import Origin, Source, Tender
from ledger.money import Money, currency
from ledger.use_cases.expiry import extensions_made
from ledger.use_cases.gift_cards import IssueCards, issue_cards
from ledger.use_cases.posting import PostCredit, credit, new_key
from tests.support.counter import dialog_on
from tests.support.ledgers import a_customer
from tests.support.pages import shown
from tests.support.quiet import wait_until_quiet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.expiring_tab import ExpiringTab
    from ledger.use_cases.opening import Ledger

SAR = currency("SAR")


@pytest.fixture
def shop(shop: AppContext, shop_ledger: Ledger) -> AppContext:
    """Anna twice and Boris soon, Boris again later; one card soon, one later, one for ever."""
    today = shop.info.today
    anna, boris = (a_customer(shop_ledger, name).id for name in ("Anna Smith", "Boris Black"))
    for customer, minor, after in ((anna, 4_000, 3), (anna, 250, 4), (boris, 1_500, 3), (boris, 900, 40)):
        credit(shop_ledger, PostCredit(new_key(), customer, Money(minor, SAR), Source.PROMO,
                                       expires=today + timedelta(days=after)))  # fmt: skip
        credit(shop_ledger, PostCredit(new_key(), customer, Money(100, SAR), Source.TOP_UP, Tender.CASH))
    for minor, until in ((5_000, today + timedelta(days=2)), (7_000, today + timedelta(days=45)), (1_100, None)):
        issue_cards(shop_ledger, IssueCards(new_key(), 1, Money(minor, SAR), valid_until=until, origin=Origin.GIVEN))
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


def status(tab: ExpiringTab) -> str:
    return plain(tab.table._status._rows.text())


def show(tab: ExpiringTab, kind: Kind, shop: AppContext, qtbot: QtBot) -> None:
    tab.lists.choose(kind)
    wait_until_quiet(qtbot, shop.tasks)


def extend(tab: ExpiringTab, shop: AppContext, qtbot: QtBot, reason: str) -> ExtendDialog:
    """Everything chosen, for ever."""
    tab.extend()
    wait_until_quiet(qtbot, shop.tasks)
    dialog = dialog_on(tab, ExtendDialog, shop, qtbot)
    dialog.until.choose(None)
    dialog.reason.setText(reason)
    wait_until_quiet(qtbot, shop.tasks)
    dialog.submit()
    wait_until_quiet(qtbot, shop.tasks)
    return dialog


def undo_newest(tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> str:
    """Through the list of extensions; what would move back, as it was said."""
    tab.show_extensions()
    listed = dialog_on(tab, ExtensionsDialog, shop, qtbot)
    wait_until_quiet(qtbot, shop.tasks)
    listed.undo()
    undo = dialog_on(listed, UndoExtensionDialog, shop, qtbot)
    wait_until_quiet(qtbot, shop.tasks)
    said = plain(undo.plan.moves.text())
    undo.reason.setText("A mistake")
    undo.submit()
    wait_until_quiet(qtbot, shop.tasks)
    assert not listed.undo_button.isEnabled()
    listed.reject()
    return said


def test_three_lists_by_keyboard(tab: ExpiringTab, shop: AppContext, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    tab.lists.switch.setFocus()
    assert tab.lists.kind is Kind.BALANCES
    assert [row.balance.minor for row in tab.model.rows] == [4_000, 1_500, 250, 900]
    QTest.keyClick(tab.lists.switch, Qt.Key.Key_Right)
    wait_until_quiet(qtbot, shop.tasks)
    assert [(row.customer, row.total.minor, row.pockets) for row in tab.model.rows] == [
        ("Anna Smith", 4_250, 2), ("Boris Black", 2_400, 2),
    ]  # fmt: skip
    qtmodeltester.check(tab.model)  # type: ignore[no-untyped-call]
    QTest.keyClick(tab.lists.switch, Qt.Key.Key_Right)
    wait_until_quiet(qtbot, shop.tasks)
    assert [(row.status.value, row.balance.minor) for row in tab.model.rows] == [("active", 5_000), ("active", 7_000)]
    qtmodeltester.check(tab.model)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("kind", list(Kind))
def test_the_sum_below_is_that_of_the_rows_and_of_the_column(
    tab: ExpiringTab, shop: AppContext, qtbot: QtBot, kind: Kind
) -> None:
    show(tab, kind, shop, qtbot)
    for at in (-1, 0, 5, 6, 3):
        tab.bars.choose(at if at != tab.bars.at else -1)
        wait_until_quiet(qtbot, shop.tasks)
        (column,) = (one for one in tab.model.columns if one.amount is not None)
        rows = Money(sum(column.amount(row).minor for row in tab.model.rows), SAR)  # type: ignore[misc, union-attr]
        assert tab._radar is not None
        buckets = tab._radar.buckets if tab.bars.at < 0 else (tab._radar.buckets[tab.bars.at],)
        parts = [one.cards if kind is Kind.CARDS else one.paid + one.given for one in buckets]
        assert rows == sum(parts, Money(0, SAR))
        assert f"{plain(shop.formats.money(rows))} in all" in status(tab)


def test_enter_opens_the_customer_or_the_card(tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
    gone: list[tuple[str, object]] = []
    shop.navigate = lambda page, **args: gone.append((page, args))  # type: ignore[method-assign]
    for kind in Kind:
        show(tab, kind, shop, qtbot)
        tab.table.select(tab.model.identity(tab.model.rows[0]))
        QTest.keyClick(tab.table.view, Qt.Key.Key_Return)
    card = tab.model.rows[0].id
    assert [page for page, _ in gone] == ["customer", "customer", "gift_cards"]
    assert gone[2][1] == {"card_id": card}


def test_all_of_a_customers_days_are_extended_at_once_and_undone(
    tab: ExpiringTab, shop: AppContext, qtbot: QtBot
) -> None:
    tab.bars.choose(0)
    show(tab, Kind.CUSTOMERS, shop, qtbot)
    assert [row.total.minor for row in tab.model.rows] == [4_250, 1_500]
    tab.table.select(tab.model.rows[0].customer_id)
    dialog = extend(tab, shop, qtbot, "Travelling")
    assert len(dialog.chosen) == 2
    assert plain(dialog.plan.moves.text()).startswith("2 balances: 42.50 SAR")
    assert [row.customer for row in tab.model.rows] == ["Boris Black"]
    (made,) = extensions_made(shop.ledger).rows
    assert (made.pockets, made.customers, made.cards, made.reason) == (2, 1, 0, "Travelling")
    assert "42.50 SAR" in undo_newest(tab, shop, qtbot)
    assert [row.total.minor for row in tab.model.rows] == [4_250, 1_500]


def test_gift_cards_are_extended_at_once_and_undone(tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
    show(tab, Kind.CARDS, shop, qtbot)
    before = [row.valid_until for row in tab.model.rows]
    tab.table.view.selectAll()
    dialog = extend(tab, shop, qtbot, "The shop was closed")
    assert plain(dialog.plan.moves.text()).endswith(": 120.00 SAR")
    assert not tab.model.rows
    assert not tab.all_button.isEnabled()
    (made,) = extensions_made(shop.ledger).rows
    assert (made.pockets, made.cards, made.moved) == (0, 2, (Money(12_000, SAR),))
    assert undo_newest(tab, shop, qtbot).startswith("2 gift card")
    assert [row.valid_until for row in tab.model.rows] == before
    (made,) = extensions_made(shop.ledger).rows
    assert made.moved_back == made.moved


def test_all_cards_of_a_column(tab: ExpiringTab, shop: AppContext, qtbot: QtBot) -> None:
    tab.bars.choose(0)
    show(tab, Kind.CARDS, shop, qtbot)
    assert tab.all_button.isEnabled()
    tab.extend_all()
    wait_until_quiet(qtbot, shop.tasks)
    dialog = dialog_on(tab, ExtendDialog, shop, qtbot)
    assert (dialog.cards, len(dialog.chosen)) == (True, 1)
    dialog.until.choose(shop.info.today)
    wait_until_quiet(qtbot, shop.tasks)
    assert plain(dialog.plan.moves.text()) == "Nothing can be moved."
    dialog.reject()


@pytest.mark.parametrize("kind", list(Kind))
def test_the_file_holds_what_is_listed(
    page: ReconciliationPage, shop: AppContext, qtbot: QtBot, tmp_path: Path, kind: Kind
) -> None:
    tab = page.expiring
    show(tab, kind, shop, qtbot)
    target = tmp_path / "expiring.csv"
    tab.export_asked.emit(target, kind, tab.wanted())
    wait_until_quiet(qtbot, shop.tasks)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    sums = {Kind.BALANCES: "Remaining", Kind.CUSTOMERS: "Total", Kind.CARDS: "Remaining"}
    (column,) = (one for one in tab.model.columns if one.amount is not None)
    amounts = [column.amount(row) for row in tab.model.rows]  # type: ignore[misc]
    assert [row[sums[kind]] for row in rows] == [f"{one.decimal}" for one in amounts]  # type: ignore[union-attr]
    assert rows
