"""Time: timezone-aware UTC instants, and the shop's business day (SPEC 1.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Where a ledger learns the time."""

    def now(self) -> datetime:
        """The present instant, timezone-aware, in UTC."""


class SystemClock:
    """This machine's clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


@dataclass
class SetClock:
    """A clock that stands where it is put: for tests, demonstrations and replays."""

    instant: datetime

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.instant

    def advance(self, by: timedelta) -> None:
        """Move the clock."""
        self.instant += by


@dataclass(frozen=True, slots=True)
class BusinessCalendar:
    """The shop's zone and the local hour (0-23) at which one business day ends and the next begins."""

    zone: str = "Asia/Riyadh"
    cutoff_hour: int = 0

    def business_date(self, instant: datetime) -> date:
        """The business day this instant belongs to."""
        if instant.tzinfo is None:
            raise ValueError(instant)
        local = instant.astimezone(ZoneInfo(self.zone))
        day = local.date()
        return day if local.hour >= self.cutoff_hour else day - timedelta(days=1)

    def end_of(self, day: date) -> datetime:
        """The instant, in UTC, with which the next business day begins."""
        begins = datetime.combine(day + timedelta(days=1), time(self.cutoff_hour), ZoneInfo(self.zone))
        return begins.astimezone(UTC)

    def local(self, instant: datetime) -> datetime:
        """The instant on the shop's wall clock."""
        return instant.astimezone(ZoneInfo(self.zone))
