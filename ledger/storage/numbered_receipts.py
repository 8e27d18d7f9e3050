"""The numbered receipts of an order or a payment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from ledger.domain.receipts import NumberedReceipt
from ledger.money import Money, currency
from ledger.storage.sale_tables import receipts
from ledger.storage.tables import tills

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection


def of_order(connection: Connection, order: int) -> tuple[NumberedReceipt, ...]:
    """The order's, oldest first."""
    return _those(connection, receipts.c.order_id == order)


def of_payment(connection: Connection, payment: int) -> tuple[NumberedReceipt, ...]:
    """The payment's, oldest first."""
    return _those(connection, receipts.c.payment_id == payment)


def _those(connection: Connection, which: ColumnElement[bool]) -> tuple[NumberedReceipt, ...]:
    query = (
        select(receipts, tills.c.name.label("till"))
        .join(tills, tills.c.id == receipts.c.till_id)
        .where(which)
        .order_by(receipts.c.id)
    )
    return tuple(
        NumberedReceipt(
            row.id, f"{row.till}-{row.number:06d}", row.kind, Money(row.amount, currency(row.currency)), row.printed,
            row.created_at,
        )
        for row in connection.execute(query)
    )  # fmt: skip
