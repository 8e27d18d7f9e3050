"""Why a gift card has left what it has: every event with its balance before and after (SPEC 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ledger.domain.words import CardStatus, Source
from ledger.money import Money

if TYPE_CHECKING:
    from datetime import datetime

    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.transactions import TransactionRow


class CardEvent(StrEnum):
    """What can happen to a card."""

    ISSUED = "issued"
    SOLD = "sold"
    GIVEN = "given"
    TOPPED_UP = "topped_up"
    TO_WALLET = "to_wallet"
    PAID = "paid"
    GIVEN_BACK = "given_back"
    PAID_OUT = "paid_out"
    ENDED = "ended"
    OTHER = "other"


_IN = {
    Source.GIFT_CARD: CardEvent.SOLD,
    Source.PROMO: CardEvent.GIVEN,
    Source.TOP_UP: CardEvent.TOPPED_UP,
    Source.REFUND: CardEvent.GIVEN_BACK,
}
_OUT = {Source.PURCHASE: CardEvent.PAID, Source.REFUND: CardEvent.PAID_OUT, Source.EXPIRY: CardEvent.ENDED}


def event_of(row: TransactionRow) -> CardEvent:
    """What a transaction was to its card; `row` is signed from the card's point of view."""
    if row.wallet_id is not None:
        return CardEvent.TO_WALLET
    return (_IN if row.signed.minor > 0 else _OUT).get(row.source, CardEvent.OTHER)


@dataclass(frozen=True, slots=True)
class CardLine:
    """One event. Issuing a card that is sold later moves nothing and has no transaction."""

    event: CardEvent
    time: datetime
    amount: Money
    before: Money
    after: Money
    transaction: TransactionRow | None = None


@dataclass(frozen=True, slots=True)
class CardExplanation:
    """A card with every event, oldest first: each begins where the one before ended."""

    card: GiftCard
    lines: tuple[CardLine, ...]

    @property
    def adds_up(self) -> bool:
        """Whether the events make what the card has left, without a gap."""
        befores = [line.before for line in self.lines] + [self.card.remaining]
        afters = [Money(0, self.card.remaining.currency)] + [line.after for line in self.lines]
        return befores == afters and all(line.before + line.amount == line.after for line in self.lines)

    @property
    def spendable(self) -> Money:
        """What can be spent of what is left: nothing of a card that does not pay."""
        left = self.card.remaining
        return left if self.card.status is CardStatus.ACTIVE else left - left


def explained(card: GiftCard, rows: tuple[TransactionRow, ...]) -> CardExplanation:
    """The explanation from the card's transactions, oldest first."""
    nothing = Money(0, card.initial.currency)
    issued = CardLine(CardEvent.ISSUED, card.issued_at, nothing, nothing, nothing)
    moved = (
        CardLine(event_of(row), row.time, row.signed, row.before or nothing, row.after or nothing, row) for row in rows
    )
    return CardExplanation(card, (issued, *moved))
