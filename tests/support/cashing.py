"""Cashback for tests: rules as rows, grants through the door, and what stands after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from ledger.domain.return_verbs import GrantCashback, GrantedRule
from ledger.storage.return_tables import cashback_rules

if TYPE_CHECKING:
    from ledger.storage.door.answer import Answer
    from tests.support.selling import Stall

WEEK = {"days": 7}


def add_rule(stall: Stall, code: str = "five", value: int = 500, **more: Any) -> int:  # noqa: ANN401 - any column
    """A rule of 5 % for everything, after seven days and for ninety, unless told otherwise; its number."""
    now = stall.ledger.clock.now()
    row = {
        "code": code, "names": {"en": code}, "description": "", "kind": "percentage", "value": value, "currency": "SAR",
        "minimum_order": 0, "maximum": None, "categories": [], "brands": [], "valid_from": None, "valid_until": None,
        "lock_days": 7, "expires_days": 90, "priority": 0, "stackable": False, "active": True, "version": 1,
        "edited_by": "", "created_at": now, "updated_at": now,
    } | more  # fmt: skip
    wanted = insert(cashback_rules).values(row).returning(cashback_rules.c.id)
    made: int = stall.ledger.write(lambda connection: connection.execute(wanted).scalar_one())
    return made


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
