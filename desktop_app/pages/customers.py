"""All customers: found while typing, opened by Enter or a scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop_app.commands import Command
from desktop_app.dialogs.customer_form import AddCustomerDialog
from desktop_app.models.paged_table import PagedTableModel, State
from desktop_app.pages.customer_columns import customer_columns
from desktop_app.pages.customer_exact import ExactCustomer, is_gift_card
from desktop_app.pages.customers_empty import NobodyYet
from desktop_app.pages.page import Page
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.table import TableView
from ledger.domain.customers import Customer, CustomerRow
from ledger.domain.import_names import ImportKind
from ledger.domain.rights import RIGHTS
from ledger.use_cases.customers import count_customers, find_customers

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.paging import CappedCount

_SEARCH_WIDTH = 480


class CustomersPage(Page):
    """A search box over a table; a scan of a card or phone goes straight to the customer."""

    id = "customers"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.search = SearchBox()
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.add_button = button("", self.add_customer, icon="user-plus", primary=True)
        self.model: PagedTableModel[CustomerRow] = PagedTableModel(
            context.tasks, customer_columns(context), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[CustomerRow] = TableView(context, "customers", self.model, self._empty_words)
        self.nobody = NobodyYet(self.add_customer, self._import)
        self.exact = ExactCustomer(context, self)
        self._text = ""
        self._loaded_text: str | None = None
        self._enter_on: str | None = None
        self._count = LatestRead(context.tasks, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.add_button)
        row = QHBoxLayout()
        row.addWidget(self.search)
        row.addStretch(1)
        self.column.addLayout(row)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.nobody)
        self.column.addWidget(self.body, 1)
        header = self.table.view.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.model.sort(0)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._entered)
        self.table.opened.connect(lambda row: self._open(row.id))
        self.model.state_changed.connect(self._show_state)
        self.model.loaded.connect(self._loaded)
        self.exact.found.connect(self._open)
        self.exact.nobody.connect(self._enter_results)
        self.context.scanned.connect(self._scanned)

    # -- the page ---------------------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Add a customer."""
        return [
            Command(
                "customers.add", lambda: self.tr("Add a customer…"), self.add_customer, "Ctrl+N", page=self.id,
                icon="user-plus",
            )
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """Stand in the search, over what was found before; `text` searches for something."""
        if isinstance(text := args.get("text"), str):
            self.search.setText(text)
        if self._loaded_text is None:
            self._search(self.search.text())
        self.focus_search()

    def changed(self, changes: Changes) -> None:
        """Read the list again when a customer or a wallet changed, or somebody bought something."""
        if changes.everything or changes.customers or changes.orders:
            self._search(self._text)

    def focus_search(self) -> None:
        """Ctrl+F, and where the page begins."""
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Customers"))
        self.search.set_names(self.tr("Name, phone, email, city or card number"))
        self.add_button.setText(self.tr("Add customer"))
        self.add_button.setToolTip(self.tr("Add a customer (Ctrl+N)"))
        self.table.view.setAccessibleName(self.tr("Customers"))
        self.nobody.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search into the list, Escape back."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus()
        elif event.key() == Qt.Key.Key_Escape and not self.search.hasFocus():
            self.focus_search()
        else:
            super().keyPressEvent(event)

    # -- searching --------------------------------------------------------------------------------------------

    @property
    def may_browse(self) -> bool:
        """Whether this person may see everybody without searching."""
        return self.context.info.staff.role in RIGHTS["customer.browse"]

    def _search(self, text: str) -> None:
        self._text = text
        self._count.forget()
        if not text.strip() and not self.may_browse:
            self._loaded_text = text
            self.model.clear()
            return
        ledger = self.context.ledger
        self.model.show(
            lambda order, after: find_customers(
                ledger, text, order=order.by or "name", descending=order.descending, after=after
            )
        )
        self._count.ask(lambda _: count_customers(ledger, text), self._show_count, lambda _: None)

    def _show_count(self, count: CappedCount) -> None:
        self.table.show_count(count)

    def _loaded(self) -> None:
        self._loaded_text = self._text
        if self._enter_on == self._text:
            self._land()

    def _show_state(self) -> None:
        empty = self.model.state is State.EMPTY and not self._text.strip() and self.may_browse
        self.body.setCurrentWidget(self.nobody if empty else self.table)

    def _empty_words(self) -> tuple[str, str]:
        if self._text.strip():
            title = self.tr("Nobody matches “{text}”").format(text=self._text.strip())
            return title, self.tr("Press Ctrl+N to add them as a new customer.")
        hint = self.tr("Type a part of the name, phone, email, city or card, or scan a card.")
        return self.tr("Find a customer"), hint

    # -- Enter and scans --------------------------------------------------------------------------------------

    def _entered(self, text: str) -> None:
        """Enter in the search, perhaps by a scanner: whom it names exactly, else the results."""
        self._enter_on = None
        if text.strip():
            self.exact.look_up(text)
        else:
            self.table.setFocus()

    def _scanned(self, text: str) -> None:
        if self.isVisible() and not is_gift_card(text):
            self.search.setText(text)
            self._entered(text)

    def _enter_results(self, wanted: str) -> None:
        if wanted != self.search.text().strip():
            return
        self._enter_on = self.search.text()
        if self._loaded_text == self._enter_on:
            self._land()

    def _land(self) -> None:
        """Open the only result, or step into the list."""
        self._enter_on = None
        if self.model.rowCount() == 1 and self.model.whole:
            self._open(self.model.row_at(0).id)
        elif self.model.rowCount():
            self.table.setFocus()
            self.table.view.setCurrentIndex(self.model.index(0, 0))

    def _open(self, customer_id: int) -> None:
        self.context.navigate("customer", customer_id=customer_id)

    # -- adding -----------------------------------------------------------------------------------------------

    def add_customer(self) -> None:
        """Ask for a new customer; what was searched for in vain is filled in."""
        searched = self._text.strip() if self.model.state is State.EMPTY else ""
        dialog = AddCustomerDialog(self.context, self, searched)
        dialog.answered.connect(self._added)
        dialog.open()

    def _added(self, answer: tuple[Customer, Changes]) -> None:
        self._open(answer[0].id)

    def _import(self) -> None:
        self.context.navigate("data_sync", kind=ImportKind.CUSTOMERS)
