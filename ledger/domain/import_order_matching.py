"""Which customers and products the orders of a file mean, and whether the ledger could record each of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.customers import CustomerStatus
from ledger.domain.import_names import Field
from ledger.domain.import_order_rows import refused_together
from ledger.domain.import_orders import ImportOrder, OrderNumberTaken, OrdersPreview, Priced
from ledger.domain.imports import RowProblem
from ledger.domain.orders import OrderKind
from ledger.domain.products import ProductKind
from ledger.errors import (
    AmountTooLarge,
    CurrencyMismatch,
    CurrencyUnknown,
    CustomerAmbiguous,
    CustomerNotActive,
    CustomerNotFound,
    DayClosed,
    FieldInvalid,
    OrderEmpty,
    OrderNotCovered,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    Refusal,
    StockTooSmall,
)
from ledger.money import MAX_MINOR, Money, currency

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.import_matching import Known
    from ledger.domain.import_orders import ImportLine, NamedBy
    from ledger.domain.imports import BadRow


@dataclass(frozen=True, slots=True)
class KnownProduct:
    """A product already here. `price` in minor units, `stock` None when it is not counted."""

    id: int
    name: str
    category: str
    kind: ProductKind
    currency: str
    price: int
    stock: int | None
    is_sold: bool
    active: bool


@dataclass(frozen=True, slots=True)
class Goods:
    """What the ledger knows of products by SKU, of order numbers in use, of its currencies, and its last ended day."""

    products: dict[str, KnownProduct] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    currencies: frozenset[str] = frozenset()
    ended: date | None = None


def match_orders(preview: OrdersPreview, people: Known, goods: Goods) -> OrdersPreview:
    """The preview with each order's customer and products found; an order that could not be recorded turns bad.

    Stock and unique products count down along the file, so that two orders do not sell the same piece.
    """
    matcher = _Matcher(preview, people, goods)
    orders, bad = [], list(preview.bad_rows)
    for order in preview.orders:
        found, problems = matcher.match(order)
        if problems:
            bad += refused_rows(order, problems)
        else:
            orders.append(found)
    return replace(preview, orders=tuple(orders), bad_rows=tuple(sorted(bad, key=lambda one: one.row.number)))


def refused_rows(order: ImportOrder, problems: list[RowProblem]) -> list[BadRow]:
    """Every row of an order that cannot go in."""
    found: dict[int, list[RowProblem]] = {}
    for problem in problems:
        found.setdefault(problem.row, []).append(problem)
    return refused_together(order.number, [line.source for line in order.lines], found)


def refused_whole(order: ImportOrder, refusal: Refusal) -> list[BadRow]:
    """Every row of an order that the ledger itself refused."""
    return refused_rows(order, [RowProblem(order.lines[0].number, "", order.number, refusal)])


class _Matcher:
    def __init__(self, preview: OrdersPreview, people: Known, goods: Goods) -> None:
        self._columns = preview.columns
        self._people = people
        self._goods = goods
        self._by_id = {product.id: product for product in goods.products.values()}
        self._left: dict[int, int] = {}
        self._sold: set[int] = set()
        self._problems: list[RowProblem] = []

    def match(self, order: ImportOrder) -> tuple[ImportOrder, list[RowProblem]]:
        """The order as it would be sold, and what is wrong with it. A good one takes its goods out of what is left."""
        self._problems = []
        first = order.lines[0].number
        if order.number in self._goods.numbers:
            self._refuse(
                first, Field.ORDER, order.number, OrderNumberTaken(order.number, self._goods.numbers[order.number])
            )
        if order.day is not None and self._goods.ended is not None and order.day <= self._goods.ended:
            self._refuse(first, Field.DATE, order.day.isoformat(), DayClosed(order.day))
        customer = self._customer(first, order.named_by) if order.named_by else None
        taken: dict[int, int] = {}
        priced = [one for line in order.lines if (one := self._priced(line, taken)) is not None]
        name = "" if customer is None else self._people.customers[customer].name
        found = replace(order, customer_id=customer, customer_name=name, priced=tuple(priced))
        if not self._problems:
            self._check_whole(found)
        if not self._problems:
            self._take(taken)
        return found, self._problems

    def _customer(self, row: int, named_by: tuple[NamedBy, ...]) -> int | None:
        """The one customer that everything the order says of them means."""
        common: frozenset[int] | None = None
        everybody: frozenset[int] = frozenset()
        for named in named_by:
            found = self._meant(named)
            if not found:
                self._refuse(row, named.field, named.text, CustomerNotFound(named.text))
                return None
            common = found if common is None else common & found
            everybody |= found
        if common is None or len(common) != 1:
            text = ", ".join(named.text for named in named_by)
            refusal = CustomerAmbiguous(text, tuple(sorted(common or everybody)))
            self._refuse(row, named_by[0].field, text, refusal)
            return None
        (customer,) = common
        status = self._people.customers[customer].status
        if status is not CustomerStatus.ACTIVE:
            last = named_by[-1]
            self._refuse(row, last.field, last.text, CustomerNotActive(customer, status.value))
        return customer

    def _meant(self, named: NamedBy) -> frozenset[int]:
        """Who a cell means. One that may be any of them is first a reference, then a card, then a phone."""
        known, who = self._people, named.who
        by_id = known.customers.get(who.customer_id) if who.customer_id is not None else None
        by_ref = known.by_ref.get(who.external_ref) if who.external_ref else None
        return (
            frozenset({by_id.id} if by_id else ())
            or frozenset({by_ref} if by_ref is not None else ())
            or known.with_card(who.cards)
            or known.with_phone(who.phones)
        )

    def _priced(self, line: ImportLine, taken: dict[int, int]) -> Priced | None:
        product = self._goods.products.get(line.sku) if line.sku else None
        if line.sku and product is None:
            self._refuse(line.number, Field.SKU, line.sku, ProductNotFound(line.sku))
            return None
        if product is None:
            assert line.price is not None
            return self._checked(line, Priced(None, line.name, line.quantity, line.price, line.discount))
        price = line.price if line.price is not None else Money(product.price, currency(product.currency))
        refusal = self._why_not(product, line.quantity, price, taken)
        if refusal is not None:
            self._refuse(line.number, Field.SKU, line.sku, refusal)
            return None
        taken[product.id] = taken.get(product.id, 0) + line.quantity
        name = line.name or product.name
        return self._checked(line, Priced(product.id, name, line.quantity, price, line.discount, product.category))

    def _why_not(self, product: KnownProduct, quantity: int, price: Money, taken: dict[int, int]) -> Refusal | None:
        """Why this many of a product cannot be sold now; None when they can."""
        if not product.active or product.currency != price.currency.code:
            return ProductNotForSale(product.id, product.name)
        asked = taken.get(product.id, 0) + quantity
        if product.kind is ProductKind.UNIQUE:
            if product.is_sold or product.id in self._sold or product.id in taken:
                return ProductSold(product.id, product.name)
            return FieldInvalid("quantity", str(quantity)) if quantity != 1 else None
        left = self._left.get(product.id, product.stock or 0)
        if product.kind is ProductKind.COUNTED and asked > left:
            return StockTooSmall(product.id, product.name, left, asked)
        return None

    def _checked(self, line: ImportLine, priced: Priced) -> Priced | None:
        """The line, unless its currency is not used here or its discount or amount is out of bounds."""
        unit = priced.price.currency
        gross = Money(priced.price.minor * priced.quantity, unit)
        checks: list[tuple[bool, Field, Callable[[], Refusal]]] = [
            (unit.code not in self._goods.currencies, Field.PRICE, lambda: CurrencyUnknown(unit.code)),
            (gross.minor > MAX_MINOR, Field.PRICE, lambda: AmountTooLarge(str(gross), Money(MAX_MINOR, unit))),
        ]
        if (off := priced.discount) is not None:
            checks += [
                (off.currency != unit, Field.DISCOUNT, lambda: CurrencyMismatch(unit.code, off.currency.code)),
                (
                    not 0 <= off.minor <= gross.minor, Field.DISCOUNT,
                    lambda: FieldInvalid(Field.DISCOUNT.value, str(off)),
                ),
            ]  # fmt: skip
        for is_wrong, known, refusal in checks:
            if is_wrong:
                self._refuse(line.number, known, str(priced.price if known is Field.PRICE else off), refusal())
                return None
        return priced

    def _check_whole(self, order: ImportOrder) -> None:
        unit, first = order.currency, order.lines[0].number
        for line, priced in zip(order.lines, order.priced, strict=True):
            if priced.price.currency != unit:
                refusal = CurrencyMismatch(unit.code, priced.price.currency.code)
                self._refuse(line.number, Field.PRICE, str(priced.price), refusal)
                return
        if order.total.minor <= 0:
            self._refuse(first, Field.PRICE, str(order.total), OrderEmpty())
        elif order.total.minor > MAX_MINOR:
            refused = AmountTooLarge(str(order.total), Money(MAX_MINOR, unit))
            self._refuse(first, Field.PRICE, str(order.total), refused)
        elif order.kind is OrderKind.COUNTER and order.tender is None:
            self._refuse(first, Field.TENDER, "", OrderNotCovered(order.total))

    def _take(self, taken: dict[int, int]) -> None:
        for product, pieces in taken.items():
            known = self._by_id[product]
            if known.kind is ProductKind.UNIQUE:
                self._sold.add(product)
            elif known.stock is not None:
                self._left[product] = self._left.get(product, known.stock) - pieces

    def _refuse(self, row: int, known: Field, text: str, refusal: Refusal) -> None:
        self._problems.append(RowProblem(row, self._columns.header(known), text, refusal))
