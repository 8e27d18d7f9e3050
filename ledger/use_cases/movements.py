"""Holds, transfers, withdrawals, claw-backs, write-offs and pending credits (SPEC 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from ledger.domain import verbs
from ledger.domain.about import About
from ledger.domain.transactions import Posted
from ledger.domain.verbs import Operation
from ledger.domain.words import Source, Tender
from ledger.errors import FieldInvalid, FieldRequired
from ledger.money import Money
from ledger.storage import wallets
from ledger.use_cases.posting import post, preview, value_for, wallet_for
from ledger.use_cases.required import require_positive, require_text

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "CaptureHold", "ClawBack", "EndPending", "Movement", "Pend", "PlaceHold", "ReleaseHold", "Transfer", "Withdraw",
    "WriteOffDebt", "move", "preview",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceHold:
    """Set `amount` of a customer's money aside until `expires_at`, for a cart, an order or a booking."""

    key: str
    customer_id: int
    amount: Money
    expires_at: datetime
    reference_type: str = "cart"
    reference_id: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)
        if self.expires_at.tzinfo is None:
            raise FieldInvalid("expires_at", self.expires_at.isoformat())

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        about = About(self.reference_type, self.reference_id, note=self.note)
        value = value_for(connection, ledger, self.customer_id, self.amount)
        verb = verbs.Hold(*value, self.expires_at, about)
        return Operation(self.key, "hold", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class CaptureHold:
    """Take `amount` of a hold for good; the rest goes back in the same step unless `keep_rest`."""

    key: str
    hold_id: int
    amount: Money
    keep_rest: bool = False
    reference_type: str = ""
    reference_id: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)

    def operation(self, connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it. Raises HoldNotFound, CurrencyMismatch."""
        wallets.require_hold_currency(connection, self.hold_id, self.amount.currency)
        about = About(self.reference_type, self.reference_id, "order_payment_from_hold")
        return Operation(self.key, "capture", (verbs.Capture(self.hold_id, self.amount.minor, self.keep_rest, about),))


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    """Give a hold back, whole (`amount` None) or in part; the reason is mandatory."""

    key: str
    hold_id: int
    reason: str
    amount: Money | None = None

    def __post_init__(self) -> None:
        require_text("reason", self.reason)
        require_positive(self.amount)

    def operation(self, connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it. Raises HoldNotFound, CurrencyMismatch."""
        if self.amount is not None:
            wallets.require_hold_currency(connection, self.hold_id, self.amount.currency)
        amount = self.amount.minor if self.amount is not None else None
        verb = verbs.Release(self.hold_id, amount, About("hold", str(self.hold_id), note=self.reason))
        return Operation(self.key, "release", (verb,), "", self.reason)


@dataclass(frozen=True, slots=True)
class Transfer:
    """From one customer's wallet to another's; origin and dates of what moves are kept."""

    key: str
    from_customer: int
    to_customer: int
    amount: Money
    note: str

    def __post_init__(self) -> None:
        require_positive(self.amount)
        require_text("note", self.note)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        giver = wallet_for(connection, ledger, self.from_customer, self.amount.currency)
        value = value_for(connection, ledger, self.to_customer, self.amount)
        verb = verbs.Transfer(giver, *value, About(note=self.note))
        return Operation(self.key, "transfer", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Pay out of the customer's own (paid) money, in cash or by bank."""

    key: str
    customer_id: int
    amount: Money
    tender: Tender
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it. Raises RuleUnknown for a tender that pays nothing out."""
        value = value_for(connection, ledger, self.customer_id, self.amount)
        verb = verbs.Debit(*value, Source.WITHDRAWAL.value, self.tender.value, about=About(note=self.note))
        return Operation(self.key, "withdraw", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class ClawBack:
    """Take cashback or loyalty value back; what was spent already becomes debt."""

    key: str
    customer_id: int
    amount: Money
    of: Source
    reference_type: str
    reference_id: str

    def __post_init__(self) -> None:
        require_positive(self.amount)
        if self.of not in {Source.CASHBACK, Source.LOYALTY}:
            raise FieldInvalid("source", self.of.value)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        value = value_for(connection, ledger, self.customer_id, self.amount)
        about = About(self.reference_type, self.reference_id)
        verb = verbs.ClawBack(*value, self.of.value, about)
        return Operation(self.key, "clawback", (verb,))


@dataclass(frozen=True, slots=True)
class WriteOffDebt:
    """Give up debt that will not be repaid; the note is mandatory."""

    key: str
    customer_id: int
    amount: Money
    note: str

    def __post_init__(self) -> None:
        require_positive(self.amount)
        require_text("note", self.note)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        value = value_for(connection, ledger, self.customer_id, self.amount)
        verb = verbs.WriteOff(*value, About(note=self.note))
        return Operation(self.key, "write_off", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class Pend:
    """A credit that is posted or cancelled later, such as the points of an unpaid order."""

    key: str
    customer_id: int
    amount: Money
    source: Source
    reference_type: str
    reference_id: str
    expires: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)

    def operation(self, connection: Connection, ledger: Ledger) -> Operation:
        """As the door takes it."""
        value = value_for(connection, ledger, self.customer_id, self.amount)
        about = About(self.reference_type, self.reference_id, note=self.note)
        verb = verbs.Pend(*value, self.source.value, self.expires, about)
        return Operation(self.key, "pend", (verb,), "", self.note)


@dataclass(frozen=True, slots=True)
class EndPending:
    """Post a pending transaction (`to` "posted"), or end it as "cancelled" or "failed" with a reason."""

    key: str
    transaction_id: int
    to: str
    reason: str = ""

    def __post_init__(self) -> None:
        if self.to not in {"posted", "cancelled", "failed"}:
            raise FieldInvalid("status", self.to)
        if self.to != "posted" and not self.reason.strip():
            raise FieldRequired("reason")

    def operation(self, _connection: Connection, _ledger: Ledger) -> Operation:
        """As the door takes it."""
        about = About(note=self.reason)
        verb: verbs.Verb = (
            verbs.Settle(self.transaction_id, about)
            if self.to == "posted"
            else verbs.Void(self.transaction_id, self.to, about)
        )
        return Operation(self.key, "settle" if self.to == "posted" else "void", (verb,), "", self.reason)


Movement = (
    PlaceHold | CaptureHold | ReleaseHold | Transfer | Withdraw | ClawBack | WriteOffDebt | Pend | EndPending
)  # fmt: skip


def move(ledger: Ledger, request: Movement) -> Posted:
    """Post it. Refuses as SPEC 4 says; a repeated key answers as the first time."""
    return post(ledger, request)
