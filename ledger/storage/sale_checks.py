"""What must hold of orders, partners, products and payments: the verifier's checks of what sales store twice.

The same SQL runs on both engines; each finds the rows that are wrong. Amounts are minor units.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """Rows that are wrong: subject, its id, what, currency, stored, computed. `subject` says what the id counts."""

    name: str
    sql: str


_SETTLED = "(o.paid_at IS NOT NULL OR o.status IN ('cancelled', 'returned'))"

SALES = (
    Check(
        "orders.held",
        f"""
        SELECT 'order' AS subject, o.id, 'held' AS what, o.currency, coalesce(a.balance, -1) AS stored,
            CASE WHEN {_SETTLED} THEN 0 ELSE o.total - o.returned - o.points_money END AS computed
        FROM orders o LEFT JOIN accounts a ON a.order_id = o.id AND a.kind = 'order' AND a.currency = o.currency
        WHERE a.id IS NULL OR a.balance > CASE WHEN {_SETTLED} THEN 0
            ELSE o.total - o.returned - o.points_money END
        ORDER BY o.id
        """,  # noqa: S608 - fixed text
    ),
    Check(
        "orders.total",
        """
        SELECT 'order' AS subject, o.id, 'amount' AS what, o.currency, o.total AS stored,
            coalesce(sum(l.amount), 0) AS computed
        FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
        GROUP BY o.id, o.currency, o.total HAVING o.total <> coalesce(sum(l.amount), 0) ORDER BY o.id
        """,
    ),
    Check(
        "orders.points",
        """
        SELECT 'order' AS subject, o.id, 'points_used' AS what, 'PTS' AS currency, o.points_used AS stored,
            coalesce(sum(CASE t.type WHEN 'debit' THEN t.amount ELSE -t.amount END), 0) AS computed
        FROM orders o LEFT JOIN transactions t ON t.order_id = o.id AND t.currency = 'PTS'
            AND (t.type = 'debit' AND t.source = 'purchase' OR t.type = 'credit' AND t.source = 'refund' AND EXISTS (
                SELECT 1 FROM order_returns r WHERE r.operation_id = t.operation_id AND r.order_id = o.id AND r.unpaid))
        GROUP BY o.id, o.points_used
        HAVING o.points_used <> coalesce(sum(CASE t.type WHEN 'debit' THEN t.amount ELSE -t.amount END), 0)
        ORDER BY o.id
        """,
    ),
    Check(
        "orders.sold",
        """
        SELECT 'order' AS subject, o.id, 'sold' AS what, o.currency,
            CASE WHEN o.paid_at IS NULL THEN 0 ELSE o.total - o.points_money - o.unsold END AS stored,
            o.booked AS computed
        FROM (SELECT o.*,
                (SELECT coalesce(sum(r.amount), 0) FROM order_returns r WHERE r.order_id = o.id AND r.unpaid) AS unsold,
                (SELECT coalesce(sum(t.amount), 0) FROM transactions t WHERE t.order_id = o.id
                    AND t.source = 'settlement' AND t.payment_id IS NULL) AS booked
            FROM orders o) o
        WHERE CASE WHEN o.paid_at IS NULL THEN 0 ELSE o.total - o.points_money - o.unsold END <> o.booked ORDER BY o.id
        """,
    ),
    Check(
        "partners.owed",
        """
        SELECT 'partner' AS subject, a.partner_id AS id, 'payouts' AS what, a.currency, a.balance AS stored,
            coalesce(sum(p.amount - p.returned), 0) AS computed
        FROM accounts a LEFT JOIN payouts p ON p.partner_id = a.partner_id AND p.currency = a.currency
            AND p.status = 'scheduled'
        WHERE a.kind = 'partner'
        GROUP BY a.partner_id, a.currency, a.balance HAVING a.balance <> coalesce(sum(p.amount - p.returned), 0)
        ORDER BY a.partner_id
        """,
    ),
    Check(
        "products.sold",
        """
        SELECT 'product' AS subject, p.id, 'is_sold' AS what, p.currency,
            CASE WHEN p.is_sold THEN 1 ELSE 0 END AS stored, count(o.id) AS computed
        FROM products p LEFT JOIN order_lines l ON l.product_id = p.id AND l.returned < l.quantity
            LEFT JOIN orders o ON o.id = l.order_id AND o.status NOT IN ('cancelled', 'returned')
        WHERE p.kind = 'unique'
        GROUP BY p.id, p.currency, p.is_sold HAVING count(o.id) > CASE WHEN p.is_sold THEN 1 ELSE 0 END ORDER BY p.id
        """,
    ),
    Check(
        "payments.refunded",
        """
        SELECT 'payment' AS subject, y.id, 'refunded' AS what, y.currency, y.refunded AS stored,
            coalesce(back.total, 0) AS computed
        FROM payments y LEFT JOIN (
            SELECT t.payment_id, sum(p.amount) AS total FROM transactions t JOIN postings p ON p.transaction_id = t.id
                JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account
            WHERE t.payment_id IS NOT NULL
                AND (t.type = 'reversal' OR (t.source = 'refund' AND (d.kind = 'order' OR d.code = '4090'
                    OR (d.kind = 'gift_card' AND c.code NOT IN ('5000', '5010')))))
            GROUP BY t.payment_id) back ON back.payment_id = y.id
        WHERE y.refunded <> coalesce(back.total, 0) ORDER BY y.id
        """,
    ),
    Check(
        "refunds.owed",
        """
        SELECT 'payment' AS subject, y.id, 'refunds' AS what, owed.currency, owed.total AS stored,
            coalesce(booked.total, 0) AS computed
        FROM (SELECT payment_id, currency, sum(CASE WHEN status IN ('owed', 'pending') THEN amount ELSE 0 END) AS total
            FROM refunds GROUP BY payment_id, currency) owed
        JOIN payments y ON y.id = owed.payment_id
        LEFT JOIN (
            SELECT t.payment_id, t.currency, sum(CASE WHEN c.code = '2310' THEN p.amount ELSE -p.amount END) AS total
            FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts d ON d.id = p.debit_account
                JOIN accounts c ON c.id = p.credit_account
            WHERE t.payment_id IS NOT NULL AND t.source = 'refund' AND '2310' IN (d.code, c.code)
            GROUP BY t.payment_id, t.currency) booked
            ON booked.payment_id = owed.payment_id AND booked.currency = owed.currency
        WHERE owed.total <> coalesce(booked.total, 0) ORDER BY y.id
        """,
    ),
)
