"""The table of a sale's lines, worked by keyboard: Enter edits, plus and minus count, Delete takes a line out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
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

from desktop_app.models.sale_lines import PRICE, QUANTITY, SaleLinesModel
from desktop_app.widgets.cell_delegate import CellDelegate

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 36


class SaleLinesView(QTableView):
    """Shows and edits a `SaleLinesModel`."""

    def __init__(self, model: SaleLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self))
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
        """Bring a line into sight, its quantity in hand."""
        index = self._lines.index(row, QUANTITY)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus count, Delete removes, Enter edits; Ctrl+Enter is the form's."""
        row = self.currentIndex().row()
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()
        elif entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif row < 0:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._lines.count(row, 1)
        elif event.key() == Qt.Key.Key_Minus:
            self._lines.count(row, -1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._lines.remove(row)
        elif entered:
            column = self.currentIndex().column()
            editable = self._lines.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable
            self.edit(self._lines.index(row, column if editable else PRICE))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Arriving by keyboard stands on the last line."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.stand_on(self._lines.rowCount() - 1)


class _LineDelegate(CellDelegate):
    """Edits in a plain field, all selected, aligned as the figure it replaces."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A field as tall as the row."""
        del option, index
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        return field
