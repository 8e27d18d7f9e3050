"""Bugs planted where goods come back, at both doors and in the verifier."""

from __future__ import annotations

from tests.planted.bug import Bug

_DOOR, _SQL = "ledger/storage/door/", "ledger/migrations/sql/0003_door_returns.sql"
_GOODS, _BACK = "tests/storage/door/test_goods_returned.py", "tests/storage/door/test_returns_take_back.py"
_UNPAID, _WALK = "tests/storage/door/test_returns_unpaid.py", "tests/properties/test_returns_walk.py"
_GUARDS, _GUARD = "tests/storage/test_return_guards.py", "ledger/migrations/sql/0003_guards_"
_VECTORS = "tests/storage/door/test_vectors.py"
_LIMITS = "tests/storage/door/test_refund_limits.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

GOODS = (
    Bug("goods come back twice", _DOOR + "returns.py",
        "if line.quantity > of_line.quantity:", "if line.quantity > of_line.quantity + 1:", (_GOODS, *_LITE)),
    Bug("a line gives back more than it cost", _DOOR + "returns.py",
        "if line.amount > of_line.amount:", "if line.amount > order.kept:", (_GOODS, *_LITE)),
    Bug("half a point is rounded up", _DOOR + "order_points.py",
        "return ((money + 1) * order.points_used - 1) // order.points_money",
        "return (money * order.points_used + order.points_money - 1) // order.points_money", (_BACK, *_LITE)),
    Bug("an unpaid order keeps a point too many", _DOOR + "returns.py",
        "if beyond > 0 and order.paid_at is None:", "if beyond > 0 and order.paid_at is not None:", (_UNPAID, *_LITE)),
    Bug("cashback is taken from paid money", _DOOR + "clawing.py",
        "wallet, taken, desk.general(rule.credit, order.currency), origin=rule.origin,",
        'wallet, taken, desk.general(rule.credit, order.currency), origin="",', (_BACK, *_LITE)),
    Bug("what is withheld is paid out too", _DOOR + "clawing.py",
        "rest.append(leg._replace(rest=leg.rest - part))", "rest.append(leg)", (_BACK, *_LITE)),
    Bug("another pocket pays before the cashback's own", _DOOR + "clawing.py",
        "first=tuple(account for (account,) in own)", "first=()", (_BACK, *_LITE)),
    Bug("points that went back still count as given", "ledger/domain/earning.py",
        "min(money - worth_of(used - left, money, used) + given, kept)", "min(money + given, kept)", (_WALK, *_LITE)),
    Bug("a partner keeps the share of what came back", _DOOR + "partner_shares.py",
        "max(left - share_of(kept, commission), 0)", "max(left - share_of(kept, commission) - 1, 0)", (_BACK, *_LITE)),
    Bug("the server gives back the oldest first", _SQL,
        "ORDER BY l.transaction DESC, l.n DESC));\n    settled", "ORDER BY l.transaction, l.n));\n    settled",
        (_GOODS, *_PG)),
    Bug("the server takes cashback back that is deserved", _SQL,
        "back := g.granted - g.clawed - CASE WHEN whole THEN 0 ELSE g.deserved END;", "back := g.granted - g.clawed;",
        (_BACK, *_PG)),
    Bug("the server forgets to free what came back", _SQL,
        "stock = stock + piece.quantity, updated_at", "updated_at", (_GOODS, *_PG)),
    Bug("the server completes an order that is owed too much", "ledger/migrations/sql/0002_door_orders.sql",
        "SELECT o.total - o.returned - o.points_money - o.balance", "SELECT o.total - o.points_money - o.balance",
        (_UNPAID, *_PG)),
    Bug("a file counts only one return of a posting", _GUARD + "sqlite.sql",
        "coalesce(sum(r.amount), 0)", "coalesce(max(r.amount), 0)", (_GUARDS, *_LITE)),
    Bug("a file takes a link to half a posting", _GUARD + "sqlite.sql",
        "(NEW.returns_transaction IS NOT NULL OR NEW.returns_n IS NOT NULL)", "NEW.returns_n IS NOT NULL",
        (_GUARDS, *_LITE)),
    Bug("a reward's guard forgets what debt took", _GUARD + "postgresql.sql",
        "THEN t.amount ELSE p.amount END", "THEN p.amount ELSE p.amount END", (_GUARDS, *_PG)),
    Bug("two writers give the same value back", _GUARD + "postgresql.sql",
        "        FOR NO KEY UPDATE OF t;", "        ;", (_GUARDS, *_PG)),
    Bug("replica mode gives value back again", _GUARD + "postgresql.sql",
        "ALTER TABLE ledger.postings ENABLE ALWAYS TRIGGER postings_returned;\n", "", (_GUARDS, *_PG)),
    Bug("a card that is topped up does not pay again", _DOOR + "card_sales.py",
        "SET status = 'active', topped_up = topped_up + ?", "SET topped_up = topped_up + ?",
        (_VECTORS, "-k", "sales and sqlite")),
    Bug("a card in the place of another lasts for ever", _DOOR + "card_life.py",
        "made = _successor(desk, old, verb.new, old.valid_until,", "made = _successor(desk, old, verb.new, None,",
        (_WALK, *_LITE)),
    Bug("the server's refund finds no card in the place of an ended one", "ledger/migrations/sql/0003_door_cards.sql",
        "SELECT g.id INTO later FROM ledger.gift_cards g WHERE g.replaces = found_card.id;", "later := NULL;",
        (_WALK, *_PG)),
    Bug("a second part of a refund counts the card's use again", _DOOR + "card_life.py",
        "gives = fresh or 0 < card.max_usage_count <= card.usage_count",
        "gives = True or 0 < card.max_usage_count <= card.usage_count", (_VECTORS, "-k", "sales and sqlite")),
    Bug("a cancel passes by the limit of refunds", _DOOR + "returns.py",
        "_require_limit(desk, order, order.kept)", "_require_limit(desk, order, 0)", (_LIMITS, *_LITE)),
    Bug("the server counts nobody's day of refunds", "ledger/migrations/sql/0002_door_order_returns.sql",
        "allowed := least(post_limit, day_limit - today_sum);", "allowed := post_limit;", (_LIMITS, *_PG)),
)  # fmt: skip
