"""Transactions as people read them: signed from the wallet's or card's point of view (SPEC 1.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from ledger.changes import Changes
from ledger.domain.words import Source, Status, Type
from ledger.money import Money


@dataclass(frozen=True, slots=True)
class TransactionRow:
    """A line of a history. `signed` is from the subject's point of view; before/after are of the shown balance.

    `reversed_by` is the transaction that took this one back; `expired` how much of this credit has expired, None for
    nothing. `status_reason` says why a pending one was cancelled or failed, at `status_changed_at`.
    """

    id: int
    seq: int | None
    time: datetime
    business_date: date
    customer_id: int | None
    customer_name: str
    wallet_id: int | None
    card_id: int | None
    card_last4: str
    type: Type
    source: Source
    status: Status
    signed: Money
    before: Money | None
    after: Money | None
    hold_before: Money | None
    hold_after: Money | None
    reference_type: str
    reference_id: str
    reason_code: str
    note: str
    performed_by: str
    approved_by: str
    expires_at: date | None
    reverses: int | None
    reversed_by: int | None
    operation_id: int
    key: str
    metadata: tuple[tuple[str, str], ...] = ()
    """Why it is what it is, by name: of earned points the rule, the base it counted, the rate and their currency."""
    payment_id: int | None = None
    status_reason: str = ""
    status_changed_at: datetime | None = None
    expired: Money | None = None


@dataclass(frozen=True, slots=True)
class TransactionFilter:
    """What a list of transactions shows; empty means all. `text` looks in customer, reference and note."""

    customer_id: int | None = None
    wallet_id: int | None = None
    card_id: int | None = None
    types: tuple[Type, ...] = ()
    sources: tuple[Source, ...] = ()
    statuses: tuple[Status, ...] = ()
    currency: str = ""
    first_day: date | None = None
    last_day: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class BalanceChange:
    """What an operation did, or would do, to one wallet."""

    wallet_id: int
    available_before: Money
    available_after: Money
    on_hold_before: Money
    on_hold_after: Money
    debt_before: Money
    debt_after: Money

    @property
    def shown_before(self) -> Money:
        """Available less debt, before."""
        return self.available_before - self.debt_before

    @property
    def shown_after(self) -> Money:
        """Available less debt, after."""
        return self.available_after - self.debt_after


@dataclass(frozen=True, slots=True)
class Posted:
    """The answer to a posting. `repeated`: the key was known, this is the first answer again and nothing was posted."""

    operation_id: int
    transaction_ids: tuple[int, ...]
    balances: tuple[BalanceChange, ...]
    repeated: bool = False
    changes: Changes = field(default_factory=Changes)
