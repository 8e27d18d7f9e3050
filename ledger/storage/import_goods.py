"""What the ledger knows of the products and order numbers that a file of orders names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from ledger.domain.import_order_matching import Goods, KnownProduct
from ledger.domain.products import ProductKind
from ledger.storage.import_known import portions
from ledger.storage.sale_tables import orders, products
from ledger.storage.tables import business_days, currencies

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.domain.import_orders import ImportOrder

REFERENCE = "import:"
"""What stands before an imported order's number in its outside reference, so that no number comes in twice."""


_ENDED = select(func.max(business_days.c.business_date)).where(business_days.c.status != "open")
"""The last day that takes no posting any more; none before it does."""


def goods_of(connection: Connection, wanted: tuple[ImportOrder, ...]) -> Goods:
    """Products by SKU, and the orders that have one of these numbers or came in under it."""
    return Goods(
        products=_products(connection, {line.sku for order in wanted for line in order.lines} - {""}),
        numbers=_numbers(connection, {order.number for order in wanted}),
        currencies=frozenset(connection.execute(select(currencies.c.code)).scalars()) - {"PTS"},
        ended=connection.execute(_ENDED).scalar(),
    )


def _products(connection: Connection, skus: set[str]) -> dict[str, KnownProduct]:
    p = products.c
    columns = (p.id, p.sku, p.name, p.category, p.kind, p.currency, p.price, p.stock, p.is_sold, p.active)
    found = {}
    for portion in portions(sorted(skus)):
        for row in connection.execute(select(*columns).where(p.sku.in_(portion))):
            found[row.sku] = KnownProduct(
                row.id, row.name, row.category, ProductKind(row.kind), row.currency, row.price, row.stock,
                bool(row.is_sold), bool(row.active),
            )  # fmt: skip
    return found


def _numbers(connection: Connection, numbers: set[str]) -> dict[str, int]:
    o = orders.c
    found = {}
    for portion in portions(sorted(numbers)):
        came = [REFERENCE + number for number in portion]
        wanted = select(o.id, o.number, o.external_ref).where(or_(o.number.in_(portion), o.external_ref.in_(came)))
        for row in connection.execute(wanted):
            found[row.number] = row.id
            found[(row.external_ref or "").removeprefix(REFERENCE)] = row.id
    return found
