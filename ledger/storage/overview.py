"""A glance at a whole ledger, and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.storage import schema
from ledger.storage.rights import require_right

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.door.answer import Who


@dataclass(frozen=True, slots=True)
class Overview:
    """Sizes are exact on SQLite and estimates on a large shared server."""

    revision: str
    customers: int
    transactions: int
    currencies: tuple[str, ...]
    staff_name: str
    staff_role: str


def look(connection: Connection, login: str) -> Overview:
    """Read the overview; `login` is who is at the machine."""
    staff = connection.execute(text("SELECT name, role FROM staff WHERE login = :login"), {"login": login}).one()
    used = connection.execute(
        text("SELECT code FROM currencies c WHERE EXISTS (SELECT 1 FROM wallets w WHERE w.currency = c.code)"
             " ORDER BY code")
    )  # fmt: skip
    return Overview(
        revision=schema.current(connection) or "",
        customers=_size(connection, "customers"),
        transactions=_size(connection, "transactions"),
        currencies=tuple(row.code for row in used),
        staff_name=staff.name,
        staff_role=staff.role,
    )


_COUNTED_UP_TO = 10_000


def _size(connection: Connection, table: str) -> int:
    """SQLite: the newest row's number, as no row is ever deleted. PostgreSQL: counted while small, estimated after."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {table}").scalar_one())  # noqa: S608
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {_COUNTED_UP_TO}) few"  # noqa: S608
    found = int(connection.exec_driver_sql(counted).scalar_one())
    if found < _COUNTED_UP_TO:
        return found
    estimate = f"SELECT reltuples::bigint FROM pg_class WHERE oid = 'ledger.{table}'::regclass"  # noqa: S608
    return max(found, int(connection.exec_driver_sql(estimate).scalar_one()))


def read_settings(connection: Connection) -> dict[str, str]:
    """The settings as they are stored now, whatever this machine read at its start."""
    return {row.key: row.value for row in connection.execute(text("SELECT key, value FROM settings"))}


def save_settings(connection: Connection, who: Who, values: dict[str, str]) -> None:
    """Store settings that a person changed. Raises NotAllowed."""
    require_right(connection, who, "settings.edit")
    write_settings(connection, values)


def setting(connection: Connection, key: str) -> str | None:
    """One setting as it is now, or None."""
    value: str | None = connection.execute(text("SELECT value FROM settings WHERE key = :key"), {"key": key}).scalar()
    return value


def write_settings(connection: Connection, values: dict[str, str]) -> None:
    """Store settings by key; a key that is new is added."""
    for key, value in values.items():
        connection.execute(
            text("INSERT INTO settings (key, value) VALUES (:key, :value)"
                 " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
            {"key": key, "value": value},
        )  # fmt: skip
