"""Long lists written as sheet XML straight into the package, row by row: openpyxl's price per cell is not paid.

A list longer than a sheet goes on in a further one. A row with a text longer than a cell goes on in a further row,
which repeats only what names the row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, zip_longest
from typing import IO, TYPE_CHECKING, Generic

from openpyxl.utils import get_column_letter, quote_sheetname

from ledger.reports import styles
from ledger.reports.cell_xml import cell_writer
from ledger.reports.cells import LONGEST_TEXT, Value, pieces
from ledger.reports.package import around_rows
from ledger.reports.styles import Look
from ledger.reports.tables import Row, Table

if TYPE_CHECKING:
    from zipfile import ZipFile

    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.reports.book import Book

SHEET_ROWS = 1_048_576
"""Rows that one sheet holds; Excel's limit."""

HEAD_ROW = 4
"""The row of the headings; a title, a note and an empty line stand above."""

FOOT_ROWS = 32
"""Rows kept free at the end of each sheet for totals and for a long row's continuation."""

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a list on one sheet."""

    title: str
    first: int
    last: int


@dataclass
class Listing(Generic[Row]):
    """A list as it was written: where its rows stand, so that formulas elsewhere can add them up."""

    table: Table[Row]
    rows: int = 0
    parts: list[Part] = field(default_factory=list)

    def sum_if(self, label: str, conditions: dict[str, str]) -> str:
        """The expression that adds up a column where other columns equal texts (or `<>`: are not empty)."""
        return "+".join(self._sum_in(part, label, conditions) for part in self.parts)

    def _sum_in(self, part: Part, label: str, conditions: dict[str, str]) -> str:
        where = "".join(f',{self._range(part, name)},"{text}"' for name, text in conditions.items())
        return f"SUMIFS({self._range(part, label)}{where})"

    def _range(self, part: Part, label: str) -> str:
        letter = get_column_letter(self.table.place(label) + 1)
        return f"{quote_sheetname(part.title)}!${letter}${part.first}:${letter}${part.last}"


Line = list[Value]
StyledLine = Sequence[tuple[Value, Look]]
Tick = Callable[[int], None]
Totals = Callable[[Listing[Row]], Iterable[StyledLine]]
"""The lines under a list: each one's cells, from the first column on."""


class ListWriter(Generic[Row]):
    """Writes one table's rows into the archive, on as many sheets of at most `limit` rows as they need."""

    def __init__(self, book: Book, archive: ZipFile, table: Table[Row], note: str, limit: int = SHEET_ROWS) -> None:
        self._book = book
        self._archive = archive
        self._table = table
        self._note = note
        self._room = max(limit - HEAD_ROW - FOOT_ROWS, 1)
        self._writers = [
            (get_column_letter(index + 1), cell_writer(book, column.look)) for index, column in enumerate(table.columns)
        ]

    def write(self, rows: Iterable[Row], tick: Tick, totals: Totals[Row]) -> Listing[Row]:
        """Write every row and then the totals. `tick` now and then hears how many rows are written; it may raise."""
        listing = Listing(self._table)
        coming: Iterator[Line] | None = self._lines(rows, listing)
        while coming is not None:
            coming = self._write_sheet(listing, coming, tick, totals)
        return listing

    def _write_sheet(
        self, listing: Listing[Row], coming: Iterator[Line], tick: Tick, totals: Totals[Row]
    ) -> Iterator[Line] | None:
        """Fill one sheet; what did not fit, or None."""
        number = len(listing.parts) + 1
        sheet = self._new_sheet(number)
        with self._archive.open(sheet.path[1:], "w", force_zip64=True) as part:
            part.write(around_rows(sheet)[0])
            part.write(self._heading(number))
            last = self._write_rows(part, coming, lambda: tick(listing.rows))
            listing.parts.append(Part(sheet.title, HEAD_ROW + 1, max(last, HEAD_ROW + 1)))
            beyond = list(islice(coming, 1))
            end = last if beyond else self._write_end(part, last, listing, totals)
            self._finish(sheet, last, end)
            part.write(around_rows(sheet)[1])
        return chain(beyond, coming) if beyond else None

    def _write_rows(self, part: IO[bytes], coming: Iterator[Line], tick: Callable[[], None]) -> int:
        """Write rows until they or the sheet end; the last row written."""
        at = HEAD_ROW
        while chunk := list(islice(coming, min(_CHUNK, self._room + HEAD_ROW - at))):
            part.write("".join(self._row(at + step, line) for step, line in enumerate(chunk, 1)).encode())
            at += len(chunk)
            tick()
        return at

    def _lines(self, rows: Iterable[Row], listing: Listing[Row]) -> Iterator[Line]:
        """The values of each row; in further lines what is too long for one cell."""
        values_of = [column.value for column in self._table.columns]
        for row in rows:
            line = [value(row) for value in values_of]
            listing.rows += 1
            if any(isinstance(value, str) and len(value) * 2 > LONGEST_TEXT for value in line):
                yield from self._continued(line)
            else:
                yield line

    def _continued(self, line: Line) -> Iterator[Line]:
        parts = [pieces(value) if isinstance(value, str) else (value,) for value in line]
        names = [value if column.names_row else None for column, value in zip(self._table.columns, line, strict=True)]
        for number, values in enumerate(zip_longest(*parts)):
            is_first = number == 0
            yield list(values) if is_first else [value or name for value, name in zip(values, names, strict=True)]

    def _row(self, at: int, line: Line) -> str:
        cells = "".join(
            [write(f"{letter}{at}", value) for (letter, write), value in zip(self._writers, line, strict=True)]
        )
        return f'<row r="{at}">{cells}</row>'

    def _heading(self, number: int) -> bytes:
        words = self._book.words
        title = self._styled_row(1, [(self._title(number), styles.SHEET_TITLE)], height=24)
        note = self._styled_row(2, [(self._note, styles.NOTE)])
        heads = [
            (words(column.label), styles.HEADER_NUMBER if styles.is_numeric(column.look) else styles.HEADER)
            for column in self._table.columns
        ]
        return title + note + self._styled_row(HEAD_ROW, heads, height=30)

    def _write_end(self, part: IO[bytes], last: int, listing: Listing[Row], totals: Totals[Row]) -> int:
        """Write the totals, or say that there are no rows; the last row written."""
        lines: Iterable[StyledLine] = (
            totals(listing) if listing.rows else [[(self._book.words(self._table.empty), styles.NOTE)]]
        )
        for last, cells in enumerate(lines, last + 1):  # noqa: B020, PLR1704 - stays as it was when there are no lines
            part.write(self._styled_row(last, cells))
        return last

    def _styled_row(self, at: int, cells: StyledLine, height: int = 0) -> bytes:
        written = "".join(
            cell_writer(self._book, look)(f"{letter}{at}", value)
            for (letter, _), (value, look) in zip(self._writers, cells, strict=False)
        )
        tall = f' ht="{height}" customHeight="1"' if height else ""
        return f'<row r="{at}"{tall}>{written}</row>'.encode()

    def _title(self, number: int) -> str:
        title = self._book.words(self._table.label)
        return title if number == 1 else self._book.words("sheet.continued", title=title, number=number)

    def _new_sheet(self, number: int) -> Worksheet:
        book = self._book
        sheet = book.sheet(self._title(number), part=f"{self._table.stage}{number}")
        for (letter, _), column in zip(self._writers, self._table.columns, strict=True):
            sheet.column_dimensions[letter].width = column.width
        sheet.freeze_panes = f"A{HEAD_ROW + 1}"
        sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
        return sheet

    def _finish(self, sheet: Worksheet, last: int, end: int) -> None:
        letters = [letter for letter, _ in self._writers]
        sheet.auto_filter.ref = f"A{HEAD_ROW}:{letters[-1]}{max(last, HEAD_ROW + 1)}"
        sheet.print_area = f"A1:{letters[self._table.printed - 1]}{max(end, HEAD_ROW + 1)}"
