"""Histories as pages ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.paging import CappedCount, Key, Page
from ledger.storage import history, orders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ledger.storage.ledger import Ledger


def wallet_history(
    ledger: Ledger, wallet_id: int, *, after: Key | None = None, limit: int = 200
) -> Page[TransactionRow]:
    """What happened to one wallet, newest first."""
    with ledger.reading() as connection:
        return history.of_wallet(connection, wallet_id, after, limit)


def transactions(
    ledger: Ledger, wanted: TransactionFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[TransactionRow]:
    """Transactions of all wallets and cards that match, newest first."""
    with ledger.reading() as connection:
        return history.matching(connection, wanted or TransactionFilter(), after, limit)


def count_transactions(ledger: Ledger, wanted: TransactionFilter | None = None) -> CappedCount:
    """How many match, up to 10,000."""
    with ledger.reading() as connection:
        return history.count(connection, wanted or TransactionFilter())


def transaction(ledger: Ledger, transaction_id: int) -> TransactionRow:
    """One transaction. Raises TransactionNotFound."""
    with ledger.reading() as connection:
        return history.one(connection, transaction_id)


def order_numbers(ledger: Ledger, rows: Iterable[TransactionRow]) -> dict[int, str]:
    """What people call the orders that these transactions refer to, by the orders' ids."""
    about = {row.reference_id for row in rows if row.reference_type == "order"}
    with ledger.reading() as connection:
        return orders.numbers(connection, {int(one) for one in about if one.isdecimal()})
