"""What the job and the laboratory read is found by an index, portion after portion: no run looks at every order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from ledger.storage import cashback_orders

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 1)
CURSORS = (None, (datetime(2026, 1, 5, tzinfo=UTC), 7))


def plan(connection: Connection, wanted: Any) -> str:  # noqa: ANN401 - a select
    """How the engine reads it; a server is told to avoid scans, as it would in a larger table."""
    compiled = wanted.compile(connection, compile_kwargs={"literal_binds": True})
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")
        return "\n".join(row[3] for row in rows)
    for setting in ("enable_seqscan", "enable_sort", "enable_bitmapscan"):
        connection.execute(text(f"SET LOCAL {setting} = off"))
    return "\n".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {compiled}".replace("%", "%%")))


@pytest.mark.parametrize("after", CURSORS, ids=["from the start", "further on"])
def test_no_portion_looks_at_every_order(ledger: Ledger, after: Any) -> None:  # noqa: ANN401 - a cursor
    with ledger.reading() as connection:
        waiting = plan(connection, cashback_orders._waiting("Asia/Riyadh", LAST, after, 500))
        tried = plan(connection, cashback_orders._delivered("Asia/Riyadh", (FIRST, LAST), after, 500))
    for found, index in ((waiting, "orders_for_cashback"), (tried, "orders_delivered")):
        assert index in found, found
        assert "TEMP B-TREE" not in found, found
        assert "Sort" not in found, found
