"""Cancelling an order: what goes back where, seen before anything is posted; the reason is mandatory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.pages.order_legs import legs
from desktop_app.tasks import LatestRead
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label, set_tone
from ledger.domain.orders import OrderDetail, Sold
from ledger.errors import FieldRequired
from ledger.use_cases.orders import CancelOrder, cancel_order, preview_cancel
from ledger.use_cases.posting import new_key, outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from desktop_app.tasks import Failure
    from ledger.money import Money
    from ledger.progress import Progress

_LONGEST = 300
_PAUSE_MS = 50
_TO = {
    "wallet": QT_TRANSLATE_NOOP("OrderCancel", "To the customer's wallet"),
    "points": QT_TRANSLATE_NOOP("OrderCancel", "Points that were used"),
    "card": QT_TRANSLATE_NOOP("OrderCancel", "To gift card {card}"),
    "cash": QT_TRANSLATE_NOOP("OrderCancel", "In cash, from this till"),
    "terminal": QT_TRANSLATE_NOOP("OrderCancel", "To the card, by the terminal"),
    "bank": QT_TRANSLATE_NOOP("OrderCancel", "By bank transfer"),
    "invoice": QT_TRANSLATE_NOOP("OrderCancel", "Off the invoice"),
    "provider": QT_TRANSLATE_NOOP("OrderCancel", "Through the payment provider"),
}


def goes_back(detail: OrderDetail, formats: Formats) -> tuple[tuple[str, Money], ...]:
    """Where what was given goes back to, and how much, in the order it was given."""
    return tuple(
        (
            QCoreApplication.translate("OrderCancel", _TO[leg.kind]).format(card=formats.code(f"····{leg.card}")),
            leg.amount,
        )
        for leg in legs(detail)
    )


class CancelOrderDialog(FormDialog[CancelOrder, Sold]):
    """Shows what goes back, and what the customer will have; asks for the reason."""

    def __init__(self, context: AppContext, parent: QWidget | None, detail: OrderDetail) -> None:
        super().__init__(context, parent)
        number = context.formats.code(detail.row.shown_number)
        self.set_words(self.tr("Cancel order {number}").format(number=number), self.tr("Cancel the order"))
        self.cancel_button.setText(self.tr("Keep it"))
        self._detail = detail
        self.facts = Facts()
        self.effect = label("", "small", wrap=True)
        card = Card(self.tr("What goes back"))
        card.body.addWidget(self.facts)
        card.body.addWidget(self.effect)
        self.body.addWidget(card)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.add_field("reason", self.tr("Reason"), self.reason)
        self._preview = LatestRead(context.tasks, self, _PAUSE_MS)
        self._show_legs()
        self._foresee()

    def _show_legs(self) -> None:
        formats = self.context.formats
        back = [(text, formats.money(amount)) for text, amount in goes_back(self._detail, formats)]
        if self._detail.points_earned:
            taken = formats.number(self._detail.points_earned)
            back.append((self.tr("Points earned are taken back"), taken))
        self.facts.show_facts(back or [(self.tr("Nothing was given yet"), "")])

    def _foresee(self) -> None:
        ledger, order = self.context.ledger, self._detail.row.id
        self._preview.ask(
            lambda _: preview_cancel(ledger, CancelOrder(new_key(), order, "?")), self._foreseen, self._not_foreseen
        )

    def _foreseen(self, answer: Sold) -> None:
        money = self.context.formats.money
        parts = []
        for change in answer.balances:
            text = self.tr("{before} before, {after} after")
            parts.append(text.format(before=money(change.shown_before), after=money(change.shown_after)))
        self.effect.setText(self.tr("Balances: {changes}").format(changes="  ·  ".join(parts)) if parts else "")
        set_tone(self.effect, "")
        self.effect.setVisible(bool(parts))
        self._make_room(exactly=True)

    def _not_foreseen(self, failure: Failure) -> None:
        self.effect.setText(self.context.words(failure).both)
        set_tone(self.effect, "negative")

    def build(self) -> CancelOrder:
        """Raises FieldRequired("reason")."""
        if not self.reason.text().strip():
            raise FieldRequired("reason")
        return CancelOrder(self.key, self._detail.row.id, self.reason.text().strip())

    def send(self, request: CancelOrder, progress: Progress) -> Sold:
        """Cancel it."""
        del progress
        return cancel_order(self.context.ledger, request)

    def outcome(self) -> Sold | None:
        """What the key led to; cancelling under the same key again answers the same."""
        ledger = self.context.ledger
        if outcome_of(ledger, self.key) is None:
            return None
        return cancel_order(ledger, CancelOrder(self.key, self._detail.row.id, self.reason.text().strip()))

    def done_words(self, answer: Sold) -> str:
        """That everything went back."""
        number = self.context.formats.code(answer.order.shown_number)
        return self.tr("Order {number} is cancelled; everything went back.").format(number=number)
