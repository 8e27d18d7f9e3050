"""What pays: a tender with change or a slip's number, or a payment on the customer's phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop_app.dialogs.gift_card_summary import payer_word
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.words import Tender
from ledger.errors import Refusal
from ledger.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from ledger.money import Currency

_LONGEST_REFERENCE = 60


class Payer(QObject):
    """The fields about paying in a form; None among `ways` stands for a customer's wallet."""

    def __init__(self, form: AnyForm, context: AppContext, unit: Currency, ways: Iterable[Tender | None]) -> None:
        super().__init__(form)
        self.form = form
        self.context = context
        self.price = Money(0, unit)
        self.tender: Choice[Tender | None] = Choice(tuple(ways), payer_word)
        self.handed = MoneyField(unit, context.formats)
        self.reference = QLineEdit()
        self.reference.setMaxLength(_LONGEST_REFERENCE)
        self.note = Banner()
        self.tender.currentIndexChanged.connect(lambda _: QTimer.singleShot(0, form, form.fit))

    def add_fields(self, *fields: tuple[str, str, Any], first: bool = True) -> None:
        """Into the form: the tender beside other fields (`first`: before them), and what it needs to know."""
        form = self.form
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

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_price(self, price: Money) -> None:
        """What is to be paid: show what the choice needs, and the change."""
        self.price = price
        fields = self.form.fields
        fields["tendered"].setVisible(self.chosen is Tender.CASH)
        fields["reference"].setVisible(self.chosen in {Tender.TERMINAL, Tender.BANK, Tender.INVOICE})
        slip, document = self.tr("Slip number (optional)"), self.tr("Number of the document (optional)")
        fields["reference"].set_title(slip if self.chosen is Tender.TERMINAL else document)
        self.say()

    def say(self) -> None:
        """The line below the fields: what happens by phone, or the change."""
        money = self.context.formats.money
        self.note.hide()
        if self.by_phone:
            text = self.tr("The customer gets a QR code. Nothing is posted until they have paid.")
            self.note.show_message(text, "info")
        elif (change := self.change()) is not None and change.minor:
            words = self.tr("Change {amount}") if change.minor > 0 else self.tr("{amount} too little")
            self.note.show_message(
                words.format(amount=money(abs(change))), "positive" if change.minor > 0 else "negative"
            )

    def change(self) -> Money | None:
        """The cash to hand back, negative when too little was handed over; None while no cash is typed."""
        try:
            handed = self.tendered()
        except Refusal:
            return None
        return None if handed is None else handed - self.price
