"""What the ledger knows of the people a file names, read in portions so that a large file needs few questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from ledger.domain.customers import CustomerStatus
from ledger.domain.import_matching import Known, KnownCustomer, KnownWallet
from ledger.domain.words import Source, WalletStatus
from ledger.storage.tables import customer_cards, customer_phones, customers, transactions, wallets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, Connection, Select

    from ledger.domain.imports import ImportRow, Who

PORTION = 500
_LONGEST_CHAIN = 100
Item = TypeVar("Item")


def known_of(connection: Connection, rows: tuple[ImportRow, ...]) -> Known:
    """Everyone these rows could mean, and the wallets their openings would go to."""
    return known_people(connection, [row.who for row in rows])


def known_people(connection: Connection, named: Sequence[Who]) -> Known:
    """Everyone who could be meant, and their wallets."""
    refs = _by_value(connection, customers.c.external_ref, customers.c.id, {who.external_ref for who in named})
    cards = _by_value(
        connection, customer_cards.c.number, customer_cards.c.customer_id,
        {one for who in named for one in who.cards},
    )  # fmt: skip
    phones = _by_value(
        connection, customer_phones.c.number, customer_phones.c.customer_id,
        {one for who in named for one in who.phones},
    )  # fmt: skip
    ids = {who.customer_id for who in named if who.customer_id is not None}
    ids = ids.union(*refs.values(), *cards.values(), *phones.values())
    people, ends = _people(connection, ids)

    def ending(found: dict[str, set[int]]) -> dict[str, frozenset[int]]:
        return {value: frozenset(ends[one] for one in owners if one in ends) for value, owners in found.items()}

    standing = {ends[one] for one in ids if one in ends}
    return Known(
        customers={one: people[ends[one]] for one in ids if one in ends} | {one: people[one] for one in standing},
        by_ref={value: next(iter(owners)) for value, owners in ending(refs).items() if owners},
        by_card=ending(cards),
        by_phone=ending(phones),
        wallets=_wallets(connection, standing),
    )


def _by_value(
    connection: Connection, value: Column[Any], owner: Column[Any], wanted: set[str]
) -> dict[str, set[int]]:  # fmt: skip
    found: dict[str, set[int]] = defaultdict(set)
    for row in _in_portions(connection, select(value, owner), value, wanted - {""}):
        found[row[0]].add(row[1])
    return found


def _people(connection: Connection, ids: set[int]) -> tuple[dict[int, KnownCustomer], dict[int, int]]:
    """Customers by id, and for each id asked whom the chain of its merges ends in."""
    people: dict[int, KnownCustomer] = {}
    into: dict[int, int | None] = {}
    columns = (customers.c.id, customers.c.name, customers.c.external_ref, customers.c.status, customers.c.merged_into)
    wanted = set(ids)
    while wanted:
        for row in _in_portions(connection, select(*columns), customers.c.id, wanted):
            people[row.id] = KnownCustomer(row.id, row.name, row.external_ref or "", CustomerStatus(row.status))
            into[row.id] = row.merged_into
        wanted = {one for one in into.values() if one is not None} - into.keys()
    return people, {one: _end(one, into) for one in ids if one in into}


def _end(customer: int, into: dict[int, int | None]) -> int:
    for _ in range(_LONGEST_CHAIN):
        following = into.get(customer)
        if following is None:
            break
        customer = following
    return customer


def _wallets(connection: Connection, owners: set[int]) -> dict[tuple[int, str], KnownWallet]:
    columns = (wallets.c.id, wallets.c.customer_id, wallets.c.currency, wallets.c.status, wallets.c.suspended)
    rows = list(_in_portions(connection, select(*columns), wallets.c.customer_id, owners))
    opened = select(transactions.c.wallet_id).where(transactions.c.source == Source.OPENING_BALANCE.value).distinct()
    has_opening = {
        row.wallet_id for row in _in_portions(connection, opened, transactions.c.wallet_id, {row.id for row in rows})
    }
    return {
        (row.customer_id, row.currency): KnownWallet(
            row.id, WalletStatus(row.status), bool(row.suspended), row.id in has_opening
        )
        for row in rows
    }


def _in_portions(
    connection: Connection, wanted: Select[Any], column: Column[Any], values: Iterable[str | int]
) -> Iterator[Any]:  # fmt: skip
    for portion in portions(sorted(values)):
        yield from connection.execute(wanted.where(column.in_(portion)))


def portions(items: Iterable[Item], size: int = PORTION) -> Iterator[list[Item]]:
    """The items in lists of at most `size`."""
    source = iter(items)
    while portion := list(islice(source, size)):
        yield portion
