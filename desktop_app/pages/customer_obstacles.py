"""What stands in the way of posting for a customer, in a banner that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ledger.domain.customers import CustomerStatus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.pages.customer_movements import CustomerMovements
    from desktop_app.widgets.labels import Banner
    from ledger.domain.customers import Customer
    from ledger.domain.wallets import Wallet
    from ledger.money import Money


class Obstacles(QObject):
    """Chooses the message: merged, stopped or in debt, in this order."""

    def __init__(self, context: AppContext, page: QWidget, banner: Banner, movements: CustomerMovements) -> None:
        super().__init__(page)
        self._context = context
        self._banner = banner
        self._movements = movements

    def show_for(self, customer: Customer, wallet: Wallet) -> None:
        """Show what is in the way of posting to `wallet`; nothing when nothing is."""
        if customer.status is CustomerStatus.MERGED and customer.merged_into is not None:
            self._show_merged(customer.merged_into)
        elif wallet.suspended:
            self._show_stopped()
        elif wallet.debt:
            self._show_debt(wallet.debt)
        else:
            self._banner.hide()

    def _show_merged(self, into: int) -> None:
        text = self.tr("This customer was merged into customer {number}.")
        self._banner.show_message(
            text.format(number=self._context.formats.code(f"#{into}")), "warning", self.tr("Open"),
            lambda: self._context.navigate("customer", customer_id=into),
        )  # fmt: skip

    def _show_stopped(self) -> None:
        text = self.tr("This wallet's balance disagrees with its postings. It takes none until it is repaired.")
        repair = self._movements["repair"]
        if repair.enabled():
            self._banner.show_message(text, "negative", self.tr("Repair…"), repair.run)
        else:
            ask = self.tr("Ask a manager to repair it.")
            self._banner.show_message(f"{text} {ask}", "negative")

    def _show_debt(self, debt: Money) -> None:
        text = self.tr("Owes {debt}: the next points, cashback and promotions repay it first.")
        forgive = self._movements["write_off"]
        action = self.tr("Write off…") if forgive.enabled() else ""
        self._banner.show_message(
            text.format(debt=self._context.formats.money(debt)), "warning", action, forgive.run
        )  # fmt: skip
