"""Selling an issued card: what to take from the customer, less a discount, in what, and whose it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name, card_tenders
from desktop_app.dialogs.posting_choices import tender_choice
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.money_field import MoneyField
from desktop_app.words import word
from ledger.domain.rights import RIGHTS
from ledger.domain.transactions import Posted
from ledger.errors import FieldInvalid, Refusal
from ledger.money import Money
from ledger.use_cases.gift_cards import SellCard, sell_card

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.progress import Progress


class SellCardDialog(FormDialog[SellCard, Posted]):
    """Takes the card's price in a tender; the card pays from then on."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent)
        self.card = card
        self.set_words(self.tr("Sell a gift card"), self.tr("Sell"))
        self.summary = CardSummary(context)
        self.body.addWidget(self.summary)
        self.tender = tender_choice(card_tenders("card_sell"))
        self.discount = MoneyField(card.initial.currency, context.formats)
        self.books = Banner()
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        if self.may_discount:
            self.add_pair(
                ("tender", self.tr("Paid by"), self.tender), ("amount", self.tr("Discount (optional)"), self.discount)
            )
            self.fields["discount"] = self.fields["amount"]
        else:
            self.add_field("tender", self.tr("Paid by"), self.tender)
        self.body.addWidget(self.books)
        self.add_field(
            "customer", self.tr("Sold to (optional)"), self.customer,
            self.tr("Needed to find the card again when its code is lost."),
        )  # fmt: skip
        self.edited()

    @property
    def may_discount(self) -> bool:
        """Whether the person here may sell below the value."""
        return self.context.info.staff.role in RIGHTS["gift_card.discount"]

    def less(self) -> Money:
        """What the customer need not pay. Raises FieldInvalid("discount") and the refusals of an amount."""
        if not self.discount.text().strip():
            return Money(0, self.card.initial.currency)
        less = self.discount.signed_money()
        if not 0 <= less.minor < self.card.initial.minor:
            raise FieldInvalid("discount", self.discount.text().strip())
        return less

    def build(self) -> SellCard:
        """Raises the refusals of the discount, CustomerNotFound for text that names nobody."""
        less = self.less()
        customer = self.customer.customer_id() if self.customer.text().strip() else None
        return SellCard(self.key, self.card.id, self.tender.chosen, customer, less or None)

    def send(self, request: SellCard, progress: Progress) -> Posted:
        """Sell it."""
        del progress
        return sell_card(self.context.ledger, request)

    def edited(self) -> None:
        """What to take, and what a discount books."""
        try:
            less = self.less()
        except Refusal:
            less = Money(0, self.card.initial.currency)
        self.summary.show_card(self.card, self.tr("To take from the customer"), self.card.initial - less)
        self.books.setVisible(bool(less))
        if less:
            money = self.context.formats.money
            text = self.tr("The card is worth {value}. The {discount} not paid is booked as promotion.")
            self.books.show_message(text.format(value=money(self.card.initial), discount=money(less)))

    def describe(self, request: SellCard) -> str:
        """Which card, for how much, paid by what."""
        text = self.tr("Sale of gift card {card} for {amount}, {tender}")
        return text.format(card=self._name, amount=self._price(), tender=word(request.tender))

    def done_words(self, answer: Posted) -> str:
        """What was taken."""
        del answer
        text = self.tr("Card {card} sold for {amount}. It can be used now.")
        return text.format(card=self._name, amount=self._price())

    @property
    def _name(self) -> str:
        return card_name(self.card, self.context.formats)

    def _price(self) -> str:
        return self.context.formats.money(self.card.initial - self.less())
