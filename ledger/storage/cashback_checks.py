"""What must hold of cashback: the verifier's checks of grants against what was posted, from both sides.

The same SQL runs on both engines; each finds the rows that are wrong. Amounts are minor units.
"""

from __future__ import annotations

from ledger.domain.cashback import WHOLE
from ledger.storage.sale_checks import Check

_PART = f"(g.base / {WHOLE} * g.value + g.base % {WHOLE} * g.value / {WHOLE})"
_REST = f"(g.base % {WHOLE} * g.value % {WHOLE})"
_GIVES = f"""
    CASE g.kind WHEN 'fixed' THEN g.value ELSE {_PART}
        + CASE WHEN 2 * {_REST} > {WHOLE} OR (2 * {_REST} = {WHOLE} AND {_PART} % 2 = 1) THEN 1 ELSE 0 END END
"""
"""What a rule gives on a base before its maximum, half-even, without leaving 64 bits."""

_LEAST = """
    CASE WHEN a.given > a.base AND (a.maximum IS NULL OR a.base <= a.maximum) THEN a.base
        WHEN a.given > a.maximum THEN a.maximum ELSE a.given END
"""

_STANDS_FOR = """
    WITH RECURSIVE stands_for (id, other) AS (
        SELECT c.id, c.merged_into FROM customers c WHERE c.merged_into IS NOT NULL
        UNION SELECT s.id, c.merged_into FROM stands_for s JOIN customers c ON c.id = s.other
            WHERE c.merged_into IS NOT NULL)
"""
"""Customers with whom they were merged into, directly or not."""

CASHBACK = (
    Check(
        "cashback.posted",
        f"""
        {_STANDS_FOR}
        SELECT 'order' AS subject, g.order_id AS id, 'cashback' AS what, o.currency, g.amount AS stored,
            coalesce(sum(p.amount), 0) AS computed
        FROM cashback_grants g JOIN orders o ON o.id = g.order_id
            LEFT JOIN transactions t ON t.id = g.transaction_id AND t.order_id = g.order_id AND t.status = 'posted'
                AND t.operation_id = g.operation_id AND t.created_at = g.created_at AND t.type = 'credit'
                AND t.source = 'cashback' AND t.currency = o.currency
                AND (t.customer_id = o.customer_id OR EXISTS (
                    SELECT 1 FROM stands_for s WHERE s.id = o.customer_id AND s.other = t.customer_id))
            LEFT JOIN accounts c ON c.wallet_id = t.wallet_id AND c.currency = o.currency AND (c.kind = 'debt'
                OR (c.kind = 'pocket' AND c.origin = 'given'
                    AND (c.expires = t.expires_at OR (c.expires IS NULL AND t.expires_at IS NULL))))
            LEFT JOIN postings p ON p.transaction_id = t.id AND p.credit_account = c.id AND EXISTS (
                SELECT 1 FROM accounts d WHERE d.id = p.debit_account AND d.kind = 'general' AND d.code = '5000')
        GROUP BY g.order_id, g.rule_id, o.currency, g.amount HAVING g.amount <> coalesce(sum(p.amount), 0)
        ORDER BY g.order_id
        """,  # noqa: S608 - fixed text
    ),
    Check(
        "cashback.amounts",
        f"""
        SELECT 'order' AS subject, a.order_id AS id, 'cashback' AS what, o.currency, a.amount AS stored,
            {_LEAST} AS computed
        FROM (SELECT g.order_id, g.base, g.maximum, g.amount, {_GIVES} AS given FROM cashback_grants g) a
            JOIN orders o ON o.id = a.order_id
        WHERE a.amount <> {_LEAST} ORDER BY a.order_id
        """,  # noqa: S608 - fixed text
    ),
    Check(
        "cashback.granted",
        """
        SELECT 'transaction' AS subject, t.id, 'cashback' AS what, t.currency, t.amount AS stored,
            coalesce(sum(g.amount), 0) AS computed
        FROM transactions t LEFT JOIN cashback_grants g ON g.transaction_id = t.id AND g.order_id = t.order_id
        WHERE t.source = 'cashback' AND t.order_id IS NOT NULL
        GROUP BY t.id, t.currency, t.amount HAVING t.amount <> coalesce(sum(g.amount), 0) ORDER BY t.id
        """,
    ),
    Check(
        "cashback.taken_back",
        """
        SELECT 'order' AS subject, g.order_id AS id, 'cashback' AS what, o.currency, g.granted AS stored,
            coalesce(b.amount, 0) + coalesce(w.amount, 0) AS computed
        FROM (SELECT order_id, sum(amount) AS granted FROM cashback_grants GROUP BY order_id) g
            JOIN orders o ON o.id = g.order_id
            LEFT JOIN (SELECT x.order_id, sum(p.amount) AS amount FROM cashback_grants x
                JOIN postings p ON p.returns_transaction = x.transaction_id GROUP BY x.order_id) b
                ON b.order_id = g.order_id
            LEFT JOIN (SELECT t.order_id, sum(t.amount) AS amount FROM transactions t
                WHERE t.source = 'clawback' AND t.wallet_id IS NULL AND t.order_id IS NOT NULL AND t.status = 'posted'
                GROUP BY t.order_id) w ON w.order_id = g.order_id
        WHERE coalesce(b.amount, 0) + coalesce(w.amount, 0) > g.granted ORDER BY g.order_id
        """,
    ),
)
