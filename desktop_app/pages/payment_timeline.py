"""A payment's life as steps: what the provider said, what it moved, what went back, its receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from desktop_app.pages.order_timeline import Kind, Step, joined, receipt_step, transaction_step
from desktop_app.pages.payment_words import verdict_words

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.payments import PaymentDetail, ProviderEvent, RefundRow

_REFUND = QT_TRANSLATE_NOOP("Payments", "Refund through the provider")
_SETTLED = QT_TRANSLATE_NOOP("Payments", "settled by {name}: {note}")


def payment_steps(detail: PaymentDetail, formats: Formats) -> tuple[Step, ...]:
    """Everything that belongs to a payment, oldest first."""
    steps = [
        *(_event(one) for one in detail.events),
        *(transaction_step(one, formats) for one in detail.transactions),
        *(_refund(one, formats) for one in detail.refunds),
        *(receipt_step(one, formats) for one in detail.receipts),
    ]
    return tuple(sorted(steps, key=lambda step: (step.at, step.rank)))


def _event(one: ProviderEvent) -> Step:
    settled = translate("Payments", _SETTLED).format(name=one.settled_by, note=one.settled_note)
    text = joined(one.stands, settled if one.settled_at is not None else "")
    tone = "warning" if one.exception == "open" else "positive" if one.verdict == "posted" else "info"
    return Step(Kind.EVENT, one.at, verdict_words(one.verdict), text, one.amount, tone, one)


def _refund(one: RefundRow, formats: Formats) -> Step:
    text = joined(words.word(one.status), one.reason, formats.code(one.provider_id))
    return Step(
        Kind.REFUND, one.created_at, translate("Payments", _REFUND), text, -one.amount, words.tone(one.status), one
    )
