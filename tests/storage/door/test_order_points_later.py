"""What becomes of an order's points after the sale, at both doors: release days, expiry dates, claw-back policies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import ReleaseEarnings
from ledger.errors import InsufficientFunds, NotAllowed, OrderNotOpen
from ledger.use_cases.points import release_points
from tests.support import doors
from tests.support.selling import paid, with_points

if TYPE_CHECKING:
    from tests.support.selling import Stall


class TestReleaseAndExpiry:
    def test_points_wait_for_their_release_day(self, stall: Stall) -> None:
        late = stall.add_rule("late", release_days=3)
        order = stall.sell(94_000, paid(94_000), earns={late: 94_000})
        assert stall.history() == [("loyalty", 94, "pending")]
        stall.wait(days=2)
        assert release_points(stall.ledger) == (0, 0)
        stall.wait(days=1)
        assert release_points(stall.ledger) == (1, 0)
        assert release_points(stall.ledger) == (0, 0)
        assert stall.history() == [("loyalty", 94, "posted")]
        stall.cancel(order)
        assert stall.shown() == 0

    def test_a_cancel_before_the_release_day_leaves_nothing(self, stall: Stall) -> None:
        late = stall.add_rule("late", release_days=3)
        order = stall.sell(94_000, paid(94_000), earns={late: 94_000})
        stall.cancel(order)
        stall.wait(days=3)
        assert release_points(stall.ledger) == (0, 0)
        assert stall.history() == [("loyalty", 94, "cancelled")]

    def test_points_expire_counted_from_the_day_they_are_posted(self, stall: Stall) -> None:
        short = stall.add_rule("short", release_days=3, expires_days=10)
        stall.sell(94_000, paid(94_000), earns={short: 94_000})
        stall.wait(days=3)
        release_points(stall.ledger)
        assert stall.pockets(stall.points) == {("given", "2026-01-18"): 94}
        assert str(stall.row("SELECT expires_at FROM transactions WHERE source = 'loyalty'")[0]) == "2026-01-18"

    def test_points_that_expire_are_taken_back_from_their_own_pocket_first(self, stall: Stall) -> None:
        stall.give_points(30, date(2026, 1, 8))
        short = stall.add_rule("short", expires_days=10)
        order = stall.sell(20_000, paid(20_000), earns={short: 20_000})
        stall.cancel(order)
        assert stall.pockets(stall.points) == {("given", "2026-01-08"): 30}

    def test_only_jobs_release(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(10_000, paid(10_000))
        with pytest.raises(NotAllowed):
            stall.post("points_release", ReleaseEarnings(order), login="manager")
        stall.post("points_release", ReleaseEarnings(order), login="system")
        unpaid = stall.sell(10_000, kind="checkout")
        with pytest.raises(OrderNotOpen):
            stall.post("points_release", ReleaseEarnings(unpaid), login="system")

    def test_a_closed_wallet_does_not_stop_a_sale(self, stall: Stall) -> None:
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.points)
        order = stall.sell(10_000, paid(10_000))
        assert stall.order(order).status == "delivered"
        assert stall.events(order).count("points_skipped") == 1
        assert stall.history() == []
        assert release_points(stall.ledger) == (0, 0)
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'active' WHERE id = :id", id=stall.points)
        assert release_points(stall.ledger) == (1, 0)
        assert stall.shown() == 10


class TestPolicies:
    """What a claw-back does that finds too little."""

    def spent(self, stall: Stall) -> int:
        """An order that earned 94, of which 40 are left."""
        order = stall.sell(94_000, paid(94_000))
        stall.sell(20_000, with_points(stall.points, 54), paid(19_460), earns={})
        assert stall.shown() == 40
        return order

    def test_refuse(self, stall: Stall) -> None:
        stall.set(points_policy="refuse")
        order = self.spent(stall)
        before = stall.books()
        with pytest.raises(InsufficientFunds) as refused:
            stall.cancel(order)
        assert refused.value.facts()["available"] == "40 PTS"
        assert refused.value.facts()["requested"] == "94 PTS"
        assert stall.books() == before
        assert stall.order(order).status == "delivered"

    def test_take_what_is_there_and_say_the_rest(self, stall: Stall) -> None:
        stall.set(points_policy="take")
        order = self.spent(stall)
        stall.cancel(order)
        assert stall.shown() == 0
        assert stall.debt() == 0
        note = stall.row("SELECT note FROM order_events WHERE event = 'points_short'").note
        assert note == "54"

    def test_take_where_nothing_is_there(self, stall: Stall) -> None:
        stall.set(points_policy="take")
        order = self.spent(stall)
        stall.sell(20_000, with_points(stall.points, 40), paid(19_600), earns={})
        stall.cancel(order)
        assert stall.shown() == 0
        assert ("clawback", -94, "posted") not in stall.history()
