"""Typed refusals and faults. They carry facts; the window and the command line own the words (SPEC 16).

A `Refusal` is the ledger's answer to something a person or a job may not do; nothing has changed. A `Fault` is the
environment failing (a file, a server, a disk); nothing half done remains, and the same request may be sent again.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from ledger.money import Money


class LedgerError(Exception):
    """The root of everything the ledger raises on purpose."""

    @property
    def name(self) -> str:
        """The stable name that scripts and tests may rely on."""
        return type(self).__name__

    def facts(self) -> dict[str, object]:
        """The facts as JSON-ready values: amounts and times as text."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}  # type: ignore[arg-type]

    def __str__(self) -> str:
        facts = ", ".join(f"{key}={value}" for key, value in self.facts().items())
        return f"{self.name}({facts})"


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)


class Refusal(LedgerError):
    """Refused by a rule; nothing has changed. `field` names the input it is about, if one."""

    field: ClassVar[str] = ""


class Fault(LedgerError):
    """The environment failed; nothing half done remains."""


# -- what was typed ---------------------------------------------------------------------------------------------


@dataclass(eq=False)
class AmountNotANumber(Refusal):
    """The text is not one exact decimal number."""

    field = "amount"
    text: str


@dataclass(eq=False)
class AmountTooFine(Refusal):
    """More decimals than the currency has."""

    field = "amount"
    text: str
    currency: str
    digits: int


@dataclass(eq=False)
class AmountTooLarge(Refusal):
    """Beyond what one posting may carry."""

    field = "amount"
    text: str
    limit: Money


@dataclass(eq=False)
class AmountNotPositive(Refusal):
    """An operation's amount must be above zero; the operation itself says the direction (PITFALLS A5)."""

    field = "amount"
    amount: Money


@dataclass(eq=False)
class CurrencyUnknown(Refusal):
    """No such currency."""

    field = "currency"
    text: str


@dataclass(eq=False)
class CurrencyMismatch(Refusal):
    """Two amounts of different currencies met where one is needed."""

    field = "currency"
    expected: str
    given: str


@dataclass(eq=False)
class FieldRequired(Refusal):
    """Something that must be given was left empty. `what` is the field's stable name."""

    what: str


@dataclass(eq=False)
class FieldInvalid(Refusal):
    """The text cannot be a value of this field (`what`: phone, email, birthday, validity, …)."""

    what: str
    text: str


# -- who and when -----------------------------------------------------------------------------------------------


@dataclass(eq=False)
class NotAllowed(Refusal):
    """The person's role lacks the right."""

    right: str
    role: str


@dataclass(eq=False)
class OverLimit(Refusal):
    """Above what this role may post without another's approval (SPEC 11)."""

    field = "amount"
    limit: Money
    requested: Money


@dataclass(eq=False)
class StaffUnknown(Refusal):
    """No active staff member has this login."""

    field = "staff"
    login: str


@dataclass(eq=False)
class KeyReused(Refusal):
    """The idempotency key was already used for something else (SPEC 1.4)."""

    key: str


@dataclass(eq=False)
class ClockWentBack(Refusal):
    """This machine's clock stands well before the newest posting (PITFALLS D5)."""

    now: datetime
    newest: datetime


# -- customers and wallets --------------------------------------------------------------------------------------


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


# -- transactions -----------------------------------------------------------------------------------------------


@dataclass(eq=False)
class TransactionNotFound(Refusal):
    """No such transaction."""

    transaction: int


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


# -- gift cards -------------------------------------------------------------------------------------------------


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


# -- data in and out --------------------------------------------------------------------------------------------


@dataclass(eq=False)
class FileNotReadable(Refusal):
    """The file is missing, not a workbook or CSV, damaged, or larger than is safe to open. `why` is a stable word.

    `why`: missing, denied, not_a_workbook, damaged, too_large, empty, encoding, timeout.
    """

    field = "file"
    path: str
    why: str


@dataclass(eq=False)
class ColumnMissing(Refusal):
    """The file lacks a column that the import needs."""

    field = "file"
    column: str
    found: tuple[str, ...]


@dataclass(eq=False)
class AlreadyImported(Refusal):
    """The same file went in before (SPEC 10)."""

    field = "file"
    path: str
    run: int
    at: datetime


@dataclass(eq=False)
class RowsRefused(Refusal):
    """An all-or-nothing import met bad rows; nothing was imported."""

    path: str
    rows: int


@dataclass(eq=False)
class FileNotWritable(Fault):
    """An export could not be written; an older file of that name is untouched.

    `why`: missing, denied, full, open_elsewhere, io.
    """

    field = "file"
    path: str
    why: str


# -- the ledger's own place -------------------------------------------------------------------------------------


@dataclass(eq=False)
class LedgerNotFound(Fault):
    """There is no ledger at this place."""

    location: str


@dataclass(eq=False)
class LedgerUnreachable(Fault):
    """The server does not answer, or the connection broke. `why` is the driver's first line, without secrets."""

    location: str
    why: str


@dataclass(eq=False)
class PasswordRefused(Fault):
    """The server refused this login."""

    location: str
    login: str


@dataclass(eq=False)
class LedgerDamaged(Fault):
    """The file is not a database, or fails its integrity check."""

    location: str
    why: str


@dataclass(eq=False)
class LedgerTooNew(Fault):
    """The ledger was upgraded by a newer version of the program."""

    location: str
    revision: str


@dataclass(eq=False)
class LedgerTooOld(Fault):
    """The ledger needs `upgrade` first, which this login may not do."""

    location: str
    revision: str


@dataclass(eq=False)
class LocationUnsafe(Fault):
    """A live SQLite file must not lie on a network share or in a synchronised folder (PITFALLS C4)."""

    location: str
    why: str


@dataclass(eq=False)
class LedgerBusy(Fault):
    """Another workstation held the ledger too long; nothing was posted."""

    location: str


@dataclass(eq=False)
class DiskFull(Fault):
    """The disk that keeps the ledger is full; nothing was posted."""

    location: str


@dataclass(eq=False)
class GuardTripped(Fault):
    """The database itself refused what a bug let through. `guard` is the constraint's or trigger's name."""

    guard: str


def subclasses_of(root: type[LedgerError]) -> list[type[Any]]:
    """Every concrete error below `root`, for the tests that prove each has words in the window."""
    found: list[type[Any]] = []
    for child in root.__subclasses__():
        found.extend(subclasses_of(child) or [child])
    return found
