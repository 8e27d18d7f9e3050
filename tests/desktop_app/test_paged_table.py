"""Tables that load while scrolling: Qt's own model tester, and each state as a person meets it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import Order, PagedTableModel, State
from desktop_app.widgets.table import TableView
from desktop_app.widgets.table_status import totals
from ledger.errors import LedgerUnreachable
from ledger.money import Money, currency
from ledger.paging import CappedCount, Key, Page

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

SAR, PTS = currency("SAR"), currency("PTS")


@dataclass(frozen=True)
class Line:
    id: int
    amount: Money


class Shelf:
    """A use case over numbered lines: pages of ten, by key."""

    def __init__(self, count: int) -> None:
        self.lines = [Line(n, Money(n * 100, SAR if n % 2 else PTS)) for n in range(1, count + 1)]
        self.asked: list[tuple[Order, Key | None]] = []

    def fetch(self, order: Order, after: Key | None) -> Page[Line]:
        self.asked.append((order, after))
        lines = sorted(self.lines, key=lambda line: line.id, reverse=order.descending)
        start = 0 if after is None else [line.id for line in lines].index(int(after[0])) + 1
        rows = tuple(lines[start : start + 10])
        more = start + 10 < len(lines)
        return Page(rows, (rows[-1].id,) if more else None)


def _columns(context: AppContext) -> list[Column[Line]]:
    return [
        Column("id", lambda: "Number", lambda line: line.id, sort_key="id"),
        Column(
            "amount",
            lambda: "Amount",
            lambda line: line.amount,
            context.formats.money,
            Align.END,
            amount=lambda line: line.amount,
        ),
    ]


@pytest.fixture
def model(context: AppContext) -> PagedTableModel[Line]:
    return PagedTableModel(context.tasks, _columns(context), lambda line: line.id)


def _load(context: AppContext, model: PagedTableModel[Line], shelf: Shelf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.tasks.idle):
        model.show(shelf.fetch)


def _fetch_all(context: AppContext, model: PagedTableModel[Line], qtbot: QtBot) -> None:
    while model.canFetchMore(QModelIndex()):
        with qtbot.waitSignal(context.tasks.idle):
            model.fetchMore(QModelIndex())


def test_the_model_obeys_qt_while_it_loads(
    context: AppContext, model: PagedTableModel[Line], qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    _load(context, model, Shelf(35), qtbot)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    _fetch_all(context, model, qtbot)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.rowCount() == 35
    assert model.rowCount(model.index(0, 0)) == 0


def test_every_row_is_shown_once(context: AppContext, model: PagedTableModel[Line], qtbot: QtBot) -> None:
    _load(context, model, Shelf(35), qtbot)
    assert model.rowCount() == 10
    _fetch_all(context, model, qtbot)
    assert [line.id for line in model.rows] == list(range(1, 36))
    assert model.whole


def test_no_second_page_is_asked_while_one_is_under_way(
    context: AppContext, model: PagedTableModel[Line], qtbot: QtBot
) -> None:
    shelf = Shelf(35)
    _load(context, model, shelf, qtbot)
    with qtbot.waitSignal(context.tasks.idle):
        model.fetchMore(QModelIndex())
        assert not model.canFetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
    assert len(shelf.asked) == 2


def test_late_pages_of_an_older_question_are_dropped(
    context: AppContext, model: PagedTableModel[Line], qtbot: QtBot
) -> None:
    go = threading.Event()

    def slow(order: Order, after: Key | None) -> Page[Line]:
        go.wait(10)
        return Shelf(3).fetch(order, after)

    model.show(slow)
    with qtbot.waitSignal(context.tasks.idle):
        model.show(Shelf(5).fetch)
        go.set()
    assert model.rowCount() == 5


def test_sorting_asks_the_use_case_again(context: AppContext, model: PagedTableModel[Line], qtbot: QtBot) -> None:
    shelf = Shelf(35)
    _load(context, model, shelf, qtbot)
    with qtbot.waitSignal(context.tasks.idle):
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert shelf.asked[-1] == (Order("id", descending=True), None)
    assert model.row_at(0).id == 35
    model.sort(1)
    assert len(shelf.asked) == 2, "a column the use case cannot order by changes nothing"


def test_states_follow_what_arrives(context: AppContext, model: PagedTableModel[Line], qtbot: QtBot) -> None:
    states = [model.state]
    model.state_changed.connect(lambda: states.append(model.state))
    _load(context, model, Shelf(0), qtbot)

    def broken(_: Order, __: Key | None) -> Page[Line]:
        raise LedgerUnreachable("postgresql://till/shop", "connection refused")

    with qtbot.waitSignal(context.tasks.idle):
        model.show(broken)
    _load(context, model, Shelf(2), qtbot)
    assert states == [
        State.LOADING,
        State.LOADING,
        State.EMPTY,
        State.LOADING,
        State.FAILED,
        State.LOADING,
        State.READY,
    ]


def test_a_failed_reload_keeps_the_rows_already_shown(
    context: AppContext, model: PagedTableModel[Line], qtbot: QtBot
) -> None:
    _load(context, model, Shelf(2), qtbot)

    def broken(_: Order, __: Key | None) -> Page[Line]:
        raise LedgerUnreachable("postgresql://till/shop", "connection refused")

    with qtbot.waitSignal(context.tasks.idle):
        model.show(broken)
    assert model.rowCount() == 2


# -- the table as a person uses it --------------------------------------------------------------------------------


@pytest.fixture
def table(context: AppContext, model: PagedTableModel[Line], qtbot: QtBot) -> TableView[Line]:
    made = TableView(context, "lines", model, lambda: ("No lines", "Post one."))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def _texts(table: TableView[Line]) -> str:
    labels = [child for child in table.findChildren(type(table._status._rows)) if child.isVisible()]
    return " | ".join(label.text() for label in labels if label.text())


def test_an_empty_table_says_so_and_a_failed_one_says_why(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    _load(context, model, Shelf(0), qtbot)
    assert "No lines | Post one." in _texts(table)

    def broken(_: Order, __: Key | None) -> Page[Line]:
        raise LedgerUnreachable("postgresql://till/shop", "connection refused")

    with qtbot.waitSignal(context.tasks.idle):
        model.show(broken)
    assert "The ledger does not answer" in _texts(table)


def test_enter_opens_the_row(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    _load(context, model, Shelf(3), qtbot)
    table.view.selectRow(1)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [model.row_at(1)]


def test_selected_rows_are_copied_as_text_and_added_up_per_currency(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    _load(context, model, Shelf(3), qtbot)
    table.view.selectAll()
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Number\tAmount\n1\t1.00 SAR\n2\t200 points\n3\t3.00 SAR"
    assert totals(table.selected_rows(), model.columns) == [Money(400, SAR), Money(200, PTS)]
    assert "3 selected" in _texts(table)


def test_the_status_line_counts_up_to_a_cap(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    _load(context, model, Shelf(35), qtbot)
    assert "More than" in _texts(table) or "rows" in _texts(table)
    table.show_count(CappedCount(10_000, more=True))
    assert "10,000+ rows" in _texts(table)


def test_the_selection_survives_reading_again(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    shelf = Shelf(3)
    _load(context, model, shelf, qtbot)
    table.view.selectRow(2)
    shelf.lines.insert(0, Line(99, Money(1, SAR)))
    with qtbot.waitSignal(context.tasks.idle):
        model.reload()
    assert [line.id for line in table.selected_rows()] == [3]


def test_hidden_columns_are_remembered(
    context: AppContext, model: PagedTableModel[Line], table: TableView[Line], qtbot: QtBot
) -> None:
    table._columns.show_column(1, shown=False)
    again = TableView(context, "lines", model, lambda: ("No lines", ""))
    qtbot.addWidget(again)
    assert [column.key for column in again._columns.visible()] == ["id"]


def test_a_title_is_never_cut_unless_a_person_made_its_column_narrow(
    context: AppContext, model: PagedTableModel[Line], qtbot: QtBot
) -> None:
    model.columns[1] = Column(
        "amount", lambda: "An amount with a long title indeed", lambda line: line.amount, width=70
    )
    wide = TableView(context, "wide", model, lambda: ("No lines", ""))
    qtbot.addWidget(wide)
    header = wide.view.horizontalHeader()
    assert header.sectionSize(1) >= header.sectionSizeHint(1) > 150
    header.resizeSection(1, 90)
    qtbot.waitUntil(lambda: "wide" in context.settings.tables)
    again = TableView(context, "wide", model, lambda: ("No lines", ""))
    qtbot.addWidget(again)
    assert again.view.horizontalHeader().sectionSize(1) == 90
