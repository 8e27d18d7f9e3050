"""Tills, shifts and their reports as people read them (SPEC 9). Money is in the shift's currency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledger.money import Money


class CashWay(StrEnum):
    """How cash moves between a till and the safe during a shift."""

    PAY_IN = "pay_in"
    PAY_OUT = "pay_out"
    DROP = "drop"


class Means(StrEnum):
    """What a sale was given in, or a refund went back to, in a till's report."""

    CASH = "cash"
    TERMINAL = "terminal"
    PROVIDER = "provider"
    BANK = "bank"
    INVOICE = "invoice"
    WALLET = "wallet"
    GIFT_CARD = "gift_card"
    POINTS = "points"


class VoidBy(StrEnum):
    """How one's own operation of a moment ago is taken back; none when it may not be."""

    NONE = ""
    ORDER = "order"
    REVERSAL = "reversal"


@dataclass(frozen=True, slots=True)
class Till:
    """A till: its number is what workstations name. `cashier` has the open shift, if any."""

    id: int
    name: str
    cashier: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """One cashier's time at one till in one currency. `z_number` is given when it closes."""

    id: int
    till: Till
    staff: str
    login: str
    opened_at: datetime
    closed_at: datetime | None
    opening: Money
    expected: Money | None
    counted: Money | None
    z_number: int | None

    @property
    def difference(self) -> Money | None:
        """Counted less expected: above zero is over, below is short. None while it is open."""
        if self.counted is None or self.expected is None:
            return None
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class MeansLine:
    """How often and how much by one means. Points are in `PTS`, all else in the shift's currency."""

    means: Means
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """An X report while the shift is open, its Z report after. Everything until `at`.

    `carried` (left in the drawer before the shift), `expected` and what they tell are None for whoever must count
    blind. Drops leave out what was `taken` to the safe at the close.
    """

    shift: Shift
    shop: str
    at: datetime
    business_date: date
    carried: Money | None
    sales: tuple[MeansLine, ...]
    top_ups: tuple[MeansLine, ...]
    card_sales: tuple[MeansLine, ...]
    withdrawals: tuple[MeansLine, ...]
    refunds: tuple[MeansLine, ...]
    payouts: tuple[MeansLine, ...]
    pay_ins: Money
    pay_outs: Money
    drops: Money
    other_cash: Money
    expected: Money | None
    counted: Money | None
    taken: Money
    receipts: int
    first_receipt: int | None
    last_receipt: int | None

    @property
    def difference(self) -> Money | None:
        """Over (above zero) or short (below); None until it was counted."""
        return self.shift.difference

    @property
    def left(self) -> Money | None:
        """What stays in the drawer for the next shift."""
        return None if self.counted is None else self.counted - self.taken


@dataclass(frozen=True, slots=True)
class OwnOperation:
    """Something this person did at this till today. `amount` as the customer sees it: what came in is above zero."""

    operation_id: int
    kind: str
    at: datetime
    amount: Money
    customer_id: int | None
    customer_name: str
    order_id: int | None
    order_number: str
    transaction_id: int | None
    receipt_id: int | None
    receipt_number: int | None
    printed: int
    undone: bool
    void: VoidBy
    void_until: datetime | None
