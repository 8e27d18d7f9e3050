"""Setting money aside for a cart, an order or a booking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.dialogs.movement import MovementDialog, now_of
from desktop_app.dialogs.posting_choices import Choice, reference_word
from desktop_app.dialogs.posting_effect import Effect, effect_of_debit
from desktop_app.widgets.boxes import moment_box
from ledger.use_cases.movements import PlaceHold
from ledger.use_cases.settings import hold_minutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting import Subject
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import Wallet
    from ledger.money import Money

KINDS = ("cart", "order", "booking", "payment", "document")


class Term(Enum):
    """How long a hold stands, in minutes; `USUAL` is as set for what it is for, a moment of one's own is `UNTIL`."""

    USUAL = 0
    HALF_HOUR = 30
    HOUR = 60
    TWO_HOURS = 120
    DAY = 1_440
    THREE_DAYS = 4_320
    UNTIL = -1


class TermChoice(QWidget):
    """A usual time, or a moment on the shop's clock."""

    picked = Signal()

    def __init__(self, context: AppContext, usual: Callable[[], int]) -> None:
        super().__init__()
        self._usual = usual
        self._zone = QTimeZone(context.info.zone.encode())
        self._from = now_of(context)
        self.term: Choice[Term] = Choice(Term, _term_words)
        self.until = moment_box(context.info.zone)
        self.set_until(self._from + timedelta(minutes=Term.TWO_HOURS.value))
        self.until.setAccessibleName(self.tr("Until"))
        self.until.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.term, 1)
        row.addWidget(self.until, 1)
        self.setFocusProxy(self.term)
        self.term.setAccessibleName(self.tr("How long"))
        self.term.currentIndexChanged.connect(self._change)
        self.until.dateTimeChanged.connect(lambda _: self.picked.emit())

    def set_until(self, instant: datetime) -> None:
        """Propose this moment as one's own."""
        whole = instant.replace(second=0, microsecond=0)
        self.until.setDateTime(QDateTime.fromSecsSinceEpoch(int(whole.timestamp()), self._zone))

    def start_from(self, instant: datetime) -> None:
        """Count the usual times from here on."""
        self._from = instant

    def expires_at(self) -> datetime:
        """When the hold ends, in UTC."""
        term = self.term.chosen
        if term is Term.UNTIL:
            seconds = self.until.dateTime().toSecsSinceEpoch()
            return datetime.fromtimestamp(seconds, UTC)
        return self._from + timedelta(minutes=self._usual() if term is Term.USUAL else term.value)

    def _change(self) -> None:
        self.until.setVisible(self.term.chosen is Term.UNTIL)
        self.picked.emit()


def _term_words(term: Term) -> str:
    translate = QCoreApplication.translate
    return {
        Term.USUAL: translate("TermChoice", "As usual for this"),
        Term.HALF_HOUR: translate("TermChoice", "30 minutes"),
        Term.HOUR: translate("TermChoice", "1 hour"),
        Term.TWO_HOURS: translate("TermChoice", "2 hours"),
        Term.DAY: translate("TermChoice", "1 day"),
        Term.THREE_DAYS: translate("TermChoice", "3 days"),
        Term.UNTIL: translate("TermChoice", "Until…"),
    }[term]


class PlaceHoldDialog(MovementDialog[PlaceHold]):
    """Amount, what it is for, and until when."""

    takes = True

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Hold money of {name}").format(name=subject.name), self.tr("Place hold"))
        self.kind: Choice[str] = Choice(KINDS, reference_word)
        self.term = TermChoice(context, lambda: hold_minutes(context.ledger, self.kind.chosen))
        self.add_field("amount", self.tr("Amount"), self.amount)
        self.add_field("expires_at", self.tr("Held for"), self.term)
        self.body.addWidget(self.balance)
        self.add_pair(
            ("reference_type", self.tr("Refers to"), self.kind),
            ("reference_id", self.tr("Its number (optional)"), self.reference),
        )
        self.add_field("note", self.tr("Note (optional)"), self.note)
        self._show_end()

    def edited(self) -> None:
        """A hold counts from the last edit, and stays what it was when the same form is sent again."""
        self.term.start_from(now_of(self.context))
        self._show_end()
        super().edited()

    def _show_end(self) -> None:
        ends = self.context.formats.moment(self.term.expires_at())
        self.fields["expires_at"].set_hint(self.tr("Ends {moment}, and gives back what is left.").format(moment=ends))

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """What is held is no longer available."""
        return effect_of_debit(wallet, amount)

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        held = effect.before - effect.after
        return on_hold_words(self.context, wallet.on_hold, wallet.on_hold + held)

    def build(self) -> PlaceHold:
        """The request. Raises the refusals of an amount."""
        return PlaceHold(
            self.key, self.subject.customer_id, self.amount.money(), self.term.expires_at(), self.kind.chosen,
            self.reference.text().strip(), self.note.text().strip(),
        )  # fmt: skip

    def done_words(self, answer: Posted) -> str:
        """How much, whose, until when, and what is left."""
        formats = self.context.formats
        text = self.tr("Held {amount} of {name} until {moment}. Available: {balance}.")
        left, until = self.change_of(answer).available_after, formats.moment(self.term.expires_at())
        amount = formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, moment=until, balance=formats.money(left))


def on_hold_words(context: AppContext, before: Money, after: Money) -> str:
    """What is on hold now and after."""
    money = context.formats.money
    text = QCoreApplication.translate("HoldForms", "On hold now {before}, after {after}.")
    return text.format(before=money(before), after=money(after))
