"""What pays for a gift card: a tender that staff take, or the own money in a customer's wallet (SPEC 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.words import Tender
from ledger.errors import CurrencyMismatch, FieldInvalid, FieldRequired
from ledger.use_cases.posting import wallet_for

if TYPE_CHECKING:
    from ledger.money import Currency, Money
    from ledger.storage.ledger import Connection, Ledger


def require_payer(tender: Tender | None, wallet_of: int | None) -> None:
    """A tender that staff take, or a wallet. Raises FieldRequired, FieldInvalid."""
    if tender is None and wallet_of is None:
        raise FieldRequired("tender")
    if tender is Tender.PROVIDER or (tender is not None and wallet_of is not None):
        raise FieldInvalid("tender", tender.value)


def minor_of(amount: Money | None, unit: Currency) -> int | None:
    """Its minor units. Raises CurrencyMismatch."""
    if amount is not None and amount.currency != unit:
        raise CurrencyMismatch(unit.code, amount.currency.code)
    return None if amount is None else amount.minor


def payer_of(connection: Connection, ledger: Ledger, wallet_of: int | None, unit: Currency) -> int | None:
    """The wallet that pays, if one does. Raises CustomerNotFound."""
    return None if wallet_of is None else wallet_for(connection, ledger, wallet_of, unit)
