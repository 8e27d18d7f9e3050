"""Pending transactions: fixed now, posted, cancelled or failed later, once. Twin of `0001_door_pending.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import GIVEN, PAID, PENDING, rule_for
from ledger.errors import FieldInvalid, NotPending, RuleUnknown, TransactionNotFound
from ledger.storage.door.moves import NO_STEP, LockedWallet

if TYPE_CHECKING:
    from ledger.domain import verbs
    from ledger.storage.door.desk import Desk

VOID = frozenset({"cancelled", "failed"})


class Pending(NamedTuple):
    """A pending credit's row. `order` is the order that settles or cancels it itself."""

    id: int
    wallet: int
    amount: int
    source: str
    expires: str | None
    status: str
    order: int | None


def pend(desk: Desk, verb: verbs.Pend) -> None:
    """A credit of fixed amount without postings (SPEC 5)."""
    wallet = desk.wallets[verb.wallet]
    if verb.source not in PENDING:
        raise RuleUnknown("pend", verb.source, "")
    rule = rule_for("credit", verb.source)
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    expires = verb.expires.isoformat() if verb.expires else None
    if expires is not None and expires < desk.today:
        raise FieldInvalid("expires", expires)
    desk.insert(
        "credit", verb.source, wallet.currency, verb.amount, verb.about, NO_STEP, status="pending", wallet=wallet,
        expires=expires,
    )  # fmt: skip


def settle(desk: Desk, verb: verbs.Settle) -> None:
    """Post a pending credit under its own number."""
    row = _pending(desk, verb.transaction)
    wallet = desk.wallets[row.wallet]
    rule = rule_for("credit", row.source)
    desk.require_right(rule.right)
    desk.require_in(wallet)
    post(desk, row.id, wallet, row.amount, row.source, row.expires)


def post(desk: Desk, pending: int, wallet: LockedWallet, amount: int, source: str, expires: str | None) -> None:
    """Give a pending credit's amount; from now on it stands as posted, with this date of its value."""
    rule = rule_for("credit", source)
    origin = GIVEN if wallet.currency == "PTS" else rule.origin or PAID
    moves = desk.give(wallet, amount, desk.general(rule.debit, wallet.currency), origin, expires)
    step = desk.advance(wallet, moves)
    desk.cursor.execute(
        "UPDATE transactions SET status = 'posted', seq = ?, shown_before = ?, shown_after = ?, hold_before = ?,"
        " hold_after = ?, posted_at = ?, business_date = ?, expires_at = ?, status_changed_at = ?, resolved_by = ?"
        " WHERE id = ?",
        (*step, desk.now, desk.business_date, expires, desk.now, desk.operation, pending),
    )
    desk.write_postings(pending, wallet.currency, moves)
    desk.transactions.append(pending)


def void(desk: Desk, verb: verbs.Void) -> None:
    """Cancel or fail a pending transaction; it never posts."""
    row = _pending(desk, verb.transaction)
    desk.require_right(rule_for("credit", row.source).right)
    if verb.status not in VOID:
        raise FieldInvalid("status", verb.status)
    end(desk, row.id, verb.status, verb.about.note)


def end(desk: Desk, pending: int, status: str, reason: str) -> None:
    """A pending transaction is `cancelled` or has `failed`."""
    desk.cursor.execute(
        "UPDATE transactions SET status = ?, status_reason = ?, status_changed_at = ?, resolved_by = ? WHERE id = ?",
        (status, reason, desk.now, desk.operation, pending),
    )
    desk.transactions.append(pending)


def _pending(desk: Desk, transaction: int) -> Pending:
    row = desk.one(
        "SELECT id, wallet_id, amount, source, expires_at, status, order_id FROM transactions WHERE id = ?", transaction
    )
    if row is None:
        raise TransactionNotFound(transaction)
    found = Pending(*row)
    if found.status != "pending":
        raise NotPending(found.id, found.status)
    if found.order is not None:
        raise NotPending(found.id, "order")
    return found
