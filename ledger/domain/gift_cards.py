"""Gift cards as they are read (SPEC 6). A full code exists only in `IssuedCard`, shown once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from ledger.domain.words import CardStatus, Origin
from ledger.money import Money

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted


@dataclass(frozen=True, slots=True)
class GiftCard:
    """One card. `last4` are the last four characters of its code; the code itself is not kept.

    A card made by a job in the place of an ended one has no code, and no `last4`: it waits to be replaced.
    """

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
    given_as: str = "promo"
    discount: Money | None = None
    topped_up: Money | None = None
    replaces: int | None = None
    replaced_by: int | None = None
    ended_at: datetime | None = None

    @property
    def awaits_code(self) -> bool:
        """Whether the card stands but no code leads to it: staff issue one by replacing it."""
        return not self.last4 and self.status not in {CardStatus.CANCELLED, CardStatus.EXPIRED}

    @property
    def can_pay_out(self) -> Money:
        """What a cancel may pay back of what remains: never more than was paid, and nothing of a given card."""
        if self.origin is Origin.GIVEN:
            return self.remaining - self.remaining
        paid = self.initial
        if self.discount is not None:
            paid -= self.discount
        if self.topped_up is not None:
            paid += self.topped_up
        return min(self.remaining, paid, key=lambda amount: amount.minor)


@dataclass(frozen=True, slots=True, repr=False)
class IssuedCard:
    """A card just issued, with its code: the only moment the code is known."""

    card: GiftCard
    code: str

    def __repr__(self) -> str:
        return f"IssuedCard({self.card.id}, ····{self.card.last4})"


@dataclass(frozen=True, slots=True)
class ReplacedCard:
    """What replacing a card did: the old card as it is now, and the new one with its code, told this once."""

    posted: Posted
    old: GiftCard
    new: IssuedCard


@dataclass(frozen=True, slots=True)
class BatchForSale:
    """The cards of a batch that wait to be sold: how many, and their value in each currency."""

    batch: str
    count: int
    values: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class BatchSale:
    """What selling a batch would sell, and what would be paid for it in each currency."""

    sold: BatchForSale
    prices: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class AwaitingCodes:
    """The cards that wait for a code to be issued: how many, and what is left on them in each currency."""

    count: int
    values: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What the list of cards shows; empty means all. `buyer` is the customer who bought them.

    `awaiting_code`: only cards that wait for a code to be issued.
    """

    statuses: tuple[CardStatus, ...] = ()
    currency: str = ""
    batch: str = ""
    last4: str = ""
    buyer: int | None = None
    awaiting_code: bool = False
