"""Everything known about one payment: its facts, what the provider said of it, what it moved, what went back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.pages.order_timeline import Kind
from desktop_app.pages.payment_timeline import payment_steps
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Banner, Card, Chip, label
from desktop_app.widgets.timeline import Timeline
from desktop_app.words import tone, word
from ledger.changes import EVERYTHING
from ledger.domain.payments import LIVE, PaymentDetail, PaymentStatus
from ledger.domain.words import Tender
from ledger.use_cases.payments import payment
from ledger.use_cases.provider import ask_payment, capture_payment, release_payment

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.pages.order_timeline import Step
    from desktop_app.tasks import Failure
    from ledger.use_cases.opening import Ledger

_SIZE = 620, 640


class PaymentDialog(QDialog):
    """Reads one payment; for one that waits, the provider can be asked, and held money be taken or let go."""

    phone_asked = Signal(int)
    """Show the code again that the customer pays by."""

    def __init__(self, context: AppContext, parent: QWidget | None, payment_id: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(*_SIZE)
        self._context = context
        self._id = payment_id
        self.detail: PaymentDetail | None = None
        number = context.formats.code(str(payment_id))
        self.setWindowTitle(self.tr("Payment {number}").format(number=number))
        self.chip = Chip()
        self.banner = Banner()
        self.facts = Facts()
        self.timeline = Timeline(context)
        self.timeline.opened.connect(self._open_step)
        self._make_buttons()
        self._lay_out()
        self._read()

    def _make_buttons(self) -> None:
        self.order_button = button(self.tr("Open the order"), self._open_order, icon="basket")
        self.customer_button = button(self.tr("Open the customer"), self._open_customer, icon="user")
        self.phone_button = button(self.tr("Show the code"), self._show_phone, icon="phone")
        self.ask_button = button(self.tr("Ask the provider"), lambda: self._act(ask_payment), icon="refresh")
        self.capture_button = button(self.tr("Take the money"), lambda: self._act(capture_payment))
        self.release_button = button(self.tr("Let it go back"), lambda: self._act(release_payment), danger=True)
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.windowTitle(), "dialogTitle"))
        head.addWidget(self.chip)
        head.addStretch(1)
        card = Card()
        card.body.addWidget(self.facts)
        frame = QFrame()
        frame.setObjectName("tableFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(card)
        column.addWidget(frame, 1)
        walks, acts = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (acts, (self.phone_button, self.ask_button, self.capture_button, self.release_button)),
            (walks, (self.order_button, self.customer_button)),
        ):
            row.setSpacing(8)
            for made in buttons:
                made.hide()
                row.addWidget(made)
            row.addStretch(1)
        walks.addWidget(self.close_button)
        column.addLayout(acts)
        column.addLayout(walks)

    def _read(self) -> None:
        ledger, wanted = self._context.ledger, self._id
        self._context.tasks.read(lambda _: payment(ledger, wanted), self._show, self._failed, self)

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self._context.words(failure).both, "negative")

    def _show(self, detail: PaymentDetail) -> None:
        self.detail = detail
        row = detail.row
        self.chip.show_status(word(row.status), tone(row.status))
        self.facts.show_facts((name, text) for name, text in self.told(detail) if text)
        self.timeline.show_steps(payment_steps(detail, self._context.formats))
        waits = row.tender is Tender.PROVIDER and row.status in LIVE
        self.order_button.setVisible(row.order_id is not None)
        self.customer_button.setVisible(row.customer_id is not None)
        self.phone_button.setVisible(waits and bool(detail.confirmation))
        self.ask_button.setVisible(waits)
        held = row.status is PaymentStatus.WAITING_FOR_CAPTURE
        self.capture_button.setVisible(held)
        self.release_button.setVisible(held)

    def told(self, detail: PaymentDetail) -> list[tuple[str, str]]:
        """Names and facts, in the order shown; an empty fact is not shown."""
        formats, row = self._context.formats, detail.row
        money = formats.money
        return [
            (self.tr("Amount"), money(row.amount)),
            (self.tr("Received"), money(row.received) if row.received != row.amount else ""),
            (self.tr("For"), f"{word(row.purpose)} {formats.code(row.order_number)}".strip()),
            (self.tr("Customer"), row.customer_name),
            (self.tr("Tender"), word(row.tender)),
            (self.tr("Handed over"), money(row.tendered)),
            (self.tr("Change"), money(row.change) if row.change else ""),
            (self.tr("Given back"), money(row.refunded) if row.refunded else ""),
            (self.tr("In suspense"), money(detail.in_suspense) if detail.in_suspense else ""),
            (self.tr("Reference"), formats.code(row.reference)),
            (self.tr("Number at the provider"), formats.code(row.provider_id)),
            (self.tr("Reason"), row.reason),
            (self.tr("Begun"), formats.exact_moment(row.created_at)),
            (self.tr("Ended"), formats.exact_moment(row.ended_at) if row.ended_at else ""),
            (self.tr("By"), row.performed_by),
        ]

    # -- walking on and acting --------------------------------------------------------------------------------

    def _open_step(self, step: Step) -> None:
        if step.kind is Kind.TRANSACTION:
            TransactionDialog(self._context, step.row, self).open()
        elif step.kind is Kind.RECEIPT:
            ReceiptDialog(self._context, self, step.row.id).open()

    def _open_order(self) -> None:
        if self.detail is not None:
            self.accept()
            self._context.navigate("order", order_id=self.detail.row.order_id)

    def _open_customer(self) -> None:
        if self.detail is not None:
            self.accept()
            self._context.navigate("customer", customer_id=self.detail.row.customer_id)

    def _show_phone(self) -> None:
        self.accept()
        self.phone_asked.emit(self._id)

    def _act(self, act: Callable[[Ledger, int], object]) -> None:
        ledger, wanted = self._context.ledger, self._id
        self.banner.hide()
        self._context.tasks.read(lambda _: act(ledger, wanted), self._acted, self._failed, self)

    def _acted(self, answer: object) -> None:
        trouble = getattr(answer, "trouble", None)
        if trouble is not None:
            self._failed(trouble)
        self._context.tell_changed(EVERYTHING)
        self._read()
