"""The journal as a list for workbook and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.reports import styles
from ledger.reports.csv_report import write_csv
from ledger.reports.labels import Words
from ledger.reports.tables import Column, Table, masked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ledger.domain.journal import JournalLine, JournalSide
    from ledger.progress import Progress
    from ledger.reports.exported import Exported


def journal_table(words: Words) -> Table[JournalLine]:
    """Postings as they come; amounts are always above zero, from the debit to the credit account."""

    def name(side: JournalSide) -> str:
        return words.account(side.line.name)

    columns: tuple[Column[JournalLine], ...] = (
        Column("day", 14, styles.DATE, lambda line: line.business_date),
        Column("posting", 10, styles.NUMBER, lambda line: line.id, names_row=True),
        Column("debit.code", 9, styles.CODE, lambda line: line.debit.line.code),
        Column("debit.subject", 24, styles.TEXT, lambda line: subject(line.debit)),
        Column("credit.code", 9, styles.CODE, lambda line: line.credit.line.code),
        Column("credit.subject", 24, styles.TEXT, lambda line: subject(line.credit)),
        Column("amount", 15, styles.AMOUNT, lambda line: line.amount),
        Column("currency", 11, styles.CODE, lambda line: line.amount.currency.code),
        Column("source", 18, styles.WORD, lambda line: words.of(line.source)),
        Column("reference", 18, styles.TEXT, lambda line: line.reference),
        Column("by", 16, styles.TEXT, lambda line: line.performed_by),
        Column("recorded", 21, styles.TIME, lambda line: line.recorded),
        Column("transaction", 12, styles.NUMBER, lambda line: line.transaction_id),
        Column("type", 15, styles.WORD, lambda line: words.of(line.type)),
        Column("debit.number", 14, styles.CODE, lambda line: line.debit.line.number),
        Column("debit.name", 30, styles.TEXT, lambda line: name(line.debit)),
        Column("credit.number", 14, styles.CODE, lambda line: line.credit.line.number),
        Column("credit.name", 30, styles.TEXT, lambda line: name(line.credit)),
        Column("note", 30, styles.TEXT, lambda line: line.note),
    )
    return Table("journal", "sheet.journal", columns, printed=11)


def subject(side: JournalSide) -> str:
    """Whose sub-account it is, in one text."""
    return masked(side.subject) if side.kind == "gift_card" else side.subject


def write_journal_csv(
    target: Path, lines: Iterable[JournalLine], *, zone: str, language: str, progress: Progress, total_rows: int
) -> Exported:
    """Write the journal, as `write_transactions_csv` writes transactions."""
    return write_csv(target, journal_table(words := Words(language)), lines, words, zone, progress, total_rows)
