"""What partners are owed and were paid, as people read it (SPEC 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledger.money import Money


class PayoutStatus(StrEnum):
    """Where a partner's share of an order stands."""

    SCHEDULED = "scheduled"
    PAID = "paid"
    CANCELLED = "cancelled"


class StatementLine(StrEnum):
    """What moved between us and a partner."""

    SHARE = "share"
    SHARE_RETURNED = "share_returned"
    PAID = "paid"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class PayoutFilter:
    """What a list of payouts shows; empty means all. `due_only`: scheduled, and their day has come."""

    partner_id: int | None = None
    statuses: tuple[PayoutStatus, ...] = ()
    due_only: bool = False


@dataclass(frozen=True, slots=True)
class PayoutRow:
    """A partner's share of one order. `withheld` of it repaid what the partner owed us."""

    id: int
    partner_id: int
    partner_name: str
    order_id: int
    order_number: str
    amount: Money
    withheld: Money
    status: PayoutStatus
    release_on: date
    due: bool
    created_at: datetime
    ended_at: datetime | None

    @property
    def paid(self) -> Money:
        """What left for the partner: nothing until it is paid."""
        if self.status is PayoutStatus.PAID:
            return self.amount - self.withheld
        return Money(0, self.amount.currency)


@dataclass(frozen=True, slots=True)
class PartnerStanding:
    """How we stand with a partner in one currency: what we owe, what of it is due now, what the partner owes us."""

    partner_id: int
    name: str
    status: str
    commission_bp: int
    release_days: int
    payable: Money
    due: Money
    due_count: int
    receivable: Money


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A line of a partner's statement. `signed` and `balance` are what we owe; below zero the partner owes us."""

    transaction_id: int
    at: datetime
    line: StatementLine
    order_id: int | None
    order_number: str
    signed: Money
    balance: Money
    performed_by: str
    note: str


@dataclass(frozen=True, slots=True)
class PayoutPreview:
    """What paying would do: `withheld` repays what is owed to us, `paid` leaves by the tender."""

    payout: PayoutRow
    withheld: Money
    paid: Money
    receivable_after: Money
