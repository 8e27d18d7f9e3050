"""Orders from a foreign table: rows of one number are one order, which goes in whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.import_columns import Columns
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.imports import BadRow, RowProblem, RowWarning, Who
from ledger.domain.orders import OrderKind
from ledger.domain.tables import Row
from ledger.domain.words import Tender
from ledger.errors import Refusal
from ledger.money import Currency, Money

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(eq=False)
class RowDisagrees(Refusal):
    """An earlier row of the same order says another `what` (customer, order_kind, tender, notes, date): `row` does."""

    what: str
    text: str
    row: int


@dataclass(eq=False)
class OrderRowRefused(Refusal):
    """The row itself is good, but row `row` of the same order cannot go in."""

    number: str
    row: int


@dataclass(eq=False)
class OrderNumberTaken(Refusal):
    """An order with this number is here already."""

    number: str
    order: int


@dataclass(frozen=True, slots=True)
class NamedBy:
    """One cell that names the customer, in every way that it can be read. `any_of`: a phone, a card or a reference."""

    field: Field
    text: str
    who: Who
    any_of: bool = False


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row of an order. `sku` or `name` is there; `price` None is the product's own."""

    source: Row
    sku: str
    name: str
    quantity: int
    price: Money | None
    discount: Money | None

    @property
    def number(self) -> int:
        """The row's number in its file."""
        return self.source.number


@dataclass(frozen=True, slots=True)
class Priced:
    """A line as it would be sold, once its product is known."""

    product_id: int | None
    name: str
    quantity: int
    price: Money
    discount: Money | None
    category: str = ""

    @property
    def amount(self) -> Money:
        """Price x quantity less the discount."""
        off = 0 if self.discount is None else self.discount.minor
        return Money(self.price.minor * self.quantity - off, self.price.currency)


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """An order that can go in. `priced` and the customer are known once it was matched with the ledger.

    `tender` None: it waits for its payment. `day`: the business day it is booked on, None: today.
    """

    number: str
    lines: tuple[ImportLine, ...]
    named_by: tuple[NamedBy, ...] = ()
    kind: OrderKind = OrderKind.DELIVERY
    tender: Tender | None = None
    note: str = ""
    customer_id: int | None = None
    customer_name: str = ""
    priced: tuple[Priced, ...] = ()
    day: date | None = None

    @property
    def currency(self) -> Currency:
        """The currency of its first line."""
        return self.priced[0].price.currency

    @property
    def total(self) -> Money:
        """What its lines come to."""
        return Money(sum(line.amount.minor for line in self.priced), self.currency)


@dataclass(frozen=True)
class OrdersPreview:
    """What an import of orders would do, before it does it. `sample` are the first rows as text.

    Its sums walk over every row: each is worked out when first asked for, and kept.
    """

    path: str
    sha256: str
    sheet: str
    currency: Currency
    columns: Columns
    orders: tuple[ImportOrder, ...]
    bad_rows: tuple[BadRow, ...]
    sample: tuple[tuple[str, ...], ...] = ()
    kind: ImportKind = ImportKind.ORDERS
    warnings: tuple[RowWarning, ...] = ()

    @property
    def mapping(self) -> tuple[tuple[Field, str], ...]:
        """Each field found and the header it stands under."""
        return self.columns.mapping

    @cached_property
    def rows(self) -> tuple[ImportLine, ...]:
        """The good rows: the lines of the orders that can go in."""
        return tuple(line for order in self.orders for line in order.lines)

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Everything wrong with the file, in the order of its rows."""
        return tuple(problem for bad in self.bad_rows for problem in bad.problems)

    @cached_property
    def totals(self) -> tuple[Money, ...]:
        """What the good orders come to, per currency."""
        return tuple(_added(order.total for order in self.orders))

    @cached_property
    def by_tender(self) -> tuple[tuple[Tender | None, Money], ...]:
        """What is paid by each tender per currency; None is what still waits."""
        return by_tender(self.orders)

    @cached_property
    def paid(self) -> tuple[Money, ...]:
        """What the good orders that are paid come to, per currency."""
        return tuple(_added(order.total for order in self.orders if order.tender is not None))

    @cached_property
    def waiting(self) -> tuple[Money, ...]:
        """What the good orders that wait for their payment come to, per currency."""
        return tuple(_added(order.total for order in self.orders if order.tender is None))


@dataclass(frozen=True, slots=True)
class OrdersDone:
    """What an import of orders did. `refused` rows were left out, and written to `refused_path` if one was given."""

    run_id: int
    orders: int
    lines: int
    by_tender: tuple[tuple[Tender | None, Money], ...]
    refused: int
    refused_path: str = ""
    changes: Changes = field(default_factory=Changes)

    @property
    def totals(self) -> tuple[Money, ...]:
        """What the orders come to, per currency."""
        return tuple(_added(amount for _, amount in self.by_tender))


def by_tender(orders: Iterable[ImportOrder]) -> tuple[tuple[Tender | None, Money], ...]:
    """What these orders are paid by, per tender and currency; what waits comes last."""
    every = list(orders)
    return tuple(
        (tender, total)
        for tender in (*Tender, None)
        for total in _added(order.total for order in every if order.tender is tender)
    )


def _added(amounts: Iterable[Money]) -> list[Money]:
    sums: dict[str, Money] = {}
    for amount in amounts:
        unit = amount.currency
        sums[unit.code] = sums.get(unit.code, Money(0, unit)) + amount
    return [sums[code] for code in sorted(sums)]
