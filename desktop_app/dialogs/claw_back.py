"""Taking back cashback or points that were given, and promising a credit that is posted later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.movement import MovementDialog
from desktop_app.dialogs.posting_choices import Choice, ExpiryChoice, reference_word, source_choice
from desktop_app.dialogs.posting_effect import Effect
from ledger.domain.rights import RIGHTS
from ledger.domain.rules import PENDING, rule_for
from ledger.domain.words import Source
from ledger.errors import FieldRequired
from ledger.money import POINTS, Money
from ledger.use_cases.movements import ClawBack, Pend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting import Subject
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import Wallet

KINDS = ("order", "rma", "booking", "quest", "document")


class ClawBackDialog(MovementDialog[ClawBack]):
    """How much, of what and for what; what was spent already becomes debt, the customer's own money stays."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        title = self.tr("Take cashback or points back from {name}")
        self.set_words(title.format(name=subject.name), self.tr("Take back"))
        of = (Source.LOYALTY,) if subject.currency == POINTS else (Source.CASHBACK, Source.LOYALTY)
        self.of = source_choice(of)
        self.kind: Choice[str] = Choice(KINDS, reference_word)
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("source", self.tr("Given as"), self.of))
        self.body.addWidget(self.balance)
        self.add_pair(
            ("reference_type", self.tr("Refers to"), self.kind),
            ("reference_id", self.tr("Its number"), self.reference),
        )

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """Out of what was given, else debt: the balance falls by all of it."""
        nothing = Money(0, amount.currency)
        return Effect(wallet.shown, wallet.shown - amount, nothing, nothing)

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        del wallet, effect
        return self.tr("What was spent already becomes debt; the customer's own money is not touched.")

    def build(self) -> ClawBack:
        """The request. Raises the refusals of an amount, FieldRequired("reference_id")."""
        amount, number = self.amount.money(), self.reference.text().strip()
        if not number:
            raise FieldRequired("reference_id")
        return ClawBack(self.key, self.subject.customer_id, amount, self.of.chosen, self.kind.chosen, number)

    def done_words(self, answer: Posted) -> str:
        """How much, from whom, and the new balance."""
        text = self.tr("Took {amount} back from {name}. New balance: {balance}.")
        amount = self.context.formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, balance=self.new_balance(answer))


def promised_by(context: AppContext) -> tuple[Source, ...]:
    """Why a credit may wait, as far as this person may post it."""
    role = context.info.staff.role
    return tuple(one for one in Source if one in PENDING and role in RIGHTS[rule_for("credit", one).right])


class PromiseDialog(MovementDialog[Pend]):
    """A credit of a fixed amount that waits; no balance moves until it is posted."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Promise a credit to {name}").format(name=subject.name), self.tr("Promise"))
        self.source = source_choice(promised_by(context))
        self.kind: Choice[str] = Choice(KINDS, reference_word)
        self.expiry = ExpiryChoice(context.info.today, context.formats)
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("source", self.tr("Source"), self.source))
        self.add_field("expires", self.tr("Expiry"), self.expiry)
        self.body.addWidget(self.balance)
        self.add_pair(
            ("reference_type", self.tr("Refers to"), self.kind),
            ("reference_id", self.tr("Its number"), self.reference),
        )
        self.add_field("note", self.tr("Note (optional)"), self.note)

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """Nothing moves yet."""
        nothing = Money(0, amount.currency)
        return Effect(wallet.shown, wallet.shown, nothing, nothing)

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        text = self.tr("Once it is posted: {balance}.")
        del effect
        return text.format(balance=self.context.formats.money(wallet.shown + self.amount.money()))

    def build(self) -> Pend:
        """The request. Raises the refusals of an amount, FieldRequired("reference_id")."""
        amount, number = self.amount.money(), self.reference.text().strip()
        if not number:
            raise FieldRequired("reference_id")
        return Pend(
            self.key, self.subject.customer_id, amount, self.source.chosen, self.kind.chosen, number,
            self.expiry.expires(), self.note.text().strip(),
        )  # fmt: skip

    def done_words(self, answer: Posted) -> str:
        """How much waits for whom."""
        del answer
        text = self.tr("{amount} waits for {name}.")
        return text.format(amount=self.context.formats.money(self.amount.money()), name=self.subject.name)
