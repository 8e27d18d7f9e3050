"""Settling what a person had to look at: saying what was done, or giving money back that belongs to nobody here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.marking import translate
from desktop_app.pages.payment_words import verdict_words
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label
from desktop_app.words import word
from ledger.changes import EVERYTHING, Changes
from ledger.domain.payments import ExceptionRow
from ledger.domain.transactions import Posted
from ledger.errors import FieldRequired
from ledger.use_cases.payments import RefundSuspense, refund_suspense, settle_exception

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress

_NOTE_HEIGHT = 76


def exception_card(context: AppContext, row: ExceptionRow) -> Card:
    """What it is about, for the top of a form."""
    formats, card, facts = context.formats, Card(word(row.trouble)), Facts()
    told = (
        (translate("Payments", "Why"), verdict_words(row.what)),
        (translate("Payments", "Amount"), formats.money(row.amount)),
        (translate("Payments", "Customer"), row.customer_name),
        (translate("Payments", "Number at the provider"), formats.code(row.provider_id)),
        (translate("Payments", "Since"), formats.moment(row.since)),
    )
    facts.show_facts((name, text) for name, text in told if text)
    card.body.addWidget(facts)
    return card


class SettleDialog(FormDialog[str, Changes]):
    """Notes what was done about an event; moves no value."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, row: ExceptionRow) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Settle the exception"), self.tr("Settled"))
        self._event = row.event_id or 0
        self.body.addWidget(exception_card(context, row))
        self.note = _note()
        self.add_field("note", self.tr("What was done"), self.note)

    def build(self) -> str:
        """The note. Raises FieldRequired("note")."""
        text = self.note.toPlainText().strip()
        if not text:
            raise FieldRequired("note")
        return text

    def send(self, request: str, progress: Progress) -> Changes:
        """Note it."""
        del progress
        settle_exception(self.context.ledger, self._event, request)
        return EVERYTHING

    def done_words(self, answer: Changes) -> str:
        """That it is off the list."""
        del answer
        return self.tr("Settled. It stays in the payment's history.")


class RefundSuspenseDialog(FormDialog[RefundSuspense, Posted]):
    """Money in suspense goes back through the provider."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: ExceptionRow) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Give the money back"), self.tr("Give back"))
        self._payment = row.payment_id or 0
        self.body.addWidget(exception_card(context, row))
        text = self.tr("It becomes a refund that is owed; the job sends it to the provider and asks until it is paid.")
        self.body.addWidget(label(text, "muted", wrap=True))
        self.note = _note()
        self.add_field("note", self.tr("Why"), self.note)

    def build(self) -> RefundSuspense:
        """The request. Raises FieldRequired("note")."""
        return RefundSuspense(self.key, self._payment, self.note.toPlainText().strip())

    def send(self, request: RefundSuspense, progress: Progress) -> Posted:
        """Owe it."""
        del progress
        return refund_suspense(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """That it is on its way."""
        del answer
        return self.tr("The refund is owed and will be sent.")


def _note() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setFixedHeight(_NOTE_HEIGHT)
    made.setTabChangesFocus(True)
    return made
