"""Who stands for a customer that was merged into another, at the SQLite door. Twins in `0002_door.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.storage.door.moves import LockedWallet

if TYPE_CHECKING:
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.orders import LockedOrder

_STANDS_FOR = """
    WITH RECURSIVE merged (id, into_id) AS (
        SELECT id, merged_into FROM customers WHERE id = ?
        UNION SELECT c.id, c.merged_into FROM merged m JOIN customers c ON c.id = m.into_id)
    SELECT id FROM merged WHERE into_id IS NULL
"""


def stands_for(desk: Desk, customer: int | None) -> int | None:
    """The customer themself, or whom they were merged into, directly or not."""
    row = desk.one(_STANDS_FOR, customer)
    return customer if row is None else int(row[0])


def standing_in(desk: Desk, order: int) -> list[int]:
    """The wallet, if there is one, of who stands for an order's merged customer, in the order's currency."""
    row = desk.one(
        "SELECT c.id, o.currency FROM orders o JOIN customers c ON c.id = o.customer_id"
        " WHERE o.id = ? AND c.status = 'merged'",
        order,
    )
    if row is None:
        return []
    wanted = "SELECT id FROM wallets WHERE customer_id = ? AND currency = ?"
    return [wallet for (wallet,) in desk.cursor.execute(wanted, (stands_for(desk, row[0]), row[1]))]


def taker(desk: Desk, order: LockedOrder, wallet: int) -> LockedWallet:
    """The wallet; in the place of a merged customer's that of who stands for them, opened if there is none."""
    known = desk.wallets[wallet]
    if known.customer_status != "merged":
        return known
    for other in standing_in(desk, order.id):
        return desk.wallets[other]
    return _opened(desk, stands_for(desk, known.customer) or known.customer, order.currency)


def _opened(desk: Desk, customer: int, unit: str) -> LockedWallet:
    (status,) = desk.one("SELECT status FROM customers WHERE id = ?", customer)
    (wallet,) = desk.one(
        "INSERT INTO wallets (customer_id, currency, created_at, updated_at) VALUES (?, ?, ?, ?) RETURNING id",
        customer, unit, desk.now, desk.now,
    )  # fmt: skip
    desk.cursor.executemany(
        "INSERT INTO accounts (kind, currency, code, wallet_id, balance, origin) VALUES (?, ?, ?, ?, 0, ?)",
        [("pocket", unit, "2000", wallet, "paid"), ("pocket", unit, "2000", wallet, "given"),
         ("debt", unit, "1100", wallet, None)],
    )  # fmt: skip
    return LockedWallet(wallet, customer, unit, status="active", suspended=False, customer_status=status)
