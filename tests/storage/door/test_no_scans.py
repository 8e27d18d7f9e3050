"""However many rows there are, a posting reads by index: no verb on either engine goes through a table that grows."""

from __future__ import annotations

import random
import re
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.domain.till_verbs import CloseShift, MoveCash
from tests.storage.door.pair import Pair
from tests.storage.door.sale_generator import SaleGenerator
from tests.storage.door.test_differential import furnish, pair
from tests.storage.door.test_sale_differential import fit_out
from tests.support.ledgers import START

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger
    from tests.storage.door.pair import Side, Step

__all__ = ["pair"]

STEPS = 300
GROWING = (
    "accounts", "audit", "card_events", "customers", "gift_cards", "holds", "operations", "order_earnings",
    "order_events", "order_lines", "order_returns", "orders", "payments", "payouts", "postings", "products",
    "receipts", "refunds", "transactions", "wallets",
)  # fmt: skip
MOST = 120
"""Rows of one table that one posting may read on a server: an order's or a wallet's own, a few times over."""

ADDING_UP = {CloseShift.verb, MoveCash.verb}
"""What should be in a drawer is added up of what moved since its last ended day."""

_READ = text(
    "SELECT relname, seq_scan, seq_tup_read + coalesce(idx_tup_fetch, 0) AS rows FROM pg_stat_xact_user_tables"
    " WHERE schemaname = 'ledger'"
)
_SCAN = re.compile(r"SCAN (\w+)")
NEWEST = re.compile(r"FROM \w+ ORDER BY id DESC LIMIT 1$")
"""Reads one row, from the end."""


def rows_read(connection: Connection) -> tuple[Counter[str], Counter[str]]:
    """How often this transaction went through each growing table, and how many rows of each it read."""
    found = [row for row in connection.execute(_READ) if row.relname in GROWING]
    return Counter({row.relname: row.seq_scan for row in found}), Counter({row.relname: row.rows for row in found})


def scans_of_file(side: Side, step: Step) -> dict[str, str]:
    """Run the step; statements of its posting that go through a growing table, by table."""
    driver = side.connection.connection.driver_connection
    assert driver is not None
    seen: dict[str, str] = {}
    driver.set_trace_callback(lambda sql: seen.setdefault(re.sub(r"'[^']*'|\d+", "?", sql), sql))
    side.run(step)
    driver.set_trace_callback(None)
    found = {}
    for sql in seen.values():
        if NEWEST.search(sql) or not sql.startswith(("SELECT", "UPDATE", "WITH")):
            continue  # an insert's plan tells of checks that are not made
        for *_, told in driver.execute(f"EXPLAIN QUERY PLAN {sql}"):
            if (scan := _SCAN.match(told)) and scan[1] in GROWING:
                found[scan[1]] = f"{told}: {sql}"
    return found


def test_no_posting_goes_through_a_growing_table(pair: tuple[Ledger, Ledger]) -> None:
    wallets, _ = (furnish(ledger) for ledger in pair)
    for ledger in pair:
        fit_out(ledger)
    with closing(Pair(pair)) as both:
        file, server = both.sides
        for way in ("seqscan", "mergejoin", "hashjoin"):  # a planner takes them while tables are small
            server.connection.execute(text(f"SET LOCAL enable_{way} = off"))
        generator = SaleGenerator(both, wallets, START, random.Random(3))
        scanned: dict[str, str] = {}
        for _ in range(STEPS):
            step = generator.step()
            scanned |= {f"file: {table}": told for table, told in scans_of_file(file, step).items()}
            scans, rows = rows_read(server.connection)
            server.run(step)
            scans_after, rows_after = rows_read(server.connection)
            for table, read in (rows_after - rows).items():
                verbs = {verb.verb for verb in step.operation.verbs}
                if scans_after[table] > scans[table] or (read > MOST and not verbs & ADDING_UP):
                    scanned[f"server: {table}"] = f"{read} rows by {verbs}"
        assert not scanned, "\n".join(f"{where}: {told}" for where, told in scanned.items())
