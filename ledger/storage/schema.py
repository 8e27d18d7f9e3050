"""The schema's version: create, upgrade after a backup, refuse what is newer."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

import ledger.migrations


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(ledger.migrations.__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


@cache
def head() -> str:
    """The revision this program writes."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    assert found is not None
    return found


@cache
def known() -> frozenset[str]:
    """Every revision this program can upgrade from."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def current(connection: Connection) -> str | None:
    """The revision the database is at; None when it holds no ledger."""
    schema = None if connection.dialect.name == "sqlite" else "ledger"
    if not inspect(connection).has_table("schema_version", schema=schema):
        return None
    table = "schema_version" if schema is None else "ledger.schema_version"
    row = connection.exec_driver_sql(f"SELECT version_num FROM {table}").first()  # noqa: S608 - two fixed names
    return None if row is None else str(row[0])


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the schema to `revision` within the connection's transaction: wholly or not at all."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('wallet-desk schema'))")
        connection.exec_driver_sql("CREATE SCHEMA IF NOT EXISTS ledger")
        connection.exec_driver_sql("CREATE SCHEMA IF NOT EXISTS api")
    command.upgrade(_config(connection), revision)
