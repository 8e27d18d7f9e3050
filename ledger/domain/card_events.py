"""The file of a gift card: every event with its balance, state and day before and after (SPEC 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ledger.domain.words import CardStatus, Source
from ledger.money import Money

if TYPE_CHECKING:
    from datetime import date, datetime

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
    BROUGHT_OVER = "brought_over"
    EXTENDED = "extended"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    REPLACED = "replaced"
    REPLACES = "replaces"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


_IN = {
    Source.GIFT_CARD: CardEvent.SOLD,
    Source.PROMO: CardEvent.GIVEN,
    Source.TOP_UP: CardEvent.TOPPED_UP,
    Source.REFUND: CardEvent.GIVEN_BACK,
    Source.COMPENSATION: CardEvent.GIVEN,
    Source.OPENING_BALANCE: CardEvent.BROUGHT_OVER,
    Source.TRANSFER: CardEvent.REPLACES,
}
_OUT = {
    Source.PURCHASE: CardEvent.PAID,
    Source.REFUND: CardEvent.PAID_OUT,
    Source.EXPIRY: CardEvent.ENDED,
    Source.TRANSFER: CardEvent.REPLACED,
}


def event_of(row: TransactionRow) -> CardEvent:
    """What a transaction was to its card; `row` is signed from the card's point of view."""
    if row.wallet_id is not None:
        return CardEvent.TO_WALLET
    return (_IN if row.signed.minor > 0 else _OUT).get(row.source, CardEvent.OTHER)


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One line of a card's file as it is kept. `status_before` is None for a card just made.

    `other_card` is the card that took this one's place, or whose place it took; `by` who did it.
    """

    id: int
    event: str
    time: datetime
    status_before: CardStatus | None
    status_after: CardStatus
    before: Money
    after: Money
    until_before: date | None
    until_after: date | None
    other_card: int | None
    transaction_id: int | None
    by: str
    note: str

    @property
    def fresh(self) -> bool:
        """Whether the card's life begins with this line."""
        return self.status_before is None


@dataclass(frozen=True, slots=True)
class CardLine:
    """One event. Issuing a card that is sold later moves nothing and has no transaction.

    `entry` is what the card's file says beside it; None of what happened before ledgers kept such files.
    """

    event: CardEvent
    time: datetime
    amount: Money
    before: Money
    after: Money
    transaction: TransactionRow | None = None
    entry: CardEntry | None = None


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


def explained(card: GiftCard, rows: tuple[TransactionRow, ...], entries: tuple[CardEntry, ...] = ()) -> CardExplanation:
    """The explanation from the card's file and its transactions, both oldest first.

    A card older than its file is told by its transactions until the file begins.
    """
    nothing = Money(0, card.initial.currency)
    known = {row.id: row for row in rows}
    filed = tuple(_filed(entry, known.get(entry.transaction_id or 0)) for entry in entries)
    if entries and entries[0].fresh:
        return CardExplanation(card, filed)
    in_file = {entry.transaction_id for entry in entries}
    issued = CardLine(CardEvent.ISSUED, card.issued_at, nothing, nothing, nothing)
    moved = (
        CardLine(event_of(row), row.time, row.signed, row.before or nothing, row.after or nothing, row)
        for row in rows
        if row.id not in in_file
    )
    return CardExplanation(card, (issued, *moved, *filed))


def _filed(entry: CardEntry, row: TransactionRow | None) -> CardLine:
    event = CardEvent(entry.event)
    if event is CardEvent.CANCELLED and row is not None:
        event = event_of(row)
    return CardLine(event, entry.time, entry.after - entry.before, entry.before, entry.after, row, entry)
