"""What must hold of goods that came back: the verifier's checks of what returns store twice.

The same SQL runs on both engines; each finds the rows that are wrong. Amounts are minor units.
"""

from __future__ import annotations

from ledger.storage.sale_checks import Check

RETURNS = (
    Check(
        "orders.returned",
        """
        SELECT 'order' AS subject, o.id, 'returned' AS what, o.currency, o.returned AS stored,
            coalesce(sum(l.returned_amount), 0) AS computed
        FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
        GROUP BY o.id, o.currency, o.returned HAVING o.returned <> coalesce(sum(l.returned_amount), 0) ORDER BY o.id
        """,
    ),
    Check(
        "orders.returns",
        """
        SELECT 'order' AS subject, o.id, 'returned' AS what, o.currency, o.returned AS stored,
            coalesce(sum(r.amount), 0) AS computed
        FROM orders o LEFT JOIN order_returns r ON r.order_id = o.id
        GROUP BY o.id, o.currency, o.returned HAVING o.returned <> coalesce(sum(r.amount), 0) ORDER BY o.id
        """,
    ),
    Check(
        "lines.returned",
        """
        SELECT 'order' AS subject, l.order_id AS id, 'returned' AS what, o.currency,
            max(l.returned_amount + l.returned) AS stored, coalesce(sum(r.amount + r.quantity), 0) AS computed
        FROM order_lines l JOIN orders o ON o.id = l.order_id
            LEFT JOIN order_return_lines r ON r.order_id = l.order_id AND r.n = l.n
        GROUP BY l.order_id, l.n, o.currency
        HAVING max(l.returned_amount) <> coalesce(sum(r.amount), 0) OR max(l.returned) <> coalesce(sum(r.quantity), 0)
        ORDER BY l.order_id
        """,
    ),
    Check(
        "returns.given_back",
        """
        SELECT 'order' AS subject, r.order_id AS id, 'refunded' AS what, r.currency, r.given_back AS stored,
            coalesce(sum(p.amount), 0) AS computed
        FROM order_returns r LEFT JOIN transactions t ON t.operation_id = r.operation_id AND t.order_id = r.order_id
                AND t.currency = r.currency AND (t.source = 'refund' OR (t.source = 'clawback' AND t.wallet_id IS NULL))
            LEFT JOIN postings p ON p.transaction_id = t.id
        WHERE NOT EXISTS (SELECT 1 FROM order_events e WHERE e.operation_id = r.operation_id
            AND e.order_id = r.order_id AND e.event = 'cancelled')
        GROUP BY r.id, r.order_id, r.currency, r.given_back HAVING r.given_back <> coalesce(sum(p.amount), 0)
        ORDER BY r.order_id
        """,
    ),
    Check(
        "postings.returned",
        """
        SELECT 'transaction' AS subject, p.transaction_id AS id, 'refunded' AS what, p.currency,
            sum(r.amount) AS stored, p.amount AS computed
        FROM postings r JOIN postings p ON p.transaction_id = r.returns_transaction AND p.n = r.returns_n
            JOIN transactions t ON t.id = p.transaction_id
        WHERE t.source NOT IN ('loyalty', 'cashback')
        GROUP BY p.transaction_id, p.n, p.currency, p.amount HAVING sum(r.amount) > p.amount ORDER BY p.transaction_id
        """,
    ),
    Check(
        "rewards.returned",
        """
        SELECT 'transaction' AS subject, t.id, 'refunded' AS what, t.currency, sum(r.amount) AS stored,
            t.amount AS computed
        FROM postings r JOIN transactions t ON t.id = r.returns_transaction
        WHERE t.source IN ('loyalty', 'cashback')
        GROUP BY t.id, t.currency, t.amount HAVING sum(r.amount) > t.amount ORDER BY t.id
        """,
    ),
)
