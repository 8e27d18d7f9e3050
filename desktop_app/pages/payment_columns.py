"""Columns of payments, and of what a person must look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from desktop_app.pages.payment_words import verdict_words
from ledger.domain.payments import ExceptionRow, PaymentRow

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.money import Money


def _otherwise(row: PaymentRow) -> Money | None:
    """What was received, where it is not what was asked for."""
    return row.received if row.received != row.amount else None


def payment_columns(context: AppContext) -> list[Column[PaymentRow]]:
    """All columns of the list of payments."""
    formats = context.formats
    return [
        Column("time", lambda: translate("Payments", "Time"), lambda row: row.created_at, formats.moment, width=158,
               tooltip=lambda row: formats.exact_moment(row.created_at)),
        Column("purpose", lambda: translate("Payments", "For"), lambda row: row.purpose, words.word, width=84),
        Column("order", lambda: translate("Payments", "Order"), lambda row: row.order_number, formats.code, width=112),
        Column("customer", lambda: translate("Payments", "Customer"), lambda row: row.customer_name, width=120,
               stretch=True, tooltip=lambda row: row.customer_name),
        Column("tender", lambda: translate("Payments", "Tender"), lambda row: row.tender, words.word, width=125),
        Column("amount", lambda: translate("Payments", "Amount"), lambda row: row.amount, formats.money, Align.END,
               width=115, amount=lambda row: row.received),
        Column("received", lambda: translate("Payments", "Received"), _otherwise, formats.money, Align.END, width=115,
               tone=lambda _: "negative", hidden=True),
        Column("refunded", lambda: translate("Payments", "Given back"), lambda row: row.refunded or None,
               formats.money, Align.END, width=100, tone=lambda _: "text_muted"),
        Column("status", lambda: translate("Payments", "Status"), lambda row: row.status, words.word, width=152,
               tone=lambda row: words.tone(row.status), chip=True),
        Column("reference", lambda: translate("Payments", "Reference"),
               lambda row: row.reference or row.provider_id, formats.code, width=140, hidden=True),
        Column("reason", lambda: translate("Payments", "Reason"), lambda row: row.reason, width=150, hidden=True),
        Column("by", lambda: translate("Payments", "By"), lambda row: row.performed_by, width=120, hidden=True),
        Column("tendered", lambda: translate("Payments", "Handed over"), lambda row: row.tendered, formats.money,
               Align.END, width=120, hidden=True),
    ]  # fmt: skip


def exception_columns(context: AppContext) -> list[Column[ExceptionRow]]:
    """All columns of what a person must look at: what it is, and what to do."""
    formats = context.formats
    return [
        Column("since", lambda: translate("Payments", "Since"), lambda row: row.since, formats.moment, width=158),
        Column("trouble", lambda: translate("Payments", "What it is"), lambda row: row.trouble, words.word, width=112,
               tooltip=lambda row: words.word(row.trouble)),
        Column("what", lambda: translate("Payments", "Why"), lambda row: row.what, verdict_words, width=220,
               stretch=True, tooltip=lambda row: verdict_words(row.what)),
        Column("amount", lambda: translate("Payments", "Amount"), lambda row: row.amount, formats.money, Align.END,
               width=110, amount=lambda row: row.amount),
        Column("advice", lambda: translate("Payments", "What to do"), lambda row: row.advice, words.word, width=200,
               tone=lambda _: "accent_text", tooltip=lambda row: words.word(row.advice)),
        Column("customer", lambda: translate("Payments", "Customer"), lambda row: row.customer_name, width=110),
        Column("provider_id", lambda: translate("Payments", "Number at the provider"), lambda row: row.provider_id,
               formats.code, width=170, hidden=True),
    ]  # fmt: skip
