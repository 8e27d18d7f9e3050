"""The table of an order's lines for a return: plus and minus count pieces, Space takes all of a line or none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.models.return_lines import BACK, ReturnLinesModel
from desktop_app.widgets.lines_view import ENTER, TAKES_OUT, LinesView


class ReturnLinesView(LinesView):
    """Shows and edits a `ReturnLinesModel`."""

    finished = Signal()
    """Enter: the pieces are complete."""

    def __init__(self, model: ReturnLinesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, model.columns, BACK, parent)
        self._lines = model

    def focusInEvent(self, event: object) -> None:
        """Arriving by keyboard stands on the first line's pieces."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self._lines.rowCount() and self.currentIndex().column() != BACK:
            self.stand_on(max(self.currentIndex().row(), 0))

    def _count(self, row: int, by: int) -> None:
        self._lines.count(row, by)

    def _pressed(self, row: int, key: int) -> bool:
        """Space takes all or none, Delete none."""
        if key in ENTER:
            self.finished.emit()
        elif row >= 0 and key == Qt.Key.Key_Space:
            self._lines.toggle(row)
        elif row >= 0 and key in TAKES_OUT:
            self._lines.put(row, 0)
        else:
            return False
        return True

    def _typed(self, row: int) -> None:
        self.stand_on(row)
