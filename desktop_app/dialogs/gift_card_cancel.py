"""Ending a card: what is left is paid back, or kept; the form says what that books."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name, card_tenders, payer_word
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.widgets.labels import Banner
from ledger.domain.rules import WALLET
from ledger.domain.transactions import Posted
from ledger.domain.words import Origin, Tender
from ledger.errors import FieldRequired
from ledger.money import Money
from ledger.use_cases.gift_cards import CancelCard, cancel_card, paid_by

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.progress import Progress

_LONGEST_NOTE = 500


def _way(tender: Tender | None) -> str:
    return WALLET if tender is None else tender.value


class Ending(Enum):
    """What becomes of the value left."""

    KEEP = "keep"
    PAY_BACK = "pay_back"


class CancelCardDialog(FormDialog[CancelCard, Posted]):
    """A reason is asked for always; a tender only where something can be paid back."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent)
        self.card = card
        self.set_words(self.tr("Cancel a gift card"), self.tr("Cancel the card"))
        self.cancel_button.setText(self.tr("Back"))
        self.summary = CardSummary(context)
        self.summary.show_card(card, self.tr("Left on the card"), card.remaining)
        self.ending: Choice[Ending] = Choice(Ending, self._ending_words)
        self.tender: Choice[Tender | None] = Choice((*card_tenders("card_cancel"), Tender.PROVIDER, None), payer_word)
        self.books = Banner()
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self.body.addWidget(self.summary)
        self.add_field("reason_code", self.tr("Reason"), self.note)
        if self.can_pay_back:
            self.add_field("ending", self.tr("What is left"), self.ending)
            self.add_field("tender", self.tr("Paid back in"), self.tender)
        self.body.addWidget(self.books)
        self.edited()
        if self.can_pay_back:
            self._offer(dict.fromkeys(("provider", "wallet")))
            ledger, card_id = context.ledger, card.id
            context.tasks.read(lambda _: paid_by(ledger, card_id), self._known, owner=self)

    def _known(self, paid: dict[str, Money]) -> None:
        """Begin with the way all of it was paid by, if there is one."""
        out = self.card.can_pay_out
        for value in self.tender.values:
            if paid.get(_way(value), Money(0, out.currency)) >= out:
                self.tender.choose(value)
        self._offer({way: paid.get(way) for way in ("provider", "wallet")})
        self.edited()

    def _offer(self, paid: dict[str, Money | None]) -> None:
        """Back through the provider, or to the wallet, goes no more than came from there."""
        for value in (Tender.PROVIDER, None):
            known = paid[_way(value)]
            self.tender.allow(value, allowed=known is not None and known >= self.card.can_pay_out)

    @property
    def can_pay_back(self) -> bool:
        """Whether there is paid value left; given value is never paid out."""
        return bool(self.card.can_pay_out)

    @property
    def _pays_back(self) -> bool:
        return self.can_pay_back and self.ending.chosen is Ending.PAY_BACK

    def build(self) -> CancelCard:
        """Raises FieldRequired("reason_code")."""
        note = self.note.text().strip()
        if not note:
            raise FieldRequired("reason_code")
        to_wallet = self._pays_back and self.tender.chosen is None
        return CancelCard(self.key, self.card.id, self.tender.chosen if self._pays_back else None, note, to_wallet)

    def send(self, request: CancelCard, progress: Progress) -> Posted:
        """End it."""
        del progress
        return cancel_card(self.context.ledger, request)

    def describe(self, request: CancelCard) -> str:
        """Which card, and what becomes of what is left."""
        del request
        text = self.tr("Cancelling gift card {card} with {amount} left")
        formats = self.context.formats
        return text.format(card=card_name(self.card, formats), amount=formats.money(self.card.remaining))

    def done_words(self, answer: Posted) -> str:
        """That the card has ended, and what to hand out."""
        del answer
        formats = self.context.formats
        if self._pays_back and self.tender.chosen is Tender.PROVIDER:
            text = self.tr("Card {card} is cancelled. The provider pays {amount} back.")
        elif self._pays_back and self.tender.chosen is None:
            text = self.tr("Card {card} is cancelled. {amount} is back in the wallet.")
        elif self._pays_back:
            text = self.tr("Card {card} is cancelled. Pay back {amount}: {tender}.")
        else:
            text = self.tr("Card {card} is cancelled.")
        return text.format(
            card=card_name(self.card, formats),
            amount=formats.money(self.card.can_pay_out),
            tender=payer_word(self.tender.chosen),
        )

    def edited(self) -> None:
        """Say what the choice books."""
        if "tender" in self.fields:
            self.fields["tender"].setVisible(self._pays_back)
        self.books.show_message(self._books_words(), "warning" if self._pays_back else "info")

    def _books_words(self) -> str:
        amount = self.context.formats.money(self.card.remaining)
        if not self.card.remaining:
            return self.tr("Nothing is left on the card, so nothing is booked. It can never be used or sold again.")
        if self.card.origin is Origin.GIVEN:
            text = self.tr(
                "The card was given away, so nothing is paid back: the {amount} left lowers the promotion expense."
            )
        elif self._pays_back:
            return self._paid_back_words()
        else:
            text = self.tr(
                "Nothing is paid back: {amount} leaves the gift-card liability and becomes income (breakage)."
            )
        return text.format(amount=amount)

    def _paid_back_words(self) -> str:
        money, out = self.context.formats.money, self.card.can_pay_out
        if self.tender.chosen in {Tender.PROVIDER, None}:
            return self._sent_back_words()
        text = self.tr("Hand out {amount} ({tender}). The gift-card liability goes down by as much.")
        given = self.card.remaining - out
        if given:
            text = self.tr(
                "Hand out {amount} ({tender}), no more than was paid. The {given} of a discount goes to promotions."
            )
        return text.format(amount=money(out), tender=payer_word(self.tender.chosen), given=money(given))

    def _sent_back_words(self) -> str:
        text = self.tr("{amount} goes back to the wallet that paid for the card, as the customer's own money.")
        if self.tender.chosen is Tender.PROVIDER:
            text = self.tr("{amount} is owed to the customer until the provider has paid it back. Hand out nothing.")
        return text.format(amount=self.context.formats.money(self.card.can_pay_out))

    def _ending_words(self, ending: Ending) -> str:
        if ending is Ending.PAY_BACK:
            amount = self.context.formats.money(self.card.can_pay_out)
            return self.tr("Pay {amount} back to the customer").format(amount=amount)
        return self.tr("Keep it: the customer gets nothing")
