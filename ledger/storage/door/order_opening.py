"""What opening an order does at the SQLite door. Twin of `0002_door_order_opening.sql`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.order_verbs import OpenOrder
from ledger.errors import (
    AmountTooLarge,
    CurrencyUnknown,
    CustomerNotActive,
    CustomerNotFound,
    FieldInvalid,
    OrderEmpty,
    PartnerNotFound,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    StockTooSmall,
)
from ledger.money import MAX_MINOR, Money, currency
from ledger.storage.door import orders
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.order_verbs import Earning, OrderLine
    from ledger.storage.door.desk import Desk

KINDS = frozenset({"counter", "checkout", "delivery"})


class Product(NamedTuple):
    """A product's row as it stands at its line."""

    id: int
    name: str
    category: str
    brand: str
    partner: int | None
    kind: str
    currency: str
    stock: int | None
    is_sold: bool
    active: bool


class Filed(NamedTuple):
    """What of a line its product decides."""

    category: str
    brand: str
    partner: int | None


def open_order(desk: Desk, verb: OpenOrder) -> None:
    """The order with its lines and account; products are locked or leave the stock."""
    desk.require_right("order.sell")
    _require_customer(desk, verb.customer)
    _require_words(desk, verb)
    total = _total(verb)
    _require_earnings(desk, verb, total)
    filed = [_file(desk, line, verb.currency) for line in verb.lines]
    (order,) = desk.one(
        "INSERT INTO orders (number, customer_id, currency, kind, total, expires_at, operation_id, till_id, shop_id,"
        " staff_id, note, external_ref, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        verb.number, verb.customer, verb.currency, verb.kind, total,
        None if verb.expires_at is None else to_micros(verb.expires_at), desk.operation, desk.till, desk.shop,
        desk.staff, verb.about.note, verb.external_ref or None, desk.now,
    )  # fmt: skip
    desk.cursor.executemany(
        "INSERT INTO order_lines (order_id, n, product_id, name, category, brand, partner_id, quantity, price,"
        " discount, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (order, n, line.product, line.name, *facts, line.quantity, line.price, line.discount,
             line.price * line.quantity - line.discount)
            for n, (line, facts) in enumerate(zip(verb.lines, filed, strict=True), 1)
        ],
    )  # fmt: skip
    desk.cursor.executemany(
        "INSERT INTO order_earnings (order_id, rule_id, eligible, lines, minimum_order)"
        " SELECT ?, id, ?, ?, minimum_order FROM earning_rules WHERE id = ?",
        [
            (order, earning.eligible, json.dumps(earning.lines) if earning.lines else None, earning.rule)
            for earning in verb.earnings
        ],
    )
    desk.cursor.execute(
        "INSERT INTO accounts (kind, currency, code, order_id, balance) VALUES ('order', ?, '2300', ?, 0)",
        (verb.currency, order),
    )
    desk.orders.append(order)
    orders.event(desk, order, "opened")


def _require_customer(desk: Desk, customer: int | None) -> None:
    if customer is None:
        return
    row = desk.one("SELECT status FROM customers WHERE id = ?", customer)
    if row is None:
        raise CustomerNotFound(str(customer))
    if row[0] != "active":
        raise CustomerNotActive(customer, row[0])


def _require_words(desk: Desk, verb: OpenOrder) -> None:
    """Currency, kind, time limit and the two numbers that may stand once."""
    if desk.one("SELECT 1 FROM currencies WHERE code = ?", verb.currency) is None:
        raise CurrencyUnknown(verb.currency)
    if verb.currency == "PTS":
        raise FieldInvalid("currency", verb.currency)
    if verb.kind not in KINDS:
        raise FieldInvalid("kind", verb.kind)
    if verb.expires_at is not None and to_micros(verb.expires_at) <= desk.now:
        raise FieldInvalid("expires_at", verb.expires_at.isoformat())
    if verb.number and desk.one("SELECT 1 FROM orders WHERE number = ? AND number <> ''", verb.number):
        raise FieldInvalid("number", verb.number)
    if verb.external_ref and desk.one("SELECT 1 FROM orders WHERE external_ref = ?", verb.external_ref):
        raise FieldInvalid("external_ref", verb.external_ref)


def _total(verb: OpenOrder) -> int:
    """What the lines come to. Raises OrderEmpty, FieldInvalid, AmountTooLarge."""
    total = 0
    for line in verb.lines:
        if not line.name:
            raise FieldInvalid("name", line.name)
        if not 0 < line.quantity <= MAX_MINOR:
            raise FieldInvalid("quantity", str(line.quantity))
        if not 0 <= line.price <= MAX_MINOR:
            raise FieldInvalid("price", str(line.price))
        gross = line.price * line.quantity
        _require_small(gross, verb.currency)
        if not 0 <= line.discount <= gross:
            raise FieldInvalid("discount", str(line.discount))
        total += gross - line.discount
    if total == 0:
        raise OrderEmpty
    _require_small(total, verb.currency)
    return total


def _require_small(minor: int, unit: str) -> None:
    if minor > MAX_MINOR:
        raise AmountTooLarge(str(Money(minor, currency(unit))), Money(MAX_MINOR, currency(unit)))


def _require_earnings(desk: Desk, verb: OpenOrder, total: int) -> None:
    """Every rule once, in this currency, on some of the lines; together on no more than all of them."""
    left, seen = total, set()
    for earning in verb.earnings:
        rule = desk.one("SELECT currency FROM earning_rules WHERE id = ?", earning.rule)
        if rule is None or rule[0] != verb.currency or earning.rule in seen:
            raise FieldInvalid("earnings", str(earning.rule))
        seen.add(earning.rule)
        left -= earning.eligible
        if earning.eligible <= 0 or left < 0 or (earning.lines and earning.eligible != _sum_of(verb, earning)):
            raise FieldInvalid("earnings", str(earning.eligible))


def _sum_of(verb: OpenOrder, earning: Earning) -> int:
    """What the lines come to that are said to earn; the number of no line counts nothing."""
    amounts = {n: line.price * line.quantity - line.discount for n, line in enumerate(verb.lines, 1)}
    return sum(amounts.get(n, 0) for n in earning.lines)


def _file(desk: Desk, line: OrderLine, unit: str) -> Filed:
    """Take the line's product out of what is for sale; category, brand and partner are the product's."""
    if line.product is None:
        if line.partner is not None and desk.one("SELECT 1 FROM partners WHERE id = ?", line.partner) is None:
            raise PartnerNotFound(str(line.partner))
        return Filed(line.category, line.brand, line.partner)
    row = desk.one(
        "SELECT id, name, category, brand, partner_id, kind, currency, stock, is_sold, active FROM products"
        " WHERE id = ?",
        line.product,
    )
    if row is None:
        raise ProductNotFound(str(line.product))
    product = Product(*row)
    if not product.active or product.currency != unit:
        raise ProductNotForSale(product.id, product.name)
    if product.kind == "unique":
        _lock_unique(desk, product, line.quantity)
    if product.stock is not None:
        _lower_stock(desk, product, product.stock, line.quantity)
    return Filed(product.category, product.brand, product.partner)


def _lock_unique(desk: Desk, product: Product, quantity: int) -> None:
    if quantity != 1:
        raise FieldInvalid("quantity", str(quantity))
    if product.is_sold:
        raise ProductSold(product.id, product.name)
    desk.cursor.execute("UPDATE products SET is_sold = 1, updated_at = ? WHERE id = ?", (desk.now, product.id))


def _lower_stock(desk: Desk, product: Product, stock: int, quantity: int) -> None:
    if quantity > stock:
        raise StockTooSmall(product.id, product.name, stock, quantity)
    desk.cursor.execute(
        "UPDATE products SET stock = stock - ?, updated_at = ? WHERE id = ?", (quantity, desk.now, product.id)
    )


VERBS: dict[type, Callable[[Desk, Any], None]] = {OpenOrder: open_order}
