"""The workbook of refused rows: the source's own columns and why, to be corrected and imported again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ledger.domain.import_columns import ROW_HEADERS, WHY_HEADERS, is_own_header
from ledger.domain.tables import Cell, cell_text
from ledger.progress import SILENT, Progress
from ledger.reports.cells import clean, is_hostile, stored
from ledger.reports.files import atomic_file
from ledger.reports.labels import RIGHT_TO_LEFT, Words
from ledger.reports.refusal_words import why_refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.domain.imports import BadRow

SHEET_DIGITS = 15
"""Digits of a number that a workbook keeps; a longer number is written as text."""

_FIRST_DAY = date(1900, 3, 1)
_NARROW, _WIDE = 18, 60
_REPORT_EVERY = 1000


def write_refused_rows(
    target: Path,
    headers: tuple[str, ...],
    bad_rows: tuple[BadRow, ...],
    *,
    language: str = "en",
    progress: Progress = SILENT,
) -> Path:
    """Write the rows as they stood in their file, under its own headers, with their row number and why before them.

    Whole or not at all. Progress in stage "refused". Raises FileNotWritable, and FieldInvalid("language").
    """
    tag = Words(language).language
    kept = [index for index, header in enumerate(headers) if not is_own_header(header)]
    book = Workbook(write_only=True)
    sheet = cast("Worksheet", book.create_sheet())
    _lay_out(sheet, len(kept), right_to_left=tag in RIGHT_TO_LEFT)
    bold = Font(bold=True)
    heading = [ROW_HEADERS[tag], WHY_HEADERS[tag], *(headers[index] for index in kept)]
    sheet.append([_cell(sheet, text, font=bold) for text in heading])
    for done, bad in enumerate(bad_rows):
        if done % _REPORT_EVERY == 0:
            progress.report(done, len(bad_rows), "refused")
        sheet.append(list(_line(sheet, bad, kept, len(headers), tag)))
    with atomic_file(target) as part, part.open("wb") as file:
        book.save(file)
    return target


def _lay_out(sheet: Worksheet, columns: int, *, right_to_left: bool) -> None:
    sheet.freeze_panes = "A2"
    sheet.sheet_view.rightToLeft = right_to_left
    for column in range(1, columns + 3):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDE if column == 2 else _NARROW  # noqa: PLR2004


def _line(
    sheet: Worksheet, bad: BadRow, kept: list[int], width: int, language: str
) -> Iterator[SheetCell]:
    wrapped = Alignment(wrap_text=True, vertical="top")
    why = "\n".join(why_refused(problem, language) for problem in bad.problems)
    yield WriteOnlyCell(sheet, bad.row.number)
    yield _cell(sheet, why, alignment=wrapped)
    for index in [*kept, *range(width, len(bad.row.cells))]:
        yield _cell(sheet, bad.row.cell(index))


def _cell(
    sheet: Worksheet, value: Cell, *, font: Font | None = None, alignment: Alignment | None = None
) -> SheetCell:
    if not isinstance(value, str) and not _keeps(value):
        value = cell_text(value)
    written: Any = value
    if isinstance(value, str):
        written = stored(clean(value)) or None
    cell = WriteOnlyCell(sheet, written)
    if isinstance(written, str):
        cell.data_type = "s"
        cell.quotePrefix = 1 if is_hostile(written) else 0
    if font:
        cell.font = font
    if alignment:
        cell.alignment = alignment
    return cell


def _keeps(value: Decimal | date) -> bool:
    """Whether a workbook gives the number or date back exactly."""
    if isinstance(value, date):
        return value >= _FIRST_DAY
    return value.is_finite() and len(value.as_tuple().digits) <= SHEET_DIGITS
