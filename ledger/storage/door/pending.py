"""Pending transactions: fixed now, posted, cancelled or failed later, once. Twin of `0001_door_pending.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import GIVEN, PAID, PENDING, rule_for
from ledger.errors import FieldInvalid, NotPending, RuleUnknown, TransactionNotFound
from ledger.storage.door.desk import NO_STEP, Desk

if TYPE_CHECKING:
    from ledger.domain import verbs

VOID = frozenset({"cancelled", "failed"})


class Pending(NamedTuple):
    """A pending credit's row."""

    id: int
    wallet: int
    amount: int
    source: str
    expires: str | None
    status: str


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
    origin = GIVEN if wallet.currency == "PTS" else rule.origin or PAID
    moves = desk.give(wallet, row.amount, desk.general(rule.debit, wallet.currency), origin, row.expires)
    step = desk.advance(wallet, moves)
    desk.cursor.execute(
        "UPDATE transactions SET status = 'posted', seq = ?, shown_before = ?, shown_after = ?, hold_before = ?,"
        " hold_after = ?, posted_at = ?, business_date = ?, status_changed_at = ?, resolved_by = ? WHERE id = ?",
        (*step, desk.now, desk.business_date, desk.now, desk.operation, row.id),
    )
    desk.write_postings(row.id, wallet.currency, moves)
    desk.transactions.append(row.id)


def void(desk: Desk, verb: verbs.Void) -> None:
    """Cancel or fail a pending transaction; it never posts."""
    row = _pending(desk, verb.transaction)
    desk.require_right(rule_for("credit", row.source).right)
    if verb.status not in VOID:
        raise FieldInvalid("status", verb.status)
    desk.cursor.execute(
        "UPDATE transactions SET status = ?, status_reason = ?, status_changed_at = ?, resolved_by = ? WHERE id = ?",
        (verb.status, verb.about.note, desk.now, desk.operation, row.id),
    )
    desk.transactions.append(row.id)


def _pending(desk: Desk, transaction: int) -> Pending:
    row = desk.one(
        "SELECT id, wallet_id, amount, source, expires_at, status FROM transactions WHERE id = ?", transaction
    )
    if row is None:
        raise TransactionNotFound(transaction)
    found = Pending(*row)
    if found.status != "pending":
        raise NotPending(found.id, found.status)
    return found
