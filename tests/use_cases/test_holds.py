"""Holds: placing, releasing, capturing and their time, through the use cases, on both engines (SPEC 2 and 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from ledger.domain.words import HoldStatus
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    HoldEnded,
    HoldNotFound,
    HoldTooSmall,
    InsufficientFunds,
    NotReversible,
)
from ledger.use_cases import movements, posting
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.insight import explain
from ledger.use_cases.jobs import run_job
from ledger.use_cases.movements import CaptureHold, PlaceHold, ReleaseHold
from ledger.use_cases.posting import Reverse
from ledger.use_cases.wallets import holds, pockets
from tests.support import doors
from tests.use_cases.moving import SOON, Purse, count, money, new_key, pass_time, rest_at

# -- hold and release -------------------------------------------------------------------------------------------


def test_a_hold_moves_available_to_on_hold(mixed: Purse) -> None:
    hold = mixed.held(4_500, order="7")
    assert mixed.stands == (1_500, 4_500, 0)
    assert mixed.pockets == {("paid", None): 1_500}
    (shown,) = holds(mixed.ledger, mixed.wallet)
    assert (shown.id, shown.status, shown.held) == (hold, HoldStatus.ACTIVE, money(4_500))
    assert (shown.reference_type, shown.reference_id, shown.expires_at) == ("cart", "7", SOON)
    assert mixed.rows()[-1] == ("hold", "purchase", -4_500)


def test_a_release_gives_back_in_reverse_order_of_taking(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    mixed.released(hold, 2_000)
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 500}
    mixed.released(hold, 2_000)
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 2_000, ("given", 2): 500}
    assert mixed.hold_row(hold).status == "active"
    mixed.released(hold)
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 2_000, ("given", 2): 1_000}
    assert mixed.stands == (6_000, 0, 0)
    row = mixed.hold_row(hold)
    assert (row.status, row.status_reason, row.released) == ("released", "left the shop", 4_500)


def test_each_release_names_the_posting_it_gives_back(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    mixed.released(hold, 2_000)
    found = doors.run_sql(
        mixed.ledger,
        "SELECT p.amount, p.returns_n FROM postings p JOIN transactions t ON t.id = p.transaction_id"
        " WHERE t.type = 'release' AND p.returns_transaction = :placed ORDER BY p.n",
        placed=mixed.hold_row(hold).transaction_id,
    )
    assert [tuple(row) for row in found] == [(1_500, 3), (500, 2)]


def test_value_whose_date_passed_under_a_hold_expires_when_it_is_released(mixed: Purse) -> None:
    hold = mixed.held(4_500, SOON + timedelta(days=30))
    pass_time(mixed.ledger, days=3)
    answer = mixed.released(hold)
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 2_000}
    assert mixed.stands == (5_000, 0, 0)
    assert mixed.rows()[-2:] == [("release", "purchase", 4_500), ("debit", "expiry", -1_000)]
    assert answer.balances[0].available_after == money(5_000)


def test_a_release_of_given_value_repays_debt_first(anna: Purse) -> None:
    anna.given(1_000)
    anna.paid(500)
    hold = anna.held(1_200)
    anna.clawed(700)
    assert anna.stands == (300, 1_200, 700)
    anna.released(hold)
    assert anna.stands == (800, 0, 0)
    assert anna.pockets == {("paid", None): 500, ("given", None): 300}


# -- capture ----------------------------------------------------------------------------------------------------


def test_a_capture_takes_in_order_of_taking_and_gives_the_rest_back_in_the_same_step(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    answer = mixed.captured(hold, 2_500)
    assert len(answer.transaction_ids) == 2
    assert mixed.stands == (3_500, 0, 0)
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 500}
    row = mixed.hold_row(hold)
    assert (row.status, row.captured, row.released) == ("captured", 2_500, 2_000)
    assert mixed.rows()[-2:] == [("capture", "purchase", 0), ("release", "purchase", 2_000)]


def test_a_capture_knows_the_pockets_it_came_from(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    mixed.captured(hold, 2_500)
    found = doors.run_sql(
        mixed.ledger,
        "SELECT a.origin, a.expires, p.amount FROM postings p JOIN accounts a ON a.id = p.origin_account"
        " JOIN transactions t ON t.id = p.transaction_id WHERE t.type = 'capture' AND t.wallet_id = :w ORDER BY p.n",
        w=mixed.wallet,
    )
    assert [(row.origin, row.expires is None, row.amount) for row in found] == [
        ("given", False, 1_000),
        ("given", True, 1_500),
    ]


def test_the_rest_may_stay_held_and_be_captured_later(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    mixed.captured(hold, 1_500, keep_rest=True)
    assert mixed.stands == (1_500, 3_000, 0)
    mixed.released(hold, 1_000)
    mixed.captured(hold, 1_000, keep_rest=True)
    assert mixed.stands == (2_500, 1_000, 0)
    mixed.captured(hold, 1_000)
    row = mixed.hold_row(hold)
    assert (row.status, row.captured, row.released) == ("captured", 3_500, 1_000)
    assert mixed.pockets == {("paid", None): 2_500}


def test_a_hold_that_was_captured_in_part_and_then_released_is_captured(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    mixed.captured(hold, 500, keep_rest=True)
    mixed.released(hold)
    assert mixed.hold_row(hold).status == "captured"
    with pytest.raises(HoldEnded):
        mixed.released(hold)


@pytest.mark.parametrize("act", [Purse.captured, Purse.released])
def test_no_more_than_is_held(mixed: Purse, act: Callable[..., object]) -> None:
    hold = mixed.held(4_500)
    mixed.captured(hold, 1_000, keep_rest=True)
    before = (mixed.stands, count(mixed.ledger, "postings"))
    with pytest.raises(HoldTooSmall) as refused:
        act(mixed, hold, 3_501)
    assert (refused.value.held, refused.value.requested) == (money(3_500), money(3_501))
    assert (mixed.stands, count(mixed.ledger, "postings")) == before
    act(mixed, hold, 3_500)
    with pytest.raises(HoldEnded):
        act(mixed, hold, 1)


def test_a_hold_needs_what_is_available_to_the_unit(mixed: Purse) -> None:
    before = count(mixed.ledger, "holds")
    with pytest.raises(InsufficientFunds) as refused:
        mixed.held(6_001)
    assert (refused.value.available, refused.value.requested) == (money(6_000), money(6_001))
    assert count(mixed.ledger, "holds") == before
    mixed.held(6_000)
    assert mixed.stands == (0, 6_000, 0)
    with pytest.raises(InsufficientFunds):
        mixed.spent(1)


def test_what_a_hold_cannot_be(mixed: Purse) -> None:
    with pytest.raises(AmountNotPositive):
        PlaceHold(new_key(), mixed.customer, money(0), SOON)
    with pytest.raises(FieldInvalid):
        PlaceHold(new_key(), mixed.customer, money(1), datetime(2026, 1, 5, 12))  # noqa: DTZ001 - the point
    with pytest.raises(FieldInvalid):
        mixed.held(1, mixed.ledger.clock.now())
    with pytest.raises(HoldNotFound):
        mixed.captured(10**9, 1)
    with pytest.raises(HoldNotFound):
        mixed.released(10**9)
    with pytest.raises(FieldRequired):
        ReleaseHold(new_key(), 1, " ")
    hold = mixed.held(100)
    with pytest.raises(CurrencyMismatch):
        movements.move(mixed.ledger, CaptureHold(new_key(), hold, money(100, "KWD")))


def test_holds_are_not_reversed(mixed: Purse) -> None:
    hold = mixed.held(1_000)
    placed = mixed.hold_row(hold).transaction_id
    captured = mixed.captured(hold, 400).transaction_ids[0]
    for transaction in (placed, captured):
        with pytest.raises(NotReversible) as refused:
            posting.reverse(mixed.ledger, Reverse(new_key(), transaction, "typing_error", ""))
        assert refused.value.why == "own_undo"


# -- a hold's time ----------------------------------------------------------------------------------------------


def test_a_hold_ends_at_its_minute(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    rest_at(mixed.ledger, SOON - timedelta(microseconds=1))
    mixed.captured(hold, 100, keep_rest=True)
    rest_at(mixed.ledger, SOON)
    with pytest.raises(HoldEnded) as refused:
        mixed.captured(hold, 100)
    assert refused.value.status == "expired"


def test_a_refused_capture_leaves_nothing_behind_and_the_hold_still_counts_as_ended(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    pass_time(mixed.ledger, hours=1)
    with pytest.raises(HoldEnded):
        mixed.captured(hold, 100)
    with pytest.raises(HoldEnded):
        mixed.released(hold)
    mixed.spent(6_000)
    assert mixed.stands == (0, 0, 0)
    assert [kind for kind, _, _ in mixed.rows()[-2:]] == ["release", "debit"]
    assert mixed.hold_row(hold).status == "expired"


def test_a_hold_past_its_time_reads_as_ended(mixed: Purse) -> None:
    mixed.held(4_500)
    pass_time(mixed.ledger, minutes=30)
    wallet = next(one for one in customer_wallets(mixed.ledger, mixed.customer).wallets if one.id == mixed.wallet)
    assert (wallet.available, wallet.on_hold) == (money(6_000), money(0))
    (shown,) = holds(mixed.ledger, mixed.wallet)
    assert (shown.status, shown.held) == (HoldStatus.EXPIRED, money(0))


def test_what_reads_say_of_a_hold_past_its_time_is_what_the_door_then_writes(mixed: Purse) -> None:
    mixed.held(4_500)
    mixed.captured(mixed.held(1_200, SOON + timedelta(days=1)), 700, keep_rest=True)
    mixed.held(200, SOON + timedelta(days=30))
    mixed.clawed(400)
    pass_time(mixed.ledger, days=5)
    read = customer_wallets(mixed.ledger, mixed.customer).wallets[0]
    spendable = pockets(mixed.ledger, mixed.wallet)
    explained = explain(mixed.ledger, mixed.wallet)
    run_job(mixed.ledger, "hold_expiry")
    assert (read.available.minor, read.on_hold.minor, read.debt.minor) == mixed.stands
    assert {(one.origin.value, one.balance.minor) for one in spendable} == {
        (origin, balance) for (origin, _), balance in mixed.pockets.items()
    }
    assert (explained.spendable, explained.shown) == (read.available, read.shown)
    assert read == replace(customer_wallets(mixed.ledger, mixed.customer).wallets[0], updated_at=read.updated_at)
