"""An order's life in one list: every step, movement, payment, refund and receipt, each a way on to its own row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop_app import words
from desktop_app.formats import FSI, PDI
from desktop_app.marking import QT_TRANSLATE_NOOP
from ledger.domain.words import Status, Tender
from ledger.money import Money

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.orders import OrderDetail, OrderEvent, OrderPayment
    from ledger.domain.receipts import NumberedReceipt
    from ledger.domain.returns import OrderReturn
    from ledger.domain.transactions import TransactionRow

_EVENTS = {
    "opened": QT_TRANSLATE_NOOP("OrderTimeline", "Order opened"),
    "paid": QT_TRANSLATE_NOOP("OrderTimeline", "Paid"),
    "delivered": QT_TRANSLATE_NOOP("OrderTimeline", "Delivered"),
    "cancelled": QT_TRANSLATE_NOOP("OrderTimeline", "Cancelled"),
    "timed_out": QT_TRANSLATE_NOOP("OrderTimeline", "Not paid in time"),
    "returned": QT_TRANSLATE_NOOP("OrderTimeline", "Returned"),
    "points_short": QT_TRANSLATE_NOOP("OrderTimeline", "Not all points could be taken back"),
    "points_skipped": QT_TRANSLATE_NOOP("OrderTimeline", "Points were not posted"),
}
_EVENT_TONES = {"paid": "positive", "delivered": "positive", "cancelled": "negative", "timed_out": "negative"}
_RECEIPTS = {
    "sale": QT_TRANSLATE_NOOP("OrderTimeline", "Receipt of the sale"),
    "return": QT_TRANSLATE_NOOP("OrderTimeline", "Receipt of the return"),
    "top_up": QT_TRANSLATE_NOOP("OrderTimeline", "Receipt of the top-up"),
    "click": QT_TRANSLATE_NOOP("OrderTimeline", "Receipt of the click"),
}
PAYMENT_STATES = {
    "creating": QT_TRANSLATE_NOOP("OrderTimeline", "being created"),
    "pending": QT_TRANSLATE_NOOP("OrderTimeline", "waiting for the customer"),
    "waiting_for_capture": QT_TRANSLATE_NOOP("OrderTimeline", "waiting for capture"),
    "succeeded": QT_TRANSLATE_NOOP("OrderTimeline", "succeeded"),
    "cancelled": QT_TRANSLATE_NOOP("OrderTimeline", "cancelled"),
    "failed": QT_TRANSLATE_NOOP("OrderTimeline", "failed"),
    "owed": QT_TRANSLATE_NOOP("OrderTimeline", "owed"),
}


class Kind(Enum):
    """What a line of the timeline is."""

    EVENT = "event"
    PAYMENT = "payment"
    TRANSACTION = "transaction"
    REFUND = "refund"
    RECEIPT = "receipt"


_RANKS = {Kind.PAYMENT: 1, Kind.TRANSACTION: 2, Kind.EVENT: 3, Kind.REFUND: 4, Kind.RECEIPT: 5}


@dataclass(frozen=True, slots=True)
class Step:
    """One line. `row` is what it was made from, to walk on to."""

    kind: Kind
    at: datetime
    title: str
    text: str
    amount: Money | None
    tone: str
    row: Any

    @property
    def rank(self) -> tuple[int, int]:
        """The place among lines of one moment: what began, what was given, what moved, and what came of it."""
        begins = self.kind is Kind.EVENT and getattr(self.row, "event", "") == "opened"
        return 0 if begins else _RANKS[self.kind], getattr(self.row, "id", 0)

    @property
    def identity(self) -> tuple[str, object]:
        """The same line after reading again."""
        of = getattr(self.row, "id", None)
        return self.kind.name, of or (getattr(self.row, "event", ""), getattr(self.row, "operation_id", 0))


def timeline(detail: OrderDetail, formats: Formats) -> tuple[Step, ...]:
    """Every related row, oldest first; rows of one moment in the order things are done."""
    came_back = {one.operation_id: one for one in detail.returns}
    steps = [
        *(_event(one, came_back.get(one.operation_id), formats) for one in detail.events),
        *(_payment(one) for one in detail.payments),
        *(transaction_step(one, formats) for one in detail.transactions),
        *(receipt_step(one, formats) for one in detail.receipts),
    ]
    return tuple(sorted(steps, key=lambda step: (step.at, step.rank)))


def state_word(status: str) -> str:
    """Where a payment or refund stands, as people say it."""
    return _said(PAYMENT_STATES[status]) if status in PAYMENT_STATES else status


def tender_word(tender: str) -> str:
    """The tender as people say it."""
    return words.word(Tender(tender))


def _said(text: str) -> str:
    return QCoreApplication.translate("OrderTimeline", text)


def joined(*parts: str) -> str:
    """The parts that are not empty, in one line, each in its own direction."""
    return "  ·  ".join(f"{FSI}{part}{PDI}" for part in parts if part)


def _event(one: OrderEvent, back: OrderReturn | None, formats: Formats) -> Step:
    title = _said(_EVENTS[one.event]) if one.event in _EVENTS else one.event
    goods = _goods(back, formats) if back is not None and one.event == "returned" else ""
    text = joined(goods, one.performed_by, one.note)
    return Step(Kind.EVENT, one.at, title, text, None, _EVENT_TONES.get(one.event, "info"), one)


def _goods(back: OrderReturn, formats: Formats) -> str:
    """Pieces by name, or that it was part of the price only."""
    pieces = [f"{formats.number(one.quantity)} × {formats.name(one.name)}" for one in back.lines if one.quantity]
    amount = formats.money(back.amount)
    return f"{', '.join(pieces)}: {amount}" if pieces else _said(_ALLOWANCE).format(amount=amount)


def _payment(one: OrderPayment) -> Step:
    state = state_word(one.status)
    if one.refund_id is not None:
        text = joined(state, one.reason, one.reference)
        tone = "positive" if one.status == "succeeded" else "warning"
        return Step(Kind.REFUND, one.created_at, _said(_REFUND), text, one.amount, tone, one)
    title = _said(_PAYMENT).format(tender=tender_word(one.tender))
    tone = {"succeeded": "positive", "cancelled": "neutral", "failed": "negative"}.get(one.status, "warning")
    return Step(
        Kind.PAYMENT, one.created_at, title, joined(state, one.reference, one.reason), one.amount, tone, one
    )  # fmt: skip


_ALLOWANCE = QT_TRANSLATE_NOOP("OrderTimeline", "{amount} of the price")
_REFUND = QT_TRANSLATE_NOOP("OrderTimeline", "Refund through the provider")
_PAYMENT = QT_TRANSLATE_NOOP("OrderTimeline", "Payment: {tender}")
_PENDING = QT_TRANSLATE_NOOP("OrderTimeline", "waits to be posted")
_GIFT_CARD = QT_TRANSLATE_NOOP("OrderTimeline", "gift card {card}")


def transaction_step(one: TransactionRow, formats: Formats) -> Step:
    """A movement as a step."""
    name = f"····{one.card_last4}" if one.card_last4 else f"#{one.card_id}"
    card = _said(_GIFT_CARD).format(card=formats.code(name)) if one.card_id is not None else ""
    state = "" if one.status is Status.POSTED else words.word(one.status)
    title = f"{words.word(one.type)}: {words.word(one.source)}"
    tone = "neutral" if one.status is Status.POSTED else "warning"
    who = one.customer_name if one.wallet_id is not None else ""
    text = joined(who, card, words.reason(one.reason_code), one.note, state)
    return Step(Kind.TRANSACTION, one.time, title, text, one.signed, tone, one)


def receipt_step(one: NumberedReceipt, formats: Formats) -> Step:
    """A receipt as a step."""
    title = _said(_RECEIPTS[one.kind]) if one.kind in _RECEIPTS else one.kind
    text = joined(formats.code(one.number), formats.money(one.amount))
    return Step(Kind.RECEIPT, one.created_at, title, text, None, "neutral", one)
