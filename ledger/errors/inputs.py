"""What was typed, who asks and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from ledger.errors.base import Refusal

if TYPE_CHECKING:
    from ledger.money import Money


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


@dataclass(eq=False)
class TextTooLong(Refusal):
    """More characters than a transaction keeps of such a text (`what`: note, reason_code, reference_type, …)."""

    what: str
    length: int
    longest: int


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
class DayClosed(Refusal):
    """The business day takes no posting any more: it, or a later one, has ended."""

    day: date


@dataclass(eq=False)
class ClockWentBack(Refusal):
    """This machine's clock stands well before the newest posting (PITFALLS D5)."""

    now: datetime
    newest: datetime
