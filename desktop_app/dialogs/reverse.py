"""Taking back a posting: what it was, what reversing would do, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.posting_choices import reason_choice, reference_words
from desktop_app.dialogs.reasons import keep_to_list
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.facts import Facts
from desktop_app.words import reason, word
from ledger.domain.transactions import Posted
from ledger.errors import AlreadyReversed
from ledger.use_cases.history import transaction
from ledger.use_cases.posting import Reverse, preview, reverse

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.transactions import TransactionRow
    from ledger.progress import Progress

REVERSE_REASONS = ("typing_error", "correction", "transaction_reversal", "rma_refund")
_LONGEST_NOTE = 500


class ReverseDialog(FormDialog[Reverse, Posted]):
    """Shows the operation a transaction belongs to and takes it back as a whole, once."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: TransactionRow) -> None:
        super().__init__(context, parent)
        self.row = row
        self.set_words(self.tr("Reverse this posting?"), self.tr("Reverse"))
        self.submit_button.setProperty("primary", False)
        self.submit_button.setProperty("danger", True)
        self.facts = Facts()
        self.facts.show_facts(self._facts())
        self.body.addWidget(self.facts)
        self.balances: list[BalanceChange] = [BalanceChange(context)]
        self.body.addWidget(self.balances[0])
        self.reason = reason_choice(REVERSE_REASONS, must=True)
        keep_to_list(context, self, self.reason, REVERSE_REASONS)
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self.add_field("reason_code", self.tr("Reason"), self.reason)
        self.add_field("note", self.tr("Note (optional)"), self.note)
        self.body.addStretch(1)
        self.balances[0].show_change(None, None, self.tr("Working out what would happen…"))
        self._look_ahead()

    def _facts(self) -> list[tuple[str, str]]:
        row, formats = self.row, self.context.formats
        about = " · ".join(part for part in (reason(row.reason_code), row.note) if part)
        facts = [
            (self.tr("Posting"), f"{word(row.type)} · {word(row.source)}"),
            (self.tr("Amount"), formats.money(row.signed, signed=True)),
            (self.tr("Customer"), row.customer_name),
            (self.tr("Posted"), formats.moment(row.time)),
            (self.tr("By"), row.performed_by),
            (self.tr("Reference"), reference_words(row, formats)),
            (self.tr("Reason"), about),
        ]
        return [(title, text) for title, text in facts if text]

    def _look_ahead(self) -> None:
        """Ask the ledger what reversing the whole operation would do, with a reason that stands for any."""
        ledger = self.context.ledger
        probe = Reverse(self.key, self.row.id, REVERSE_REASONS[0], "")
        self.context.tasks.read(lambda _: preview(ledger, probe), self._foreseen, self._impossible, self)

    def _foreseen(self, foreseen: Posted) -> None:
        while len(self.balances) < len(foreseen.balances):
            more = BalanceChange(self.context)
            self.body.insertWidget(self.body.indexOf(self.balances[-1]) + 1, more)
            self.balances.append(more)
        several = len(foreseen.transaction_ids)
        undone = self.tr("Postings taken back together: {count}").format(count=several) if several > 1 else ""
        for shown, change in zip(self.balances, foreseen.balances, strict=False):
            shown.show_change(change.shown_before, change.shown_after, undone)

    def _impossible(self, failure: Failure) -> None:
        self.balances[0].hide()
        self.show_failure(failure)
        self.submit_button.setEnabled(False)
        self.submit_button.hide()
        for field in self.fields.values():
            field.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()
        if isinstance(failure, AlreadyReversed):
            ledger, by = self.context.ledger, failure.by
            self.context.tasks.read(lambda _: transaction(ledger, by), self._show_reversal, lambda _: None, self)

    def _show_reversal(self, undo: TransactionRow) -> None:
        text = self.tr("Already reversed by {name} on {moment}.")
        about = " · ".join(part for part in (reason(undo.reason_code), undo.note) if part)
        moment = self.context.formats.moment(undo.time)
        words = text.format(name=undo.performed_by, moment=moment)
        self.banner.show_message(f"{words} {about}".strip(), "warning")

    def build(self) -> Reverse:
        """The request. Raises FieldRequired("reason_code")."""
        return Reverse(self.key, self.row.id, self.reason.chosen, self.note.text().strip())

    def send(self, request: Reverse, progress: Progress) -> Posted:
        """Take it back."""
        del progress
        return reverse(self.context.ledger, request)

    def describe(self, request: Reverse) -> str:
        """Which posting is taken back."""
        amount = self.context.formats.money(self.row.signed, signed=True)
        text = self.tr("Reversal of transaction {number}: {amount}")
        return text.format(number=request.transaction_id, amount=amount)

    def done_words(self, answer: Posted) -> str:
        """What was taken back, and the new balance."""
        money = self.context.formats.money
        amount = money(abs(self.row.signed))
        if not answer.balances:
            return self.tr("Reversed {amount}.").format(amount=amount)
        text = self.tr("Reversed {amount} of {name}. New balance: {balance}.")
        balance = money(answer.balances[0].shown_after)
        return text.format(amount=amount, name=self.row.customer_name, balance=balance)
