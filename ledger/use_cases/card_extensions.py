"""Longer dates for gift cards in one operation, and their undoing, as `expiry` does it for pockets (SPEC 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.card_verbs import ExtendCard
from ledger.domain.expiring import ExpiringCard, LeftOut, PlannedCard
from ledger.domain.words import CardStatus
from ledger.errors import FieldInvalid, FieldRequired, TooManyPockets
from ledger.storage import expiring, extensions
from ledger.use_cases.required import require_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ledger.domain.about import About
    from ledger.storage.ledger import Connection

__all__ = ["AT_ONCE", "ExtendCards"]

AT_ONCE = 2_000
"""What one extension moves at most: whatever it locks waits for it."""

_ENDED = frozenset({CardStatus.EXPIRED, CardStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class ExtendCards:
    """These gift cards can be used through `until` (None: always); the reason is mandatory."""

    key: str
    cards: tuple[int, ...]
    until: date | None
    reason: str

    def __post_init__(self) -> None:
        require_text("reason", self.reason)
        if not self.cards:
            raise FieldRequired("cards")
        if len(self.cards) > AT_ONCE:
            raise TooManyPockets(len(self.cards), AT_ONCE)


def plan(connection: Connection, cards: Iterable[int], until: date | None, today: date) -> tuple[PlannedCard, ...]:
    """Which of the cards get the day. Raises FieldInvalid for a day that is over and a card that is not there."""
    wanted = tuple(dict.fromkeys(cards))
    found = expiring.chosen_cards(connection, wanted)
    if missing := [number for number in wanted if number not in found]:
        raise FieldInvalid("cards", str(missing[0]))
    if until is not None and until < today:
        raise FieldInvalid("until", until.isoformat())
    ordered = sorted(found.values(), key=lambda card: (card.valid_until or date.max, card.id))
    return tuple(PlannedCard(card, until, _why_not(card, until, today)) for card in ordered)


def _why_not(card: ExpiringCard, until: date | None, today: date) -> LeftOut | None:
    if card.status in _ENDED:
        return LeftOut.STOPPED
    later = card.valid_until is not None and (until is None or until > max(card.valid_until, today))
    return None if later else LeftOut.LATER


def plan_back(connection: Connection, operation: int, today: date, grace: date) -> tuple[PlannedCard, ...]:
    """Which cards get back the day they had before the operation; one that is over becomes `grace`."""
    moved = extensions.moved_cards(connection, operation)
    found = expiring.chosen_cards(connection, [part.card for part in moved]) if moved else {}
    lines = []
    for part in moved:
        card, why = found[part.card], None
        back_to = grace if part.was is not None and part.was < today else part.was
        if part.undone:
            why = LeftOut.MOVED_BACK
        elif card.status in _ENDED:
            why = LeftOut.STOPPED
        elif card.valid_until != part.became or (back_to or date.max) >= (card.valid_until or date.max):
            why = LeftOut.LATER
        lines.append(PlannedCard(card, part.was, why))
    return tuple(lines)


def verbs(lines: Iterable[PlannedCard], about: About) -> tuple[ExtendCard, ...]:
    """As the door takes them."""
    return tuple(ExtendCard(line.card.id, line.until, about) for line in lines)


def again(connection: Connection, operation: int) -> tuple[PlannedCard, ...]:
    """What an operation that was posted gave which card."""
    moved = extensions.moved_cards(connection, operation)
    found = expiring.chosen_cards(connection, [part.card for part in moved]) if moved else {}
    return tuple(PlannedCard(found[part.card], part.became) for part in moved)


def undid(connection: Connection, undo: int, operation: int) -> bool:
    """Whether what an undo gave back is what the operation had given."""
    given = {(part.card, part.became) for part in extensions.moved_cards(connection, operation)}
    back = extensions.moved_cards(connection, undo)
    return bool(back) and all((part.card, part.was) in given for part in back)
