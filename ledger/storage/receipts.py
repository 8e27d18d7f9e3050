"""Receipts as they are read for paper, and counted when they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, select, text

from ledger.domain.receipts import ReceiptLine, ReceiptPaper, ReceiptPart
from ledger.domain.return_plan import Place, goes_back, taken_back
from ledger.errors import ReceiptNotFound
from ledger.money import Currency, Money, currency
from ledger.storage import orders, returns
from ledger.storage.return_tables import order_return_lines
from ledger.storage.sale_tables import order_lines, payments, receipts
from ledger.storage.sale_tables import orders as order_table
from ledger.storage.tables import accounts, customers, gift_cards, postings, shops, staff, tills, transactions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

    from ledger.domain.return_plan import Movement

r, t, p = receipts.c, transactions.c, payments.c
POINTS = "PTS"
_PAYING = {
    "1001": "cash", "1010": "terminal", "1020": "provider", "1030": "bank", "1200": "invoice", "2000": "wallet",
}  # fmt: skip
"""What pays for a gift card, by the account it comes from."""
_GIVEN_AWAY = ("5000", "5010")
MOST_CARDS = 20
"""Gift cards that one receipt names."""


def paper(connection: Connection, receipt: int) -> ReceiptPaper:
    """A receipt with everything that is printed on it. Raises ReceiptNotFound."""
    row = connection.execute(
        select(
            receipts, tills.c.name.label("till"), shops.c.name.label("shop"), staff.c.name.label("cashier"),
            order_table.c.number.label("order_number"), order_table.c.points_used, order_table.c.points_money,
            order_table.c.total, func.coalesce(order_table.c.customer_id, _customer_paid()).label("customer"),
        )
        .join(tills, tills.c.id == r.till_id)
        .join(shops, shops.c.id == tills.c.shop_id)
        .join(staff, staff.c.id == r.staff_id)
        .outerjoin(order_table, order_table.c.id == r.order_id)
        .where(r.id == receipt)
    ).first()  # fmt: skip
    if row is None:
        raise ReceiptNotFound(receipt)
    unit = currency(row.currency)
    earned, pending = (0, 0) if row.order_id is None else orders.points_of(connection, row.order_id)
    moved = returns.movements(connection, row.operation_id) if row.kind == "return" else ()
    taken = taken_back(moved)
    return ReceiptPaper(
        id=row.id,
        number=f"{row.till}-{row.number:06d}",
        kind=row.kind,
        shop=row.shop,
        till=row.till,
        cashier=row.cashier,
        at=row.created_at,
        order_id=row.order_id,
        order_number="" if row.order_id is None else row.order_number or f"{row.order_id:06d}",
        customer_name=_name(connection, row.customer),
        lines=_of_kind(connection, row, unit),
        parts=_back(moved) if row.kind == "return" else _parts(connection, row, unit),
        total=Money(row.total if row.total is not None else row.amount, unit),
        amount=Money(row.amount, unit),
        points_used=row.points_used or 0,
        points_money=Money(row.points_money or 0, unit),
        points_earned=earned,
        points_pending=pending,
        balance=_balance(connection, row, unit),
        printed=row.printed,
        withheld=_sum((one.withheld for one in taken if not one.of_points), unit),
        points_back=sum(one.amount.minor for one in goes_back(moved) if one.place is Place.POINTS),
        points_taken=sum(one.amount.minor for one in taken if one.of_points),
        cashback_taken=_sum((one.amount for one in taken if not one.of_points), unit),
    )


def of_operation(connection: Connection, operation: int) -> tuple[int, ...]:
    """The receipts that an operation wrote."""
    return tuple(connection.execute(select(r.id).where(r.operation_id == operation).order_by(r.id)).scalars())


def count_print(connection: Connection, receipt: int) -> None:
    """One more print of it."""
    connection.execute(text("UPDATE receipts SET printed = printed + 1 WHERE id = :id"), {"id": receipt})


def _customer_paid() -> Any:  # noqa: ANN401 - a SQL value
    """The customer a payment without an order is of."""
    return (
        select(func.min(t.customer_id))
        .where(t.operation_id == r.operation_id, t.customer_id.is_not(None))
        .scalar_subquery()
    )


def _name(connection: Connection, customer: int | None) -> str:
    if customer is None:
        return ""
    return str(connection.execute(select(customers.c.name).where(customers.c.id == customer)).scalar_one())


def _of_kind(connection: Connection, row: Row[Any], unit: Currency) -> tuple[ReceiptLine, ...]:
    if row.kind == "return":
        return _came_back(connection, row, unit)
    if row.kind == "card_sale":
        return _cards(connection, row.operation_id, unit)
    return _lines(connection, row.order_id, unit)


def _cards(connection: Connection, operation: int, unit: Currency) -> tuple[ReceiptLine, ...]:
    """The gift cards sold or topped up, by the end of their codes, less their discounts; a large batch has no lines.

    A card without a code goes by its number.
    """
    g, x = gift_cards.c, postings.c
    debit, credit = accounts.alias(), accounts.alias()
    query = (
        select(
            g.id,
            g.last4,
            func.sum(x.amount).label("amount"),
            func.sum(case((debit.c.code.in_(_GIVEN_AWAY), x.amount), else_=0)).label("less"),
        )
        .select_from(transactions.join(postings, x.transaction_id == t.id))
        .join(debit, debit.c.id == x.debit_account)
        .join(credit, credit.c.id == x.credit_account)
        .join(gift_cards, and_(g.id == t.card_id, g.id == credit.c.card_id))
        .where(t.operation_id == operation)
        .group_by(g.id, g.last4)
        .order_by(func.min(t.id))
        .limit(MOST_CARDS + 1)
    )
    rows = connection.execute(query).all()
    if len(rows) > MOST_CARDS:
        return ()
    return tuple(
        ReceiptLine(
            f"····{row.last4}" if row.last4 else f"#{row.id}",
            1,
            Money(int(row.amount), unit),
            Money(int(row.less), unit),
            Money(int(row.amount - row.less), unit),
        )
        for row in rows
    )


def _lines(connection: Connection, order: int | None, unit: Currency) -> tuple[ReceiptLine, ...]:
    if order is None:
        return ()
    query = select(order_lines).where(order_lines.c.order_id == order).order_by(order_lines.c.n)
    return tuple(
        ReceiptLine(row.name, row.quantity, Money(row.price, unit), Money(row.discount, unit), Money(row.amount, unit))
        for row in connection.execute(query)
    )


def _came_back(connection: Connection, row: Row[Any], unit: Currency) -> tuple[ReceiptLine, ...]:
    """What a return took back; of a cancel all that was kept until then."""
    line, part = order_lines.c, order_return_lines.c
    own = returns.id_of(connection, row.operation_id)
    query = select(
        line.name, line.price, (line.quantity - line.returned).label("quantity"),
        (line.amount - line.returned_amount).label("amount"),
    ).where(line.order_id == row.order_id)  # fmt: skip
    if own is not None:
        query = (
            select(line.name, line.price, part.quantity, part.amount)
            .join(order_return_lines, and_(part.order_id == line.order_id, part.n == line.n))
            .where(part.return_id == own)
        )
    return tuple(
        ReceiptLine(
            one.name, one.quantity, Money(one.price, unit), Money(max(one.price * one.quantity - one.amount, 0), unit),
            Money(one.amount, unit),
        )
        for one in connection.execute(query.order_by(line.n))
        if one.quantity or one.amount
    )  # fmt: skip


def _back(moved: tuple[Movement, ...]) -> tuple[ReceiptPart, ...]:
    """Where the money of a return went."""
    found = (one for one in goes_back(moved) if one.place is not Place.POINTS)
    return tuple(
        ReceiptPart("gift_card" if one.place is Place.CARD else one.place.value, one.amount, None, one.card_last4)
        for one in found
    )


def _sum(amounts: Iterable[Money], unit: Currency) -> Money:
    return Money(sum(one.minor for one in amounts), unit)


def _parts(connection: Connection, row: Row[Any], unit: Currency) -> tuple[ReceiptPart, ...]:
    """What a sale was paid with; a top-up's or click's own payment."""
    if row.kind == "card_sale":
        return _card_parts(connection, row, unit)
    if row.order_id is None:
        of = connection.execute(select(payments).where(p.id == row.payment_id)).first()
        return () if of is None else (_tendered(of, unit),)
    means = case((t.card_id.is_not(None), "gift_card"), (t.wallet_id.is_not(None), "wallet"), else_=p.tender)
    query = (
        select(means.label("means"), t.amount, gift_cards.c.last4)
        .select_from(
            transactions.outerjoin(payments, p.id == t.payment_id).outerjoin(gift_cards, gift_cards.c.id == t.card_id)
        )
        .where(t.order_id == row.order_id, t.source == "purchase", t.currency == unit.code, t.status == "posted")
        .where(t.type != "release")
        .order_by(t.id)
    )
    parts = [_tendered(one, unit) for one in _payments(connection, row.order_id)]
    parts += [
        ReceiptPart(one.means or "", Money(one.amount, unit), None, one.last4 or "")
        for one in connection.execute(query)
        if one.means in {"wallet", "gift_card"}
    ]
    return tuple(parts)


def _card_parts(connection: Connection, row: Row[Any], unit: Currency) -> tuple[ReceiptPart, ...]:
    """What paid for gift cards, told by the postings; the cash handed over and the slip's number by the payment."""
    debit, credit = accounts.alias(), accounts.alias()
    paid = func.sum(postings.c.amount).label("amount")
    query = (
        select(debit.c.code, t.payment_id, paid)
        .select_from(transactions.join(postings, postings.c.transaction_id == t.id))
        .join(debit, debit.c.id == postings.c.debit_account)
        .join(credit, credit.c.id == postings.c.credit_account)
        .where(t.operation_id == row.operation_id, t.currency == unit.code, credit.c.kind == "gift_card")
        .where(debit.c.code.in_(_PAYING))
        .group_by(debit.c.code, t.payment_id)
        .order_by(func.min(postings.c.id))
    )
    parts = []
    for one in connection.execute(query):
        of = connection.execute(select(payments).where(p.id == one.payment_id)).first()
        parts.append(
            ReceiptPart(_PAYING[one.code], Money(int(one.amount), unit)) if of is None else _tendered(of, unit)
        )
    return tuple(parts)


def _payments(connection: Connection, order: int) -> Any:  # noqa: ANN401 - rows
    return connection.execute(select(payments).where(p.order_id == order, p.status == "succeeded").order_by(p.id))


def _tendered(row: Row[Any], unit: Currency) -> ReceiptPart:
    handed = Money(row.tendered, unit) if row.tendered is not None else None
    return ReceiptPart(row.tender, Money(row.amount, unit), handed, row.reference)


def _balance(connection: Connection, row: Row[Any], unit: Currency) -> Money | None:
    """What the wallet showed after the receipt's own operation touched it."""
    query = (
        select(t.shown_after)
        .where(t.operation_id == row.operation_id, t.currency == unit.code, t.seq.is_not(None))
        .order_by(t.seq.desc())
        .limit(1)
    )
    found = connection.execute(query).scalar()
    return None if found is None else Money(found, unit)
