"""Verbs on payments of a provider, refunds that are owed through it, and paid clicks (SPEC 3, 8; INTEGRATIONS 5.7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About


@dataclass(frozen=True, slots=True)
class BeginPayment:
    """Record that a provider will be asked for this amount, with the exact request; moves no value.

    One of `order` (0: the order this operation opens) and `wallet` (a top-up) is named, or neither for a click.
    """

    verb: ClassVar[str] = "payment_begin"
    uuid: str
    amount: int
    currency: str
    provider: str
    order: int | None = None
    wallet: int | None = None
    request: dict[str, object] = field(default_factory=dict)
    capture: bool = True
    expires_at: datetime | None = None
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class EndPayment:
    """What the provider's own answer says of a payment, final: `succeeded`, `cancelled` or `failed`.

    Success is posted once: to its order or wallet; to suspense when amount, currency, time or state do not fit.
    """

    verb: ClassVar[str] = "payment_end"
    payment: int
    status: str
    amount: int
    currency: str
    reason: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class StrayReceipt:
    """Money the provider received that is no payment of ours: to suspense, once per provider id (SPEC 3, 2900)."""

    verb: ClassVar[str] = "payment_stray"
    provider: str
    provider_id: str
    amount: int
    currency: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class EndRefund:
    """What the provider's own answer says of a refund: `succeeded` posts it, `cancelled` leaves it owed anew."""

    verb: ClassVar[str] = "refund_end"
    refund: int
    status: str
    reason: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class RefundSuspense:
    """Give back through the provider what lies in suspense for this payment: it becomes a refund that is owed."""

    verb: ClassVar[str] = "suspense_refund"
    payment: int
    uuid: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class TopUp:
    """Cash, terminal or bank money into a wallet's paid pocket, with its payment row and receipt."""

    verb: ClassVar[str] = "top_up"
    wallet: int
    tender: str
    amount: int
    currency: str
    uuid: str
    tendered: int | None = None
    reference: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class OpenClick:
    """A paid click: the product's price falls by `fee`, the payment's success is rewarded by `reward` (SPEC 8)."""

    verb: ClassVar[str] = "click_open"
    product: int
    customer: int
    fee: int
    reward: int
    currency: str
    tender: str
    uuid: str
    provider: str = ""
    request: dict[str, object] = field(default_factory=dict)
    tendered: int | None = None
    reference: str = ""
    expires_at: datetime | None = None
    about: About = NO_WORDS


PaymentVerb = BeginPayment | EndPayment | StrayReceipt | EndRefund | RefundSuspense | TopUp | OpenClick
