"""The table of an order's lines for a return: plus and minus count pieces, Space takes all of a line or none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.models.return_lines import BACK, ReturnLinesModel
from desktop_app.widgets.cell_delegate import CellDelegate

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 36


class ReturnLinesView(QTableView):
    """Shows and edits a `ReturnLinesModel`."""

    finished = Signal()
    """Enter: the pieces are complete."""

    def __init__(self, model: ReturnLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(_PiecesDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for at, column in enumerate(model.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            header.resizeSection(at, max(column.width, header.sectionSizeHint(at)))

    def stand_on(self, row: int) -> None:
        """Bring a line into sight, its pieces in hand."""
        index = self._lines.index(row, BACK)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus count, Space takes all or none, Delete none; Ctrl+Enter is the form's."""
        row = self.currentIndex().row()
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()
        elif entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif entered:
            self.finished.emit()
        elif row < 0:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._lines.count(row, 1)
        elif event.key() == Qt.Key.Key_Minus:
            self._lines.count(row, -1)
        elif event.key() == Qt.Key.Key_Space:
            self._lines.toggle(row)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._lines.put(row, 0)
        elif event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stand_on(row)
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Arriving by keyboard stands on the first line's pieces."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self._lines.rowCount() and self.currentIndex().column() != BACK:
            self.stand_on(max(self.currentIndex().row(), 0))


class _PiecesDelegate(CellDelegate):
    """Edits in a plain field, all selected, aligned as the figure it replaces."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A field as tall as the row."""
        del option, index
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        return field
