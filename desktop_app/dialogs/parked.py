"""Sales that were set aside: take one up again, or give it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.table import TableView
from ledger.domain.orders import ParkedCart
from ledger.paging import Page
from ledger.use_cases.carts import drop_cart, parked_carts, resume_cart
from ledger.use_cases.posting import new_key

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure

_SIZE = 720, 420


class ParkedDialog(QDialog):
    """The list. Enter takes a sale up, Delete gives it up and what was held for it goes back."""

    resumed = Signal(object)
    """The `ParkedCart` taken up; no other till can take it any more."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(*_SIZE)
        self.setWindowTitle(self.tr("Parked sales"))
        self._context = context
        self.banner = Banner()
        self.model = PagedTableModel(context.tasks, self._columns(), lambda cart: cart.id, parent=self)
        self.table = TableView(
            context, "parked", self.model, lambda: (self.tr("No parked sales"), self.tr("F7 in a sale sets it aside."))
        )
        self.table.hide_status_line()
        self.resume_button = button(self.tr("Take up"), self.resume, primary=True)
        self.drop_button = button(self.tr("Give up"), self.drop, danger=True)
        self._lay_out()
        self.table.opened.connect(lambda _: self.resume())
        self.table.selection_changed.connect(self._enable)
        self.model.loaded.connect(self._stand_on_first)
        ledger = context.ledger
        self.model.show(lambda _, __: Page(parked_carts(ledger)))
        self._enable()

    def _columns(self) -> list[Column[ParkedCart]]:
        formats = self._context.formats
        return [
            Column("label", lambda: self.tr("Sale"), lambda cart: cart.label, width=180, stretch=True),
            Column("at", lambda: self.tr("Since"), lambda cart: cart.created_at, formats.moment, width=150),
            Column("by", lambda: self.tr("By"), lambda cart: cart.performed_by, width=110),
            Column("held", lambda: self.tr("Held"), lambda cart: cart.held, formats.money, Align.END, width=120),
            Column("until", lambda: self.tr("Until"), lambda cart: cart.expires_at,
                   lambda moment: formats.time(moment) if moment else "", width=80),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.drop_button)
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), self.reject))
        row.addWidget(self.resume_button)
        column.addLayout(row)
        self.table.setFocus()

    def resume(self) -> None:
        """Take up the sale in hand."""
        cart, ledger = self.table.current_row(), self._context.ledger
        if cart is not None:
            self._context.tasks.write(lambda _: resume_cart(ledger, cart.id), self._resumed, self._failed, self)

    def drop(self) -> None:
        """Give up the sale in hand."""
        cart, ledger, key = self.table.current_row(), self._context.ledger, new_key()
        if cart is not None:
            self._context.tasks.write(lambda _: drop_cart(ledger, key, cart.id), self._dropped, self._failed, self)

    def _resumed(self, cart: ParkedCart) -> None:
        self.accept()
        self.resumed.emit(cart)

    def _dropped(self, _: object) -> None:
        self.model.reload()
        self.table.setFocus()

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self._context.words(failure).both, "negative")
        self.model.reload()

    def _stand_on_first(self) -> None:
        if self.model.rows and self.table.current_row() is None:
            self.table.select(self.model.rows[0].id)
        self._enable()

    def _enable(self) -> None:
        chosen = self.table.current_row() is not None
        self.resume_button.setEnabled(chosen)
        self.drop_button.setEnabled(chosen)
