"""Selling every unsold card of a batch at once: a company takes them on one invoice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.gift_card_summary import card_tenders
from desktop_app.dialogs.posting_choices import tender_choice
from desktop_app.tasks import LatestRead
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.money_field import MoneyField
from desktop_app.widgets.progress_row import ProgressRow
from desktop_app.words import word
from ledger.domain.rights import RIGHTS
from ledger.domain.transactions import Posted
from ledger.domain.words import Tender
from ledger.errors import BatchNotForSale, FieldInvalid, FieldRequired, Refusal
from ledger.money import Money
from ledger.use_cases.card_batches import BatchForSale, SellBatch, batch_for_sale, sell_batch

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.progress import Progress

_LONGEST_TEXT = 200
_PAUSE_MS = 150


class SellBatchDialog(FormDialog[SellBatch, Posted]):
    """Asks which batch, who takes it and how it is paid; says what that comes to before anything is posted."""

    def __init__(self, context: AppContext, parent: QWidget | None, batch: str) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Sell a batch of gift cards"), self.tr("Sell all"))
        self.standing: BatchForSale | None = None
        self._standings = LatestRead(context.tasks, self, _PAUSE_MS)
        self.batch = QLineEdit(batch)
        self.batch.setMaxLength(_LONGEST_TEXT)
        self.tender = tender_choice(card_tenders("card_sell"))
        self.tender.choose(Tender.INVOICE)
        self.discount = MoneyField(context.info.default_currency, context.formats)
        self.customer = CustomerPicker(context)
        self.customer.not_found.connect(self.show_failure)
        self.books = Banner()
        self.progress = ProgressRow(self._progress_words)
        self.add_field("batch", self.tr("Batch name"), self.batch)
        self.add_field("tender", self.tr("Paid by"), self.tender)
        if self.may_discount:
            self.add_field("amount", self.tr("Discount on each card (optional)"), self.discount)
            self.fields["discount"] = self.fields["amount"]
        self.add_field("customer", self.tr("Sold to"), self.customer, self.tr("The company or person on the invoice."))
        self.body.addWidget(self.books)
        self.body.addWidget(self.progress)
        if batch:
            self.customer.setFocus()
        self.edited()

    @property
    def may_discount(self) -> bool:
        """Whether the person here may sell below the value."""
        return self.context.info.staff.role in RIGHTS["gift_card.discount"]

    # -- what it comes to -------------------------------------------------------------------------------------

    def edited(self) -> None:
        """Read how many cards of the batch wait to be sold."""
        batch, ledger = self.batch.text().strip(), self.context.ledger
        if not batch:
            self.standing = None
            self._standings.forget()
            self._show_books()
        elif self.standing is not None and self.standing.batch == batch:
            self._show_books()
        else:
            self.standing = None
            self._standings.ask(lambda _: batch_for_sale(ledger, batch), self._take, self._unread)

    def _take(self, found: BatchForSale) -> None:
        self.standing = found
        if found.values:
            self.discount.set_currency(found.values[0].currency)
        self._show_books()

    def _unread(self, failure: Failure) -> None:
        self.books.show_message(self.context.words(failure).both, "negative")

    def less(self) -> Money:
        """The discount on each card. Raises FieldInvalid("discount") and the refusals of an amount."""
        if not self.discount.text().strip():
            return Money(0, self.discount.currency)
        less = self.discount.signed_money()
        if less.minor < 0:
            raise FieldInvalid("discount", self.discount.text().strip())
        return less

    def prices(self) -> tuple[Money, ...]:
        """What the buyer pays for all, in each currency; nothing while it is not known."""
        standing = self.standing
        if standing is None:
            return ()
        try:
            less = self.less()
        except Refusal:
            return ()
        if not less:
            return standing.values
        whole = Money(less.minor * standing.count, less.currency)
        fits = len(standing.values) == 1 and whole < standing.values[0]
        return (standing.values[0] - whole,) if fits else ()

    def _show_books(self) -> None:
        standing, prices = self.standing, self.prices()
        if standing is None or (standing.count and not prices):
            self.books.hide()
        elif not standing.count:
            self.books.show_message(self.tr("No card of this batch waits to be sold."), "warning")
        else:
            text = self.tr("%n card(s) worth {value} in all, for {price}. All of them can be used at once.", "",
                           standing.count)  # fmt: skip
            self.books.show_message(text.format(value=self._sums(standing.values), price=self._sums(prices)))

    def _sums(self, amounts: tuple[Money, ...]) -> str:
        return " + ".join(self.context.formats.money(amount) for amount in amounts)

    # -- sending ----------------------------------------------------------------------------------------------

    def build(self) -> SellBatch:
        """Raises FieldRequired("batch"), BatchNotForSale when none is to be sold, the picker's refusals."""
        batch = self.batch.text().strip()
        if not batch:
            raise FieldRequired("batch")
        if self.standing is not None and not self.standing.count:
            raise BatchNotForSale(batch)
        less = self.less()
        return SellBatch(self.key, batch, self.tender.chosen, self.customer.customer_id(), less or None)

    def send(self, request: SellBatch, progress: Progress) -> Posted:
        """Sell them all, or none."""
        return sell_batch(self.context.ledger, request, progress)

    def submit(self) -> None:
        """Send the form, and show how far it is."""
        super().submit()
        if self.stage is Stage.SENDING and self.task is not None:
            self.progress.follow(self.task)

    def describe(self, request: SellBatch) -> str:
        """Which batch, paid by what."""
        text = self.tr("Sale of the batch {batch}, {tender}")
        return text.format(batch=request.batch, tender=word(request.tender))

    def done_words(self, answer: Posted) -> str:
        """How many, for how much."""
        price = self._sums(self.prices())
        text = self.tr("%n card(s) sold for {price}. They can be used now.", "", len(answer.changes.cards))
        return text.format(price=price)

    def _progress_words(self, stage: str, done: int, total: int) -> str:
        del stage
        if done >= total:
            return self.tr("Writing to the ledger…")
        number = self.context.formats.number
        return self.tr("Sold {done} of {total}").format(done=number(done), total=number(total))
