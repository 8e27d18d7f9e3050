"""Customers who may be the one somebody is about to add (SPEC 10, Duplicates)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from ledger.domain.customers import CustomerStatus
from ledger.domain.likeness import are_alike, name_choices
from ledger.domain.search_text import normalise
from ledger.storage import customer_search, customers
from ledger.storage.tables import customers as table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.domain.customer_record import CustomerRecord

MOST = 20
"""Customers shown as possible duplicates."""

_CANDIDATES = 200
_GONE = frozenset({CustomerStatus.MERGED.value, CustomerStatus.ERASED.value})


def alike(connection: Connection, record: CustomerRecord) -> tuple[int, ...]:
    """Ids of customers with the same phone, card or email, then of nearly the same name; none merged or erased."""
    phones = tuple(phone.number for phone in record.phones)
    same = (*customers.with_numbers(connection, phones, record.cards), *_same_email(connection, record.email))
    found = dict.fromkeys((*same, *_same_name(connection, record.sort_name)))
    gone = set(
        connection.execute(select(table.c.id).where(table.c.id.in_(list(found)), table.c.status.in_(_GONE))).scalars()
    )
    return tuple(customer for customer in found if customer not in gone)[:MOST]


def _same_email(connection: Connection, email: str) -> list[int]:
    wanted = normalise(email)
    if not wanted:
        return []
    rows = customer_search.containing(connection, [((wanted,),)], _CANDIDATES)
    return sorted(row.id for row in rows if normalise(row.email) == wanted)


def _same_name(connection: Connection, name: str) -> list[int]:
    rows = customer_search.containing(connection, name_choices(name), _CANDIDATES)
    alike_rows = [row for row in rows if are_alike(row.sort_name, name)]
    return [row.id for row in sorted(alike_rows, key=lambda row: (row.sort_name != name, row.sort_name, row.id))]
