"""What the tour shows, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.pages.registry import PAGES
from desktop_app.pages.settings import SettingsPage
from desktop_app.pages.transactions import TransactionsPage

if TYPE_CHECKING:
    from desktop_app.tour import Tour


def scenes(tour: Tour) -> None:
    """Every page of the rail, then dialogs."""
    for entry in PAGES:
        if entry.in_rail:
            tour.page(entry.id)
            tour.keep(entry.id)
    _transaction_dialogs(tour)
    _settings_dialogs(tour)
    tour.keep_dialog("palette", tour.app.window.show_palette)
    tour.keep_dialog("shortcuts", tour.app.window.show_keys)


def _transaction_dialogs(tour: Tour) -> None:
    page = tour.page("transactions")
    if isinstance(page, TransactionsPage) and page.model.rows:
        tour.keep_dialog("transaction", lambda: page.open_details(page.model.row_at(0)))


def _settings_dialogs(tour: Tour) -> None:
    page = tour.page("settings")
    if isinstance(page, SettingsPage):
        tour.keep_dialog("ledger-settings", page.edit)
        tour.keep_dialog("new-ledger", page.create_new)
