"""Balances of the past and explanations, against what was seen at the time, in random histories (DESIGN 6)."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.explanations import Part
from ledger.errors import FieldInvalid, WalletNotFound
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.insight import explain, wallet_as_of, wallet_as_recorded
from ledger.use_cases.jobs import run_job
from tests.use_cases.histories import History
from tests.use_cases.moving import SOON, Purse, assert_sound, day, money, pass_time

if TYPE_CHECKING:
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
    instants = sorted(history.at)
    for _ in range(MOMENTS):
        at, one = history.rng.randrange(1, len(instants)), history.rng.choice(history.purses)
        for moment, seen in ((instants[at], at), (instants[at] - timedelta(microseconds=1), at - 1)):
            found = wallet_as_recorded(history.ledger, one.wallet, moment)
            expected = history.at[instants[seen]][one.wallet]
            assert (found.available.minor, found.on_hold.minor, found.debt.minor) == expected, (moment, one.wallet)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_explanation_adds_up_to_what_is_shown(ledger: Ledger, seed: int) -> None:
    history = History(ledger, random.Random(1_000 + seed))
    met: set[Part] = set()
    for _ in history.steps(STEPS):
        if history.rng.random() < 0.3:
            pass_time(ledger, minutes=history.rng.choice([5, 60, 1_440]))
        for one in history.purses:
            found = explain(ledger, one.wallet)
            shown = {each.id: each for each in customer_wallets(ledger, one.customer).wallets}[one.wallet]
            assert (found.spendable, found.shown) == (shown.available, shown.shown), found
            but_debt = [part.amount.minor for part in found.parts if part.part != Part.DEBT]
            assert sum(but_debt) == found.spendable.minor
            assert sum(part.amount.minor for part in found.parts) == found.shown.minor
            assert all(part.amount.minor for part in found.parts)
            met |= {part.part for part in found.parts}
    assert met == set(Part)


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
