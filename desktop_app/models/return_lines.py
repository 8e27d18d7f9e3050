"""The lines of an order while a return is typed: how many pieces of each come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import cell, header_cell
from ledger.domain.returns import KeptLine, Pieces
from ledger.errors import Refusal, ReturnTooMany

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.orders import OrderDetail
    from ledger.money import Money

AnyIndex = QModelIndex | QPersistentModelIndex
NAME, KEPT, BACK, WORTH = range(4)
_MOST_DIGITS = 4
"""What is longer than a quantity was scanned."""


class ReturnLine(NamedTuple):
    """What was kept of a line, and how many pieces of it come back."""

    kept: KeptLine
    back: int


class ReturnLinesModel(QAbstractTableModel):
    """Rows are `ReturnLine` values; an edit that cannot be says why and changes nothing."""

    edited = Signal()
    refused = Signal(object)
    """The `Refusal` of an edit."""
    scanned = Signal(str)
    """A barcode was scanned where a quantity stands."""

    def __init__(self, detail: OrderDetail, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = detail.row.id
        self._formats = formats
        self.rows = [
            ReturnLine(KeptLine(one.n, one.name, one.kept, one.amount - one.returned_amount, one.product_id), 0)
            for one in detail.lines
            if one.kept
        ]
        self.columns = self._columns()

    def _columns(self) -> tuple[Column[ReturnLine], ...]:
        formats = self._formats
        return (
            Column("name", lambda: self.tr("Product"), lambda row: row.kept.name, width=130, stretch=True,
                   tooltip=lambda row: row.kept.name),
            Column("kept", lambda: self.tr("Kept"), lambda row: row.kept.quantity, formats.number, Align.END, width=64),
            Column("back", lambda: self.tr("Comes back"), lambda row: row.back, formats.number, Align.END, width=96,
                   tone=lambda row: "warning" if row.back else ""),
            Column("worth", lambda: self.tr("Worth"), _worth, lambda one: formats.money(one, code=False) if one else "",
                   Align.END, width=92),
        )  # fmt: skip

    @property
    def pieces(self) -> tuple[Pieces, ...]:
        """What comes back."""
        return tuple(Pieces(row.kept.n, row.back) for row in self.rows if row.back)

    def count(self, row: int, more: int) -> None:
        """So many pieces more, or fewer; never more than were kept."""
        line = self.rows[row]
        self.put(row, min(max(line.back + more, 0), line.kept.quantity))

    def toggle(self, row: int) -> None:
        """All pieces of a line, or none when all come back already."""
        line = self.rows[row]
        self.put(row, 0 if line.back == line.kept.quantity else line.kept.quantity)

    def put(self, row: int, back: int) -> None:
        """Exactly so many pieces come back."""
        if self.rows[row].back != back:
            self.rows[row] = self.rows[row]._replace(back=back)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            self.edited.emit()

    def put_all(self, *, back: bool) -> None:
        """Everything that was kept, or nothing; told once."""
        wanted = [line._replace(back=line.kept.quantity if back else 0) for line in self.rows]
        if wanted != self.rows:
            self.rows = wanted
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, len(self.columns) - 1))
            self.edited.emit()

    def add_product(self, product: int) -> int | None:
        """One piece more of a product; the row, or None when nothing of it is left to come back. Raises ReturnTooMany.

        Of several lines with it the first that has a piece left counts up.
        """
        found = [row for row, line in enumerate(self.rows) if line.kept.product_id == product]
        for row in found:
            if self.rows[row].back < self.rows[row].kept.quantity:
                self.count(row, 1)
                return row
        for row in found[:1]:
            kept = self.rows[row].kept
            raise ReturnTooMany(self._order, kept.n, kept.quantity, kept.quantity + 1)
        return None

    # -- Qt's protocol ----------------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """All lines; none below a line."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """All columns; none below a line."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The pieces that come back can be edited."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == BACK else usual

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Text, alignment or tooltip; for an editor nothing, so that the first key begins anew."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.EditRole:
            return str(self.rows[index.row()].back or "")
        return cell(self.rows[index.row()], self.columns[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Column titles."""
        return header_cell(self.columns, section, orientation, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Take the pieces that were typed; what is no quantity was scanned."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value).strip() or "0"
        if len(text) > _MOST_DIGITS or not text.isdecimal():
            self.scanned.emit(text)
            return False
        try:
            self.put(index.row(), self._possible(index.row(), int(text)))
        except Refusal as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def _possible(self, row: int, back: int) -> int:
        kept = self.rows[row].kept
        if back > kept.quantity:
            raise ReturnTooMany(self._order, kept.n, kept.quantity, back)
        return back


def _worth(row: ReturnLine) -> Money | None:
    return row.kept.worth(row.back) if row.back else None
