"""How long a workbook's long list takes: our streamed sheets beside openpyxl's write-only mode and XlsxWriter.

Run: python -m benchmarks.workbook [ROWS]. Prints seconds, ratios and sizes; nothing is asserted.
Every writer gets the same rows, columns and number formats. Ours deflates at level 3, the others at their own 6,
which makes their files about a tenth smaller.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from ledger.money import Money
from ledger.reports.book import Book, Imprint
from ledger.reports.cells import local
from ledger.reports.labels import Words
from ledger.reports.package import PackageWriter
from ledger.reports.streaming import ListWriter
from ledger.reports.styles import number_format
from ledger.reports.tables import transactions_table
from tests.reports.builders import MADE_AT, some_transactions

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.transactions import TransactionRow
    from ledger.reports.tables import Table

ZONE = ZoneInfo("Asia/Riyadh")
IMPRINT = Imprint("Benchmark", "", "", "", MADE_AT)


def streamed(rows: list[TransactionRow], table: Table[TransactionRow], target: Path) -> None:
    """Our way: the sheet's XML straight into the package."""
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=3) as archive:
        book = Book(IMPRINT, Words("en"), ZONE)
        listing = ListWriter(book, archive, table, "").write(rows, lambda _: None, lambda _: ())
        PackageWriter(book, archive, [part.title for part in listing.parts]).write_data()


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever the peers take
    if isinstance(value, Money):
        return value.decimal
    return local(value, ZONE).replace(tzinfo=None) if hasattr(value, "astimezone") else value  # type: ignore[arg-type]


def _format(value: object, look: Any) -> str:  # noqa: ANN401
    return number_format(look, value.currency.digits if isinstance(value, Money) else 0)


def write_only(rows: list[TransactionRow], table: Table[TransactionRow], target: Path) -> None:
    """The write-only mode of openpyxl, each cell with its style."""
    book = Book(IMPRINT, Words("en"), ZONE)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    book.styles = type(book.styles)(sheet, right_to_left=False)
    looks: dict[tuple[object, int], Any] = {}
    for row in rows:
        cells = []
        for column in table.columns:
            value = column.value(row)
            digits = value.currency.digits if isinstance(value, Money) else 0
            cell: Any = WriteOnlyCell(sheet, _plain(value))
            if (column.look, digits) not in looks:
                book.styles.dress(cell, column.look, digits)
                looks[column.look, digits] = cell._style  # noqa: SLF001 - the fastest way openpyxl has
            cell._style = looks[column.look, digits]  # noqa: SLF001
            cells.append(cell)
        sheet.append(cells)
    workbook.save(target)


def xlsxwriter(rows: list[TransactionRow], table: Table[TransactionRow], target: Path) -> None:
    """XlsxWriter in constant-memory mode. Raises ModuleNotFoundError where it is not installed."""
    workbook = importlib.import_module("xlsxwriter").Workbook(str(target), {"constant_memory": True})
    sheet = workbook.add_worksheet()
    formats: dict[str, Any] = {}
    for at, row in enumerate(rows):
        for place, column in enumerate(table.columns):
            value = column.value(row)
            name = _format(value, column.look)
            if name not in formats:
                formats[name] = workbook.add_format({"num_format": name, "font_size": 10, "bottom": 7})
            plain = _plain(value)
            if plain is None or plain == "":
                sheet.write_blank(at, place, None, formats[name])
            elif isinstance(plain, str):
                sheet.write_string(at, place, plain, formats[name])
            elif hasattr(plain, "year"):
                sheet.write_datetime(at, place, plain, formats[name])
            else:
                sheet.write_number(at, place, plain, formats[name])
    workbook.close()


def main(count: int) -> None:
    """Measure every writer once and print."""
    rows, table = some_transactions(count), transactions_table(Words("en"))
    print(f"{count:,} rows of {len(table.columns)} columns")
    writers: tuple[Callable[..., None], ...] = (streamed, write_only, xlsxwriter)
    base = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for writer in writers:
            target = Path(folder) / f"{writer.__name__}.xlsx"
            begin = time.perf_counter()
            try:
                writer(rows, table, target)
            except ModuleNotFoundError as missing:
                print(f"{writer.__name__:12} not measured: {missing}")
                continue
            seconds = time.perf_counter() - begin
            base = base or seconds
            size = target.stat().st_size / 1_000_000
            print(f"{writer.__name__:12} {seconds:7.2f} s   {seconds / base:5.2f} x   {size:6.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
