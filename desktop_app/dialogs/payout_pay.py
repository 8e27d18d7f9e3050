"""Paying a partner: what is withheld first, what leaves, by which tender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.movement import text_field
from desktop_app.dialogs.posting_choices import tender_choice
from desktop_app.tasks import LatestRead
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card
from ledger.domain.transactions import Posted
from ledger.domain.words import Tender
from ledger.use_cases.payouts import PayPayout, pay, preview_payout
from ledger.use_cases.posting import new_key

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.payouts import PayoutPreview, PayoutRow
    from ledger.progress import Progress


class PayPayoutDialog(FormDialog[PayPayout, Posted]):
    """One payout that is due; the ledger says beforehand what paying it would do."""

    def __init__(self, context: AppContext, parent: QWidget | None, payout: PayoutRow) -> None:
        super().__init__(context, parent)
        self.payout = payout
        self.set_words(self.tr("Pay {name}").format(name=payout.partner_name), self.tr("Pay"))
        self.facts = Facts()
        self._card = Card(self.tr("What happens"))
        self._card.body.addWidget(self.facts)
        self.body.addWidget(self._card)
        self.tender = tender_choice((Tender.BANK, Tender.CASH))
        self.note = text_field()
        self.add_field("tender", self.tr("Paid by"), self.tender)
        self.add_field("note", self.tr("Note (optional)"), self.note)
        self._preview = LatestRead(context.tasks, self)
        self._show_facts(None)
        self.edited()

    def edited(self) -> None:
        """Ask what paying by this tender would do."""
        in_cash = self.tender.chosen is Tender.CASH
        self.fields["tender"].set_hint(self.tr("Cash leaves the drawer of this till.") if in_cash else "")
        ledger = self.context.ledger
        request = PayPayout(new_key(), self.payout.id, self.tender.chosen)
        self._preview.ask(lambda _: preview_payout(ledger, request), self._show_facts, self._not_possible)

    def _show_facts(self, foreseen: PayoutPreview | None) -> None:
        formats, row = self.context.formats, self.payout
        facts = [
            (self.tr("Order"), formats.code(row.order_number)),
            (self.tr("Share"), formats.money(row.amount)),
            (self.tr("Due since"), formats.day(row.release_on)),
        ]
        if foreseen is not None:
            if foreseen.withheld:
                facts.append((self.tr("Withheld for what is owed to us"), formats.money(foreseen.withheld)))
            facts.append((self.tr("Leaves"), formats.money(foreseen.paid)))
            if foreseen.receivable_after:
                facts.append((self.tr("Still owed to us"), formats.money(foreseen.receivable_after)))
        self.facts.show_facts(facts)

    def _not_possible(self, failure: Failure) -> None:
        self.show_failure(failure)

    def build(self) -> PayPayout:
        """The request."""
        return PayPayout(self.key, self.payout.id, self.tender.chosen, self.note.text().strip())

    def send(self, request: PayPayout, progress: Progress) -> Posted:
        """Pay it."""
        del progress
        return pay(self.context.ledger, request)

    def describe(self, request: PayPayout) -> str:
        """Whom, how much."""
        del request
        text = self.tr("{amount} to {name}")
        return text.format(amount=self.context.formats.money(self.payout.amount), name=self.payout.partner_name)

    def done_words(self, answer: Posted) -> str:
        """Who was paid."""
        del answer
        return self.tr("{name} is paid.").format(name=self.payout.partner_name)
