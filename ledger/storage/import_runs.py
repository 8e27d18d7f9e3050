"""Imports as they are kept, and the many customers and wallets that one brings, written in few statements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from ledger.domain.customer_record import LONGEST, MOST_NUMBERS, CustomerRecord
from ledger.domain.customers import Customer
from ledger.domain.words import Origin
from ledger.storage import customers as one_customer
from ledger.storage.customers import _INDEX, _columns
from ledger.storage.import_known import portions
from ledger.storage.tables import accounts, customer_cards, customer_phones, customers, import_runs, wallets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

AT_ONCE = 1_000
MANY = 1_000
"""Rows from which a server's statistics are renewed at once: plans for empty tables would be used on full ones."""

_WALLET_CODE, _DEBT_CODE = "2000", "1100"
_PERMANENT = (
    ("pocket", _WALLET_CODE, Origin.PAID.value),
    ("pocket", _WALLET_CODE, Origin.GIVEN.value),
    ("debt", _DEBT_CODE, None),
)


@dataclass(frozen=True, slots=True)
class Run:
    """An import that went in."""

    id: int
    at: datetime


def run_of(connection: Connection, kind: str, digest: str) -> Run | None:
    """The import that brought this very file in as this kind, if one did."""
    row = connection.execute(
        select(import_runs.c.id, import_runs.c.started_at).where(
            import_runs.c.kind == kind, import_runs.c.digest == digest
        )
    ).first()
    return None if row is None else Run(row.id, row.started_at)


def begin(connection: Connection, kind: str, file_name: str, digest: str, staff: int, at: datetime) -> int | None:
    """The id of a new run; None when this file went in before, or is going in at this moment elsewhere."""
    upsert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = {"kind": kind, "file_name": file_name, "digest": digest, "staff_id": staff, "started_at": at}
    made: int | None = connection.execute(
        upsert(import_runs).values(row).on_conflict_do_nothing().returning(import_runs.c.id)
    ).scalar()
    return made


def finish(connection: Connection, run: int, done: int, refused: int) -> None:
    """Note how many rows went in and how many were left out."""
    connection.execute(
        update(import_runs).where(import_runs.c.id == run).values(rows_done=done, rows_refused=refused)
    )  # fmt: skip


def renew_statistics(connection: Connection, rows: int) -> None:
    """Tell a server's planner of the rows that came, when they were many."""
    if rows >= MANY and connection.dialect.name != "sqlite":
        connection.execute(text("ANALYZE customers, customer_phones, customer_cards, wallets, accounts"))
        connection.execute(text("ANALYZE operations, transactions, postings"))


def add_customers(
    connection: Connection, records: Sequence[CustomerRecord], by: str, at: datetime, tick: Callable[[int], None]
) -> list[int]:
    """Add customers without wallets; their ids, in the order of the records. `tick` hears how many there are."""
    ids: list[int] = []
    made = insert(customers).returning(customers.c.id, sort_by_parameter_order=True)
    for portion in portions(records, AT_ONCE):
        rows = [_columns(one) | {"edited_by": by, "created_at": at, "updated_at": at} for one in portion]
        new = list(connection.execute(made, rows).scalars())
        pairs = list(zip(new, portion, strict=True))
        _add_numbers(connection, pairs)
        if connection.dialect.name == "sqlite":
            connection.execute(
                _INDEX, [{"id": customer, "search": row["search"]} for customer, row in zip(new, rows, strict=True)]
            )
        ids += new
        tick(len(ids))
    return ids


def _add_numbers(connection: Connection, pairs: list[tuple[int, CustomerRecord]]) -> None:
    phones = [
        {"customer_id": customer, "n": n, "number": phone.number, "typed": phone.typed}
        for customer, record in pairs
        for n, phone in enumerate(record.phones, 1)
    ]
    cards = [
        {"customer_id": customer, "n": n, "number": card}
        for customer, record in pairs
        for n, card in enumerate(record.cards, 1)
    ]
    for table, rows in ((customer_phones, phones), (customer_cards, cards)):
        if rows:
            connection.execute(insert(table), rows)


def fill_in(
    connection: Connection, customer: int, record: CustomerRecord, by: str, at: datetime
) -> tuple[str, ...]:  # fmt: skip
    """Give a customer the details the record has; the names of the fields that changed.

    Raises CustomerNotFound, CustomerNotActive, FieldInvalid.
    """
    before = one_customer.read(connection, customer)
    merged = filled(before, record)
    if merged == _as_record(before):
        return ()
    return one_customer.edit(connection, customer, before.version, merged, by, at)


def filled(before: Customer, record: CustomerRecord) -> CustomerRecord:
    """The customer as the record completes it: what the record leaves empty stays.

    Phones, cards and notes are added to those there are, as far as a customer may have more.
    """
    known = {phone.number for phone in before.phones}
    phones = (*before.phones, *(phone for phone in record.phones if phone.number not in known))
    notes = before.notes if record.notes in before.notes else f"{before.notes}\n{record.notes}".strip()
    return replace(
        record,
        phones=phones[: max(MOST_NUMBERS, len(before.phones))],
        cards=tuple(dict.fromkeys((*before.cards, *record.cards)))[: max(MOST_NUMBERS, len(before.cards))],
        email=record.email or before.email,
        city=record.city or before.city,
        birthday=record.birthday or before.birthday,
        consent=record.consent or before.consent,
        notes=notes if len(notes) <= LONGEST["notes"] else before.notes,
        external_ref=record.external_ref or before.external_ref or None,
    )


def _as_record(customer: Customer) -> CustomerRecord:
    return CustomerRecord(
        customer.name, customer.phones, customer.email, customer.city, customer.cards, customer.birthday,
        customer.consent, customer.notes, customer.external_ref or None,
    )  # fmt: skip


def open_wallets(
    connection: Connection, wanted: Sequence[tuple[int, str]], at: datetime, tick: Callable[[int], None]
) -> dict[tuple[int, str], int]:
    """The wallet of each (customer, currency), opened with its permanent accounts where there is none."""
    found: dict[tuple[int, str], int] = {}
    for portion in portions(sorted(set(wanted)), AT_ONCE):
        found |= _wallets_of(connection, portion)
        missing = [pair for pair in portion if pair not in found]
        if missing:
            found |= _open(connection, missing, at)
        tick(len(found))
    return found


def _wallets_of(connection: Connection, pairs: list[tuple[int, str]]) -> dict[tuple[int, str], int]:
    owners = sorted({customer for customer, _ in pairs})
    rows = connection.execute(
        select(wallets.c.id, wallets.c.customer_id, wallets.c.currency).where(wallets.c.customer_id.in_(owners))
    )
    asked = set(pairs)
    return {(row.customer_id, row.currency): row.id for row in rows if (row.customer_id, row.currency) in asked}


def _open(connection: Connection, pairs: list[tuple[int, str]], at: datetime) -> dict[tuple[int, str], int]:
    made = insert(wallets).returning(wallets.c.id, sort_by_parameter_order=True)
    rows = [{"customer_id": owner, "currency": unit, "created_at": at, "updated_at": at} for owner, unit in pairs]
    ids = list(connection.execute(made, rows).scalars())
    opened = dict(zip(pairs, ids, strict=True))
    connection.execute(
        insert(accounts),
        [
            {"kind": kind, "currency": unit, "code": code, "wallet_id": wallet, "balance": 0, "origin": origin}
            for (_, unit), wallet in opened.items()
            for kind, code, origin in _PERMANENT
        ],
    )
    return opened
