"""What one did at this till today: the rows, their receipts again, and taking one back while its minutes last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.commands import Command
from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.reverse import ReverseDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.till_tables import own_columns
from desktop_app.widgets.table import TableView
from ledger.domain.tills import OwnOperation, VoidBy
from ledger.paging import Page as Rows
from ledger.use_cases.history import transaction
from ledger.use_cases.orders import order
from ledger.use_cases.till import last_operations

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext

PAGE = "till"


class OwnOperations(QObject):
    """The table of one's own last operations, and what can be done with the chosen one."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.model: PagedTableModel[OwnOperation] = PagedTableModel(
            context.tasks, own_columns(context), identity=lambda row: row.operation_id, parent=page
        )
        self.table: TableView[OwnOperation] = TableView(context, "till_own", self.model, self._nothing_done)
        self.table.opened.connect(self._open)
        self.table.set_menu(lambda _: self.commands())

    def read(self) -> None:
        """Read the rows again."""
        ledger = self._context.ledger
        self.model.show(lambda *_: Rows(last_operations(ledger)))

    def commands(self) -> list[Command]:
        """What can be done with the chosen one, for the page's own list."""
        return [
            Command("till.reprint", lambda: self.tr("Print the receipt again…"), self.reprint, "Ctrl+P",
                    lambda: self._chosen is not None and self._chosen.receipt_id is not None, PAGE, "printer"),
            Command("till.void", lambda: self.tr("Void…"), self.void, "Ctrl+Backspace",
                    lambda: self._chosen is not None and self._chosen.void is not VoidBy.NONE, PAGE, "undo"),
        ]  # fmt: skip

    def _nothing_done(self) -> tuple[str, str]:
        return self.tr("Nothing yet today"), self.tr("What you post and sell at this till appears here.")

    @property
    def _chosen(self) -> OwnOperation | None:
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    def _open(self, row: OwnOperation) -> None:
        """Its receipt, else the customer."""
        if row.receipt_id is not None:
            self.reprint()
        elif row.customer_id is not None:
            self._context.navigate("customer", customer_id=row.customer_id)

    def reprint(self) -> None:
        """Show the chosen operation's receipt, to be printed again."""
        row = self._chosen
        if row is not None and row.receipt_id is not None:
            ReceiptDialog(self._context, self._page, row.receipt_id).open()

    def void(self) -> None:
        """Take the chosen operation back while its minutes last."""
        row, ledger = self._chosen, self._context.ledger
        if row is None:
            return
        if row.void is VoidBy.ORDER and row.order_id is not None:
            number = row.order_id
            self._context.tasks.read(
                lambda _: order(ledger, number),
                lambda found: CancelOrderDialog(self._context, self._page, found).open(),
                owner=self,
            )
        elif row.void is VoidBy.REVERSAL and row.transaction_id is not None:
            first = row.transaction_id
            self._context.tasks.read(
                lambda _: transaction(ledger, first),
                lambda found: ReverseDialog(self._context, self._page, found).open(),
                owner=self,
            )
