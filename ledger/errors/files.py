"""Files that come in and go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ledger.errors.base import Fault, Refusal


@dataclass(eq=False)
class FileNotReadable(Refusal):
    """The file is missing, not a workbook or CSV, damaged, or larger than is safe to open. `why` is a stable word.

    `why`: missing, denied, not_a_workbook, damaged, too_large, empty, encoding, timeout.
    """

    field = "file"
    path: str
    why: str


@dataclass(eq=False)
class ColumnMissing(Refusal):
    """The file lacks a column that the import needs."""

    field = "file"
    column: str
    found: tuple[str, ...]


@dataclass(eq=False)
class AlreadyImported(Refusal):
    """The same file went in before (SPEC 10)."""

    field = "file"
    path: str
    run: int
    at: datetime


@dataclass(eq=False)
class RowsRefused(Refusal):
    """An all-or-nothing import met bad rows; nothing was imported."""

    path: str
    rows: int


@dataclass(eq=False)
class FileNotWritable(Fault):
    """An export could not be written; an older file of that name is untouched.

    `why`: missing, denied, full, open_elsewhere, io.
    """

    field = "file"
    path: str
    why: str
