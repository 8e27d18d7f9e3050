"""The pages of the window, in the order of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.pages.page import Page, PageEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext


def _customers(context: AppContext) -> Page:
    from desktop_app.pages.customers import CustomersPage  # noqa: PLC0415

    return CustomersPage(context)


def _customer(context: AppContext) -> Page:
    from desktop_app.pages.customer_page import CustomerPage  # noqa: PLC0415

    return CustomerPage(context)


def _transactions(context: AppContext) -> Page:
    from desktop_app.pages.transactions import TransactionsPage  # noqa: PLC0415

    return TransactionsPage(context)


def _gift_cards(context: AppContext) -> Page:
    from desktop_app.pages.gift_cards import GiftCardsPage  # noqa: PLC0415

    return GiftCardsPage(context)


def _till(context: AppContext) -> Page:
    from desktop_app.pages.till import TillPage  # noqa: PLC0415

    return TillPage(context)


def _promotions(context: AppContext) -> Page:
    from desktop_app.pages.promotions import PromotionsPage  # noqa: PLC0415

    return PromotionsPage(context)


def _partners(context: AppContext) -> Page:
    from desktop_app.pages.partners import PartnersPage  # noqa: PLC0415

    return PartnersPage(context)


def _orders(context: AppContext) -> Page:
    from desktop_app.pages.orders import OrdersPage  # noqa: PLC0415

    return OrdersPage(context)


def _products(context: AppContext) -> Page:
    from desktop_app.pages.products import ProductsPage  # noqa: PLC0415

    return ProductsPage(context)


def _payments(context: AppContext) -> Page:
    from desktop_app.pages.payments import PaymentsPage  # noqa: PLC0415

    return PaymentsPage(context)


def _order(context: AppContext) -> Page:
    from desktop_app.pages.order_page import OrderPage  # noqa: PLC0415

    return OrderPage(context)


def _reconciliation(context: AppContext) -> Page:
    from desktop_app.pages.reconciliation import ReconciliationPage  # noqa: PLC0415

    return ReconciliationPage(context)


def _data_sync(context: AppContext) -> Page:
    from desktop_app.pages.data_sync import DataPage  # noqa: PLC0415

    return DataPage(context)


def _jobs(context: AppContext) -> Page:
    from desktop_app.pages.jobs import JobsPage  # noqa: PLC0415

    return JobsPage(context)


def _settings(context: AppContext) -> Page:
    from desktop_app.pages.settings import SettingsPage  # noqa: PLC0415

    return SettingsPage(context)


_TITLES = {
    "customers": QT_TRANSLATE_NOOP("Pages", "Customers"),
    "transactions": QT_TRANSLATE_NOOP("Pages", "Transactions"),
    "gift_cards": QT_TRANSLATE_NOOP("Pages", "Gift cards"),
    "till": QT_TRANSLATE_NOOP("Pages", "Till"),
    "promotions": QT_TRANSLATE_NOOP("Pages", "Promotions"),
    "partners": QT_TRANSLATE_NOOP("Pages", "Partners & payouts"),
    "orders": QT_TRANSLATE_NOOP("Pages", "Orders"),
    "order": QT_TRANSLATE_NOOP("Pages", "Order"),
    "products": QT_TRANSLATE_NOOP("Pages", "Products"),
    "payments": QT_TRANSLATE_NOOP("Pages", "Payments"),
    "reconciliation": QT_TRANSLATE_NOOP("Pages", "Reconciliation"),
    "data_sync": QT_TRANSLATE_NOOP("Pages", "Data"),
    "jobs": QT_TRANSLATE_NOOP("Pages", "Jobs and checks"),
    "settings": QT_TRANSLATE_NOOP("Pages", "Settings"),
    "customer": QT_TRANSLATE_NOOP("Pages", "Customer"),
}


def _entry(page_id: str, icon: str, create: Callable[[AppContext], Page], *, in_rail: bool = True) -> PageEntry:
    return PageEntry(
        page_id, lambda: QCoreApplication.translate("Pages", _TITLES[page_id]), icon, create, in_rail=in_rail
    )


PAGES: tuple[PageEntry, ...] = (
    _entry("customers", "users", _customers),
    _entry("customer", "user", _customer, in_rail=False),
    _entry("transactions", "transactions", _transactions),
    _entry("gift_cards", "gift", _gift_cards),
    _entry("orders", "basket", _orders),
    _entry("order", "basket", _order, in_rail=False),
    _entry("till", "till", _till),
    _entry("products", "box", _products),
    _entry("payments", "payments", _payments),
    _entry("promotions", "points", _promotions),
    _entry("partners", "partners", _partners),
    _entry("reconciliation", "scale", _reconciliation),
    _entry("data_sync", "upload", _data_sync),
    _entry("jobs", "clock", _jobs),
    _entry("settings", "settings", _settings),
)
"""Each is imported when it is first shown."""
