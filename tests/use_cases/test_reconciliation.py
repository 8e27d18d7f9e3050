"""The day's figures against a recount that knows nothing of how they are read."""

from __future__ import annotations

import random
from collections import defaultdict
from contextlib import closing, nullcontext
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import pytest

from ledger.clock import SetClock
from ledger.domain.words import CardStatus, Type, WalletStatus
from ledger.errors import FieldInvalid, NotAllowed
from ledger.storage import tables
from ledger.use_cases.gift_cards import list_cards
from ledger.use_cases.jobs import run_job
from ledger.use_cases.reconciliation import reconcile
from tests.storage.door.generator import OUTSIDE, Generator
from tests.storage.door.pair import Side
from tests.support import doors
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.domain.reconciliation import CurrencyReconciliation
    from ledger.storage.ledger import Ledger
    from tests.storage.door.pair import Pair
    from tests.support.ledgers import Places


class Alone:
    """One side of a pair, for the generator of the differential test."""

    def __init__(self, side: Side) -> None:
        self.sides = (side,)

    def sql(self, statement: str, **values: object) -> list[object]:
        """Plain SQL beside the door."""
        return self.sides[0].sql(statement, **values)


@pytest.fixture(params=["open", "ended"])
def lived(ledger: Ledger, request: pytest.FixtureRequest) -> Ledger:
    """A ledger after some hundred random operations over some weeks, its days open or ended with their snapshots."""
    doors.add_staff(ledger)
    customers = [doors.add_customer(ledger, name) for name in ("Anna", "Boris", "Carla")]
    units = ["SAR", "PTS", "SAR", "PTS", "SAR", "KWD"]
    wallets = {doors.add_wallet(ledger, customers[n // 2], unit): unit for n, unit in enumerate(units)}
    with ledger.writing() as connection:
        side = Side(ledger, connection)
        alone = cast("Pair", Alone(side))
        generator = Generator(alone, wallets, "Asia/Riyadh", 0, START, random.Random(13), outside=OUTSIDE[:-1])
        for _ in range(300):
            side.run(generator.step())
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.instant = generator.now
    if request.param == "ended":
        run_job(ledger, "day_end")
    return ledger


def recount(ledger: Ledger) -> dict[str, dict[date, dict[str, int]]]:
    """By currency and business day: changes of total and of available, straight from the rows of every wallet."""
    found: dict[str, dict[date, dict[str, int]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    t = tables.transactions.c
    with ledger.reading() as connection:
        for row in connection.execute(tables.transactions.select().where(t.seq.is_not(None))):
            day = found[row.currency][row.business_date]
            day["available"] += row.shown_after - row.shown_before
            day["total"] += row.shown_after - row.shown_before + row.hold_after - row.hold_before
            day["count"] += 1
            day[row.type] += row.amount
    return found


def days_of(ledger: Ledger) -> list[date]:
    rows = doors.run_sql(ledger, "SELECT DISTINCT business_date AS day FROM business_days ORDER BY 1")
    return [row.day if isinstance(row.day, date) else date.fromisoformat(row.day) for row in rows]


def by_currency(ledger: Ledger, first: date, last: date) -> dict[str, CurrencyReconciliation]:
    return {one.currency.code: one for one in reconcile(ledger, first, last).currencies}


def test_every_day_agrees_with_a_recount(lived: Ledger) -> None:
    counted, days = recount(lived), days_of(lived)
    assert len(days) > 10
    for first, last in [(day, day) for day in days[:: len(days) // 8]] + [(days[0], days[-1]), (days[2], days[-3])]:
        seen = by_currency(lived, first, last)
        for code, by_day in counted.items():
            one = seen[code]
            inside = [figures for day, figures in by_day.items() if first <= day <= last]
            before = [figures for day, figures in by_day.items() if day < first]
            for which in ("total", "available"):
                opening = sum(figures[which] for figures in before)
                change = sum(figures[which] for figures in inside)
                assert getattr(one, f"opening_{which}").minor == opening
                assert getattr(one.flow, f"{which}_change").minor == change
                assert getattr(one, f"closing_{which}").minor == opening + change
            assert one.flow.count == sum(figures["count"] for figures in inside)
            for kind in (Type.CREDIT, Type.DEBIT, Type.HOLD, Type.RELEASE, Type.CAPTURE):
                assert getattr(one.flow, f"{kind.value}s").minor == sum(figures[kind.value] for figures in inside)


def test_the_whole_agrees_and_ends_at_what_the_wallets_say(lived: Ledger) -> None:
    days = days_of(lived)
    seen = reconcile(lived, days[0], days[-1] + timedelta(days=400))
    assert seen.agrees
    assert seen.up_to_now
    for one in seen.currencies:
        assert one.closing_total == one.wallets_total
        assert one.closing_available == one.wallets_available
        sums = [(part.available, part.on_hold, part.debt) for part in one.by_status]
        assert sum(a.minor + h.minor - d.minor for a, h, d in sums) == one.wallets_total.minor
        assert {part.status for part in one.by_status} <= set(WalletStatus)


def test_the_trial_balance_sums_to_zero(lived: Ledger) -> None:
    days = days_of(lived)
    for last in (days[1], days[len(days) // 2], days[-1]):
        for one in reconcile(lived, days[0], last).currencies:
            debit = sum(line.debit.minor for line in one.trial_balance)
            credit = sum(line.credit.minor for line in one.trial_balance)
            assert debit == credit
            assert all(not (line.debit and line.credit) for line in one.trial_balance)


def test_sources_add_up_to_the_whole(lived: Ledger) -> None:
    days = days_of(lived)
    for one in reconcile(lived, days[0], days[-1]).currencies:
        assert sum(line.flow.count for line in one.by_source) == one.flow.count
        for which in ("credits", "debits", "holds", "releases", "captures", "reversals"):
            parts = sum(getattr(line.flow, which).minor for line in one.by_source)
            assert parts == getattr(one.flow, which).minor
        assert sum((Fraction(line.flow.total_change.minor) for line in one.by_source), Fraction()) == (
            one.flow.total_change.minor
        )


def test_cards_are_counted_by_status(lived: Ledger) -> None:
    days = days_of(lived)
    seen = by_currency(lived, days[0], days[-1])
    counted: dict[tuple[str, CardStatus], list[int]] = defaultdict(list)
    for card in list_cards(lived, limit=1_000).rows:
        counted[card.remaining.currency.code, card.status].append(card.remaining.minor)
    assert counted
    told = {(code, part.status): part for code, one in seen.items() for part in one.cards}
    assert {key: len(balances) for key, balances in counted.items()} == {key: one.cards for key, one in told.items()}
    assert {key: sum(b) for key, b in counted.items()} == {key: one.remaining.minor for key, one in told.items()}


def test_an_empty_ledger_agrees(ledger: Ledger) -> None:
    seen = reconcile(ledger, START.date(), START.date())
    assert seen.agrees
    assert seen.currencies == ()
    assert (seen.shop, seen.zone, seen.made_at, seen.ledger_name) == ("1", "Asia/Riyadh", START, "Test shop")


def test_a_period_has_a_beginning_and_an_end(ledger: Ledger) -> None:
    with pytest.raises(FieldInvalid):
        reconcile(ledger, START.date(), START.date() - timedelta(days=1))


@pytest.mark.parametrize(("role", "may"), [("cashier", False), ("auditor", True), ("back_office", True)])
def test_who_may_reconcile(places: Places, role: str, may: bool) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_staff(ledger)
    with closing(places.open(place, login=role)) as other, nullcontext() if may else pytest.raises(NotAllowed):
        assert reconcile(other, START.date(), START.date()).made_by == role
