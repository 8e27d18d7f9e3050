"""The field's vocabulary, as stored (SPEC 2 and 17)."""

from __future__ import annotations

from enum import StrEnum


class WalletStatus(StrEnum):
    """What a wallet still does (SPEC 2, Wallet)."""

    ACTIVE = "active"
    FROZEN = "frozen"
    CLOSED = "closed"


class Type(StrEnum):
    """What a transaction does to its subject."""

    CREDIT = "credit"
    DEBIT = "debit"
    HOLD = "hold"
    RELEASE = "release"
    CAPTURE = "capture"
    REVERSAL = "reversal"


class Status(StrEnum):
    """Where a transaction stands; only pending ones change."""

    PENDING = "pending"
    POSTED = "posted"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Source(StrEnum):
    """Why value moved."""

    REFUND = "refund"
    CASHBACK = "cashback"
    GIFT_CARD = "gift_card"
    TOP_UP = "top_up"
    PURCHASE = "purchase"
    PROMO = "promo"
    LOYALTY = "loyalty"
    ADJUSTMENT = "adjustment"
    COMPENSATION = "compensation"
    CLICK_REWARD = "click_reward"
    PAYOUT = "payout"
    EXPIRY = "expiry"
    OPENING_BALANCE = "opening_balance"
    TRANSFER = "transfer"
    CLAWBACK = "clawback"
    WITHDRAWAL = "withdrawal"
    WRITE_OFF = "write_off"
    SETTLEMENT = "settlement"
    CASH_COUNT = "cash_count"


class Tender(StrEnum):
    """What a customer pays with, or is paid in."""

    CASH = "cash"
    TERMINAL = "terminal"
    PROVIDER = "provider"
    BANK = "bank"
    INVOICE = "invoice"


class Origin(StrEnum):
    """Where a pocket's value came from: the customer's own money, or given (SPEC 2, Pocket)."""

    PAID = "paid"
    GIVEN = "given"


class HoldStatus(StrEnum):
    """Where a hold stands."""

    ACTIVE = "active"
    CAPTURED = "captured"
    RELEASED = "released"
    EXPIRED = "expired"


class CardStatus(StrEnum):
    """Where a gift card stands (SPEC 6)."""

    ISSUED = "issued"
    ACTIVE = "active"
    REDEEMED = "redeemed"
    BLOCKED = "blocked"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class PerformerType(StrEnum):
    """Who performed something."""

    SYSTEM = "system"
    STAFF = "staff"
    CUSTOMER = "customer"


class Role(StrEnum):
    """What a staff member may do is decided by the rights of the role (SPEC 11)."""

    CASHIER = "cashier"
    BACK_OFFICE = "back_office"
    MANAGER = "manager"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


REASON_CODES = (
    "rma_refund", "order_payment", "order_payment_from_hold", "gift_card_redemption", "order_cashback",
    "transaction_reversal", "quest.completed_reward", "quest.purchase", "voucher.premium_purchase", "booking_paid",
    "referral.reward_level1", "correction", "goodwill", "promotion", "customer_top_up", "typing_error",
)  # fmt: skip
"""Reason codes a new ledger starts with; the list is editable (SPEC 2)."""

BY_HAND = (Source.TOP_UP, Source.COMPENSATION, Source.PROMO, Source.ADJUSTMENT)
"""The sources staff may choose by hand (SPEC 4)."""
