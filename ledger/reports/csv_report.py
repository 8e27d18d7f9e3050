"""The lists of a report as CSV: UTF-8 with BOM, commas, CRLF; text that a spreadsheet would run gets an apostrophe.

The apostrophe (PITFALLS E2) can be told from a person's own: text that already has apostrophes before a dangerous
sign gets one more, so taking one away always gives the text back.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ledger.money import Money
from ledger.reports.cells import Formula, Value, exact, iso
from ledger.reports.exported import Exported
from ledger.reports.files import atomic_file
from ledger.reports.labels import Words
from ledger.reports.tables import (
    cards_table,
    daily_lines,
    daily_table,
    differences_table,
    summary_lines,
    summary_table,
    transactions_table,
    trial_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.reconciliation import Reconciliation
    from ledger.domain.transactions import TransactionRow
    from ledger.progress import Progress
    from ledger.reports.tables import Row, Table

_DANGEROUS = re.compile("'*[=+\\-@\t\r\n\0＝＋－＠]")
_NOT_TEXT = re.compile("[\ud800-\udfff]")
_EVERY = 500


def write_transactions_csv(
    target: Path, rows: Iterable[TransactionRow], *, zone: str, language: str, progress: Progress, total_rows: int
) -> Exported:
    """Write transactions with the workbook's columns; times on the clock of `zone`, with their offset.

    `total_rows` is what progress counts up to (0: unknown). Raises FileNotWritable, FieldInvalid (language), and
    Cancelled from `progress`.
    """
    return write_csv(target, transactions_table(words := Words(language)), rows, words, zone, progress, total_rows)


def write_cards_csv(
    target: Path, cards: Iterable[GiftCard], *, zone: str, language: str, progress: Progress, total_rows: int
) -> Exported:
    """Write gift cards, as `write_transactions_csv` writes transactions."""
    return write_csv(target, cards_table(words := Words(language)), cards, words, zone, progress, total_rows)


def write_daily_csv(target: Path, report: Reconciliation, *, language: str, progress: Progress) -> Exported:
    """Write the movements of each business day by source; raises as `write_transactions_csv`."""
    lines, words = tuple(daily_lines(report)), Words(language)
    return write_csv(target, daily_table(words), lines, words, report.zone, progress, len(lines))


def write_differences_csv(target: Path, report: Reconciliation, *, language: str, progress: Progress) -> Exported:
    """Write the balances that differ from their postings; raises as `write_transactions_csv`."""
    found, words = report.differences, Words(language)
    return write_csv(target, differences_table(words), found, words, report.zone, progress, len(found))


def write_trial_balance_csv(target: Path, report: Reconciliation, *, language: str, progress: Progress) -> Exported:
    """Write every account's balance at the end of the period; raises as `write_transactions_csv`."""
    lines = tuple(line for one in report.currencies for line in one.trial_balance)
    words = Words(language)
    return write_csv(target, trial_table(words), lines, words, report.zone, progress, len(lines))


def write_summary_csv(target: Path, report: Reconciliation, *, language: str, progress: Progress) -> Exported:
    """Write each currency's opening, movements, change and closing; raises as `write_transactions_csv`."""
    lines, words = tuple(summary_lines(report)), Words(language)
    return write_csv(target, summary_table(words), lines, words, report.zone, progress, len(lines))


def write_csv(
    target: Path, table: Table[Row], rows: Iterable[Row], words: Words, zone: str, progress: Progress, total_rows: int
) -> Exported:
    """Write any of the lists, with a line of headings; an older file stays until the new one is whole and on disk."""
    at = ZoneInfo(zone)
    written = 0
    with atomic_file(target) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(safe_text(words(column.label)) for column in table.columns)
        for written, row in enumerate(rows, 1):
            writer.writerow(_field(column.value(row), at) for column in table.columns)
            if written % _EVERY == 0:
                progress.report(written, max(total_rows, written) if total_rows else 0, table.stage)
    return Exported(target, written)


def safe_text(text: str) -> str:
    """The text as a CSV may carry it to a spreadsheet; halves of characters, which UTF-8 cannot carry, are U+FFFD."""
    text = _NOT_TEXT.sub("\ufffd", text)
    return f"'{text}" if _DANGEROUS.match(text) else text


def _field(value: Value, zone: ZoneInfo) -> str:
    if value is None:
        return ""
    if isinstance(value, Formula):
        return _field(value.value, zone)
    if isinstance(value, Money):
        return exact(value)
    if isinstance(value, str):
        return safe_text(value)
    return str(value) if isinstance(value, int) else iso(value, zone)
