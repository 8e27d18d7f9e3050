"""The journal: every posting of a period with both its accounts, and what each account turned over (SPEC 9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.chart import ChartLine
from ledger.domain.words import Source, Type

if TYPE_CHECKING:
    from datetime import date, datetime

    from ledger.money import Currency, Money


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which postings are meant; empty means all. `account` is what a person calls it: a code, an own number, `#57`."""

    account: str = ""
    currency: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalSide:
    """One side of a posting. `subject` is whose it is: the name of a customer, card, order, partner or till."""

    account_id: int
    line: ChartLine
    kind: str
    subject: str = ""
    subject_id: int | None = None


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One posting. `recorded` is when it was posted, by whom `performed_by` says."""

    id: int
    transaction_id: int
    n: int
    business_date: date
    recorded: datetime
    amount: Money
    debit: JournalSide
    credit: JournalSide
    type: Type
    source: Source
    reference_type: str
    reference_id: str
    note: str
    performed_by: str

    @property
    def reference(self) -> str:
        """What it refers to, in one text."""
        return f"{self.reference_type} {self.reference_id}".strip()


@dataclass(frozen=True, slots=True)
class Turnover:
    """What an account turned over in the period. `opening` and `closing` are debit less credit; None when filtered.

    Opening + debits - credits = closing, which is the account's line of the trial balance.
    """

    line: ChartLine
    debits: Money
    credits: Money
    opening: Money | None
    closing: Money | None

    @property
    def currency(self) -> Currency:
        """The currency of all its amounts."""
        return self.debits.currency
