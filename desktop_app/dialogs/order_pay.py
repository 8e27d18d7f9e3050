"""Paying on an order that waits: any tender may retry, several may share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.paying import Paying, field_beside
from desktop_app.widgets.bill import Bill
from desktop_app.widgets.buttons import button
from ledger.domain.orders import OrderRow, Sold
from ledger.domain.words import Tender
from ledger.errors import FieldRequired, OrderOverpaid, Refusal
from ledger.use_cases.orders import PayOrder, pay_order
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form_fields import FormField
    from ledger.progress import Progress

_WIDTH = 560


class PayOrderDialog(FormDialog[PayOrder, Sold]):
    """F4 wallet, F5 points, F6 gift card, F8 cash, F9 card terminal, F10 online."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: OrderRow) -> None:
        super().__init__(context, parent)
        number = context.formats.code(row.shown_number)
        self.set_words(self.tr("Pay order {number}").format(number=number), self.tr("Pay"))
        self.setMinimumWidth(_WIDTH)
        self.row = row
        self._request: PayOrder | None = None
        self.paying = Paying(context, row.total.currency, self)
        self.bill = Bill(context)
        self._lay_out_paying()
        self.paying.changed.connect(self._edited)
        self.paying.refused.connect(self.show_failure)
        self._make_keys()
        self.paying.show_customer(row.customer_id)
        self.paying.show_bill(row.total, row.total - row.due)

    def _lay_out_paying(self) -> None:
        paying = self.paying
        self.add_pair(
            ("wallet", self.tr("From the wallet (F4)"), paying.wallet),
            ("points", self.tr("Points (F5)"), paying.points),
        )
        paying.code.setPlaceholderText(self.tr("Scan the card, or type its code"))
        self.add_field("code", self.tr("Gift card (F6)"), paying.code)
        self.body.addWidget(paying.cards)
        self.add_field("tenders", self.tr("Paid now with"), paying.tenders)
        self.body.addLayout(self._tender_buttons())
        self.body.addWidget(self.bill)

    def _tender_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text, tender in (
            (self.tr("Cash"), Tender.CASH), (self.tr("Card"), Tender.TERMINAL), (self.tr("Online"), Tender.PROVIDER),
        ):  # fmt: skip
            made = button(text, partial(self.paying.add_tender, tender), icon="plus", link=True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _make_keys(self) -> None:
        paying = self.paying
        runs: dict[str, Callable[[], None]] = {
            "F4": paying.use_wallet,
            "F5": paying.use_points,
            "F6": paying.code.setFocus,
            "F8": partial(paying.add_tender, Tender.CASH),
            "F9": partial(paying.add_tender, Tender.TERMINAL),
            "F10": partial(paying.add_tender, Tender.PROVIDER),
        }
        for keys, run in runs.items():
            QShortcut(QKeySequence(keys), self, partial(self._run, run))

    def _run(self, run: Callable[[], None]) -> None:
        """Nothing changes any more once the form is on its way."""
        if self.stage is Stage.EDITING:
            run()

    def edited(self) -> None:
        """Show the bill."""
        self.bill.show_bill(self.paying.sums(), self.paying.left(), self.paying.tenders.change())

    def build(self) -> PayOrder:
        """Raises the refusal of the first thing that is wrong or missing."""
        parts, left = self.paying.parts(), self.paying.left()
        if left.minor < 0:
            raise OrderOverpaid(self.row.id, self.row.due, self.row.due - left)
        if not (parts.wallet or parts.points or parts.cards or parts.tenders or parts.provider):
            raise FieldRequired("tenders")
        return PayOrder(
            self.key, self.row.id, parts.wallet, parts.points, parts.cards, None, parts.tenders, parts.provider
        )  # fmt: skip

    def _field_of(self, refusal: Refusal) -> FormField | None:
        name = field_beside(refusal)
        return self.fields.get(name) if name else super()._field_of(refusal)

    def send(self, request: PayOrder, progress: Progress) -> Sold:
        """Pay."""
        del progress
        return pay_order(self.context.ledger, request)

    def outcome(self) -> Sold | None:
        """What the key led to; paying under the same key again answers the same and takes nothing twice."""
        ledger, request = self.context.ledger, self._request
        return None if request is None or outcome_of(ledger, self.key) is None else pay_order(ledger, request)

    def describe(self, request: PayOrder) -> str:
        """Which order."""
        self._request = request
        return self.tr("Payment of order {number}").format(number=self.context.formats.code(self.row.shown_number))
