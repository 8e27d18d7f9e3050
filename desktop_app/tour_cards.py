"""What the tour shows of gift cards: each kind of card in front, and every form about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.pages.customer_page import CustomerPage
from desktop_app.pages.gift_cards import GiftCardsPage
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.words import CardStatus, Origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop_app.tour import Tour
    from ledger.domain.gift_cards import GiftCard

_SMALL = "50"
_FORMS = {
    CardStatus.ISSUED: ("sell", "extend"),
    CardStatus.ACTIVE: ("redeem", "top_up", "why", "balance", "extend", "replace", "block", "cancel"),
    CardStatus.BLOCKED: ("unblock",),
}
_TYPED = frozenset({"sell", "top_up"})


def cards(tour: Tour) -> None:
    """The page, its forms, and the cards of a customer who bought one."""
    page = tour.page("gift_cards")
    if not isinstance(page, GiftCardsPage):
        return
    tour.keep_dialog("gift-cards-issue", page.deeds.issue, _type)
    rows = page.model.rows
    batch = next((row.batch for row in rows if row.batch and row.status is CardStatus.ISSUED), "")
    for status, names in _FORMS.items():
        card = next((row for row in rows if row.status is status and _fits(row)), None)
        if card is not None:
            _forms(tour, page, card, names)
    page.filters.batch.setText(batch)
    tour.settle()
    tour.keep_dialog("gift-cards-sell-batch", _waiting(tour, page.deeds.sell_batch))
    page.filters.clear()
    page.close_panel()
    tour.settle()
    buyer = next((row.purchased_by for row in rows if row.purchased_by is not None), None)
    if buyer is not None:
        _bought(tour, buyer)


def _fits(card: GiftCard) -> bool:
    """Whether most forms have something to show of it."""
    return card.status is not CardStatus.ACTIVE or card.origin is Origin.PAID


def _forms(tour: Tour, page: GiftCardsPage, card: GiftCard, names: tuple[str, ...]) -> None:
    page.show_card(card)
    tour.settle()
    tour.keep(f"gift-cards-{card.status.value}")
    for name in names:
        command = page.deeds[name]
        if command.enabled():
            tour.keep_dialog(f"gift-cards-{name}", _waiting(tour, command.run), _type if name in _TYPED else None)


def _bought(tour: Tour, customer: int) -> None:
    page = tour.page("customer", customer_id=customer)
    if isinstance(page, CustomerPage):
        page.tabs.setCurrentWidget(page.cards)
        tour.settle()
        tour.keep("customer-cards")
        page.tabs.setCurrentWidget(page.points)
        tour.settle()
        tour.keep("customer-points")
        page.tabs.setCurrentIndex(0)


def _waiting(tour: Tour, run: Callable[[], None]) -> Callable[[], None]:
    """For a dialog that reads before it says everything."""

    def opened() -> None:
        run()
        tour.settle()

    return opened


def _type(form: QDialog) -> None:
    field = form.findChild(MoneyField)
    if isinstance(field, MoneyField):
        field.setText(_SMALL)
