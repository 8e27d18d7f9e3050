"""Issuing gift cards, one or a batch; the codes come back once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.posting_choices import Choice, ExpiryChoice
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField, currencies
from desktop_app.widgets.progress_row import ProgressRow
from ledger.changes import Changes
from ledger.domain.rights import RIGHTS
from ledger.domain.words import Origin
from ledger.errors import Refusal
from ledger.money import Money, currency
from ledger.use_cases.gift_cards import IssueCards, card, issue_cards
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard, IssuedCard
    from ledger.progress import Progress

MOST_AT_ONCE = 10_000
_MOST_USES = 999
_LONGEST_TEXT = 200
_SPIN_MARGIN = 6


class Giving(Enum):
    """Who pays for the cards, and what they are booked as."""

    SOLD = "sold"
    PROMOTION = "promotion"
    COMPENSATION = "compensation"

    @property
    def origin(self) -> Origin:
        """Paid cards wait to be sold; given ones can be used at once."""
        return Origin.PAID if self is Giving.SOLD else Origin.GIVEN

    @property
    def given_as(self) -> str:
        """Out of what given cards come."""
        return "compensation" if self is Giving.COMPENSATION else "promo"


@dataclass(frozen=True, slots=True, repr=False)
class Issued:
    """What issuing led to: cards with their codes, or cards whose codes were lost with the answer."""

    cards: tuple[IssuedCard, ...]
    lost: tuple[GiftCard, ...] = ()

    @property
    def changes(self) -> Changes:
        """The cards that are new."""
        return Changes(cards=frozenset({one.card.id for one in self.cards} | {one.id for one in self.lost}))


class IssueCardsDialog(FormDialog[IssueCards, Issued]):
    """Asks how many cards of which value, for how long and how often they can be used."""

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Issue gift cards"), self.tr("Issue"))
        self._make_fields()
        self._add_fields()
        self.total = label("", "muted", wrap=True)
        self.progress = ProgressRow(self._progress_words)
        self.body.addWidget(self.total)
        self.body.addWidget(self.progress)
        self.currency.currentTextChanged.connect(self._currency_chosen)
        self.value.setFocus()
        self.edited()

    def _make_fields(self) -> None:
        info, formats = self.context.info, self.context.formats
        self.value = MoneyField(info.default_currency, formats)
        self.currency = QComboBox()
        for unit in currencies(info.default_currency, info.currencies):
            self.currency.addItem(unit.code)
        self.count = QSpinBox()
        self.count.setRange(1, MOST_AT_ONCE)
        may_give = info.staff.role in RIGHTS["gift_card.give"]
        self.giving: Choice[Giving] = Choice(tuple(Giving) if may_give else (Giving.SOLD,), self._giving_words)
        self.valid_from = QDateEdit(_qdate(info.today))
        self.valid_from.setCalendarPopup(True)
        self.valid_from.setMinimumDate(_qdate(info.today))
        self.valid_from.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.valid_from.setDisplayFormat("dd.MM.yyyy")
        self.valid_until = ExpiryChoice(info.today, formats)
        self.uses = QSpinBox()
        self.uses.setRange(0, _MOST_USES)
        self.uses.setSpecialValueText(self.tr("Any number of times"))
        for spin in (self.count, self.uses):
            spin.lineEdit().setTextMargins(_SPIN_MARGIN, 0, _SPIN_MARGIN, 0)
        self.batch, self.note = QLineEdit(), QLineEdit()
        for line in (self.batch, self.note):
            line.setMaxLength(_LONGEST_TEXT)

    def _add_fields(self) -> None:
        self.add_pair(
            ("amount", self.tr("Value of each card"), self.value), ("currency", self.tr("Currency"), self.currency)
        )
        self.add_pair(("count", self.tr("How many"), self.count), ("origin", self.tr("The customer"), self.giving))
        self.add_pair(
            ("valid_from", self.tr("Valid from"), self.valid_from),
            ("valid_until", self.tr("Valid until"), self.valid_until),
        )
        self.add_field("max_usage_count", self.tr("Can be used"), self.uses)
        self.add_pair(
            ("batch", self.tr("Batch name (optional)"), self.batch), ("note", self.tr("Note (optional)"), self.note)
        )

    # -- the form ---------------------------------------------------------------------------------------------

    def build(self) -> IssueCards:
        """Raises the refusals of the value, and FieldInvalid."""
        starts = self.valid_from.date().toPython()
        return IssueCards(
            key=self.key,
            count=self.count.value(),
            value=self.value.money(),
            valid_from=starts if isinstance(starts, date) and starts > self.context.info.today else None,
            valid_until=self.valid_until.expires(),
            max_usage_count=self.uses.value(),
            origin=self.giving.chosen.origin,
            given_as=self.giving.chosen.given_as,
            batch=self.batch.text().strip(),
            note=self.note.text().strip(),
        )

    def send(self, request: IssueCards, progress: Progress) -> Issued:
        """Issue them."""
        return Issued(issue_cards(self.context.ledger, request, progress))

    def submit(self) -> None:
        """Send the form, and show how far it is."""
        super().submit()
        if self.stage is Stage.SENDING and self.task is not None:
            self.progress.follow(self.task)

    def outcome(self) -> Issued | None:
        """The codes of an answer that did not arrive cannot be told again; only which cards they were."""
        ledger = self.context.ledger
        posted = outcome_of(ledger, self.key)
        if posted is None:
            return None
        return Issued((), tuple(card(ledger, one) for one in sorted(posted.changes.cards)))

    def describe(self, request: IssueCards) -> str:
        """How many, of which value."""
        value = self.context.formats.money(request.value)
        return self.tr("Issue of %n gift card(s) of {value}", "", request.count).format(value=value)

    def edited(self) -> None:
        """Say what issuing would book."""
        try:
            request = self.build()
        except Refusal:
            self.total.setText(self.tr("Nothing is booked until a card is sold."))
            return
        self.total.setText(self._consequence(request))

    def _consequence(self, request: IssueCards) -> str:
        whole = Money(request.value.minor * request.count, request.value.currency)
        amount = self.context.formats.money(whole)
        if self.giving.chosen is Giving.COMPENSATION:
            text = self.tr(
                "%n card(s) worth {amount} in all can be used at once. {amount} is booked as compensation.",
                "",
                request.count,
            )
        elif request.origin is Origin.GIVEN:
            text = self.tr(
                "%n card(s) worth {amount} in all can be used at once. {amount} is booked as promotion.",
                "",
                request.count,
            )
        else:
            text = self.tr(
                "%n card(s) worth {amount} in all. Nothing is booked until a card is sold.", "", request.count
            )
        return text.format(amount=amount)

    def _currency_chosen(self, code: str) -> None:
        self.value.set_currency(currency(code))

    def _giving_words(self, giving: Giving) -> str:
        texts = {
            Giving.SOLD: self.tr("pays for the card"),
            Giving.PROMOTION: self.tr("gets it for free"),
            Giving.COMPENSATION: self.tr("is compensated with it"),
        }
        return texts[giving]

    def _progress_words(self, stage: str, done: int, total: int) -> str:
        number = self.context.formats.number
        if done >= total:
            return self.tr("Writing to the ledger…")
        text = self.tr("Drawing codes: {done} of {total}") if stage == "codes" else self.tr("Issued {done} of {total}")
        return text.format(done=number(done), total=number(total))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
