"""What must hold of gift cards: the verifier's checks of what cards store twice.

The same SQL runs on both engines; each finds the rows that are wrong. Amounts are minor units.
"""

from __future__ import annotations

from ledger.storage.sale_checks import Check

_LINE = "coalesce(sum(CASE WHEN {which} THEN p.amount ELSE 0 END), 0)"
_SOLD = "t.source = 'gift_card' AND t.wallet_id IS NULL AND d.code IN ('5000', '5010')"
_TOPPED_UP = "t.source = 'top_up'"

CARDS = (
    Check(
        "cards",
        """
        SELECT 'gift_card' AS subject, g.id, 'remaining' AS what, g.currency, a.balance AS stored,
            g.initial + g.topped_up AS computed
        FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
        WHERE a.balance < 0 OR a.balance > g.initial + g.topped_up
            OR (g.status IN ('issued', 'redeemed', 'expired', 'cancelled') AND a.balance <> 0)
        ORDER BY g.id
        """,
    ),
    Check(
        "cards.uses",
        """
        SELECT 'gift_card' AS subject, id, 'uses' AS what, currency, usage_count AS stored,
            used - given_back AS computed
        FROM (
            SELECT g.id, g.currency, g.usage_count,
                (SELECT coalesce(max(o.usage_count), 0) FROM gift_cards o WHERE o.id = g.replaces)
                    + (SELECT count(*) FROM transactions t WHERE t.card_id = g.id AND (
                        (t.wallet_id IS NOT NULL AND t.order_id IS NULL AND t.source = 'gift_card'
                            AND t.type = 'credit')
                        OR (t.order_id IS NOT NULL AND t.type = 'debit')))
                    AS used,
                (SELECT count(DISTINCT p.returns_transaction) FROM transactions t JOIN postings p
                        ON p.transaction_id = t.id
                    WHERE t.card_id = g.id AND t.order_id IS NOT NULL AND t.wallet_id IS NULL AND t.type = 'credit'
                    AND NOT EXISTS (SELECT 1 FROM postings e WHERE e.returns_transaction = p.returns_transaction
                        AND e.returns_n = p.returns_n AND e.id < p.id)) AS given_back,
                (SELECT count(*) FROM transactions t WHERE t.card_id = g.id AND t.order_id IS NOT NULL
                    AND t.wallet_id IS NULL AND t.type = 'credit') AS refunds
            FROM gift_cards g) counted
        WHERE usage_count > used - given_back OR (usage_count < used - refunds) OR usage_count < 0 ORDER BY id
        """,
    ),
    Check(
        "cards.topped_up",
        f"""
        SELECT 'gift_card' AS subject, g.id, 'topped_up' AS what, g.currency, g.topped_up AS stored,
            {_LINE.format(which=_TOPPED_UP)} AS computed
        FROM gift_cards g LEFT JOIN transactions t ON t.card_id = g.id LEFT JOIN postings p ON p.transaction_id = t.id
        GROUP BY g.id, g.currency, g.topped_up HAVING g.topped_up <> {_LINE.format(which=_TOPPED_UP)} ORDER BY g.id
        """,  # noqa: S608 - fixed text
    ),
    Check(
        "cards.discount",
        f"""
        SELECT 'gift_card' AS subject, g.id, 'discount' AS what, g.currency, g.discount AS stored,
            {_LINE.format(which=_SOLD)} AS computed
        FROM gift_cards g LEFT JOIN transactions t ON t.card_id = g.id LEFT JOIN postings p ON p.transaction_id = t.id
            LEFT JOIN accounts d ON d.id = p.debit_account
        WHERE g.replaces IS NULL
        GROUP BY g.id, g.currency, g.discount HAVING g.discount <> {_LINE.format(which=_SOLD)} ORDER BY g.id
        """,  # noqa: S608 - fixed text
    ),
    Check(
        "cards.paid_out",
        """
        SELECT 'gift_card' AS subject, g.id, 'paid_out' AS what, g.currency, sum(p.amount) AS stored,
            g.initial - g.discount + g.topped_up AS computed
        FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
            JOIN transactions t ON t.card_id = g.id AND t.source = 'refund'
            JOIN postings p ON p.transaction_id = t.id AND p.debit_account = a.id
            JOIN accounts c ON c.id = p.credit_account
        WHERE c.code NOT IN ('5000', '5010')
        GROUP BY g.id, g.currency, g.initial, g.discount, g.topped_up
        HAVING sum(p.amount) > g.initial - g.discount + g.topped_up ORDER BY g.id
        """,
    ),
    Check(
        "cards.file",
        """
        SELECT 'gift_card' AS subject, id, 'history' AS what, currency, after AS stored, stands AS computed FROM (
            SELECT e.card_id AS id, g.currency, e.balance_after AS after,
                coalesce(n.balance_before, a.balance) AS stands,
                CASE WHEN n.id IS NULL THEN e.status_after = g.status
                        AND coalesce(e.until_after, '9999-12-31') = coalesce(g.valid_until, '9999-12-31')
                    ELSE e.status_after = n.status_before
                        AND coalesce(e.until_after, '9999-12-31') = coalesce(n.until_before, '9999-12-31') END AS fits
            FROM card_events e JOIN gift_cards g ON g.id = e.card_id
                JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
                LEFT JOIN card_events n ON n.id = (SELECT min(l.id) FROM card_events l
                    WHERE l.card_id = e.card_id AND l.id > e.id)) chained
        WHERE after <> stands OR NOT fits ORDER BY id
        """,
    ),
)
