"""A credit that waits: posting it, cancelling it, or saying that it failed; once, whoever else tries."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.commands import Command
from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.movement import text_field
from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.facts import Facts
from desktop_app.words import word
from ledger.domain.rights import RIGHTS
from ledger.domain.rules import rule_for
from ledger.domain.transactions import Posted
from ledger.domain.words import Status
from ledger.use_cases.movements import EndPending, move, preview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.transactions import TransactionRow
    from ledger.progress import Progress

_ANY_REASON = "?"
"""Stands for whichever reason is given in the end; it is never written."""
ENDS = (Status.POSTED, Status.CANCELLED, Status.FAILED)


class EndPendingDialog(FormDialog[EndPending, Posted]):
    """What waits, what its end would do to the balance, and, where nothing is posted, why."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: TransactionRow, to: Status) -> None:
        super().__init__(context, parent)
        self.row = row
        self.to = to
        self.set_words(*self._words())
        self.facts = Facts()
        self.facts.show_facts(self._facts())
        self.body.addWidget(self.facts)
        self.balance = BalanceChange(context)
        self.balance.show_change(None, None, self.tr("Working out what would happen…"))
        self.body.addWidget(self.balance)
        self.reason = text_field()
        if to is not Status.POSTED:
            self.add_field("reason", self.tr("Reason"), self.reason, self.tr("Kept with the transaction."))
        self.body.addStretch(1)
        ledger, probe = context.ledger, EndPending(self.key, row.id, to.value, _ANY_REASON)
        context.tasks.read(lambda _: preview(ledger, probe), self._foreseen, self._impossible, self)

    def _words(self) -> tuple[str, str]:
        texts = {
            Status.POSTED: (self.tr("Post what waits?"), self.tr("Post")),
            Status.CANCELLED: (self.tr("Cancel what waits?"), self.tr("Cancel it")),
            Status.FAILED: (self.tr("Say that it failed?"), self.tr("It failed")),
        }
        return texts[self.to]

    def _facts(self) -> list[tuple[str, str]]:
        row, formats = self.row, self.context.formats
        facts = [
            (self.tr("Waits"), f"{formats.money(row.signed, signed=True)} · {word(row.source)}"),
            (self.tr("Customer"), row.customer_name),
            (self.tr("Reference"), reference_words(row, formats)),
            (self.tr("Since"), formats.moment(row.time)),
            (self.tr("Value expires"), formats.day(row.expires_at) if row.expires_at else ""),
        ]
        return [(title, text) for title, text in facts if text]

    def _foreseen(self, foreseen: Posted) -> None:
        (change,) = foreseen.balances
        repaid = change.debt_before - change.debt_after
        text = self.tr("Repays {repaid} of the debt of {debt}.")
        money = self.context.formats.money
        note = text.format(repaid=money(repaid), debt=money(change.debt_before)) if repaid else ""
        self.balance.show_change(change.shown_before, change.shown_after, note)

    def _impossible(self, failure: Failure) -> None:
        self.balance.hide()
        self.show_failure(failure)
        self.submit_button.setEnabled(False)

    def build(self) -> EndPending:
        """The request. Raises FieldRequired("reason")."""
        return EndPending(self.key, self.row.id, self.to.value, self.reason.text().strip())

    def send(self, request: EndPending, progress: Progress) -> Posted:
        """End it."""
        del progress
        return move(self.context.ledger, request)

    def describe(self, request: EndPending) -> str:
        """Which row, and what becomes of it."""
        text = self.tr("Transaction {number} becomes {status}")
        return text.format(number=request.transaction_id, status=word(self.to))

    def done_words(self, answer: Posted) -> str:
        """What became of it."""
        money = self.context.formats.money
        if self.to is not Status.POSTED:
            return self.tr("Nothing was posted: {amount} of {name} no longer waits.").format(
                amount=money(self.row.signed), name=self.row.customer_name
            )
        text = self.tr("Posted {amount} to {name}. New balance: {balance}.")
        balance = money(answer.balances[0].shown_after)
        return text.format(amount=money(self.row.signed), name=self.row.customer_name, balance=balance)


def pending_commands(context: AppContext, parent: QWidget, row: TransactionRow) -> list[Command]:
    """What can be done with a row that waits; nothing with any other, nor with what this person may not post."""
    if row.status is not Status.PENDING or context.info.staff.role not in RIGHTS[rule_for("credit", row.source).right]:
        return []
    return [Command(f"pending.{to}", partial(_title, to), partial(_open, context, parent, row, to)) for to in ENDS]


def _open(context: AppContext, parent: QWidget, row: TransactionRow, to: Status) -> None:
    EndPendingDialog(context, parent, row, to).open()


def _title(to: Status) -> str:
    translate = QCoreApplication.translate
    return {
        Status.POSTED: translate("EndPendingDialog", "Post it…"),
        Status.CANCELLED: translate("EndPendingDialog", "Cancel it…"),
        Status.FAILED: translate("EndPendingDialog", "It failed…"),
    }[to]
