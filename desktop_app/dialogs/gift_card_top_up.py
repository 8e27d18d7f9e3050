"""More money onto a gift card: how much, by what, and what will be on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.gift_card_forms import CardForm
from desktop_app.dialogs.gift_card_payer import CardPayer
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.transactions import Posted
from ledger.domain.words import CardStatus
from ledger.errors import Refusal, TenderedTooSmall
from ledger.money import Money
from ledger.use_cases.card_lives import TopUpCard, top_up_card
from ledger.use_cases.card_payments import TopUpByProvider, begin_card_payment, begun
from ledger.use_cases.provider import Asked

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.progress import Progress


class TopUpCardDialog(CardForm[TopUpCard | TopUpByProvider, Posted | Asked]):
    """A customer pays more onto a card, or is asked to by the provider."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent, card)
        self.set_words(self.tr("Top up a gift card"), self.tr("Top up"))
        self.amount = MoneyField(card.remaining.currency, context.formats)
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        self.payer = CardPayer(self, context, card.remaining.currency, self.customer)
        self.tender = self.payer.tender
        self.balance = BalanceChange(context)
        self.payer.add_fields(("amount", self.tr("Amount"), self.amount), first=False)
        self.add_field("customer", self.tr("Out of the wallet of"), self.customer)
        if card.purchased_by is not None:
            self.customer.set_customer(card.purchased_by, card.purchased_by_name)
        self.body.addWidget(self.balance)
        self.edited()

    def build(self) -> TopUpCard | TopUpByProvider:
        """Raises the refusals of the amount and the cash, and those of the customer whose wallet pays."""
        amount = self.amount.money()
        if self.payer.by_phone:
            return TopUpByProvider(self.key, self.card.id, amount)
        tendered = self.payer.tendered()
        if tendered is not None and tendered < amount:
            raise TenderedTooSmall(amount, tendered)
        return TopUpCard(
            self.key, self.card.id, amount, self.payer.chosen, tendered=tendered, reference=self.payer.slip(),
            wallet_of=self.payer.wallet_of(),
        )  # fmt: skip

    def send(self, request: TopUpCard | TopUpByProvider, progress: Progress) -> Posted | Asked:
        """Post it, or ask the provider."""
        del progress
        if isinstance(request, TopUpByProvider):
            return begin_card_payment(self.context.ledger, request)
        return top_up_card(self.context.ledger, request)

    def outcome(self) -> Posted | Asked | None:
        """The payment that was begun, or what was posted."""
        return begun(self.context.ledger, self.key) or super().outcome()

    def edited(self) -> None:
        """What will be on the card."""
        self.fields["customer"].setVisible(self.payer.by_wallet)
        self.set_words(self.windowTitle(), self.payer.submit_words(self.tr("Top up")))
        try:
            amount = self.amount.money()
        except Refusal:
            self.payer.show_price(Money(0, self.card.remaining.currency))
            self.balance.show_change(self.card.remaining, None)
            return
        self.payer.show_price(amount)
        note = ""
        if self.card.status is CardStatus.REDEEMED:
            note = self.tr("The card was spent; it pays again.")
        self.balance.show_change(self.card.remaining, self.card.remaining + amount, note)

    def describe(self, request: TopUpCard | TopUpByProvider) -> str:
        """Which card, how much, paid by what."""
        text = self.tr("Top-up of gift card {card} with {amount}, {tender}")
        amount = self.context.formats.money(request.amount)
        return text.format(card=self.name, amount=amount, tender=self.payer.words())

    def done_words(self, answer: Posted | Asked) -> str:
        """What is on it now; nothing yet while the customer is to pay by phone."""
        if isinstance(answer, Asked):
            return ""
        text = self.tr("Card {card} topped up: {amount} on it now.")
        now = self.card.remaining + self.amount.money()
        return text.format(card=self.name, amount=self.context.formats.money(now))
