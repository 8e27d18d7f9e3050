"""Returns as they are read: what was kept of an order, what an operation gave back and took back (SPEC 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, func, select

from ledger.domain.return_plan import Movement, Side, StockBack
from ledger.domain.returns import KeptLine, LineBack, OrderReturn
from ledger.domain.words import Source
from ledger.money import Currency, Money, currency
from ledger.storage.return_tables import card_events, order_return_lines, order_returns
from ledger.storage.sale_tables import order_lines, orders, partners, payments, products
from ledger.storage.tables import accounts, gift_cards, operations, postings, staff, transactions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from ledger.domain.return_verbs import ReturnedLine

p, t, pay = postings.c, transactions.c, payments.c
_debit, _credit, _source = accounts.alias("debit"), accounts.alias("credit"), accounts.alias("source")
_origin = accounts.alias("origin")
_back = postings.alias("back")


class _Grant(NamedTuple):
    rule: str
    given: int
    left: int


def kept_lines(connection: Connection, order: int, key: str = "") -> tuple[KeptLine, ...]:
    """What was kept of each line; when the operation of `key` is a return, as it was before that return.

    One statement, so that the same request says the same whether its first try has been posted meanwhile or not.
    """
    line, back, of = order_lines.c, order_return_lines.c, order_returns.c
    own = select(of.id).join(operations, operations.c.id == of.operation_id).where(operations.c.key == key)
    later = and_(back.order_id == line.order_id, back.n == line.n, back.return_id >= own.scalar_subquery())
    pieces = select(func.coalesce(func.sum(back.quantity), 0)).where(later).scalar_subquery()
    worth = select(func.coalesce(func.sum(back.amount), 0)).where(later).scalar_subquery()
    rows = connection.execute(
        select(
            line.n, line.name, line.product_id, orders.c.currency,
            (line.quantity - line.returned + pieces).label("quantity"),
            (line.amount - line.returned_amount + worth).label("amount"),
        )
        .join(orders, orders.c.id == line.order_id)
        .where(line.order_id == order)
        .order_by(line.n)
    )  # fmt: skip
    return tuple(
        KeptLine(row.n, row.name, int(row.quantity), Money(int(row.amount), currency(row.currency)), row.product_id)
        for row in rows
    )


def lines_back(kept: Sequence[KeptLine], lines: Sequence[ReturnedLine]) -> tuple[LineBack, ...]:
    """The lines of a return in words."""
    known = {line.n: line for line in kept}
    return tuple(
        LineBack(
            one.n, known[one.n].name, one.quantity, Money(one.amount, known[one.n].amount.currency),
            known[one.n].quantity - one.quantity,
        )
        for one in lines
    )  # fmt: skip


def stock_back(
    connection: Connection, kept: Sequence[KeptLine], lines: Sequence[ReturnedLine]
) -> tuple[StockBack, ...]:
    """Products that can be sold again, counted per product."""
    of = {line.n: line.product_id for line in kept}
    pieces: dict[int, int] = {}
    for one in lines:
        product = of[one.n]
        if product is not None and one.quantity:
            pieces[product] = pieces.get(product, 0) + one.quantity
    rows = connection.execute(
        select(products.c.id, products.c.name, products.c.kind)
        .where(products.c.id.in_(pieces), products.c.kind.in_(("unique", "counted")))
        .order_by(products.c.id)
    )
    return tuple(StockBack(row.id, row.name, pieces[row.id], row.kind == "unique") for row in rows)


def movements(connection: Connection, operation: int) -> tuple[Movement, ...]:
    """Every posting of an operation, in the order it was posted."""
    rows = connection.execute(
        select(
            t.id, t.source, t.currency, p.amount, t.metadata, t.order_id, pay.tender,
            p.returns_transaction, gift_cards.c.last4, partners.c.name,
            *_columns(_debit, "debit"), *_columns(_credit, "credit"),
            func.coalesce(_origin.c.kind, _source.c.kind).label("from_kind"),
            func.coalesce(_origin.c.origin, _source.c.origin).label("from_origin"),
            func.coalesce(_origin.c.expires, _source.c.expires).label("from_expires"),
        )
        .select_from(transactions)
        .join(postings, p.transaction_id == t.id)
        .join(_debit, _debit.c.id == p.debit_account)
        .join(_credit, _credit.c.id == p.credit_account)
        .outerjoin(payments, pay.id == t.payment_id)
        .outerjoin(_back, and_(_back.c.transaction_id == p.returns_transaction, _back.c.n == p.returns_n))
        .outerjoin(_source, _source.c.id == _back.c.debit_account)
        .outerjoin(_origin, _origin.c.id == _back.c.origin_account)
        .outerjoin(gift_cards, gift_cards.c.id == _credit.c.card_id)
        .outerjoin(partners, partners.c.id == _debit.c.partner_id)
        .where(t.operation_id == operation, t.status == "posted")
        .order_by(t.id, p.n)
    ).all()  # fmt: skip
    order = next((row.order_id for row in rows if row.source == Source.CLAWBACK), None)
    grants = {} if order is None else _grants(connection, order)
    return tuple(_movement(row, grants.get(_grant_of(row) or 0)) for row in rows)


def _grants(connection: Connection, order: int) -> dict[int, _Grant]:
    """What an order was given that it has to deserve, by transaction, and what of each is left with the customer."""
    gone: dict[int, int] = {}
    taken = (
        select(t.metadata, p.returns_transaction, p.amount)
        .join(postings, p.transaction_id == t.id)
        .where(t.order_id == order, t.source == Source.CLAWBACK.value, t.status == "posted")
    )
    for row in connection.execute(taken):
        given = _grant_of(row) or 0
        gone[given] = gone.get(given, 0) + row.amount
    found = connection.execute(select(t.id, t.amount, t.metadata).where(t.id.in_(gone)))
    return {
        row.id: _Grant((row.metadata or {}).get("rule", ""), row.amount, row.amount - gone[row.id]) for row in found
    }


def _grant_of(row: Any) -> int | None:  # noqa: ANN401 - a row with metadata and returns_transaction
    """What a claw-back takes back of: withheld value returns a tender's leg, and names the grant."""
    named = (row.metadata or {}).get("grant")
    return int(named) if named else row.returns_transaction


def new_cards(connection: Connection, operation: int) -> tuple[int, ...]:
    """Cards that the operation made in the place of others."""
    e = card_events.c
    query = select(e.card_id).where(e.operation_id == operation, e.event == "replaces").order_by(e.id)
    return tuple(connection.execute(query).scalars())


def of_order(connection: Connection, order: int) -> tuple[OrderReturn, ...]:
    """The order's returns with their lines, oldest first."""
    of = order_returns.c
    lines, unit = _lines(connection, order), _currency(connection, order)
    query = (
        select(order_returns, staff.c.name.label("performer"))
        .join(staff, staff.c.id == of.staff_id)
        .where(of.order_id == order)
        .order_by(of.id)
    )
    return tuple(
        OrderReturn(
            row.id, row.operation_id, row.created_at, row.performer,
            Money(row.amount, unit), Money(row.given_back, unit), Money(row.withheld, unit), row.destination,
            row.reason_code, row.note, tuple(lines.get(row.id, ())),
        )
        for row in connection.execute(query)
    )  # fmt: skip


def id_of(connection: Connection, operation: int) -> int | None:
    """The return that an operation posted; None when it was no return."""
    return connection.execute(select(order_returns.c.id).where(order_returns.c.operation_id == operation)).scalar()


def customer_of(connection: Connection, order: int) -> int | None:
    """Whose order it is."""
    return connection.execute(select(orders.c.customer_id).where(orders.c.id == order)).scalar()


def _currency(connection: Connection, order: int) -> Currency:
    return currency(connection.execute(select(orders.c.currency).where(orders.c.id == order)).scalar() or "")


def _lines(connection: Connection, order: int) -> dict[int, list[LineBack]]:
    """Lines by return; what stays after each is what was bought less what came back until then."""
    line, back = order_lines.c, order_return_lines.c
    rows = connection.execute(
        select(back.return_id, back.n, line.name, back.quantity, back.amount, line.quantity.label("bought"),
               orders.c.currency)
        .join(order_lines, and_(line.order_id == back.order_id, line.n == back.n))
        .join(orders, orders.c.id == back.order_id)
        .where(back.order_id == order)
        .order_by(back.return_id, back.n)
    )  # fmt: skip
    found: dict[int, list[LineBack]] = {}
    gone: dict[int, int] = {}
    for row in rows:
        gone[row.n] = gone.get(row.n, 0) + row.quantity
        found.setdefault(row.return_id, []).append(
            LineBack(row.n, row.name, row.quantity, Money(row.amount, currency(row.currency)), row.bought - gone[row.n])
        )
    return found


def _columns(side: Any, name: str) -> list[Any]:  # noqa: ANN401 - an alias of accounts
    wanted = ("kind", "card_id", "origin", "expires", "partner_id")
    return [side.c[one].label(f"{name}_{one}") for one in wanted]


def _movement(row: Any, grant: _Grant | None) -> Movement:  # noqa: ANN401 - a row of many columns
    unit = currency(row.currency)
    if row.source != Source.CLAWBACK:
        grant = None
    return Movement(
        transaction_id=row.id,
        source=Source(row.source),
        amount=Money(row.amount, unit),
        debit=_side(row, "debit", partner=row.name or ""),
        credit=_side(row, "credit", last4=row.last4 or ""),
        tender=row.tender or "",
        rule=(row.metadata or {}).get("rule", "") or (grant.rule if grant else ""),
        granted=Money(grant.given, unit) if grant else None,
        left=Money(grant.left, unit) if grant else None,
        came_from=Side(row.from_kind, origin=row.from_origin or "", expires=row.from_expires)
        if row.from_kind is not None
        else None,
    )


def _side(row: Any, name: str, *, last4: str = "", partner: str = "") -> Side:  # noqa: ANN401
    return Side(
        getattr(row, f"{name}_kind"), getattr(row, f"{name}_card_id"), last4, getattr(row, f"{name}_origin") or "",
        getattr(row, f"{name}_expires"), getattr(row, f"{name}_partner_id"), partner,
    )  # fmt: skip
