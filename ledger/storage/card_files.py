"""Reading the files of gift cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from ledger.domain.card_events import CardEntry
from ledger.domain.words import CardStatus
from ledger.money import Money, currency
from ledger.storage.return_tables import card_events
from ledger.storage.tables import gift_cards, staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

e = card_events.c


def entries(connection: Connection, card: int) -> tuple[CardEntry, ...]:
    """Every line of a card's file, oldest first."""
    query = (
        select(card_events, gift_cards.c.currency, staff.c.name.label("by"))
        .join_from(card_events, gift_cards, gift_cards.c.id == e.card_id)
        .join(staff, staff.c.id == e.staff_id)
        .where(e.card_id == card)
        .order_by(e.id)
    )
    return tuple(
        CardEntry(
            id=row.id,
            event=row.event,
            time=row.at,
            status_before=CardStatus(row.status_before) if row.status_before else None,
            status_after=CardStatus(row.status_after),
            before=Money(row.balance_before, currency(row.currency)),
            after=Money(row.balance_after, currency(row.currency)),
            until_before=row.until_before,
            until_after=row.until_after,
            other_card=row.other_card,
            transaction_id=row.transaction_id,
            by=row.by,
            note=row.note,
        )
        for row in connection.execute(query)
    )
