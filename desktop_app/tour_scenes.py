"""What the tour shows, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.top_up import TopUpDialog
from desktop_app.pages.partners import PartnersPage
from desktop_app.pages.promotions import PromotionsPage
from desktop_app.pages.registry import PAGES
from desktop_app.pages.settings import SettingsPage
from desktop_app.pages.till import TillPage
from desktop_app.pages.transactions import TransactionsPage
from desktop_app.tour_cards import cards
from desktop_app.tour_reads import reads
from desktop_app.tour_sales import sales
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Source, Tender, Type

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop_app.tour import Tour
    from ledger.domain.transactions import TransactionRow

_SMALL, _TOO_MUCH = "50", "999999"
_CUSTOMER_FORMS = ("redeem", "edit", "freeze", "hold", "transfer", "withdraw", "why")


def scenes(tour: Tour) -> None:
    """Every page of the rail, a customer, then the dialogs that matter most."""
    for entry in PAGES:
        if entry.in_rail:
            tour.page(entry.id)
            tour.keep(entry.id)
    _transactions(tour)
    cards(tour)
    _promotions(tour)
    _till(tour)
    _partners(tour)
    sales(tour)
    reads(tour)
    _settings(tour)
    tour.keep_dialog("palette", tour.app.window.show_palette)
    tour.keep_dialog("shortcuts", tour.app.window.show_keys)


def _transactions(tour: Tour) -> None:
    page = tour.page("transactions")
    if not isinstance(page, TransactionsPage):
        return
    rows = [row for row in page.model.rows if row.customer_id is not None and row.wallet_id is not None]
    page.shown(wanted=TransactionFilter(types=(Type.CREDIT, Type.DEBIT), sources=(Source.TOP_UP, Source.PURCHASE)))
    tour.settle()
    tour.keep("transactions-filtered")
    page.shown(wanted=TransactionFilter(text="?"))
    tour.settle()
    tour.keep("transactions-none")
    page.clear_filters()
    tour.settle()
    if rows:
        tour.keep_dialog("transaction", lambda: page.open_details(rows[0]))
        _customer(tour, rows[0])


def _customer(tour: Tour, row: TransactionRow) -> None:
    tour.page("customers")
    tour.keep_dialog("customer-new", _run(tour, "customers.add"))
    tour.page("customer", customer_id=row.customer_id)
    tour.keep("customer")
    tour.keep_dialog("customer-top-up", _run(tour, "customer.top_up"), lambda form: _type(form, _SMALL))
    tour.keep_dialog("customer-top-up-phone", _run(tour, "customer.top_up"), _by_phone)
    tour.keep_dialog("customer-debit", _run(tour, "customer.debit"), lambda form: _type(form, _TOO_MUCH))
    for name in _CUSTOMER_FORMS:
        if tour.app.context.commands[f"customer.{name}"].enabled():
            tour.keep_dialog(f"customer-{name}", _run(tour, f"customer.{name}"))
    _run(tour, "customer.past")()
    tour.settle()
    tour.keep("customer-past")
    tour.keep_dialog("customer-past-why", _run(tour, "customer.why"))
    _run(tour, "customer.now")()
    tour.settle()


def _by_phone(form: QDialog) -> None:
    _type(form, _SMALL)
    if isinstance(form, TopUpDialog):
        form.tender.choose(Tender.PROVIDER)


def _promotions(tour: Tour) -> None:
    tour.page("promotions")
    for name in ("add", "settings"):
        tour.keep_dialog(f"promotions-{name}", _run_and_wait(tour, f"promotions.{name}"))
    page = tour.page("promotions", tab="cashback")
    tour.keep("cashback")
    if not isinstance(page, PromotionsPage):
        return
    tour.keep_dialog("cashback-due", _run_and_wait(tour, "promotions.cashback"))
    if page.cashback.model.rows:
        page.cashback.table.select(page.cashback.model.rows[0].id)
        tour.settle()
        tour.keep("cashback-of-one-rule")
        for name in ("edit", "laboratory"):
            tour.keep_dialog(f"cashback-{name}", _run_and_wait(tour, f"promotions.{name}"))


def _till(tour: Tour) -> None:
    page = tour.page("till")
    if not isinstance(page, TillPage):
        return
    for name in ("open", "close", "pay_out", "x"):
        if tour.app.context.commands[f"till.{name}"].enabled():
            tour.keep_dialog(f"till-{name}", _run_and_wait(tour, f"till.{name}"))
    page.tabs.setCurrentWidget(page.shifts_table)
    tour.settle()
    if page.shifts.rows:
        page.show_z(page.shifts.rows[0].id)
        tour.keep_dialog("till-z", tour.settle)
    page.tabs.setCurrentWidget(page.own.table)


def _partners(tour: Tour) -> None:
    page = tour.page("partners")
    if not isinstance(page, PartnersPage):
        return
    tour.keep_dialog("partners-add", _run(tour, "partners.add"))
    due = [row for row in page.payouts.rows if row.due]
    if due:
        page.payouts_table.select(due[0].id)
        tour.keep_dialog("partners-pay", _run_and_wait(tour, "partners.pay"))
    if page.standings.rows:
        page.partners_table.select(page.standings.identity(page.standings.rows[0]))
        tour.keep_dialog("partners-statement", _run_and_wait(tour, "partners.statement"))
        page.partners_table.view.clearSelection()
        tour.settle()


def _settings(tour: Tour) -> None:
    page = tour.page("settings")
    if isinstance(page, SettingsPage):
        tour.keep_dialog("ledger-settings", page.edit)
        tour.keep_dialog("payment-provider", page.provider.edit)
        tour.keep_dialog("new-ledger", page.create_new)


def _run(tour: Tour, command: str) -> Callable[[], None]:
    return tour.app.context.commands[command].run


def _run_and_wait(tour: Tour, command: str) -> Callable[[], None]:
    """For a dialog that opens when something has been read."""

    def run() -> None:
        _run(tour, command)()
        tour.settle()

    return run


def _type(form: QDialog, amount: str) -> None:
    field = form.findChild(MoneyField)
    if isinstance(field, MoneyField):
        field.setText(amount)
