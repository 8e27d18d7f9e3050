"""The tables of the till: what one did here today, and the shifts that have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.models.columns import Align, Column
from desktop_app.shift_words import kind_word
from ledger.domain.tills import OwnOperation, Shift, VoidBy

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.money import Money


def own_columns(context: AppContext) -> list[Column[OwnOperation]]:
    """Columns of one's own last operations."""
    formats = context.formats
    return [
        Column("at", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Time")), lambda row: row.at, formats.time, width=80,
               tooltip=lambda row: formats.exact_moment(row.at)),
        Column("kind", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "What")), lambda row: kind_word(row.kind),
               width=190),
        Column("amount", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Amount")), lambda row: row.amount,
               lambda amount: formats.money(amount, signed=True), Align.END, width=150),
        Column("order", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Order")), lambda row: row.order_number,
               formats.code, width=110),
        Column("receipt", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Receipt")), lambda row: row.receipt_number,
               lambda number: "" if number is None else formats.number(number), Align.END, width=90),
        Column("customer", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Customer")), lambda row: row.customer_name,
               stretch=True, width=120),
        Column("void", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "May be voided")), lambda row: row,
               lambda row: _void_words(context, row), width=190, tone=_void_tone, chip=True),
    ]  # fmt: skip


def _void_words(context: AppContext, row: OwnOperation) -> str:
    if row.undone:
        return _said(QT_TRANSLATE_NOOP("TillTables", "Voided"))
    if row.void is VoidBy.NONE or row.void_until is None:
        return ""
    text = _said(QT_TRANSLATE_NOOP("TillTables", "until {time}"))
    return text.format(time=context.formats.time(row.void_until))


def _void_tone(row: OwnOperation) -> str:
    return "neutral" if row.undone else "info"


def shift_columns(context: AppContext) -> list[Column[Shift]]:
    """Columns of closed shifts."""
    formats = context.formats

    def money(amount: Money | None) -> str:
        return formats.money(amount)

    return [
        Column("z", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Z report")), lambda row: row.z_number or 0,
               formats.number, Align.END, width=90),
        Column("till", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Till")), lambda row: row.till.name, width=90),
        Column("staff", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Cashier")), lambda row: row.staff, stretch=True,
               width=120),
        Column("opened", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Opened")), lambda row: row.opened_at,
               formats.moment, width=165),
        Column("closed", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Closed")), lambda row: row.closed_at,
               formats.moment, width=165),
        Column("counted", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Counted")), lambda row: row.counted, money,
               Align.END, width=140),
        Column("difference", lambda: _said(QT_TRANSLATE_NOOP("TillTables", "Over or short")),
               lambda row: row.difference, lambda amount: formats.money(amount, signed=True), Align.END, width=140,
               tone=_difference_tone),
    ]  # fmt: skip


def _difference_tone(row: Shift) -> str:
    difference = row.difference
    if difference is None or difference.minor == 0:
        return ""
    return "warning" if difference.minor > 0 else "negative"


def _said(text: str) -> str:
    return QCoreApplication.translate("TillTables", text)
