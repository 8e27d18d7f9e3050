"""Balances of the past, and why a balance is what it is (DESIGN 6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ledger.domain.explanations import Explanation, WalletAsOf
from ledger.errors import FieldInvalid
from ledger.money import Money, currency
from ledger.storage import explaining, non_money, snapshots, wallets

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

__all__ = ["Explanation", "WalletAsOf", "explain", "wallet_as_of", "wallet_as_recorded"]

LOOK_BACK = timedelta(days=365)
"""Expiries within this time are lines of their own in an explanation."""


def wallet_as_of(ledger: Ledger, wallet_id: int, day: date) -> WalletAsOf:
    """A wallet at the end of a business day, by business time. Raises WalletNotFound."""
    with ledger.reading() as connection:
        unit = currency(wallets.one(connection, wallet_id).currency)
        found = snapshots.wallet_on(connection, wallet_id, day)
    return WalletAsOf(wallet_id, day, None, *(Money(minor, unit) for minor in found))


def wallet_as_recorded(ledger: Ledger, wallet_id: int, at: datetime) -> WalletAsOf:
    """A wallet as it stood in the ledger at a moment. Raises WalletNotFound, FieldInvalid for a naive moment."""
    if at.tzinfo is None:
        raise FieldInvalid("as_of", at.isoformat())
    with ledger.reading() as connection:
        unit = currency(wallets.one(connection, wallet_id).currency)
        found = snapshots.wallet_at(connection, wallet_id, at)
    return WalletAsOf(wallet_id, None, at, *(Money(minor, unit) for minor in found))


def explain(ledger: Ledger, wallet_id: int) -> Explanation:
    """The pockets, holds, expiries and debt that make a wallet's balance. Raises WalletNotFound."""
    with ledger.reading() as connection:
        now = non_money.moment(connection, ledger)
        return explaining.explain(connection, wallet_id, now, now.today - LOOK_BACK)
