"""The workbook of refused rows: the source's own columns and why, to be corrected and imported again."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter

from ledger.domain.import_columns import is_own_header
from ledger.domain.import_names import ROW_HEADERS, WHY_HEADERS
from ledger.domain.tables import Cell, cell_text
from ledger.progress import SILENT, Progress
from ledger.reports import styles
from ledger.reports.cells import LONGEST_TEXT, pieces, serial, text_xml
from ledger.reports.files import atomic_file
from ledger.reports.labels import Words
from ledger.reports.package import around_rows
from ledger.reports.refusal_words import why_refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ledger.domain.imports import BadRow

SHEET_DIGITS = 15
"""Digits of a number that a workbook keeps; a longer number is written as text."""

_SHEET = "xl/worksheets/sheet1.xml"
_UTC = ZoneInfo("UTC")
_WIDTHS = {1: 12, 2: 60}
_USUAL_WIDTH = 18
_REPORT_EVERY = 500


def write_refused_rows(
    target: Path,
    headers: tuple[str, ...],
    bad_rows: tuple[BadRow, ...],
    *,
    language: str = "en",
    progress: Progress = SILENT,
) -> Path:
    """Write the rows as they stood in their file, under its own headers, with their row number and why before them.

    Whole or not at all; memory does not grow with the rows. Progress in stage "refused". Raises FileNotWritable, and
    FieldInvalid("language").
    """
    words = Words(language)
    kept = [index for index, header in enumerate(headers) if not is_own_header(header)]
    book, looks = _blank(len(kept) + 2, right_to_left=words.right_to_left)
    heading = (ROW_HEADERS[words.language], WHY_HEADERS[words.language], *(headers[index] for index in kept))
    with atomic_file(target) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        before, after = around_rows(book.worksheets[0])
        _copy_parts(book, archive)
        with archive.open(_SHEET, "w", force_zip64=True) as rows:
            rows.write(before)
            rows.write(_row_xml(1, (looks.text_xml(text, looks.header) for text in heading)))
            for done, bad in enumerate(bad_rows):
                if done % _REPORT_EVERY == 0:
                    progress.report(done, len(bad_rows), "refused")
                rows.write(_row_xml(done + 2, _cells(bad, kept, len(headers), looks, words.language)))
            rows.write(after)
    return target


@dataclass(frozen=True, slots=True)
class _Looks:
    """Style numbers of the workbook. `text` keeps what is typed into a cell a text, leading noughts and all."""

    header: int
    number: int
    day: int
    why: int
    text: int
    guarded: int

    def xml(self, value: Cell) -> str:
        """One cell without its place. A number or date that a workbook would change is written as text."""
        if isinstance(value, Decimal) and value.is_finite() and len(value.as_tuple().digits) <= SHEET_DIGITS:
            return f' s="{self.number}"><v>{value}</v></c>'
        if isinstance(value, date) and (days := serial(value, _UTC)):
            return f' s="{self.day}"><v>{days}</v></c>'
        return self.text_xml(value if isinstance(value, str) else cell_text(value), self.text)

    def text_xml(self, text: str, style: int) -> str:
        """A text cell without its place; empty for no text."""
        if not text:
            return ""
        xml, is_hostile = text_xml(text)
        return f' s="{self.guarded if is_hostile else style}" t="inlineStr"><is>{xml}</is></c>'


def _blank(columns: int, *, right_to_left: bool) -> tuple[Workbook, _Looks]:
    """A workbook with an empty sheet, laid out, and the looks that it knows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.freeze_panes = "C2"
    sheet.sheet_view.rightToLeft = right_to_left
    for column in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(column, _USUAL_WIDTH)
    known = styles.Styles(sheet, right_to_left=right_to_left)

    def text_style(*, quoted: bool) -> int:
        cell = SheetCell(sheet, row=1, column=1)
        known.dress(cell, styles.TEXT, quoted=quoted)
        cell.number_format = "@"
        return int(cell.style_id)

    why, header = known.id(styles.REASON_BAD), known.id(styles.HEADER)
    plain, day = known.id(styles.TEXT), known.id(styles.DATE)
    return book, _Looks(header, plain, day, why, text_style(quoted=False), text_style(quoted=True))


def _copy_parts(book: Workbook, archive: zipfile.ZipFile) -> None:
    """Everything of the workbook but the sheet itself."""
    made = BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source:
        for name in source.namelist():
            if name != _SHEET:
                archive.writestr(name, source.read(name))


def _cells(bad: BadRow, kept: list[int], width: int, looks: _Looks, language: str) -> Iterator[str]:
    why = "\n".join(why_refused(problem, language) for problem in bad.problems)
    yield looks.xml(Decimal(bad.row.number))
    yield looks.text_xml(pieces(why, LONGEST_TEXT)[0], looks.why)
    for index in [*kept, *range(width, len(bad.row.cells))]:
        yield looks.xml(bad.row.cell(index))


def _row_xml(number: int, cells: Iterable[str]) -> bytes:
    written = (f'<c r="{get_column_letter(column)}{number}"{xml}' for column, xml in enumerate(cells, 1) if xml)
    return f'<row r="{number}">{"".join(written)}</row>'.encode()
