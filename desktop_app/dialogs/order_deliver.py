"""Noting that the goods of an order were handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.labels import label
from ledger.domain.orders import OrderRow, Sold
from ledger.use_cases.orders import DeliverOrder, deliver_order
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress

_LONGEST = 300


class DeliverOrderDialog(FormDialog[DeliverOrder, Sold]):
    """Asks once more, with room for a note."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: OrderRow) -> None:
        super().__init__(context, parent)
        self._row = row
        number = context.formats.code(row.shown_number)
        self.set_words(self.tr("Order {number} is delivered").format(number=number), self.tr("Delivered"))
        text = self.tr("The goods are with the customer.")
        if row.due:
            due = self.tr("{due} is still to be paid; the order takes the payment later.")
            text = f"{text} {due.format(due=context.formats.money(row.due))}"
        self.body.addWidget(label(text, "muted", wrap=True))
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST)
        self.add_field("note", self.tr("Note (optional)"), self.note)

    def build(self) -> DeliverOrder:
        """The request."""
        return DeliverOrder(self.key, self._row.id, self.note.text().strip())

    def send(self, request: DeliverOrder, progress: Progress) -> Sold:
        """Note it."""
        del progress
        return deliver_order(self.context.ledger, request)

    def outcome(self) -> Sold | None:
        """What the key led to; noting it under the same key again answers the same."""
        ledger = self.context.ledger
        return None if outcome_of(ledger, self.key) is None else deliver_order(ledger, self.build())

    def done_words(self, answer: Sold) -> str:
        """Which order."""
        number = self.context.formats.code(answer.order.shown_number)
        return self.tr("Order {number} is delivered.").format(number=number)
