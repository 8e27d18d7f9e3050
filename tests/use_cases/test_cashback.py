"""Cashback rules, the job that grants and its preview, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ledger.domain.order_verbs import OrderLine
from ledger.domain.products import ProductFields
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.errors import CashbackRuleNotFound, EditedMeanwhile, KeyReused, NotAllowed, RuleCodeTaken
from ledger.money import Money
from ledger.progress import Cancelled
from ledger.storage.cashback_orders import mark_done
from ledger.storage.door.answer import Who
from ledger.use_cases.cashback import (
    Choices,
    add_rule,
    cashback_rule,
    choices,
    edit_rule,
    list_granted,
    list_rules,
    switch_rule,
)
from ledger.use_cases.cashback_granting import Granted, grant_due, preview
from ledger.use_cases.jobs import JobReport, run_job
from ledger.use_cases.products import add_product
from tests.support import doors
from tests.support.cashing import FIVE, WEEK, grants, save_rule
from tests.support.selling import SAR, Stall, from_wallet, paid
from tests.support.tills import Job, Tills, refusals
from tests.use_cases.cashback_stall import CAPPED, DAY, Stops, sell, stall

__all__ = ["stall"]


class TestRules:
    def test_saved_as_written(self, stall: Stall) -> None:
        fields = replace(
            CAPPED, names=(("ar", "خمسة"), ("en", "Five")), description="For all", categories=("Shoes", "Bags"),
            brands=("B",), valid_from=DAY, valid_until=DAY + timedelta(days=9), lock_days=0, expires_days=0,
            priority=-3, stackable=True, minimum_order=Money(100, SAR),
        )  # fmt: skip
        saved = save_rule(stall, fields)
        assert (saved.fields, saved.active, saved.version, saved.made) == (fields, True, 1, DAY)
        assert cashback_rule(stall.ledger, " five ") == saved == list_rules(stall.ledger)[0]
        assert "cashback_rule.add" in [row.action for row in stall.rows("SELECT action FROM audit")]

    def test_once_per_key_and_code(self, stall: Stall) -> None:
        key = doors.new_key()
        first, _ = add_rule(stall.ledger, key, FIVE)
        assert add_rule(stall.ledger, key, FIVE)[0] == first
        with pytest.raises(KeyReused):
            add_rule(stall.ledger, key, CAPPED)
        with pytest.raises(RuleCodeTaken) as refused:
            add_rule(stall.ledger, doors.new_key(), CAPPED)
        assert refused.value.text == CAPPED.code

    def test_edited_and_switched(self, stall: Stall) -> None:
        rule = save_rule(stall)
        edited, changes = edit_rule(stall.ledger, rule.id, 1, replace(FIVE, code="ten", value=1_000))
        assert (edited.fields.code, edited.version, changes.settings) == ("ten", 2, True)
        with pytest.raises(EditedMeanwhile):
            edit_rule(stall.ledger, rule.id, 1, CAPPED)
        with pytest.raises(EditedMeanwhile):
            switch_rule(stall.ledger, rule.id, 1, active=False)
        assert not switch_rule(stall.ledger, rule.id, 2, active=False)[0].active
        facts = [row.facts for row in stall.rows("SELECT facts FROM audit WHERE action = 'cashback_rule.edit'")]
        assert len(facts) == 1
        assert "code" in str(facts[0])
        with pytest.raises(CashbackRuleNotFound):
            switch_rule(stall.ledger, 999, 1, active=True)

    def test_rights(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        rule = save_rule(stall)
        cashier = replace(stall.ledger, who=Who("cashier"))
        with pytest.raises(NotAllowed):
            add_rule(cashier, doors.new_key(), replace(FIVE, code="x"))
        with pytest.raises(NotAllowed):
            edit_rule(cashier, rule.id, 1, CAPPED)
        with pytest.raises(NotAllowed):
            switch_rule(cashier, rule.id, 1, active=False)

    def test_choices_are_those_of_products(self, stall: Stall) -> None:
        assert choices(stall.ledger).categories == ()
        fields = ProductFields("a-1", "Boot", Money(100, SAR), category="Shoes", brand="B")
        add_product(stall.ledger, doors.new_key(), fields)
        assert choices(stall.ledger) == Choices(("Shoes",), ("B",))


class TestJob:
    def test_what_is_due_once(self, stall: Stall) -> None:
        rule = save_rule(stall, CAPPED)
        first, second = sell(stall, 64_000), sell(stall, 150_000)
        assert run_job(stall.ledger, "cashback_grant").did == 0
        stall.wait(**WEEK)
        late = sell(stall, 10_000)
        shown = preview(stall.ledger)
        assert [(one.order, one.amount.minor) for one in shown.now] == [(first, 3_200), (second, 5_000)]
        assert [(one.order, one.due) for one in shown.later] == [(late, DAY + timedelta(days=14))]
        assert (shown.total, shown.total_later) == ((Money(8_200, SAR),), (Money(500, SAR),))
        assert grants(stall) == []
        assert run_job(stall.ledger, "cashback_grant").did == 2
        assert grants(stall) == [(rule.id, 64_000, 3_200), (rule.id, 150_000, 5_000)]
        assert run_job(stall.ledger, "cashback_grant").did == 0
        assert [bool(stall.order(one).cashback_done) for one in (first, second, late)] == [True, True, False]
        assert preview(stall.ledger).now == ()

    def test_a_wallet_is_opened_only_for_what_is_given(self, stall: Stall) -> None:
        save_rule(stall, minimum_order=Money(5_000, SAR))
        people = [doors.add_customer(stall.ledger, name) for name in ("Boris", "Vera")]
        for customer, total in zip(people, (10_000, 4_000), strict=True):
            sell(stall, total, customer=customer)
        stall.wait(**WEEK)
        assert grant_due(stall.ledger) == Granted(1, 0)
        rows = stall.rows("SELECT customer_id FROM wallets WHERE customer_id > :id", id=stall.customer)
        assert [row.customer_id for row in rows] == [people[0]]

    def test_a_wallet_that_takes_nothing_stops_nobody(self, stall: Stall) -> None:
        save_rule(stall)
        sell(stall, 10_000)
        other = doors.add_customer(stall.ledger, "Boris")
        sell(stall, 20_000, customer=other)
        stall.wait(**WEEK)
        stall.rows("UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        assert [one.obstacle for one in preview(stall.ledger).now] == ["closed", ""]
        assert preview(stall.ledger).total == (Money(1_000, SAR),)
        report = run_job(stall.ledger, "cashback_grant")
        assert (report.did, report.note) == (1, "1 skipped")
        stall.rows("UPDATE wallets SET status = 'active' WHERE id = :id", id=stall.money)
        assert grant_due(stall.ledger) == Granted(1, 0)

    def test_an_erased_customer_is_skipped(self, stall: Stall) -> None:
        save_rule(stall)
        sell(stall, 10_000)
        stall.wait(**WEEK)
        stall.rows("UPDATE customers SET status = 'erased' WHERE id = :id", id=stall.customer)
        assert grant_due(stall.ledger) == Granted(0, 1)

    def test_what_was_undone_gives_nothing(self, stall: Stall) -> None:
        save_rule(stall)
        gone = sell(stall, 10_000)
        stall.cancel(gone)
        stall.wait(**WEEK)
        assert preview(stall.ledger).now == ()
        assert grant_due(stall.ledger) == Granted(0, 0)

    def test_one_cancelled_while_the_job_looks_stops_nothing(self, stall: Stall) -> None:
        save_rule(stall, minimum_order=Money(50_000, SAR))
        gone, small = sell(stall, 10_000), sell(stall, 10_000)
        stall.wait(**WEEK)
        stall.cancel(gone)
        stall.ledger.write(lambda connection: mark_done(connection, [gone, small]))
        assert stall.order(small).cashback_done

    def test_orders_older_than_a_rule_only_when_it_says_so(self, stall: Stall) -> None:
        order = sell(stall, 10_000)
        stall.wait(days=3)
        rule = save_rule(stall)
        stall.wait(days=20)
        assert preview(stall.ledger).now == ()
        edit_rule(stall.ledger, rule.id, 1, replace(FIVE, valid_from=DAY))
        assert [one.order for one in preview(stall.ledger).now] == [order]
        assert grant_due(stall.ledger) == Granted(1, 0)

    def test_each_rule_after_its_own_lock(self, stall: Stall) -> None:
        save_rule(stall, stackable=True, lock_days=0)
        save_rule(stall, code="late", value=100, stackable=True, lock_days=20)
        order = sell(stall, 10_000)
        assert grant_due(stall.ledger) == Granted(1, 0)
        stall.wait(days=10)
        assert grant_due(stall.ledger) == Granted(0, 0)
        assert not stall.order(order).cashback_done
        stall.wait(days=10)
        assert grant_due(stall.ledger) == Granted(1, 0)
        assert [amount for _, _, amount in grants(stall)] == [500, 100]
        assert stall.order(order).cashback_done

    def test_what_it_computes_is_what_the_door_posts(self, stall: Stall) -> None:
        """Given value, several lines, a category and a return meanwhile."""
        save_rule(stall, categories=("shoes",), value=1_250)
        stall.promote(3_333)
        lines = (OrderLine(None, "A", 1, 7_777, category="Shoes"), OrderLine(None, "B", 3, 1_111, category="Bags"))
        order = stall.sell(11_110, from_wallet(stall.money, 3_333), paid(7_777), earns={}, lines=lines)
        stall.post("order_return", ReturnOrder(order, (ReturnedLine(1, 0, 1_000),)))
        stall.wait(**WEEK)
        (planned,) = preview(stall.ledger).now
        grant_due(stall.ledger)
        assert grants(stall) == [(planned.rule.id, planned.base.minor, planned.amount.minor)]
        assert planned.base.minor == 6_777 - -(-3_333 * 6_777 // 10_110)

    def test_cancelled_half_way_and_taken_up_again(self, stall: Stall) -> None:
        save_rule(stall)
        sell(stall, 10_000)
        stall.wait(**WEEK)
        with pytest.raises(Cancelled):
            grant_due(stall.ledger, Stops())
        assert len(grants(stall)) == 1
        assert grant_due(stall.ledger) == Granted(0, 0)

    def test_two_workstations_at_once(self, tills: Tills, stall: Stall) -> None:
        save_rule(stall)
        for _ in range(6):
            sell(stall, 10_000)
        stall.wait(**WEEK)
        results = tills.run(stall.ledger, [[Job("cashback_grant")]] * 2)
        assert refusals(results) == {"": 2}
        reports = [one.answer for till in results for one in till]
        assert sum(one.did for one in reports if isinstance(one, JobReport)) == 6
        assert len(grants(stall)) == 6
        assert stall.shown(stall.money) == 6 * 500

    def test_the_list_of_what_was_granted(self, stall: Stall) -> None:
        rule = save_rule(stall)
        orders = [sell(stall, 10_000) for _ in range(3)]
        stall.wait(**WEEK)
        grant_due(stall.ledger)
        rows = list_granted(stall.ledger, rule.id).rows
        assert [row.order for row in rows] == orders[::-1]
        assert {
            (row.customer, row.customer_name, row.code, row.amount.minor, row.taken_back.minor) for row in rows
        } == {(stall.customer, "Anna", "five", 500, 0)}
        assert list_granted(stall.ledger, 999).rows == ()
