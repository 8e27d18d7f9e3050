"""What a posting would do to a wallet, worked out from what was last read, while a person types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.rules import RULES
from ledger.domain.words import Origin, Source, Tender, WalletStatus
from ledger.errors import LedgerError, WalletNotActive, WalletSuspended
from ledger.money import POINTS, Money

if TYPE_CHECKING:
    from ledger.domain.wallets import Wallet


@dataclass(frozen=True, slots=True)
class Effect:
    """Shown balance (available less debt) before and after; debt it repays; what is missing to take the amount."""

    before: Money
    after: Money
    repaid: Money
    missing: Money


def by_hand(operation: str) -> tuple[Source, ...]:
    """The sources that staff may choose by hand for `operation` ("credit" or "debit"), in the rules' order."""
    found = (rule.source for rule in RULES if rule.operation == operation and rule.by_hand)
    return tuple(dict.fromkeys(found))


def tenders_of(operation: str, source: Source) -> tuple[Tender, ...]:
    """What may be paid with, or paid out in, by hand."""
    rules = (rule for rule in RULES if rule.operation == operation and rule.source is source and rule.by_hand)
    return tuple(Tender(rule.tender) for rule in rules if rule.tender)


def repays_debt(wallet: Wallet, source: Source) -> bool:
    """Whether a credit of this source repays debt first: given value does, the customer's own money never."""
    given = any(rule.origin == Origin.GIVEN for rule in RULES if rule.operation == "credit" and rule.source is source)
    return given or wallet.currency == POINTS


def effect_of_credit(wallet: Wallet, amount: Money, source: Source) -> Effect:
    """What crediting `amount` would do."""
    nothing = Money(0, amount.currency)
    repaid = min(wallet.debt, amount) if repays_debt(wallet, source) else nothing
    return Effect(wallet.shown, wallet.shown + amount, repaid, nothing)


def effect_of_debit(wallet: Wallet, amount: Money) -> Effect:
    """What debiting `amount` would do, or how much of it is missing."""
    nothing = Money(0, amount.currency)
    missing = max(nothing, amount - wallet.available)
    return Effect(wallet.shown, wallet.shown - amount, nothing, missing)


def obstacle(wallet: Wallet, *, takes: bool) -> LedgerError | None:
    """Why the wallet takes no such posting at all, if so."""
    if wallet.suspended:
        return WalletSuspended(wallet.id)
    closed = wallet.status is WalletStatus.CLOSED
    if closed or (takes and wallet.status is WalletStatus.FROZEN):
        return WalletNotActive(wallet.id, wallet.status.value)
    return None
