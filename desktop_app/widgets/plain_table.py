"""A small table whose rows are all at hand: as tall as they are, nothing to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.models.paged_table import ANSWERED, cell, header_cell
from desktop_app.widgets.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.models.columns import Column

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 34


class PlainTableModel(QAbstractTableModel):
    """A fixed sequence of rows over columns."""

    def __init__(self, columns: Sequence[Column[Any]], rows: Sequence[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows = tuple(rows)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """All rows; none below a row."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """All columns; none below a row."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Text, alignment, colour or tooltip."""
        if role not in ANSWERED or not index.isValid():
            return None
        return cell(self.rows[index.row()], self.columns[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Column titles."""
        return header_cell(self.columns, section, orientation, role)


class PlainTable(QTableView):
    """Shows every row without scrolling of its own."""

    def __init__(self, columns: Sequence[Column[Any]], rows: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(PlainTableModel(columns, rows, self))
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lay_out_columns(self, columns, _ROW_HEIGHT)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + len(rows) * _ROW_HEIGHT + 2)


def lay_out_columns(table: QTableView, columns: Sequence[Column[Any]], row_height: int) -> None:
    """Columns as wide as they ask to be, a header that does nothing, rows of one height."""
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    for at, column in enumerate(columns):
        mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(at, mode)
        header.resizeSection(at, max(column.width, header.sectionSizeHint(at)))
