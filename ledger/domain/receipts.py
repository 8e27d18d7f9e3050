"""What a receipt says (SPEC 8): a numbered paper of what was sold, given back, topped up or clicked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ledger.money import Money


@dataclass(frozen=True, slots=True)
class NumberedReceipt:
    """A receipt in a list. `printed` counts its prints."""

    id: int
    number: str
    kind: str
    amount: Money
    printed: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A line as it was sold, or what came back of it: no pieces when part of its price was given back."""

    name: str
    quantity: int
    price: Money
    discount: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """What paid it, or where it went back to: a tender, `wallet`, `gift_card` or `points`.

    `tendered` is the cash handed over; `detail` the slip's number or the card's last four.
    """

    means: str
    amount: Money
    tendered: Money | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """A receipt with everything printed on it. `printed` counts the prints before this one: from 1 on it is a copy."""

    id: int
    number: str
    kind: str
    shop: str
    till: str
    cashier: str
    at: datetime
    order_id: int | None
    order_number: str
    customer_name: str
    lines: tuple[ReceiptLine, ...]
    parts: tuple[ReceiptPart, ...]
    total: Money
    amount: Money
    points_used: int
    points_money: Money
    points_earned: int
    points_pending: int
    balance: Money | None
    """What the customer's wallet showed after it; None where no wallet took part."""
    printed: int
    withheld: Money | None = None
    """Of a return: what of `amount` was kept back because cashback on the goods was spent already."""
    points_back: int = 0
    """Of a return: used points that were given back."""
    points_taken: int = 0
    """Of a return: earned points that were taken back."""
    cashback_taken: Money | None = None
    """Of a return: cashback that was taken back, with what was withheld."""

    @property
    def change(self) -> Money:
        """Cash handed back."""
        back = sum(part.tendered.minor - part.amount.minor for part in self.parts if part.tendered is not None)
        return Money(back, self.amount.currency)
