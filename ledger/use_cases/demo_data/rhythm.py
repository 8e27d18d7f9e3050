"""When things happen in a shop: busier evenings and Fridays, seasons, slow growth. Weights are plain integers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

DAYS = 548
"""Eighteen months."""

_WEEKDAYS = (88, 86, 92, 118, 140, 112, 96)
"""Monday to Sunday; the weekend is Friday and Saturday, Thursday evening begins it."""

_MONTHS = (92, 95, 125, 112, 96, 84, 80, 104, 100, 98, 118, 122)
_OPENS = 9
_HOURS = (4, 7, 9, 10, 9, 8, 7, 9, 12, 15, 16, 14, 9, 3)
_FRIDAY_HOURS = (0, 0, 0, 1, 4, 9, 11, 13, 17, 20, 21, 18, 12, 5)
_FRIDAY = 4
_SECONDS = 3600


def days(start: date, end: date) -> list[tuple[date, int]]:
    """Every day of the story with its weight."""
    count = (end - start).days + 1
    found = []
    for offset in range(count):
        day = start + timedelta(days=offset)
        growth = 70 + 60 * offset // count
        found.append((day, _WEEKDAYS[day.weekday()] * _MONTHS[day.month - 1] * growth))
    return found


def targets(total: int, weights: list[int]) -> Iterator[int]:
    """How much of `total` should have happened by the end of each day."""
    whole, so_far = sum(weights), 0
    for weight in weights:
        so_far += weight
        yield total * so_far // whole


def last_day(end: datetime, zone: ZoneInfo) -> date:
    """The last day of which an hour of business lies wholly before `end`."""
    return (end.astimezone(zone) - timedelta(hours=_OPENS + 1)).date()


def moments(chance: Random, day: date, zone: ZoneInfo, count: int, end: datetime) -> list[datetime]:
    """`count` instants of the day's opening hours, in order, all before `end`."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    over = (end - midnight) // timedelta(hours=1) - _OPENS
    hours = (_FRIDAY_HOURS if day.weekday() == _FRIDAY else _HOURS)[: max(over, 1)]
    weights = hours if any(hours) else (1,) * len(hours)
    picked = chance.choices(range(len(hours)), weights, k=count)
    seconds = sorted((_OPENS + hour) * _SECONDS + chance.randrange(_SECONDS) for hour in picked)
    return [midnight + timedelta(seconds=second) for second in seconds]
