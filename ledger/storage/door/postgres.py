"""The posting door on PostgreSQL: one call of one function inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg.types.json import Jsonb

from ledger.domain.verb_forms import as_json
from ledger.storage.door.answer import Answer, Who, answer_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from ledger.domain.verbs import Operation


MAX_BIGINT = 2**63 - 1


def request_of(operation: Operation, who: Who) -> dict[str, Any]:
    """The operation as `api.post` reads it."""
    return {
        "key": operation.key,
        "fingerprint": operation.fingerprint,
        "kind": operation.kind,
        "reason_code": operation.reason_code,
        "note": operation.note,
        "login": who.login,
        "workstation": who.workstation,
        "till": who.till,
        "shop": who.shop,
        "business_day": None if operation.business_day is None else operation.business_day.isoformat(),
        "verbs": [_within_bigint(as_json(verb)) for verb in operation.verbs],
    }


def _within_bigint(verb: dict[str, object]) -> dict[str, object]:
    """An amount beyond what the server can read is as much too large as the largest that it can."""
    amount = verb.get("amount")
    return verb | {"amount": max(-MAX_BIGINT, min(amount, MAX_BIGINT))} if isinstance(amount, int) else verb


def call(connection: Connection, function: str, operation: Operation, who: Who, at: datetime | None) -> Answer:
    """`post` or `preview`. `at` is None for the server's own clock; any other instant needs the ledger's owner."""
    request = Jsonb(request_of(operation, who))
    if at is None:
        row = connection.exec_driver_sql(f"SELECT api.{function}(%s)", (request,)).one()
    else:
        row = connection.exec_driver_sql(f"SELECT ledger.{function}_at(%s, %s)", (request, at)).one()
    stored = dict(row[0])
    return answer_of(stored, repeated=stored.pop("repeated", False))
