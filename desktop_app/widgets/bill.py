"""The bill of a sale: total, what is covered, what is still due, change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import label
from ledger.money import Money

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.sale_sums import Sums

_POINTS = 15


class Bill(QFrame):
    """Four figures in a row."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._titles = [label("", "figureTitle") for _ in range(4)]
        self._figures = [FittingFigure(_POINTS) for _ in range(4)]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(14)
        for title, figure in zip(self._titles, self._figures, strict=True):
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(title)
            column.addWidget(figure)
            row.addLayout(column, 1)
        self.retranslate()

    @property
    def texts(self) -> tuple[str, ...]:
        """Total, covered, still due, change."""
        return tuple(figure.text for figure in self._figures)

    def show_bill(self, sums: Sums, left: Money, change: Money) -> None:
        """Show what the sale comes to. `left` is due and not covered by any tender; below zero: too much."""
        money = self._context.formats.money
        used = sums.total - sums.due
        shown = (
            (sums.total, ""),
            (used, ""),
            (left, "" if not left else "warning" if left.minor > 0 else "negative"),
            (change, "positive" if change.minor > 0 else ""),
        )
        for figure, (amount, tone) in zip(self._figures, shown, strict=True):
            figure.show_text(money(amount), tone)
        self.setAccessibleName("; ".join(f"{one.text()}: {two.text}" for one, two in self._spoken()))

    def retranslate(self) -> None:
        """Set the titles again."""
        words = (self.tr("Total"), self.tr("Wallet, points, cards"), self.tr("Still to pay"), self.tr("Change"))
        for title, text in zip(self._titles, words, strict=True):
            title.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _spoken(self) -> zip[tuple[QLabel, FittingFigure]]:
        return zip(self._titles, self._figures, strict=True)
