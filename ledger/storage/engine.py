"""Engines whose transactions mean what they say on both databases (DESIGN 4, PLATFORM 4.2)."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from ledger.errors import LedgerDamaged
from ledger.storage.location import Location

BUSY_SECONDS = 30
IDLE_SECONDS = 30
"""After so long without a word inside a transaction the server ends it: a till whose cable was pulled holds wallets no
longer than this."""

_NOTICING = {"keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 30_000}
"""How soon this side notices that the server is gone: seconds and tries, and milliseconds for what it sent."""

_WAL_IS_SAFE_FROM = (3, 51, 3)


def journal() -> tuple[str, str]:
    """Journal mode and synchronous level: WAL only where SQLite's WAL-reset race is mended (DESIGN 4)."""
    return ("wal", "FULL") if sqlite3.sqlite_version_info >= _WAL_IS_SAFE_FROM else ("delete", "EXTRA")


_LEVELS = {"NORMAL": 1, "FULL": 2, "EXTRA": 3}


def make_engine(location: Location) -> Engine:
    """An engine for this place. Writers begin IMMEDIATE on SQLite; readers ask for `read_only`."""
    return _sqlite(location) if location.path is not None else _postgresql(location)


def _sqlite(location: Location) -> Engine:
    url = URL.create("sqlite", database=str(location.path))
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, hide_parameters=True
    )
    mode, level = journal()

    @event.listens_for(engine, "connect")
    def _connect(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection
        driver.isolation_level = None
        wanted = {
            "journal_mode": mode,
            "synchronous": _LEVELS[level],
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "busy_timeout": BUSY_SECONDS * 1000,
        }
        for pragma, value in wanted.items():
            driver.execute(f"PRAGMA {pragma} = {value}")
            found = driver.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != value:
                raise LedgerDamaged(location.shown, f"{pragma}={found}")
        driver.execute("PRAGMA cache_size = -65536")
        driver.execute("PRAGMA temp_store = MEMORY")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        read_only = connection.get_execution_options().get("read_only", False)
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _postgresql(location: Location) -> Engine:
    assert location.url is not None
    engine = create_engine(
        location.url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={
            "prepare_threshold": None,
            "connect_timeout": 8,
            "client_encoding": "UTF8",
            "options": "-c search_path=ledger,public -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres"
            f" -c idle_in_transaction_session_timeout={IDLE_SECONDS}s",
            "application_name": "wallet-desk",
            **_NOTICING,
        },
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("read_only", False):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
