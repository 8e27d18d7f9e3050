"""What about payments a person must look at: what it is, why, what to do - and doing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.payment_exceptions import RefundSuspenseDialog, SettleDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.payment_columns import exception_columns
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from ledger.changes import EVERYTHING, Changes
from ledger.domain.payments import Advice, ExceptionRow, Exceptions
from ledger.paging import Page
from ledger.use_cases.payments import exceptions, retry_refund
from ledger.use_cases.provider import send_refund

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from desktop_app.tasks import Failure
    from ledger.use_cases.opening import Ledger

_AT_PAYMENT = frozenset({Advice.ASK_PROVIDER, Advice.CAPTURE_OR_CANCEL, Advice.WAIT, Advice.CHECK_KEY})


class ExceptionsTab(QWidget):
    """The list, oldest first; Enter does what is advised."""

    payment_asked = Signal(int)
    counted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.count = 0
        self._found = Exceptions((), ())
        self.act_button = button("", self.act, primary=True)
        self.settle_button = button("", self.settle)
        self.open_button = button("", self._open, icon="document")
        self._suspense = label("", "muted", wrap=True)
        self.model = PagedTableModel(context.tasks, exception_columns(context), _identity, parent=self)
        self.table = TableView(context, "payment_exceptions", self.model, self._empty)
        self.table.hide_status_line()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._suspense, 1)
        for made in (self.open_button, self.settle_button, self.act_button):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.table.opened.connect(lambda _: self.act())
        self.table.selection_changed.connect(self._enable)
        self.table.set_menu(self._menu)
        self.retranslate()

    @property
    def row(self) -> ExceptionRow | None:
        """The one line selected."""
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    @property
    def may_act(self) -> bool:
        """Whether something is advised of the line in hand."""
        return self.row is not None

    @property
    def may_settle(self) -> bool:
        """Whether the line in hand is an event that can be settled."""
        return self.row is not None and self.row.event_id is not None

    def read(self) -> None:
        """Ask what there is to look at."""
        ledger = self._context.ledger
        self._context.tasks.read(lambda _: exceptions(ledger), self._show, self._failed, self)

    def _show(self, found: Exceptions) -> None:
        self._found = found
        self.count = len(found.rows)
        self.model.show(lambda _, __: Page(found.rows))
        self._show_suspense()
        self._enable()
        self.counted.emit()

    def _show_suspense(self) -> None:
        money = self._context.formats.money
        lies = "  ·  ".join(money(one) for one in self._found.suspense if one)
        self._suspense.setText(self.tr("In suspense: {amounts}").format(amounts=lies) if lies else "")

    def _failed(self, failure: Failure) -> None:
        self._context.refused(failure)

    def retranslate(self) -> None:
        """Set every text again."""
        self.settle_button.setText(self.tr("Settle…"))
        self.open_button.setText(self.tr("Open the payment"))
        self._show_suspense()
        self._enable()

    def _enable(self) -> None:
        row = self.row
        self.act_button.setText(self._act_words(row))
        self.act_button.setVisible(row is not None)
        self.settle_button.setEnabled(self.may_settle)
        self.open_button.setEnabled(row is not None and row.payment_id is not None)

    def _act_words(self, row: ExceptionRow | None) -> str:
        if row is None:
            return ""
        if row.advice is Advice.REFUND_SUSPENSE:
            return self.tr("Give back…")
        if row.advice is Advice.RETRY_REFUND:
            return self.tr("Send again")
        return self.tr("Look at the payment") if self._leads_to_payment(row) else self.tr("Settle…")

    def _leads_to_payment(self, row: ExceptionRow) -> bool:
        return row.payment_id is not None and (row.advice in _AT_PAYMENT or row.event_id is None)

    def _empty(self) -> tuple[str, str]:
        return self.tr("Nothing to look at"), self.tr("Unknown, late or wrong payments and owed refunds appear here.")

    # -- doing it ---------------------------------------------------------------------------------------------

    def act(self) -> None:
        """Do what is advised of the line in hand."""
        row = self.row
        if row is None:
            return
        if row.advice is Advice.REFUND_SUSPENSE and row.payment_id is not None:
            self._open_form(RefundSuspenseDialog(self._context, self.window(), row))
        elif row.advice is Advice.RETRY_REFUND and row.refund_id is not None:
            self._send_again(row.refund_id)
        elif self._leads_to_payment(row) and row.payment_id is not None:
            self.payment_asked.emit(row.payment_id)
        else:
            self.settle()

    def settle(self) -> None:
        """Say what was done about the event in hand."""
        if self.row is not None and self.may_settle:
            self._open_form(SettleDialog(self._context, self.window(), self.row))

    def _send_again(self, refund_id: int) -> None:
        ledger = self._context.ledger
        self._context.tasks.write(
            lambda _: _sent_again(ledger, refund_id), lambda _: self.read(), self._failed, self,
            title=self.tr("Sending the refund"),
        )  # fmt: skip

    def _open(self) -> None:
        if self.row is not None and self.row.payment_id is not None:
            self.payment_asked.emit(self.row.payment_id)

    def _open_form(self, form: AnyForm) -> None:
        form.finished.connect(lambda _: self.table.setFocus())
        form.open()

    def _menu(self, rows: Sequence[ExceptionRow]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        row = rows[0]
        return [
            Command("act", lambda: self._act_words(row), self.act),
            Command("settle", lambda: self.tr("Settle…"), self.settle, enabled=lambda: row.event_id is not None),
            Command("open", lambda: self.tr("Open the payment"), self._open,
                    enabled=lambda: row.payment_id is not None),
            Command("order", lambda: self.tr("Open the order"),
                    partial(self._context.navigate, "order", order_id=row.order_id),
                    enabled=lambda: row.order_id is not None),
            Command("customer", lambda: self.tr("Open the customer"),
                    partial(self._context.navigate, "customer", customer_id=row.customer_id),
                    enabled=lambda: row.customer_id is not None),
        ]  # fmt: skip


def _identity(row: ExceptionRow) -> object:
    return row.trouble, row.event_id, row.refund_id, row.payment_id


def _sent_again(ledger: Ledger, refund_id: int) -> Changes:
    """Let the refund be sent again, and send it at once."""
    retry_refund(ledger, refund_id)
    send_refund(ledger, refund_id)
    return EVERYTHING
