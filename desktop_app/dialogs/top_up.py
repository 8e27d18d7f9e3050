"""The customer pays money in: at the till with change or a slip, or on their own phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.payer import Payer
from desktop_app.dialogs.posting import PostingDialog, Subject
from desktop_app.dialogs.posting_effect import Effect, effect_of_credit
from ledger.domain.transactions import Posted
from ledger.domain.words import Source, Tender
from ledger.errors import Refusal
from ledger.money import Money
from ledger.use_cases import provider
from ledger.use_cases.card_payments import begun
from ledger.use_cases.payments import AT_THE_TILL, TopUpRequest, preview_top_up, top_up
from ledger.use_cases.provider import Asked, ProviderTopUp, begin_top_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from ledger.domain.wallets import Wallet
    from ledger.progress import Progress

REASONS = ("customer_top_up", "booking_paid", "correction")
_ABOUT_POSTING = ("reason_code", "reference_type", "reference_id")
"""What a payment by phone does not carry."""


class TopUpDialog(PostingDialog[TopUpRequest | ProviderTopUp, Posted | Asked]):
    """Money into a wallet, with its payment and its receipt."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Top up {name}").format(name=subject.name), self.tr("Post top-up"))
        self.payer = Payer(self, context, subject.currency, (*AT_THE_TILL, Tender.PROVIDER))
        self.tender = self.payer.tender
        self.payer.add_fields(("amount", self.tr("Amount"), self.amount), first=False)
        self.body.addWidget(self.balance)
        self.add_about(REASONS)
        self.reason.choose("customer_top_up")
        self.edited()

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """The customer's own money never repays debt."""
        return effect_of_credit(wallet, amount, Source.TOP_UP)

    def edited(self) -> None:
        """Show what the way of paying needs, then the figures."""
        for name in _ABOUT_POSTING:
            self.fields[name].setVisible(not self.payer.by_phone)
        self.set_words(self.windowTitle(), self.payer.submit_words(self.tr("Post top-up")))
        self.payer.show_price(self._price())
        super().edited()

    def build(self) -> TopUpRequest | ProviderTopUp:
        """The request. Raises the refusals of the amount and of the cash."""
        amount, note, tender = self.amount.money(), self.note.text().strip(), self.payer.chosen
        if tender is None or self.payer.by_phone:
            return ProviderTopUp(self.key, self.subject.customer_id, amount, note=note)
        return TopUpRequest(
            self.key, self.subject.customer_id, amount, tender, self.payer.tendered(), self.payer.slip(), note,
            self.reason.chosen, (self.reference_kind(), self.reference.text().strip()),
        )  # fmt: skip

    def look_ahead(self, request: TopUpRequest | ProviderTopUp) -> Posted | None:
        """What posting would do; of a payment by phone only whether it would be refused."""
        if isinstance(request, TopUpRequest):
            return preview_top_up(self.context.ledger, request)
        provider.preview_top_up(self.context.ledger, request)
        return None

    def send(self, request: TopUpRequest | ProviderTopUp, progress: Progress) -> Posted | Asked:
        """Post it, or ask the provider."""
        del progress
        if isinstance(request, TopUpRequest):
            return top_up(self.context.ledger, request).posted
        return begin_top_up(self.context.ledger, request)

    def outcome(self) -> Posted | Asked | None:
        """The payment that was begun, or what was posted."""
        return begun(self.context.ledger, self.key) or super().outcome()

    def done_words(self, answer: Posted | Asked) -> str:
        """How much, to whom, the new balance and the change; nothing yet while the customer is to pay by phone."""
        if isinstance(answer, Asked):
            return ""
        money, change = self.context.formats.money, self.payer.change()
        text = self.tr("Posted {amount} to {name}. New balance: {balance}.")
        said = text.format(
            amount=money(self.amount.money()), name=self.subject.name, balance=self.new_balance(answer)
        )  # fmt: skip
        if change is None or not change.minor:
            return said
        back = self.tr("Change: {change}.")
        return f"{said} {back.format(change=money(change))}"

    def _price(self) -> Money:
        try:
            return self.amount.money()
        except Refusal:
            return Money(0, self.subject.currency)
