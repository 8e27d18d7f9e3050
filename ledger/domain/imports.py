"""Customers and opening balances from a foreign table: every row parsed exactly, or refused with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.customer_record import CustomerRecord
from ledger.domain.import_columns import Columns
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.tables import Row
from ledger.domain.words import Origin
from ledger.errors import Refusal
from ledger.money import Currency, Money

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(eq=False)
class RowRepeated(Refusal):
    """An earlier row of the same file says the same: `what` (external_ref, card, name, balance) stands in `row`."""

    what: str
    text: str
    row: int


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row is refused: its number, the header it is about (may be empty), what stood there, the reason."""

    row: int
    column: str
    text: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot go in, as it stood in the file, with everything wrong with it."""

    row: Row
    problems: tuple[RowProblem, ...]


class WarningKind(StrEnum):
    """What a person should look at before applying; none of it stops an import."""

    PHONE_WITHOUT_COUNTRY = "phone_without_country"
    PHONE_SHARED = "phone_shared"
    LIKELY_DUPLICATE = "likely_duplicate"
    HAS_OPENING_BALANCE = "has_opening_balance"


@dataclass(frozen=True, slots=True)
class RowWarning:
    """Something doubtful in a good row. `customers` are ids already in the ledger, `other_row` one of this file."""

    row: int
    column: str
    text: str
    kind: WarningKind
    customers: tuple[int, ...] = ()
    other_row: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """A balance brought over, of either sign; negative becomes the customer's debt. `expires` None: never."""

    amount: Money
    origin: Origin
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """How a row names its customer; empty where it does not. Phones in E.164."""

    customer_id: int | None = None
    external_ref: str = ""
    cards: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row that can go in. `customer_id` is whom it belongs to, once known; None adds a customer.

    `record` is None when the file brings balances only; then `who` says how the row names its customer.
    """

    source: Row
    record: CustomerRecord | None
    who: Who
    openings: tuple[Opening, ...] = ()
    customer_id: int | None = None

    @property
    def number(self) -> int:
        """The row's number in its file."""
        return self.source.number


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How cells are read: the currency of bare amounts, the country of national phones (its calling code), today."""

    currency: Currency
    phone_country: str
    today: date


@dataclass(frozen=True)
class ImportPreview:
    """What an import would do, before it does it. `sample` are the first rows as text, under `columns.headers`.

    Its sums walk over every row: each is worked out when first asked for, and kept.
    """

    path: str
    sha256: str
    sheet: str
    kind: ImportKind
    currency: Currency
    columns: Columns
    rows: tuple[ImportRow, ...]
    bad_rows: tuple[BadRow, ...]
    warnings: tuple[RowWarning, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def mapping(self) -> tuple[tuple[Field, str], ...]:
        """Each field found and the header it stands under."""
        return self.columns.mapping

    @cached_property
    def totals(self) -> tuple[Money, ...]:
        """What the good rows bring, added up per currency (debts lower it)."""
        return totals_of(self.rows)

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """Everything wrong with the file, in the order of its rows."""
        return tuple(problem for bad in self.bad_rows for problem in bad.problems)

    @cached_property
    def to_add(self) -> int:
        """Customers the import would add."""
        return sum(row.customer_id is None for row in self.rows)

    @cached_property
    def to_update(self) -> int:
        """Customers already here whose details the import would fill in."""
        return sum(row.customer_id is not None and row.record is not None for row in self.rows)


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What an import did. `refused` rows were left out, and written to `refused_path` if one was given."""

    run_id: int
    customers_added: int
    customers_updated: int
    wallets_credited: int
    totals: tuple[Money, ...]
    refused: int
    refused_path: str = ""
    changes: Changes = field(default_factory=Changes)


def totals_of(rows: Iterable[ImportRow]) -> tuple[Money, ...]:
    """The openings of these rows per currency, by code."""
    return totals_of_amounts(opening.amount for row in rows for opening in row.openings)


def totals_of_amounts(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """The sum per currency, by code."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        unit = amount.currency
        sums[unit.code] = sums.get(unit.code, Money(0, unit)) + amount
    return tuple(sums[code] for code in sorted(sums))
