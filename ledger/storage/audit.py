"""The audit log: what was done and what was refused, kept whatever becomes of the transaction that was refused."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from ledger.errors import Fault
from ledger.storage.types import Json, Utc

if TYPE_CHECKING:
    from ledger.errors import LedgerError
    from ledger.storage.ledger import Connection, Ledger

_log = logging.getLogger("ledger.audit")

_INSERT = text(
    "INSERT INTO audit (at, staff_login, workstation, action, outcome, facts)"
    " VALUES (:at, :login, :workstation, :action, :outcome, :facts)"
).bindparams(bindparam("at", type_=Utc), bindparam("facts", type_=Json))


def record(ledger: Ledger, action: str, outcome: str, facts: dict[str, object]) -> None:
    """Add one entry in a transaction of its own. `outcome` is `done` or `refused`."""
    ledger.write(lambda connection: record_within(connection, ledger, action, outcome, facts))


def record_within(
    connection: Connection, ledger: Ledger, action: str, outcome: str, facts: dict[str, object]
) -> None:  # fmt: skip
    """Add one entry with whatever else the transaction does."""
    entry = {
        "at": ledger.clock.now(),
        "login": ledger.who.login,
        "workstation": ledger.who.workstation,
        "action": action,
        "outcome": outcome,
        "facts": facts,
    }
    connection.execute(_INSERT, entry)


def record_refusal(ledger: Ledger, action: str, refusal: LedgerError) -> None:
    """Note a refused attempt. A ledger that cannot be written now leaves the note in the log file instead."""
    facts: dict[str, object] = {"refusal": refusal.name, **refusal.facts()}
    try:
        record(ledger, action, "refused", facts)
    except Fault as fault:
        _log.error("refused %s %s; the audit entry failed: %s", action, refusal, fault)
