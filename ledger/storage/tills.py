"""Tills and their shifts as they are read, and a till added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Row, Select, and_, func, insert, select, text

from ledger.domain.tills import Shift, Till
from ledger.errors import FieldInvalid, FieldRequired, ShiftNotOpen
from ledger.money import CURRENCIES, Money, currency
from ledger.paging import Key, Page
from ledger.storage.sale_tables import shifts
from ledger.storage.tables import accounts, operations, staff, tills

if TYPE_CHECKING:
    from sqlalchemy import Connection

LONGEST_NAME = 60
s = shifts.c


def listed(connection: Connection) -> tuple[Till, ...]:
    """Every till by number, with who has a shift open."""
    open_now = select(s.till_id, func.min(staff.c.name).label("name")).join(staff, staff.c.id == s.staff_id)
    open_now = open_now.where(s.status == "open").group_by(s.till_id)
    at = open_now.subquery()
    rows = connection.execute(
        select(tills.c.id, tills.c.name, at.c.name.label("cashier"))
        .select_from(tills.outerjoin(at, at.c.till_id == tills.c.id))
        .order_by(tills.c.id)
    )
    return tuple(Till(row.id, row.name, row.cashier or "") for row in rows)


def add(connection: Connection, shop: int, name: str) -> Till:
    """A till with its own cash account in each currency. Raises FieldRequired, FieldInvalid("name") for one in use."""
    wanted = name.strip()
    if not wanted:
        raise FieldRequired("name")
    if len(wanted) > LONGEST_NAME or not wanted.isprintable():
        raise FieldInvalid("name", wanted)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE ledger.tills IN SHARE ROW EXCLUSIVE MODE")
    if connection.execute(select(tills.c.id).where(tills.c.name == wanted)).first() is not None:
        raise FieldInvalid("name", wanted)
    number = int(connection.execute(select(func.coalesce(func.max(tills.c.id), 0))).scalar_one()) + 1
    connection.execute(insert(tills).values(id=number, shop_id=shop, name=wanted))
    connection.execute(
        text("INSERT INTO accounts (kind, currency, code, till_id) VALUES ('general', :currency, '1001', :till)"),
        [{"currency": code, "till": number} for code in CURRENCIES],
    )
    return Till(number, wanted)


def shift_open_at(connection: Connection, till: int, unit: str) -> Shift | None:
    """The open shift of a till in a currency."""
    row = connection.execute(_select().where(s.till_id == till, s.currency == unit, s.status == "open")).first()
    return None if row is None else _shift(row)


def shift(connection: Connection, number: int) -> Shift:
    """One shift. Raises ShiftNotOpen when there is none of this number."""
    row = connection.execute(_select().where(s.id == number)).first()
    if row is None:
        raise ShiftNotOpen(number)
    return _shift(row)


def shift_to_close(connection: Connection, till: int, unit: str, key: str) -> int:
    """The shift that this key closed, else the open one. Raises ShiftNotOpen."""
    number = closed_by_key(connection, key)
    if number is None:
        at = select(s.id).where(s.till_id == till, s.currency == unit, s.status == "open")
        number = connection.execute(at).scalar()
    if number is None:
        raise ShiftNotOpen(till)
    return int(number)


def closed_by_key(connection: Connection, key: str) -> int | None:
    """The shift that this key closed."""
    found = select(s.id).join(operations, operations.c.id == s.closed_by).where(operations.c.key == key)
    return connection.execute(found).scalar()


def closed(connection: Connection, till: int | None, after: Key | None, limit: int) -> Page[Shift]:
    """Closed shifts, newest first; of one till, or of all."""
    query = _select().where(s.status == "closed").order_by(s.id.desc()).limit(limit + 1)
    if till is not None:
        query = query.where(s.till_id == till)
    if after is not None:
        query = query.where(s.id < int(after[0]))
    rows = connection.execute(query).all()
    found = tuple(_shift(row) for row in rows[:limit])
    return Page(found, (found[-1].id,) if len(rows) > limit else None)


class Bounds(NamedTuple):
    """The operations that opened and closed a shift, and the last transaction that was counted with it."""

    opened_by: int
    closed_by: int | None
    last_transaction: int | None


def bounds(connection: Connection, number: int) -> Bounds:
    """What is of a shift."""
    row = connection.execute(select(s.opened_by, s.closed_by, s.last_transaction).where(s.id == number)).one()
    return Bounds(*row)


def cash_account(connection: Connection, till: int, unit: str) -> int:
    """The till's own 1001 account."""
    a = accounts.c
    found: int = connection.execute(
        select(a.id).where(and_(a.kind == "general", a.code == "1001", a.till_id == till, a.currency == unit))
    ).scalar_one()
    return found


_HELD = text("""
SELECT coalesce((SELECT -s.balance FROM snapshots s WHERE s.account_id = :account
        ORDER BY s.business_date DESC LIMIT 1), 0)
    + coalesce((SELECT sum(CASE WHEN p.debit_account = :account THEN p.amount ELSE -p.amount END)
        FROM transactions t JOIN postings p ON p.transaction_id = t.id
        WHERE (p.debit_account = :account OR p.credit_account = :account)
            AND (t.business_date > (SELECT max(b.business_date) FROM business_days b WHERE b.status <> 'open')
                OR NOT EXISTS (SELECT 1 FROM business_days b WHERE b.status <> 'open'))), 0)
""")


def cash_held(connection: Connection, till: int, unit: str) -> int:
    """What should lie in a till now, in minor units: as the door counts it when the shift closes."""
    return int(connection.execute(_HELD, {"account": cash_account(connection, till, unit)}).scalar_one())


def _select() -> Select[Any]:
    return select(shifts, staff.c.name.label("staff_name"), staff.c.login, tills.c.name.label("till_name")).select_from(
        shifts.join(staff, staff.c.id == s.staff_id).join(tills, tills.c.id == s.till_id)
    )


def _shift(row: Row[Any]) -> Shift:
    unit = currency(row.currency)

    def money(minor: int | None) -> Money | None:
        return None if minor is None else Money(int(minor), unit)

    return Shift(
        id=row.id,
        till=Till(row.till_id, row.till_name),
        staff=row.staff_name,
        login=row.login,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        opening=Money(row.opening, unit),
        expected=money(row.expected),
        counted=money(row.counted),
        z_number=row.z_number,
    )
