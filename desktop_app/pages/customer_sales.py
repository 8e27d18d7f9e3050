"""Selling to the customer in front, and the way to all their orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.commands import Command
from desktop_app.pages.customer_commands import PAGE, Shown
from desktop_app.pages.selling import Selling
from ledger.domain.customers import CustomerStatus
from ledger.domain.orders import OrderFilter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext


class CustomerSales(QObject):
    """Two commands of the customer's page."""

    def __init__(self, context: AppContext, page: QWidget, front: Shown) -> None:
        super().__init__(page)
        self._context = context
        self._front = front
        self.selling = Selling(context, page)
        self.by_id = {
            one.id: one
            for one in (
                Command(f"{PAGE}.sell", lambda: self.tr("Sell to this customer…"), self.sell, "Ctrl+N", self._may_sell,
                        PAGE, "basket"),
                Command(f"{PAGE}.orders", lambda: self.tr("Orders of this customer"), self.show_orders, "Ctrl+O",
                        lambda: self._front.customer is not None, PAGE, "basket"),
            )
        }  # fmt: skip

    def _may_sell(self) -> bool:
        customer = self._front.customer
        known = customer is not None and customer.status is CustomerStatus.ACTIVE
        return known and self._front.live and self.selling.may_sell()

    def sell(self) -> None:
        """A new sale to this customer."""
        customer = self._front.customer
        if customer is not None and self._may_sell():
            self.selling.sell((customer.id, customer.name))

    def show_orders(self) -> None:
        """All orders of this customer."""
        customer = self._front.customer
        if customer is not None:
            wanted = OrderFilter(customer_id=customer.id)
            self._context.navigate("orders", wanted=wanted, customer_name=customer.name)
