"""Opening a ledger: the door by which the window and the command line come to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ledger.clock import BusinessCalendar
from ledger.domain.words import Role
from ledger.errors import FieldInvalid, FileNotWritable
from ledger.money import Currency, currency
from ledger.storage import backup, opening, overview
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from ledger.storage.opening import NewLedger, default_state_dir

if TYPE_CHECKING:
    from ledger.clock import Clock

__all__ = [
    "Ledger",
    "LedgerInfo",
    "NewLedger",
    "StaffMember",
    "Who",
    "back_up",
    "calendar",
    "create_ledger",
    "default_currency",
    "default_state_dir",
    "ledger_info",
    "open_ledger",
    "today",
]


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Who is at the machine."""

    login: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class LedgerInfo:
    """What a person may want to know of an open ledger. `transactions` may be an estimate on a shared server."""

    location: str
    engine: str
    name: str
    shop: str
    revision: str
    practice: bool
    default_currency: Currency
    currencies: tuple[Currency, ...]
    zone: str
    cutoff_hour: int
    today: date
    customers: int
    transactions: int
    staff: StaffMember


def open_ledger(
    location: str,
    *,
    create: bool = False,
    upgrade: bool = True,
    clock: Clock | None = None,
    who: Who | None = None,
    state_dir: Path | None = None,
) -> Ledger:
    """Open the ledger at a file path or `postgresql://` URL; an older one is upgraded first (a file after a backup).

    With `create`, one that is not there is made with the usual settings. Raises LedgerNotFound, LedgerUnreachable,
    PasswordRefused, LedgerDamaged, LedgerTooNew, LedgerTooOld, LocationUnsafe, DiskFull, StaffUnknown.
    """
    if create:
        opening.create(location, NewLedger(), clock=clock, who=who, state_dir=state_dir).close()
    return opening.open_existing(location, upgrade=upgrade, clock=clock, who=who, state_dir=state_dir)


def create_ledger(
    location: str,
    new: NewLedger | None = None,
    *,
    clock: Clock | None = None,
    who: Who | None = None,
    state_dir: Path | None = None,
) -> Ledger:
    """Make a ledger. One that is already there is opened as it is. Raises what `open_ledger` raises."""
    wanted = new or NewLedger()
    currency(wanted.currency)
    require_zone(wanted.zone)
    opening.create(location, wanted, clock=clock, who=who, state_dir=state_dir).close()
    return opening.open_existing(location, clock=clock, who=who, state_dir=state_dir)


def require_zone(name: str) -> None:
    """Raises FieldInvalid("zone") when the name is no IANA time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise FieldInvalid("zone", name) from None


def ledger_info(ledger: Ledger) -> LedgerInfo:
    """Where the ledger is, whose, and how large."""
    with ledger.reading() as connection:
        seen = overview.look(connection, ledger.who.login)
    settings = ledger.settings
    return LedgerInfo(
        location=ledger.location.shown,
        engine=ledger.location.engine,
        name=settings["name"],
        shop=settings["shop"],
        revision=seen.revision,
        practice=settings["practice"] == "1",
        default_currency=default_currency(ledger),
        currencies=tuple(currency(code) for code in seen.currencies) or (default_currency(ledger),),
        zone=settings["zone"],
        cutoff_hour=int(settings["cutoff_hour"]),
        today=today(ledger),
        customers=seen.customers,
        transactions=seen.transactions,
        staff=StaffMember(ledger.who.login, seen.staff_name, Role(seen.staff_role)),
    )


def calendar(ledger: Ledger) -> BusinessCalendar:
    """The shop's zone and cut-off hour."""
    return BusinessCalendar(ledger.settings["zone"], int(ledger.settings["cutoff_hour"]))


def today(ledger: Ledger) -> date:
    """The current business day."""
    return calendar(ledger).business_date(ledger.clock.now())


def default_currency(ledger: Ledger) -> Currency:
    """The currency that amounts without one are in."""
    return currency(ledger.settings["default_currency"])


def back_up(ledger: Ledger, target: Path) -> Path:
    """Copy a SQLite ledger to `target`, checked. Raises FileNotWritable; a server's is dumped by its own tools."""
    if ledger.location.path is None:
        raise FieldInvalid("location", ledger.location.shown)
    try:
        return backup.copy(ledger.location.path, target)
    except OSError as error:
        raise FileNotWritable(str(target), "io") from error
