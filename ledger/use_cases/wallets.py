"""Wallets: opening one, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.customers import CustomerStatus
from ledger.domain.wallets import Hold, Pocket
from ledger.errors import CustomerNotActive
from ledger.money import Currency
from ledger.storage import customers, non_money, wallets

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger


def open_wallet(ledger: Ledger, customer_id: int, currency: Currency) -> int:
    """The id of the customer's wallet in this currency, opened if there is none.

    Raises CustomerNotFound, CustomerNotActive (merged and erased customers), NotAllowed.
    """

    def work(connection: Connection) -> int:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, "customer.edit")
        customer = customers.read(connection, customer_id)
        if customer.status in {CustomerStatus.MERGED, CustomerStatus.ERASED}:
            raise CustomerNotActive(customer_id, customer.status.value)
        return wallets.open_wallet(connection, customer_id, currency.code, desk.at)

    return ledger.write(work)


def pockets(ledger: Ledger, wallet_id: int) -> tuple[Pocket, ...]:
    """What a wallet can spend, pocket by pocket, in the order it is taken. Raises WalletNotFound."""
    with ledger.reading() as connection:
        return wallets.pockets(connection, wallet_id, non_money.moment(connection, ledger))


def holds(ledger: Ledger, wallet_id: int) -> tuple[Hold, ...]:
    """What was set aside in a wallet, newest first. Raises WalletNotFound."""
    with ledger.reading() as connection:
        return wallets.holds_of(connection, wallet_id, non_money.moment(connection, ledger).at)
