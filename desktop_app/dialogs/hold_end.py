"""Ending a hold: taking it for good, or giving it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.dialogs.hold_place import on_hold_words
from desktop_app.dialogs.movement import MovementDialog, text_field
from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.dialogs.posting_effect import Effect
from desktop_app.widgets.facts import Facts
from ledger.errors import HoldTooSmall, Refusal
from ledger.money import Money
from ledger.use_cases.movements import CaptureHold, ReleaseHold

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting import Subject
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import Hold, Wallet


def hold_name(context: AppContext, hold: Hold) -> str:
    """What a hold is for: "Cart 77", or its number."""
    formats = context.formats
    if hold.reference_id:
        return reference_words(hold, formats)
    text = QCoreApplication.translate("HoldForms", "Hold {number}")
    return text.format(number=formats.code(f"#{hold.id}"))


def _facts(context: AppContext, hold: Hold) -> Facts:
    formats, shown, translate = context.formats, Facts(), QCoreApplication.translate
    shown.show_facts(
        [
            (translate("HoldForms", "Hold"), hold_name(context, hold)),
            (translate("HoldForms", "Still held"), formats.money(hold.held)),
            (translate("HoldForms", "Ends"), formats.moment(hold.expires_at)),
        ]
    )
    return shown


class CaptureHoldDialog(MovementDialog[CaptureHold]):
    """Takes all or part of a hold; the rest goes back at once, or stays held."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject, hold: Hold) -> None:
        super().__init__(context, parent, subject)
        self.hold = hold
        self.set_words(self.tr("Capture a hold of {name}").format(name=subject.name), self.tr("Capture"))
        self.keep_rest = QCheckBox(self.tr("Keep the rest on hold"))
        self.amount.set_money(hold.held)
        self.body.addWidget(_facts(context, hold))
        self.add_field("amount", self.tr("Amount to take"), self.amount)
        self.add_field("keep_rest", "", self.keep_rest)
        self.body.addWidget(self.balance)
        self._show_rest()

    def edited(self) -> None:
        """Keeping a rest makes sense only when there is one."""
        self._show_rest()
        super().edited()

    def _rest(self, amount: Money) -> Money:
        return self.hold.held - amount

    def _show_rest(self) -> None:
        try:
            self.keep_rest.setEnabled(self._rest(self.amount.money()).minor > 0)
        except Refusal:
            self.keep_rest.setEnabled(False)

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """What is available grows by the rest that goes back; taking more than is held is short."""
        nothing = Money(0, amount.currency)
        rest = max(nothing, self._rest(amount))
        back = nothing if self.keep_rest.isChecked() else rest
        return Effect(wallet.shown, wallet.shown + back, nothing, max(nothing, -self._rest(amount)))

    def _missing(self, wallet: Wallet, effect: Effect) -> str:
        del wallet
        money = self.context.formats.money
        text = self.tr("Only {held} is held: {missing} short.")
        return text.format(held=money(self.hold.held), missing=money(effect.missing))

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        taken = self.amount.money() + (effect.after - effect.before)
        return on_hold_words(self.context, wallet.on_hold, wallet.on_hold - taken)

    def build(self) -> CaptureHold:
        """The request. Raises the refusals of an amount, HoldTooSmall."""
        amount = self.amount.money()
        if amount > self.hold.held:
            raise HoldTooSmall(self.hold.id, self.hold.held, amount)
        return CaptureHold(
            self.key, self.hold.id, amount, self.keep_rest.isChecked(), self.hold.reference_type,
            self.hold.reference_id,
        )  # fmt: skip

    def done_words(self, answer: Posted) -> str:
        """How much was taken, and what is left."""
        text = self.tr("Captured {amount} of {name}. Available: {balance}.")
        money = self.context.formats.money
        balance = money(self.change_of(answer).available_after)
        return text.format(amount=money(self.amount.money()), name=self.subject.name, balance=balance)


class ReleaseHoldDialog(MovementDialog[ReleaseHold]):
    """Gives all or part of a hold back, with the reason."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject, hold: Hold) -> None:
        super().__init__(context, parent, subject)
        self.hold = hold
        self.set_words(self.tr("Release a hold of {name}").format(name=subject.name), self.tr("Release"))
        self.whole = QCheckBox(self.tr("All that is held: {held}").format(held=context.formats.money(hold.held)))
        self.whole.setChecked(True)
        self.amount.set_money(hold.held)
        self.amount.setEnabled(False)
        self.why = text_field()
        self.whole.toggled.connect(self._choose_whole)
        self.body.addWidget(_facts(context, hold))
        self.add_field("reason", self.tr("Reason"), self.why, self.tr("Kept with your name and the time."))
        self.add_field("whole", "", self.whole)
        self.add_field("amount", self.tr("Amount to give back"), self.amount)
        self.body.addWidget(self.balance)

    def _choose_whole(self, whole: bool) -> None:
        self.amount.setEnabled(not whole)
        if whole:
            self.amount.set_money(self.hold.held)
        else:
            self.amount.setFocus()
            self.amount.selectAll()

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """What is given back is available again; more than is held cannot be."""
        nothing = Money(0, amount.currency)
        return Effect(wallet.shown, wallet.shown + amount, nothing, max(nothing, amount - self.hold.held))

    def _missing(self, wallet: Wallet, effect: Effect) -> str:
        del wallet
        money = self.context.formats.money
        text = self.tr("Only {held} is held: {missing} short.")
        return text.format(held=money(self.hold.held), missing=money(effect.missing))

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        back = effect.after - effect.before
        return on_hold_words(self.context, wallet.on_hold, wallet.on_hold - back)

    def build(self) -> ReleaseHold:
        """The request, without an amount for all. Raises the refusals of an amount, FieldRequired, HoldTooSmall."""
        amount = None if self.whole.isChecked() else self.amount.money()
        if amount is not None and amount > self.hold.held:
            raise HoldTooSmall(self.hold.id, self.hold.held, amount)
        return ReleaseHold(self.key, self.hold.id, self.why.text().strip(), amount)

    def describe(self, request: ReleaseHold) -> str:
        """Which hold, whose, and how much."""
        amount = self.context.formats.money(request.amount or self.hold.held)
        return self.tr("{title}: {amount}").format(title=self.windowTitle(), amount=amount)

    def done_words(self, answer: Posted) -> str:
        """How much went back, and what is available."""
        change = self.change_of(answer)
        money = self.context.formats.money
        text = self.tr("Released {amount} of {name}. Available: {balance}.")
        amount = money(change.on_hold_before - change.on_hold_after)
        return text.format(amount=amount, name=self.subject.name, balance=money(change.available_after))
