"""Customers as rows: add, edit, read, find by an exact number. Keeps SQLite's search index with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import CompoundSelect, insert, literal, select, text, union_all, update

from ledger.domain.customers import Customer, CustomerStatus, Phone
from ledger.errors import CustomerNotActive, CustomerNotFound, EditedMeanwhile, FieldInvalid
from ledger.storage.tables import customer_cards, customer_phones, customers

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from ledger.domain.customer_record import CustomerRecord

MAX_ID = 2**63 - 1

_INDEX = text("INSERT INTO customer_search (rowid, search) VALUES (:id, :search)")
_UNINDEX = text("INSERT INTO customer_search (customer_search, rowid, search) VALUES ('delete', :id, :search)")


def add(connection: Connection, record: CustomerRecord, by: str, at: datetime) -> int:
    """Add a customer without wallets; the id. Raises FieldInvalid when another has the same external reference."""
    _require_free(connection, record.external_ref)
    row = {**_columns(record), "edited_by": by, "created_at": at, "updated_at": at}
    customer: int = connection.execute(insert(customers).values(row).returning(customers.c.id)).scalar_one()
    _write_numbers(connection, customer, record)
    if connection.dialect.name == "sqlite":
        connection.execute(_INDEX, {"id": customer, "search": record.search})
    return customer


def edit(
    connection: Connection, customer: int, version: int, record: CustomerRecord, by: str, at: datetime
) -> tuple[str, ...]:  # fmt: skip
    """Save a customer that was read at `version`; the names of the fields that changed.

    Raises CustomerNotFound, EditedMeanwhile, CustomerNotActive (merged and erased ones), FieldInvalid.
    """
    known = _locked(connection, customer)
    if known.version != version:
        raise EditedMeanwhile("customer", known.edited_by, known.updated_at)
    if known.status in {CustomerStatus.MERGED, CustomerStatus.ERASED}:
        raise CustomerNotActive(customer, known.status)
    if record.external_ref != known.external_ref:
        _require_free(connection, record.external_ref)
    before = read(connection, customer)
    row = {**_columns(record), "edited_by": by, "updated_at": at, "version": version + 1}
    connection.execute(update(customers).where(customers.c.id == customer).values(row))
    for numbers in (customer_phones, customer_cards):
        connection.execute(numbers.delete().where(numbers.c.customer_id == customer))
    _write_numbers(connection, customer, record)
    if connection.dialect.name == "sqlite":
        connection.execute(_UNINDEX, {"id": customer, "search": known.search})
        connection.execute(_INDEX, {"id": customer, "search": record.search})
    after = read(connection, customer)
    return tuple(name for name in _EDITABLE if getattr(before, name) != getattr(after, name))


_EDITABLE = ("name", "phones", "email", "city", "cards", "birthday", "consent", "notes", "external_ref")


def read(connection: Connection, customer: int) -> Customer:
    """One customer, whole. Raises CustomerNotFound."""
    row = None
    if 0 < customer <= MAX_ID:
        row = connection.execute(select(customers).where(customers.c.id == customer)).first()
    if row is None:
        raise CustomerNotFound(f"#{customer}")
    phones = connection.execute(
        select(customer_phones.c.number, customer_phones.c.typed)
        .where(customer_phones.c.customer_id == customer)
        .order_by(customer_phones.c.n)
    )
    cards = connection.execute(
        select(customer_cards.c.number).where(customer_cards.c.customer_id == customer).order_by(customer_cards.c.n)
    )
    return Customer(
        id=row.id,
        name=row.name,
        phones=tuple(Phone(number, typed) for number, typed in phones),
        email=row.email,
        city=row.city,
        cards=tuple(cards.scalars()),
        birthday=row.birthday,
        consent=row.consent,
        notes=row.notes,
        external_ref=row.external_ref or "",
        status=CustomerStatus(row.status),
        merged_into=row.merged_into,
        created_at=row.created_at,
        updated_at=row.updated_at,
        version=row.version,
    )


def exactly(connection: Connection, text: str, number: str | None) -> tuple[int, ...]:
    """Ids of the customers whose card, external reference, id or phone (`number` in E.164) this is.

    One who was merged stands for the customer they were merged into.
    """
    found = set(connection.execute(_same_numbers(text, number)).scalars())
    return tuple(sorted(merged_into(connection, found)))


def with_numbers(connection: Connection, phones: tuple[str, ...], cards: tuple[str, ...]) -> tuple[int, ...]:
    """Ids of the customers who have one of these phones (E.164) or cards."""
    found = connection.execute(
        union_all(
            select(customer_phones.c.customer_id).where(customer_phones.c.number.in_(phones)),
            select(customer_cards.c.customer_id).where(customer_cards.c.number.in_(cards)),
        )
    )
    return tuple(sorted(set(found.scalars())))


def _same_numbers(text: str, number: str | None) -> CompoundSelect[Any]:
    wanted = [
        select(customer_cards.c.customer_id).where(customer_cards.c.number == text),
        select(customers.c.id).where(customers.c.external_ref == text),
    ]
    if number is not None:
        wanted.append(select(customer_phones.c.customer_id).where(customer_phones.c.number == number))
    if text.isascii() and text.isdecimal() and int(text) <= MAX_ID:
        wanted.append(select(customers.c.id).where(customers.c.id == literal(int(text), customers.c.id.type)))
    return union_all(*wanted)


def merged_into(connection: Connection, ids: set[int]) -> set[int]:
    """These customers, each merged one replaced by whom the chain of merges ends in."""
    standing: set[int] = set()
    seen: set[int] = set()
    while ids:
        seen |= ids
        rows = connection.execute(select(customers.c.id, customers.c.merged_into).where(customers.c.id.in_(ids)))
        targets = {row.id: row.merged_into for row in rows}
        standing |= {one for one, target in targets.items() if target is None}
        ids = {target for target in targets.values() if target is not None} - seen
    return standing


def _locked(connection: Connection, customer: int) -> Any:  # noqa: ANN401 - a row of customers
    row = None
    if 0 < customer <= MAX_ID:
        row = connection.execute(select(customers).where(customers.c.id == customer).with_for_update()).first()
    if row is None:
        raise CustomerNotFound(f"#{customer}")
    return row


def _require_free(connection: Connection, external_ref: str | None) -> None:
    taken = select(customers.c.id).where(customers.c.external_ref == external_ref)
    if external_ref is not None and connection.execute(taken).first() is not None:
        raise FieldInvalid("external_ref", external_ref)


def _columns(record: CustomerRecord) -> dict[str, object]:
    return {
        "name": record.name,
        "sort_name": record.sort_name,
        "email": record.email,
        "city": record.city,
        "sort_city": record.sort_city,
        "birthday": record.birthday,
        "consent": record.consent,
        "notes": record.notes,
        "external_ref": record.external_ref,
        "search": record.search,
    }


def _write_numbers(connection: Connection, customer: int, record: CustomerRecord) -> None:
    phones = [
        {"customer_id": customer, "n": n, "number": phone.number, "typed": phone.typed}
        for n, phone in enumerate(record.phones, 1)
    ]
    cards = [{"customer_id": customer, "n": n, "number": card} for n, card in enumerate(record.cards, 1)]
    for table, rows in ((customer_phones, phones), (customer_cards, cards)):
        if rows:
            connection.execute(insert(table), rows)
