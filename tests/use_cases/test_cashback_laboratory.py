"""What a draft of a cashback rule would have given on past orders, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.errors import FieldInvalid
from ledger.money import Money
from ledger.progress import Cancelled
from ledger.use_cases.cashback import (
    list_granted,
    list_rules,
)
from ledger.use_cases.cashback_granting import grant_due
from ledger.use_cases.cashback_laboratory import Experiment, experiment, last_days
from tests.support import doors
from tests.support.cashing import FIVE, WEEK, save_rule
from tests.support.selling import SAR, Stall, from_wallet
from tests.use_cases.cashback_stall import CAPPED, DAY, Stops, sell, stall

__all__ = ["stall"]


class TestLaboratory:
    def days(self) -> tuple[date, date]:
        return DAY, DAY + timedelta(days=30)

    def test_what_a_draft_would_have_given(self, stall: Stall) -> None:
        sell(stall, 64_000)
        sell(stall, 150_000)
        sell(stall, 9_000, customer=doors.add_customer(stall.ledger, "Boris"))
        sell(stall, 5_000, customer=None)
        stall.sell(7_000, kind="delivery", earns={})
        before = stall.books()
        found = experiment(stall.ledger, Experiment(replace(CAPPED, minimum_order=Money(9_000, SAR)), *self.days()))
        assert (found.orders, found.matching, found.granted, found.customers, found.capped) == (3, 3, 3, 2, 1)
        assert (found.cost, found.turnover) == (Money(8_650, SAR), Money(223_000, SAR))
        assert [(one.name, one.orders, one.amount.minor) for one in found.winners] == [("Anna", 2, 8_200),
                                                                                      ("Boris", 1, 450)]  # fmt: skip
        assert (found.overlaps, found.taken_back.minor, stall.books()) == ((), 0, before)
        assert not list_rules(stall.ledger)

    def test_what_would_have_been_taken_back(self, stall: Stall) -> None:
        order = sell(stall, 64_000)
        early = sell(stall, 10_000)
        stall.wait(days=2)
        stall.cancel(early)
        stall.wait(days=8)
        stall.cancel(order)
        found = experiment(stall.ledger, Experiment(CAPPED, *self.days()))
        assert (found.orders, found.granted) == (2, 1)
        assert (found.cost.minor, found.taken_back.minor, found.kept.minor) == (3_200, 3_200, 0)

    def test_what_real_returns_take_back_is_what_it_says(self, stall: Stall) -> None:
        """SPEC 7: 640.00 granted 32.00, 215.00 back takes 10.75; what came back before the lock was never given."""
        rule = save_rule(stall, CAPPED)
        order, early = sell(stall, 64_000), sell(stall, 10_000)
        stall.post("order_return", ReturnOrder(early, (ReturnedLine(1, 0, 4_000),)))
        stall.wait(**WEEK)
        grant_due(stall.ledger)
        stall.wait(days=1)
        stall.post("order_return", ReturnOrder(order, (ReturnedLine(1, 0, 21_500),)))
        found = experiment(stall.ledger, Experiment(CAPPED, *self.days(), instead_of=rule.id))
        given = {row.order: (row.amount.minor, row.taken_back.minor) for row in list_granted(stall.ledger).rows}
        assert given == {order: (3_200, 1_075), early: (300, 0)}
        assert (found.cost.minor, found.taken_back.minor, found.kept.minor) == (3_500, 1_075, 2_425)

    def test_what_was_withheld_counts_as_taken_back(self, stall: Stall) -> None:
        save_rule(stall)
        order = sell(stall, 10_000)
        stall.wait(**WEEK)
        grant_due(stall.ledger)
        stall.sell(500, from_wallet(stall.money, 500), earns={})
        stall.post("order_return", ReturnOrder(order, (ReturnedLine(1, 0, 10_000),)))
        (row,) = list_granted(stall.ledger).rows
        assert (row.amount.minor, row.taken_back.minor) == (500, 500)
        assert stall.row("SELECT withheld FROM order_returns").withheld == 500

    def test_how_it_meets_other_rules(self, stall: Stall) -> None:
        save_rule(stall, code="also", value=100, stackable=True)
        weak = save_rule(stall, code="weak", value=200)
        save_rule(stall, code="strong", value=100, priority=9, minimum_order=Money(50_000, SAR))
        for total in (10_000, 20_000, 60_000):
            sell(stall, total)
        found = experiment(stall.ledger, Experiment(replace(FIVE, code="draft"), *self.days()))
        assert (found.matching, found.granted, found.cost.minor) == (3, 2, 1_500)
        met = {one.rule.fields.code: (one.both, one.kept, one.lost, one.spared.minor) for one in found.overlaps}
        assert met == {"also": (2, 0, 0, 0), "weak": (0, 0, 2, 600), "strong": (0, 1, 0, 0)}
        assert found.spared == Money(600, SAR)
        again = experiment(stall.ledger, Experiment(replace(FIVE, code="draft"), *self.days(), instead_of=weak.id))
        assert {one.rule.fields.code for one in again.overlaps} == {"also", "strong"}

    def test_of_rules_that_give_alike_the_saved_one_gives(self, stall: Stall) -> None:
        """Saved, the draft would be the newest rule; in the place of a saved one it has that one's age."""
        first, second = save_rule(stall, code="first"), save_rule(stall, code="second")
        sell(stall, 10_000)
        draft = replace(FIVE, code="draft")
        found = experiment(stall.ledger, Experiment(draft, *self.days()))
        assert (found.matching, found.granted, found.cost.minor) == (1, 0, 0)
        assert [(one.rule.id, one.kept, one.lost) for one in found.overlaps] == [(first.id, 1, 0)]
        edited = experiment(stall.ledger, Experiment(draft, *self.days(), instead_of=first.id))
        assert (edited.cost.minor, [one.lost for one in edited.overlaps]) == (500, [1])
        later = experiment(stall.ledger, Experiment(draft, *self.days(), instead_of=second.id))
        assert (later.cost.minor, [one.kept for one in later.overlaps]) == (0, [1])

    def test_orders_that_were_given_to_already_count_anew(self, stall: Stall) -> None:
        save_rule(stall)
        sell(stall, 10_000)
        stall.wait(**WEEK)
        grant_due(stall.ledger)
        found = experiment(stall.ledger, Experiment(replace(FIVE, code="draft", value=1_000), *self.days()))
        assert found.cost.minor == 1_000
        assert [(one.lost, one.spared.minor) for one in found.overlaps] == [(1, 500)]

    def test_cancelled_and_wrong_days(self, stall: Stall) -> None:
        with pytest.raises(Cancelled):
            experiment(stall.ledger, Experiment(FIVE, *self.days()), Stops())
        with pytest.raises(FieldInvalid):
            Experiment(FIVE, DAY, DAY - timedelta(days=1))
        assert last_days(stall.ledger) == (DAY - timedelta(days=89), DAY)
