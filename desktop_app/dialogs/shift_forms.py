"""Forms of a till: opening a shift, cash in and out, and closing it by a blind count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.movement import text_field
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.tills import CashWay
from ledger.domain.transactions import Posted
from ledger.errors import AmountNotPositive, CashTooSmall, FieldInvalid, FieldRequired, Refusal
from ledger.money import Currency, Money
from ledger.use_cases.till import CashMove, CloseShift, OpenShift, till_post

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.tills import Shift
    from ledger.progress import Progress


class OpenShiftDialog(FormDialog[OpenShift, Posted]):
    """Begins a shift with a float out of the safe."""

    def __init__(self, context: AppContext, parent: QWidget | None, unit: Currency) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Open a shift"), self.tr("Open the shift"))
        self.amount = MoneyField(unit, context.formats)
        self.amount.setText("0")
        self.amount.selectAll()
        self.note = text_field()
        hint = self.tr("What you put into the drawer out of the safe now. What the last shift left is there already.")
        self.add_field("amount", self.tr("Opening float"), self.amount, hint)
        self.add_field("note", self.tr("Note (optional)"), self.note)

    def build(self) -> OpenShift:
        """The request. Raises what is wrong with the amount."""
        return OpenShift(self.key, self.amount.signed_money(), self.note.text().strip())

    def send(self, request: OpenShift, progress: Progress) -> Posted:
        """Open it."""
        del progress
        return till_post(self.context.ledger, request)

    def describe(self, request: OpenShift) -> str:
        """With how much."""
        return self.tr("Shift opened with {amount}").format(amount=self.context.formats.money(request.opening))

    def done_words(self, answer: Posted) -> str:
        """It is open."""
        del answer
        return self.tr("The shift is open.")


class CashMoveDialog(FormDialog[CashMove, Posted]):
    """Cash into the drawer or out of it; what should be in it is not told, as it is counted blind."""

    def __init__(self, context: AppContext, parent: QWidget | None, way: CashWay, unit: Currency) -> None:
        super().__init__(context, parent)
        self.way = way
        titles = {
            CashWay.PAY_IN: (self.tr("Put cash into the drawer"), self.tr("Pay in")),
            CashWay.PAY_OUT: (self.tr("Take cash out of the drawer"), self.tr("Pay out")),
            CashWay.DROP: (self.tr("Drop cash to the safe"), self.tr("Drop")),
        }
        self.set_words(*titles[way])
        self.amount = MoneyField(unit, context.formats)
        self.note = text_field()
        self.add_field("amount", self.tr("Amount"), self.amount)
        wants_note = way is CashWay.PAY_OUT
        self.add_field("note", self.tr("What for") if wants_note else self.tr("Note (optional)"), self.note)

    def build(self) -> CashMove:
        """The request. A pay-out needs a note: FieldRequired("note")."""
        amount, note = self.amount.money(), self.note.text().strip()
        if self.way is CashWay.PAY_OUT and not note:
            raise FieldRequired("note")
        return CashMove(self.key, self.way, amount, note)

    def send(self, request: CashMove, progress: Progress) -> Posted:
        """Post it."""
        del progress
        return till_post(self.context.ledger, request)

    def show_failure(self, failure: Failure) -> None:
        """Too much is refused without a word of what should be there."""
        super().show_failure(failure)
        if isinstance(failure, CashTooSmall) or (isinstance(failure, FieldInvalid) and failure.what == "amount"):
            self.fields["amount"].show_problem(self.tr("There is not that much in the drawer."))

    def describe(self, request: CashMove) -> str:
        """Which way, how much."""
        text = {
            CashWay.PAY_IN: self.tr("Pay-in of {amount}"),
            CashWay.PAY_OUT: self.tr("Pay-out of {amount}"),
            CashWay.DROP: self.tr("Drop of {amount}"),
        }[self.way]
        return text.format(amount=self.context.formats.money(request.amount))

    def done_words(self, answer: Posted) -> str:
        """What was moved."""
        del answer
        return self.tr("{what}: done.").format(what=self.describe(self.build()))


class CloseShiftDialog(FormDialog[CloseShift, Posted]):
    """Ends a shift with what was counted. Over or short is told afterwards, never before."""

    def __init__(self, context: AppContext, parent: QWidget | None, shift: Shift) -> None:
        super().__init__(context, parent)
        self.shift_id = shift.id
        self.set_words(self.tr("Close the shift"), self.tr("Close and make the Z report"))
        unit = shift.opening.currency
        self.counted = MoneyField(unit, context.formats)
        self.taken = MoneyField(unit, context.formats)
        self.taken.setText("0")
        self.note = text_field()
        words = self.tr("Count the whole drawer first. Whether it is over or short appears with the Z report.")
        self.body.addWidget(label(words, "muted", wrap=True))
        self.add_field("counted", self.tr("Counted in the drawer"), self.counted)
        self.add_field("taken", self.tr("Taken to the safe"), self.taken, self.tr("The rest stays for the next shift."))
        self.add_field("note", self.tr("Note (optional)"), self.note)

    def build(self) -> CloseShift:
        """The request. Raises what is wrong with either amount, CashTooSmall for taking more than was counted."""
        counted, taken = _amount(self.counted, "counted"), _amount(self.taken, "taken")
        if taken.minor > counted.minor:
            raise _about(CashTooSmall(counted, taken), "taken")
        return CloseShift(self.key, counted, taken, self.shift_id, self.note.text().strip())

    def send(self, request: CloseShift, progress: Progress) -> Posted:
        """Close it."""
        del progress
        return till_post(self.context.ledger, request)

    def describe(self, request: CloseShift) -> str:
        """With how much."""
        return self.tr("Shift closed with {amount}").format(amount=self.context.formats.money(request.counted))


def _amount(field: MoneyField, name: str) -> Money:
    """An amount of zero or more; its refusals name this field."""
    try:
        amount = field.signed_money()
    except FieldRequired:
        raise FieldRequired(name) from None
    except Refusal as refusal:
        raise _about(refusal, name) from None
    if amount.minor < 0:
        raise _about(AmountNotPositive(amount), name)
    return amount


def _about(refusal: Refusal, name: str) -> Refusal:
    refusal.field = name  # type: ignore[misc]
    return refusal
