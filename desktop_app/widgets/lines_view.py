"""What the tables of an order's lines share: edited in place; plus and minus count; Ctrl+Enter is the form's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.models.columns import Column
from desktop_app.widgets.cell_delegate import CellDelegate
from desktop_app.widgets.plain_table import lay_out_columns

AnyIndex = QModelIndex | QPersistentModelIndex
ENTER = frozenset[int]({Qt.Key.Key_Return, Qt.Key.Key_Enter})
TAKES_OUT = frozenset[int]({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_COUNTS: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_ROW_HEIGHT = 36


class LinesView(QTableView):
    """Shows lines and edits them; a subclass says what its keys do to its model."""

    def __init__(
        self, model: QAbstractTableModel, columns: Sequence[Column[Any]], counted: int, parent: QWidget | None = None
    ) -> None:
        """`counted` is the column of pieces, where the keyboard arrives."""
        super().__init__(parent)
        self._counted = counted
        self.setModel(model)
        self.setItemDelegate(_FieldDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lay_out_columns(self, columns, _ROW_HEIGHT)

    def stand_on(self, row: int) -> None:
        """Bring a line into sight, its pieces in hand."""
        index = self.model().index(row, self._counted)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While a field is open its keys are its own; Ctrl+Enter is the form's."""
        row, key = self.currentIndex().row(), event.key()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()
        elif key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif row >= 0 and key in _COUNTS:
            self._count(row, _COUNTS[key])
        elif not self._pressed(row, key):
            if row >= 0 and event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._typed(row)
            super().keyPressEvent(event)

    def _count(self, row: int, by: int) -> None:
        raise NotImplementedError

    def _pressed(self, row: int, key: int) -> bool:
        """Whether the key meant something here; `row` is -1 when none is current."""
        raise NotImplementedError

    def _typed(self, row: int) -> None:
        """A letter or figure is about to open a field."""


class _FieldDelegate(CellDelegate):
    """Edits in a plain field, all selected, aligned as the figure it replaces."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A field as tall as the row."""
        del option, index
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        return field
