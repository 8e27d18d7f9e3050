"""What a sale came to: the change to hand back, large; Enter goes on to the next sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Card, Chip, label
from desktop_app.words import tone, word
from ledger.money import POINTS

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.orders import Sold

_WIDTH, _FIGURE = 520, 26


class SoldDialog(QDialog):
    """Says which order it was, what to hand back, what was earned; offers the next sale."""

    next_asked = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None, sold: Sold, *, offers_next: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._sold = sold
        number = context.formats.code(sold.order.shown_number)
        self.setWindowTitle(self.tr("Order {number}").format(number=number))
        self.next_button = button(self.tr("Next sale"), self._next, primary=True)
        self.close_button = button(self.tr("Close"), self.accept, primary=not offers_next)
        self.next_button.setVisible(offers_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addLayout(self._head())
        if sold.change:
            column.addWidget(self._change())
        column.addWidget(self._facts())
        column.addLayout(self._buttons())
        first = self.next_button if offers_next else self.close_button
        first.setDefault(True)
        first.setFocus()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.windowTitle(), "dialogTitle"))
        status = self._sold.order.status
        row.addWidget(Chip(word(status), tone(status)))
        row.addStretch(1)
        return row

    def _change(self) -> Card:
        card, figure = Card(), FittingFigure(_FIGURE)
        figure.show_text(self._context.formats.money(self._sold.change), "positive")
        card.body.addWidget(label(self.tr("Change to hand back"), "figureTitle"))
        card.body.addWidget(figure)
        return card

    def _facts(self) -> Card:
        card, facts = Card(), Facts()
        facts.show_facts((title, text) for title, text in self.facts() if text)
        card.body.addWidget(facts)
        return card

    def facts(self) -> list[tuple[str, str]]:
        """Names and facts, in the order shown; an empty fact is not shown."""
        formats, sold = self._context.formats, self._sold
        money = formats.money
        wallets = [one for one in sold.balances if one.available_after.currency != POINTS]
        points = [one for one in sold.balances if one.available_after.currency == POINTS]
        return [
            (self.tr("Customer"), sold.order.customer_name),
            (self.tr("Total"), money(sold.order.total)),
            (self.tr("Still to pay"), money(sold.order.due) if sold.order.due else ""),
            (self.tr("Receipt"), formats.code(sold.receipts[-1].number) if sold.receipts else ""),
            (self.tr("Wallet now"), money(wallets[0].shown_after) if wallets else ""),
            (self.tr("Points earned"), formats.number(sold.points_earned) if sold.points_earned else ""),
            (self.tr("Points to come"), formats.number(sold.points_pending) if sold.points_pending else ""),
            (self.tr("Points now"), formats.number(points[0].shown_after.minor) if points else ""),
        ]

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Open the order"), self._open_order, icon="document"))
        if self._sold.receipts:
            row.addWidget(button(self.tr("Print the receipt"), self._print, icon="printer"))
            QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.next_button)
        return row

    def _print(self) -> None:
        ReceiptDialog(self._context, self, self._sold.receipts[-1].id).open()

    def _next(self) -> None:
        self.accept()
        self.next_asked.emit()

    def _open_order(self) -> None:
        self.accept()
        self._context.navigate("order", order_id=self._sold.order.id)
