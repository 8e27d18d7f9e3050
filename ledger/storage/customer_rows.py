"""Lines of the customers' table: everything a page shows, fetched for all its customers at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from ledger.domain.customers import CustomerRow, CustomerStatus
from ledger.money import POINTS, Currency, Money
from ledger.storage import wallets
from ledger.storage.tables import customer_cards, customer_phones, customers

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.due_holds import Moment

_AT_ONCE = 1_000


def rows_of(connection: Connection, ids: Sequence[int], unit: Currency, now: Moment) -> tuple[CustomerRow, ...]:
    """The lines of these customers, in the order given. `unit` is the currency of money and purchases."""
    parts = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return tuple(row for part in parts for row in _rows(connection, part, unit, now))


def _rows(connection: Connection, ids: Sequence[int], unit: Currency, now: Moment) -> list[CustomerRow]:
    wanted = select(customers.c.id, customers.c.name, customers.c.email, customers.c.city, customers.c.status)
    found = {row.id: row for row in connection.execute(wanted.where(customers.c.id.in_(ids)))}
    phones, cards = _first_phones(connection, ids), _cards(connection, ids)
    shown = wallets.shown(connection, ids, unit, now)
    return [
        CustomerRow(
            id=row.id,
            name=row.name,
            phone=phones.get(row.id, ""),
            email=row.email,
            city=row.city,
            cards=tuple(cards[row.id]),
            money=Money(shown[row.id].money, unit),
            points=Money(shown[row.id].points, POINTS),
            purchases=Money(shown[row.id].purchases, unit),
            status=CustomerStatus(row.status),
        )
        for row in (found[one] for one in ids)
    ]


def _first_phones(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    wanted = select(customer_phones.c.customer_id, customer_phones.c.number)
    rows = connection.execute(wanted.where(customer_phones.c.customer_id.in_(ids), customer_phones.c.n == 1))
    return {customer: number for customer, number in rows}  # noqa: C416 - rows are not pairs to mypy


def _cards(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    wanted = select(customer_cards.c.customer_id, customer_cards.c.number)
    rows = connection.execute(wanted.where(customer_cards.c.customer_id.in_(ids)).order_by(customer_cards.c.n))
    found: dict[int, list[str]] = defaultdict(list)
    for customer, number in rows:
        found[customer].append(number)
    return found
