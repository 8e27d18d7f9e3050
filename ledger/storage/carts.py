"""Parked sales: what a till's form held, and the hold that keeps money for it (SPEC 8, Creation)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ledger.domain.orders import ParkedCart
from ledger.errors import OrderNotFound
from ledger.money import Money, currency
from ledger.storage.sale_tables import carts
from ledger.storage.tables import customers, holds, staff

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

c, h = carts.c, holds.c


def park(connection: Connection, cart: dict[str, Any], hold_transaction: int | None, login: str, now: datetime) -> int:
    """Keep a cart, with the hold that this transaction placed for it. Returns its id; the first one's when known."""
    hold = None
    if hold_transaction is not None:
        hold = connection.execute(select(h.id).where(h.transaction_id == hold_transaction)).scalar_one()
        known = connection.execute(select(c.id).where(c.hold_id == hold)).scalar()
        if known is not None:
            return int(known)
    performer = select(staff.c.id).where(staff.c.login == login).scalar_subquery()
    insert = carts.insert().values(**cart, hold_id=hold, status="parked", staff_id=performer, created_at=now)
    return int(connection.execute(insert.returning(c.id)).scalar_one())


def placed_with(connection: Connection, hold_transaction: int) -> tuple[ParkedCart, Money] | None:
    """The cart whose hold this transaction placed, however it ended, and what was held; None when there is none."""
    hold = connection.execute(select(h.id, h.amount, h.currency).where(h.transaction_id == hold_transaction)).first()
    found = _read(connection, c.hold_id == hold.id) if hold is not None else ()
    return (found[0], Money(hold.amount, currency(hold.currency))) if hold is not None and found else None


def parked(connection: Connection) -> tuple[ParkedCart, ...]:
    """The carts that wait, oldest first."""
    return _read(connection, c.status == "parked")


def one(connection: Connection, cart: int) -> ParkedCart:
    """A parked cart. Raises OrderNotFound when it was resumed, dropped or never there."""
    found = _read(connection, (c.status == "parked") & (c.id == cart))
    if not found:
        raise OrderNotFound(f"cart {cart}")
    return found[0]


def kept(connection: Connection, cart: int) -> ParkedCart:
    """A cart that was parked a moment ago, whatever became of it since."""
    (found,) = _read(connection, c.id == cart)
    return found


def end(connection: Connection, cart: int, status: str, now: datetime) -> None:
    """A cart is resumed or dropped, once. Raises OrderNotFound when it was before."""
    update = carts.update().where(c.id == cart, c.status == "parked").values(status=status, ended_at=now)
    if connection.execute(update).rowcount != 1:
        raise OrderNotFound(f"cart {cart}")


def _read(connection: Connection, condition: Any) -> tuple[ParkedCart, ...]:  # noqa: ANN401 - a SQL condition
    query = (
        select(
            carts, customers.c.name.label("customer_name"), staff.c.name.label("performer"), h.currency,
            (h.amount - h.captured - h.released).label("held"), h.expires_at,
        )
        .join(staff, staff.c.id == c.staff_id)
        .outerjoin(customers, customers.c.id == c.customer_id)
        .outerjoin(holds, h.id == c.hold_id)
        .where(condition)
        .order_by(c.id)
    )  # fmt: skip
    return tuple(
        ParkedCart(
            row.id, row.label, row.customer_id, row.customer_name or "", row.hold_id,
            Money(row.held, currency(row.currency)) if row.hold_id is not None else None, row.expires_at, row.content,
            row.created_at, row.performer,
        )
        for row in connection.execute(query)
    )  # fmt: skip
