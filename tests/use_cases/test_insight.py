"""Balances of the past and explanations, against what was seen at the time, in random histories (DESIGN 6)."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from ledger.domain.explanations import Explanation, Part
from ledger.errors import FieldInvalid, WalletNotFound
from ledger.use_cases.customers import customer_wallets, find_customers
from ledger.use_cases.insight import explain, wallet_as_of, wallet_as_recorded
from ledger.use_cases.jobs import run_job
from tests.support import doors
from tests.support.ledgers import START
from tests.use_cases.histories import History
from tests.use_cases.moving import SOON, Purse, assert_sound, day, money, pass_time, purse

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SEEDS = range(30) if LONG else range(1)
STEPS = 400 if LONG else 100
MOMENTS = 400 if LONG else 40


@pytest.mark.parametrize("seed", SEEDS)
def test_every_past_balance_is_what_was_seen_then(ledger: Ledger, seed: int) -> None:
    history = History(ledger, random.Random(seed))
    for _ in history.steps(STEPS):
        pass
    for _ in range(2):
        _compare_days(history)
        _compare_moments(history)
        run_job(ledger, "day_end")
    assert history.done > STEPS / 4
    assert len(history.on) > 10
    assert_sound(ledger)


def _compare_days(history: History) -> None:
    standing = {one.wallet: (0, 0, 0) for one in history.purses}
    at = min(history.on) - timedelta(days=1)
    while at <= max(history.on) + timedelta(days=1):
        standing = history.on.get(at, standing)
        for wallet, expected in standing.items():
            found = wallet_as_of(history.ledger, wallet, at)
            assert (found.available.minor, found.on_hold.minor, found.debt.minor) == expected, (at, wallet)
        at += timedelta(days=1)


def _compare_moments(history: History) -> None:
    for at in history.rng.sample(sorted(history.at), min(MOMENTS, len(history.at))):
        one = history.rng.choice(history.purses)
        found = wallet_as_recorded(history.ledger, one.wallet, at)
        assert (found.available.minor, found.on_hold.minor, found.debt.minor) == history.at[at][one.wallet], at


@pytest.mark.parametrize("seed", SEEDS)
def test_an_explanation_adds_up_to_what_is_shown(ledger: Ledger, seed: int) -> None:
    history = History(ledger, random.Random(1_000 + seed))
    met: set[Part] = set()
    for _ in history.steps(STEPS):
        if history.rng.random() < 0.3:
            pass_time(ledger, minutes=history.rng.choice([5, 60, 1_440]))
        listed = {row.id: row for row in find_customers(ledger).rows}
        for one in history.purses:
            found = explain(ledger, one.wallet)
            row = listed[one.customer]
            assert found.shown == (row.points if one.unit == "PTS" else row.money), row
            shown = {each.id: each for each in customer_wallets(ledger, one.customer).wallets}[one.wallet]
            assert (found.spendable, found.shown) == (shown.available, shown.shown), found
            but_debt = [part.amount.minor for part in found.parts if part.part != Part.DEBT]
            assert sum(but_debt) == found.spendable.minor
            assert sum(part.amount.minor for part in found.parts) == found.shown.minor
            assert all(part.amount.minor for part in found.parts)
            met |= {part.part for part in found.parts}
    assert len(met) >= len(Part) - 1, met


def test_an_explanation_names_what_each_part_is_for(mixed: Purse) -> None:
    mixed.held(1_200, SOON + timedelta(days=9), order="7")
    mixed.clawed(1_900)
    pass_time(mixed.ledger, days=3)
    mixed.given(500, day(4))
    pass_time(mixed.ledger, days=3)
    found = explain(mixed.ledger, mixed.wallet)
    lines = [(part.part, part.amount.minor, part.day, part.reference_id) for part in found.parts]
    assert (
        lines
        == [
            (Part.PAID, 3_000, None, ""),
            (Part.GIVEN, 1_600, None, ""),
            (Part.HELD, -1_200, None, "7"),
            (Part.EXPIRED, -400, day(4), ""),
            (Part.DEBT, 0, None, ""),
        ][:4]
    )
    assert found.spendable == found.shown == money(3_000)


def test_an_explanation_of_the_past_is_the_one_given_then(ledger: Ledger) -> None:
    history = History(ledger, random.Random(77))
    told: dict[tuple[datetime, int], Explanation] = {}
    for _ in history.steps(60):
        for one in history.purses:
            told[ledger.clock.now(), one.wallet] = explain(ledger, one.wallet)
    last = history.rng.sample(sorted(told), 50)
    for then, wallet in last:
        found = explain(ledger, wallet, then)
        assert found == replace(told[then, wallet], recorded=then), (then, wallet)
        assert found.spendable == wallet_as_recorded(ledger, wallet, then).available
    ended = min(history.on) + timedelta(days=2)
    for one in history.purses:
        found = explain(ledger, one.wallet, ended)
        by_day = wallet_as_of(ledger, one.wallet, ended)
        assert (found.spendable, found.shown, found.day) == (by_day.available, by_day.shown, ended)


def test_what_was_past_its_date_or_time_then_was_not_spendable_then(ledger: Ledger) -> None:
    """The jobs came only now, days later; the past does not wait for them."""
    one = purse(ledger)
    one.paid(3_000)
    one.given(1_000, day(2))
    one.held(400, START + timedelta(hours=3))
    one.held(100, START + timedelta(days=3, hours=3))
    pass_time(ledger, days=9)

    def stood(then: date | datetime) -> tuple[int, int]:
        if isinstance(then, datetime):
            found = wallet_as_recorded(ledger, one.wallet, then)
        else:
            found = wallet_as_of(ledger, one.wallet, then)
        return found.available.minor, found.on_hold.minor

    def compare() -> None:
        assert stood(START) == (3_500, 500)
        assert stood(START + timedelta(hours=3)) == (3_900, 100)
        assert stood(day(0)) == stood(day(1)) == stood(day(2)) == (3_900, 100)
        assert stood(START + timedelta(days=2, hours=11)) == (3_000, 100), "the third day has begun in the shop"
        assert stood(day(3)) == stood(day(9)) == stood(day(999)) == (3_000, 0), (
            "the last hold's pocket is past its date"
        )

    compare()
    for job in ("hold_expiry", "pocket_expiry", "day_end"):
        run_job(ledger, job)
    compare()


def test_a_hold_of_which_a_part_was_captured_or_released_gives_back_only_the_rest(mixed: Purse) -> None:
    """It took 10.00 given until a day, 20.00 given, 5.00 paid; captures go from its start, releases from its end."""
    held = mixed.held(3_500, START + timedelta(days=1))
    steps = [mixed.ledger.clock.now()]
    for work in (partial(mixed.captured, held, 1_200, keep_rest=True), partial(mixed.released, held, 800)):
        pass_time(mixed.ledger, minutes=5)
        work()
        steps.append(mixed.ledger.clock.now())

    def held_and_given(then: datetime | None) -> tuple[int, int, int]:
        parts = {part.part: part.amount.minor for part in explain(mixed.ledger, mixed.wallet, then).parts}
        return parts[Part.PAID], parts.get(Part.GIVEN, 0), parts.get(Part.HELD, 0)

    for _ in range(2):
        assert [held_and_given(then) for then in steps] == [
            (3_000, 3_000, -3_500), (3_000, 1_800, -2_300), (3_000, 1_800, -1_500),
        ]  # fmt: skip
        pass_time(mixed.ledger, days=1)
    assert held_and_given(None) == (3_000, 1_800, 0)
    assert wallet_as_of(mixed.ledger, mixed.wallet, day(0)).on_hold == money(1_500)


def test_a_late_cut_off_ends_a_day_when_the_next_has_begun_on_the_calendar(ledger: Ledger) -> None:
    doors.run_sql(ledger, "UPDATE settings SET value = '4' WHERE key = 'cutoff_hour'")
    ledger.settings["cutoff_hour"] = "4"
    one = purse(ledger)
    one.given(1_000, day(0))
    assert wallet_as_of(ledger, one.wallet, day(0)).available == money(1_000)
    pass_time(ledger, days=2)
    assert wallet_as_of(ledger, one.wallet, day(0)).available == money(0)
    assert wallet_as_recorded(ledger, one.wallet, START + timedelta(hours=10)).available == money(1_000)


@pytest.mark.parametrize("then", [None, START + timedelta(days=1), day(0)])
def test_a_wallet_of_many_holds_is_read_with_as_many_queries_as_one_of_few(
    ledger: Ledger, then: date | datetime | None
) -> None:
    few, many = purse(ledger), purse(ledger, "Boris")
    for one, count in ((few, 1), (many, 12)):
        one.paid(10_000)
        for _ in range(count):
            one.given(10, day(one.held(5, START + timedelta(days=3)) + 1))
            one.released(one.held(5, START + timedelta(days=3)))
    asked = [queries_of(ledger, partial(explain, ledger, one.wallet, then)) for one in (few, many)]
    assert asked[0] == asked[1] <= 8, asked
    listed = queries_of(ledger, partial(find_customers, ledger))
    pass_time(ledger, days=30)
    assert queries_of(ledger, partial(find_customers, ledger)) <= listed + 2


def queries_of(ledger: Ledger, work: Callable[[], object]) -> int:
    """How many statements `work` asks."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(ledger.engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(ledger.engine, "before_cursor_execute", note)
    return count


def test_a_moment_needs_a_zone_and_a_wallet_must_be_there(mixed: Purse) -> None:
    with pytest.raises(FieldInvalid):
        wallet_as_recorded(mixed.ledger, mixed.wallet, datetime(2026, 1, 5))  # noqa: DTZ001 - the point
    for ask in (
        lambda: wallet_as_recorded(mixed.ledger, 10**9, datetime(2026, 1, 5, tzinfo=UTC)),
        lambda: wallet_as_of(mixed.ledger, 10**9, day(0)),
        lambda: explain(mixed.ledger, 10**9),
    ):
        with pytest.raises(WalletNotFound):
            ask()
