"""What was paid for a gift card and not given back: by tender, and out of wallets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.domain.rules import WALLET
from ledger.money import Money, currency

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PAID = text("""
WITH RECURSIVE chain(id) AS (
    SELECT CAST(:card AS bigint)
    UNION SELECT g.replaces FROM chain JOIN gift_cards g ON g.id = chain.id WHERE g.replaces IS NOT NULL)
SELECT p.tender AS means, p.currency, sum(p.amount - p.refunded) AS amount FROM chain
    JOIN payments p ON p.card_id = chain.id JOIN transactions t ON t.id = p.transaction_id AND t.card_id = p.card_id
WHERE p.status = 'succeeded' AND p.amount > p.refunded GROUP BY p.tender, p.currency
UNION ALL
SELECT :wallet, t.currency, sum(t.amount) FROM chain JOIN transactions t ON t.card_id = chain.id
WHERE t.wallet_id IS NOT NULL AND t.type = 'debit' AND t.source IN ('gift_card', 'top_up') GROUP BY t.currency
""")


def paid_by(connection: Connection, card: int) -> dict[str, Money]:
    """Amounts by tender, `wallet` for wallets; of the card and those it stands in for."""
    rows = connection.execute(_PAID, {"card": card, "wallet": WALLET})
    return {row.means: Money(int(row.amount), currency(row.currency)) for row in rows}
