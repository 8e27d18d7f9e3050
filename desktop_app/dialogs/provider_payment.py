"""A payment the customer makes on their own phone: its code, the time left, where it stands, and other ways to pay."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Banner, Chip, label
from desktop_app.widgets.qr_picture import QrPicture
from desktop_app.words import tone, word
from ledger.changes import EVERYTHING
from ledger.domain.payments import LIVE, PaymentPurpose, PaymentStatus
from ledger.use_cases.provider import Asked, ProviderPayment, ask_payment, provider_payment, release_payment

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure

_WIDTH, _FIGURE = 440, 20
_TICK_MS = 1_000
_LOOKS_MS = (2_000, 3_000, 5_000)
_LATER_MS = 8_000
_CODE_KINDS = frozenset({"qr", "redirect", "external"})


class ProviderPaymentDialog(QDialog):
    """Asks the provider again and again while it is open; a job goes on asking after it is closed.

    A payment is never forgotten: one that succeeds after the order was paid otherwise becomes an exception to settle.
    A gift card is sold to nobody else while its payment is open, and a click lowers its price only once: another way to
    pay is offered once such a payment has ended.
    """

    ended = Signal(object)
    """The `ProviderPayment`, once its end is known."""
    another_way = Signal()
    """The customer pays otherwise after all."""

    def __init__(self, context: AppContext, parent: QWidget | None, payment_id: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("Online payment"))
        self._context = context
        self._id = payment_id
        self._looks = 0
        self.payment: ProviderPayment | None = None
        self.chip = Chip()
        self.figure = FittingFigure(_FIGURE)
        self.qr = QrPicture()
        self.link = QLineEdit()
        self.link.setReadOnly(True)
        self.link.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.link.setAccessibleName(self.tr("Link to the payment"))
        self.time_left = label("", "muted", wrap=True)
        self.banner = Banner()
        self._make_buttons()
        self._lay_out()
        self._asking = LatestRead(context.tasks, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._ask)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        ledger = context.ledger
        context.tasks.read(lambda _: provider_payment(ledger, payment_id), self._show, self._failed, self)
        self._ask()

    def _make_buttons(self) -> None:
        self.copy_button = button(self.tr("Copy the link"), self._copy, icon="copy")
        self.another_button = button(self.tr("Pay another way"), self._pay_otherwise)
        self.stop_button = button(self.tr("Cancel the payment"), self._release, danger=True)
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        self.close_button.setDefault(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.windowTitle(), "dialogTitle"))
        head.addWidget(self.chip)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.figure)
        column.addWidget(self.banner)
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        linked = QHBoxLayout()
        linked.setSpacing(8)
        linked.addWidget(self.link, 1)
        linked.addWidget(self.copy_button)
        column.addLayout(linked)
        column.addWidget(self.time_left)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        buttons.addWidget(self.another_button)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        for part in (self.qr, self.link, self.copy_button, self.stop_button):
            part.hide()

    # -- asking -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        ledger, payment = self._context.ledger, self._id
        self._looks += 1
        self._asking.ask(lambda _: ask_payment(ledger, payment), self._answered, self._failed)

    def _answered(self, answer: Asked) -> None:
        if answer.trouble is not None:
            self.banner.show_message(self._context.words(answer.trouble).both, "warning")
        else:
            self.banner.hide()
        self._show(answer.payment)

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self._context.words(failure).both, "warning")
        self._ask_later()

    def _ask_later(self) -> None:
        if self.payment is None or self.payment.live:
            self._again.start(_LOOKS_MS[self._looks - 1] if self._looks <= len(_LOOKS_MS) else _LATER_MS)

    # -- showing ----------------------------------------------------------------------------------------------

    @property
    def status(self) -> PaymentStatus | None:
        """Where the payment stands, as last read."""
        return PaymentStatus(self.payment.status) if self.payment is not None else None

    def _show(self, payment: ProviderPayment) -> None:
        was_live = self.payment is None or self.payment.live
        self.payment = payment
        status = PaymentStatus(payment.status)
        self.chip.show_status(word(status), tone(status))
        self.figure.show_text(self._context.formats.money(payment.amount))
        shows_code = payment.live and bool(payment.confirmation) and payment.confirmation_kind in _CODE_KINDS
        self.qr.setVisible(shows_code)
        self.link.setVisible(shows_code)
        self.copy_button.setVisible(shows_code)
        self.qr.show_text(payment.confirmation if shows_code else "")
        self.qr.setAccessibleName(self.tr("QR code of the payment"))
        self.link.setText(payment.confirmation)
        self.stop_button.setVisible(status is PaymentStatus.WAITING_FOR_CAPTURE)
        alone = payment.card_id is not None or payment.purpose == PaymentPurpose.CLICK
        self.another_button.setVisible(status is not PaymentStatus.SUCCEEDED and not (alone and payment.live))
        self._show_time()
        self.adjustSize()
        if status in LIVE:
            self._ask_later()
        elif was_live:
            self._end(payment, status)

    def _end(self, payment: ProviderPayment, status: PaymentStatus) -> None:
        self._again.stop()
        self._tick.stop()
        if status is PaymentStatus.SUCCEEDED:
            self.banner.show_message(self.tr("The customer has paid."), "positive")
            self.close_button.setFocus()
        else:
            text = self._unpaid_words(payment)
            self.banner.show_message(text.format(reason=payment.reason or word(status)), "warning")
            self.another_button.setFocus()
        self._context.tell_changed(EVERYTHING)
        self.ended.emit(payment)

    def _unpaid_words(self, payment: ProviderPayment) -> str:
        if payment.purpose == PaymentPurpose.CARD_SALE:
            return self.tr("Nothing was paid: {reason}. The card is not sold; the customer can pay another way.")
        if payment.purpose == PaymentPurpose.CLICK:
            return self.tr("Nothing was paid: {reason}. The product costs again what it did before the click.")
        if payment.order_id is None:
            return self.tr("Nothing was paid: {reason}. The customer can pay another way.")
        return self.tr("Nothing was paid: {reason}. The order waits; the customer can pay another way.")

    def _show_time(self) -> None:
        payment = self.payment
        if payment is None or not payment.live:
            self.time_left.hide()
            return
        self.time_left.show()
        if payment.expires_at is None:
            waiting = self.tr("Waiting for the customer.")
            creating = self.tr("Asking the provider for the payment…")
            self.time_left.setText(creating if self.status is PaymentStatus.CREATING else waiting)
            return
        left = max(0, int((payment.expires_at - datetime.now(UTC)).total_seconds()))
        if not left:
            self.time_left.setText(self.tr("The time to pay is over. Asking the provider whether it was paid…"))
            return
        clock = self._context.formats.isolate(f"{left // 60}:{left % 60:02d}")
        self.time_left.setText(self.tr("Time left to pay: {time}").format(time=clock))

    # -- what a person does -----------------------------------------------------------------------------------

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.link.text())

    def _pay_otherwise(self) -> None:
        self.accept()
        self.another_way.emit()

    def _release(self) -> None:
        ledger, payment = self._context.ledger, self._id
        self._again.stop()
        self._context.tasks.read(lambda _: release_payment(ledger, payment), self._show, self._failed, self)
