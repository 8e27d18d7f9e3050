"""The one field a cashier types and scans into: a price, a product, a customer's card or a gift card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.assets import icon
from desktop_app.models.sale_lines import open_line
from desktop_app.widgets.code_field import CodeState, latin_keys, state_of
from ledger.domain.sale_sums import Entry, entry
from ledger.errors import CustomerNotFound, ProductNotFound, Refusal
from ledger.money import Currency, Money
from ledger.use_cases.customers import customer_by
from ledger.use_cases.gift_cards import parse_code

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.customers import Customer


class SaleEntry(QLineEdit):
    """Enter takes what was typed, as a scanner sends it; Enter on an empty field says that the lines are complete."""

    line_found = Signal(object)
    """A `SaleLine`."""
    customer_found = Signal(int, str)
    card_scanned = Signal(str)
    """A gift card's plain code."""
    finished = Signal()
    refused = Signal(object)

    def __init__(self, context: AppContext, unit: Currency, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._unit = unit
        self._mark = QAction(self)
        self._mark.setIcon(icon("scan", "text_muted"))
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Scan or type: 12.50, 3*12.50, a product, a customer's card"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is there; Escape empties the field before it closes the form."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self.take(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def take(self, text: str) -> None:
        """Find out what `text` is."""
        if not text.strip():
            self.finished.emit()
        elif state_of(text) is CodeState.COMPLETE:
            self.clear()
            self.card_scanned.emit(parse_code(latin_keys(text)))
        elif entry(text).may_be_price:
            self._take_price(text)
        else:
            self._look_up(entry(text))

    def _take_price(self, text: str) -> None:
        try:
            line = open_line(text, self.tr("Goods"), Money(0, self._unit))
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self.clear()
        self.line_found.emit(line)

    def _look_up(self, read: Entry) -> None:
        ledger = self._context.ledger
        self._context.tasks.read(
            lambda _: customer_by(ledger, read.text), self._take_customer, partial(self._not_found, read.text), self
        )

    def _take_customer(self, found: Customer) -> None:
        self.clear()
        self.customer_found.emit(found.id, found.name)

    def _not_found(self, text: str, failure: Failure) -> None:
        self.selectAll()
        self.refused.emit(ProductNotFound(text) if isinstance(failure, CustomerNotFound) else failure)
