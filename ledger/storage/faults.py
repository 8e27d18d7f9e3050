"""What the databases' errors mean: faults of the environment, refusals of the door, guards that tripped."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import psycopg
from sqlalchemy.exc import DBAPIError

from ledger import errors
from ledger.errors import (
    DiskFull,
    FieldInvalid,
    GuardTripped,
    LedgerBusy,
    LedgerDamaged,
    LedgerError,
    LedgerUnreachable,
    PasswordRefused,
)
from ledger.money import Money, currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.location import Location

REFUSED, GUARD = "WD001", "WD003"
_UNSTORABLE = frozenset({"22021", "22P05"})
"""A letter that the server's encoding, or its jsonb, cannot keep."""
RETRY = frozenset({"40001", "40P01", "55P03"})
"""Serialisation failure, deadlock, lock not available: nothing happened, the same request may be sent again."""


class TryAgain(Exception):
    """The database asks to run the transaction again."""


@contextmanager
def translated(location: Location) -> Iterator[None]:
    """Let only LedgerError and TryAgain out of the block for what the database raised."""
    try:
        yield
    except DBAPIError as error:
        original = error.orig
        if isinstance(original, psycopg.Error):
            raise from_postgres(original, location) from error
        if isinstance(original, sqlite3.Error):
            raise from_sqlite(original, location) from error
        raise
    except UnicodeEncodeError as error:
        raise FieldInvalid("text", "…") from error
    except UnicodeDecodeError as error:
        raise LedgerDamaged(location.shown, str(error)) from error
    except sqlite3.Error as error:
        raise from_sqlite(error, location) from error
    except psycopg.Error as error:
        raise from_postgres(error, location) from error


def from_sqlite(error: sqlite3.Error, location: Location) -> Exception:
    """A SQLite error as what it means."""
    name = getattr(error, "sqlite_errorname", "") or ""
    text = str(error)
    if "guard:" in text:
        return GuardTripped(text.rsplit("guard:", maxsplit=1)[-1])
    if name.startswith("SQLITE_CONSTRAINT"):
        return GuardTripped(text.rsplit("failed: ", maxsplit=1)[-1])
    if name.startswith("SQLITE_FULL"):
        return DiskFull(location.shown)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerBusy(location.shown)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")):
        return LedgerDamaged(location.shown, text)
    return LedgerUnreachable(location.shown, text)


def from_postgres(error: psycopg.Error, location: Location) -> Exception:
    """A PostgreSQL error as what it means; the server's row contents and secrets stay out."""
    state = error.sqlstate or ""
    diagnostics = error.diag
    if state == REFUSED:
        return refusal_from(diagnostics.message_primary or "", json.loads(diagnostics.message_detail or "{}"))
    if state == GUARD:
        return GuardTripped((diagnostics.message_primary or "").removeprefix("guard:"))
    if state.startswith("23"):
        return GuardTripped(diagnostics.constraint_name or state)
    if state in _UNSTORABLE or (not state and isinstance(error, psycopg.DataError)):
        return FieldInvalid("text", "…")
    return _environment(state, (str(error).strip().splitlines() or [""])[0], location)


_FULL, _TOO_LONG, _BUG = ("53100", "53200"), ("57014", "25P03"), ("42", "22", "P0", "0A")
_LOGIN = ("authentication failed", "no password supplied")


def _environment(state: str, first_line: str, location: Location) -> Exception:
    """The server or the connection failing, or SQL that should never have been sent."""
    if state in RETRY:
        return TryAgain(state)
    if state in _FULL:
        return DiskFull(location.shown)
    if state in _TOO_LONG:
        return LedgerBusy(location.shown)
    if state.startswith("28") or any(words in first_line for words in _LOGIN):
        return PasswordRefused(location.shown, (location.url.username if location.url else None) or "")
    if state.startswith(_BUG):
        return GuardTripped(f"{state}:{first_line}")
    return LedgerUnreachable(location.shown, re.sub(r"password=\S+", "password=…", first_line))


def refusal_from(name: str, facts: dict[str, Any]) -> LedgerError:
    """The typed refusal that the PL/pgSQL door raised by name."""
    kind = getattr(errors, name, None)
    if not isinstance(kind, type) or not issubclass(kind, errors.Refusal):
        return GuardTripped(f"refusal:{name}")
    return kind(**{key: _fact(key, value) for key, value in facts.items()})


def _fact(key: str, value: object) -> object:
    if isinstance(value, dict):
        money = Money(int(value["minor"]), currency(value["currency"]))
        return str(money) if key == "text" else money
    if key in {"until", "at", "now", "newest"} and isinstance(value, str):
        return datetime.fromisoformat(value)
    if key == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return value
