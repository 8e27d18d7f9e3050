"""The one field a cashier types and scans into: a price, a product, a customer's card or a gift card."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.assets import icon
from desktop_app.models.sale_lines import open_line
from desktop_app.tasks import LatestRead
from desktop_app.widgets.code_field import CodeState, latin_keys, state_of
from ledger.domain.customers import Customer
from ledger.domain.sale_sums import Entry, entry
from ledger.errors import (
    CustomerNotFound,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    Refusal,
    StockTooSmall,
)
from ledger.money import Currency, Money
from ledger.use_cases.customers import customer_by
from ledger.use_cases.gift_cards import parse_code
from ledger.use_cases.products import Product, ProductFilter, find_products, product_by
from ledger.use_cases.sale_requests import SaleLine

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.paging import Page
    from ledger.use_cases.opening import Ledger

_PAUSE_MS, _OFFERED, _SHORTEST = 200, 12, 2
_PRODUCT_ROLE = Qt.ItemDataRole.UserRole
_TEXT_ROLE = Qt.ItemDataRole.UserRole + 1


def line_of(product: Product, quantity: int, unit: Currency) -> SaleLine:
    """A product as a line. Raises ProductSold, ProductNotForSale, StockTooSmall."""
    if product.is_sold:
        raise ProductSold(product.id, product.name)
    if not product.active or product.price.currency != unit:
        raise ProductNotForSale(product.id, product.name)
    if product.stock is not None and product.stock < quantity:
        raise StockTooSmall(product.id, product.name, product.stock, quantity)
    return SaleLine(
        product.name, product.price, quantity, None, product.id, product.category, product.brand, product.partner_id
    )


def resolve(ledger: Ledger, read: Entry, unit: Currency, goods: str) -> SaleLine | Customer:
    """What was typed or scanned: a product's SKU, else a price, else a customer.

    Raises ProductNotFound, ProductSold, ProductNotForSale, StockTooSmall, and the refusals of an amount.
    """
    try:
        return line_of(product_by(ledger, read.text), read.quantity, unit)
    except ProductNotFound:
        if read.may_be_price:
            return open_line(f"{read.quantity}*{read.text}", goods, Money(0, unit))
    try:
        return customer_by(ledger, read.text)
    except CustomerNotFound:
        raise ProductNotFound(read.text) from None


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
        self._asked = deque[str]()
        self._finishing = False
        self._mark = QAction(self)
        self._mark.setIcon(icon("scan", "text_muted"))
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Scan or type: 12.50, 3*12.50, a product, a customer's card"))
        self._search = LatestRead(context.tasks, self, _PAUSE_MS)
        self._model = QStandardItemModel(self)
        self._completer = completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_OFFERED)
        completer.setCompletionRole(_TEXT_ROLE)
        completer.activated.connect(self._take_offer)
        self.setCompleter(completer)
        self.textEdited.connect(self._typed)

    @property
    def busy(self) -> bool:
        """Whether something typed is still being looked up."""
        return bool(self._asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is there; Escape empties the field before it closes the form."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            if self._offer_is_marked():
                event.ignore()
            else:
                self.take(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def take(self, text: str) -> None:
        """Find out what `text` is."""
        self._search.forget()
        self._hide_offers()
        if not text.strip():
            self._finish()
        elif state_of(text) is CodeState.COMPLETE:
            self.clear()
            self.card_scanned.emit(parse_code(latin_keys(text)))
        else:
            self._look_up(text)

    # -- looking up -------------------------------------------------------------------------------------------

    def _look_up(self, text: str) -> None:
        self._asked.append(text)
        self.clear()
        if len(self._asked) == 1:
            self._ask_next()

    def _ask_next(self) -> None:
        """One at a time: what is typed quickly comes into the cart as it was typed."""
        if not self._asked:
            return
        ledger, read, unit, goods = self._context.ledger, entry(self._asked[0]), self._unit, self.tr("Goods")
        self._context.tasks.read(lambda _: resolve(ledger, read, unit, goods), self._found, self._not_found, self)

    def _found(self, found: SaleLine | Customer) -> None:
        self._asked.popleft()
        self._ask_next()
        if isinstance(found, Customer):
            self.customer_found.emit(found.id, found.name)
        else:
            self.line_found.emit(found)
        if self._finishing:
            self._finish()

    def _not_found(self, failure: Failure) -> None:
        text = self._asked.popleft()
        self._ask_next()
        self._finishing = False
        if not self.text():
            self.setText(text)
            self.selectAll()
        self.setFocus()
        self.refused.emit(failure)

    def _finish(self) -> None:
        self._finishing = self.busy
        if not self.busy:
            self.finished.emit()

    # -- offers -----------------------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        needle = entry(text).text
        if len(needle) < _SHORTEST or entry(text).may_be_price:
            self._search.forget()
            self._hide_offers()
            return
        ledger, wanted = self._context.ledger, ProductFilter(needle, for_sale=True)
        self._search.ask(lambda _: find_products(ledger, wanted, limit=_OFFERED), self._offer)

    def _offer(self, page: Page[Product]) -> None:
        self._model.clear()
        formats = self._context.formats
        for row in page.rows:
            stock = self.tr("{count} in stock").format(count=formats.number(row.stock)) if row.stock is not None else ""
            parts = (row.name, formats.code(row.sku), formats.money(row.price), stock)
            item = QStandardItem("  ·  ".join(part for part in parts if part))
            item.setData(row, _PRODUCT_ROLE)
            item.setData(row.sku, _TEXT_ROLE)
            self._model.appendRow(item)
        if page.rows and self.hasFocus():
            self._completer.complete()
        else:
            self._hide_offers()

    def _take_offer(self, sku: str) -> None:
        quantity = entry(self.text()).quantity
        chosen = next((row for row in self._offered() if row.sku == sku), None)
        if chosen is None:
            return
        try:
            line = line_of(chosen, quantity, self._unit)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self.clear()
        self.line_found.emit(line)

    def _offered(self) -> list[Product]:
        return [self._model.item(row).data(_PRODUCT_ROLE) for row in range(self._model.rowCount())]

    def _offer_is_marked(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def _hide_offers(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
