"""What follows a form that somebody paid in: the payment on their phone, then the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from ledger.use_cases.provider import Asked
from ledger.use_cases.receipts import receipts_of, receipts_of_payment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from desktop_app.context import AppContext
    from ledger.domain.receipts import ReceiptPaper
    from ledger.domain.transactions import Posted
    from ledger.use_cases.provider import ProviderPayment


class AfterPaying(QObject):
    """Shows it above `page`; `closed` is called when a dialog of it closes."""

    def __init__(self, context: AppContext, page: QWidget, closed: Callable[[], None] = lambda: None) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._closed = closed

    def paid(self, answer: Posted | Asked, another_way: Callable[[], None]) -> None:
        """The receipt; or the payment on the customer's phone first, which may be given up for another way."""
        if isinstance(answer, Asked):
            dialog = ProviderPaymentDialog(self._context, self._page.window(), answer.payment.id)
            dialog.another_way.connect(another_way)
            dialog.ended.connect(self._phone_ended)
            self._open(dialog)
        else:
            self.offer_receipt(answer)

    def offer_receipt(self, answer: Posted) -> None:
        """Say that its receipt is there to be printed."""
        ledger, operation = self._context.ledger, answer.operation_id
        self._context.tasks.read(lambda _: receipts_of(ledger, operation), self._receipts_read, owner=self)

    def _phone_ended(self, ended: ProviderPayment) -> None:
        ledger, number = self._context.ledger, ended.id
        self._context.tasks.read(lambda _: receipts_of_payment(ledger, number), self._receipts_read, owner=self)

    def _receipts_read(self, receipts: tuple[ReceiptPaper, ...]) -> None:
        if len(receipts) == 1:
            number = self._context.formats.code(receipts[0].number)
            text = self.tr("Receipt {number} is ready.").format(number=number)
            receipt = receipts[0].id
            self._context.say(text, "neutral", self.tr("Print"), lambda: self._print(receipt))

    def _print(self, receipt: int) -> None:
        self._open(ReceiptDialog(self._context, self._page.window(), receipt))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(lambda _: self._closed())
        dialog.open()
