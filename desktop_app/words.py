"""The ledger's vocabulary in the language of the window, and the tone each status is shown in."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from ledger.domain.customers import CustomerStatus
from ledger.domain.orders import OrderKind, OrderStatus, PaymentMethod
from ledger.domain.payments import Advice, PaymentPurpose, PaymentStatus, RefundStatus, Trouble
from ledger.domain.products import ProductKind
from ledger.domain.words import CardStatus, HoldStatus, Origin, Role, Source, Status, Tender, Type, WalletStatus

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.transactions import TransactionRow

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS: dict[type[StrEnum], dict[str, str]] = {
    Type: {
        Type.CREDIT: QT_TRANSLATE_NOOP("Words", "Credit"),
        Type.DEBIT: QT_TRANSLATE_NOOP("Words", "Debit"),
        Type.HOLD: QT_TRANSLATE_NOOP("Words", "Hold"),
        Type.RELEASE: QT_TRANSLATE_NOOP("Words", "Release"),
        Type.CAPTURE: QT_TRANSLATE_NOOP("Words", "Capture"),
        Type.REVERSAL: QT_TRANSLATE_NOOP("Words", "Reversal"),
    },
    Status: {
        Status.PENDING: QT_TRANSLATE_NOOP("Words", "Pending"),
        Status.POSTED: QT_TRANSLATE_NOOP("Words", "Posted"),
        Status.CANCELLED: QT_TRANSLATE_NOOP("Words", "Cancelled"),
        Status.FAILED: QT_TRANSLATE_NOOP("Words", "Failed"),
    },
    Source: {
        Source.REFUND: QT_TRANSLATE_NOOP("Words", "Refund"),
        Source.CASHBACK: QT_TRANSLATE_NOOP("Words", "Cashback"),
        Source.GIFT_CARD: QT_TRANSLATE_NOOP("Words", "Gift card"),
        Source.TOP_UP: QT_TRANSLATE_NOOP("Words", "Top-up"),
        Source.PURCHASE: QT_TRANSLATE_NOOP("Words", "Purchase"),
        Source.PROMO: QT_TRANSLATE_NOOP("Words", "Promotion"),
        Source.LOYALTY: QT_TRANSLATE_NOOP("Words", "Loyalty"),
        Source.ADJUSTMENT: QT_TRANSLATE_NOOP("Words", "Adjustment"),
        Source.COMPENSATION: QT_TRANSLATE_NOOP("Words", "Compensation"),
        Source.CLICK_REWARD: QT_TRANSLATE_NOOP("Words", "Click reward"),
        Source.PAYOUT: QT_TRANSLATE_NOOP("Words", "Payout"),
        Source.EXPIRY: QT_TRANSLATE_NOOP("Words", "Expiry"),
        Source.OPENING_BALANCE: QT_TRANSLATE_NOOP("Words", "Opening balance"),
        Source.TRANSFER: QT_TRANSLATE_NOOP("Words", "Transfer"),
        Source.CLAWBACK: QT_TRANSLATE_NOOP("Words", "Claw-back"),
        Source.WITHDRAWAL: QT_TRANSLATE_NOOP("Words", "Withdrawal"),
        Source.WRITE_OFF: QT_TRANSLATE_NOOP("Words", "Write-off"),
        Source.SETTLEMENT: QT_TRANSLATE_NOOP("Words", "Settlement"),
        Source.CASH_COUNT: QT_TRANSLATE_NOOP("Words", "Cash count"),
    },
    Tender: {
        Tender.CASH: QT_TRANSLATE_NOOP("Words", "Cash"),
        Tender.TERMINAL: QT_TRANSLATE_NOOP("Words", "Card terminal"),
        Tender.PROVIDER: QT_TRANSLATE_NOOP("Words", "Online payment"),
        Tender.BANK: QT_TRANSLATE_NOOP("Words", "Bank transfer"),
        Tender.INVOICE: QT_TRANSLATE_NOOP("Words", "Invoice"),
    },
    Origin: {
        Origin.PAID: QT_TRANSLATE_NOOP("Words", "Paid"),
        Origin.GIVEN: QT_TRANSLATE_NOOP("Words", "Given"),
    },
    WalletStatus: {
        WalletStatus.ACTIVE: QT_TRANSLATE_NOOP("WalletStatus", "Active"),
        WalletStatus.FROZEN: QT_TRANSLATE_NOOP("WalletStatus", "Frozen"),
        WalletStatus.CLOSED: QT_TRANSLATE_NOOP("WalletStatus", "Closed"),
    },
    HoldStatus: {
        HoldStatus.ACTIVE: QT_TRANSLATE_NOOP("Words", "Active"),
        HoldStatus.CAPTURED: QT_TRANSLATE_NOOP("Words", "Captured"),
        HoldStatus.RELEASED: QT_TRANSLATE_NOOP("Words", "Released"),
        HoldStatus.EXPIRED: QT_TRANSLATE_NOOP("Words", "Expired"),
    },
    CardStatus: {
        CardStatus.ISSUED: QT_TRANSLATE_NOOP("CardStatus", "Issued"),
        CardStatus.ACTIVE: QT_TRANSLATE_NOOP("CardStatus", "Active"),
        CardStatus.REDEEMED: QT_TRANSLATE_NOOP("CardStatus", "Redeemed"),
        CardStatus.BLOCKED: QT_TRANSLATE_NOOP("CardStatus", "Blocked"),
        CardStatus.EXPIRED: QT_TRANSLATE_NOOP("CardStatus", "Expired"),
        CardStatus.CANCELLED: QT_TRANSLATE_NOOP("CardStatus", "Cancelled"),
    },
    CustomerStatus: {
        CustomerStatus.ACTIVE: QT_TRANSLATE_NOOP("Words", "Active"),
        CustomerStatus.BLOCKED: QT_TRANSLATE_NOOP("Words", "Blocked"),
        CustomerStatus.MERGED: QT_TRANSLATE_NOOP("Words", "Merged"),
        CustomerStatus.ERASED: QT_TRANSLATE_NOOP("Words", "Erased"),
    },
    Role: {
        Role.CASHIER: QT_TRANSLATE_NOOP("Words", "Cashier"),
        Role.BACK_OFFICE: QT_TRANSLATE_NOOP("Words", "Back office"),
        Role.MANAGER: QT_TRANSLATE_NOOP("Words", "Manager"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("Words", "Auditor"),
        Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Words", "Administrator"),
        Role.SYSTEM: QT_TRANSLATE_NOOP("Words", "System"),
    },
    OrderStatus: {
        OrderStatus.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("OrderStatus", "Awaiting payment"),
        OrderStatus.PAID: QT_TRANSLATE_NOOP("OrderStatus", "Paid"),
        OrderStatus.DELIVERED: QT_TRANSLATE_NOOP("OrderStatus", "Delivered"),
        OrderStatus.PARTLY_RETURNED: QT_TRANSLATE_NOOP("OrderStatus", "Partly returned"),
        OrderStatus.RETURNED: QT_TRANSLATE_NOOP("OrderStatus", "Returned"),
        OrderStatus.CANCELLED: QT_TRANSLATE_NOOP("OrderStatus", "Cancelled"),
    },
    OrderKind: {
        OrderKind.COUNTER: QT_TRANSLATE_NOOP("Words", "Counter sale"),
        OrderKind.CHECKOUT: QT_TRANSLATE_NOOP("Words", "Paid, then delivered"),
        OrderKind.DELIVERY: QT_TRANSLATE_NOOP("Words", "Cash on delivery"),
    },
    PaymentMethod: {
        PaymentMethod.NONE: QT_TRANSLATE_NOOP("Words", "Not paid"),
        PaymentMethod.CASH: QT_TRANSLATE_NOOP("Words", "Cash"),
        PaymentMethod.CARD: QT_TRANSLATE_NOOP("Words", "Card terminal"),
        PaymentMethod.SBP: QT_TRANSLATE_NOOP("Words", "Online payment"),
        PaymentMethod.BANK: QT_TRANSLATE_NOOP("Words", "Bank transfer"),
        PaymentMethod.INVOICE: QT_TRANSLATE_NOOP("Words", "Invoice"),
        PaymentMethod.WALLET: QT_TRANSLATE_NOOP("Words", "Wallet"),
        PaymentMethod.WALLET_MIXED: QT_TRANSLATE_NOOP("Words", "Wallet and more"),
        PaymentMethod.GIFT_CARD: QT_TRANSLATE_NOOP("Words", "Gift card"),
        PaymentMethod.POINTS: QT_TRANSLATE_NOOP("Words", "Points"),
        PaymentMethod.MIXED: QT_TRANSLATE_NOOP("Words", "Several"),
    },
    PaymentStatus: {
        PaymentStatus.CREATING: QT_TRANSLATE_NOOP("Words", "Being created"),
        PaymentStatus.PENDING: QT_TRANSLATE_NOOP("Words", "Waiting for payment"),
        PaymentStatus.WAITING_FOR_CAPTURE: QT_TRANSLATE_NOOP("Words", "Money is held"),
        PaymentStatus.SUCCEEDED: QT_TRANSLATE_NOOP("Words", "Succeeded"),
        PaymentStatus.CANCELLED: QT_TRANSLATE_NOOP("Words", "Cancelled"),
        PaymentStatus.FAILED: QT_TRANSLATE_NOOP("Words", "Failed"),
    },
    PaymentPurpose: {
        PaymentPurpose.ORDER: QT_TRANSLATE_NOOP("Words", "Order"),
        PaymentPurpose.TOP_UP: QT_TRANSLATE_NOOP("Words", "Top-up"),
        PaymentPurpose.CLICK: QT_TRANSLATE_NOOP("Words", "Paid click"),
        PaymentPurpose.CARD_SALE: QT_TRANSLATE_NOOP("Words", "Gift card sale"),
        PaymentPurpose.CARD_TOP_UP: QT_TRANSLATE_NOOP("Words", "Gift card top-up"),
        PaymentPurpose.STRAY: QT_TRANSLATE_NOOP("Words", "Not asked for"),
    },
    RefundStatus: {
        RefundStatus.OWED: QT_TRANSLATE_NOOP("Words", "Owed"),
        RefundStatus.PENDING: QT_TRANSLATE_NOOP("Words", "On its way"),
        RefundStatus.SUCCEEDED: QT_TRANSLATE_NOOP("Words", "Succeeded"),
        RefundStatus.CANCELLED: QT_TRANSLATE_NOOP("Words", "Cancelled"),
    },
    ProductKind: {
        ProductKind.UNIQUE: QT_TRANSLATE_NOOP("Words", "One piece"),
        ProductKind.COUNTED: QT_TRANSLATE_NOOP("Words", "Counted"),
        ProductKind.OPEN: QT_TRANSLATE_NOOP("Words", "Open price"),
    },
    Trouble: {
        Trouble.EVENT: QT_TRANSLATE_NOOP("Words", "The provider said something odd"),
        Trouble.SUSPENSE: QT_TRANSLATE_NOOP("Words", "Money that belongs to nobody yet"),
        Trouble.REFUND_OWED: QT_TRANSLATE_NOOP("Words", "A refund is owed"),
        Trouble.REFUND_STOPPED: QT_TRANSLATE_NOOP("Words", "A refund was not made"),
        Trouble.PAYMENT_STUCK: QT_TRANSLATE_NOOP("Words", "A payment has no answer"),
        Trouble.PAYMENT_HELD: QT_TRANSLATE_NOOP("Words", "Money is held at the provider"),
    },
    Advice: {
        Advice.REFUND_SUSPENSE: QT_TRANSLATE_NOOP("Words", "Give the money back"),
        Advice.WAIT: QT_TRANSLATE_NOOP("Words", "Wait: the job asks again"),
        Advice.RETRY_REFUND: QT_TRANSLATE_NOOP("Words", "Send the refund again"),
        Advice.ASK_PROVIDER: QT_TRANSLATE_NOOP("Words", "Ask the provider, then settle"),
        Advice.CAPTURE_OR_CANCEL: QT_TRANSLATE_NOOP("Words", "Take the money or let it go back"),
        Advice.CHECK_KEY: QT_TRANSLATE_NOOP("Words", "Check the shop and its key"),
        Advice.MAKE_RECEIPT: QT_TRANSLATE_NOOP("Words", "Make the receipt by hand, then settle"),
        Advice.LOOK_AND_SETTLE: QT_TRANSLATE_NOOP("Words", "Look at it, then settle"),
    },
}
_CONTEXTS: dict[type[StrEnum], str] = {
    WalletStatus: "WalletStatus", CardStatus: "CardStatus", OrderStatus: "OrderStatus",
}  # fmt: skip
"""What agrees with the gender of the thing it is said of is translated apart from the rest."""

_REASONS = {
    "rma_refund": QT_TRANSLATE_NOOP("Words", "Return of goods"),
    "order_payment": QT_TRANSLATE_NOOP("Words", "Order payment"),
    "order_completed": QT_TRANSLATE_NOOP("Words", "Order completed"),
    "partner_share": QT_TRANSLATE_NOOP("Words", "Partner's share"),
    "expiry_extended": QT_TRANSLATE_NOOP("Words", "Expiry extended"),
    "order_payment_from_hold": QT_TRANSLATE_NOOP("Words", "Order payment from hold"),
    "gift_card_redemption": QT_TRANSLATE_NOOP("Words", "Gift card redemption"),
    "order_cashback": QT_TRANSLATE_NOOP("Words", "Order cashback"),
    "transaction_reversal": QT_TRANSLATE_NOOP("Words", "Reversal of a transaction"),
    "quest.completed_reward": QT_TRANSLATE_NOOP("Words", "Quest completed"),
    "quest.purchase": QT_TRANSLATE_NOOP("Words", "Quest purchase"),
    "voucher.premium_purchase": QT_TRANSLATE_NOOP("Words", "Premium voucher"),
    "booking_paid": QT_TRANSLATE_NOOP("Words", "Booking paid"),
    "referral.reward_level1": QT_TRANSLATE_NOOP("Words", "Referral reward"),
    "correction": QT_TRANSLATE_NOOP("Words", "Correction"),
    "goodwill": QT_TRANSLATE_NOOP("Words", "Goodwill"),
    "promotion": QT_TRANSLATE_NOOP("Words", "Promotion"),
    "customer_top_up": QT_TRANSLATE_NOOP("Words", "Top-up by the customer"),
    "typing_error": QT_TRANSLATE_NOOP("Words", "Typing error"),
    "order_points": QT_TRANSLATE_NOOP("Words", "Points for an order"),
    "order_cancelled": QT_TRANSLATE_NOOP("Words", "Order cancelled"),
    "click_fee": QT_TRANSLATE_NOOP("Words", "Fee of a paid click"),
    "click_reward": QT_TRANSLATE_NOOP("Words", "Reward of a paid click"),
    "money_unclear": QT_TRANSLATE_NOOP("Words", "Money that fits nothing"),
    "refund_paid": QT_TRANSLATE_NOOP("Words", "Refund paid by the provider"),
    "suspense_refund": QT_TRANSLATE_NOOP("Words", "Refund of money that fits nothing"),
    "partner_payout": QT_TRANSLATE_NOOP("Words", "Payout to a partner"),
    "shift_float": QT_TRANSLATE_NOOP("Words", "Float of a shift"),
    "shift_closed": QT_TRANSLATE_NOOP("Words", "End of a shift"),
    "cash_pay_in": QT_TRANSLATE_NOOP("Words", "Paid in"),
    "cash_pay_out": QT_TRANSLATE_NOOP("Words", "Paid out"),
    "cash_drop": QT_TRANSLATE_NOOP("Words", "Dropped to the safe"),
}
_TONES: dict[type[StrEnum], dict[str, str]] = {
    Status: {Status.PENDING: "warning", Status.FAILED: "negative"},
    WalletStatus: {WalletStatus.ACTIVE: "positive", WalletStatus.FROZEN: "info"},
    HoldStatus: {HoldStatus.ACTIVE: "info", HoldStatus.CAPTURED: "positive", HoldStatus.EXPIRED: "warning"},
    CardStatus: {
        CardStatus.ISSUED: "info",
        CardStatus.ACTIVE: "positive",
        CardStatus.BLOCKED: "negative",
        CardStatus.EXPIRED: "warning",
    },
    CustomerStatus: {CustomerStatus.ACTIVE: "positive", CustomerStatus.BLOCKED: "negative"},
    Origin: {Origin.PAID: "neutral", Origin.GIVEN: "info"},
    OrderStatus: {
        OrderStatus.AWAITING_PAYMENT: "warning",
        OrderStatus.PAID: "positive",
        OrderStatus.DELIVERED: "positive",
        OrderStatus.PARTLY_RETURNED: "info",
        OrderStatus.RETURNED: "info",
    },
    PaymentStatus: {
        PaymentStatus.CREATING: "warning",
        PaymentStatus.PENDING: "warning",
        PaymentStatus.WAITING_FOR_CAPTURE: "warning",
        PaymentStatus.SUCCEEDED: "positive",
        PaymentStatus.FAILED: "negative",
    },
    RefundStatus: {
        RefundStatus.OWED: "warning",
        RefundStatus.PENDING: "info",
        RefundStatus.SUCCEEDED: "positive",
    },
}


def word(value: StrEnum) -> str:
    """What people call `value` in the present language."""
    kind = type(value)
    return QCoreApplication.translate(_CONTEXTS.get(kind, "Words"), _WORDS[kind][value])


def reason(code: str) -> str:
    """What people call a reason code; a code of the shop's own is shown as it is."""
    return QCoreApplication.translate("Words", _REASONS[code]) if code in _REASONS else code


def because(row: TransactionRow) -> str:
    """Why a transaction was posted: its reason, and the rule that gave or took."""
    return " · ".join(part for part in (reason(row.reason_code), dict(row.metadata).get("rule", "")) if part)


def note_words(row: TransactionRow, formats: Formats) -> str:
    """The note of a transaction; what expired tells its last day, which is written as days are."""
    if row.source is Source.EXPIRY and _DAY.fullmatch(row.note):
        text = QCoreApplication.translate("Words", "Could be spent through {day}")
        return text.format(day=formats.day(date.fromisoformat(row.note)))
    return row.note


def tone(value: StrEnum) -> str:
    """The tone (positive, negative, warning, info, neutral) that a chip of this status has."""
    return _TONES.get(type(value), {}).get(value, "neutral")


def spoken() -> tuple[type[StrEnum], ...]:
    """The vocabularies that have words."""
    return tuple(_WORDS)
