"""Acting under the jobs' own login: what no person does by hand (DESIGN, system sources)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def as_system(ledger: Ledger) -> Ledger:
    """The same ledger with the jobs' own login at the door."""
    who = replace(ledger.who, login="system")
    return replace(ledger, who=who, door=replace(ledger.door, who=who))
