"""Payments and exceptions: every payment, and what about them a person must look at, each with what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.payment_detail import PaymentDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.pages.payment_columns import payment_columns
from desktop_app.pages.payment_exceptions import ExceptionsTab
from desktop_app.pages.selling import Selling
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.period import ANY, USUAL, PeriodPicker
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.silent import silent
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.payments import PaymentFilter, PaymentPurpose, PaymentRow, PaymentStatus
from ledger.domain.words import Tender
from ledger.use_cases.payments import count_payments, list_payments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes

_PURPOSES: tuple[PaymentPurpose, ...] = tuple(one for one in PaymentPurpose if one is not PaymentPurpose.STRAY)


class PaymentsPage(Page):
    """Two tabs: the list with its filters, and the exceptions; Enter opens or does what is advised."""

    id = "payments"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.selling = Selling(context, self)
        self.search = SearchBox()
        self.period = PeriodPicker((ANY, *USUAL), lambda: context.info.today, ANY)
        self.statuses = MultiChoice(tuple(PaymentStatus), lambda: self.tr("Status"), word)
        self.tenders = MultiChoice(tuple(Tender), lambda: self.tr("Tender"), word)
        self.purposes = MultiChoice(_PURPOSES, lambda: self.tr("For"), word)
        self._clear = button("", self.clear_filters, link=True)
        self._columns = quiet_button("columns", "")
        self.model = PagedTableModel(context.tasks, payment_columns(context), lambda row: row.id, parent=self)
        self.table = TableView(context, self.id, self.model, self._empty)
        self.exceptions = ExceptionsTab(context)
        self.tabs = QTabWidget()
        self._list = QWidget()
        self._count = LatestRead(context.tasks, self)
        self._filter: PaymentFilter | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self._columns)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for part in (self.statuses, self.tenders, self.purposes, self.period, self._clear):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        for tab in (self._list, self.exceptions):
            self.tabs.addTab(tab, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._apply())
        for part in (self.period, self.statuses, self.tenders, self.purposes):
            part.changed.connect(self._apply)
        self._columns.clicked.connect(lambda _: self.table.choose_columns())
        self.table.opened.connect(lambda row: self.open_payment(row.id))
        self.table.set_menu(self._menu)
        self.exceptions.payment_asked.connect(self.open_payment)
        self.exceptions.counted.connect(self._name_tabs)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Opening, the exceptions, clearing the filters."""
        return [
            Command("payments.open", lambda: self.tr("Open the payment"), self._open_current, "Ctrl+D", page=self.id,
                    enabled=lambda: self.table.current_row() is not None, icon="document"),
            Command("payments.exceptions", lambda: self.tr("Show the exceptions"), self.show_exceptions, "Ctrl+E",
                    page=self.id, icon="alert"),
            Command("payments.act", lambda: self.tr("Do what is advised…"), self.exceptions.act, "Ctrl+R",
                    page=self.id, enabled=self._may_act, icon="check"),
            Command("payments.settle", lambda: self.tr("Settle the exception…"), self.exceptions.settle, "Ctrl+S",
                    page=self.id, enabled=self._may_settle, icon="check-circle"),
            Command("payments.provider", lambda: self.tr("Set up the payment provider…"), self._set_up, page=self.id,
                    icon="settings"),
            Command("payments.clear", lambda: self.tr("Clear the filters"), self.clear_filters, "Ctrl+Shift+F",
                    page=self.id, icon="filter"),
            Command("payments.columns", lambda: self.tr("Choose columns…"), self.table.choose_columns, page=self.id,
                    icon="columns"),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`payment_id`: open this payment; `wanted`: a PaymentFilter; `exceptions`: show that tab."""
        wanted, payment_id = args.get("wanted"), args.get("payment_id")
        if isinstance(wanted, PaymentFilter):
            self._show_filter(wanted)
        elif self._filter is None:
            self._apply()
        self.exceptions.read()
        if args.get("exceptions"):
            self.show_exceptions()
        if isinstance(payment_id, int):
            self.open_payment(payment_id)
        else:
            self._front().setFocus()

    def changed(self, changes: Changes) -> None:
        """Anything paid or cancelled may belong here."""
        if changes.everything or changes.orders or changes.wallets:
            self.model.reload()
            self._recount()
            self.exceptions.read()

    def focus_search(self) -> None:
        """Type into the search."""
        self.tabs.setCurrentWidget(self._list)
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(
            self.tr("Payments & exceptions"), self.tr("Every payment, and what about them somebody must look at.")
        )
        self.search.set_names(self.tr("Slip, number at the provider or customer"))
        name_button(self._columns, self.tr("Choose columns"))
        self._clear.setText(self.tr("Clear filters"))
        for part in (self.period, self.statuses, self.tenders, self.purposes, self.exceptions):
            part.retranslate()
        self._name_tabs()

    def _name_tabs(self) -> None:
        self.tabs.setTabText(0, self.tr("&Payments"))
        count = self.exceptions.count
        number = self.context.formats.number(count)
        self.tabs.setTabText(1, self.tr("&Exceptions ({count})").format(count=number) if count else self._none())

    def _none(self) -> str:
        return self.tr("&Exceptions")

    def _front(self) -> QWidget:
        return self.exceptions.table if self.tabs.currentWidget() is self.exceptions else self.table

    # -- filters ----------------------------------------------------------------------------------------------

    def wanted(self) -> PaymentFilter:
        """What the filters say."""
        days = self.period.days()
        return PaymentFilter(
            statuses=self.statuses.chosen(),
            tenders=self.tenders.chosen(),
            purposes=self.purposes.chosen(),
            first_day=days.first,
            last_day=days.last,
            text=self.search.text().strip(),
        )

    def clear_filters(self) -> None:
        """Show everything."""
        self._show_filter(PaymentFilter())

    def _show_filter(self, wanted: PaymentFilter) -> None:
        self.search.put(wanted.text)
        with silent(self.period, self.statuses, self.tenders, self.purposes):
            self.statuses.choose(wanted.statuses)
            self.tenders.choose(wanted.tenders)
            self.purposes.choose(wanted.purposes)
            self.period.choose_days(wanted.first_day, wanted.last_day)
        self._apply()

    def _apply(self) -> None:
        wanted = self.wanted()
        if wanted == self._filter:
            return
        self._filter = wanted
        self._clear.setVisible(wanted != PaymentFilter())
        ledger = self.context.ledger
        self.model.show(lambda _, after: list_payments(ledger, wanted, after=after))
        self._recount()

    def _recount(self) -> None:
        wanted, ledger = self._filter or PaymentFilter(), self.context.ledger
        self.table.show_count(None)
        self._count.ask(lambda _: count_payments(ledger, wanted), self.table.show_count)

    def _empty(self) -> tuple[str, str]:
        if self._filter == PaymentFilter():
            return self.tr("No payments yet"), self.tr("What is paid for orders and top-ups appears here.")
        return self.tr("Nothing matches"), self.tr("No payment fits these filters. Clear them to see all.")

    # -- rows -------------------------------------------------------------------------------------------------

    def open_payment(self, payment_id: int) -> None:
        """Show everything known about one payment."""
        dialog = PaymentDialog(self.context, self.window(), payment_id)
        dialog.phone_asked.connect(self.selling.show_payment)
        dialog.finished.connect(lambda _: self._front().setFocus())
        dialog.open()

    def _set_up(self) -> None:
        """Where the shop and its key are named."""
        self.context.navigate("settings", provider=True)

    def show_exceptions(self) -> None:
        """Bring the exceptions to the front."""
        self.tabs.setCurrentWidget(self.exceptions)
        self.exceptions.table.setFocus()

    def _open_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_payment(row.id)

    def _may_act(self) -> bool:
        return self._front() is self.exceptions.table and self.exceptions.may_act

    def _may_settle(self) -> bool:
        return self._front() is self.exceptions.table and self.exceptions.may_settle

    def _menu(self, rows: Sequence[PaymentRow]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        row = rows[0]
        return [
            Command("open", lambda: self.tr("Open the payment"), partial(self.open_payment, row.id)),
            Command("order", lambda: self.tr("Open the order"),
                    partial(self.context.navigate, "order", order_id=row.order_id),
                    enabled=lambda: row.order_id is not None),
            Command("customer", lambda: self.tr("Open the customer"),
                    partial(self.context.navigate, "customer", customer_id=row.customer_id),
                    enabled=lambda: row.customer_id is not None),
        ]  # fmt: skip
