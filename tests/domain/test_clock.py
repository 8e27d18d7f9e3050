"""The business day: every instant lies in exactly one, whatever the zone's clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.clock import BusinessCalendar, SetClock, SystemClock

ZONES = sorted(available_timezones() - {"localtime"})
instants = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def test_the_shops_day_ends_at_its_cut_off() -> None:
    riyadh = BusinessCalendar("Asia/Riyadh", 4)
    before = datetime(2026, 1, 6, 0, 59, 59, 999_999, tzinfo=UTC)
    assert riyadh.business_date(before) == date(2026, 1, 5)
    assert riyadh.business_date(before + timedelta(microseconds=1)) == date(2026, 1, 6)
    assert riyadh.local(before).date() == date(2026, 1, 6)


@given(instants, st.sampled_from(ZONES), st.integers(0, 23))
def test_days_follow_each_other(instant: datetime, zone: str, cutoff: int) -> None:
    """Time never leads to an earlier day, and 26 hours (clocks go back by up to two) always to a later one."""
    calendar = BusinessCalendar(zone, cutoff)
    day = calendar.business_date(instant)
    assert abs(day - instant.date()) <= timedelta(days=2)
    later = calendar.business_date(instant + timedelta(hours=48))
    assert later > day


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Cairo",
                                  "America/New_York", "Asia/Tehran", "Asia/Riyadh"])  # fmt: skip
@pytest.mark.parametrize("cutoff", [0, 1, 2, 3, 4, 23])
def test_every_quarter_hour_of_two_years_is_in_one_day(zone: str, cutoff: int) -> None:
    calendar, instant = BusinessCalendar(zone, cutoff), datetime(2010, 12, 1, tzinfo=UTC)
    lengths: dict[date, int] = {}
    backwards, day = 0, date.min
    for _ in range(2 * 366 * 96 // 4):
        found = calendar.business_date(instant)
        backwards += found < day
        lengths[found] = lengths.get(found, 0) + 1
        day, instant = found, instant + timedelta(hours=1)
    middle = list(lengths.values())[1:-1]
    assert min(middle) >= 22
    assert max(middle) <= 26
    assert backwards <= _nights_when_the_cut_off_comes_twice(zone, cutoff)


def _nights_when_the_cut_off_comes_twice(zone: str, cutoff: int) -> int:
    """Autumn nights in which the clock shows the hour before the cut-off again after the cut-off was reached."""
    instant, twice = datetime(2010, 12, 1, tzinfo=UTC), 0
    before = instant.astimezone(ZoneInfo(zone))
    for _ in range(2 * 366 * 24):
        instant += timedelta(hours=1)
        now = instant.astimezone(ZoneInfo(zone))
        twice += now.hour < cutoff <= before.hour or (now.date() < before.date())
        before = now
    return twice


def test_a_naive_time_is_no_instant() -> None:
    with pytest.raises(ValueError, match="2026"):
        BusinessCalendar().business_date(datetime(2026, 1, 1))  # noqa: DTZ001


def test_clocks() -> None:
    assert SystemClock().now().tzinfo is UTC
    clock = SetClock(datetime(2026, 1, 1, tzinfo=UTC))
    clock.advance(timedelta(days=1))
    assert clock.now() == datetime(2026, 1, 2, tzinfo=UTC)
