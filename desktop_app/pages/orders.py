"""Orders: the list with its filters; selling, paying, delivering and cancelling from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop_app.commands import Command
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.order_columns import order_columns
from desktop_app.pages.page import Page
from desktop_app.pages.selling import Selling
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.period import ANY, USUAL, PeriodPicker
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.silent import silent
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.orders import OrderFilter, OrderKind, OrderRow, OrderStatus
from ledger.use_cases.orders import count_orders, find_order, list_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes


class OrdersPage(Page):
    """The list; Enter opens an order, Ctrl+N sells."""

    id = "orders"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.selling = Selling(context, self)
        self.search = SearchBox()
        self.period = PeriodPicker((ANY, *USUAL), lambda: context.info.today, ANY)
        self.statuses = MultiChoice(tuple(OrderStatus), lambda: self.tr("Status"), word)
        self.kinds = MultiChoice(tuple(OrderKind), lambda: self.tr("Kind"), word)
        self._clear = button("", self.clear_filters, link=True)
        self._columns = quiet_button("columns", "")
        self.parked_button = button("", self.selling.show_parked, icon="pause")
        self.sell_button = button("", self.selling.sell, icon="plus", primary=True)
        self.model = PagedTableModel(context.tasks, order_columns(context), lambda row: row.id, parent=self)
        self.table = TableView(context, self.id, self.model, self._empty)
        self._count = LatestRead(context.tasks, self)
        self._filter: OrderFilter | None = None
        self._customer: int | None = None
        self._customer_name = ""
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for made in (self._columns, self.parked_button, self.sell_button):
            self.header.add_action(made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for part in (self.statuses, self.kinds, self.period, self._clear):
            row.addWidget(part)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._apply())
        self.search.entered.connect(self._entered)
        for part in (self.period, self.statuses, self.kinds):
            part.changed.connect(self._apply)
        self._columns.clicked.connect(lambda _: self.table.choose_columns())
        self.table.opened.connect(self.open_order)
        self.table.set_menu(self._menu)
        self.selling.done.connect(self.table.setFocus)
        self.selling.take_scans()

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Selling, opening, clearing the filters."""
        return [
            *self.selling.commands(self.id),
            Command(
                "orders.open", lambda: self.tr("Open the order"), self._open_current, "Ctrl+D", page=self.id,
                enabled=lambda: self.table.current_row() is not None, icon="document",
            ),
            Command(
                "orders.return", lambda: self.tr("Return goods of the order…"), self._return_current, "Ctrl+R",
                page=self.id, enabled=self._may_return, icon="undo",
            ),
            Command(
                "orders.clear", lambda: self.tr("Clear the filters"), self.clear_filters, "Ctrl+Shift+F",
                page=self.id, icon="filter",
            ),
            Command(
                "orders.columns", lambda: self.tr("Choose columns…"), self.table.choose_columns, page=self.id,
                icon="columns",
            ),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`wanted`: an OrderFilter to show instead of what was chosen before; `customer_name`: whose they are."""
        wanted = args.get("wanted")
        if isinstance(wanted, OrderFilter):
            self._customer_name = str(args.get("customer_name") or "")
            self._show_filter(wanted)
        elif self._filter is None:
            self._apply()
        self.table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Orders were opened, paid or cancelled somewhere."""
        if changes.everything or changes.orders:
            self.model.reload()
            self._recount()

    def focus_search(self) -> None:
        """Type into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every text again."""
        self._show_title()
        self.search.set_names(self.tr("Number, reference or customer"))
        name_button(self._columns, self.tr("Choose columns"))
        name_button(self.sell_button, self.tr("New sale"))
        name_button(self.parked_button, self.tr("Parked"))
        self._clear.setText(self.tr("Clear filters"))
        self.period.retranslate()
        self.statuses.retranslate()
        self.kinds.retranslate()

    def _show_title(self) -> None:
        about = self.tr("Sales and checkouts, newest first. Ctrl+N sells.")
        if self._customer is not None:
            about = self.tr("Only the orders of {name}.").format(name=self._customer_name)
        self.header.show_title(self.tr("Orders"), about)

    # -- filters ----------------------------------------------------------------------------------------------

    def wanted(self) -> OrderFilter:
        """What the filters say."""
        days = self.period.days()
        return OrderFilter(
            statuses=self.statuses.chosen(),
            kinds=self.kinds.chosen(),
            customer_id=self._customer,
            first_day=days.first,
            last_day=days.last,
            text=self.search.text().strip(),
        )

    def clear_filters(self) -> None:
        """Show everything."""
        self._show_filter(OrderFilter())

    def _show_filter(self, wanted: OrderFilter) -> None:
        self._customer = wanted.customer_id
        self.search.put(wanted.text)
        with silent(self.period, self.statuses, self.kinds):
            self.statuses.choose(wanted.statuses)
            self.kinds.choose(wanted.kinds)
            self.period.choose_days(wanted.first_day, wanted.last_day)
        self._apply()

    def _apply(self) -> None:
        wanted = self.wanted()
        if wanted == self._filter:
            return
        self._filter = wanted
        self._show_title()
        self._clear.setVisible(wanted != OrderFilter())
        ledger = self.context.ledger
        self.model.show(lambda _, after: list_orders(ledger, wanted, after=after))
        self._recount()

    def _recount(self) -> None:
        wanted, ledger = self._filter or OrderFilter(), self.context.ledger
        self.table.show_count(None)
        self._count.ask(lambda _: count_orders(ledger, wanted), self.table.show_count)

    def _empty(self) -> tuple[str, str]:
        if self._filter == OrderFilter():
            return self.tr("No orders yet"), self.tr("Sell something with Ctrl+N.")
        return self.tr("Nothing matches"), self.tr("No order fits these filters. Clear them to see all.")

    # -- rows -------------------------------------------------------------------------------------------------

    def open_order(self, row: OrderRow) -> None:
        """Go to an order's own page."""
        self.context.navigate("order", order_id=row.id)

    def _open_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_order(row)

    def _may_return(self) -> bool:
        row = self.table.current_row()
        return row is not None and self.selling.may_return(row)

    def _return_current(self) -> None:
        row = self.table.current_row()
        if row is not None and self.selling.may_return(row):
            self.selling.take_back_of(row)

    def _entered(self, text: str) -> None:
        """Enter, perhaps by a scanner: the order of exactly this number opens at once."""
        if text.strip():
            ledger = self.context.ledger
            self.context.tasks.read(lambda _: find_order(ledger, text), self.open_order, lambda _: None, self)

    def _menu(self, rows: Sequence[OrderRow]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        row = rows[0]
        return [
            Command("open", lambda: self.tr("Open the order"), partial(self.open_order, row)),
            Command("pay", lambda: self.tr("Pay…"), partial(self.selling.pay, row), enabled=lambda: bool(row.due)),
            Command(
                "return", lambda: self.tr("Return…"), partial(self.selling.take_back_of, row),
                enabled=lambda: self.selling.may_return(row),
            ),
            Command(
                "customer", lambda: self.tr("Open the customer"),
                partial(self.context.navigate, "customer", customer_id=row.customer_id),
                enabled=lambda: row.customer_id is not None,
            ),
        ]  # fmt: skip
