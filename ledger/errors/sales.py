"""What orders, products, payments, clicks, shifts and payouts refuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.errors.base import Refusal

if TYPE_CHECKING:
    from ledger.money import Money


@dataclass(eq=False)
class OrderNotFound(Refusal):
    """No order with this id or number."""

    field = "order"
    order: str


@dataclass(eq=False)
class OrderNotOpen(Refusal):
    """The order's status forbids this: it was paid, cancelled or returned before."""

    field = "order"
    order: int
    status: str


@dataclass(eq=False)
class OrderOverpaid(Refusal):
    """More was offered than is still due."""

    field = "amount"
    order: int
    due: Money
    requested: Money


@dataclass(eq=False)
class OrderNotCovered(Refusal):
    """The sale is not wholly covered, and its kind does not wait for a payment."""

    field = "amount"
    due: Money


@dataclass(eq=False)
class OrderEmpty(Refusal):
    """An order needs a line, and a total above zero."""

    field = "lines"


@dataclass(eq=False)
class ProductNotFound(Refusal):
    """No product with this id or SKU."""

    field = "product"
    product: str


@dataclass(eq=False)
class ProductSold(Refusal):
    """This unique product is locked by another order."""

    field = "product"
    product: int
    title: str


@dataclass(eq=False)
class StockTooSmall(Refusal):
    """Fewer pieces are in stock than were asked for."""

    field = "quantity"
    product: int
    title: str
    stock: int
    requested: int


@dataclass(eq=False)
class ProductNotForSale(Refusal):
    """The product is switched off, or priced in another currency."""

    field = "product"
    product: int
    title: str


@dataclass(eq=False)
class PointsOverShare(Refusal):
    """Points may pay only their share of an order (SPEC 5)."""

    field = "points"
    limit: int
    requested: int


@dataclass(eq=False)
class TenderedTooSmall(Refusal):
    """Less cash was handed over than is to be paid."""

    field = "tendered"
    amount: Money
    tendered: Money


@dataclass(eq=False)
class PaymentNotFound(Refusal):
    """No payment with this id."""

    field = "payment"
    payment: str


@dataclass(eq=False)
class PaymentEnded(Refusal):
    """The payment has ended already."""

    field = "payment"
    payment: int
    status: str


@dataclass(eq=False)
class PaymentUnknown(Refusal):
    """What became of an earlier payment for the same order is not known yet; a second one is not offered unasked."""

    field = "payment"
    payment: int


@dataclass(eq=False)
class RefundNotFound(Refusal):
    """No refund with this id."""

    field = "refund"
    refund: int


@dataclass(eq=False)
class RefundEnded(Refusal):
    """The refund has ended already."""

    field = "refund"
    refund: int
    status: str


@dataclass(eq=False)
class NothingInSuspense(Refusal):
    """Nothing of this payment lies in suspense."""

    field = "payment"
    payment: int


@dataclass(eq=False)
class ExceptionNotOpen(Refusal):
    """There is no such open exception: somebody settled it before."""

    event: int


@dataclass(eq=False)
class PriceAtFloor(Refusal):
    """Another click would take the product's price below its floor."""

    field = "product"
    product: int
    price: Money
    floor: Money


@dataclass(eq=False)
class ClicksOff(Refusal):
    """Paid clicks are switched off in the settings."""


@dataclass(eq=False)
class ShiftAlreadyOpen(Refusal):
    """The till has an open shift in this currency already."""

    field = "till"
    till: int
    staff: str


@dataclass(eq=False)
class ShiftNotOpen(Refusal):
    """The till has no open shift, or this one has ended."""

    field = "till"
    till: int


@dataclass(eq=False)
class CashTooSmall(Refusal):
    """The till should hold less cash than is to be taken out of it."""

    field = "amount"
    expected: Money
    requested: Money


@dataclass(eq=False)
class PartnerNotFound(Refusal):
    """No partner with this id or name."""

    field = "partner"
    partner: str


@dataclass(eq=False)
class ReceiptNotFound(Refusal):
    """No receipt with this id."""

    field = "receipt"
    receipt: int


@dataclass(eq=False)
class PayoutNotFound(Refusal):
    """No payout with this id."""

    field = "payout"
    payout: int


@dataclass(eq=False)
class PayoutNotDue(Refusal):
    """The payout has ended, or its release day has not come."""

    field = "payout"
    payout: int
    status: str
    release_on: str
