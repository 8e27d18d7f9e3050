"""What a return came to: the cash to hand back, large, and all of it; Enter closes, Ctrl+P prints the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.widgets.buttons import button
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Banner, Card, Chip, label
from desktop_app.widgets.plan_view import PlanView
from desktop_app.words import tone, word
from ledger.domain.return_plan import Place

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.use_cases.returns import Returned

_WIDTH, _SIDES, _TALLEST, _FIGURE = 560, 52, 420, 26


class ReturnedDialog(QDialog):
    """Says what to hand back and where the rest went."""

    def __init__(self, context: AppContext, parent: QWidget | None, returned: Returned) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._returned = returned
        number = context.formats.code(returned.plan.order.shown_number)
        self.setWindowTitle(self.tr("Return of order {number}").format(number=number))
        self.unread = Banner()
        cash = next((one.amount for one in returned.plan.back if one.place is Place.CASH), None)
        self.plan = PlanView(context, in_all=cash != returned.plan.money_back)
        self.plan.show_plan(returned.plan)
        self.plan.setMinimumHeight(min(self.plan.needed_height(_WIDTH - _SIDES), _TALLEST))
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self.unread)
        if cash is not None:
            card, figure = Card(), FittingFigure(_FIGURE)
            figure.show_text(context.formats.money(cash), "positive")
            card.body.addWidget(label(self.tr("Cash to hand back"), "figureTitle"))
            card.body.addWidget(figure)
            column.addWidget(card)
        column.addWidget(self.plan, 1)
        column.addLayout(self._buttons())
        self._say_unread()
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.windowTitle(), "dialogTitle"))
        status = self._returned.plan.order.status
        row.addWidget(Chip(word(status), tone(status)))
        row.addStretch(1)
        return row

    def _say_unread(self) -> None:
        """A new card whose code went with a lost answer."""
        told = {one.card.id for one in self._returned.new_cards}
        for one in self._returned.plan.new_cards:
            if one.card_id not in told:
                text = self.tr("The code of the new card {card} was lost with an answer. Replace the card to get one.")
                self.unread.show_message(
                    text.format(card=self._context.formats.code(f"····{one.card_last4}")), "warning"
                )

    def event(self, event: QEvent) -> bool:
        """Grow when a message needs room."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._make_room()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as lines that wrap need it."""
        self._make_room()
        super().showEvent(event)

    def _make_room(self) -> None:
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._returned.receipts:
            row.addWidget(button(self.tr("Print the receipt"), self.print, icon="printer"))
            QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return row

    def print(self) -> None:
        """The return's receipt on paper."""
        ReceiptDialog(self._context, self, self._returned.receipts[-1].id).open()
