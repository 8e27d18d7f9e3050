"""How much of a credit has expired: told of its row, from the rows that expired its pocket (SPEC 2)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from ledger.domain.words import Status, Type
from ledger.money import Money

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.domain.transactions import TransactionRow

_POCKETS = text("""
SELECT DISTINCT a.id FROM postings p JOIN accounts a ON a.id = p.credit_account
WHERE p.transaction_id IN :credits AND a.kind = 'pocket' AND a.expires IS NOT NULL
""").bindparams(bindparam("credits", expanding=True))

_EXPIRED = text("""
SELECT p.debit_account AS pocket, sum(p.amount) AS amount FROM postings p
JOIN transactions t ON t.id = p.transaction_id AND t.source = 'expiry'
WHERE p.debit_account IN :pockets AND p.debit_after IS NOT NULL GROUP BY p.debit_account
""").bindparams(bindparam("pockets", expanding=True))

_CREDITED = text("""
SELECT p.credit_account AS pocket, p.transaction_id AS credit, p.amount FROM postings p
JOIN transactions t ON t.id = p.transaction_id AND t.type = 'credit'
WHERE p.credit_account IN :pockets AND p.credit_after IS NOT NULL ORDER BY p.credit_account, t.seq DESC, p.n DESC
""").bindparams(bindparam("pockets", expanding=True))


def with_expired(connection: Connection, rows: tuple[TransactionRow, ...]) -> tuple[TransactionRow, ...]:
    """The rows, credits with a date told what of them has expired.

    Credits of one date share a pocket: what expired there is the newest of them, as the oldest is spent first.
    """
    dated = [row.id for row in rows if _may_have_expired(row)]
    found = _expired(connection, dated) if dated else {}
    return tuple(replace(row, expired=Money(found[row.id], row.signed.currency)) if row.id in found else row
                 for row in rows)  # fmt: skip


def _may_have_expired(row: TransactionRow) -> bool:
    return (
        row.type is Type.CREDIT
        and row.status is Status.POSTED
        and row.wallet_id is not None
        and row.expires_at is not None
    )


def _expired(connection: Connection, credits_: list[int]) -> dict[int, int]:
    """By credit, the minor units of it that expired."""
    pockets = [row.id for row in connection.execute(_POCKETS, {"credits": credits_})]
    if not pockets:
        return {}
    gone = {row.pocket: int(row.amount) for row in connection.execute(_EXPIRED, {"pockets": pockets})}
    if not gone:
        return {}
    found: dict[int, int] = defaultdict(int)
    for row in connection.execute(_CREDITED, {"pockets": list(gone)}):
        part = min(gone[row.pocket], int(row.amount))
        gone[row.pocket] -= part
        if part:
            found[row.credit] += part
    return found
