"""Which gift cards the list shows: by status, currency, batch and last characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.widgets.buttons import button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.currency_choice import CurrencyChoice
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.silent import silent
from desktop_app.words import word
from ledger.domain.gift_cards import CardFilter
from ledger.domain.words import CardStatus

if TYPE_CHECKING:
    from desktop_app.context import AppContext

_SHORT_FIELD = 190


class CardFilters(QWidget):
    """One line of choices."""

    changed = Signal()
    entered = Signal(str)
    """Enter was pressed in a field, perhaps by a scanner that meant the look-up: the text."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._any_wait = False
        self.statuses = MultiChoice(tuple(CardStatus), lambda: self.tr("Status"), word)
        self.currency = CurrencyChoice(context)
        self.batch = SearchBox()
        self.last4 = SearchBox()
        self.awaiting = QCheckBox()
        self._clear = button("", self.clear, link=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.statuses, self.currency, self.batch, self.last4, self.awaiting, self._clear):
            row.addWidget(part)
        row.addStretch(1)
        self.awaiting.hide()
        self._clear.hide()
        for box in (self.batch, self.last4):
            box.setMinimumWidth(0)
            box.setMaximumWidth(_SHORT_FIELD)
            box.searched.connect(lambda _: self._change())
            box.entered.connect(self.entered)
        self.statuses.changed.connect(self._change)
        self.currency.currentIndexChanged.connect(lambda _: self._change())
        self.awaiting.toggled.connect(lambda _: self._change())
        self.retranslate()

    def wanted(self) -> CardFilter:
        """What the choices say."""
        return CardFilter(
            statuses=self.statuses.chosen(),
            currency=self.currency.chosen(),
            batch=self.batch.text().strip(),
            last4=self.last4.text().strip(),
            awaiting_code=self.awaiting.isChecked(),
        )

    def clear(self) -> None:
        """Show every card."""
        with silent(self.statuses, self.currency, self.awaiting):
            self.statuses.clear()
            self.currency.choose("")
            self.awaiting.setChecked(False)
        for box in (self.batch, self.last4):
            box.put("")
        self._change()

    def offer_awaiting(self, *, any_wait: bool) -> None:
        """Offer to show only cards without a code, while there are any."""
        self._any_wait = any_wait
        self._show_awaiting()

    def _show_awaiting(self) -> None:
        self.awaiting.setVisible(self._any_wait or self.awaiting.isChecked())

    def drop(self, text: str) -> None:
        """Take a text away from the fields: it was meant for elsewhere."""
        for box in (self.batch, self.last4):
            if box.text() == text:
                box.clear()

    def retranslate(self) -> None:
        """Set every text again."""
        self.statuses.retranslate()
        self.batch.set_names(self.tr("Batch"))
        self.last4.set_names(self.tr("Last four"))
        self.awaiting.setText(self.tr("Code to be issued"))
        self._clear.setText(self.tr("Clear filters"))
        self.currency.retranslate()

    def _change(self) -> None:
        self._show_awaiting()
        self._clear.setVisible(self.wanted() != CardFilter())
        self.changed.emit()
