"""What wallets, transactions and gift cards refuse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ledger.errors.base import Refusal

if TYPE_CHECKING:
    from ledger.money import Money


@dataclass(eq=False)
class CustomerNotFound(Refusal):
    """Nobody matches: an id, phone, card or external reference."""

    field = "customer"
    text: str


@dataclass(eq=False)
class CustomerAmbiguous(Refusal):
    """Several customers share this phone or card; `ids` are theirs."""

    field = "customer"
    text: str
    ids: tuple[int, ...]


@dataclass(eq=False)
class CustomerNotActive(Refusal):
    """The customer is blocked, merged or erased."""

    field = "customer"
    customer: int
    status: str


@dataclass(eq=False)
class EditedMeanwhile(Refusal):
    """Somebody else saved this record after it was opened (PITFALLS B3)."""

    what: str
    by: str
    at: datetime


@dataclass(eq=False)
class WalletNotFound(Refusal):
    """No wallet of this customer in this currency, or no such id."""

    wallet: str


@dataclass(eq=False)
class WalletNotActive(Refusal):
    """The wallet's status forbids this operation (SPEC 2, Wallet)."""

    field = "wallet"
    wallet: int
    status: str


@dataclass(eq=False)
class WalletNotEmpty(Refusal):
    """Only a wallet with zero total and zero debt may be closed (SPEC 2, Wallet)."""

    field = "wallet"
    wallet: int
    total: Money
    debt: Money


@dataclass(eq=False)
class WalletSuspended(Refusal):
    """The wallet's stored balance disagrees with its postings; it takes none until an audited repair (SPEC 1.1)."""

    field = "wallet"
    wallet: int


@dataclass(eq=False)
class InsufficientFunds(Refusal):
    """The wallet has less available than was asked for."""

    field = "amount"
    wallet: int
    available: Money
    requested: Money


@dataclass(eq=False)
class DebtTooSmall(Refusal):
    """More debt was to be written off than the customer owes."""

    field = "amount"
    wallet: int
    debt: Money
    requested: Money


@dataclass(eq=False)
class SourceNotByHand(Refusal):
    """Staff may not choose this source by hand (SPEC 4)."""

    field = "source"
    source: str


@dataclass(eq=False)
class RuleUnknown(Refusal):
    """The rules table has no line for this operation, source and tender."""

    operation: str
    source: str
    tender: str


@dataclass(eq=False)
class TransactionNotFound(Refusal):
    """No such transaction."""

    transaction: int


@dataclass(eq=False)
class NotPending(Refusal):
    """Only a pending transaction is posted, cancelled or failed, and only once."""

    transaction: int
    status: str


@dataclass(eq=False)
class AlreadyReversed(Refusal):
    """The operation was reversed before; `by` is the reversing transaction."""

    transaction: int
    by: int


@dataclass(eq=False)
class NotReversible(Refusal):
    """A reversal, or part of an order, hold, card, grant or import, which only its own undo takes back (SPEC 4).

    `why`: is_reversal, not_posted, own_undo, expired_value or would_overdraw_card.
    """

    transaction: int
    why: str


@dataclass(eq=False)
class HoldNotFound(Refusal):
    """No such hold."""

    hold: int


@dataclass(eq=False)
class HoldEnded(Refusal):
    """The hold was captured, released or has expired."""

    hold: int
    status: str


@dataclass(eq=False)
class HoldTooSmall(Refusal):
    """More was asked of a hold than it still holds."""

    field = "amount"
    hold: int
    held: Money
    requested: Money


@dataclass(eq=False)
class CodeMistyped(Refusal):
    """The check character does not fit: a typing or scanning error, found without asking the database."""

    field = "code"


@dataclass(eq=False)
class CardNotFound(Refusal):
    """One answer for every wrong code (SPEC 6)."""

    field = "code"


@dataclass(eq=False)
class CardNotUsable(Refusal):
    """The card's state forbids this. `status`: issued, redeemed, blocked, expired, cancelled, not_yet_valid."""

    field = "code"
    card: int
    status: str


@dataclass(eq=False)
class CardTooSmall(Refusal):
    """The card holds less than was asked for."""

    field = "amount"
    card: int
    remaining: Money
    requested: Money


@dataclass(eq=False)
class CardUsedUp(Refusal):
    """The card's number of uses is spent (SPEC 6)."""

    field = "code"
    card: int
    used: int
    allowed: int


@dataclass(eq=False)
class TooManyGuesses(Refusal):
    """Code look-ups are throttled; try again after `until`."""

    field = "code"
    until: datetime


@dataclass(eq=False)
class CodeKeyMissing(Refusal):
    """The key that gift-card codes are hashed with is not on this machine, or is another ledger's."""

    ledger: str
