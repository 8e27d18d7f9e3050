"""What a cashier may see of a shift at a glance: never what should be in the drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.widgets.labels import FigureCard
from ledger.domain.tills import Means, MeansLine, ShiftReport
from ledger.money import Currency, Money

if TYPE_CHECKING:
    from desktop_app.context import AppContext

_DASH = "–"
_CARDS = 4


class TillFigures(QWidget):
    """Receipts, what was sold, given back and loaded."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.cards = [FigureCard() for _ in range(_CARDS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for card in self.cards:
            row.addWidget(card, 1)

    def show_report(self, report: ShiftReport | None) -> None:
        """The open shift's figures; dashes without one."""
        for card, (title, figure, note) in zip(self.cards, self._facts(report), strict=True):
            card.show_figure(title, figure, note)

    def _facts(self, report: ShiftReport | None) -> list[tuple[str, str, str]]:
        formats = self._context.formats
        titles = (self.tr("Receipts"), self.tr("Sold"), self.tr("Refunded"), self.tr("Top-ups and gift cards"))
        if report is None:
            return [(title, _DASH, "") for title in titles]
        unit = report.shift.opening.currency
        cash = _sum(report.sales, unit, Means.CASH)
        sold, refunded = _sum(report.sales, unit), _sum(report.refunds, unit)
        loaded = _sum(report.top_ups, unit) + _sum(report.card_sales, unit)
        return [
            (titles[0], formats.number(report.receipts), self._numbers(report)),
            (titles[1], formats.money(sold), self.tr("{amount} in cash").format(amount=formats.money(cash))),
            (titles[2], formats.money(refunded), ""),
            (titles[3], formats.money(loaded), ""),
        ]

    def _numbers(self, report: ShiftReport) -> str:
        if report.first_receipt is None or report.last_receipt is None:
            return ""
        number = self._context.formats.number
        text = self.tr("no. {first} to {last}")
        return text.format(first=number(report.first_receipt), last=number(report.last_receipt))


def _sum(lines: tuple[MeansLine, ...], unit: Currency, means: Means | None = None) -> Money:
    """What these lines come to in money; points are left out."""
    amounts = [line.amount for line in lines if line.means is not Means.POINTS and means in {None, line.means}]
    return sum(amounts, Money(0, unit))
