"""What one account stood at, as reports read it, and how an engine would read it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.accounts import AccountChoice
from ledger.storage import account_past
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection


def balance_on(connection: Connection, account: int, day: date) -> int:
    """Credit less debit at the end of a business day, in minor units."""
    return sum(account_past.on_day(connection, AccountChoice(account=account), day).values())


def plan(connection: Connection, sql: str, values: dict[str, Any]) -> str:
    """How the engine would run `sql`, which may not name all values; tables this small are no reason to scan them."""
    prefix = "EXPLAIN QUERY PLAN " if connection.dialect.name == "sqlite" else "EXPLAIN "
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL enable_seqscan = off"))
    explained = text(prefix + sql)
    for name in explained.compile().params:
        value = values[name]
        kind = Utc() if isinstance(value, datetime) else Day() if isinstance(value, date) else None
        explained = explained.bindparams(bindparam(name, value, type_=kind))
    return "\n".join(str(row[-1]) for row in connection.execute(explained))
