"""What is known of a customer, in one line below the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.widgets.facts import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.customers import Customer

_CARDS_NAMED = 3


def known_of(customer: Customer, formats: Formats) -> str:
    """Number, phones, city and discount cards."""
    cards = [formats.code(card) for card in customer.cards[:_CARDS_NAMED]]
    if len(customer.cards) > _CARDS_NAMED:
        cards.append(formats.isolate(f"+{len(customer.cards) - _CARDS_NAMED}"))
    named = QCoreApplication.translate("CustomerPage", "Cards: {numbers}").format(numbers=", ".join(cards))
    parts = [
        formats.code(f"#{customer.id}"),
        ", ".join(formats.phone(phone.number) for phone in customer.phones[:2]),
        customer.city,
        named if cards else "",
    ]
    text = "  ·  ".join(part for part in parts if part)
    return RIGHT_TO_LEFT + text if formats.right_to_left else text
