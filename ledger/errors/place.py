"""The ledger's own place, and the guards of the database."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.errors.base import Fault


@dataclass(eq=False)
class LedgerNotFound(Fault):
    """There is no ledger at this place."""

    location: str


@dataclass(eq=False)
class LedgerUnreachable(Fault):
    """The server does not answer, or the connection broke. `why` is the driver's first line, without secrets."""

    location: str
    why: str


@dataclass(eq=False)
class PasswordRefused(Fault):
    """The server refused this login."""

    location: str
    login: str


@dataclass(eq=False)
class LedgerDamaged(Fault):
    """The file is not a database, or fails its integrity check."""

    location: str
    why: str


@dataclass(eq=False)
class LedgerTooNew(Fault):
    """The ledger was upgraded by a newer version of the program."""

    location: str
    revision: str


@dataclass(eq=False)
class LedgerTooOld(Fault):
    """The ledger needs `upgrade` first, which this login may not do."""

    location: str
    revision: str


@dataclass(eq=False)
class LocationUnsafe(Fault):
    """A live SQLite file must not lie on a network share or in a synchronised folder (PITFALLS C4)."""

    location: str
    why: str


@dataclass(eq=False)
class LedgerBusy(Fault):
    """Another workstation held the ledger too long; nothing was posted."""

    location: str


@dataclass(eq=False)
class DiskFull(Fault):
    """The disk that keeps the ledger is full; nothing was posted."""

    location: str


@dataclass(eq=False)
class GuardTripped(Fault):
    """The database itself refused what a bug let through. `guard` is the constraint's or trigger's name."""

    guard: str
