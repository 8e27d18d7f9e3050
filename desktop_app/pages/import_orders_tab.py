"""The orders of a file: each with its customer, what it comes to and how it is paid, and what that adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.import_figures import by_tender_words
from desktop_app.widgets.labels import label, stand_at_start
from desktop_app.widgets.table import TableView
from ledger.domain.import_orders import ImportOrder

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.models.paged_table import Fetch
    from ledger.domain.import_orders import OrdersPreview


class ImportOrdersTab(QWidget):
    """A table of orders under a line of totals by tender."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.totals = label("", "muted", wrap=True)
        self.model = PagedTableModel(context.tasks, _columns(context), lambda order: order.number, parent=self)
        self.table: TableView[ImportOrder] = TableView(context, "import_orders", self.model, self._nothing)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.totals)
        box.addWidget(self.table, 1)

    def show_orders(self, preview: OrdersPreview, fetch: Fetch[ImportOrder]) -> None:
        """Show the orders that can go in."""
        self.model.show(fetch)
        self.show_totals(preview)

    def show_totals(self, preview: OrdersPreview) -> None:
        """Say what they are paid by."""
        self.totals.setText(by_tender_words(preview.by_tender, self._context.formats))
        self.totals.setVisible(bool(preview.orders))
        stand_at_start(self.totals)

    def _nothing(self) -> tuple[str, str]:
        return self.tr("No order can go in"), self.tr("The refused rows say why.")


def _columns(context: AppContext) -> list[Column[ImportOrder]]:
    formats = context.formats

    def paid_by(order: ImportOrder) -> str:
        return translate("Import", "Waiting for payment") if order.tender is None else words.word(order.tender)

    def goods(order: ImportOrder) -> str:
        return ", ".join(
            line.name if line.quantity == 1 else f"{line.name} × {formats.number(line.quantity)}"
            for line in order.priced
        )

    return [
        Column("number", lambda: translate("Import", "Order number"), lambda one: one.number, formats.code, width=110),
        Column(
            "day", lambda: translate("Import", "Date"), lambda one: one.day,
            lambda day: formats.day(day) if day else translate("Import", "Today"), width=115,
        ),
        Column(
            "customer", lambda: translate("Import", "Customer"), lambda one: one.customer_name, width=160,
            tooltip=lambda one: one.customer_name,
        ),
        Column(
            "goods", lambda: translate("Import", "What is sold"), goods, width=180, stretch=True, tooltip=goods,
        ),
        Column(
            "lines", lambda: translate("Import", "Lines"), lambda one: len(one.lines), formats.number, Align.END,
            width=80, hidden=True,
        ),
        Column("kind", lambda: translate("Import", "How it is sold"), lambda one: one.kind, words.word, width=145),
        Column("tender", lambda: translate("Import", "Paid by"), paid_by, width=150),
        Column(
            "total", lambda: translate("Import", "Total"), lambda one: one.total, formats.money, Align.END, width=130,
            amount=lambda one: one.total,
        ),
    ]  # fmt: skip
