"""Opening, creating and upgrading a ledger, with one clear fault for each thing that can be wrong."""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path
from sqlalchemy import text

from ledger.clock import SystemClock
from ledger.errors import (
    FieldInvalid,
    LedgerDamaged,
    LedgerNotFound,
    LedgerTooNew,
    LedgerTooOld,
    LedgerUnreachable,
    StaffUnknown,
)
from ledger.storage import backup, schema, seeds
from ledger.storage.door.answer import Who
from ledger.storage.door.door import Door
from ledger.storage.engine import make_engine
from ledger.storage.faults import translated
from ledger.storage.ledger import Ledger
from ledger.storage.location import Location, parse_location, refuse_unsafe_folder

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.clock import Clock

_MAGIC = b"SQLite format 3\x00"
_CHECKED_AT_START = 256 * 1024 * 1024
BACKUP_FOLDER = "backups"


def default_state_dir() -> Path:
    """Where this machine keeps keys and the demonstration ledger; `WALLET_DESK_STATE` names another folder."""
    named = os.environ.get("WALLET_DESK_STATE")
    return Path(named) if named else user_data_path("wallet-desk", appauthor=False)


@dataclass(frozen=True, slots=True)
class NewLedger:
    """What a new ledger is told about its shop. `cutoff_hour` is where one business day ends (0-23)."""

    name: str = ""
    currency: str = "SAR"
    zone: str = "Asia/Riyadh"
    cutoff_hour: int = 0
    shop: str = "1"
    phone_country: str = "966"
    practice: bool = False

    def settings(self) -> dict[str, str]:
        """As the settings table keeps them."""
        return {
            "ledger_id": uuid.uuid4().hex,
            "name": self.name,
            "default_currency": self.currency,
            "zone": self.zone,
            "cutoff_hour": str(self.cutoff_hour),
            "shop": self.shop,
            "phone_country": self.phone_country,
            "grace_days": str(seeds.GRACE_DAYS),
            "practice": "1" if self.practice else "0",
            "void_minutes": str(seeds.VOID_MINUTES),
            **seeds.POINTS,
        }


def create(
    place: str, new: NewLedger, *, clock: Clock | None = None, who: Who | None = None, state_dir: Path | None = None
) -> Ledger:
    """Make a ledger where none is; an existing one is opened, never overwritten."""
    location = parse_location(place)
    if location.path is not None:
        refuse_unsafe_folder(location.path)
        try:
            location.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerUnreachable(location.shown, error.strerror or str(error)) from error
    ledger = _handle(location, clock, who, state_dir)
    try:
        ledger.write(lambda connection: _create_if_empty(connection, location, new, ledger))
        return _opened(ledger)
    except BaseException:
        ledger.close()
        raise


def _create_if_empty(connection: Connection, location: Location, new: NewLedger, ledger: Ledger) -> None:
    if schema.current(connection) is not None:
        return
    if location.path is not None and connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar():
        raise LedgerDamaged(location.shown, "not_a_ledger")
    schema.upgrade(connection)
    seeds.seed(connection, new.settings(), ledger.clock.now())
    seeds.refresh_reference(connection)


def open_existing(
    place: str,
    *,
    upgrade: bool = True,
    clock: Clock | None = None,
    who: Who | None = None,
    state_dir: Path | None = None,
) -> Ledger:
    """Open a ledger, upgrading it first if it is older (after a backup, for a file).

    Raises LedgerNotFound, LedgerUnreachable, PasswordRefused, LedgerDamaged, LedgerTooNew, LedgerTooOld,
    LocationUnsafe, DiskFull.
    """
    location = parse_location(place)
    if location.path is not None:
        _check_file(location, location.path)
    ledger = _handle(location, clock, who, state_dir)
    try:
        _bring_up_to_date(ledger, may_upgrade=upgrade)
        return _opened(ledger)
    except BaseException:
        ledger.close()
        raise


def _handle(location: Location, clock: Clock | None, who: Who | None, state_dir: Path | None) -> Ledger:
    clock, who = clock or SystemClock(), who or Who()
    return Ledger(location, make_engine(location), Door(who, clock), clock, who, state_dir or default_state_dir())


def _check_file(location: Location, path: Path) -> None:
    refuse_unsafe_folder(path)
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except OSError as error:
        raise LedgerNotFound(str(path)) from error
    if start != _MAGIC:
        raise LedgerDamaged(str(path), "not_a_database")
    if path.stat().st_size <= _CHECKED_AT_START:
        with translated(location):
            problem = backup.quick_check(path)
        if problem:
            raise LedgerDamaged(str(path), problem)


def _bring_up_to_date(ledger: Ledger, *, may_upgrade: bool) -> None:
    with ledger.reading() as connection:
        found = schema.current(connection)
    if found is None:
        raise (
            LedgerNotFound(ledger.location.shown)
            if ledger.location.url
            else LedgerDamaged(ledger.location.shown, "not_a_ledger")
        )
    if found not in schema.known():
        raise LedgerTooNew(ledger.location.shown, found)
    if found == schema.head():
        return
    if not may_upgrade:
        raise LedgerTooOld(ledger.location.shown, found)
    if ledger.location.path is not None:
        stamp = f"{ledger.clock.now():%Y%m%d-%H%M%S}"
        path = ledger.location.path
        backup.copy(path, path.parent / BACKUP_FOLDER / f"{path.stem}-before-{schema.head()}-{stamp}{path.suffix}")
    ledger.write(_upgrade)


def _upgrade(connection: Connection) -> None:
    schema.upgrade(connection)
    seeds.refresh_reference(connection)


def _opened(ledger: Ledger) -> Ledger:
    """Read the settings and see that whoever is at the machine is known. Raises StaffUnknown."""
    with ledger.reading() as connection:
        ledger.settings.update(
            {row.key: row.value for row in connection.execute(text("SELECT key, value FROM settings"))}
        )
        known = connection.execute(
            text("SELECT 1 FROM staff WHERE login = :login AND status = 'active'"), {"login": ledger.who.login}
        ).first()
        till = connection.execute(text("SELECT 1 FROM tills WHERE id = :till"), {"till": ledger.who.till}).first()
    if known is None:
        raise StaffUnknown(ledger.who.login)
    if till is None:
        raise FieldInvalid("till", str(ledger.who.till))
    return ledger
