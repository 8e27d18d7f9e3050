"""Cashback for tests: rules, grants through the door, and what stands after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ledger.domain.cashback import Kind, RuleFields
from ledger.domain.return_verbs import GrantCashback, GrantedRule
from ledger.use_cases import cashback
from tests.support import doors
from tests.support.selling import SAR

if TYPE_CHECKING:
    from ledger.storage.door.answer import Answer
    from ledger.use_cases.cashback import CashbackRule
    from tests.support.selling import Stall

WEEK = {"days": 7}
FIVE = RuleFields("five", Kind.PERCENTAGE, 500, SAR)
"""5 % for everything, after seven days and for ninety."""


def save_rule(stall: Stall, fields: RuleFields = FIVE, **more: Any) -> CashbackRule:  # noqa: ANN401 - any field
    """A rule that is in use."""
    return cashback.add_rule(stall.ledger, doors.new_key(), replace(fields, **more))[0]


def add_rule(stall: Stall, code: str = "five", value: int = 500, **more: Any) -> int:  # noqa: ANN401 - any field
    """`FIVE` unless told otherwise; its number."""
    return save_rule(stall, code=code, value=value, **more).id


def verb(stall: Stall, order: int, *rules: int, lines: tuple[int, ...] = (1,)) -> GrantCashback:
    """Grant by these rules on these lines, to the customer's wallet."""
    return GrantCashback(order, stall.money, tuple(GrantedRule(rule, lines) for rule in rules))


def give(stall: Stall, order: int, *rules: int, lines: tuple[int, ...] = (1,), login: str = "system") -> Answer:
    """`verb`, as the job posts it."""
    return stall.post("cashback_grant", verb(stall, order, *rules, lines=lines), login=login)


def grants(stall: Stall) -> list[tuple[int, int, int]]:
    """Rule, base and amount of each grant."""
    rows = stall.rows("SELECT rule_id, base, amount FROM cashback_grants ORDER BY order_id, rule_id")
    return [(row.rule_id, row.base, row.amount) for row in rows]
