"""Databases for tests: made empty or cloned from a template in some milliseconds.

One server serves the whole run (`postgres_server`). The process that owns it — pytest's controller, or the only
process with `-n 0` — starts it at first need; workers are handed its port (`tests/conftest.py`).
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from tests.support.postgres_server import PostgresServer

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class _Run:
    """The server of this test run, as this process knows it."""

    port: int | None = None
    owned: PostgresServer | None = None


_run = _Run()


def attach(port: int) -> None:
    """Use the server that another process owns."""
    _run.port = port


def server_port() -> int:
    """The port of the run's server, which is started here if there is none yet."""
    if _run.port is None:
        _run.owned = PostgresServer()
        _run.port = _run.owned.port
    return _run.port


def stop_server() -> None:
    """Stop the server if this process owns it."""
    if _run.owned is not None:
        _run.owned.stop()
        _run.owned = None
        _run.port = None


def database_url(name: str, user: str = "postgres") -> str:
    """The SQLAlchemy URL of a database of the run's server."""
    return f"postgresql+psycopg://{user}@127.0.0.1:{server_port()}/{name}"


def admin_connection(database: str = "postgres") -> psycopg.Connection:
    """A superuser's connection in autocommit, for what no transaction may hold: databases and roles."""
    return psycopg.connect(host="127.0.0.1", port=server_port(), user="postgres", dbname=database, autocommit=True)


def create_database(name: str | None = None) -> str:
    """Make an empty database (of a unique name if none is given); its URL."""
    return clone_database("template0", name)


def clone_database(template: str, name: str | None = None) -> str:
    """Copy a whole database, which nobody may be connected to; the copy's URL."""
    name = name or unique_name()
    statement = sql.SQL("create database {} template {} strategy file_copy")
    with admin_connection() as admin:
        admin.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))
    return database_url(name)


def drop_database(name_or_url: str) -> None:
    """Remove a database, with whoever is still connected to it; one that is not there is no matter."""
    name = name_or_url.rpartition("/")[2].partition("?")[0]
    with admin_connection() as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))


def template_database(name: str, build: Callable[[str], None]) -> str:
    """The name of a template that `build(url)` fills once per test run, whichever worker comes first.

    The others wait for it. A build that fails leaves nothing behind, so the next one tries again.
    """
    building = f"{name}_building"
    with admin_connection() as admin:
        admin.execute("select pg_advisory_lock(hashtext(%s))", [name])
        if admin.execute("select 1 from pg_database where datname = %s", [name]).fetchone() is None:
            drop_database(building)
            build(create_database(building))
            _disconnect_all(admin, building)
            rename = sql.SQL("alter database {} rename to {}")
            admin.execute(rename.format(sql.Identifier(building), sql.Identifier(name)))
    return name


def unique_name(prefix: str = "test") -> str:
    """A name that no other database of the run has."""
    return f"{prefix}_{uuid.uuid4().hex}"


def _disconnect_all(admin: psycopg.Connection, database: str) -> None:
    """End every connection to a database and let nobody in again: a template must stand alone to be copied."""
    statement = sql.SQL("alter database {} with is_template true allow_connections false")
    admin.execute(statement.format(sql.Identifier(database)))
    admin.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = %s", [database])
