"""Which rule earns on which line, and what a rule refuses to be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.domain.earning import EarningLine, EarningRule, RuleFields, earnings
from ledger.domain.order_verbs import Earning
from ledger.errors import AmountNotPositive, CurrencyMismatch, FieldInvalid, FieldRequired
from ledger.money import POINTS, Money, currency

SAR, KWD = currency("SAR"), currency("KWD")
DAY = date(2026, 1, 5)
BASE = RuleFields("base", 1, Money(1_000, SAR))


def rule(number: int, *, active: bool = True, **fields: Any) -> EarningRule:  # noqa: ANN401 - any field
    return EarningRule(number, replace(BASE, code=f"r{number}", **fields), active, 1, "")


def line(minor: int, category: str = "") -> EarningLine:
    return EarningLine(category, Money(minor, SAR))


def earned(rules: list[EarningRule], *lines: EarningLine, day: date = DAY) -> dict[int, int]:
    return {one.rule: one.eligible for one in earnings(rules, lines, day)}


class TestWhichRule:
    def test_one_rule_earns_on_every_line(self) -> None:
        assert earnings([rule(1)], (line(300), line(700, "Books")), DAY) == (Earning(1, 1_000, (1, 2)),)

    def test_nothing_without_rules_or_lines(self) -> None:
        assert earnings([], (line(300),), DAY) == ()
        assert earnings([rule(1)], (), DAY) == ()

    def test_a_rule_of_a_category_earns_on_its_lines_only(self) -> None:
        books = rule(2, category=" books ")
        assert earned([rule(1), books], line(300), line(700, "Books")) == {1: 300, 2: 700}

    def test_a_line_of_no_rule_earns_nothing(self) -> None:
        assert earned([rule(2, category="Books")], line(300, "Toys")) == {}

    def test_the_higher_priority_earns(self) -> None:
        double = rule(5, points=2, priority=10)
        assert earned([rule(1), rule(2, category="Books"), double], line(300), line(700, "Books")) == {5: 1_000}

    def test_of_one_priority_the_category_then_the_older(self) -> None:
        rules = [rule(3), rule(1), rule(4, category="Books"), rule(2, category="Books")]
        assert earned(rules, line(300), line(700, "books")) == {1: 300, 2: 700}

    def test_the_order_of_rules_does_not_matter(self) -> None:
        rules = [rule(3), rule(1), rule(2, category="Books")]
        lines = (line(300), line(700, "books"))
        assert earnings(rules, lines, DAY) == earnings(rules[::-1], lines, DAY)

    def test_one_that_is_off_does_not_earn(self) -> None:
        assert earned([rule(1), rule(2, priority=9, active=False)], line(300)) == {1: 300}

    def test_a_minimum_is_of_the_whole_order(self) -> None:
        books = rule(2, category="Books", minimum_order=Money(1_000, SAR))
        assert earned([rule(1), books], line(300, "Books"), line(700)) == {1: 700, 2: 300}
        assert earned([rule(1), books], line(300, "Books"), line(699)) == {1: 999}

    @pytest.mark.parametrize(("day", "which"), [(4, 1), (5, 2), (6, 2), (7, 1)])
    def test_both_its_days_count(self, day: int, which: int) -> None:
        weekend = rule(2, priority=1, valid_from=date(2026, 1, 5), valid_until=date(2026, 1, 6))
        assert earned([rule(1), weekend], line(300), day=date(2026, 1, day)) == {which: 300}

    def test_a_rule_of_another_currency_does_not_earn(self) -> None:
        assert earned([rule(1, per=Money(1_000, KWD))], line(300)) == {}

    def test_a_line_given_away_earns_nothing(self) -> None:
        assert earned([rule(1)], line(0), line(300)) == {1: 300}

    @given(st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(["", "Books", "Toys"])), max_size=8))
    def test_no_line_earns_twice(self, told: list[tuple[int, str]]) -> None:
        rules = [rule(1), rule(2, category="Books", priority=1), rule(3, category="Toys"), rule(4, priority=-1)]
        lines = [line(minor, category) for minor, category in told]
        assert sum(earned(rules, *lines).values()) == sum(minor for minor, _ in told)


class TestPoints:
    @pytest.mark.parametrize(("minor", "points"), [(999, 0), (1_000, 1), (1_999, 1), (94_000, 94)])
    def test_rounded_down(self, minor: int, points: int) -> None:
        assert BASE.points_for(Money(minor, SAR)) == points

    def test_several_for_one(self) -> None:
        assert replace(BASE, points=3, per=Money(200, SAR)).points_for(Money(1_000, SAR)) == 15


class TestFields:
    @pytest.mark.parametrize(
        ("fields", "what"),
        [
            ({"code": "x" * 41}, "code"),
            ({"points": 0}, "points"),
            ({"points": 1_000_001}, "points"),
            ({"per": Money(1_000_000_001, SAR)}, "per"),
            ({"per": Money(10, POINTS)}, "currency"),
            ({"minimum_order": Money(-1, SAR)}, "minimum_order"),
            ({"release_days": -1}, "release_days"),
            ({"release_days": 3651}, "release_days"),
            ({"expires_days": 36501}, "expires_days"),
            ({"priority": 1_000_001}, "priority"),
            ({"valid_from": date(2026, 1, 2), "valid_until": date(2026, 1, 1)}, "valid_until"),
        ],
    )
    def test_what_cannot_be_is_refused(self, fields: dict[str, Any], what: str) -> None:
        with pytest.raises(FieldInvalid) as refused:
            replace(BASE, **fields)
        assert refused.value.what == what

    def test_a_code_and_money_are_checked_too(self) -> None:
        with pytest.raises(FieldRequired):
            replace(BASE, code=" ")
        with pytest.raises(AmountNotPositive):
            replace(BASE, per=Money(0, SAR))
        with pytest.raises(CurrencyMismatch):
            replace(BASE, minimum_order=Money(1, KWD))
