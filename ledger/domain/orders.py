"""Orders as people read them (SPEC 8). Money is in the order's currency, points in `PTS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ledger.changes import Changes
from ledger.domain.gift_cards import IssuedCard
from ledger.domain.receipts import NumberedReceipt
from ledger.domain.returns import OrderReturn
from ledger.domain.transactions import BalanceChange, TransactionRow
from ledger.money import Money


class OrderStatus(StrEnum):
    """Where an order stands."""

    AWAITING_PAYMENT = "awaiting_payment"
    PAID = "paid"
    DELIVERED = "delivered"
    PARTLY_RETURNED = "partly_returned"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class OrderKind(StrEnum):
    """How it is sold: over the counter, paid then delivered, or delivered then paid."""

    COUNTER = "counter"
    CHECKOUT = "checkout"
    DELIVERY = "delivery"


class PaymentMethod(StrEnum):
    """What an order was paid with, in one word; told by its legs."""

    NONE = "none"
    CASH = "cash"
    CARD = "card"
    SBP = "sbp"
    BANK = "bank"
    INVOICE = "invoice"
    WALLET = "wallet"
    WALLET_MIXED = "wallet_mixed"
    GIFT_CARD = "gift_card"
    POINTS = "points"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """What a list of orders shows; empty means all. `text` looks in the number, the reference and the customer."""

    statuses: tuple[OrderStatus, ...] = ()
    kinds: tuple[OrderKind, ...] = ()
    customer_id: int | None = None
    till_id: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A line of the list. `due` is what is still to be paid, zero once it is paid or cancelled."""

    id: int
    number: str
    created_at: datetime
    customer_id: int | None
    customer_name: str
    kind: OrderKind
    status: OrderStatus
    paid_at: datetime | None
    total: Money
    points_money: Money
    points_used: int
    due: Money
    method: PaymentMethod
    expires_at: datetime | None
    performed_by: str
    returned: Money
    """What the lines that came back were worth."""

    @property
    def shown_number(self) -> str:
        """Its own number, or its id in six digits."""
        return self.number or f"{self.id:06d}"


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    """A line as it was sold: `amount` = price x quantity - discount, and what came back of it since."""

    n: int
    product_id: int | None
    name: str
    category: str
    brand: str
    partner_id: int | None
    partner_name: str
    quantity: int
    returned: int
    price: Money
    discount: Money
    amount: Money
    returned_amount: Money

    @property
    def kept(self) -> int:
        """Pieces that the customer still has."""
        return self.quantity - self.returned


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """A step in an order's life."""

    at: datetime
    event: str
    performed_by: str
    note: str
    operation_id: int


@dataclass(frozen=True, slots=True)
class OrderPayment:
    """A payment or a refund of one, as the order's page lists it."""

    id: int
    refund_id: int | None
    tender: str
    amount: Money
    status: str
    reference: str
    reason: str
    created_at: datetime
    refunded: Money
    """Of a payment: what of it was given back since, wherever it went."""


_NOT_YET_BACK = frozenset({"owed", "pending"})


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """An order with every related row, oldest first."""

    row: OrderRow
    note: str
    external_ref: str
    delivered_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str
    lines: tuple[OrderLineRow, ...]
    events: tuple[OrderEvent, ...]
    transactions: tuple[TransactionRow, ...]
    payments: tuple[OrderPayment, ...]
    receipts: tuple[NumberedReceipt, ...]
    received: Money
    """What was given to it in money and not given back."""
    points_earned: int
    """Posted less clawed back."""
    points_pending: int
    returns: tuple[OrderReturn, ...] = ()
    in_suspense: tuple[Money, ...] = ()
    """What a provider received for it that fits nothing, such as money that came too late."""

    @property
    def on_its_way_back(self) -> tuple[Money, ...]:
        """What the provider has not given back yet, a sum for each currency."""
        sums: dict[str, Money] = {}
        for one in self.payments:
            if one.refund_id is not None and one.status in _NOT_YET_BACK:
                code = one.amount.currency.code
                sums[code] = sums[code] + abs(one.amount) if code in sums else abs(one.amount)
        return tuple(sums.values())

    @property
    def given_back(self) -> Money:
        """What its returns gave back, with what was withheld."""
        return self._of_returns(lambda one: one.given_back)

    @property
    def withheld(self) -> Money:
        """What its returns kept back for cashback that was spent already."""
        return self._of_returns(lambda one: one.withheld)

    def _of_returns(self, part: Callable[[OrderReturn], Money]) -> Money:
        return sum((part(one) for one in self.returns), Money(0, self.row.total.currency))


@dataclass(frozen=True, slots=True)
class Sold:
    """The answer to a sale, a payment or a cancel. `change` is the cash to hand back."""

    order: OrderRow
    operation_id: int
    change: Money
    payment_ids: tuple[int, ...]
    """Of the provider's payments that wait for the customer."""
    balances: tuple[BalanceChange, ...]
    points_earned: int
    points_pending: int
    receipts: tuple[NumberedReceipt, ...] = ()
    repeated: bool = False
    changes: Changes = field(default_factory=Changes)
    new_cards: tuple[IssuedCard, ...] = ()
    """Made by a cancel for value whose own card takes none any more; their codes are known only here."""


@dataclass(frozen=True, slots=True)
class ParkedCart:
    """A sale set aside: its content as the till's form wrote it, and the hold that keeps money for it."""

    id: int
    label: str
    customer_id: int | None
    customer_name: str
    hold_id: int | None
    held: Money | None
    expires_at: datetime | None
    content: dict[str, object]
    created_at: datetime
    performed_by: str
