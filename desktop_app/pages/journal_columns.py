"""What the journal and the turnovers show of a posting and of an account."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.account_words import account_name, side_words
from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.models.columns import Align, Column
from desktop_app.words import word

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.use_cases.journal import JournalLine, JournalSide, Turnover


def journal_columns(context: AppContext) -> list[Column[JournalLine]]:
    """The columns of the journal."""
    formats = context.formats

    def side(one: JournalSide) -> str:
        return side_words(one, formats)

    def full(one: JournalSide) -> str:
        parts = (one.line.code, one.line.number, account_name(one.line.code, one.line.name), one.subject)
        return " · ".join(part for part in parts if part)

    def reference(line: JournalLine) -> str:
        return reference_words(line, formats)

    return [
        Column("day", lambda: QCoreApplication.translate("Journal", "Day"), lambda line: line.business_date,
               formats.day, width=112, tooltip=lambda line: formats.exact_moment(line.recorded)),
        Column("debit", lambda: QCoreApplication.translate("Journal", "Debit"), lambda line: line.debit, side,
               width=170, stretch=True, tooltip=lambda line: full(line.debit)),
        Column("credit", lambda: QCoreApplication.translate("Journal", "Credit"), lambda line: line.credit, side,
               width=170, stretch=True, tooltip=lambda line: full(line.credit)),
        Column("amount", lambda: QCoreApplication.translate("Journal", "Amount"), lambda line: line.amount,
               formats.money, Align.END, width=120, amount=lambda line: line.amount),
        Column("source", lambda: QCoreApplication.translate("Journal", "Source"), lambda line: line.source, word,
               width=116),
        Column("reference", lambda: QCoreApplication.translate("Journal", "Reference"), reference, width=120),
        Column("by", lambda: QCoreApplication.translate("Journal", "By"), lambda line: line.performed_by, formats.name,
               width=120),
        Column("recorded", lambda: QCoreApplication.translate("Journal", "Recorded"), lambda line: line.recorded,
               formats.moment, width=160, hidden=True),
        Column("debit_number", lambda: QCoreApplication.translate("Journal", "Debit, own number"),
               lambda line: line.debit.line.number, formats.code, width=130, hidden=True),
        Column("credit_number", lambda: QCoreApplication.translate("Journal", "Credit, own number"),
               lambda line: line.credit.line.number, formats.code, width=130, hidden=True),
        Column("posting", lambda: QCoreApplication.translate("Journal", "Posting"), lambda line: str(line.id),
               formats.code, Align.END, width=90, hidden=True),
        Column("transaction", lambda: QCoreApplication.translate("Journal", "Transaction"),
               lambda line: str(line.transaction_id), formats.code, Align.END, width=110, hidden=True),
        Column("note", lambda: QCoreApplication.translate("Journal", "Note"), lambda line: line.note, width=180,
               hidden=True),
    ]  # fmt: skip


def turnover_columns(context: AppContext) -> list[Column[Turnover]]:
    """The columns of what accounts turned over; balances are debit less credit."""
    formats = context.formats
    plain, signed = partial(formats.money, code=False), partial(formats.money, code=False, signed=True)

    return [
        Column("currency", lambda: QCoreApplication.translate("Journal", "Currency"), lambda one: one.currency.code,
               width=80),
        Column("code", lambda: QCoreApplication.translate("Journal", "Account"), lambda one: one.line.code,
               formats.code, width=80),
        Column("number", lambda: QCoreApplication.translate("Journal", "Own number"), lambda one: one.line.number,
               formats.code, width=110),
        Column("name", lambda: QCoreApplication.translate("Journal", "Name"),
               lambda one: account_name(one.line.code, one.line.name), width=170, stretch=True),
        Column("opening", lambda: QCoreApplication.translate("Journal", "Opening"), lambda one: one.opening, signed,
               Align.END, width=122),
        Column("debits", lambda: QCoreApplication.translate("Journal", "Debits"), lambda one: one.debits or None,
               plain, Align.END, width=122),
        Column("credits", lambda: QCoreApplication.translate("Journal", "Credits"), lambda one: one.credits or None,
               plain, Align.END, width=122),
        Column("closing", lambda: QCoreApplication.translate("Journal", "Closing"), lambda one: one.closing, signed,
               Align.END, width=122),
    ]  # fmt: skip
