"""A day that may be left open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.widgets.boxes import day_box


class OptionalDay(QWidget):
    """A box for a day beside a tick; without the tick there is no day."""

    picked = Signal()

    def __init__(self, starts: date, words: str) -> None:
        super().__init__()
        self.tick = QCheckBox(words)
        self.day = day_box()
        self.day.setDate(QDate(starts.year, starts.month, starts.day))
        self.day.setAccessibleName(words)
        self.day.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.tick)
        row.addWidget(self.day, 1)
        self.setFocusProxy(self.tick)
        self.tick.toggled.connect(self._ticked)
        self.day.dateChanged.connect(lambda _: self.picked.emit())

    def chosen(self) -> date | None:
        """The day, or None where none is set."""
        picked = self.day.date()
        return date(picked.year(), picked.month(), picked.day()) if self.tick.isChecked() else None

    def choose(self, day: date | None) -> None:
        """Show this day, or none."""
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))
        self.tick.setChecked(day is not None)

    def _ticked(self, ticked: bool) -> None:
        self.day.setEnabled(ticked)
        self.picked.emit()
