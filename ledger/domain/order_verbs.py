"""Verbs on orders (SPEC 8). They name orders, wallets, holds, cards and amounts; the door knows the accounts.

`order` None means the order that this operation opens. Amounts are minor units of the order's currency, points whole.
When an operation has done its verbs the door looks at every order it touched: one whose account holds what is due is
completed - sales booked, partners' shares, points earned, receipt - in the same operation (SPEC 3, 5, 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About
from ledger.domain.card_verbs import Replacement


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line: of a product (None: an open-price line). `discount` is the whole line's."""

    product: int | None
    name: str
    quantity: int
    price: int
    discount: int = 0
    category: str = ""
    brand: str = ""
    partner: int | None = None


@dataclass(frozen=True, slots=True)
class Earning:
    """What of the order's lines earns points by an earning rule: `eligible` minor units after discounts.

    `lines` are the numbers of those lines.
    """

    rule: int
    eligible: int
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """Open an order: unique products are locked as sold, counted ones leave the stock. `expires_at` None: never."""

    verb: ClassVar[str] = "order_open"
    customer: int | None
    currency: str
    kind: str
    lines: tuple[OrderLine, ...]
    earnings: tuple[Earning, ...] = ()
    expires_at: datetime | None = None
    number: str = ""
    external_ref: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class TakeForOrder:
    """A wallet's pockets to the order: `amount`, or when None what is available up to what is still due."""

    verb: ClassVar[str] = "order_take"
    order: int | None
    wallet: int
    amount: int | None
    currency: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class PointsForOrder:
    """Points of a `PTS` wallet lower what is due, by their worth and up to their share of the total (SPEC 5)."""

    verb: ClassVar[str] = "order_points"
    order: int | None
    wallet: int
    amount: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class CaptureForOrder:
    """A hold to the order; what the order does not need goes back in the same step."""

    verb: ClassVar[str] = "order_capture"
    order: int | None
    hold: int
    amount: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class CardForOrder:
    """A gift card to the order: `amount`, or when None what it has up to what is still due.

    What the last use of a card leaves on it goes to `rest_to`, a wallet; without one such a use is refused.
    """

    verb: ClassVar[str] = "order_card"
    order: int | None
    card: int
    amount: int | None = None
    code_hash: str = ""
    about: About = NO_WORDS
    rest_to: int | None = None


@dataclass(frozen=True, slots=True)
class PayForOrder:
    """Cash, terminal, bank or invoice to the order. `tendered` is the cash handed over, `reference` the slip."""

    verb: ClassVar[str] = "order_pay"
    order: int | None
    tender: str
    amount: int
    uuid: str
    tendered: int | None = None
    reference: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class DeliverOrder:
    """The goods are with the customer."""

    verb: ClassVar[str] = "order_deliver"
    order: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """Everything given goes back to where it came from, points and partners' shares are undone, products are free."""

    verb: ClassVar[str] = "order_cancel"
    order: int
    timed_out: bool = False
    about: About = NO_WORDS
    replacements: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseEarnings:
    """Post the pending points of a paid order whose release day has come."""

    verb: ClassVar[str] = "order_earned"
    order: int
    about: About = NO_WORDS


OrderVerb = (
    OpenOrder | TakeForOrder | PointsForOrder | CaptureForOrder | CardForOrder | PayForOrder | DeliverOrder
    | CancelOrder | ReleaseEarnings
)  # fmt: skip
