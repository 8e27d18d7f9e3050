"""What alembic runs: one transaction on the connection that `ledger.storage.schema` hands over."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    version_table="schema_version",
    version_table_schema=None if connection.dialect.name == "sqlite" else "ledger",
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
