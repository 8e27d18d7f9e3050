"""Setting a wallet's stored balances to what its postings add up to: the only way out of a suspension (SPEC 1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.storage.wallets import one as wallet_row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ACCOUNTS = text("""
UPDATE accounts SET balance = (CASE WHEN kind = 'debt' THEN -1 ELSE 1 END) * (
    coalesce((SELECT sum(p.amount) FROM postings p
        WHERE p.credit_account = accounts.id AND p.credit_after IS NOT NULL), 0)
    - coalesce((SELECT sum(p.amount) FROM postings p
        WHERE p.debit_account = accounts.id AND p.debit_after IS NOT NULL), 0))
WHERE wallet_id = :wallet
""")

_WALLET = text("""
UPDATE wallets SET
    available = (SELECT coalesce(sum(a.balance), 0) FROM accounts a
        WHERE a.wallet_id = wallets.id AND a.kind = 'pocket'),
    on_hold = (SELECT coalesce(sum(a.balance), 0) FROM accounts a WHERE a.wallet_id = wallets.id AND a.kind = 'hold'),
    debt = (SELECT coalesce(sum(a.balance), 0) FROM accounts a WHERE a.wallet_id = wallets.id AND a.kind = 'debt'),
    seq = (SELECT coalesce(max(t.seq), 0) FROM transactions t WHERE t.wallet_id = wallets.id),
    suspended = CASE WHEN EXISTS (SELECT 1 FROM transactions t WHERE t.wallet_id = wallets.id
        AND t.seq = (SELECT max(x.seq) FROM transactions x WHERE x.wallet_id = wallets.id)
        AND t.shown_after + t.hold_after <> (
            SELECT coalesce(sum(CASE WHEN a.kind = 'debt' THEN -a.balance ELSE a.balance END), 0)
            FROM accounts a WHERE a.wallet_id = wallets.id)) THEN suspended ELSE :working END
WHERE id = :wallet
""")


def recompute(connection: Connection, wallet: int) -> tuple[dict[str, int], dict[str, int]]:
    """Recompute a wallet's stored balances; what they were and what they are. Raises WalletNotFound.

    It works again only when its newest transaction agrees with them; an altered history keeps it stopped.
    """
    before = _standing(connection, wallet)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT set_config('ledger.door', 'open', true)")
    connection.execute(_ACCOUNTS, {"wallet": wallet})
    connection.execute(_WALLET, {"wallet": wallet, "working": False})
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT set_config('ledger.door', '', true)")
    return before, _standing(connection, wallet)


def _standing(connection: Connection, wallet: int) -> dict[str, int]:
    row = wallet_row(connection, wallet)
    return {name: int(getattr(row, name)) for name in ("available", "on_hold", "debt", "seq", "suspended")}
