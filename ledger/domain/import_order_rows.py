"""Rows of a table of orders: each good, or bad with every reason; then rows of one number put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from ledger.domain.customer_record import LONGEST
from ledger.domain.import_columns import Columns, bare_text, find_columns, header_currency
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.import_orders import (
    ImportLine,
    ImportOrder,
    NamedBy,
    OrderRowRefused,
    OrdersPreview,
    RowDisagrees,
)
from ledger.domain.import_rows import LONGEST_ID, REPORT_EVERY, SAMPLE_ROWS, RowContext, RowReader
from ledger.domain.import_values import amount_of, card_number, line_of_text, phone_of, puts_month_first, unit_of
from ledger.domain.imports import BadRow, ImportOptions, RowProblem, Who
from ledger.domain.orders import OrderKind
from ledger.domain.tables import Cell, Row, Table, cell_text
from ledger.domain.words import Tender
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    FileNotReadable,
    Refusal,
)
from ledger.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = TypeVar("Value")
LONGEST_NUMBER, LONGEST_SKU, LONGEST_NAME, LONGEST_NOTE = 60, 64, 200, 500
MOST_PIECES = 1_000_000_000
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_SAID_ONCE = (Field.CUSTOMER, Field.ORDER_KIND, Field.TENDER, Field.NOTES, Field.DATE)
_KINDS = {
    OrderKind.COUNTER: "counter, till, shop, касса, магазин, прилавок, розница, الصندوق, المحل, المتجر, نقطة البيع",
    OrderKind.CHECKOUT: "checkout, online, web, site, онлайн, сайт, интернет, الموقع, اونلاين, عبر الانترنت",
    OrderKind.DELIVERY: "delivery, shipping, courier, доставка, курьер, توصيل, التوصيل, شحن, الشحن",
}
_TENDERS = {
    Tender.CASH: "cash, наличные, нал, наличными, نقدا, نقدي, نقد, كاش",
    Tender.TERMINAL: "terminal, card, pos, терминал, карта, картой, эквайринг, بطاقة, شبكة, الشبكة, جهاز الدفع",
    Tender.BANK: "bank, bank transfer, transfer, wire, банк, перевод, безнал, безналичный, حوالة, تحويل, بنك",
    Tender.INVOICE: "invoice, on invoice, счет, по счету, на счет, فاتورة, بفاتورة, اجل",
}
_WAITING = "unpaid, waits, none, не оплачено, ждет оплаты, нет, غير مدفوع, بانتظار الدفع"
_WAITS = {bare_text(word) for word in _WAITING.split(",")}
_KIND_WORDS = {bare_text(word): kind for kind, words in _KINDS.items() for word in words.split(",")}
_TENDER_WORDS = {bare_text(word): tender for tender, words in _TENDERS.items() for word in words.split(",")}


def examine_orders(
    table: Table, options: ImportOptions, mapping: Mapping[Field, str] | None = None, progress: Progress = SILENT
) -> OrdersPreview:
    """Find the columns, read every row and put the rows of each order together.

    A row with a problem takes its order out, never another one. Progress in stage "check". Raises ColumnMissing,
    ColumnAmbiguous, and FileNotReadable("empty") when nothing stands below the header.
    """
    columns = find_columns(table, ImportKind.ORDERS, mapping)
    rows = tuple(row for row in table.rows if row.number > columns.header_row)
    if not rows:
        raise FileNotReadable(table.path, "empty")
    context = RowContext(
        columns, dict(columns.indexes), ImportKind.ORDERS, options, table.delimited, _months_first(rows, columns)
    )  # fmt: skip
    read = []
    for done, row in enumerate(rows):
        if done % REPORT_EVERY == 0:
            progress.report(done, len(rows), "check")
        read.append(_OrderReader(row, context).read_order())
    orders, bad = _put_together(read)
    return OrdersPreview(
        path=table.path, sha256=table.sha256, sheet=table.sheet, currency=options.currency, columns=columns,
        orders=tuple(orders), bad_rows=tuple(sorted(bad, key=lambda one: one.row.number)),
        sample=tuple(tuple(cell_text(cell) for cell in row.cells) for row in rows[:SAMPLE_ROWS]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _OrderRow:
    """What one row says. `said`: for the fields an order has once, the value, its text and its header."""

    source: Row
    order: str
    line: ImportLine | None
    said: dict[Field, tuple[object, str, str]]
    problems: tuple[RowProblem, ...]


@dataclass(slots=True)
class _OrderReader(RowReader):
    """Reads one row of a table of orders."""

    def read_order(self) -> _OrderRow:
        """The row; `line` is None when something is wrong with it."""
        self._check_shape()
        order = self._line(Field.ORDER, LONGEST_NUMBER)
        if not order and not any(one.column == self.context.columns.header(Field.ORDER) for one in self.problems):
            self._refuse(Field.ORDER, FieldRequired(Field.ORDER.value))
        line = self._order_line()
        kind = self._attempt(Field.ORDER_KIND, lambda cell: _word(cell, _KIND_WORDS, Field.ORDER_KIND), None)
        tender = self._attempt(Field.TENDER, _tender, None)
        named = tuple(self._names())
        texts: dict[Field, tuple[object, str]] = {
            Field.CUSTOMER: (named, ", ".join(one.text for one in named)),
            Field.ORDER_KIND: (kind, cell_text(self._cell(Field.ORDER_KIND))),
            Field.TENDER: (tender, cell_text(self._cell(Field.TENDER))),
            Field.NOTES: (self._line(Field.NOTES, LONGEST_NOTE), cell_text(self._cell(Field.NOTES))),
            Field.DATE: (self._day(), cell_text(self._cell(Field.DATE))),
        }
        headers = {field: self.context.columns.header(field) for field in texts}
        headers[Field.CUSTOMER] = self.context.columns.header(named[0].field) if named else ""
        said = {field: (value, text, headers[field]) for field, (value, text) in texts.items() if text}
        return _OrderRow(self.row, order, None if self.problems else line, said, tuple(self.problems))

    def _day(self) -> date | None:
        day = self._date(Field.DATE)
        if day is not None and day > self.context.options.today:
            self._refuse(Field.DATE, FieldInvalid(Field.DATE.value, cell_text(self._cell(Field.DATE))))
        return day

    def _order_line(self) -> ImportLine | None:
        sku, name = self._line(Field.SKU, LONGEST_SKU), self._line(Field.LINE, LONGEST_NAME)
        quantity = self._attempt(Field.QUANTITY, _quantity, 1)
        named = self.context.columns.balance_currency
        default = named or self.context.options.currency
        unit = self._attempt(Field.CURRENCY, lambda cell: unit_of(cell, default), default)
        fixed = named is not None or bool(self._cell(Field.CURRENCY))
        price = self._attempt(Field.PRICE, lambda cell: amount_of(cell, unit, fixed=fixed), None)
        off = header_currency(self.context.columns.header(Field.DISCOUNT), ImportKind.ORDERS) or unit
        discount = self._attempt(Field.DISCOUNT, lambda cell: amount_of(cell, off, fixed=fixed), None)
        if price is not None and price.minor < 0:
            self._refuse(Field.PRICE, AmountNotPositive(price))
        if discount is not None and price is not None and discount.currency != price.currency:
            self._refuse(Field.DISCOUNT, CurrencyMismatch(price.currency.code, discount.currency.code))
        if not sku and not name:
            known = Field.SKU if Field.SKU in self.context.indexes else Field.LINE
            self._refuse(known, FieldRequired(known.value))
        if not sku and price is None and not cell_text(self._cell(Field.PRICE)):
            self._refuse(Field.PRICE, FieldRequired(Field.PRICE.value))
        return None if self.problems else ImportLine(self.row, sku, name, quantity, price, discount or None)

    def _names(self) -> list[NamedBy]:
        """Every cell of the row that names the customer."""
        found = []
        if text := self._line(Field.CUSTOMER, LONGEST["name"]):
            found.append(NamedBy(Field.CUSTOMER, text, self._whoever(text), any_of=True))
        if (customer := self._customer_id()) is not None:
            found.append(NamedBy(Field.CUSTOMER_ID, f"#{customer}", Who(customer)))
        if ref := self._line(Field.EXTERNAL_REF, LONGEST["external_ref"]):
            found.append(NamedBy(Field.EXTERNAL_REF, ref, Who(external_ref=ref)))
        if cards := self._cards():
            found.append(NamedBy(Field.CARD, ", ".join(cards), Who(cards=cards)))
        if phones := tuple(number for _, number in self._phones()):
            found.append(NamedBy(Field.PHONE, ", ".join(phones), Who(phones=phones)))
        return found

    def _whoever(self, text: str) -> Who:
        digits = text.removeprefix("#")
        is_id = text.startswith("#") and digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_ID
        try:
            phones: tuple[str, ...] = (phone_of(text, self.context.options.phone_country)[0],)
        except Refusal:
            phones = ()
        return Who(int(digits) if is_id else None, text, (card_number(text),), phones)


def _quantity(cell: Cell) -> int:
    text = cell_text(cell).translate(_EASTERN)
    number = cell if isinstance(cell, Decimal) else Decimal(text) if text.isascii() and text.isdigit() else None
    if number is None or not number.is_finite() or not 0 < number <= MOST_PIECES or number != int(number):
        raise FieldInvalid(Field.QUANTITY.value, text[:60])
    return int(number)


def _tender(cell: Cell) -> Tender | None:
    return None if bare_text(cell_text(cell)) in _WAITS else _word(cell, _TENDER_WORDS, Field.TENDER)


def _word(cell: Cell, words: Mapping[str, Value], field: Field) -> Value:
    text = line_of_text(cell, field.value, LONGEST_NAME)
    found = words.get(bare_text(text))
    if found is None:
        raise FieldInvalid(field.value, text[:60])
    return found


def _put_together(rows: list[_OrderRow]) -> tuple[list[ImportOrder], list[BadRow]]:
    """Orders in the order of their first rows, and the rows that stay out."""
    groups: dict[str, list[_OrderRow]] = {}
    bad = []
    for row in rows:
        if row.order:
            groups.setdefault(row.order, []).append(row)
        else:
            bad.append(BadRow(row.source, row.problems))
    orders = []
    for number, group in groups.items():
        order, refused = _one_order(number, group)
        bad += refused
        if order is not None:
            orders.append(order)
    return orders, bad


def _one_order(number: str, rows: list[_OrderRow]) -> tuple[ImportOrder | None, list[BadRow]]:
    """The order, or every row of it with what is wrong."""
    said: dict[Field, tuple[object, int]] = {}
    problems: dict[int, list[RowProblem]] = {row.source.number: list(row.problems) for row in rows}
    for row in rows:
        for field, (value, text, header) in row.said.items():
            first, where = said.setdefault(field, (value, row.source.number))
            if first != value:
                refusal = RowDisagrees(field.value, text, where)
                problems[row.source.number].append(RowProblem(row.source.number, header, text, refusal))
    lines = [row.line for row in rows if row.line is not None]
    if any(problems.values()):
        return None, refused_together(number, [row.source for row in rows], problems)
    values = {field: said[field][0] if field in said else None for field in _SAID_ONCE}
    order = ImportOrder(
        number, tuple(lines), *_typed(values), note=str(values[Field.NOTES] or ""), day=_day_of(values)
    )  # fmt: skip
    return order, []


def _typed(values: dict[Field, object]) -> tuple[tuple[NamedBy, ...], OrderKind, Tender | None]:
    named, kind, tender = values[Field.CUSTOMER], values[Field.ORDER_KIND], values[Field.TENDER]
    return (
        tuple(one for one in named if isinstance(one, NamedBy)) if isinstance(named, tuple) else (),
        kind if isinstance(kind, OrderKind) else OrderKind.DELIVERY,
        tender if isinstance(tender, Tender) else None,
    )


def _day_of(values: dict[Field, object]) -> date | None:
    day = values[Field.DATE]
    return day if isinstance(day, date) else None


def _months_first(rows: tuple[Row, ...], columns: Columns) -> frozenset[Field]:
    index = columns.index(Field.DATE)
    found = index is not None and any(puts_month_first(row.cell(index)) for row in rows)
    return frozenset({Field.DATE}) if found else frozenset()


def refused_together(number: str, rows: list[Row], problems: Mapping[int, list[RowProblem]]) -> list[BadRow]:
    """Every row of an order that cannot go in: those with problems, and the others because of the first of them."""
    first = min(row for row, found in problems.items() if found)
    return [
        BadRow(
            row,
            tuple(problems.get(row.number, ())) or (RowProblem(row.number, "", "", OrderRowRefused(number, first)),),
        )
        for row in rows
    ]
