"""Gift cards as they are read (SPEC 6). A full code exists only in `IssuedCard`, shown once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ledger.domain.words import CardStatus, Origin
from ledger.money import Money


@dataclass(frozen=True, slots=True)
class GiftCard:
    """One card. `last4` are the last four characters of its code; the code itself is not kept."""

    id: int
    last4: str
    status: CardStatus
    origin: Origin
    initial: Money
    remaining: Money
    valid_from: date | None
    valid_until: date | None
    max_usage_count: int
    usage_count: int
    batch: str
    note: str
    purchased_by: int | None
    purchased_by_name: str
    purchased_at: datetime | None
    redeemed_by: int | None
    redeemed_at: datetime | None
    issued_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class IssuedCard:
    """A card just issued, with its code: the only moment the code is known."""

    card: GiftCard
    code: str

    def __repr__(self) -> str:
        return f"IssuedCard({self.card.id}, ····{self.card.last4})"


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What the list of cards shows; empty means all."""

    statuses: tuple[CardStatus, ...] = ()
    currency: str = ""
    batch: str = ""
    last4: str = ""
