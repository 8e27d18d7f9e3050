"""A table read from a file: rows of exact cells with the row numbers a person sees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | Decimal | date
"""Text, an exact number, or a day. An empty cell is empty text; a day with a time is ISO text; no floats."""

LONGEST_NUMBER = 40
"""Digits beyond which a number is shown with an exponent instead of being written out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty. `number` counts from 1 as a spreadsheet does; empty cells at its end are left out."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int) -> Cell:
        """The cell of this column, counted from 0; empty beyond the row's end."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Everything a file holds. `sha256` is of the file's bytes, in hex; `delimited` is False for a workbook."""

    path: str
    sha256: str
    sheet: str
    delimited: bool
    rows: tuple[Row, ...]


def cell_text(cell: Cell) -> str:
    """The cell as text: trimmed, numbers without exponent or trailing zeros, dates as ISO 8601."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, Decimal):
        return _number_text(cell)
    return cell.isoformat()


def _number_text(number: Decimal) -> str:
    if not number.is_finite() or abs(number.adjusted()) > LONGEST_NUMBER:
        return str(number)
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
