"""The day's figures (SPEC 9): everything a reconciliation shows, as frozen values with exact money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ledger.domain.words import CardStatus, Source, Type, WalletStatus
from ledger.money import Currency, Money


@dataclass(frozen=True, slots=True)
class Flow:
    """Totals of one kind of movement: amounts positive, `count` transactions. `reversals` is signed."""

    credits: Money
    debits: Money
    holds: Money
    releases: Money
    captures: Money
    reversals: Money
    count: int

    @property
    def total_change(self) -> Money:
        """Change of total = credits - debits - captures ± reversals (SPEC 9)."""
        return self.credits - self.debits - self.captures + self.reversals

    @property
    def available_change(self) -> Money:
        """Change of available = credits - debits - holds + releases ± reversals (SPEC 9)."""
        return self.credits - self.debits - self.holds + self.releases + self.reversals


@dataclass(frozen=True, slots=True)
class DaySource:
    """One business day, one source: a line of "Daily by source"."""

    day: date
    source: Source
    flow: Flow


@dataclass(frozen=True, slots=True)
class StatusTotals:
    """Wallets of one status, so that frozen money is not forgotten."""

    status: WalletStatus
    wallets: int
    available: Money
    on_hold: Money
    debt: Money


@dataclass(frozen=True, slots=True)
class CardTotals:
    """Gift cards of one status."""

    status: CardStatus
    cards: int
    initial: Money
    remaining: Money


@dataclass(frozen=True, slots=True)
class CardMovement:
    """What gift cards did in the period, of one kind (sold, redeemed, cancelled, expired …)."""

    type: Type
    source: Source
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class ControlBalance:
    """One account of the chart at the end of the period, by its natural side. `number` is the accountant's own."""

    code: str
    name: str
    debit: Money
    credit: Money
    number: str = ""


@dataclass(frozen=True, slots=True)
class BalanceDifference:
    """A stored balance that its postings do not add up to. `what`: available, on_hold, debt, balance."""

    subject: str
    subject_id: int
    what: str
    stored: Money
    computed: Money


@dataclass(frozen=True, slots=True)
class CurrencyReconciliation:
    """One currency's figures: opening + change = closing = what the wallets say."""

    currency: Currency
    opening_total: Money
    opening_available: Money
    flow: Flow
    by_source: tuple[DaySource, ...]
    closing_total: Money
    closing_available: Money
    wallets_total: Money
    wallets_available: Money
    by_status: tuple[StatusTotals, ...]
    cards: tuple[CardTotals, ...]
    card_movements: tuple[CardMovement, ...]
    trial_balance: tuple[ControlBalance, ...]

    @property
    def agrees(self) -> bool:
        """Opening plus change is closing. Closing is compared with the wallets only when the period ends today."""
        return (
            self.opening_total + self.flow.total_change == self.closing_total
            and self.opening_available + self.flow.available_change == self.closing_available
        )


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A period of business days, both ends inclusive. `up_to_now`: the last day is the current business day."""

    first_day: date
    last_day: date
    shop: str
    zone: str
    made_at: datetime
    made_by: str
    ledger_name: str
    currencies: tuple[CurrencyReconciliation, ...]
    differences: tuple[BalanceDifference, ...]
    wallets_checked: int
    up_to_now: bool

    @property
    def agrees(self) -> bool:
        """Every currency agrees and no stored balance differs from its postings."""
        return not self.differences and all(
            one.agrees
            and (not self.up_to_now or one.closing_total == one.wallets_total)
            and (not self.up_to_now or one.closing_available == one.wallets_available)
            for one in self.currencies
        )
