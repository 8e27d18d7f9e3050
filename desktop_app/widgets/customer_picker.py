"""A field that finds a customer: by typing any part of what is known, or by a scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.tasks import LatestRead
from ledger.errors import CustomerNotFound, FieldRequired
from ledger.use_cases.customers import customer_by, find_customers

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.customers import Customer, CustomerRow
    from ledger.paging import Page

_PAUSE_MS = 200
_OFFERED = 12
_TEXT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Picked:
    """The customer chosen."""

    id: int
    name: str

    @property
    def text(self) -> str:
        """What the field shows."""
        return f"{self.name}  #{self.id}"


class CustomerPicker(QLineEdit):
    """Offers customers while typing; Enter takes an exact id, phone, card or reference, as a scanner sends it."""

    picked = Signal(object)
    """`Picked`, or None when the choice was undone by typing on."""
    not_found = Signal(object)
    """The refusal, when Enter found nobody."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._choice: Picked | None = None
        self._search = LatestRead(context.tasks, self, _PAUSE_MS)
        self._model = QStandardItemModel(self)
        self._offered: dict[str, Picked] = {}
        self._completer = completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_OFFERED)
        completer.setCompletionRole(_TEXT_ROLE)
        completer.activated.connect(self._take_offer)
        self.setCompleter(completer)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Name, phone, email, city or card"))
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._cleared)

    @property
    def choice(self) -> Picked | None:
        """The customer chosen, if one."""
        return self._choice

    def customer_id(self) -> int:
        """The id of the customer chosen. Raises FieldRequired("customer"), or CustomerNotFound for loose text."""
        if self._choice is not None:
            return self._choice.id
        if self.text().strip():
            raise CustomerNotFound(self.text().strip())
        raise FieldRequired("customer")

    def set_customer(self, customer_id: int, name: str) -> None:
        """Choose this customer."""
        self._search.forget()
        self._choice = Picked(customer_id, name)
        self.setText(self._choice.text)
        self.picked.emit(self._choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on loose text looks for the one customer it names."""
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered and self._offer_is_marked():
            event.ignore()
        elif entered and self._choice is None and self.text().strip():
            self._look_up(self.text().strip())
        else:
            super().keyPressEvent(event)

    def _offer_is_marked(self) -> bool:
        """Whether Enter belongs to the list of offers: the completer takes it when the field does not."""
        popup = self._completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def _typed(self, text: str) -> None:
        self._undo_choice()
        needle = text.strip()
        if not needle:
            self._search.forget()
            return
        ledger = self._context.ledger
        self._search.ask(lambda _: find_customers(ledger, needle, limit=_OFFERED), self._offer)

    def _cleared(self, text: str) -> None:
        if not text:
            self._undo_choice()

    def _undo_choice(self) -> None:
        if self._choice is not None:
            self._choice = None
            self.picked.emit(None)

    def _offer(self, page: Page[CustomerRow]) -> None:
        self._model.clear()
        self._offered = {}
        formats = self._context.formats
        for row in page.rows:
            parts = (row.name, formats.phone(row.phone), row.city)
            offer = Picked(row.id, row.name)
            item = QStandardItem("  ·  ".join(part for part in parts if part))
            item.setData(offer.text, _TEXT_ROLE)
            self._model.appendRow(item)
            self._offered[offer.text] = offer
        if page.rows and self.hasFocus():
            self._completer.complete()
        else:
            self._hide_offers()

    def _hide_offers(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _take_offer(self, text: str) -> None:
        offer = self._offered.get(text)
        if offer is not None:
            self.set_customer(offer.id, offer.name)

    def _look_up(self, text: str) -> None:
        def found(customer: Customer) -> None:
            self._hide_offers()
            self.set_customer(customer.id, customer.name)

        def failed(failure: Failure) -> None:
            self.not_found.emit(failure)

        ledger = self._context.ledger
        self._search.forget()
        self._context.tasks.read(lambda _: customer_by(ledger, text), found, failed, self)
