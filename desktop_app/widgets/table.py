"""Every table of the window: rows that load while scrolling, states, columns to choose, copying, a status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from desktop_app.formats import plain
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.cell_delegate import CellDelegate
from desktop_app.widgets.table_columns import RememberedColumns
from desktop_app.widgets.table_overlay import TableOverlay
from desktop_app.widgets.table_status import StatusLine

if TYPE_CHECKING:
    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from ledger.money import Money
    from ledger.paging import CappedCount

ROW_HEIGHT = 38
Row = TypeVar("Row")
EmptyWords = Callable[[], tuple[str, str]]


class TableView(QFrame, Generic[Row]):
    """A table over a `PagedTableModel`.

    `name` is what its columns are remembered under. `empty` gives title and hint for no rows. `opened` carries the
    row a person opened by Enter or double click.
    """

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(
        self,
        context: AppContext,
        name: str,
        model: PagedTableModel[Row],
        empty: EmptyWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tableFrame")
        self.model = model
        self._context = context
        self._menu: Callable[[Sequence[Row]], Sequence[Command]] = lambda _: ()
        self._kept: list[object] = []
        self.view = _Grid(self)
        self.view.setModel(model)
        self.view.setItemDelegate(CellDelegate(self.view))
        self._columns = RememberedColumns(self.view, name, model.columns, context.settings)
        self._overlay = TableOverlay(self.view.viewport(), model, context, empty)
        self._status = StatusLine(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._status)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        header = self.view.horizontalHeader()
        header.sectionClicked.connect(self._sort_by)
        header.customContextMenuRequested.connect(self.choose_columns)
        self.view.doubleClicked.connect(lambda index: self.opened.emit(self.model.row_at(index.row())))
        self.view.entered_row.connect(self._open_current)
        self.view.copied.connect(self.copy_selection)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)
        self.model.modelAboutToBeReset.connect(self._keep_selection)
        self.model.loaded.connect(self._restore_selection)
        self.model.state_changed.connect(self._show_loaded)

    # -- what pages use ---------------------------------------------------------------------------------------

    def set_menu(self, menu: Callable[[Sequence[Row]], Sequence[Command]]) -> None:
        """What a right click on the selected rows offers, besides copying."""
        self._menu = menu

    def show_count(self, count: CappedCount | None) -> None:
        """How many rows there are in all, if it was counted."""
        self._status.show_count(count)

    def show_total(self, amounts: Sequence[Money]) -> None:
        """What all rows add up to, fetched or not."""
        self._status.show_total(amounts)

    def selected_rows(self) -> list[Row]:
        """The rows selected, from top to bottom."""
        lines = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.row_at(line) for line in lines]

    def current_row(self) -> Row | None:
        """The row the keyboard is on."""
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def select(self, identity: object) -> bool:
        """Select the row with this identity; whether it has been fetched.

        By its index: QTableView.selectRow selects nothing in a right-to-left window.
        """
        line = self.model.line_of(identity)
        if line is not None:
            self.view.setCurrentIndex(self.model.index(line, 0))
            self.view.scrollTo(self.model.index(line, 0))
        return line is not None

    def select_only(self, identity: object) -> None:
        """Select the row with this identity and no other; one that is being fetched once it is there."""
        self.view.clearSelection()
        if not self.select(identity):
            self._kept = [identity]

    def hide_status_line(self) -> None:
        """For small tables whose rows need no counting."""
        self._status.hide()

    def fit_height(self, most: int = 12) -> None:
        """Be exactly as tall as the rows, up to `most`: for small tables on a card."""
        rows = max(1, min(most, self.model.rowCount()))
        self.setFixedHeight(self.view.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT + 6)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard: visible columns, tabs between them, titles first."""
        columns = self._columns.visible()
        rows = self.selected_rows()
        if rows:
            lines = ["\t".join(column.title() for column in columns)]
            lines += ["\t".join(_cell_text(column.text(row)) for column in columns) for row in rows]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def choose_columns(self, at: QPoint | None = None) -> None:
        """Offer the columns to show or hide."""
        menu = self._columns.menu(self)
        header = self.view.horizontalHeader()
        menu.popup(header.mapToGlobal(at if at is not None else header.rect().bottomLeft()))

    # -- inside -----------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._columns.fit_titles()
            self._overlay.refresh()
            self._selection_changed()

    def _sort_by(self, section: int) -> None:
        column = self.model.columns[section]
        header = self.view.horizontalHeader()
        if not column.sort_key:
            return
        again = self.model.order.by == column.sort_key and not self.model.order.descending
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self.model.sort(section, order)

    def _open_current(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._menu(self.selected_rows()):
            action = menu.addAction(command.title(), command.run)
            action.setEnabled(command.enabled())
            action.setShortcut(command.sequence)
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy_selection).setShortcut(QKeySequence.StandardKey.Copy)
        menu.addAction(self.tr("Choose columns…"), self.choose_columns)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _selection_changed(self, *_: QItemSelection) -> None:
        rows = self.selected_rows()
        self._status.show_selection(rows, self.model.columns)
        self.selection_changed.emit()

    def _keep_selection(self) -> None:
        self._kept = [self.model.identity(row) for row in self.selected_rows()]

    def _restore_selection(self) -> None:
        kept, self._kept = self._kept, []
        if len(kept) == 1:
            self.select(kept[0])
        self._selection_changed()

    def _show_loaded(self) -> None:
        self._status.show_loaded(self.model.rowCount(), whole=self.model.whole)
        self._overlay.refresh()


def _cell_text(text: str) -> str:
    return plain(text).replace("\t", " ").replace("\n", " ")


class _Grid(QTableView):
    """The grid itself: whole rows, no frame, Enter opens."""

    entered_row = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Ctrl+C copies the selection."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:  # noqa: ANN401 - QFocusEvent
        """Arriving by keyboard stands on the first row."""
        super().focusInEvent(event)
        model = self.model()
        if not self.currentIndex().isValid() and model.rowCount(QModelIndex()) > 0:
            self.setCurrentIndex(model.index(0, 0))
