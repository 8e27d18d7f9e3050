"""Paying the customer's own money out, and giving up debt that will not be repaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.movement import MovementDialog
from desktop_app.dialogs.posting_choices import tender_choice
from desktop_app.dialogs.posting_effect import Effect
from desktop_app.tasks import LatestRead
from ledger.domain.rules import RULES
from ledger.domain.words import Origin, Source, Tender
from ledger.money import Money
from ledger.use_cases.movements import Withdraw, WriteOffDebt
from ledger.use_cases.wallets import pockets

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting import Subject
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import CustomerWallets, Pocket, Wallet


def pay_out_tenders() -> tuple[Tender, ...]:
    """What may be paid out in."""
    rules = (rule for rule in RULES if rule.operation == "debit" and rule.source is Source.WITHDRAWAL)
    return tuple(Tender(rule.tender) for rule in rules)


class WithdrawDialog(MovementDialog[Withdraw]):
    """Pays out of the paid pockets; what was given cannot be paid out."""

    takes = True

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Pay money out to {name}").format(name=subject.name), self.tr("Pay out"))
        self.tender = tender_choice(pay_out_tenders())
        self._paid: Money | None = None
        self._pockets = LatestRead(context.tasks, self)
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("tender", self.tr("Paid out by"), self.tender))
        self.body.addWidget(self.balance)
        self.add_field("note", self.tr("Note (optional)"), self.note)

    def _take_wallets(self, found: CustomerWallets) -> None:
        super()._take_wallets(found)
        if (wallet := self._wallet) is not None:
            ledger, wallet_id = self.context.ledger, wallet.id
            self._pockets.ask(lambda _: pockets(ledger, wallet_id), self._take_pockets, lambda _: None)

    def _take_pockets(self, found: tuple[Pocket, ...]) -> None:
        paid = sum(one.balance.minor for one in found if one.origin is Origin.PAID)
        self._paid = Money(paid, self.subject.currency)
        money = self.context.formats.money
        self.fields["amount"].set_hint(self.tr("The customer's own money: {paid}.").format(paid=money(self._paid)))
        self._show_effect()

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """Only the customer's own money goes out."""
        nothing = Money(0, amount.currency)
        limit = wallet.available if self._paid is None else self._paid
        return Effect(wallet.shown, wallet.shown - amount, nothing, max(nothing, amount - limit))

    def _missing(self, wallet: Wallet, effect: Effect) -> str:
        money = self.context.formats.money
        text = self.tr("Only {paid} is the customer's own money: {missing} short.")
        return text.format(paid=money(self._paid or wallet.available), missing=money(effect.missing))

    def build(self) -> Withdraw:
        """The request. Raises the refusals of an amount."""
        note = self.note.text().strip()
        return Withdraw(self.key, self.subject.customer_id, self.amount.money(), self.tender.chosen, note)

    def done_words(self, answer: Posted) -> str:
        """How much, to whom, and the new balance."""
        text = self.tr("Paid {amount} out to {name}. New balance: {balance}.")
        amount = self.context.formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, balance=self.new_balance(answer))


class WriteOffDialog(MovementDialog[WriteOffDebt]):
    """Gives up debt, all of it to begin with."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject, debt: Money) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Write off debt of {name}").format(name=subject.name), self.tr("Write off"))
        self.amount.set_money(debt)
        self.add_field("amount", self.tr("Amount to write off"), self.amount)
        self.body.addWidget(self.balance)
        self.add_field("note", self.tr("Note"), self.note, self.tr("Why it will not be repaid."))

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """No more than is owed can be written off."""
        nothing = Money(0, amount.currency)
        return Effect(wallet.shown, wallet.shown + amount, nothing, max(nothing, amount - wallet.debt))

    def _missing(self, wallet: Wallet, effect: Effect) -> str:
        text = self.tr("Only {debt} is owed: {missing} too much.")
        money = self.context.formats.money
        return text.format(debt=money(wallet.debt), missing=money(effect.missing))

    def build(self) -> WriteOffDebt:
        """The request. Raises the refusals of an amount, FieldRequired("note")."""
        return WriteOffDebt(self.key, self.subject.customer_id, self.amount.money(), self.note.text().strip())

    def done_words(self, answer: Posted) -> str:
        """How much, whose, and the new balance."""
        text = self.tr("Wrote off {amount} of {name}. New balance: {balance}.")
        amount = self.context.formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, balance=self.new_balance(answer))
