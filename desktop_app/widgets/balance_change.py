"""A balance before and after, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import label, set_tone

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.money import Money

_POINTS = 14


class BalanceChange(QFrame):
    """Two figures with an arrow between them, and a line of words below that always keeps its room."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._titles = label("", "figureTitle"), label("", "figureTitle")
        self._figures = FittingFigure(_POINTS), FittingFigure(_POINTS)
        self._arrow = QLabel()
        set_icon(self._arrow, "arrow-right", "text_muted", 20)
        self._note = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        sides = [self._side(at) for at in range(2)]
        row.addLayout(sides[0], 1)
        row.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(sides[1], 1)
        column.addLayout(row)
        column.addWidget(self._note)
        self.retranslate()

    def _side(self, at: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._titles[at])
        column.addWidget(self._figures[at])
        return column

    @property
    def texts(self) -> tuple[str, str, str]:
        """The figure before, the figure after, the words below."""
        return self._figures[0].text, self._figures[1].text, self._note.text()

    def show_change(self, before: Money | None, after: Money | None, note: str = "", tone: str = "") -> None:
        """Show both figures ("–" while not known) and a note in `tone`."""
        formats = self._context.formats
        for figure, amount in zip(self._figures, (before, after), strict=True):
            negative = amount is not None and amount.minor < 0
            figure.show_text(formats.money(amount) or "–", "negative" if negative else "")
        self._note.setText(note)
        set_tone(self._note, tone)
        words = self.tr("Balance now {before}, after {after}.")
        spoken = words.format(before=self._figures[0].text, after=self._figures[1].text)
        self.setAccessibleName(f"{spoken} {note}".strip())

    def retranslate(self) -> None:
        """Set the titles again."""
        self._titles[0].setText(self.tr("Balance now"))
        self._titles[1].setText(self.tr("After posting"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
