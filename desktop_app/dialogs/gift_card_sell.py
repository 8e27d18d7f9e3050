"""Selling an issued card: what to take from the customer, less a discount, by what, and whose it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_payer import CardPayer
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.rights import RIGHTS
from ledger.domain.transactions import Posted
from ledger.errors import FieldInvalid, Refusal, TenderedTooSmall
from ledger.money import Money
from ledger.use_cases.card_payments import SellByProvider, begin_card_payment, begun
from ledger.use_cases.gift_cards import SellCard, sell_card
from ledger.use_cases.provider import Asked

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.progress import Progress


class SellCardDialog(FormDialog[SellCard | SellByProvider, Posted | Asked]):
    """Takes the card's price in a tender or out of a wallet, and the card pays from then on; or asks a provider."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent)
        self.card = card
        self.set_words(self.tr("Sell a gift card"), self.tr("Sell"))
        self.summary = CardSummary(context)
        self.body.addWidget(self.summary)
        self.discount = MoneyField(card.initial.currency, context.formats)
        self.books = Banner()
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        self.payer = CardPayer(self, context, card.initial.currency, self.customer)
        self.tender = self.payer.tender
        if self.may_discount:
            self.payer.add_fields(("amount", self.tr("Discount (optional)"), self.discount))
            self.fields["discount"] = self.fields["amount"]
        else:
            self.payer.add_fields()
        self.body.addWidget(self.books)
        self.add_field(
            "customer", self.tr("Sold to (optional)"), self.customer, self._why_sold_to
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

    def build(self) -> SellCard | SellByProvider:
        """Raises the refusals of the discount and the cash, CustomerNotFound for text that names nobody."""
        less = self.less()
        customer = self.customer.customer_id() if self.customer.text().strip() else None
        if self.payer.by_phone:
            return SellByProvider(self.key, self.card.id, customer, less or None)
        tendered = self.payer.tendered()
        if tendered is not None and tendered < self.card.initial - less:
            raise TenderedTooSmall(self.card.initial - less, tendered)
        return SellCard(
            self.key, self.card.id, self.payer.chosen, customer, less or None, tendered=tendered,
            reference=self.payer.slip(), wallet_of=self.payer.wallet_of(),
        )  # fmt: skip

    def send(self, request: SellCard | SellByProvider, progress: Progress) -> Posted | Asked:
        """Sell it, or ask the provider."""
        del progress
        if isinstance(request, SellByProvider):
            return begin_card_payment(self.context.ledger, request)
        return sell_card(self.context.ledger, request)

    def outcome(self) -> Posted | Asked | None:
        """The payment that was begun, or what was posted."""
        return begun(self.context.ledger, self.key) or super().outcome()

    def edited(self) -> None:
        """What to take, and what a discount books."""
        try:
            less = self.less()
        except Refusal:
            less = Money(0, self.card.initial.currency)
        self.summary.show_card(self.card, self.tr("To take from the customer"), self.card.initial - less)
        self.payer.show_price(self.card.initial - less)
        self.set_words(self.windowTitle(), self.payer.submit_words(self.tr("Sell")))
        pays = self.payer.by_wallet
        self.fields["customer"].set_title(self.tr("Whose wallet pays") if pays else self.tr("Sold to (optional)"))
        self.fields["customer"].set_hint("" if pays else self._why_sold_to)
        self.books.setVisible(bool(less))
        if less:
            money = self.context.formats.money
            text = self.tr("The card is worth {value}. The {discount} not paid is booked as promotion.")
            self.books.show_message(text.format(value=money(self.card.initial), discount=money(less)))

    def describe(self, request: SellCard | SellByProvider) -> str:
        """Which card, for how much, paid by what."""
        text = self.tr("Sale of gift card {card} for {amount}, {tender}")
        del request
        return text.format(card=self._name, amount=self._price(), tender=self.payer.words())

    def done_words(self, answer: Posted | Asked) -> str:
        """What was taken; nothing yet while the customer is to pay by phone."""
        if isinstance(answer, Asked):
            return ""
        text = self.tr("Card {card} sold for {amount}. It can be used now.")
        return text.format(card=self._name, amount=self._price())

    @property
    def _why_sold_to(self) -> str:
        return self.tr("Needed to find the card again when its code is lost.")

    @property
    def _name(self) -> str:
        return card_name(self.card, self.context.formats)

    def _price(self) -> str:
        return self.context.formats.money(self.card.initial - self.less())
