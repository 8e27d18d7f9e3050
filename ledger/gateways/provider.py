"""A payment provider behind one small interface: what may be asked, the states it answers, the ways it fails.

Nothing here is trusted beyond what it says: whether a payment is ours, of the right amount and of this shop is for the
use case to judge. Statuses, reasons and methods that are not known yet are kept as the provider's own text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from ledger.errors import AmountNotANumber, AmountTooFine, AmountTooLarge, CurrencyUnknown
from ledger.money import Money, currency, parse_amount

PENDING, WAITING, SUCCEEDED, CANCELLED = "pending", "waiting_for_capture", "succeeded", "cancelled"
"""The states of a payment that are known; others stay the provider's words and are no end."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as the provider wrote it: digits as text, never a float."""

    value: str
    currency: str

    def money(self) -> Money | None:
        """The same as Money; None when the ledger cannot hold it (an unknown currency, or finer than it allows)."""
        try:
            return parse_amount(self.value, currency(self.currency))
        except (AmountNotANumber, AmountTooFine, AmountTooLarge, CurrencyUnknown):
            return None

    def __str__(self) -> str:
        return f"{self.value} {self.currency}"


@dataclass(frozen=True, slots=True)
class PaymentState:
    """A payment as the provider has it now. `shop` is the account that receives, `ours` our own id if it carries one.

    `confirmation_kind` and `confirmation` are what the customer pays by: `redirect` and an address, `qr` and its text.
    """

    id: str
    status: str
    amount: Amount
    created_at: datetime
    paid: bool
    test: bool
    refundable: bool
    shop: str
    ours: str = ""
    refunded: Amount | None = None
    reason: str = ""
    party: str = ""
    method: str = ""
    confirmation_kind: str = ""
    confirmation: str = ""
    expires_at: datetime | None = None
    receipt: str = ""
    answer: dict[str, object] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class RefundState:
    """A refund as the provider has it now; `ours` is our own id if it carries one."""

    id: str
    payment: str
    status: str
    amount: Amount
    created_at: datetime
    ours: str = ""
    reason: str = ""
    party: str = ""
    receipt: str = ""
    answer: dict[str, object] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ReceiptState:
    """A fiscal receipt of a payment or refund; `cancelled` means it was not registered and is to be made by hand."""

    id: str
    payment: str
    status: str
    number: str = ""
    storage: str = ""
    sign: str = ""
    registered_at: str = ""


@dataclass(frozen=True, slots=True)
class ShopState:
    """Whose key this is: the connection's test. `test` shops move no money."""

    account: str
    status: str
    test: bool
    fiscal: bool
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentPage:
    """Some of a list, newest first. `next_cursor` asks for the rest; empty: this was the last page."""

    items: tuple[PaymentState, ...]
    next_cursor: str


class ProviderError(Exception):
    """The root of the ways a call fails."""


@dataclass(eq=False)
class Refused(ProviderError):
    """A definite no: nothing was done. `parameter` names what of the request is wrong; `text` is for the log."""

    parameter: str
    code: str = ""
    text: str = ""


@dataclass(eq=False)
class Unauthorized(ProviderError):
    """The key is wrong, or may not do this: nothing was done, and asking again is of no use."""

    code: str = ""


class NotFound(ProviderError):
    """There is no such object for this key."""


@dataclass(eq=False)
class Busy(ProviderError):
    """Not processed yet, or asked too often: the same request again, with the same key, after `retry_after`."""

    retry_after: timedelta


@dataclass(eq=False)
class Unknown(ProviderError):
    """The result is not known: a request that changes something may have been done. `why`: see `faults`.

    `why`: timeout, connection, tls, server, not_json.
    """

    why: str


@dataclass(eq=False)
class BadAnswer(ProviderError):
    """A good status with an answer that cannot be read as what was asked for; what was done is not known."""

    why: str


class Provider(Protocol):
    """What a provider can be asked. Every call may raise the errors above; a body is sent byte for byte as given."""

    name: str

    def check(self) -> ShopState:
        """Whose key this is."""

    def create(self, key: str, body: bytes) -> PaymentState:
        """Make a payment; the same key and body again answer the same payment."""

    def fetch(self, payment: str) -> PaymentState:
        """A payment by the provider's id."""

    def capture(self, payment: str, key: str, body: bytes) -> PaymentState:
        """Take held money, the whole or the part that `body` names."""

    def cancel(self, payment: str, key: str) -> PaymentState:
        """Let held money go back."""

    def refund(self, key: str, body: bytes) -> RefundState:
        """Give money back; the same key and body again answer the same refund."""

    def fetch_refund(self, refund: str) -> RefundState:
        """A refund by the provider's id."""

    def refunds_of(self, payment: str) -> tuple[RefundState, ...]:
        """Every refund of a payment."""

    def list_payments(self, since: datetime, cursor: str = "", until: datetime | None = None) -> PaymentPage:
        """Payments made from `since` on (and before `until`), newest first, in pages."""

    def receipts(self, payment: str) -> tuple[ReceiptState, ...]:
        """The fiscal receipts of a payment."""
