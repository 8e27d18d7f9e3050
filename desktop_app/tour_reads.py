"""The tour's pictures of what happened and why: the journal, turnovers, a card explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.pages.expiring_lists import Kind
from desktop_app.pages.gift_cards import GiftCardsPage
from desktop_app.pages.reconciliation import ReconciliationPage
from ledger.domain.words import CardStatus

if TYPE_CHECKING:
    from desktop_app.tour import Tour


def reads(tour: Tour) -> None:
    """The tabs of the reconciliation, and why a card has left what it has."""
    page = tour.page("reconciliation")
    if isinstance(page, ReconciliationPage):
        page.period.choose("month")
        for tab in ("journal", "turnovers", "expiring", "liability"):
            tour.app.context.commands[f"reconciliation.{tab}"].run()
            tour.settle()
            tour.keep(f"reconciliation-{tab}")
        if page.turnovers.rename_button.isEnabled():
            tour.keep_dialog("account-name", page.turnovers.rename)
        page.show_tab(page.expiring)
        tour.settle()
        for kind in reversed(Kind):
            page.expiring.lists.choose(kind)
            tour.settle()
            page.expiring.table.view.selectAll()
            tour.settle()
            if kind is not Kind.BALANCES:
                tour.keep(f"reconciliation-expiring-{kind.value}")
            if page.expiring.extend_button.isEnabled() and kind is not Kind.CUSTOMERS:
                tour.keep_dialog(f"extend-{kind.value}", page.expiring.extend)
        tour.keep_dialog("extensions", page.expiring.show_extensions)
        page.show_tab(page.figures)
        page.period.choose("today")
        tour.settle()
    _card(tour)


def _card(tour: Tour) -> None:
    page = tour.page("gift_cards")
    if not isinstance(page, GiftCardsPage):
        return
    used = next((card for card in page.model.rows if card.usage_count and card.status is CardStatus.ACTIVE), None)
    if used is not None:
        page.table.select(used.id)
        tour.settle()
        tour.keep_dialog("gift-card-why", page.deeds.explain)
