"""Rows of a foreign table, one by one: each good, or bad with every reason; then the file as a whole for repeats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from ledger.domain.customer_record import LONGEST, CustomerRecord, record_of
from ledger.domain.customers import CustomerFields
from ledger.domain.import_columns import Columns, bare_text, find_columns
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_values import (
    amount_of,
    card_number,
    date_of,
    line_of_text,
    lines_of_text,
    origin_of,
    phone_of,
    puts_month_first,
    several,
    unit_of,
)
from ledger.domain.imports import (
    BadRow,
    ImportOptions,
    ImportPreview,
    ImportRow,
    Opening,
    RowProblem,
    RowRepeated,
    RowWarning,
    WarningKind,
    Who,
)
from ledger.domain.tables import Cell, Row, Table, cell_text
from ledger.domain.words import Origin
from ledger.errors import FieldInvalid, FieldRequired, FileNotReadable, Refusal
from ledger.money import POINTS, Money
from ledger.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping
    from datetime import date

LONGEST_ID = 18
REPORT_EVERY = 1000
SAMPLE_ROWS = 20
LONGEST_SUM = 20
_NONE: tuple[str, ...] = ()
_WHO_FIELDS = (Field.CUSTOMER_ID, Field.EXTERNAL_REF, Field.CARD, Field.CARD_2, Field.PHONE, Field.PHONE_2)
_NAME_PARTS = (Field.NAME, Field.FAMILY_NAME, Field.MIDDLE_NAME)
_SUM_ROWS = {
    bare_text(word)
    for word in ("total", "totals", "grand total", "sum", "итого", "всего", "итог", "المجموع", "الإجمالي", "إجمالي")
}
Value = TypeVar("Value")


def examine_table(
    table: Table,
    kind: ImportKind,
    options: ImportOptions,
    mapping: Mapping[Field, str] | None = None,
    progress: Progress = SILENT,
) -> ImportPreview:
    """Find the columns and read every row; a row with a problem never stops the others.

    `mapping`: as `find_columns` takes it. Progress in stage "check". Raises ColumnMissing, ColumnAmbiguous, and
    FileNotReadable("empty") when nothing stands below the header.
    """
    columns = find_columns(table, kind, mapping)
    rows = tuple(row for row in table.rows if row.number > columns.header_row)
    if not rows:
        raise FileNotReadable(table.path, "empty")
    context = RowContext(columns, dict(columns.indexes), kind, options, table.delimited, _months_first(rows, columns))
    good, bad, warnings = _sorted_rows(rows, context, progress)
    return ImportPreview(
        path=table.path,
        sha256=table.sha256,
        sheet=table.sheet,
        kind=kind,
        currency=options.currency,
        columns=columns,
        rows=tuple(good),
        bad_rows=tuple(bad),
        warnings=tuple(warnings),
        sample=tuple(tuple(cell_text(cell) for cell in row.cells) for row in rows[:SAMPLE_ROWS]),
    )


def _sorted_rows(
    rows: tuple[Row, ...], context: RowContext, progress: Progress
) -> tuple[list[ImportRow], list[BadRow], list[RowWarning]]:
    good, bad, warnings = [], [], []
    repeats = _Repeats(context.columns)
    for done, row in enumerate(rows):
        if done % REPORT_EVERY == 0:
            progress.report(done, len(rows), "check")
        reader = RowReader(row, context)
        result = reader.read()
        if result is not None:
            reader.problems.extend(repeats.check(result))
        if result is None or reader.problems:
            bad.append(BadRow(row, tuple(reader.problems)))
        else:
            repeats.remember(result)
            good.append(result)
            warnings += [*reader.warnings, *repeats.shared_phones(result)]
    return good, bad, warnings


def _months_first(rows: tuple[Row, ...], columns: Columns) -> frozenset[Field]:
    found = set()
    for known in (Field.BIRTHDAY, Field.EXPIRES):
        index = columns.index(known)
        if index is not None and any(puts_month_first(row.cell(index)) for row in rows):
            found.add(known)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class RowContext:
    """What the rows of one file have in common."""

    columns: Columns
    indexes: dict[Field, int]
    kind: ImportKind
    options: ImportOptions
    delimited: bool
    months_first: frozenset[Field]


@dataclass(slots=True)
class RowReader:
    """Reads one row, keeping what is wrong with it."""

    row: Row
    context: RowContext
    problems: list[RowProblem] = field(default_factory=list)
    warnings: list[RowWarning] = field(default_factory=list)

    def read(self) -> ImportRow | None:
        """The row, or None when something is missing altogether; `problems` say the rest."""
        self._check_shape()
        phones = self._phones()
        cards = self._cards()
        who = Who(
            self._customer_id(),
            self._line(Field.EXTERNAL_REF, LONGEST["external_ref"]),
            cards,
            tuple(number for _, number in phones),
            self._name(),
        )
        openings = self._openings()
        record = None
        if self.context.kind is ImportKind.CUSTOMERS:
            record = self._record(who, tuple(typed for typed, _ in phones))
        else:
            self._require_balance(who)
        if self.problems:
            return None
        return ImportRow(self.row, record, who, openings)

    def _cell(self, known: Field) -> Cell:
        index = self.context.indexes.get(known)
        return "" if index is None else self.row.cell(index)

    def _refuse(self, known: Field | None, refusal: Refusal) -> None:
        column = self.context.columns.header(known) if known else ""
        text = cell_text(self._cell(known)) if known else ""
        self.problems.append(RowProblem(self.row.number, column, text, refusal))

    def _attempt(self, known: Field, parse: Callable[[Cell], Value], otherwise: Value) -> Value:
        cell = self._cell(known)
        try:
            return otherwise if cell == "" else parse(cell)
        except Refusal as refusal:
            self._refuse(known, refusal)
            return otherwise

    def _line(self, known: Field, longest: int) -> str:
        return self._attempt(known, lambda cell: line_of_text(cell, known.value, longest), "")

    def _check_shape(self) -> None:
        width = len(self.context.columns.headers)
        if self.context.delimited and any(self.row.cells[width:]):
            beyond = ", ".join(cell_text(cell) for cell in self.row.cells[width:] if cell)
            self.problems.append(RowProblem(self.row.number, "", beyond, FieldInvalid("columns", beyond[:60])))
        first = next((cell_text(cell) for cell in self.row.cells if cell), "")
        if len(first) <= LONGEST_SUM and bare_text(first) in _SUM_ROWS:
            self.problems.append(RowProblem(self.row.number, "", first, FieldInvalid("row", first)))

    def _name(self) -> str:
        parts = [known for known, _ in self.context.columns.indexes if known in _NAME_PARTS]
        return " ".join(text for text in (self._line(known, LONGEST["name"]) for known in parts) if text)

    def _customer_id(self) -> int | None:
        text = self._line(Field.CUSTOMER_ID, LONGEST_ID + 1).removeprefix("#")
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or len(text) > LONGEST_ID:
            self._refuse(Field.CUSTOMER_ID, FieldInvalid("customer_id", text))
            return None
        return int(text)

    def _phones(self) -> list[tuple[str, str]]:
        found: dict[str, str] = {}
        for known in (Field.PHONE, Field.PHONE_2):
            for typed in self._attempt(known, lambda cell: several(cell, "phone", LONGEST["phone"]), _NONE):
                try:
                    number, doubtful = phone_of(typed, self.context.options.phone_country)
                except Refusal as refusal:
                    self._refuse(known, refusal)
                    continue
                found.setdefault(number, typed)
                if doubtful:
                    header = self.context.columns.header(known)
                    kind = WarningKind.PHONE_WITHOUT_COUNTRY
                    self.warnings.append(RowWarning(self.row.number, header, typed, kind))
        return [(typed, number) for number, typed in found.items()]

    def _cards(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for known in (Field.CARD, Field.CARD_2):
            for typed in self._attempt(known, lambda cell: several(cell, "card", LONGEST["card"]), _NONE):
                found.setdefault(card_number(typed))
        return tuple(found)

    def _date(self, known: Field) -> date | None:
        day_first = known not in self.context.months_first
        return self._attempt(known, lambda cell: date_of(cell, known.value, day_first=day_first), None)

    def _record(self, who: Who, phones: tuple[str, ...]) -> CustomerRecord | None:
        birthday = self._date(Field.BIRTHDAY)
        email = self._line(Field.EMAIL, LONGEST["email"])
        city = self._line(Field.CITY, LONGEST["city"])
        notes = self._attempt(Field.NOTES, lambda cell: lines_of_text(cell, "notes", LONGEST["notes"]), "")
        if not who.name:
            self._require_name()
            return None
        try:
            fields = CustomerFields(
                who.name, phones, email, city, who.cards, birthday, notes=notes, external_ref=who.external_ref
            )
            return record_of(fields, self.context.options.phone_country, self.context.options.today)
        except FieldInvalid as refusal:
            self._refuse(next((known for known in Field if known == refusal.what), None), refusal)
            return None

    def _require_name(self) -> None:
        refused = {problem.column for problem in self.problems}
        known = next(known for known, _ in self.context.columns.indexes if known in _NAME_PARTS)
        if self.context.columns.header(known) not in refused:
            self._refuse(known, FieldRequired("name"))

    def _openings(self) -> tuple[Opening, ...]:
        named = self.context.columns.balance_currency
        default = named or self.context.options.currency
        unit = self._attempt(Field.CURRENCY, lambda cell: unit_of(cell, default), default)
        fixed = named is not None or bool(self._cell(Field.CURRENCY))
        balance = self._attempt(Field.BALANCE, lambda cell: amount_of(cell, unit, fixed=fixed), None)
        points = self._attempt(Field.POINTS, lambda cell: amount_of(cell, POINTS, fixed=True), None)
        origin = self._attempt(Field.ORIGIN, origin_of, Origin.PAID)
        expires = self._date(Field.EXPIRES)
        if expires is not None and expires < self.context.options.today:
            self._refuse(Field.EXPIRES, FieldInvalid("expires", expires.isoformat()))
        if balance is not None and balance.currency == POINTS:
            origin = Origin.GIVEN
        if expires is not None and balance and origin is Origin.PAID and not points:
            self._refuse(Field.EXPIRES, FieldInvalid("expires", expires.isoformat()))
        found = [_opening(balance, origin, expires if origin is Origin.GIVEN else None)]
        found.append(_opening(points, Origin.GIVEN, expires))
        return tuple(one for one in found if one is not None)

    def _require_balance(self, who: Who) -> None:
        if not (who.customer_id or who.external_ref or who.cards or who.phones):
            known = next((one for one, _ in self.context.columns.indexes if one in _WHO_FIELDS), None)
            self._refuse(known, FieldRequired((known or Field.EXTERNAL_REF).value))
        if not self._cell(Field.BALANCE) and not self._cell(Field.POINTS):
            known = Field.BALANCE if self.context.columns.index(Field.BALANCE) is not None else Field.POINTS
            self._refuse(known, FieldRequired(known.value))


def _opening(amount: Money | None, origin: Origin, expires: date | None) -> Opening | None:
    if not amount:
        return None
    return Opening(amount, origin, expires) if amount.minor > 0 else Opening(amount, Origin.PAID)


class _Repeats:
    """What earlier good rows of the file said."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._seen: dict[Hashable, int] = {}
        self._phones: dict[str, int] = {}

    def check(self, row: ImportRow) -> Iterator[RowProblem]:
        """A problem for each thing an earlier row said."""
        for known, text, key in _identities(row):
            if key in self._seen:
                refusal = RowRepeated(known.value, text, self._seen[key])
                yield RowProblem(row.number, self._columns.header(known), text, refusal)
                return

    def remember(self, row: ImportRow) -> None:
        """Keep what this row says for the rows after it."""
        for _, _, key in _identities(row):
            self._seen.setdefault(key, row.number)

    def shared_phones(self, row: ImportRow) -> Iterator[RowWarning]:
        """A warning for each phone that another customer of the file has, too."""
        if row.record is None:
            return
        for phone in row.who.phones:
            other = self._phones.setdefault(phone, row.number)
            if other != row.number:
                header = self._columns.header(Field.PHONE)
                yield RowWarning(row.number, header, phone, WarningKind.PHONE_SHARED, other_row=other)


def _identities(row: ImportRow) -> Iterator[tuple[Field, str, Hashable]]:
    who = row.who
    if row.record is None:
        owner = (who.customer_id, who.external_ref, who.cards, who.phones)
        for one in row.openings:
            yield Field.BALANCE, str(one.amount), ("balance", owner, one.amount.currency, one.origin, one.expires)
        return
    if who.external_ref:
        yield Field.EXTERNAL_REF, who.external_ref, ("external_ref", who.external_ref)
    for card in who.cards:
        yield Field.CARD, card, ("card", card)
    for phone in who.phones:
        yield Field.NAME, who.name, ("name", bare_text(who.name), phone)
