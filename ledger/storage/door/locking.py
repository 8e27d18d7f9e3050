"""What an operation will touch at the SQLite door, read before it acts. Twin: `ledger.wallets_of` and its kin.

`BEGIN IMMEDIATE` holds the lock itself. Everything is found through what never changes, or under that lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.order_verbs import OpenOrder
from ledger.domain.payment_verbs import OpenClick
from ledger.domain.verbs import CancelCard
from ledger.errors import (
    CardNotFound,
    OrderNotFound,
    PaymentNotFound,
    PayoutNotFound,
    RefundNotFound,
    ShiftNotOpen,
    WalletNotFound,
)
from ledger.storage.door import merged
from ledger.storage.door.card_paid_back import wallets_that_paid
from ledger.storage.door.moves import LockedWallet

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.verbs import Operation, Verb
    from ledger.errors import Refusal
    from ledger.storage.door.desk import Desk

_OF_HOLD = ("hold", "SELECT wallet_id FROM holds WHERE id = ?")
_OF_TRANSACTION = ("transaction", "SELECT wallet_id FROM transactions WHERE id = ? AND wallet_id IS NOT NULL")
_OF_ITS_OPERATION = """
    SELECT DISTINCT b.wallet_id FROM transactions a JOIN transactions b ON b.operation_id = a.operation_id
    WHERE a.id = ? AND b.wallet_id IS NOT NULL
"""
_OF_PAYMENT = """
    SELECT coalesce(p.wallet_id, w.id) FROM payments p LEFT JOIN clicks k ON k.payment_id = p.id
        LEFT JOIN wallets w ON w.customer_id = k.customer_id AND w.currency = k.currency
    WHERE p.id = ? AND coalesce(p.wallet_id, w.id) IS NOT NULL
"""
_OF_VERB = {
    "reverse": ("transaction", _OF_ITS_OPERATION),
    "settle": _OF_TRANSACTION,
    "void": _OF_TRANSACTION,
    "release": _OF_HOLD,
    "capture": _OF_HOLD,
    "order_capture": _OF_HOLD,
    "payment_end": ("payment", _OF_PAYMENT),
}
"""By verb: the field that names a row, and the wallets behind it."""

_OF_ORDER = (
    "SELECT wallet_id FROM transactions WHERE order_id = ? AND wallet_id IS NOT NULL"
    " UNION SELECT w.id FROM orders o JOIN wallets w ON w.customer_id = o.customer_id AND w.currency = 'PTS'"
    " WHERE o.id = ?"
)
_ORDER_BEHIND: dict[str, tuple[str, Callable[[int], Refusal]]] = {
    "payment": ("SELECT order_id FROM payments WHERE id = ?", lambda number: PaymentNotFound(str(number))),
    "refund": ("SELECT order_id FROM refunds WHERE id = ?", RefundNotFound),
    "payout": ("SELECT order_id FROM payouts WHERE id = ?", PayoutNotFound),
    "shift": ("SELECT NULL FROM shifts WHERE id = ?", ShiftNotOpen),
}


def lock(desk: Desk, operation: Operation) -> None:
    """Read every wallet the verbs touch, by id; see that cards, orders and payments are there.

    Raises WalletNotFound, CardNotFound, OrderNotFound, PaymentNotFound, RefundNotFound, PayoutNotFound, ShiftNotOpen.
    """
    orders = sorted({order for verb in operation.verbs for order in _orders_of(desk, verb)})
    wallets = {wallet for verb in operation.verbs for wallet in _wallets_of(desk, verb)}
    wallets |= {wallet for order in orders for (wallet,) in desk.cursor.execute(_OF_ORDER, (order, order))}
    wallets |= {wallet for order in orders for wallet in merged.standing_in(desk, order)}
    for wallet in sorted(wallets):
        row = desk.one(
            "SELECT w.id, w.customer_id, w.currency, w.status, w.suspended, c.status FROM wallets w"
            " JOIN customers c ON c.id = w.customer_id WHERE w.id = ?",
            wallet,
        )
        if row is None:
            raise WalletNotFound(str(wallet))
        desk.wallets[wallet] = LockedWallet(*row)
    for card in sorted({verb.card for verb in operation.verbs if hasattr(verb, "card")}):
        if desk.one("SELECT 1 FROM gift_cards WHERE id = ?", card) is None:
            raise CardNotFound
    for order in orders:
        if desk.one("SELECT 1 FROM orders WHERE id = ?", order) is None:
            raise OrderNotFound(str(order))
        desk.orders.append(order)


def _wallets_of(desk: Desk, verb: Verb) -> list[int]:
    found = [getattr(verb, name) for name in ("wallet", "to", "rest_to") if getattr(verb, name, None) is not None]
    if verb.verb in _OF_VERB:
        name, sql = _OF_VERB[verb.verb]
        found += [wallet for (wallet,) in desk.cursor.execute(sql, (getattr(verb, name),))]
    if isinstance(verb, OpenOrder) and verb.customer is not None:
        found += _wallets_in(desk, verb.customer, "PTS")
    if isinstance(verb, OpenClick):
        found += _wallets_in(desk, verb.customer, verb.currency)
    if isinstance(verb, CancelCard):
        found += wallets_that_paid(desk, verb)
    return found


def _wallets_in(desk: Desk, customer: int, unit: str) -> list[int]:
    rows = desk.cursor.execute("SELECT id FROM wallets WHERE customer_id = ? AND currency = ?", (customer, unit))
    return [wallet for (wallet,) in rows]


def _orders_of(desk: Desk, verb: Verb) -> list[int]:
    """Orders that stood before this operation and that the verb names, or that its payment, refund or payout is of."""
    named: int | None = getattr(verb, "order", None)
    if named:
        return [named]
    for name, (sql, missing) in _ORDER_BEHIND.items():
        number = getattr(verb, name, None)
        if number is None:
            continue
        row = desk.one(sql, number)
        if row is None:
            raise missing(number)
        return [order for order in row if order is not None]
    return []
