"""Payments as people read them, and what about them a person must look at (SPEC 8; INTEGRATIONS 5.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ledger.changes import Changes
from ledger.domain.receipts import NumberedReceipt
from ledger.domain.transactions import Posted, TransactionRow
from ledger.domain.words import Tender
from ledger.money import Money


class PaymentPurpose(StrEnum):
    """What it is for; `stray` is money a provider received that no payment of ours asked for."""

    ORDER = "order"
    TOP_UP = "top_up"
    CLICK = "click"
    CARD_SALE = "card_sale"
    CARD_TOP_UP = "card_top_up"
    STRAY = "stray"


class PaymentStatus(StrEnum):
    """Where a payment stands; the last three are its ends."""

    CREATING = "creating"
    PENDING = "pending"
    WAITING_FOR_CAPTURE = "waiting_for_capture"
    SUCCEEDED = "succeeded"
    CANCELLED = "cancelled"
    FAILED = "failed"


class RefundStatus(StrEnum):
    """Where a refund through a provider stands."""

    OWED = "owed"
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    CANCELLED = "cancelled"


LIVE = frozenset({PaymentStatus.CREATING, PaymentStatus.PENDING, PaymentStatus.WAITING_FOR_CAPTURE})
"""Not ended yet."""


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """What a list of payments shows; empty means all. Days are those on which payments were begun.

    `text` looks in the reference, the provider's id and the customer.
    """

    statuses: tuple[PaymentStatus, ...] = ()
    tenders: tuple[Tender, ...] = ()
    purposes: tuple[PaymentPurpose, ...] = ()
    currency: str = ""
    customer_id: int | None = None
    order_id: int | None = None
    till_id: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A line of the list. `refunded` is what went back through its order, `tendered` the cash handed over."""

    id: int
    uuid: str
    purpose: PaymentPurpose
    tender: Tender
    status: PaymentStatus
    amount: Money
    refunded: Money
    tendered: Money | None
    reference: str
    reason: str
    provider: str
    provider_id: str
    test: bool
    order_id: int | None
    order_number: str
    customer_id: int | None
    customer_name: str
    transaction_id: int | None
    performed_by: str
    till_id: int | None
    created_at: datetime
    ended_at: datetime | None
    expires_at: datetime | None
    card_id: int | None = None
    card_last4: str = ""
    received: Money | None = None
    """What came in the end, be it another sum or another currency than `amount` asked for; None while nothing did."""

    @property
    def change(self) -> Money | None:
        """The cash handed back."""
        return None if self.tendered is None else self.tendered - self.amount


@dataclass(frozen=True, slots=True)
class RefundRow:
    """A refund of a payment through its provider. `next_poll_at` None while it is open: it waits for a person."""

    id: int
    payment_id: int
    order_id: int | None
    amount: Money
    status: RefundStatus
    reason: str
    provider_id: str
    next_poll_at: datetime | None
    created_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """What a provider said of a payment, and what was made of it. `exception`: empty, open or settled."""

    id: int
    at: datetime
    provider: str
    kind: str
    stands: str
    verdict: str
    amount: Money | None
    provider_id: str
    payment_id: int | None
    refund_id: int | None
    exception: str
    settled_by: str
    settled_at: datetime | None
    settled_note: str


@dataclass(frozen=True, slots=True)
class PaymentDetail:
    """A payment with everything that belongs to it, oldest first. `confirmation` is what the customer pays by."""

    row: PaymentRow
    confirmation_kind: str
    confirmation: str
    polls: int
    next_poll_at: datetime | None
    in_suspense: Money | None
    refunds: tuple[RefundRow, ...]
    events: tuple[ProviderEvent, ...]
    transactions: tuple[TransactionRow, ...]
    receipts: tuple[NumberedReceipt, ...]


class Trouble(StrEnum):
    """What kind of thing a person must look at."""

    EVENT = "event"
    SUSPENSE = "suspense"
    REFUND_OWED = "refund_owed"
    REFUND_STOPPED = "refund_stopped"
    PAYMENT_STUCK = "payment_stuck"
    PAYMENT_HELD = "payment_held"


class Advice(StrEnum):
    """What to do about it."""

    REFUND_SUSPENSE = "refund_suspense"
    WAIT = "wait"
    RETRY_REFUND = "retry_refund"
    ASK_PROVIDER = "ask_provider"
    CAPTURE_OR_CANCEL = "capture_or_cancel"
    CHECK_KEY = "check_key"
    MAKE_RECEIPT = "make_receipt"
    LOOK_AND_SETTLE = "look_and_settle"


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """One thing to look at: since when, of what, and what to do. `what` is the verdict or the reason, a stable word."""

    trouble: Trouble
    advice: Advice
    since: datetime
    what: str
    amount: Money | None
    payment_id: int | None
    refund_id: int | None
    event_id: int | None
    order_id: int | None
    customer_id: int | None
    customer_name: str
    provider: str
    provider_id: str


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Everything to look at, oldest first, and what lies in suspense in each currency."""

    rows: tuple[ExceptionRow, ...]
    suspense: tuple[Money, ...]


_ADVICE = {
    "unauthorized": Advice.CHECK_KEY,
    "not_found": Advice.CHECK_KEY,
    "wrong_shop": Advice.CHECK_KEY,
    "receipt_cancelled": Advice.MAKE_RECEIPT,
    "refund_cancelled": Advice.RETRY_REFUND,
    "bad_answer": Advice.ASK_PROVIDER,
    "strange_status": Advice.ASK_PROVIDER,
}


def advice_on(verdict: str, *, in_suspense: bool) -> Advice:
    """What to do about an open event: money in suspense goes back first, then the event is settled."""
    if in_suspense:
        return Advice.REFUND_SUSPENSE
    return _ADVICE.get(verdict, Advice.LOOK_AND_SETTLE)


@dataclass(frozen=True, slots=True)
class ToppedUp:
    """The answer to a top-up. `change` is the cash to hand back."""

    posted: Posted
    payment: PaymentRow
    change: Money
    receipt: NumberedReceipt | None


class ClickStatus(StrEnum):
    """Where a click stands."""

    WAITING = "waiting"
    PAID = "paid"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ClickRow:
    """A paid click: the fee it cost and the reward it gave, the product's price around it."""

    id: int
    product_id: int
    product_name: str
    customer_id: int
    customer_name: str
    payment_id: int
    tender: Tender
    fee: Money
    reward: Money
    price_before: Money
    price_after: Money
    status: ClickStatus
    created_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Clicked:
    """The answer to a click. `change` is the cash to hand back."""

    click: ClickRow
    posted: Posted
    change: Money
    receipt: NumberedReceipt | None
    changes: Changes = field(default_factory=Changes)
