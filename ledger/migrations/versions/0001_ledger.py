"""Customers, wallets, accounts, operations, transactions, postings, gift cards, staff, rights, and their guards.

Revision ID: 0001
"""

from __future__ import annotations

from pathlib import Path

from ledger.migrations.dialect import on_sqlite, run, run_file

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    """Create everything a ledger needs."""
    run((_SQL / "0001_tables.sql").read_text(encoding="utf-8"))
    if on_sqlite():
        run_file("0001_guards_sqlite.sql")
        return
    run_file("0001_guards_postgresql.sql")
    for part in ("_primitives", "_verbs", "_holds", "_pending", "_cards", ""):
        run_file(f"0001_door{part}.sql")
