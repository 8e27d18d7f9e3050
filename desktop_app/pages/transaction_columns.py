"""Columns of transactions, shared by every page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.formats import FSI, PDI
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from ledger.domain.transactions import TransactionRow
from ledger.domain.words import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from ledger.money import Money


def status_words(row: TransactionRow) -> str:
    """The status as people see it: a posted row that was taken back says so."""
    if row.reversed_by is not None:
        return translate("Transactions", "Reversed")
    if row.expired is not None:
        whole = row.expired == row.signed
        return translate("Transactions", "Expired") if whole else translate("Transactions", "Expired in part")
    return words.word(row.status)


def ending_words(row: TransactionRow, formats: Formats) -> str:
    """What became of the row beside its status: how much expired, why a pending one was ended; "" for nothing."""
    if row.expired is not None:
        text = translate("Transactions", "{part} of {whole} expired on {day}")
        part, whole = formats.money(row.expired), formats.money(row.signed)
        return text.format(part=part, whole=whole, day=formats.day(row.expires_at))
    if row.status not in {Status.CANCELLED, Status.FAILED}:
        return ""
    when = formats.moment(row.status_changed_at) if row.status_changed_at is not None else ""
    return " · ".join(part for part in (row.status_reason, when) if part)


def status_tone(row: TransactionRow) -> str:
    """The tone of the status."""
    if row.reversed_by is not None:
        return "info"
    return "warning" if row.expired is not None else words.tone(row.status)


def subject(row: TransactionRow) -> str:
    """Whom or what the row is about: the customer, the card by its last characters, or both for a card's own row."""
    card = f"{FSI}····{row.card_last4}{PDI}" if row.card_last4 and row.wallet_id is None else ""
    return "  ".join(part for part in (row.customer_name, card) if part)


def amount_tone(row: TransactionRow) -> str:
    """Money in is green; money out and everything not posted keeps the text's colour."""
    if row.status is not Status.POSTED or row.reversed_by is not None:
        return "text_muted"
    return "positive" if row.signed.minor > 0 else ""


def transaction_columns(context: AppContext, leave_out: Iterable[str] = ()) -> list[Column[TransactionRow]]:
    """All columns but those left out by key (a customer's own history needs no customer)."""
    unwanted = set(leave_out)
    return [one for one in (*_first(context), *_second(context)) if one.key not in unwanted]


def _signed(context: AppContext, amount: Money | None) -> str:
    return context.formats.money(amount, signed=True)


def _first(context: AppContext) -> list[Column[TransactionRow]]:
    return [
        Column(
            "time",
            lambda: translate("Transactions", "Time"),
            lambda row: row.time,
            context.formats.moment,
            width=158,
            tooltip=lambda row: context.formats.exact_moment(row.time),
        ),
        Column(
            "subject", lambda: translate("Transactions", "Customer"), subject, width=180, stretch=True, tooltip=subject
        ),
        Column("type", lambda: translate("Transactions", "Type"), lambda row: row.type, words.word, width=100),
        Column("source", lambda: translate("Transactions", "Source"), lambda row: row.source, words.word, width=130),
        Column(
            "amount",
            lambda: translate("Transactions", "Amount"),
            lambda row: row.signed,
            lambda amount: _signed(context, amount),
            Align.END,
            width=140,
            tone=amount_tone,
            amount=lambda row: row.signed if row.status is Status.POSTED else None,
        ),
        Column(
            "after",
            lambda: translate("Transactions", "Balance after"),
            lambda row: row.after,
            context.formats.money,
            Align.END,
            width=150,
            tone=lambda row: "negative" if row.after is not None and row.after.minor < 0 else "text_muted",
        ),
        Column(
            "status",
            lambda: translate("Transactions", "Status"),
            status_words,
            width=110,
            tone=status_tone,
            chip=True,
            tooltip=lambda row: ending_words(row, context.formats),
        ),
    ]


def _second(context: AppContext) -> list[Column[TransactionRow]]:
    return [
        Column(
            "reference",
            lambda: translate("Transactions", "Reference"),
            lambda row: reference_words(row, context.formats),
            width=140,
            hidden=True,
        ),
        Column(
            "reason",
            lambda: translate("Transactions", "Reason"),
            words.because,
            width=150,
            hidden=True,
        ),
        Column(
            "note",
            lambda: translate("Transactions", "Note"),
            lambda row: row.note,
            width=180,
            hidden=True,
            tone=lambda _: "text_muted",
            tooltip=lambda row: row.note,
        ),
        Column("by", lambda: translate("Transactions", "By"), lambda row: row.performed_by, width=120, hidden=True),
        Column(
            "business_date",
            lambda: translate("Transactions", "Business day"),
            lambda row: row.business_date,
            context.formats.day,
            width=120,
            hidden=True,
        ),
        Column(
            "id",
            lambda: translate("Transactions", "Number"),
            lambda row: row.id,
            lambda number: context.formats.code(str(number)),
            Align.END,
            width=90,
            hidden=True,
        ),
    ]
