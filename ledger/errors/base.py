"""Typed refusals and faults. They carry facts; the window and the command line own the words (SPEC 16).

A `Refusal` is the ledger's answer to something a person or a job may not do; nothing has changed. A `Fault` is the
environment failing (a file, a server, a disk); nothing half done remains, and the same request may be sent again.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar


class LedgerError(Exception):
    """The root of everything the ledger raises on purpose."""

    @property
    def name(self) -> str:
        """The stable name that scripts and tests may rely on."""
        return type(self).__name__

    def facts(self) -> dict[str, object]:
        """The facts as JSON-ready values: amounts and times as text."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}  # type: ignore[arg-type]

    def __str__(self) -> str:
        facts = ", ".join(f"{key}={value}" for key, value in self.facts().items())
        return f"{self.name}({facts})"


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)


class Refusal(LedgerError):
    """Refused by a rule; nothing has changed. `field` names the input it is about, if one."""

    field: ClassVar[str] = ""


class Fault(LedgerError):
    """The environment failed; nothing half done remains."""


def subclasses_of(root: type[LedgerError]) -> list[type[Any]]:
    """Every concrete error below `root`, for the tests that prove each has words in the window."""
    found: list[type[Any]] = []
    for child in root.__subclasses__():
        found.extend(subclasses_of(child) or [child])
    return found
