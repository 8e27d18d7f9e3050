"""Cashback rules: SPEC 7's numbers, what they count, and which of them give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.domain.cashback import (
    CashbackRule,
    Kept,
    Kind,
    Line,
    RuleFields,
    SeenOrder,
    Terms,
    award,
    awards,
    gives,
)
from ledger.errors import AmountNotPositive, CurrencyMismatch, FieldInvalid, FieldRequired, Refusal
from ledger.money import POINTS, Money, currency

SAR, USD = currency("SAR"), currency("USD")
DAY = date(2026, 3, 1)
FIVE = RuleFields("five", Kind.PERCENTAGE, 500, SAR, maximum=Money(5_000, SAR))


def rule(number: int, fields: RuleFields = FIVE, *, active: bool = True, made: date = date.min) -> CashbackRule:
    return CashbackRule(number, fields, active, 1, "", made)


def order(*amounts: int, excluded: int = 0, **more: Any) -> SeenOrder:  # noqa: ANN401 - any field
    lines = tuple(Line(n, f"C{n}", f"B{n}", amount) for n, amount in enumerate(amounts, 1))
    return replace(SeenOrder(1, "SAR", DAY, DAY, lines, excluded), **more)


class TestAmounts:
    @pytest.mark.parametrize(
        ("total", "amount"), [(64_000, 3_200), (150_000, 5_000), (42_500, 2_125), (110_000, 5_000), (99_999, 5_000),
                              (10, 0), (30, 2), (0, 0)]
    )  # fmt: skip
    def test_five_percent_with_a_cap(self, total: int, amount: int) -> None:
        assert gives(FIVE.terms, total, Kept({1: total}, total, 0)) == (total if amount or total else 0, amount)

    def test_a_fixed_amount(self) -> None:
        terms = Terms("fixed", 2_000, 0, 1_500)
        assert gives(terms, 10_000, Kept({1: 10_000}, 10_000, 0)) == (10_000, 1_500)
        assert gives(terms, 900, Kept({1: 900}, 900, 0)) == (900, 900)

    @given(
        lines=st.lists(st.integers(0, 10**9), min_size=1, max_size=4), excluded=st.integers(0, 10**10),
        value=st.integers(1, 10_000), maximum=st.none() | st.integers(1, 10**9), counted=st.integers(1, 4),
    )  # fmt: skip
    def test_never_more_than_what_may_earn(
        self, lines: list[int], excluded: int, value: int, maximum: int | None, counted: int
    ) -> None:
        kept = Kept(dict(enumerate(lines, 1)), sum(lines), min(excluded, sum(lines)))
        on = sum(lines[:counted])
        base, amount = gives(Terms("percentage", value, 0, maximum), on, kept)
        assert 0 <= amount <= base <= on
        assert base <= kept.total - kept.excluded
        assert maximum is None or amount <= maximum
        assert abs(amount * 10_000 - base * value) <= 5_000 or amount == maximum


class TestWhatCounts:
    def test_names_in_any_case_and_whole(self) -> None:
        fields = replace(FIVE, categories=(" ACCESSORIES ", "Straße"))
        for category, counted in (("accessories", True), ("STRASSE", True), ("Access", False), ("", False)):
            assert fields.counts(Line(1, category, "", 1)) is counted

    def test_category_and_brand_both(self) -> None:
        fields = replace(FIVE, categories=("C1", "C2"), brands=("B2", "B3"))
        found = award(rule(1, fields), order(1_000, 20_000, 4_000))
        assert found is not None
        assert (found.lines, found.base, found.amount) == ((2,), 20_000, 1_000)

    def test_the_minimum_is_of_the_order_not_of_the_lines(self) -> None:
        fields = replace(FIVE, categories=("C1",), minimum_order=Money(5_000, SAR))
        assert award(rule(1, fields), order(1_000, 3_999)) is None
        found = award(rule(1, fields), order(1_000, 4_000))
        assert found is not None
        assert found.amount == 50

    @pytest.mark.parametrize(
        ("first", "last", "made", "valid"),
        [
            (DAY, DAY, DAY, True),
            (date(2026, 3, 2), None, DAY, False),
            (None, date(2026, 2, 28), date.min, False),
            (None, None, DAY, True),
            (None, None, date(2026, 3, 2), False),
            (date(2026, 2, 1), None, date(2026, 3, 2), True),
        ],
    )
    def test_days(self, first: date | None, last: date | None, made: date, *, valid: bool) -> None:
        fields = replace(FIVE, valid_from=first, valid_until=last)
        assert (award(rule(1, fields, made=made), order(1_000)) is not None) is valid

    def test_not_in_use_or_in_another_currency(self) -> None:
        assert award(rule(1, active=False), order(1_000)) is None
        assert award(rule(1), order(1_000, currency="USD")) is None

    def test_due_after_the_lock(self) -> None:
        found = award(rule(1), order(1_000))
        assert found is not None
        assert found.due == date(2026, 3, 8)

    def test_a_rule_that_gives_nothing_is_none(self) -> None:
        assert award(rule(1), order(1_000, excluded=1_000)) is None


class TestTogether:
    def ids(self, *rules: CashbackRule, of: SeenOrder | None = None) -> list[int]:
        return [one.rule.id for one in awards(rules, of or order(10_000))]

    def test_the_highest_priority_then_the_most_then_the_older(self) -> None:
        two, high = replace(FIVE, code="two", value=200), replace(FIVE, code="high", value=100, priority=1)
        assert self.ids(rule(1, two), rule(2), rule(3)) == [2]
        assert self.ids(rule(1, two), rule(2), rule(3, high)) == [3]

    def test_those_that_add_up_beside_the_one(self) -> None:
        also = replace(FIVE, code="also", stackable=True)
        assert self.ids(rule(1), rule(2, also), rule(3, also), rule(4)) == [1, 2, 3]

    def test_what_was_given_is_not_given_again(self) -> None:
        also = replace(FIVE, code="also", stackable=True)
        known = (rule(1), rule(2, also), rule(3, replace(FIVE, priority=9)))
        assert self.ids(*known, of=order(10_000, granted=frozenset({1}))) == [2]
        assert self.ids(*known, of=order(10_000, granted=frozenset({2}))) == [3]
        assert self.ids(rule(1, active=False), rule(3), of=order(10_000, granted=frozenset({1}))) == []

    def test_one_that_does_not_fit_leaves_room(self) -> None:
        fields = replace(FIVE, priority=9, categories=("other",))
        assert self.ids(rule(1), rule(2, fields)) == [1]


class TestFields:
    @pytest.mark.parametrize(
        ("change", "error"),
        [
            ({"code": " "}, FieldRequired), ({"code": "x" * 41}, FieldInvalid), ({"value": 0}, AmountNotPositive),
            ({"value": 10_001}, FieldInvalid), ({"currency": POINTS, "maximum": None}, FieldInvalid),
            ({"maximum": Money(0, SAR)}, FieldInvalid), ({"maximum": Money(1, USD)}, CurrencyMismatch),
            ({"minimum_order": Money(-1, SAR)}, FieldInvalid), ({"lock_days": -1}, FieldInvalid),
            ({"lock_days": 3_651}, FieldInvalid), ({"expires_days": 36_501}, FieldInvalid),
            ({"priority": 1_000_001}, FieldInvalid), ({"names": (("en", "x" * 201),)}, FieldInvalid),
            ({"valid_from": DAY, "valid_until": date(2026, 2, 1)}, FieldInvalid),
        ],
    )  # fmt: skip
    def test_refused(self, change: dict[str, Any], error: type[Refusal]) -> None:
        with pytest.raises(error):
            replace(FIVE, **change)

    def test_a_fixed_value_may_be_more_than_a_hundred(self) -> None:
        assert replace(FIVE, kind=Kind.FIXED, value=10_001).terms == ("fixed", 10_001, 0, 5_000)

    def test_a_name_in_ones_own_language(self) -> None:
        named = replace(FIVE, names=(("en", "Five"), ("ru", "Пять"), ("ar", " ")))
        assert [named.name(one) for one in ("ru", "en", "ar", "de")] == ["Пять", "Five", "Five", "Five"]
        assert FIVE.name("en") == "five"
        assert replace(FIVE, names=(("ar", "خمسة"),)).name("en") == "خمسة"
