"""What half of a sale would look like: rows that only ever stand together, looked for at any moment of a shop's day.

Nothing here is computed by the program: each is plain SQL over what was written, and answers the ids that are wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection

STOCK = 1_000
"""How many pieces of each counted product a shop of these tests begins with."""

_COUNTED = "(SELECT count(*) FROM {table} x WHERE x.order_id = o.id AND {which})"


def _orders_where(wrong: str) -> str:
    return f"SELECT o.id FROM orders o LEFT JOIN accounts a ON a.order_id = o.id WHERE {wrong}"


def _differs(table: str, which: str, wanted: str) -> str:
    """Orders with another number of such rows than `wanted`."""
    return _orders_where(f"{_COUNTED.format(table=table, which=which)} <> ({wanted})")


def _if(when: str, then: str = "1") -> str:
    return f"CASE WHEN {when} THEN {then} ELSE 0 END"


_PAID, _ENDED = "(o.paid_at IS NOT NULL)", "(o.status = 'cancelled')"
_RETURNS = "(SELECT count(*) FROM order_returns r WHERE r.order_id = o.id)"
_PARTNERS = "(SELECT count(DISTINCT l.partner_id) FROM order_lines l WHERE l.order_id = o.id)"
_PARTNERS_LEFT = (
    "(SELECT count(DISTINCT l.partner_id) FROM order_lines l WHERE l.order_id = o.id AND l.amount > l.returned_amount)"
)

HALVES = {
    "an operation without its answer": "SELECT id FROM operations WHERE answer IS NULL",
    "an operation that opened two orders": "SELECT operation_id FROM orders GROUP BY operation_id HAVING count(*) > 1",
    "an order without its account": _orders_where("a.id IS NULL"),
    "an order without its lines": _orders_where(
        "o.total <> (SELECT coalesce(sum(l.amount), 0) FROM order_lines l WHERE l.order_id = o.id)"
    ),
    "an order that was not opened once": _differs("order_events", "x.event = 'opened'", "1"),
    "a paid order that holds money, or an ended one": _orders_where(f"({_PAID} OR {_ENDED}) AND a.balance <> 0"),
    "an order wholly given that is not paid": _orders_where(
        f"NOT {_PAID} AND NOT {_ENDED} AND a.balance + o.points_money >= o.total - o.returned"
    ),
    "a sale that was not noted once": _differs("order_events", "x.event = 'paid'", _if(_PAID)),
    "a sale without its one receipt": _differs("receipts", "x.kind = 'sale'", _if(_PAID)),
    "a sale that was not booked once": _differs(
        "transactions", "x.source = 'settlement' AND x.payment_id IS NULL AND x.status = 'posted'",
        _if(f"{_PAID} AND o.total > o.points_money"),
    ),
    "a cancel that was not noted once": _differs(
        "order_events", "x.event IN ('cancelled', 'timed_out')", _if(_ENDED)
    ),
    "a return without its one receipt": _differs(
        "receipts", "x.kind = 'return'", f"{_RETURNS} + {_if(f'{_PAID} AND {_ENDED}')}"
    ),
    "a return that was not noted once": _differs("order_events", "x.event = 'returned'", _RETURNS),
    "a return without its lines": (
        "SELECT r.id FROM order_returns r WHERE r.amount <>"
        " (SELECT coalesce(sum(l.amount), 0) FROM order_return_lines l WHERE l.return_id = r.id)"
    ),
    "an order that forgot what came back": _orders_where(
        "o.returned <> (SELECT coalesce(sum(r.amount), 0) FROM order_returns r WHERE r.order_id = o.id)"
        " OR o.returned <> (SELECT coalesce(sum(l.returned_amount), 0) FROM order_lines l WHERE l.order_id = o.id)"
    ),
    "an order that does not say what came back": _orders_where(
        f"o.returned > 0 AND {_PAID} AND NOT {_ENDED}"
        " AND o.status <> CASE WHEN o.returned = o.total THEN 'returned' ELSE 'partly_returned' END"
    ),
    "a return that gave back other than it says": (
        "SELECT r.id FROM order_returns r WHERE r.given_back <> (SELECT coalesce(sum(p.amount), 0) FROM postings p"
        " JOIN transactions t ON t.id = p.transaction_id WHERE t.operation_id = r.operation_id"
        " AND t.order_id = r.order_id AND p.returns_transaction IS NOT NULL AND t.currency = r.currency"
        " AND (t.source = 'refund' OR t.wallet_id IS NULL))"
    ),
    "a posting that gave back more than it had": (
        "SELECT p.id FROM postings p JOIN transactions t ON t.id = p.transaction_id WHERE t.source = 'purchase' AND"
        " p.amount < (SELECT sum(r.amount) FROM postings r WHERE r.returns_transaction = t.id AND r.returns_n = p.n)"
    ),
    "a card in the place of one that goes on": (
        "SELECT n.id FROM gift_cards n JOIN gift_cards g ON g.id = n.replaces"
        " WHERE g.status NOT IN ('cancelled', 'expired')"
    ),
    "a card's file that says another balance": (
        "SELECT a.card_id FROM accounts a WHERE a.card_id IS NOT NULL AND a.balance <>"
        " (SELECT e.balance_after FROM card_events e WHERE e.card_id = a.card_id ORDER BY e.id DESC LIMIT 1)"
    ),
    "a partner's share that is missing": _differs("payouts", "1 = 1", _if(_PAID, _PARTNERS)),
    "a partner's share of an ended order": _differs(
        "payouts", "x.status = 'cancelled'",
        f"{_if(_PAID, _PARTNERS)} - {_if(f'{_PAID} AND NOT {_ENDED}', _PARTNERS_LEFT)}",
    ),
    "points of an ended order that are kept": _orders_where(
        f"({_ENDED} OR o.status = 'returned') AND 0 <>"
        " (SELECT coalesce(sum(CASE WHEN x.type = 'credit' THEN x.amount ELSE -x.amount END), 0) FROM transactions x"
        " WHERE x.order_id = o.id AND x.currency = 'PTS' AND x.status = 'posted')"
    ),
    "points that an order earned twice": (
        "SELECT order_id FROM transactions WHERE reason_code = 'order_points' AND status = 'posted'"
        " AND type = 'credit' GROUP BY order_id HAVING count(*) > 1"
    ),
    "points that wait without an order that waits": (
        "SELECT x.id FROM transactions x JOIN orders o ON o.id = x.order_id"
        f" WHERE x.status = 'pending' AND ({_PAID} OR {_ENDED})"
    ),
    "a product that was sold twice, or to nobody": (
        "SELECT p.id FROM products p WHERE p.kind = 'unique' AND (CASE WHEN p.is_sold THEN 1 ELSE 0 END) <>"
        " (SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id"
        " WHERE l.product_id = p.id AND l.returned < l.quantity AND o.status <> 'cancelled')"
    ),
    "a stock that does not add up": (
        f"SELECT p.id FROM products p WHERE p.kind = 'counted' AND {STOCK} - p.stock <>"
        " (SELECT coalesce(sum(l.quantity - l.returned), 0) FROM order_lines l JOIN orders o ON o.id = l.order_id"
        " WHERE l.product_id = p.id AND o.status <> 'cancelled')"
    ),
    "a tender that no posting took": (
        "SELECT y.id FROM payments y WHERE y.status = 'succeeded' AND y.amount <> coalesce((SELECT sum(p.amount)"
        " FROM postings p JOIN transactions t ON t.id = p.transaction_id"
        " WHERE t.id = y.transaction_id AND t.payment_id = y.id AND t.source <> 'settlement'), y.amount)"
        " OR (y.status = 'succeeded' AND y.transaction_id IS NULL)"
    ),
    "a parked sale without its hold": (
        "SELECT c.id FROM carts c LEFT JOIN holds h ON h.id = c.hold_id"
        " WHERE (c.hold_id IS NOT NULL AND h.id IS NULL) OR (c.status = 'dropped' AND h.status = 'active'"
        " AND h.expires_at > c.ended_at)"
    ),
    "a hold that nobody parked": "SELECT h.id FROM holds h LEFT JOIN carts c ON c.hold_id = h.id WHERE c.id IS NULL",
}  # fmt: skip
"""By what is wrong: SQL for both engines that finds it."""


def halves(connection: Connection) -> dict[str, list[int]]:
    """Everything that is half done at the moment this read transaction sees."""
    found = {name: list(connection.execute(text(sql)).scalars()) for name, sql in HALVES.items()}
    return {name: ids for name, ids in found.items() if ids}
