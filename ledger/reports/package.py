"""The workbook's package: openpyxl's parts, with streamed sheets among them and every formula's result filled in."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from collections.abc import Container
    from decimal import Decimal
    from zipfile import ZipFile

    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.reports.book import Book

_DIMENSION = re.compile(rb"<dimension [^>]*/>")
_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_FORMULA = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)><f>([^<]*)</f><v\s*(?:/>|></v>)</c>')


def sheet_xml(sheet: Worksheet) -> bytes:
    """The sheet as openpyxl writes it, made in memory: its own way leaves files in TEMP when the program is killed."""
    written = BytesIO()
    writer = WorksheetWriter(sheet, out=written)
    writer.write()
    return written.getvalue()


def around_rows(sheet: Worksheet) -> tuple[bytes, bytes]:
    """What stands before and after the rows of an empty sheet: views, widths, filter, page set-up."""
    before, after = _ROWS.split(_DIMENSION.sub(b"", sheet_xml(sheet), count=1), maxsplit=1)
    return before + b"<sheetData>", b"</sheetData>" + after


def formula_xml(reference: str, attributes: str, expression: str, result: str | Decimal) -> str:
    """A formula's cell with its result. `expression` is XML already; `attributes` are the cell's others."""
    kind = ' t="str"' if isinstance(result, str) else ""
    return f'<c r="{reference}"{attributes}{kind}><f>{expression}</f><v>{escape(str(result))}</v></c>'


class PackageWriter(ExcelWriter):
    """openpyxl's writer, except that `streamed` sheets (titles) are in the archive already.

    It carries cells, links and conditional formats; drawings and comments have no part of their own here.
    """

    def __init__(self, book: Book, archive: ZipFile, streamed: Container[str]) -> None:
        super().__init__(book.workbook, archive)
        self._book = book
        self._target = archive
        self._streamed = streamed

    def write_worksheet(self, ws: Worksheet) -> None:
        """Add one sheet's part, unless it was streamed."""
        self.manifest.append(ws)
        if ws.title in self._streamed:
            return
        written = sheet_xml(ws).decode("utf-8")

        def with_result(found: re.Match[str]) -> str:
            reference, attributes, expression = found.groups()
            return formula_xml(reference, attributes, expression, self._book.results[ws.title, reference])

        self._target.writestr(ws.path[1:], _FORMULA.sub(with_result, written))
