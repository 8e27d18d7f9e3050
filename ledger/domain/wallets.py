"""Wallets, pockets and holds as they are read (SPEC 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ledger.domain.words import HoldStatus, Origin, WalletStatus
from ledger.money import Currency, Money


@dataclass(frozen=True, slots=True)
class Wallet:
    """One customer's wallet in one currency. Past-due pockets are already left out of `available`."""

    id: int
    customer_id: int
    currency: Currency
    status: WalletStatus
    available: Money
    on_hold: Money
    debt: Money
    expiring_soon: Money
    suspended: bool
    created_at: datetime
    updated_at: datetime

    @property
    def total(self) -> Money:
        """Available and on hold together."""
        return self.available + self.on_hold

    @property
    def shown(self) -> Money:
        """The balance people see: available less debt."""
        return self.available - self.debt


@dataclass(frozen=True, slots=True)
class Pocket:
    """Value of one origin and expiry (None: never). `expires` means through that whole day in the shop's zone."""

    id: int
    wallet_id: int
    origin: Origin
    expires: date | None
    balance: Money


@dataclass(frozen=True, slots=True)
class Hold:
    """Value set aside. `held` is what it still holds."""

    id: int
    wallet_id: int
    status: HoldStatus
    amount: Money
    held: Money
    captured: Money
    released: Money
    reference_type: str
    reference_id: str
    placed_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerWallets:
    """The header of a customer's page."""

    customer_id: int
    wallets: tuple[Wallet, ...]
    purchases: Money
    purchases_brought_over: Money
    points_pending: Money
