"""The rules table: complete, unambiguous, tied to the chart and to the rights; the database's copy is the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from ledger.domain.chart import CHART, KEPT_PER_SUBJECT
from ledger.domain.rights import RIGHTS, starting_limits
from ledger.domain.rules import (
    BY_KEY,
    CARD,
    DEBT,
    HOLD,
    ORDER,
    PARTNER,
    POCKET,
    POINTS_ACCOUNT,
    RECEIVABLE,
    REVERSIBLE,
    RULES,
    Rule,
    rule_for,
)
from ledger.domain.words import BY_HAND, Role, Source, Tender
from ledger.errors import RuleUnknown
from tests.support import doors

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

CODES = {line.code for line in CHART}
OWN = {POCKET, HOLD, CARD, DEBT, ORDER, PARTNER, RECEIVABLE}
WAYS = {"cashback", "loyalty", "card", "receivable", "pay_in", "pay_out", "drop", "over", "short", "compensation",
        "wallet"}  # fmt: skip
"""What stands for a tender where value moves in another way."""

WITHOUT_SUBJECT_ACCOUNT = {
    "order_return", "refund_paid", "payment_suspense", "suspense_refund", "click_fee", "shift_float", "cash_move",
    "cash_count", "return_withhold",
}  # fmt: skip
"""Between two control accounts: their subject is an order, a payment or a till."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.operation} {rule.source} {rule.tender} {rule.origin}")
def test_a_rule_is_whole(rule: Rule) -> None:
    sides = {rule.debit, rule.credit}
    assert len(sides) == 2
    assert sides & OWN or rule.operation in WITHOUT_SUBJECT_ACCOUNT
    assert sides - OWN <= CODES - KEPT_PER_SUBJECT
    assert rule.right in RIGHTS
    assert rule.origin in {"", "paid", "given"}
    assert rule.tender in {"", *(tender.value for tender in Tender), *WAYS}
    assert not rule.by_hand or rule.source in BY_HAND


def test_no_two_rules_answer_one_question() -> None:
    assert len(BY_KEY) == len(RULES)
    assert max(Counter(line.code for line in CHART).values()) == 1


def test_the_chart_holds_what_points_use() -> None:
    assert set(POINTS_ACCOUNT) | set(POINTS_ACCOUNT.values()) <= CODES


def test_a_rule_is_found_by_its_own_key() -> None:
    for rule in RULES:
        assert rule_for(rule.operation, rule.source.value, rule.tender, rule.origin) is rule


@pytest.mark.parametrize("wanted", [("credit", "expiry"), ("debit", "expiry"), ("credit", "top_up"),
                                    ("nonsense", "refund"),
                                    ("credit", "top_up", "invoice"), ("debit", "withdrawal", "")])  # fmt: skip
def test_what_no_rule_answers(wanted: tuple[str, ...]) -> None:
    with pytest.raises(RuleUnknown):
        rule_for(*wanted)


def test_only_the_sources_of_the_specification_are_for_hands() -> None:
    assert {rule.source for rule in RULES if rule.by_hand} == {
        Source.TOP_UP, Source.COMPENSATION, Source.PROMO, Source.ADJUSTMENT,
    }  # fmt: skip


def test_paid_money_never_repays_debt() -> None:
    for source in (Source.TOP_UP, Source.REFUND, Source.OPENING_BALANCE):
        assert {rule.origin for rule in RULES if rule.operation == "credit" and rule.source is source} == {"paid"}


def test_an_auditor_only_reads() -> None:
    assert {right for right, roles in RIGHTS.items() if Role.AUDITOR in roles} == {
        "customer.browse", "report.read", "report.export", "till.report",
    }  # fmt: skip


def test_the_database_keeps_the_same_tables(ledger: Ledger) -> None:
    columns = "operation, source, tender, origin, type, debit, credit, right_name, limit_kind"
    stored = {tuple(row) for row in doors.run_sql(ledger, f"SELECT {columns} FROM rules")}
    assert stored == {
        (r.operation, r.source.value, r.tender, r.origin, r.type.value, r.debit, r.credit, r.right, r.limit)
        for r in RULES
    }
    by_hand = {(row.operation, row.source) for row in doors.run_sql(ledger, "SELECT * FROM rules WHERE by_hand")}
    assert by_hand == {(rule.operation, rule.source.value) for rule in RULES if rule.by_hand}
    rights = {tuple(row) for row in doors.run_sql(ledger, "SELECT role, right_name FROM rights")}
    assert rights == {(role.value, right) for right, roles in RIGHTS.items() for role in roles}
    limits = {tuple(row) for row in doors.run_sql(ledger, "SELECT role, kind, currency, per_post, per_day FROM limits")}
    assert limits == {(one.role.value, one.kind, one.currency, one.per_post, one.per_day) for one in starting_limits()}
    if ledger.location.engine == "postgresql":
        assert set(doors.run_sql(ledger, "SELECT ledger.reversible() AS kinds")[0].kinds) == REVERSIBLE
