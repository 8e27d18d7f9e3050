"""The Trial balance sheet: every account by its natural side; debits equal credits in each currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.money import Money
from ledger.reports import styles
from ledger.reports.cells import Formula, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.domain.reconciliation import CurrencyReconciliation, Reconciliation
    from ledger.reports.book import Book
    from ledger.reports.styles import Look

WIDTHS = (14, 44, 20, 20, 16)
_HEAD_ROW = 4


def write_trial_balance(book: Book, sheet: Worksheet, report: Reconciliation, note: str) -> None:
    """Write every currency, one under the other, each with its totals and verdict."""
    for letter, width in zip("ABCDE", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    book.put(sheet, 1, 1, book.words("sheet.trial"), styles.SHEET_TITLE)
    sheet.row_dimensions[1].height = 24
    book.put(sheet, 2, 1, note, styles.NOTE)
    heads = [("account", styles.HEADER), ("account.name", styles.HEADER)]
    heads += [("debit", styles.HEADER_NUMBER), ("credit", styles.HEADER_NUMBER), ("account.number", styles.HEADER)]
    book.put_row(sheet, _HEAD_ROW, [(book.words(label), look) for label, look in heads])
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    row = _HEAD_ROW + 1
    for one in report.currencies:
        for cells in _currency(book, one, row):
            book.put_row(sheet, row, cells)
            row += 1
        row += 1
    book.colour_verdicts(sheet, f"D{_HEAD_ROW + 1}:D{row}")


def _currency(book: Book, one: CurrencyReconciliation, row: int) -> Iterator[list[tuple[Value, Look]]]:
    words, first, last = book.words, row + 1, row + len(one.trial_balance)
    yield [(one.currency.code, styles.CURRENCY), *[(None, styles.CURRENCY)] * (len(WIDTHS) - 1)]
    for line in one.trial_balance:
        yield [
            (line.code, styles.CODE),
            (words.account(line.name), styles.TEXT),
            (line.debit, styles.AMOUNT),
            (line.credit, styles.AMOUNT),
            (line.number, styles.CODE),
        ]
    debit = sum((line.debit for line in one.trial_balance), Money(0, one.currency))
    credit = sum((line.credit for line in one.trial_balance), Money(0, one.currency))
    sums: list[Value] = [debit, credit]
    if one.trial_balance:
        sums = [Formula(f"SUM(C{first}:C{last})", debit), Formula(f"SUM(D{first}:D{last})", credit)]
    yield [
        (words("total"), styles.TOTAL_TEXT),
        (None, styles.TOTAL_TEXT),
        *((value, styles.TOTAL_AMOUNT) for value in sums),
        (None, styles.TOTAL_TEXT),
    ]
    yield [
        (words("difference"), styles.TEXT),
        (None, styles.TEXT),
        (Formula(f"C{last + 1}-D{last + 1}", debit - credit), styles.AMOUNT),
        (book.same("C{row}", debit - credit), styles.VERDICT),
    ]
