"""The cases of the source documents, to the point, on both engines (SPEC 5 and 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.verbs import ClawBack, Credit
from ledger.domain.words import Type
from ledger.errors import AlreadyReversed, GuardTripped, InsufficientFunds, NotPending, WalletSuspended
from ledger.use_cases import posting
from ledger.use_cases.history import wallet_history
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import Reverse
from tests.support import doors
from tests.use_cases.moving import Purse, count, day, new_key, pass_time, purse

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def shown(one: Purse) -> int:
    available, _, debt = one.stands
    return available - debt


def cancelled_paid_order(one: Purse, used: int, earned: int) -> None:
    """What cancelling a paid order does: one operation, what was used comes back, what was earned is taken."""
    given_back = [Credit(one.wallet, used, "PTS", "refund")] if used else []
    taken = ClawBack(one.wallet, earned, "PTS", "loyalty")
    one.ledger.post(doors.operation("order_cancel", *given_back, taken, key=f"cancel the order of {one.wallet}"))


def test_a_cancelled_card_order_that_earned_94_leaves_303_and_a_posted_row_of_minus_94(points: Purse) -> None:
    points.given(303)
    points.given(94)
    assert shown(points) == 397
    points.clawed(94)
    assert shown(points) == 303
    newest = wallet_history(points.ledger, points.wallet).rows[0]
    assert (newest.type, newest.status.value, newest.signed.minor) == (Type.DEBIT, "posted", -94)


def test_b_used_points_come_back_and_earned_points_go(points: Purse) -> None:
    points.given(303)
    points.spent(50)
    points.given(94)
    before = shown(points)
    cancelled_paid_order(points, used=50, earned=94)
    assert shown(points) == before + 50 - 94
    assert [row[2] for row in points.rows()[-2:]] == [50, -94]


def test_c_a_cancelled_cash_order_leaves_the_balance_untouched(points: Purse) -> None:
    points.given(303)
    pending = points.pending(94)
    points.ended(pending, "cancelled")
    assert shown(points) == 303
    assert len(points.rows()) == 1


def test_d_cancelling_twice_changes_nothing_the_second_time(points: Purse) -> None:
    points.given(397)
    pending = points.pending(20)
    for _ in range(2):
        cancelled_paid_order(points, used=0, earned=94)
    points.ended(pending, "cancelled")
    with pytest.raises(NotPending):
        points.ended(pending, "cancelled")
    assert shown(points) == 303
    assert len(points.rows()) == 2


def test_e_spent_points_become_debt_that_later_points_repay(points: Purse) -> None:
    points.given(40)
    points.clawed(94)
    assert (shown(points), points.stands) == (-54, (0, 0, 54))
    points.given(60)
    assert (shown(points), points.stands) == (6, (6, 0, 0))


def test_expiry_run_twice_or_late_expires_once(points: Purse) -> None:
    points.given(32, day(1))
    points.spent(20)
    pass_time(points.ledger, days=40)
    for _ in range(2):
        run_job(points.ledger, "pocket_expiry")
    assert points.rows() == [("credit", "loyalty", 32), ("debit", "purchase", -20), ("debit", "expiry", -12)]


def test_a_hold_that_ended_is_given_back_once_however_often_the_job_runs(points: Purse) -> None:
    points.given(100)
    points.held(60)
    pass_time(points.ledger, hours=1)
    for _ in range(2):
        run_job(points.ledger, "hold_expiry")
    assert points.stands == (100, 0, 0)
    assert [kind for kind, _, _ in points.rows()] == ["credit", "hold", "release"]


def test_a_reversal_moves_its_amount_and_keeps_what_came_later(points: Purse) -> None:
    first = points.ledger.post(doors.operation("credit", Credit(points.wallet, 100, "PTS", "loyalty"))).transactions[0]
    points.given(70)
    points.spent(30)
    posting.reverse(points.ledger, Reverse(new_key(), first, "typing_error", ""))
    assert shown(points) == 40
    with pytest.raises(AlreadyReversed):
        posting.reverse(points.ledger, Reverse(new_key(), first, "typing_error", ""))
    assert shown(points) == 40


def test_captured_value_is_counted_once(points: Purse) -> None:
    points.given(100)
    hold = points.held(60)
    assert points.stands == (40, 60, 0)
    points.captured(hold, 60)
    assert points.stands == (40, 0, 0)
    assert sum(row[2] for row in points.rows()) == 40


def test_expiry_and_earning_at_once_lose_nothing(points: Purse) -> None:
    points.given(94, day(1))
    points.held(94, until=points.ledger.clock.now().replace(month=3))
    pass_time(points.ledger, days=3)
    run_job(points.ledger, "pocket_expiry")
    assert points.stands == (0, 94, 0)


def test_a_balance_written_directly_is_refused_or_found(ledger: Ledger) -> None:
    points = purse(ledger, unit="PTS")
    points.given(397)
    tampered = "UPDATE wallets SET available = 491 WHERE id = :w"
    if ledger.location.engine == "postgresql":
        with pytest.raises(GuardTripped) as refused:
            doors.run_sql(ledger, tampered, w=points.wallet)
        assert refused.value.guard == "wallets_by_door"
        return
    doors.run_sql(ledger, tampered, w=points.wallet)
    run_job(ledger, "daily_check")
    with pytest.raises(WalletSuspended):
        points.spent(1)


def test_nothing_is_spent_that_is_not_there(points: Purse) -> None:
    points.given(94)
    operations = count(points.ledger, "operations")
    with pytest.raises(InsufficientFunds):
        points.spent(95)
    assert count(points.ledger, "operations") == operations
