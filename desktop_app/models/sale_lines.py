"""The lines of a sale while it is typed: quantity, price and discount are edited in the table itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import cell, header_cell
from ledger.domain.sale_sums import entry
from ledger.errors import AmountNotPositive, FieldInvalid, Refusal
from ledger.money import Money, parse_amount
from ledger.use_cases.sale_requests import SaleLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.formats import Formats

AnyIndex = QModelIndex | QPersistentModelIndex
NAME, QUANTITY, PRICE, DISCOUNT, AMOUNT = range(5)
_EDITED = (QUANTITY, PRICE, DISCOUNT)


class SaleLinesModel(QAbstractTableModel):
    """Rows are `SaleLine` values; an edit that cannot be says why and changes nothing."""

    edited = Signal()
    """The lines changed."""
    refused = Signal(object)
    """The `Refusal` of an edit."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._lines: list[SaleLine] = []
        self.columns = self._columns()

    def _columns(self) -> tuple[Column[SaleLine], ...]:
        money = self._formats.money
        return (
            Column("name", lambda: self.tr("Product"), lambda line: line.name, width=150, stretch=True,
                   tooltip=lambda line: line.name),
            Column("quantity", lambda: self.tr("Quantity"), lambda line: line.quantity, self._formats.number,
                   Align.END, width=76),
            Column("price", lambda: self.tr("Price"), lambda line: line.price, lambda one: money(one, code=False),
                   Align.END, width=92),
            Column("discount", lambda: self.tr("Discount"), lambda line: line.discount,
                   lambda one: money(one, code=False) if one else "", Align.END, width=82),
            Column("amount", lambda: self.tr("Amount"), lambda line: line.amount, lambda one: money(one, code=False),
                   Align.END, width=100),
        )  # fmt: skip

    @property
    def lines(self) -> tuple[SaleLine, ...]:
        """What is to be sold."""
        return tuple(self._lines)

    def add(self, line: SaleLine) -> int:
        """Add a line; the same product at the same price is counted up instead. Answers its row."""
        for row, known in enumerate(self._lines):
            if line.product_id is not None and replace(known, quantity=line.quantity) == line:
                self._put(row, replace(known, quantity=known.quantity + line.quantity))
                return row
        at = len(self._lines)
        self.beginInsertRows(QModelIndex(), at, at)
        self._lines.append(line)
        self.endInsertRows()
        self.edited.emit()
        return at

    def show(self, lines: Sequence[SaleLine]) -> None:
        """Show these lines in place of all."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        self.edited.emit()

    def remove(self, row: int) -> None:
        """Take one line out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._lines[row]
        self.endRemoveRows()
        self.edited.emit()

    def count(self, row: int, more: int) -> None:
        """Count a line up or down; below one nothing happens."""
        line = self._lines[row]
        if line.quantity + more >= 1:
            self._change(row, quantity=line.quantity + more)

    # -- Qt's protocol ----------------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """All lines; none below a line."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """All columns; none below a line."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Quantity, price and discount can be edited."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() in _EDITED else usual

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Text, alignment or tooltip; for an editor what a person would type."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(line, index.column())
        return cell(line, self.columns[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Column titles."""
        return header_cell(self.columns, section, orientation, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Take what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value).strip()
        try:
            if index.column() == QUANTITY:
                self._change(index.row(), quantity=_quantity(text))
            elif index.column() == PRICE:
                self._change(index.row(), price=_price(text, self._lines[index.row()].price))
            elif index.column() == DISCOUNT:
                self._change(index.row(), discount=_discount(text, self._lines[index.row()]))
        except Refusal as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def _typed(self, line: SaleLine, column: int) -> str:
        if column == QUANTITY:
            return str(line.quantity)
        shown = {PRICE: line.price, DISCOUNT: line.discount}.get(column)
        return self._formats.plain_amount(shown) if shown else ""

    def _change(self, row: int, **changed: Any) -> None:  # noqa: ANN401 - fields of a line
        self._put(row, replace(self._lines[row], **changed))

    def _put(self, row: int, line: SaleLine) -> None:
        self._lines[row] = line
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.edited.emit()


def _quantity(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise FieldInvalid("quantity", text)
    return int(text)


def _price(text: str, before: Money) -> Money:
    price = parse_amount(text, before.currency)
    if price.minor < 0:
        raise AmountNotPositive(price)
    return price


def _discount(text: str, line: SaleLine) -> Money | None:
    """An amount, or so many percent of the line: `10%`."""
    if not text:
        return None
    if text.endswith("%"):
        percent = parse_amount(text[:-1], line.price.currency).decimal
        return Money(line.price.minor * line.quantity, line.price.currency).percent(percent)
    return parse_amount(text, line.price.currency)


def open_line(text: str, name: str, like: Money) -> SaleLine:
    """An open-price line of what was typed, such as `3*12.50`, in the currency of `like`. Raises its refusals."""
    read = entry(text)
    price = parse_amount(read.text, like.currency)
    if price.minor <= 0:
        raise AmountNotPositive(price)
    return SaleLine(name, price, read.quantity)
