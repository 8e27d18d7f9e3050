"""What expires, as three lists: balances, customers with their sums, gift cards. One is shown at a time."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.table import TableView
from desktop_app.words import tone, word
from ledger.money import currency
from ledger.use_cases.expiry import (
    ExpiringCard,
    ExpiringCustomer,
    ExpiringFilter,
    ExpiringPocket,
    expiring_cards,
    expiring_customers,
    expiring_pockets,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from desktop_app.models.paged_table import Order
    from ledger.money import Money
    from ledger.paging import Key, Page
    from ledger.use_cases.opening import Ledger

_HURRY_DAYS = 7


class Kind(StrEnum):
    """Which list is shown."""

    BALANCES = "balances"
    CUSTOMERS = "customers"
    CARDS = "cards"


class ExpiringLists(QWidget):
    """Tabs by arrows, and the list of the tab chosen. `opened` carries a row, `shown` that another list is shown."""

    opened = Signal(object)
    chosen = Signal()
    shown = Signal()

    def __init__(self, context: AppContext, menu: Callable[[Sequence[Any]], Sequence[Command]]) -> None:
        super().__init__()
        self._context = context
        self._wanted = ExpiringFilter()
        self.switch = QTabBar()
        self.switch.setDrawBase(False)
        self.switch.setExpanding(False)
        self.balances: TableView[ExpiringPocket] = self._list("expiring", self._of_balances())
        self.customers: TableView[ExpiringCustomer] = self._list("expiring_customers", self._of_customers())
        self.cards: TableView[ExpiringCard] = self._list("expiring_cards", self._of_cards())
        self._stack = QStackedWidget()
        for table in self._tables.values():
            self._stack.addWidget(table)
            self.switch.addTab("")
            table.set_menu(menu)
            table.opened.connect(self.opened)
            table.selection_changed.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self.switch.currentChanged.connect(self._switched)

    def _list(self, name: str, columns: list[Column[Any]]) -> TableView[Any]:
        model: PagedTableModel[Any] = PagedTableModel(self._context.tasks, columns, _number, parent=self)
        return TableView(self._context, name, model, self._empty)

    @property
    def _tables(self) -> dict[Kind, TableView[Any]]:
        return {Kind.BALANCES: self.balances, Kind.CUSTOMERS: self.customers, Kind.CARDS: self.cards}

    @property
    def kind(self) -> Kind:
        """The list that is shown."""
        return list(Kind)[self._stack.currentIndex()]

    @property
    def table(self) -> TableView[Any]:
        """Its table."""
        return self._tables[self.kind]

    def choose(self, kind: Kind) -> None:
        """Show another list, and stand in it."""
        self.switch.setCurrentIndex(list(Kind).index(kind))
        self.table.setFocus()

    def show_days(self, wanted: ExpiringFilter) -> None:
        """List what expires on these days, in one currency."""
        self._wanted = wanted
        self.table.model.show(partial(_rows, self._context.ledger, self.kind, wanted))

    def show_total(self, amount: Money | None) -> None:
        """What the whole list adds up to; None while it is not known."""
        self.table.show_total(() if amount is None else (amount,))

    def _switched(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self.show_days(self._wanted)
        self.shown.emit()

    # -- columns ----------------------------------------------------------------------------------------------

    def _of_balances(self) -> list[Column[ExpiringPocket]]:
        return [
            self._day("expires", lambda: self.tr("Last day"), lambda row: row.expires),
            Column("customer", lambda: self.tr("Customer"), lambda row: row.customer, stretch=True, width=160),
            self._origin(),
            self._money("balance", lambda: self.tr("Balance"), lambda row: row.balance, counted=True),
        ]

    def _of_customers(self) -> list[Column[ExpiringCustomer]]:
        formats = self._context.formats
        return [
            self._day("first", lambda: self.tr("Soonest day"), lambda row: row.first),
            Column("customer", lambda: self.tr("Customer"), lambda row: row.customer, stretch=True, width=160),
            Column("pockets", lambda: self.tr("Balances"), lambda row: row.pockets, formats.number, Align.END,
                   width=110),
            self._money("paid", lambda: self.tr("Paid"), lambda row: row.paid),
            self._money("given", lambda: self.tr("Given"), lambda row: row.given),
            self._money("total", lambda: self.tr("In all"), lambda row: row.total, counted=True),
        ]  # fmt: skip

    def _of_cards(self) -> list[Column[ExpiringCard]]:
        formats = self._context.formats
        return [
            self._day("valid_until", lambda: self.tr("Last day"), lambda row: row.valid_until),
            Column("last4", lambda: self.tr("Card"), lambda row: f"····{row.last4}", formats.code, width=110),
            Column("status", lambda: self.tr("Status"), lambda row: row.status, word, width=130,
                   tone=lambda row: tone(row.status), chip=True),
            Column("buyer", lambda: self.tr("Sold to"), lambda row: row.buyer, stretch=True, width=140),
            self._origin(),
            self._money("balance", lambda: self.tr("Left on it"), lambda row: row.balance, counted=True),
        ]  # fmt: skip

    def _day(self, name: str, title: Callable[[], str], value: Callable[[Any], date | None]) -> Column[Any]:
        def hurries(row: object) -> str:
            day = value(row)
            return "warning" if day is not None and self._left(day) <= _HURRY_DAYS else ""

        return Column(name, title, value, self._until, width=260, tone=hurries)

    def _origin(self) -> Column[Any]:
        return Column("origin", lambda: self.tr("Origin"), lambda row: row.origin, word, width=130,
                      tone=lambda row: tone(row.origin), chip=True)  # fmt: skip

    def _money(
        self, name: str, title: Callable[[], str], value: Callable[[Any], Money], *, counted: bool = False
    ) -> Column[Any]:  # fmt: skip
        formats = self._context.formats
        return Column(name, title, value, formats.money, Align.END, width=150, amount=value if counted else None)

    def _left(self, day: date) -> int:
        return (day - self._context.info.today).days

    def _until(self, day: date) -> str:
        text = self.tr("{day}  ·  %n day(s) left", "", self._left(day))
        return text.format(day=self._context.formats.day(day))

    # -- words ------------------------------------------------------------------------------------------------

    def _empty(self) -> tuple[str, str]:
        if self.kind is Kind.CARDS:
            return self.tr("No gift card ends"), self.tr("No gift card that holds something ends on these days.")
        return self.tr("Nothing expires"), self.tr("No balance expires on these days.")

    def retranslate(self) -> None:
        """Set every text again."""
        self.switch.setAccessibleName(self.tr("Which list; arrows change it"))
        names = (self.tr("Balances"), self.tr("Customers"), self.tr("Gift cards"))
        said = (
            self.tr("Balances that expire"), self.tr("Customers whose value expires"), self.tr("Gift cards that end"),
        )  # fmt: skip
        for at, (table, name, words) in enumerate(zip(self._tables.values(), names, said, strict=True)):
            self.switch.setTabText(at, name)
            table.view.setAccessibleName(words)


def _number(row: Any) -> int:  # noqa: ANN401 - a row of any of the lists
    number: int = row.customer_id if isinstance(row, ExpiringCustomer) else row.id
    return number


def _rows(ledger: Ledger, kind: Kind, wanted: ExpiringFilter, _: Order, after: Key | None) -> Page[Any]:
    if kind is Kind.BALANCES:
        return expiring_pockets(ledger, wanted, after=after)
    read = expiring_customers if kind is Kind.CUSTOMERS else expiring_cards
    return read(ledger, currency(wanted.currency), wanted, after=after)
