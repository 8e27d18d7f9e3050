"""What the shop owes its customers, and how long it has lain still (SPEC 9)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ledger.domain.liability import AGES, CONTROLS, Control, Liability, LiabilityLine, Owed
from ledger.money import Money
from ledger.storage import liability as storage
from ledger.storage import overview
from ledger.storage.rights import require_right
from ledger.use_cases.opening import calendar, default_currency

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["AGES", "CONTROLS", "Control", "Liability", "LiabilityLine", "Owed", "liability", "liability_within"]


def liability(ledger: Ledger) -> Liability:
    """Wallets by origin, holds and cards by the days since they last moved, as they are now. Raises NotAllowed.

    The sums are those of the accounts 2000, 2010 and 2100, whatever is past its date or its time but not yet ended.
    """
    with ledger.reading() as connection:
        return liability_within(connection, ledger)


def liability_within(connection: Connection, ledger: Ledger) -> Liability:
    """The same, of the moment that an open read transaction sees."""
    require_right(connection, ledger.who, "report.read")
    now = ledger.clock.now()
    today = calendar(ledger).local(now).date()
    zone = ZoneInfo(ledger.settings["zone"])
    edges = [datetime.combine(today - timedelta(days=last), time(), zone) for _, last in AGES if last is not None]
    kept = overview.read_settings(connection)
    lines = storage.lines(connection, edges)
    worth = Money(int(kept["points_worth"]), default_currency(ledger))
    return Liability(now, worth, lines, storage.controls(connection, lines))
