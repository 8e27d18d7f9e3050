"""What the tour shows of selling: orders, one order, the till's forms, products, payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.click import ClickDialog
from desktop_app.dialogs.order_return import ReturnOrderDialog
from desktop_app.dialogs.parked import ParkedDialog
from desktop_app.dialogs.sale import SaleDialog
from desktop_app.pages.order_page import OrderPage
from desktop_app.pages.orders import OrdersPage
from desktop_app.pages.payments import PaymentsPage
from desktop_app.pages.products import ProductsPage
from ledger.domain.customers import CustomerStatus
from ledger.domain.orders import OrderStatus
from ledger.domain.words import Tender, WalletStatus
from ledger.use_cases.clicks import click_settings
from ledger.use_cases.customers import customer_wallets, find_customers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from desktop_app.tour import Tour
    from ledger.domain.orders import OrderRow
    from ledger.domain.products import Product

_LOOKED_AT = 200
_TYPED = ("3*20", "149.90")
_FROM_WALLET = "50"


def sales(tour: Tour) -> None:
    """Orders and what belongs to them, as far as the ledger has any."""
    page = tour.page("orders")
    if not isinstance(page, OrdersPage):
        return
    rows = page.model.rows
    customer = _who_pays(tour)
    tour.keep_dialog("sale", lambda: page.selling.sell(customer), lambda form: _fill(tour, form))
    tour.keep_dialog("parked", page.selling.show_parked, lambda form: _stand(tour, form))
    known = {row.status: row for row in reversed(rows)}
    _an_order(tour, known.get(OrderStatus.DELIVERED), "paid")
    _an_order(tour, known.get(OrderStatus.CANCELLED), "cancelled")
    _an_order(tour, known.get(OrderStatus.AWAITING_PAYMENT), "waiting")
    _an_order(tour, known.get(OrderStatus.PARTLY_RETURNED), "partly-returned")
    _products(tour)
    _payments(tour)


def _who_pays(tour: Tour) -> tuple[int, str] | None:
    """Of the first customers the richest who may pay; nobody when none of them can."""
    ledger = tour.app.context.ledger
    rows = [row for row in find_customers(ledger, limit=_LOOKED_AT).rows if row.status is CustomerStatus.ACTIVE]
    for row in sorted(rows, key=lambda one: -one.money.minor):
        wallets = customer_wallets(ledger, row.id).wallets
        usable = {one.currency for one in wallets if one.status is WalletStatus.ACTIVE and not one.suspended}
        if row.money.minor > 0 and row.money.currency in usable:
            return row.id, row.name
    return None


def _fill(tour: Tour, form: QDialog) -> None:
    if isinstance(form, SaleDialog):
        for text in _TYPED:
            form.entry.take(text)
        tour.settle()
        form.paying.use_wallet()
        form.paying.wallet.setText(_FROM_WALLET)
        form.paying.add_tender(Tender.CASH)
        form.paying.tenders.rows[0].handed.setText("500")


def _stand(tour: Tour, form: QDialog) -> None:
    if isinstance(form, ParkedDialog):
        tour.settle()


def _an_order(tour: Tour, row: OrderRow | None, name: str) -> None:
    if row is None:
        return
    page = tour.page("order", order_id=row.id)
    tour.keep(f"order-{name}")
    if isinstance(page, OrderPage) and page.detail is not None:
        detail = page.detail
        if page.pay_button.isVisible():
            tour.keep_dialog("order-pay", lambda: page.selling.pay(detail.row))
        if page.return_button.isVisible():
            tour.keep_dialog(
                f"order-return-{name}", lambda: page.selling.take_back(detail), lambda form: _take_back(tour, form)
            )
        if page.cancel_button.isVisible():
            tour.keep_dialog(f"order-cancel-{name}", lambda: page.selling.cancel(detail))


def _take_back(tour: Tour, form: QDialog) -> None:
    if isinstance(form, ReturnOrderDialog):
        form.lines.count(0, 1)
        form.reason.setText("…")
        tour.settle()


def _products(tour: Tour) -> None:
    page = tour.page("products")
    if isinstance(page, ProductsPage):
        rows = page.model.rows
        tour.keep_dialog("product", (lambda: page.edit(rows[0])) if rows else page.add)
        tour.keep_dialog("click-settings", lambda: _click_settings(tour, page))
        dear = next((row for row in rows if row.for_sale and row.price > click_settings(page.context.ledger).fee), None)
        if dear is not None:
            tour.keep_dialog("click", lambda: _click(page, dear))


def _click_settings(tour: Tour, page: ProductsPage) -> None:
    page.clicking.edit_settings()
    tour.settle()


def _click(page: ProductsPage, product: Product) -> None:
    """The form, be clicks switched on or not."""
    kept = click_settings(page.context.ledger)
    ClickDialog(page.context, page.window(), product, kept).open()


def _payments(tour: Tour) -> None:
    page = tour.page("payments")
    if isinstance(page, PaymentsPage):
        page.show_exceptions()
        tour.settle()
        tour.keep("payments-exceptions")
        rows = page.model.rows
        if rows:
            tour.keep_dialog("payment", lambda: page.open_payment(rows[0].id))
