"""Every transaction of every wallet and card, newest first, filtered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop_app.commands import Command
from desktop_app.dialogs.pending_end import pending_commands
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.models.paged_table import Order, PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.pages.transaction_columns import transaction_columns
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.currency_choice import CurrencyChoice
from desktop_app.widgets.period import ANY, USUAL, PeriodPicker
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.silent import silent
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Source, Status, Type
from ledger.use_cases.history import count_transactions, transactions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.paging import CappedCount, Key
    from ledger.paging import Page as Rows
    from ledger.use_cases.opening import Ledger


class TransactionsPage(Page):
    """The list, its filters, and a way to each row's details."""

    id = "transactions"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.search = SearchBox()
        self.period = PeriodPicker((ANY, *USUAL), lambda: context.info.today, ANY)
        self.types = MultiChoice(tuple(Type), lambda: self.tr("Type"), word)
        self.sources = MultiChoice(tuple(Source), lambda: self.tr("Source"), word)
        self.statuses = MultiChoice(tuple(Status), lambda: self.tr("Status"), word)
        self.currency = CurrencyChoice(context)
        self._clear = button("", self.clear_filters, link=True)
        self._columns = quiet_button("columns", "")
        self.model = PagedTableModel(context.tasks, transaction_columns(context), lambda row: row.id, parent=self)
        self.table = TableView(context, self.id, self.model, self._empty)
        self._count = LatestRead(context.tasks, self)
        self._filter: TransactionFilter | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self._columns)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.search, 1)
        first.addWidget(self.period)
        for part in (self.types, self.sources, self.statuses, self.currency):
            second.addWidget(part)
        second.addWidget(self._clear)
        second.addStretch(1)
        for row in (first, second):
            row.setSpacing(8)
            self.column.addLayout(row)
        self.column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._apply())
        self.currency.currentIndexChanged.connect(lambda _: self._apply())
        for part in (self.period, self.types, self.sources, self.statuses):
            part.changed.connect(self._apply)
        self._columns.clicked.connect(lambda _: self.table.choose_columns())
        self.table.opened.connect(self.open_details)
        self.table.set_menu(self._menu)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Clearing the filters, and the details of a row."""
        return [
            Command(
                "transactions.details", lambda: self.tr("Transaction details"), self._open_current, "Ctrl+D",
                enabled=lambda: self.table.current_row() is not None, page=self.id, icon="document",
            ),
            Command(
                "transactions.clear", lambda: self.tr("Clear the filters"), self.clear_filters, "Ctrl+Shift+F",
                page=self.id, icon="filter",
            ),
            Command(
                "transactions.columns", lambda: self.tr("Choose columns…"), self.table.choose_columns,
                page=self.id, icon="columns",
            ),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`wanted`: a TransactionFilter to show instead of what was chosen before."""
        wanted = args.get("wanted")
        if isinstance(wanted, TransactionFilter):
            self._show_filter(wanted)
        elif self._filter is None:
            self._apply()

    def changed(self, changes: Changes) -> None:
        """Anything posted may belong here."""
        if changes.everything or changes.wallets or changes.cards:
            self._reload()

    def focus_search(self) -> None:
        """Type into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Transactions"), self.tr("Everything that moved value, newest first."))
        self.search.set_names(self.tr("Customer, reference or note"))
        name_button(self._columns, self.tr("Choose columns"))
        self._clear.setText(self.tr("Clear filters"))
        self.period.retranslate()
        for choice in (self.types, self.sources, self.statuses, self.currency):
            choice.retranslate()

    # -- filters ----------------------------------------------------------------------------------------------

    def wanted(self) -> TransactionFilter:
        """What the filters say."""
        days = self.period.days()
        return TransactionFilter(
            types=self.types.chosen(),
            sources=self.sources.chosen(),
            statuses=self.statuses.chosen(),
            currency=self.currency.chosen(),
            first_day=days.first,
            last_day=days.last,
            text=self.search.text().strip(),
        )

    def clear_filters(self) -> None:
        """Show everything."""
        self._show_filter(TransactionFilter())

    def _show_filter(self, wanted: TransactionFilter) -> None:
        self.search.put(wanted.text)
        with silent(self.period, self.types, self.sources, self.statuses, self.currency):
            self.types.choose(wanted.types)
            self.sources.choose(wanted.sources)
            self.statuses.choose(wanted.statuses)
            self.currency.choose(wanted.currency)
            self.period.choose_days(wanted.first_day, wanted.last_day)
        self._apply()

    def _apply(self) -> None:
        wanted = self.wanted()
        if wanted == self._filter:
            return
        self._filter = wanted
        self._clear.setVisible(wanted != TransactionFilter())
        ledger = self.context.ledger
        self.model.show(partial(_fetch, ledger, wanted))
        self._recount()

    def _reload(self) -> None:
        self.model.reload()
        self._recount()

    def _recount(self) -> None:
        wanted, ledger = self._filter or TransactionFilter(), self.context.ledger
        self.table.show_count(None)
        self._count.ask(lambda _: count_transactions(ledger, wanted), self._counted)

    def _counted(self, count: CappedCount) -> None:
        self.table.show_count(count)

    def _empty(self) -> tuple[str, str]:
        if self._filter == TransactionFilter():
            return self.tr("No transactions yet"), self.tr("What is posted to wallets and gift cards appears here.")
        return self.tr("Nothing matches"), self.tr("No transaction fits these filters. Clear them to see all.")

    # -- rows -------------------------------------------------------------------------------------------------

    def open_details(self, row: TransactionRow) -> None:
        """Show everything known about one transaction."""
        TransactionDialog(self.context, row, self).open()

    def _open_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_details(row)

    def _menu(self, rows: Sequence[TransactionRow]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        row = rows[0]
        customer = row.customer_id
        return [
            Command("details", lambda: self.tr("Transaction details"), partial(self.open_details, row)),
            Command(
                "customer",
                lambda: self.tr("Open the customer"),
                partial(self.context.navigate, "customer", customer_id=customer),
                enabled=lambda: customer is not None,
            ),
            *pending_commands(self.context, self, row),
        ]


def _fetch(ledger: Ledger, wanted: TransactionFilter, _: Order, after: Key | None) -> Rows[TransactionRow]:
    return transactions(ledger, wanted, after=after)
