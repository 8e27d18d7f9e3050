"""The story told: day after day, what the deck deals happens at the hours people come."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from ledger.progress import Progress
from ledger.use_cases.demo_data import counter, drawer, office, reserved, rhythm, selling
from ledger.use_cases.demo_data.deck import Deck, Kind
from ledger.use_cases.demo_data.teller import Teller

_OPENING_SHARE = 8
"""At most one transaction in so many is an opening balance."""
_EVENTS_PER_HUNDRED = 72
"""Things that happen for a hundred transactions, to begin with; the real ratio is learnt."""
_LEARNT_FROM = 50
_REPORTED_EVERY = 500
_ENOUGH_FOR_A_SHIFT = 500
_STILL_HELD, _LAST_DAYS = 6, timedelta(days=4)
_NIGHT_JOB, _SWEPT_AT_ONCE = timedelta(minutes=10), 50

_DO: dict[Kind, Callable[[Teller, datetime], None]] = {
    Kind.CASH: lambda teller, at: counter.top_up(teller, at, "cash"),
    Kind.TERMINAL: lambda teller, at: counter.top_up(teller, at, "terminal"),
    Kind.BANK: lambda teller, at: counter.top_up(teller, at, "bank"),
    Kind.ORDER: selling.order,
    Kind.POINTS_ORDER: lambda teller, at: selling.order(teller, at, with_points=True),
    Kind.EARN: selling.earn,
    Kind.PROMOTION: counter.promotion,
    Kind.PROMOTION_BACK: office.promotion_back,
    Kind.COMPENSATION: counter.compensation,
    Kind.ADJUST_UP: lambda teller, at: office.adjust(teller, at, up=True),
    Kind.ADJUST_DOWN: lambda teller, at: office.adjust(teller, at, up=False),
    Kind.RETURN: counter.returned,
    Kind.WRONG_TOP_UP: office.wrong_top_up,
    Kind.WRONG_CREDIT: office.wrong_credit,
    Kind.WITHDRAW: office.withdraw,
    Kind.ISSUE: drawer.issue,
    Kind.GIVE_CARD: drawer.give,
    Kind.SELL: drawer.sell,
    Kind.REDEEM: lambda teller, at: drawer.redeem(teller, at, part=False),
    Kind.REDEEM_PART: lambda teller, at: drawer.redeem(teller, at, part=True),
    Kind.CANCEL: drawer.cancel,
    Kind.VOID: drawer.void,
    Kind.FREEZE: office.freeze,
    Kind.CLOSE: office.close,
    Kind.ROUBLES: counter.roubles,
    Kind.ON_DELIVERY: selling.on_delivery,
    Kind.HOLD: reserved.hold,
    Kind.TRANSFER: office.transfer,
    Kind.WRITE_OFF: office.write_off,
}


class Story:
    """Tells about so many transactions, and so many more of the house account, until `end`."""

    def __init__(self, teller: Teller, transactions: int, long_history: int, progress: Progress) -> None:
        self._teller, self._wanted, self._long = teller, transactions, long_history
        self._progress = progress
        self._deck = Deck(teller.chance)
        self._events = self._long_done = 0
        self._waiting = min(_STILL_HELD, transactions // 100)
        self._last_days = datetime.max.replace(tzinfo=UTC)

    def tell(self, start: datetime, founders: int, end: datetime) -> None:
        """From the day the old program was left to `end`. Raises Cancelled."""
        teller = self._teller
        self._last_days = end - _LAST_DAYS
        office.opening(teller, founders, self._wanted // _OPENING_SHARE, start)
        opened, self._events = teller.poster.transactions(), 0
        calendar = rhythm.days(teller.day(start + timedelta(days=1)), rhythm.last_day(end, teller.zone))
        if self._wanted >= _ENOUGH_FOR_A_SHIFT:
            selling.today(teller, end)
        weights = [weight for _, weight in calendar]
        plan = zip(
            calendar,
            rhythm.targets(self._wanted - opened, weights),
            rhythm.targets(self._long, weights),
            strict=True,
        )
        for (day, _), target, long_target in plan:
            self._night(day, end)
            told = teller.poster.transactions() - opened - self._long_done
            moments = [(at, self._next) for at in self._moments(day, self._due(target, told), end)]
            moments += [(at, self._house) for at in self._moments(day, long_target - self._long_done, end)]
            self._day(sorted(moments, key=lambda moment: moment[0]), end)
        self._catch_up(end)

    def _moments(self, day: date, count: int, end: datetime) -> list[datetime]:
        return rhythm.moments(self._teller.chance, day, self._teller.zone, count, end)

    def _due(self, target: int, told: int) -> int:
        """How many things must happen for the missing transactions."""
        missing = target - told
        if told < _LEARNT_FROM:
            return max(missing * _EVENTS_PER_HUNDRED // 100, 0)
        return max(missing * self._events // told, 0)

    def _day(self, moments: list[tuple[datetime, Callable[[datetime], None]]], end: datetime) -> None:
        for count, (at, do) in enumerate(moments):
            if count % _REPORTED_EVERY == 0:
                self._report()
            self._catch_up(min(at, end))
            if at >= end:
                return
            do(at)

    def _night(self, day: date, end: datetime) -> None:
        """The job that expires what was good through yesterday; it has not run yet on the last day."""
        teller = self._teller
        at = datetime(day.year, day.month, day.day, tzinfo=teller.zone).astimezone(UTC) + _NIGHT_JOB
        self._catch_up(min(at, end))
        due = teller.poster.due(day.isoformat()) if day < teller.day(end) else []
        for first in range(0, len(due), _SWEPT_AT_ONCE):
            reserved.run_out(teller, at, tuple(due[first : first + _SWEPT_AT_ONCE]))
        if day.weekday() == 0 and day < teller.day(end):
            selling.cashback(teller, at)
        if day.day == 1 and day < teller.day(end):
            selling.pay_partners(teller, at)

    def _report(self) -> None:
        total = self._wanted + self._long
        self._progress.report(min(self._teller.poster.transactions(), total), total, "transactions")

    def _catch_up(self, until: datetime) -> None:
        later = self._teller.later
        while later and later[0][0] <= until:
            at, _, do = heapq.heappop(later)
            do(at)

    def _next(self, at: datetime) -> None:
        self._events += 1
        if self._waiting and at > self._last_days:
            self._waiting -= 1
            reserved.set_aside(self._teller, at)
            return
        _DO[self._deck.deal()](self._teller, at)

    def _house(self, at: datetime) -> None:
        before = self._teller.poster.transactions()
        counter.house_account(self._teller, at)
        self._long_done += self._teller.poster.transactions() - before
