"""XLSX: the archive's directory checked first, then the first visible sheet with something on it."""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ledger.domain.tables import Cell
from ledger.gateways.spreadsheets.limits import Limits, Meter, RawRow, UnreadableError, trimmed
from ledger.gateways.spreadsheets.unread_cells import unread_cells

ZIP_START = b"PK\x03\x04"
_RATIO_COUNTS_FROM = 1_000_000


def read_workbook(data: bytes, limits: Limits) -> tuple[str, Iterator[RawRow]]:
    """The sheet's name and its rows that are not empty. Raises UnreadableError, also while rows are taken.

    A cell that the reader would give as empty but is not — an error such as #REF!, a formula never calculated —
    comes as text, so that it is refused as an amount and never taken for nothing.
    """
    check_archive(data, limits)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for meta in book.sheets_metadata:
            if meta.typ is SheetTypeEnum.WorkSheet and meta.visible is SheetVisibleEnum.Visible:
                sheet = book.get_sheet_by_name(meta.name)
                if sheet.start is not None:
                    return meta.name, _rows(sheet, unread_cells(data, meta.name), limits)
    except CalamineError:
        raise UnreadableError("damaged") from None
    raise UnreadableError("empty")


def check_archive(data: bytes, limits: Limits) -> None:
    """Refuse what is not a workbook, a bomb, or damaged, before anything is parsed. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if len(members) > limits.members or unpacked > limits.unpacked:
                raise UnreadableError("too_large")
            if unpacked > max(_RATIO_COUNTS_FROM, limits.ratio * len(data)):
                raise UnreadableError("too_large")
            names = {name.replace("\\", "/").lstrip("/").casefold() for name in archive.namelist()}
            if not any(name.startswith("xl/workbook") and name.endswith(".xml") for name in names):
                raise UnreadableError("not_a_workbook")
            if archive.testzip() is not None:
                raise UnreadableError("damaged")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError):
        raise UnreadableError("damaged") from None


def _rows(sheet: CalamineSheet, unread: dict[tuple[int, int], str], limits: Limits) -> Iterator[RawRow]:
    before: tuple[Cell, ...] = ("",) * (sheet.start or (0, 0))[1]
    meter = Meter(limits)
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in unread.items():
        by_row.setdefault(row, {})[column] = text
    for number, raw in enumerate(sheet.iter_rows()):
        cells = before + tuple([_CONVERT[type(cell)](cell) for cell in raw])
        if number in by_row:
            cells = _filled(cells, by_row.pop(number))
        cells = trimmed(cells)
        if cells:
            meter.count(cells)
            yield number + 1, cells
    yield from _unread_only(by_row, meter)


def _filled(cells: tuple[Cell, ...], texts: dict[int, str]) -> tuple[Cell, ...]:
    filled = list(cells) + [""] * (max(texts) + 1 - len(cells))
    for column, text in texts.items():
        filled[column] = filled[column] or text
    return tuple(filled)


def _unread_only(by_row: dict[int, dict[int, str]], meter: Meter) -> Iterator[RawRow]:
    """The rows below the last one that the reader knows."""
    for number in sorted(by_row):
        cells = _filled((), by_row[number])
        meter.count(cells)
        yield number + 1, cells


def _number(value: float) -> Cell:
    return Decimal(repr(value)) if math.isfinite(value) else repr(value)


def _text(value: str) -> Cell:
    return "" if value.isspace() else value


_CONVERT: dict[type, Callable[[Any], Cell]] = {
    str: _text,
    float: _number,
    int: Decimal,
    bool: lambda value: str(value).upper(),
    date: lambda value: value,
    datetime: str,
    time: time.isoformat,
    timedelta: str,
}
