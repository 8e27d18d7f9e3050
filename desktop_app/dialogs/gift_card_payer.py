"""What pays for a gift card: a tender, a payment by phone, or a wallet's own money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.gift_card_summary import card_tenders
from desktop_app.dialogs.payer import Payer
from desktop_app.tasks import LatestRead
from ledger.domain.words import Origin, Tender
from ledger.money import Money
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.wallets import pockets

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from desktop_app.widgets.customer_picker import CustomerPicker
    from ledger.money import Currency
    from ledger.use_cases.opening import Ledger

_PAUSE_MS = 150
Found = tuple[int, Money]
"""A customer, and what of their wallet is their own money."""


class CardPayer(Payer):
    """The fields about paying, in a form whose `customer` pays when a wallet is chosen."""

    def __init__(self, form: AnyForm, context: AppContext, unit: Currency, customer: CustomerPicker) -> None:
        super().__init__(form, context, unit, (*card_tenders("card_sell"), Tender.PROVIDER, None))
        self._customer = customer
        self._unit = unit
        self._own: Found | None = None
        self._reading = LatestRead(context.tasks, self, _PAUSE_MS)

    @property
    def by_wallet(self) -> bool:
        """Whether the customer's wallet pays."""
        return self.chosen is None

    def wallet_of(self) -> int | None:
        """The customer whose wallet pays. Raises FieldRequired("customer"), CustomerNotFound."""
        return self._customer.customer_id() if self.by_wallet else None

    def show_price(self, price: Money) -> None:
        """And what the wallet has, when it pays."""
        super().show_price(price)
        self._read_wallet()

    def say(self) -> None:
        """And what of the wallet is the customer's own."""
        super().say()
        if self.by_wallet:
            self._say_of_wallet()

    def _say_of_wallet(self) -> None:
        money = self.context.formats.money
        choice = self._customer.choice
        if choice is None:
            self.note.show_message(self.tr("Choose the customer whose wallet pays."), "info")
        elif self._own is not None and self._own[0] == choice.id:
            own = self._own[1]
            enough, rest = own >= self.price, money(own - self.price)
            words = self.tr("{name} has {own} of their own money in the wallet: {rest} is left after this.")
            if not enough:
                words = self.tr("Only {own} in the wallet of {name} is their own money. What was given buys no card.")
            text = words.format(name=self.context.formats.name(choice.name), own=money(own), rest=rest)
            self.note.show_message(text, "info" if enough else "negative")

    def _read_wallet(self) -> None:
        choice, ledger, unit = self._customer.choice, self.context.ledger, self._unit
        if not self.by_wallet or choice is None:
            self._reading.forget()
        elif self._own is None or self._own[0] != choice.id:
            customer = choice.id
            self._reading.ask(lambda _: _own_money(ledger, customer, unit), self._take)

    def _take(self, found: Found) -> None:
        self._own = found
        self.say()


def _own_money(ledger: Ledger, customer: int, unit: Currency) -> Found:
    for wallet in customer_wallets(ledger, customer).wallets:
        if wallet.currency == unit:
            paid = sum(one.balance.minor for one in pockets(ledger, wallet.id) if one.origin is Origin.PAID)
            return customer, Money(paid, unit)
    return customer, Money(0, unit)
