"""Operations that move no value but are done once per key like those that do: adding a customer, for one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb
from sqlalchemy import select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from ledger.clock import BusinessCalendar, SystemClock
from ledger.errors import KeyReused, NotAllowed
from ledger.storage.door import sqlite as sqlite_door
from ledger.storage.due_holds import Moment
from ledger.storage.tables import audit, operations, rights
from ledger.storage.types import from_micros

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Desk:
    """Who acts, and when: `at` in UTC, `today` on the shop's calendar, `business_date` an open business day."""

    staff: int
    role: str
    business_date: date
    at: datetime
    today: date


def open_desk(connection: Connection, ledger: Ledger) -> Desk:
    """The desk as the posting door opens it. Raises StaffUnknown, ClockWentBack."""
    who = ledger.who
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        desk = sqlite_door.open_desk(driver.cursor(), who, ledger.clock.now())
        day, today = date.fromisoformat(desk.business_date), date.fromisoformat(desk.today)
        return Desk(desk.staff, desk.role, day, from_micros(desk.now), today)
    at = None if isinstance(ledger.clock, SystemClock) else ledger.clock.now()
    request = {"login": who.login, "workstation": who.workstation, "till": who.till, "shop": who.shop}
    row = connection.exec_driver_sql(
        "SELECT staff, role, business_date, at, today FROM ledger.open_desk(%s, coalesce(%s, clock_timestamp()))",
        (Jsonb(request), at),
    ).one()
    return Desk(*row)


def require_right(connection: Connection, desk: Desk, right: str) -> None:
    """Raises NotAllowed."""
    wanted = select(rights.c.role).where(rights.c.role == desk.role, rights.c.right_name == right)
    if connection.execute(wanted).first() is None:
        raise NotAllowed(right, desk.role)


def moment(connection: Connection, ledger: Ledger) -> Moment:
    """The instant and the day on the shop's calendar that decide what is past due; a server's own."""
    at = ledger.clock.now()
    if connection.dialect.name != "sqlite" and isinstance(ledger.clock, SystemClock):
        at = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return Moment(at, BusinessCalendar(ledger.settings["zone"]).local(at).date())


def today(connection: Connection, ledger: Ledger) -> date:
    """The day on the shop's calendar that decides which pockets are past due."""
    return moment(connection, ledger).today


@dataclass(frozen=True, slots=True)
class Claim:
    """A key taken for an operation, or what it answered before (`answer` is None for a new one)."""

    operation: int
    answer: dict[str, Any] | None


def claim(connection: Connection, ledger: Ledger, desk: Desk, key: str, kind: str, content: object) -> Claim:
    """Take an idempotency key for `content`. Raises KeyReused when it stands for something else."""
    fingerprint = _fingerprint(kind, content)
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = {
        "key": key, "fingerprint": fingerprint, "kind": kind, "staff_id": desk.staff,
        "performed_by_type": "system" if desk.role == "system" else "staff", "workstation": ledger.who.workstation,
        "till_id": ledger.who.till, "shop_id": ledger.who.shop, "business_date": desk.business_date,
        "created_at": desk.at,
    }  # fmt: skip
    taken = connection.execute(
        insert(operations).values(row).on_conflict_do_nothing().returning(operations.c.id)
    ).scalar()
    if taken is not None:
        return Claim(taken, None)
    known = connection.execute(
        select(operations.c.id, operations.c.fingerprint, operations.c.answer).where(operations.c.key == key)
    ).one()
    if known.fingerprint != fingerprint:
        raise KeyReused(key)
    return Claim(known.id, known.answer)


def answer(connection: Connection, claimed: Claim, stored: dict[str, Any]) -> None:
    """Store what the operation answered, once."""
    connection.execute(update(operations).where(operations.c.id == claimed.operation).values(answer=stored))


def note(connection: Connection, ledger: Ledger, desk: Desk, action: str, facts: dict[str, Any]) -> None:
    """Leave an audit entry in the same transaction. It is kept for good: facts name what changed, never what to."""
    entry = {
        "at": desk.at, "staff_login": ledger.who.login, "workstation": ledger.who.workstation, "action": action,
        "outcome": "done", "facts": facts,
    }  # fmt: skip
    connection.execute(audit.insert().values(entry))


def _fingerprint(kind: str, content: object) -> str:
    written = json.dumps({"kind": kind, "content": content}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
