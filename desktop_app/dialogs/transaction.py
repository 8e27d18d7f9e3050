"""Everything known about one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.dialogs.partner_form import percent_text
from desktop_app.dialogs.pending_end import pending_commands
from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.pages.transaction_columns import amount_tone, ending_words, status_tone, status_words
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, Chip, label, set_tone, stand_at_start
from ledger.domain.words import Source
from ledger.money import Money, currency

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from ledger.domain.transactions import TransactionRow

_WIDTH = 520


class TransactionDialog(QDialog):
    """The facts of one row, to read and to copy."""

    def __init__(self, context: AppContext, row: TransactionRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._row = row
        self._close = button(self.tr("Close"), self.accept, primary=True)
        number = context.formats.code(str(row.id))
        self.setWindowTitle(self.tr("Transaction {number}").format(number=number))
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self._facts())
        column.addStretch(1)
        column.addLayout(self._endings())
        column.addLayout(self._buttons())
        self._close.setFocus()

    def _head(self) -> QVBoxLayout:
        row = self._row
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(label(self.windowTitle(), "dialogTitle"))
        title.addWidget(Chip(status_words(row), status_tone(row)))
        title.addStretch(1)
        amount = label(self._context.formats.money(row.signed, signed=True), "figure")
        set_tone(amount, amount_tone(row))
        stand_at_start(amount)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addLayout(title)
        head.addWidget(amount)
        head.addWidget(label(f"{words.word(row.type)}  ·  {words.word(row.source)}", "muted"))
        return head

    def _facts(self) -> Card:
        card, shown = Card(), Facts()
        shown.show_facts((name, fact) for name, fact in self.facts() if fact)
        card.body.addWidget(shown)
        return card

    def facts(self) -> list[tuple[str, str]]:
        """Names and facts, in the order shown; an empty fact is not shown."""
        row, formats = self._row, self._context.formats
        balance = ""
        if row.before is not None and row.after is not None:
            balance = self.tr("{before} before, {after} after").format(
                before=formats.money(row.before), after=formats.money(row.after)
            )
        return [
            (self.tr("Customer"), row.customer_name),
            (self.tr("Gift card"), formats.code(f"····{row.card_last4}") if row.card_last4 else ""),
            (self.tr("Time"), formats.exact_moment(row.time)),
            (self.tr("Business day"), formats.full_day(row.business_date)),
            (self.tr("Balance"), balance),
            (self.tr("Reason"), words.reason(row.reason_code)),
            (self.tr("Earned by"), self._earned()),
            (self.tr("Note"), row.note),
            (self.tr("Reference"), reference_words(row, formats)),
            (self.tr("Value expires"), formats.day(row.expires_at)),
            (self.tr("What became of it"), ending_words(row, formats)),
            (self.tr("Posted by"), row.performed_by),
            (self.tr("Approved by"), row.approved_by),
            (self.tr("Takes back"), self._number(row.reverses)),
            (self.tr("Taken back by"), self._number(row.reversed_by)),
            (self.tr("Operation"), formats.code(str(row.operation_id))),
            (self.tr("Key"), formats.code(row.key)),
        ]

    def _earned(self) -> str:
        """Which rule gave these points or this cashback, on what, at which rate (SPEC 5, 7)."""
        said, formats = dict(self._row.metadata), self._context.formats
        if not {"rule", "base", "rate", "currency"} <= said.keys():
            return said.get("rule", "")
        unit = currency(said["currency"])
        if self._row.source is Source.CASHBACK:
            return self._cashback(said["rule"], said["rate"], formats.money(Money(int(said["base"]), unit)))
        points, per = (int(part) for part in said["rate"].split("/"))
        return self.tr("{rule}: %n point(s) for every {per} of {base}", "", points).format(
            rule=said["rule"], per=formats.money(Money(per, unit)), base=formats.money(Money(int(said["base"]), unit))
        )

    def _cashback(self, rule: str, rate: str, base: str) -> str:
        """A percentage stands as a part of ten thousand; a fixed amount is the transaction's own."""
        part, whole, _ = rate.partition("/")
        if not whole:
            return self.tr("{rule}: a fixed amount on {base}").format(rule=rule, base=base)
        return self.tr("{rule}: {percent} of {base}").format(
            rule=rule, percent=self._context.formats.isolate(f"{percent_text(int(part))} %"), base=base
        )

    def _number(self, transaction: int | None) -> str:
        if transaction is None:
            return ""
        return self.tr("transaction {number}").format(number=self._context.formats.code(str(transaction)))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._row.customer_id is not None:
            row.addWidget(button(self.tr("Open the customer"), self._open_customer, icon="user"))
        if self._order is not None:
            row.addWidget(button(self.tr("Open the order"), self._open_order, icon="basket"))
        row.addStretch(1)
        self._close.setDefault(True)
        row.addWidget(self._close)
        return row

    def _endings(self) -> QHBoxLayout:
        """What can be done with a row that waits."""
        row = QHBoxLayout()
        for command in pending_commands(self._context, self.parentWidget() or self, self._row):
            row.addWidget(button(command.title(), partial(self._leave_for, command.run)))
        row.addStretch(1)
        return row

    def _leave_for(self, form: Callable[[], None]) -> None:
        self.accept()
        form()

    @property
    def _order(self) -> int | None:
        """The order it belongs to."""
        row = self._row
        return int(row.reference_id) if row.reference_type == "order" and row.reference_id.isdecimal() else None

    def _open_order(self) -> None:
        self.accept()
        self._context.navigate("order", order_id=self._order)

    def _open_customer(self) -> None:
        self.accept()
        self._context.navigate("customer", customer_id=self._row.customer_id)
