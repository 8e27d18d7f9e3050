"""Points settings and earning rules as people change them, and what a sale's lines earn by them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.earning import RuleFields
from ledger.domain.order_verbs import Earning
from ledger.errors import EditedMeanwhile, FieldInvalid, KeyReused, NotAllowed, RuleCodeTaken
from ledger.money import Money, currency
from ledger.use_cases import points
from ledger.use_cases.acting import as_system
from ledger.use_cases.jobs import run_job
from ledger.use_cases.points import PointsOwner, PointsPolicy
from ledger.use_cases.sale_requests import SaleLine
from tests.support import doors
from tests.support.drawers import acting
from tests.support.ledgers import new_key
from tests.support.paying import Shop
from tests.support.selling import Stall, paid

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")
BASE = RuleFields("base", 1, Money(1_000, SAR))


def add(ledger: Ledger, code: str = "base", **fields: Any) -> points.EarningRule:  # noqa: ANN401 - any field
    return points.add_rule(ledger, new_key(), replace(BASE, code=code, **fields))[0]


def line(minor: int, **fields: Any) -> SaleLine:  # noqa: ANN401 - any field
    return SaleLine("Thing", Money(minor, SAR), **fields)


class TestRules:
    def test_a_rule_is_kept_whole(self, ledger: Ledger) -> None:
        whole = RuleFields(
            "spring", 2, Money(500, SAR), "Spring", "Books", Money(10_000, SAR), date(2026, 3, 1), date(2026, 3, 31),
            14, 365, 5,
        )  # fmt: skip
        rule, changes = points.add_rule(ledger, new_key(), whole)
        assert changes.settings
        assert (rule.fields, rule.active, rule.version, rule.edited_by) == (whole, True, 1, "administrator")
        assert points.list_rules(ledger) == (rule,)
        assert points.earning_rule(ledger, " spring ") == rule

    def test_those_in_use_come_first_then_by_priority(self, ledger: Ledger) -> None:
        off = add(ledger, "off", priority=9)
        points.switch_rule(ledger, off.id, 1, active=False)
        add(ledger, "low")
        add(ledger, "high", priority=1)
        assert [rule.fields.code for rule in points.list_rules(ledger)] == ["high", "low", "off"]

    def test_a_key_adds_once(self, ledger: Ledger) -> None:
        first = points.add_rule(ledger, "k1", BASE)
        assert points.add_rule(ledger, "k1", BASE) == first
        with pytest.raises(KeyReused):
            points.add_rule(ledger, "k1", replace(BASE, points=2))
        assert len(points.list_rules(ledger)) == 1

    def test_a_code_stands_once(self, ledger: Ledger) -> None:
        add(ledger)
        other = add(ledger, "other")
        with pytest.raises(RuleCodeTaken) as refused:
            add(ledger, "base ")
        assert refused.value.text == "base"
        with pytest.raises(RuleCodeTaken):
            points.edit_rule(ledger, other.id, 1, BASE)

    def test_an_edit_of_what_was_saved_meanwhile_is_refused(self, ledger: Ledger) -> None:
        rule = add(ledger)
        edited, _ = points.edit_rule(ledger, rule.id, rule.version, replace(BASE, points=3))
        assert (edited.fields.points, edited.version) == (3, 2)
        with pytest.raises(EditedMeanwhile):
            points.edit_rule(ledger, rule.id, rule.version, BASE)
        with pytest.raises(EditedMeanwhile):
            points.switch_rule(ledger, rule.id, rule.version, active=False)
        assert points.list_rules(ledger) == (edited,)

    def test_a_rule_that_is_not_there(self, ledger: Ledger) -> None:
        for work in (
            lambda: points.earning_rule(ledger, "none"),
            lambda: points.edit_rule(ledger, 77, 1, BASE),
            lambda: points.switch_rule(ledger, 77, 1, active=True),
        ):
            with pytest.raises(FieldInvalid) as refused:
                work()
            assert refused.value.what == "rule"

    def test_only_managers_change_rules_and_settings(self, ledger: Ledger) -> None:
        doors.add_staff(ledger)
        rule = add(ledger)
        cashier = acting(ledger, "back_office")
        for work in (
            lambda: add(cashier, "other"),
            lambda: points.edit_rule(cashier, rule.id, 1, replace(BASE, points=2)),
            lambda: points.switch_rule(cashier, rule.id, 1, active=False),
            lambda: points.save_points_settings(cashier, replace(points.points_settings(cashier), share=50)),
        ):
            with pytest.raises(NotAllowed):
                work()
        assert points.list_rules(ledger) == (rule,)

    def test_changes_are_audited(self, ledger: Ledger) -> None:
        rule = add(ledger)
        points.edit_rule(ledger, rule.id, 1, replace(BASE, points=2))
        points.switch_rule(ledger, rule.id, 2, active=False)
        found = doors.run_sql(ledger, "SELECT action FROM audit WHERE action LIKE 'earning_rule%' ORDER BY id")
        assert [row.action for row in found] == ["earning_rule.add", "earning_rule.edit", "earning_rule.switch"]


class TestEarningsFor:
    def test_a_products_own_category_counts(self, ledger: Ledger) -> None:
        shop = Shop(ledger, 0, 0)
        books = add(ledger, "books", category="Books").id
        every = add(ledger).id
        book = shop.product(500, category="Books")
        lines = (line(500, product_id=book, category="Toys"), line(300, category="books"), line(200, category="Toys"))
        assert points.earnings_for(ledger, lines) == (Earning(books, 800, (1, 2)), Earning(every, 200, (3,)))

    def test_discounts_are_off_and_rules_that_are_off_do_not_count(self, ledger: Ledger) -> None:
        rule = add(ledger)
        points.switch_rule(ledger, add(ledger, "off", priority=1).id, 1, active=False)
        assert points.earnings_for(ledger, (line(500, quantity=2, discount=Money(100, SAR)),)) == (
            Earning(rule.id, 900, (1,)),
        )

    def test_dates_are_the_shops(self, ledger: Ledger) -> None:
        """At START it is 13:00 of 5 January in the shop's zone."""
        today = add(ledger, "today", valid_from=date(2026, 1, 5), valid_until=date(2026, 1, 5))
        assert points.earnings_for(ledger, (line(500),)) == (Earning(today.id, 500, (1,)),)

    def test_no_lines(self, ledger: Ledger) -> None:
        assert points.earnings_for(ledger, ()) == ()

    def test_categories_of_products_and_rules(self, ledger: Ledger) -> None:
        Shop(ledger, 0, 0).product(500, category="Toys")
        add(ledger, category="Books")
        assert points.categories(ledger) == ("Books", "Toys")


class TestSettings:
    def test_what_a_new_ledger_starts_with(self, ledger: Ledger) -> None:
        found = points.points_settings(ledger)
        assert found == points.PointsSettings(Money(10, SAR), 30, PointsPolicy.DEBT, PointsOwner.PROGRAM, 15)

    def test_they_are_kept_and_audited(self, ledger: Ledger) -> None:
        wanted = points.PointsSettings(Money(25, SAR), 50, PointsPolicy.TAKE, PointsOwner.ONE_C, 0)
        assert points.save_points_settings(ledger, wanted).settings
        assert points.points_settings(ledger) == wanted
        stored = doors.run_sql(ledger, "SELECT value FROM settings WHERE key = 'points_worth'")
        assert stored[0].value == "25"
        points.save_points_settings(ledger, wanted)
        entries = doors.run_sql(ledger, "SELECT id FROM audit WHERE action = 'settings'")
        assert len(entries) == 1

    @pytest.mark.parametrize(
        ("field", "value"),
        [("share", 101), ("share", -1), ("void_minutes", -1), ("void_minutes", 1441), ("worth", Money(-1, SAR)),
         ("worth", Money(1_000_001, SAR))],
    )  # fmt: skip
    def test_what_cannot_be_is_refused(self, ledger: Ledger, field: str, value: object) -> None:
        with pytest.raises(FieldInvalid) as refused:
            replace(points.points_settings(ledger), **{field: value})  # type: ignore[arg-type]
        assert refused.value.what == field

    def test_points_are_worth_the_ledgers_own_currency(self, ledger: Ledger) -> None:
        wrong = replace(points.points_settings(ledger), worth=Money(10, currency("KWD")))
        with pytest.raises(FieldInvalid):
            points.save_points_settings(ledger, wrong)


def test_a_job_posts_what_is_due(ledger: Ledger) -> None:
    stall = Stall(ledger)
    late = stall.add_rule("late", release_days=1)
    stall.sell(10_000, paid(10_000), earns={late: 10_000})
    assert run_job(ledger, "points_release").did == 0
    stall.wait(days=1)
    report = run_job(ledger, "points_release")
    assert (report.did, report.note) == (1, "")
    assert stall.shown() == 10
    assert run_job(ledger, "points_release").did == 0


def test_one_order_that_is_refused_does_not_stop_the_others(ledger: Ledger) -> None:
    stall = Stall(ledger)
    late = stall.add_rule("late", release_days=1)
    for _ in range(2):
        stall.sell(10_000, paid(10_000), earns={late: 10_000})
    stall.wait(days=1)
    first = stall.row("SELECT min(id) AS id FROM orders").id
    day = ledger.clock.now().date().isoformat()
    stall.give_points(1)
    doors.post_as(ledger, "system", doors.operation("other", key=f"points-release:{first}:{day}"))
    assert points.release_points(as_system(ledger)) == (1, 1)
    assert stall.shown() == 11
