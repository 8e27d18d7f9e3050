"""Selling from any page: the sale, what it came to, the customer's phone, parked sales, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.order_deliver import DeliverOrderDialog
from desktop_app.dialogs.order_pay import PayOrderDialog
from desktop_app.dialogs.order_return import ReturnOrderDialog
from desktop_app.dialogs.parked import ParkedDialog
from desktop_app.dialogs.provider_payment import ProviderPaymentDialog
from desktop_app.dialogs.returned import ReturnedDialog
from desktop_app.dialogs.sale import SaleDialog
from desktop_app.dialogs.sold import SoldDialog
from ledger.domain.orders import OrderStatus
from ledger.domain.payments import PaymentStatus
from ledger.domain.rights import RIGHTS
from ledger.use_cases.orders import find_order, order

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.orders import OrderDetail, OrderRow, ParkedCart, Sold
    from ledger.use_cases.provider import ProviderPayment
    from ledger.use_cases.returns import Returned

_ENDED = frozenset({OrderStatus.CANCELLED, OrderStatus.RETURNED})


class Selling(QObject):
    """Opens the forms of the till for one page, and leads from each to the next."""

    done = Signal()
    """A form closed: the page may take the keyboard back."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def commands(self, page_id: str) -> list[Command]:
        """New sale and parked sales, for a page's own list."""
        return [
            Command(f"{page_id}.sell", lambda: self.tr("New sale…"), self.sell, "Ctrl+N", self.may_sell, page_id,
                    "plus"),
            Command(f"{page_id}.parked", lambda: self.tr("Parked sales…"), self.show_parked, "F7", self.may_sell,
                    page_id, "pause"),
        ]  # fmt: skip

    def may_sell(self) -> bool:
        """Whether this person may."""
        return self._context.info.staff.role in RIGHTS["order.sell"]

    def take_scans(self) -> None:
        """A scan on the page opens the order of that number, or begins a sale with what was scanned."""
        self._context.scanned.connect(self._scanned)

    def sell(self, customer: tuple[int, str] | None = None, scanned: str = "") -> None:
        """A new sale, to a customer who is known already or not."""
        form = SaleDialog(self._context, self._page.window(), customer=customer)
        self._open_sale(form)
        if scanned:
            form.entry.take(scanned)

    def show_parked(self) -> None:
        """The sales set aside."""
        dialog = ParkedDialog(self._context, self._page.window())
        dialog.resumed.connect(self._resume)
        dialog.finished.connect(lambda _: self.done.emit())
        dialog.open()

    def pay(self, row: OrderRow) -> None:
        """Pay on an order that waits."""
        form = PayOrderDialog(self._context, self._page.window(), row)
        form.answered.connect(self._paid)
        form.finished.connect(lambda _: self.done.emit())
        form.open()

    def cancel(self, detail: OrderDetail) -> None:
        """Cancel an order."""
        self._open(CancelOrderDialog(self._context, self._page.window(), detail))

    def may_return(self, row: OrderRow) -> bool:
        """Whether this person may take goods of this order back, and any are kept."""
        left = row.status not in _ENDED and row.returned < row.total
        return left and self._context.info.staff.role in RIGHTS["order.return"]

    def take_back(self, detail: OrderDetail) -> None:
        """Take goods of an order back."""
        form = ReturnOrderDialog(self._context, self._page.window(), detail)
        form.answered.connect(self._returned)
        form.finished.connect(lambda _: self.done.emit())
        form.open()

    def take_back_of(self, row: OrderRow) -> None:
        """Take goods of an order of the list back."""
        ledger, wanted = self._context.ledger, row.id
        self._context.tasks.read(lambda _: order(ledger, wanted), self.take_back, self._context.refused, self)

    def deliver(self, row: OrderRow) -> None:
        """Note that an order was handed over."""
        self._open(DeliverOrderDialog(self._context, self._page.window(), row))

    def show_payment(self, payment_id: int) -> None:
        """The payment on the customer's phone."""
        dialog = ProviderPaymentDialog(self._context, self._page.window(), payment_id)
        dialog.another_way.connect(lambda: self._pay_otherwise(dialog.payment))
        dialog.finished.connect(lambda _: self._phone_closed(dialog.payment))
        dialog.open()

    def _scanned(self, text: str) -> None:
        if not self._page.isVisible():
            return
        ledger = self._context.ledger
        self._context.tasks.read(
            lambda _: find_order(ledger, text),
            lambda row: self._context.navigate("order", order_id=row.id),
            lambda _: self.sell(scanned=text) if self.may_sell() else None,
            self,
        )

    # -- one after another ------------------------------------------------------------------------------------

    def _open(self, form: CancelOrderDialog | DeliverOrderDialog) -> None:
        form.finished.connect(lambda _: self.done.emit())
        form.open()

    def _open_sale(self, form: SaleDialog) -> None:
        form.answered.connect(self._sold)
        form.finished.connect(lambda _: self.done.emit())
        form.open()

    def _resume(self, cart: ParkedCart) -> None:
        self._open_sale(SaleDialog(self._context, self._page.window(), cart=cart))

    def _returned(self, returned: Returned) -> None:
        """The codes of new cards first: they are told only now."""
        if not returned.new_cards:
            self._show_returned(returned)
            return
        codes = CodesDialog(self._context, self._page.window(), returned.new_cards)
        codes.finished.connect(lambda _: self._show_returned(returned))
        codes.open()

    def _show_returned(self, returned: Returned) -> None:
        dialog = ReturnedDialog(self._context, self._page.window(), returned)
        dialog.finished.connect(lambda _: self.done.emit())
        dialog.open()

    def _sold(self, sold: Sold) -> None:
        if sold.payment_ids:
            self.show_payment(sold.payment_ids[-1])
        else:
            self._show_sold(sold, offers_next=True)

    def _paid(self, sold: Sold) -> None:
        if sold.payment_ids and sold.order.due:
            self.show_payment(sold.payment_ids[-1])
        else:
            self._show_sold(sold, offers_next=False)

    def _show_sold(self, sold: Sold, *, offers_next: bool) -> None:
        dialog = SoldDialog(self._context, self._page.window(), sold, offers_next=offers_next)
        dialog.next_asked.connect(self.sell)
        dialog.finished.connect(lambda _: self.done.emit())
        dialog.open()

    def _pay_otherwise(self, payment: ProviderPayment | None) -> None:
        if payment is not None and payment.order_id is not None:
            ledger, wanted = self._context.ledger, payment.order_id
            self._context.tasks.read(
                lambda _: order(ledger, wanted), lambda found: self.pay(found.row), self._context.refused, self
            )

    def _phone_closed(self, payment: ProviderPayment | None) -> None:
        if payment is not None and payment.status == PaymentStatus.SUCCEEDED and payment.order_id is not None:
            self._context.navigate("order", order_id=payment.order_id)
        self.done.emit()
