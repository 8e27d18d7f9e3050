"""Bugs planted where orders open, are paid and complete, at both doors."""

from __future__ import annotations

from tests.planted.bug import Bug

_DOOR, _SQL = "ledger/storage/door/", "ledger/migrations/sql/0002_door_"
_ORDERS, _PAYING = "tests/storage/door/test_orders.py", "tests/storage/door/test_order_paying.py"
_AT_ONCE = "tests/storage/door/test_order_concurrency.py"
_DAYS = "tests/use_cases/test_import_orders_days.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

ORDERS = (
    Bug("another customer's hold pays", _DOOR + "orders.py",
        """    if wallet.customer != order.customer:
        raise HoldNotFound(held.id)
""", "", ("tests/cli/test_orders.py", "-k", "customers_own and sqlite")),
    Bug("the server lets another customer's hold pay", _SQL + "orders.sql",
        "IF w.customer IS DISTINCT FROM o.customer THEN", "IF false THEN",
        ("tests/cli/test_orders.py", "-k", "customers_own and postgresql")),
    Bug("a sale is booked before it is paid", _DOOR + "order_completion.py",
        "order.due == 0:", "order.balance > 0:", (_PAYING, *_LITE)),
    Bug("an order takes more than is due", _DOOR + "orders.py",
        "if amount > self.due:", "if amount > self.total:", (_PAYING, *_LITE)),
    Bug("a paid order takes more", _DOOR + "orders.py",
        "if self.paid_at is not None or self.status not in UNPAID:", "if self.status not in UNPAID:",
        (_PAYING, *_LITE)),
    Bug("a unique product is sold twice", _DOOR + "order_opening.py",
        "if product.is_sold:", "if product.is_sold and quantity > 1:", (_ORDERS, *_LITE)),
    Bug("stock is sold that is not there", _DOOR + "order_opening.py",
        "if quantity > stock:", "if stock <= 0:", (_ORDERS, *_LITE)),
    Bug("a line's own partner is paid for a product", _DOOR + "order_opening.py",
        "return Filed(product.category, product.brand, product.partner)",
        "return Filed(product.category, product.brand, line.partner)", (_ORDERS, *_LITE)),
    Bug("a partner's half is always rounded up", _DOOR + "order_completion.py",
        "(2 * rest == WHOLE and whole % 2 == 1)", "2 * rest == WHOLE", (_ORDERS, *_LITE)),
    Bug("a delivered order is delivered anew when paid", _DOOR + "order_completion.py",
        "desk.now if at_once else order.delivered_at", "desk.now", (_ORDERS, *_LITE)),
    Bug("a captured hold forgets its pockets", _DOOR + "orders.py",
        "part.amount, origin=part.pocket)", "part.amount)", (_PAYING, *_LITE)),
    Bug("what a sale leaves of a hold stays held", _DOOR + "orders.py",
        "holds.give_held(desk, wallet, held, rest, verb.about)", "rest = 0", (_PAYING, *_LITE)),
    Bug("a card pays an order without its code", _DOOR + "orders.py",
        "if verb.code_hash != paying.code_hash:", "if verb.code_hash and verb.code_hash != paying.code_hash:",
        (_PAYING, *_LITE)),
    Bug("a used-up card pays an order", _DOOR + "cards.py",
        "self.usage_count >= self.max_usage_count:", "self.usage_count > self.max_usage_count:",
        (_PAYING, *_LITE)),
    Bug("an order's parts are reversed one by one", _DOOR + "verbs.py",
        "coalesce(card_id, order_id, partner_id, till_id, payment_id)", "card_id", (_ORDERS, *_LITE)),
    Bug("points are earned on more than was sold", _DOOR + "order_opening.py",
        "left -= earning.eligible", "left = total - earning.eligible", (_ORDERS, *_LITE)),
    Bug("the server books a sale before it is paid", _SQL + "order_completion.sql",
        "AND ledger.order_due(o) = 0 THEN", "AND o.balance > 0 THEN", (_PAYING, *_PG)),
    Bug("the server's order takes more than is due", _SQL + "orders.sql",
        "IF p_amount > ledger.order_due(o) THEN", "IF p_amount > o.total THEN", (_PAYING, *_PG)),
    Bug("two tills sell one product", _SQL + "order_opening.sql",
        "v) ORDER BY p.id FOR NO KEY UPDATE;", "v) ORDER BY p.id;", (_AT_ONCE, *_PG)),
    Bug("two receipts of one number", _SQL + "orders.sql",
        "PERFORM 1 FROM ledger.tills t WHERE t.id = d.till FOR NO KEY UPDATE;", "", (_AT_ONCE, *_PG)),
    Bug("the server's partner is paid by the line", _SQL + "order_completion.sql",
        "ELSE 0 END)::bigint", "ELSE 1 END)::bigint", (_ORDERS, *_PG)),
    Bug("the server's order is reversed in parts", _SQL + "orders.sql",
        "coalesce(t.card_id, t.order_id, t.partner_id, t.till_id, t.payment_id) IS NOT NULL", "t.card_id IS NOT NULL",
        (_ORDERS, *_PG)),
    Bug("sold twice and nobody notices", "ledger/storage/sale_checks.py",
        "HAVING count(o.id) > CASE", "HAVING count(o.id) < CASE", ("tests/storage/test_sale_checks.py", *_LITE)),
    Bug("a paid order may keep its money", "ledger/storage/sale_checks.py",
        "(o.paid_at IS NOT NULL OR o.status IN ('cancelled', 'returned'))", "o.status = 'cancelled'",
        ("tests/storage/test_sale_checks.py", *_LITE)),
    Bug("an import books before a day that has ended", _DOOR + "sqlite.py",
        "status <> 'open' AND business_date >= ?", "status <> 'open' AND business_date = ?", (_DAYS, *_LITE)),
    Bug("an adjustment of yesterday passes by the limit of today", "ledger/migrations/sql/0002_door.sql",
        "NOT starts_with(v->>'verb', 'order_')", "v->>'verb' = ''", (_DAYS, *_PG)),
    Bug("a day ends before an earlier one", "ledger/storage/snapshots.py",
        "WHERE b.status = 'open' AND b.business_date < :day)", "WHERE b.business_date > :day)", (_DAYS, *_PG)),
    Bug("what expires meanwhile is booked in the past", _DOOR + "sqlite.py",
        "chosen, desk.business_date = desk.business_date, today", "chosen = desk.business_date", (_DAYS, *_LITE)),
)  # fmt: skip
