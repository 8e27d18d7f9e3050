"""The table of a sale's lines, worked by keyboard: Enter edits, plus and minus count, Delete takes a line out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.models.sale_lines import PRICE, QUANTITY, SaleLinesModel
from desktop_app.widgets.lines_view import ENTER, TAKES_OUT, LinesView


class SaleLinesView(LinesView):
    """Shows and edits a `SaleLinesModel`."""

    def __init__(self, model: SaleLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, model.columns, QUANTITY, parent)
        self._lines = model

    def focusInEvent(self, event: object) -> None:
        """Arriving by keyboard stands on the last line."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.stand_on(self._lines.rowCount() - 1)

    def _count(self, row: int, by: int) -> None:
        self._lines.count(row, by)

    def _pressed(self, row: int, key: int) -> bool:
        """Delete removes, Enter edits."""
        if row >= 0 and key in TAKES_OUT:
            self._lines.remove(row)
        elif row >= 0 and key in ENTER:
            column = self.currentIndex().column()
            editable = self._lines.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable
            self.edit(self._lines.index(row, column if editable else PRICE))
        else:
            return False
        return True
