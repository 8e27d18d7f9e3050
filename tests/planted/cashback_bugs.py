"""Bugs planted where cashback is decided, granted, remembered and tried."""

from __future__ import annotations

from tests.planted.bug import Bug

_RULES, _PYTHON = "ledger/domain/cashback.py", "ledger/storage/door/cashback.py"
_SQL = "ledger/migrations/sql/0003_door_cashback.sql"
_JOB, _LABORATORY = "ledger/use_cases/cashback_granting.py", "ledger/use_cases/cashback_laboratory.py"
_PURE, _DOORS, _USE = (
    "tests/domain/test_cashback.py", "tests/storage/door/test_cashback.py", "tests/use_cases/test_cashback.py",
)  # fmt: skip
_CHECKS, _CHECKED = "ledger/storage/cashback_checks.py", "tests/storage/test_cashback_checks.py"
_TRIED = "tests/use_cases/test_cashback_laboratory.py"
_MERGED = "tests/use_cases/test_cashback_merged.py"
_AGREE = "tests/use_cases/test_cashback_agrees.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

CASHBACK = (
    Bug("a draft is older than every saved rule", _LABORATORY,
        "newest = max((rule.id for rule in saved), default=0) + 1", "newest = -1", (_TRIED, *_LITE)),
    Bug("a share of gifts is rounded down", "ledger/domain/earning.py",
        "lines_kept - -(-excluded * lines_kept // kept)",
        "lines_kept - excluded * lines_kept // kept", (_DOORS, *_LITE)),
    Bug("points that came back still pay", "ledger/domain/earning.py",
        "money - worth_of(used - left, money, used) + given", "money + given", (_AGREE, "-k", "part_of_a_point")),
    Bug("the server counts points that came back", "ledger/migrations/sql/0002_door_order_points.sql",
        "ledger.points_worth(o, o.points_used - points.rest) + given.rest",
        "ledger.points_worth(o, points.rest - points.rest) + given.rest", (_AGREE, *_PG)),
    Bug("the preview counts gifts that came back", "ledger/storage/cashback_orders.py",
        "given = sum(one.at(moment) for one in self._given[row.id])",
        "given = sum(one.amount for one in self._given[row.id])", (_AGREE, *_LITE)),
    Bug("a merged customer's cashback is lost", "ledger/storage/cashback_orders.py",
        "facts, standing = _Facts(connection, ids), _standing(connection, rows)",
        "facts, standing = _Facts(connection, ids), {}", (_MERGED, *_LITE)),
    Bug("the server takes back from a merged customer", "ledger/migrations/sql/0003_door_returns.sql",
        "ledger.taker(d, g.wallet)", "ledger.lock_wallet(g.wallet)",
        (_MERGED, *_PG)),
    Bug("who was merged twice is not found", "ledger/storage/door/merged.py",
        "FROM merged m JOIN customers c ON c.id = m.into_id)", "FROM merged m JOIN customers c ON c.id = m.id)",
        (_MERGED, *_LITE)),
    Bug("the verifier takes any pocket for a grant's", _CHECKS, "AND c.origin = 'given'", "AND c.origin <> ''",
        (_CHECKED, *_LITE)),
    Bug("the verifier takes any expense for cashback's", _CHECKS, "AND d.code = '5000'", "AND d.code <> ''",
        (_CHECKED, *_PG)),
    Bug("the verifier believes whatever names an order", _CHECKS,
        "HAVING t.amount <> coalesce(sum(g.amount), 0) ORDER", "HAVING t.amount < coalesce(sum(g.amount), 0) ORDER",
        (_CHECKED, *_PG)),
    Bug("the verifier rounds halves up", _CHECKS, "{_PART} % 2 = 1)", "{_PART} % 2 < 2)", (_CHECKED, *_LITE)),
    Bug("a rule counts orders older than itself", _RULES,
        "and (self.fields.valid_from is not None or day >= self.made)", "", (_PURE,)),
    Bug("what gives most goes before the priority", _RULES,
        "return -one.rule.fields.priority, -one.amount, one.rule.id",
        "return -one.amount, -one.rule.fields.priority, one.rule.id", (_TRIED, "-k", "other_rules and sqlite")),
    Bug("two rules that do not add up both give in turn", _PYTHON,
        "AND (g.rule_id = ? OR NOT (? OR r.stackable))", "AND (g.rule_id = ? OR (? AND NOT r.stackable))",
        (_DOORS, *_LITE)),
    Bug("cashback comes a day early", _PYTHON, "if due > desk.today:", "if due > _after(desk, 1):", (_DOORS, *_LITE)),
    Bug("what was withheld is taken back again", _PYTHON,
        "AND x.source = 'clawback' AND x.wallet_id IS NULL", "AND x.source = 'clawback' AND x.wallet_id > 0",
        (_DOORS, *_LITE)),
    Bug("the server forgets the minimum", _SQL,
        "IF on_lines = 0 OR k.total < p_minimum THEN", "IF on_lines = 0 THEN", (_DOORS, *_PG)),
    Bug("the server gives to another customer's wallet", _SQL,
        "IF w.customer IS DISTINCT FROM ledger.stands_for(o.customer) THEN", "IF w.id IS NULL THEN", (_DOORS, *_PG)),
    Bug("the server keeps the maximum of today", _SQL,
        "least(amount, base, p_maximum)", "least(amount, base)", (_DOORS, *_PG)),
    Bug("an order is done with while a rule still waits", _JOB,
        "if len(due) == len(given) and became", "if became", (_USE, *_LITE)),
    Bug("one closed wallet is told as granted", _JOB,
        "        return _Became.SKIPPED\n    try:", "        return _Became.GRANTED\n    try:", (_USE, *_LITE)),
    Bug("the laboratory counts what came back before", _LABORATORY,
        "then = _fresh(candidate.before)", "then = _fresh(candidate.seen)", (_TRIED, *_LITE)),
)  # fmt: skip
