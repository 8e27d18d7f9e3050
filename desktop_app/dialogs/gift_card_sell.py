"""Selling an issued card: what to take from the customer, in what, and whose it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name, card_tenders
from desktop_app.dialogs.posting_choices import tender_choice
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.words import word
from ledger.domain.transactions import Posted
from ledger.use_cases.gift_cards import SellCard, sell_card

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.progress import Progress


class SellCardDialog(FormDialog[SellCard, Posted]):
    """Takes the card's value in a tender; the card pays from then on."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent)
        self.card = card
        self.set_words(self.tr("Sell a gift card"), self.tr("Sell"))
        self.summary = CardSummary(context)
        self.summary.show_card(card, self.tr("To take from the customer"), card.initial)
        self.body.addWidget(self.summary)
        self.tender = tender_choice(card_tenders("card_sell"))
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        self.add_field("tender", self.tr("Paid by"), self.tender)
        self.add_field(
            "customer", self.tr("Sold to (optional)"), self.customer,
            self.tr("Needed to find the card again when its code is lost."),
        )  # fmt: skip

    def build(self) -> SellCard:
        """Raises CustomerNotFound for text that names nobody."""
        customer = self.customer.customer_id() if self.customer.text().strip() else None
        return SellCard(self.key, self.card.id, self.tender.chosen, customer)

    def send(self, request: SellCard, progress: Progress) -> Posted:
        """Sell it."""
        del progress
        return sell_card(self.context.ledger, request)

    def describe(self, request: SellCard) -> str:
        """Which card, for how much, paid by what."""
        formats = self.context.formats
        text = self.tr("Sale of gift card {card} for {amount}, {tender}")
        return text.format(
            card=card_name(self.card, formats), amount=formats.money(self.card.initial), tender=word(request.tender)
        )

    def done_words(self, answer: Posted) -> str:
        """What was taken."""
        del answer
        formats = self.context.formats
        text = self.tr("Card {card} sold for {amount}. It can be used now.")
        return text.format(card=card_name(self.card, formats), amount=formats.money(self.card.initial))
