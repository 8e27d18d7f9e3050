"""What pays for a gift card: a tender with change or a slip's number, a wallet's own money, or a payment by phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop_app.dialogs.gift_card_summary import card_tenders, payer_word
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.tasks import LatestRead
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.words import Origin, Tender
from ledger.errors import Refusal
from ledger.money import Money
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.wallets import pockets

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from desktop_app.widgets.customer_picker import CustomerPicker
    from ledger.money import Currency
    from ledger.use_cases.opening import Ledger

_LONGEST_REFERENCE = 60
_PAUSE_MS = 150
Found = tuple[int, Money]
"""A customer, and what of their wallet is their own money."""


class CardPayer(QObject):
    """The fields about paying, in a form whose `customer` pays when a wallet is chosen; None stands for the wallet."""

    def __init__(self, form: AnyForm, context: AppContext, unit: Currency, customer: CustomerPicker) -> None:
        super().__init__(form)
        self._form = form
        self._context = context
        self._customer = customer
        self._unit = unit
        self._own: Found | None = None
        self._price = Money(0, unit)
        self._reading = LatestRead(context.tasks, self, _PAUSE_MS)
        self.tender: Choice[Tender | None] = Choice((*card_tenders("card_sell"), Tender.PROVIDER, None), payer_word)
        self.handed = MoneyField(unit, context.formats)
        self.reference = QLineEdit()
        self.reference.setMaxLength(_LONGEST_REFERENCE)
        self.note = Banner()

    def add_fields(self, *fields: tuple[str, str, Any], first: bool = True) -> None:
        """Into the form: the tender beside other fields (`first`: before them), and what it needs to know."""
        form = self._form
        own = ("tender", self.tr("Paid by"), self.tender)
        form.add_pair(*((own, *fields) if first else (*fields, own)))
        row = QHBoxLayout()
        row.addWidget(form.make_field("tendered", self.tr("Cash handed over (optional)"), self.handed))
        row.addWidget(form.make_field("reference", self.tr("Slip number (optional)"), self.reference))
        form.body.addLayout(row)
        form.body.addWidget(self.note)

    # -- what was chosen --------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Tender | None:
        """The tender; None when a wallet pays."""
        return self.tender.chosen

    @property
    def by_phone(self) -> bool:
        """Whether the customer pays through the provider."""
        return self.chosen is Tender.PROVIDER

    @property
    def by_wallet(self) -> bool:
        """Whether the customer's wallet pays."""
        return self.chosen is None

    def words(self) -> str:
        """What pays, in words."""
        return payer_word(self.chosen)

    def submit_words(self, usual: str) -> str:
        """What the button says."""
        return self.tr("Show the QR code") if self.by_phone else usual

    def tendered(self) -> Money | None:
        """The cash handed over; None when nothing was typed. Raises the refusals of an amount."""
        if self.chosen is not Tender.CASH or not self.handed.text().strip():
            return None
        return self.handed.signed_money()

    def slip(self) -> str:
        """The number of the slip or document."""
        return "" if self.chosen in {Tender.CASH, Tender.PROVIDER, None} else self.reference.text().strip()

    def wallet_of(self) -> int | None:
        """The customer whose wallet pays. Raises FieldRequired("customer"), CustomerNotFound."""
        return self._customer.customer_id() if self.by_wallet else None

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_price(self, price: Money) -> None:
        """What is to be paid: show what the choice needs, the change, and what the wallet has."""
        self._price = price
        fields = self._form.fields
        fields["tendered"].setVisible(self.chosen is Tender.CASH)
        fields["reference"].setVisible(self.chosen in {Tender.TERMINAL, Tender.BANK, Tender.INVOICE})
        slip, document = self.tr("Slip number (optional)"), self.tr("Number of the document (optional)")
        fields["reference"].set_title(slip if self.chosen is Tender.TERMINAL else document)
        self._read_wallet()
        self._say()

    def _say(self) -> None:
        money = self._context.formats.money
        self.note.hide()
        if self.by_phone:
            text = self.tr("The customer gets a QR code. Nothing is posted until they have paid.")
            self.note.show_message(text, "info")
        elif self.by_wallet:
            self._say_of_wallet()
        elif (change := self._change()) is not None and change.minor:
            words = self.tr("Change {amount}") if change.minor > 0 else self.tr("{amount} too little")
            self.note.show_message(
                words.format(amount=money(abs(change))), "positive" if change.minor > 0 else "negative"
            )

    def _say_of_wallet(self) -> None:
        money = self._context.formats.money
        choice = self._customer.choice
        if choice is None:
            self.note.show_message(self.tr("Choose the customer whose wallet pays."), "info")
        elif self._own is not None and self._own[0] == choice.id:
            own = self._own[1]
            enough, rest = own >= self._price, money(own - self._price)
            words = self.tr("{name} has {own} of their own money in the wallet: {rest} is left after this.")
            if not enough:
                words = self.tr("Only {own} in the wallet of {name} is their own money. What was given buys no card.")
            text = words.format(name=self._context.formats.name(choice.name), own=money(own), rest=rest)
            self.note.show_message(text, "info" if enough else "negative")

    def _change(self) -> Money | None:
        try:
            handed = self.tendered()
        except Refusal:
            return None
        return None if handed is None else handed - self._price

    def _read_wallet(self) -> None:
        choice, ledger, unit = self._customer.choice, self._context.ledger, self._unit
        if not self.by_wallet or choice is None:
            self._reading.forget()
        elif self._own is None or self._own[0] != choice.id:
            customer = choice.id
            self._reading.ask(lambda _: _own_money(ledger, customer, unit), self._take)

    def _take(self, found: Found) -> None:
        self._own = found
        self._say()


def _own_money(ledger: Ledger, customer: int, unit: Currency) -> Found:
    for wallet in customer_wallets(ledger, customer).wallets:
        if wallet.currency == unit:
            paid = sum(one.balance.minor for one in pockets(ledger, wallet.id) if one.origin is Origin.PAID)
            return customer, Money(paid, unit)
    return customer, Money(0, unit)
