"""Everything a migrated schema consists of, as sorted lines: tables, checks, keys, indexes, triggers, functions.

After a revision that changes the schema on purpose, write the new snapshots with
`WALLET_DESK_WRITE_SCHEMA=1 python -m pytest tests/storage/test_schema.py` and read the difference before committing it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SQLITE = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'customer_search_%'"

_POSTGRESQL = (
    """
    SELECT 'column', c.table_name || '.' || c.column_name, c.data_type || CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL'
        ELSE '' END || coalesce(' DEFAULT ' || c.column_default, '') || CASE c.is_identity WHEN 'YES' THEN ' IDENTITY '
        || c.identity_generation ELSE '' END
    FROM information_schema.columns c WHERE c.table_schema = 'ledger'
    """,
    """
    SELECT 'constraint', r.relname || '.' || c.conname, pg_get_constraintdef(c.oid)
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE n.nspname = 'ledger' AND c.contype <> 'n'
    """,
    "SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'ledger'",
    """
    SELECT 'trigger', r.relname || '.' || t.tgname,
        CASE t.tgenabled WHEN 'A' THEN 'ALWAYS ' ELSE t.tgenabled::text || ' ' END || pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE n.nspname = 'ledger' AND NOT t.tgisinternal
    """,
    """
    SELECT 'function', n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
        CASE WHEN p.prosecdef THEN 'SECURITY DEFINER ' ELSE '' END || coalesce(array_to_string(p.proconfig, ' '), '')
        || ' granted to ' || coalesce(array_to_string(p.proacl, ' '), 'everybody')
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('ledger', 'api')
    """,
)


def listing(connection: Connection) -> str:
    """One line for each thing, spaces made single."""
    queries = (_SQLITE,) if connection.dialect.name == "sqlite" else _POSTGRESQL
    rows = [row for query in queries for row in connection.exec_driver_sql(query)]
    lines = sorted(re.sub(r"\s+", " ", f"{kind} {name}: {what}").strip() for kind, name, what in rows)
    return "\n".join(lines) + "\n"


def snapshot(engine: str) -> Path:
    """The file that keeps what the schema of this engine consists of."""
    return Path(__file__).with_name(f"schema_{engine}.txt")
