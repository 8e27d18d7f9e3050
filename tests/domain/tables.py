"""Tables for tests of imports, and the day they are read on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.import_names import ImportKind
from ledger.domain.import_rows import examine_table
from ledger.domain.imports import ImportOptions, ImportPreview
from ledger.domain.tables import Cell, Row, Table
from ledger.money import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ledger.domain.import_names import Field

TODAY = date(2026, 3, 1)
OPTIONS = ImportOptions(CURRENCIES["SAR"], "966", TODAY)


def table(*rows: Iterable[Cell], delimited: bool = False) -> Table:
    """A table of these rows, numbered from 1."""
    numbered = tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, start=1))
    return Table("list.xlsx", "0" * 64, "Sheet", delimited, numbered)


def preview(
    *rows: Iterable[Cell],
    kind: ImportKind = ImportKind.CUSTOMERS,
    mapping: Mapping[Field, str] | None = None,
    options: ImportOptions = OPTIONS,
) -> ImportPreview:
    """What importing these rows would do."""
    return examine_table(table(*rows), kind, options, mapping)
