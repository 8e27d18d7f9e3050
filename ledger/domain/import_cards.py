"""Gift cards of an older system from a foreign table: every row read exactly, or refused with its reason.

A code is bearer money: no refusal, sample or answer holds one, only its last characters.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.card_codes import LAST, read_code
from ledger.domain.import_columns import Columns, find_columns
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_rows import REPORT_EVERY, SAMPLE_ROWS, RowContext, RowReader
from ledger.domain.import_values import amount_of, line_of_text, origin_of, puts_month_first, unit_of
from ledger.domain.imports import BadRow, RowProblem, RowRepeated, RowWarning, totals_of_amounts
from ledger.domain.tables import Cell, Row, cell_text
from ledger.domain.words import Origin
from ledger.errors import AmountNotPositive, CodeMistyped, FieldInvalid, FieldRequired, FileNotReadable, Refusal
from ledger.money import Money
from ledger.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ledger.domain.imports import ImportOptions
    from ledger.domain.tables import Table
    from ledger.money import Currency

LONGEST_CODE, LONGEST_NOTE = 80, 200
SHEET_DIGITS = 15
MASKED = "····"


@dataclass(eq=False)
class CardHere(Refusal):
    """A card with this code is in the ledger already."""

    card: int


@dataclass(frozen=True, slots=True, repr=False)
class ImportCard:
    """A card that can go in: its code as it is compared, what is left on it, its dates. `valid_until` None: always."""

    source: Row
    code: str
    value: Money
    origin: Origin
    valid_from: date | None
    valid_until: date | None
    note: str

    def __repr__(self) -> str:
        return f"ImportCard(row {self.number}, {self.last4}, {self.value})"

    @property
    def number(self) -> int:
        """The row's number in its file."""
        return self.source.number

    @property
    def last4(self) -> str:
        """What of the code may be shown."""
        return self.code[-LAST:]


@dataclass(frozen=True)
class CardsPreview:
    """What an import of gift cards would do. `sample` are the first rows as text, the codes masked.

    Its sums walk over every row: each is worked out when first asked for, and kept.
    """

    path: str
    sha256: str
    sheet: str
    currency: Currency
    columns: Columns
    rows: tuple[ImportCard, ...]
    bad_rows: tuple[BadRow, ...]
    sample: tuple[tuple[str, ...], ...] = ()
    kind: ImportKind = ImportKind.GIFT_CARDS
    warnings: tuple[RowWarning, ...] = ()

    @property
    def mapping(self) -> tuple[tuple[Field, str], ...]:
        """Each field found and the header it stands under."""
        return self.columns.mapping

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Everything wrong with the file, in the order of its rows."""
        return tuple(problem for bad in self.bad_rows for problem in bad.problems)

    @cached_property
    def totals(self) -> tuple[Money, ...]:
        """What the good cards hold, per currency."""
        return totals_of_amounts(row.value for row in self.rows)

    @cached_property
    def worth(self) -> dict[Origin, tuple[Money, ...]]:
        """The same, by whether it was paid for or given."""
        return {
            origin: totals_of_amounts(row.value for row in self.rows if row.origin is origin)
            for origin in (Origin.PAID, Origin.GIVEN)
        }

    def known(self, here: Mapping[str, int]) -> CardsPreview:
        """The same without cards that are in the ledger already: `here` gives the card of a code."""
        header = self.columns.header(Field.CODE)
        bad = [
            BadRow(row.source, (RowProblem(row.number, header, MASKED + row.last4, CardHere(here[row.code])),))
            for row in self.rows
            if row.code in here
        ]
        every = tuple(sorted((*self.bad_rows, *bad), key=lambda one: one.row.number))
        return replace(self, rows=tuple(row for row in self.rows if row.code not in here), bad_rows=every)


@dataclass(frozen=True, slots=True)
class CardsDone:
    """What an import of gift cards did. `refused` rows were left out, written to `refused_path` if one was given."""

    run_id: int
    cards: int
    totals: tuple[Money, ...]
    refused: int
    refused_path: str = ""
    changes: Changes = field(default_factory=Changes)


def examine_cards(
    table: Table, options: ImportOptions, mapping: Mapping[Field, str] | None = None, progress: Progress = SILENT
) -> CardsPreview:
    """Find the columns and read every row; a row with a problem never stops the others.

    Progress in stage "check". Raises ColumnMissing, ColumnAmbiguous, and FileNotReadable("empty") when nothing stands
    below the header.
    """
    columns = find_columns(table, ImportKind.GIFT_CARDS, mapping)
    rows = tuple(row for row in table.rows if row.number > columns.header_row)
    if not rows:
        raise FileNotReadable(table.path, "empty")
    months_first = frozenset(
        known
        for known in (Field.VALID_FROM, Field.EXPIRES)
        if (index := columns.index(known)) is not None and any(puts_month_first(row.cell(index)) for row in rows)
    )
    context = RowContext(
        columns, dict(columns.indexes), ImportKind.GIFT_CARDS, options, table.delimited, months_first
    )  # fmt: skip
    good: list[ImportCard] = []
    bad: list[BadRow] = []
    seen: dict[str, int] = {}
    for done, row in enumerate(rows):
        if done % REPORT_EVERY == 0:
            progress.report(done, len(rows), "check")
        reader = _CardReader(row, context)
        card = reader.read_card()
        if card is not None and card.code in seen:
            reader.refuse_code(RowRepeated(Field.CODE.value, MASKED + card.last4, seen[card.code]))
        if card is None or reader.problems:
            bad.append(BadRow(row, tuple(reader.problems)))
        else:
            seen[card.code] = row.number
            good.append(card)
    return CardsPreview(
        path=table.path, sha256=table.sha256, sheet=table.sheet, currency=options.currency, columns=columns,
        rows=tuple(good), bad_rows=tuple(bad), sample=_sample(rows[:SAMPLE_ROWS], columns.index(Field.CODE)),
    )  # fmt: skip


def _sample(rows: tuple[Row, ...], code: int | None) -> tuple[tuple[str, ...], ...]:
    def shown(index: int, cell: Cell) -> str:
        text = cell_text(cell)
        return MASKED + text[-LAST:] if index == code and len(text) > 2 * LAST else "" if index == code else text

    return tuple(tuple(shown(index, cell) for index, cell in enumerate(row.cells)) for row in rows)


@dataclass(slots=True)
class _CardReader(RowReader):
    """Reads one row of a table of gift cards."""

    def read_card(self) -> ImportCard | None:
        """The row, or None when something is wrong with it."""
        self._check_shape()
        code = self._code()
        named = self.context.columns.balance_currency
        default = named or self.context.options.currency
        unit = self._attempt(Field.CURRENCY, lambda cell: unit_of(cell, default), default)
        fixed = named is not None or bool(self._cell(Field.CURRENCY))
        value = self._attempt(Field.BALANCE, lambda cell: amount_of(cell, unit, fixed=fixed), None)
        origin = self._attempt(Field.ORIGIN, origin_of, Origin.PAID)
        note = self._attempt(Field.NOTES, lambda cell: line_of_text(cell, "notes", LONGEST_NOTE), "")
        starts, ends = self._date(Field.VALID_FROM), self._date(Field.EXPIRES)
        if ends is not None and ends < max(self.context.options.today, starts or date.min):
            self._refuse(Field.EXPIRES, FieldInvalid("expires", ends.isoformat()))
        if value is None and not any(one.column == self._header(Field.BALANCE) for one in self.problems):
            self._refuse(Field.BALANCE, FieldRequired(Field.BALANCE.value))
        elif value is not None and value.minor <= 0:
            self._refuse(Field.BALANCE, AmountNotPositive(value))
        if self.problems or value is None:
            return None
        return ImportCard(self.row, code, value, origin, starts, ends, note)

    def refuse_code(self, refusal: Refusal) -> None:
        """A problem with the code, which is not told."""
        text = cell_text(self._cell(Field.CODE))
        shown = MASKED + text[-LAST:] if len(text) > 2 * LAST else ""
        self.problems.append(RowProblem(self.row.number, self._header(Field.CODE), shown, refusal))

    def _code(self) -> str:
        """The code as it is compared. A number of more digits than a sheet keeps has lost its last ones."""
        cell = self._cell(Field.CODE)
        text = cell_text(cell)
        if not text:
            self.refuse_code(FieldRequired(Field.CODE.value))
            return ""
        lost = isinstance(cell, date) or (isinstance(cell, Decimal) and cell.adjusted() >= SHEET_DIGITS)
        if not lost and len(text) <= LONGEST_CODE:
            with suppress(CodeMistyped):
                return read_code(text)
        self.refuse_code(FieldInvalid(Field.CODE.value, MASKED))
        return ""

    def _header(self, known: Field) -> str:
        return self.context.columns.header(known)
