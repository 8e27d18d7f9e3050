"""A paid click: whose, and what pays the fee that lowers the product's price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.payer import Payer
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card
from ledger.domain.transactions import Posted
from ledger.domain.words import Tender
from ledger.errors import TenderedTooSmall
from ledger.use_cases.card_payments import begun
from ledger.use_cases.click_payments import ClickByProvider, begin_click
from ledger.use_cases.clicks import ClickRequest, click
from ledger.use_cases.payments import AT_THE_TILL
from ledger.use_cases.provider import Asked

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.products import Product
    from ledger.progress import Progress
    from ledger.use_cases.clicks import ClickSettings


class ClickDialog(FormDialog[ClickRequest | ClickByProvider, Posted | Asked]):
    """Takes the fee at the till, or asks a provider for it; never out of the balance."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, product: Product, settings: ClickSettings
    ) -> None:  # fmt: skip
        super().__init__(context, parent)
        self.product = product
        self.settings = settings
        self.set_words(self.tr("Paid click on {product}").format(product=product.name), self._usual)
        card, self.facts = Card(), Facts()
        card.body.addWidget(self.facts)
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        self.add_field("customer", self.tr("Customer"), self.customer)
        self.body.addWidget(card)
        self.payer = Payer(self, context, settings.fee.currency, (*AT_THE_TILL, Tender.PROVIDER))
        self.payer.add_fields()
        self._show_facts()
        self.edited()

    @property
    def _usual(self) -> str:
        return self.tr("Take the fee")

    def _show_facts(self) -> None:
        money = self.context.formats.money
        price = self.tr("{before}, then {after}").format(
            before=money(self.product.price), after=money(self.product.price - self.settings.fee)
        )
        self.facts.show_facts([
            (self.tr("Fee"), money(self.settings.fee)),
            (self.tr("Price"), price),
            (self.tr("Reward for the customer"), money(self.settings.reward, signed=True)),
        ])  # fmt: skip

    def edited(self) -> None:
        """Show what the way of paying needs."""
        self.set_words(self.windowTitle(), self.payer.submit_words(self._usual))
        self.payer.show_price(self.settings.fee)

    def build(self) -> ClickRequest | ClickByProvider:
        """Raises the refusals of the customer and of the cash."""
        customer, tender = self.customer.customer_id(), self.payer.chosen
        if tender is None or self.payer.by_phone:
            return ClickByProvider(self.key, self.product.id, customer)
        tendered = self.payer.tendered()
        if tendered is not None and tendered < self.settings.fee:
            raise TenderedTooSmall(self.settings.fee, tendered)
        return ClickRequest(self.key, self.product.id, customer, tender, tendered, self.payer.slip())

    def send(self, request: ClickRequest | ClickByProvider, progress: Progress) -> Posted | Asked:
        """Post it, or ask the provider."""
        del progress
        if isinstance(request, ClickByProvider):
            return begin_click(self.context.ledger, request)
        return click(self.context.ledger, request).posted

    def outcome(self) -> Posted | Asked | None:
        """The payment that was begun, or what was posted."""
        return begun(self.context.ledger, self.key) or super().outcome()

    def describe(self, request: ClickRequest | ClickByProvider) -> str:
        """On what, paid by what."""
        del request
        text = self.tr("Paid click on {product}, {tender}")
        return text.format(product=self.product.name, tender=self.payer.words())

    def done_words(self, answer: Posted | Asked) -> str:
        """What the product costs now; nothing yet while the customer is to pay by phone."""
        if isinstance(answer, Asked):
            return ""
        money = self.context.formats.money
        text = self.tr("{product} now costs {price}; the customer was given {reward}.")
        return text.format(
            product=self.product.name, price=money(self.product.price - self.settings.fee),
            reward=money(self.settings.reward),
        )  # fmt: skip
