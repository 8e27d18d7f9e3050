"""Putting a finished ledger file where it belongs: under its name, into an empty ledger, or onto a server."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, text

from ledger.errors import FieldInvalid
from ledger.progress import Progress
from ledger.storage import return_tables, sale_tables, schema
from ledger.storage.engine import make_engine
from ledger.storage.faults import translated
from ledger.storage.location import Location, parse_location, refuse_unsafe_folder
from ledger.storage.opening import open_existing
from ledger.storage.table_columns import METADATA
from ledger.storage.types import Flag, Utc, from_micros

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_AT_ONCE = 5000
_KEPT = ("settings",)
"""Tables whose rows of the file win over those that an empty ledger was made with."""


class Place:
    """Where a ledger is to stand. Raises FieldInvalid("location") where one with customers or operations stands."""

    def __init__(self, location: Location) -> None:
        self.location = location
        self._taken = False
        if location.path is not None:
            refuse_unsafe_folder(location.path)
            location.path.parent.mkdir(parents=True, exist_ok=True)
            self._taken = location.path.exists() and location.path.stat().st_size > 0
            if self._taken:
                _require_empty_file(location)
        else:
            _require_empty_server(location)

    @property
    def folder(self) -> Path:
        """Where a temporary file can be prepared: beside the ledger, so that it can be renamed into place."""
        return self.location.path.parent if self.location.path is not None else Path(tempfile.gettempdir())

    def put(self, file: Path, progress: Progress) -> None:
        """Put the ledger of `file` here, whole or not at all."""
        if self.location.path is None:
            with translated(self.location):
                _copy_to_server(file, self.location, progress)
        elif self._taken:
            _pour(file, self.location.path)
        else:
            file.replace(self.location.path)
            _sync_folder(self.location.path.parent)


def place(location: str) -> Place:
    """The place of this path or URL. Raises LocationUnsafe, LedgerUnreachable, PasswordRefused, FieldInvalid."""
    return Place(parse_location(location))


def _require_empty_file(location: Location) -> None:
    ledger = open_existing(str(location.path))
    try:
        with ledger.reading() as connection:
            _require_empty(connection, location)
    finally:
        ledger.close()


def _require_empty_server(location: Location) -> None:
    engine = make_engine(location)
    try:
        with translated(location), engine.connect() as connection:
            if schema.current(connection) is not None:
                _require_empty(connection, location)
    finally:
        engine.dispose()


def _require_empty(connection: Connection, location: Location) -> None:
    for table in ("customers", "operations"):
        if connection.execute(text(f"SELECT 1 FROM {table} LIMIT 1")).first() is not None:  # noqa: S608 - two names
            raise FieldInvalid("location", location.shown)


def _pour(file: Path, target: Path) -> None:
    """Replace an empty ledger's pages within its own locks, so that whoever has it open sees one or the other."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as new:
        source.backup(new)


def _sync_folder(folder: Path) -> None:
    """Have the folder's entry on disk too, where the system allows it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# -- to a server ------------------------------------------------------------------------------------------------


def _copy_to_server(file: Path, location: Location, progress: Progress) -> None:
    """Every table in one transaction, its triggers and references watching; then the numbering and the statistics."""
    engine = make_engine(location)
    try:
        with closing(sqlite3.connect(file)) as source, engine.connect() as connection:
            with connection.begin():
                if schema.current(connection) is None:
                    schema.upgrade(connection)
                else:
                    _require_empty(connection, location)
                connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")
                total = _rows(source)
                done = 0
                for table in _in_order():
                    for copied in _copy_table(source, connection, table):
                        done += copied
                        progress.report(done, total, "copying")
                    _number_on(connection, table)
            with connection.execution_options(isolation_level="AUTOCOMMIT").begin():
                for table in METADATA.tables.values():
                    connection.exec_driver_sql(f"ANALYZE ledger.{table.name}")
    finally:
        engine.dispose()


_BEFORE_ACCOUNTS = ("partners", "products", "orders", "order_lines", "order_events", "earning_rules")
"""Tables of revision 0002 that accounts and transactions refer to; a payment and its transaction name each other, which
is why one of the two references waits for the end of the transaction.
"""


def _in_order() -> list[Table]:
    """Every table after those its rows refer to."""
    names = [name for name, table in METADATA.tables.items() if table not in _added()]
    at = names.index("accounts")
    rest = [name for name in METADATA.tables if name not in names and name not in _BEFORE_ACCOUNTS]
    return [METADATA.tables[name] for name in (*names[:at], *_BEFORE_ACCOUNTS, *names[at:], *rest)]


def _added() -> set[Table]:
    """The tables of later revisions than 0001."""
    return {one for room in (sale_tables, return_tables) for one in vars(room).values() if isinstance(one, Table)}


def _rows(source: sqlite3.Connection) -> int:
    return sum(source.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in METADATA.tables)  # noqa: S608


def _copy_table(source: sqlite3.Connection, connection: Connection, table: Table) -> Iterable[int]:
    """Copy one table in portions; yields the size of each."""
    known = _known(connection, table)
    columns = ", ".join(column.name for column in table.columns)
    converters = [_converter(column.type) for column in table.columns]
    keys = [at for at, column in enumerate(table.columns) if column.primary_key]
    driver: Any = connection.connection.driver_connection
    found = source.execute(f"SELECT {columns} FROM {table.name} ORDER BY rowid")  # noqa: S608 - names of our own tables
    while portion := found.fetchmany(_AT_ONCE):
        with driver.cursor() as cursor, cursor.copy(f"COPY ledger.{table.name} ({columns}) FROM STDIN") as copy:
            for row in portion:
                if known and tuple(row[at] for at in keys) in known:
                    continue
                copy.write_row(
                    [
                        value if value is None or convert is None else convert(value)
                        for value, convert in zip(row, converters, strict=True)
                    ]
                )
        yield len(portion)


def _known(connection: Connection, table: Table) -> set[tuple[object, ...]]:
    """Keys of the rows that an empty ledger was made with."""
    if table.name in _KEPT:
        connection.exec_driver_sql(f"DELETE FROM ledger.{table.name}")  # noqa: S608 - names of our own tables
        return set()
    keys = ", ".join(column.name for column in table.primary_key.columns)
    found = connection.exec_driver_sql(f"SELECT {keys} FROM ledger.{table.name}")  # noqa: S608 - names of our own tables
    return {tuple(row) for row in found}


def _converter(type_: object) -> Callable[[Any], object] | None:
    if isinstance(type_, Utc):
        return from_micros
    if type_ is Flag or isinstance(type_, type(Flag)):
        return bool
    return None


def _number_on(connection: Connection, table: Table) -> None:
    """New rows get numbers after the copied ones."""
    if "id" in table.columns:
        connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('ledger.{table.name}', 'id'), max(id))"  # noqa: S608
            f" FROM ledger.{table.name} HAVING max(id) IS NOT NULL"
        )
