"""What each wallet verb does at the SQLite door. Its twin is `migrations/sql/0001_door_verbs.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.rules import GIVEN, PAID, REVERSIBLE, rule_for
from ledger.domain.words import Source
from ledger.errors import FieldInvalid, NotReversible, WalletNotActive, WalletNotEmpty
from ledger.storage.door import orders
from ledger.storage.door.moves import Account, LockedWallet, Move, Subject

if TYPE_CHECKING:
    from ledger.domain.verbs import ChangeStatus, Credit, Debit, Owe, Reverse
    from ledger.storage.door.desk import Desk

TOP_UP = "top_up"
"""The kind of operation, and the purpose of a payment, that tops a wallet up."""

MICROS_PER_MINUTE = 60_000_000

ORIGIN_CHOSEN = frozenset({Source.OPENING_BALANCE.value, Source.ADJUSTMENT.value, Source.TRANSFER.value})
"""Sources whose credit may name the pocket's origin; every other source decides it by its rule."""

_CREDITED = """
    WITH RECURSIVE credited (pocket, expires, seq) AS (
        SELECT a.id, a.expires, t.seq FROM transactions t JOIN postings p ON p.transaction_id = t.id
            JOIN accounts a ON a.id = p.credit_account WHERE t.id = ? AND a.kind = 'pocket'
        UNION
        SELECT a.id, a.expires, came.seq FROM credited c
            JOIN postings o ON o.debit_account = c.pocket AND o.debit_after IS NOT NULL
            JOIN transactions went ON went.id = o.transaction_id AND went.seq > c.seq
            JOIN transactions came ON came.wallet_id = went.wallet_id AND came.seq = went.seq + 1
                AND came.operation_id = went.operation_id AND came.type = 'credit' AND came.source = 'transfer'
            JOIN postings i ON i.transaction_id = came.id JOIN accounts a ON a.id = i.credit_account
        WHERE c.expires IS NOT NULL AND went.type = 'debit' AND went.source = 'transfer' AND a.kind = 'pocket'
    )
    SELECT pocket, expires IS NOT NULL AND EXISTS (
        SELECT 1 FROM postings p JOIN transactions t ON t.id = p.transaction_id
        WHERE p.debit_account = pocket AND p.debit_after IS NOT NULL AND t.source = 'expiry') FROM credited
"""
"""The pockets a credit went to, those of a later date that it was moved to since, and whether any of it expired."""


def credit(desk: Desk, verb: Credit) -> None:
    """Contra account to pocket."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("credit", verb.source, verb.tender)
    desk.require_rule(rule, by_hand=verb.by_hand)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    desk.require_limit(rule, wallet, verb.amount)
    expires = verb.expires.isoformat() if verb.expires else None
    if expires is not None and expires < desk.today:
        raise FieldInvalid("expires", expires)
    origin = (verb.origin if verb.source in ORIGIN_CHOSEN else "") or rule.origin or PAID
    if wallet.currency == "PTS":
        origin = GIVEN
    source = desk.general(rule.debit, wallet.currency)
    moves = desk.give(wallet, verb.amount, source, origin, expires)
    desk.write("credit", verb.source, wallet.currency, moves, verb.about, wallet=wallet, expires=expires)


def debit(desk: Desk, verb: Debit) -> None:
    """Pockets to contra account."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("debit", verb.source, verb.tender)
    desk.require_rule(rule, by_hand=verb.by_hand)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_out(wallet)
    desk.require_limit(rule, wallet, verb.amount)
    target = desk.general(rule.credit, wallet.currency)
    moves = desk.take(wallet, verb.amount, target, origin=rule.origin)
    desk.write("debit", verb.source, wallet.currency, moves, verb.about, wallet=wallet)


def owe(desk: Desk, verb: Owe) -> None:
    """An opening debt: the debt account to opening balances."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("owe", verb.source)
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    move = desk.move(desk.debt_of(wallet), desk.general(rule.credit, wallet.currency), verb.amount)
    desk.write("debit", verb.source, wallet.currency, [move], verb.about, wallet=wallet)


def status(desk: Desk, verb: ChangeStatus) -> None:
    """Freeze, unfreeze, close or reopen; moves no value."""
    wallet = desk.wallets[verb.wallet]
    desk.require_right("wallet.status")
    if verb.status == wallet.status:
        raise WalletNotActive(wallet.id, wallet.status)
    available, on_hold, debt = desk.one("SELECT available, on_hold, debt FROM wallets WHERE id = ?", wallet.id)
    if verb.status == "closed" and (available or on_hold or debt):
        raise WalletNotEmpty(wallet.id, wallet.money(available + on_hold), wallet.money(debt))
    desk.cursor.execute(
        "UPDATE wallets SET status = ?, updated_at = ? WHERE id = ?", (verb.status, desk.now, wallet.id)
    )
    wallet.status = verb.status


def reverse(desk: Desk, verb: Reverse) -> None:
    """Swap every posting of the operation this transaction belongs to, once (SPEC 4).

    That it happens once is settled by `operations.reverses`, claimed before anything is locked.
    """
    operation, kind, author, at = desk.one(
        "SELECT o.id, o.kind, o.staff_id, o.created_at FROM transactions t JOIN operations o ON o.id = t.operation_id"
        " WHERE t.id = ?",
        verb.transaction,
    )
    _require_may_reverse(desk, own_top_up=kind == TOP_UP and author == desk.staff, at=at)
    if kind not in REVERSIBLE:
        raise NotReversible(verb.transaction, "is_reversal" if kind == "reverse" else "own_undo")
    rows = desk.cursor.execute(
        "SELECT id, wallet_id, coalesce(card_id, order_id, partner_id, till_id, payment_id), type, amount, source,"
        " currency, status, payment_id FROM transactions WHERE operation_id = ? ORDER BY id DESC",
        (operation,),
    ).fetchall()
    for transaction, wallet_id, other_subject, type_, amount, source, unit, stands, payment in rows:
        if stands != "posted":
            raise NotReversible(transaction, "not_posted")
        if type_ not in {"credit", "debit"} or (other_subject is not None and not _at_the_till(desk, payment)):
            raise NotReversible(transaction, "is_reversal" if type_ == "reversal" else "own_undo")
        wallet = desk.wallets[wallet_id]
        undo = _take_back if type_ == "credit" else _give_back
        moves = undo(desk, wallet, transaction, amount)
        desk.write(
            "reversal", source, unit, moves, verb.about, wallet=wallet, reverses=transaction, amount=amount,
            of=Subject(payment=payment),
        )  # fmt: skip
        if payment is not None:
            desk.cursor.execute("UPDATE payments SET refunded = amount WHERE id = ?", (payment,))
            orders.receipt(desk, "return", amount, unit, payment=payment)


def _at_the_till(desk: Desk, payment: int | None) -> bool:
    """Whether this payment topped a wallet up and staff received it themselves."""
    found = desk.one("SELECT purpose, tender FROM payments WHERE id = ?", payment)
    return found is not None and found[0] == TOP_UP and found[1] != "provider"


def _require_may_reverse(desk: Desk, *, own_top_up: bool, at: int) -> None:
    """Who may not reverse at all may take back a top-up of their own for some minutes (SPEC 9). Raises NotAllowed."""
    (minutes,) = desk.one("SELECT value FROM settings WHERE key = 'void_minutes'")
    fresh = own_top_up and desk.now - at < int(minutes) * MICROS_PER_MINUTE
    may = desk.one("SELECT 1 FROM rights WHERE role = ? AND right_name = 'wallet.reverse'", desk.role)
    desk.require_right("order.void_own" if fresh and may is None else "wallet.reverse")


def _postings(desk: Desk, transaction: int) -> list[tuple[int, int, str, int, str, str | None, str | None, int]]:
    """The postings, last first: n, debit id and kind, credit id and kind, the pocket's origin and date, amount."""
    return desk.cursor.execute(
        "SELECT p.n, d.id, d.kind, c.id, c.kind, coalesce(d.origin, c.origin), coalesce(d.expires, c.expires), p.amount"
        " FROM postings p JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account"
        " WHERE p.transaction_id = ? ORDER BY p.n DESC",
        (transaction,),
    ).fetchall()


def _take_back(desk: Desk, wallet: LockedWallet, transaction: int, amount: int) -> list[Move]:
    """Undo a credit: the credited pockets first, then the others; what had repaid debt may become debt again.

    What was moved to a later date since stands for the credited pocket. Nothing is taken for value that expired.
    """
    desk.require_out(wallet)
    contra: Account | None = None
    repaid = 0
    for _, debit_id, debit_kind, _, credit_kind, _, _, part in _postings(desk, transaction):
        contra = Account(debit_id, debit_kind)
        repaid += part if credit_kind == "debt" else 0
    assert contra is not None
    credited = desk.cursor.execute(_CREDITED, (transaction,)).fetchall()
    if any(expired for _, expired in credited):
        raise NotReversible(transaction, "expired_value")
    return desk.take(wallet, amount, contra, first=tuple(pocket for pocket, _ in credited), owing=repaid)


def _give_back(desk: Desk, wallet: LockedWallet, transaction: int, _amount: int) -> list[Move]:
    """Undo a debit: each pocket gets back what it gave, in reverse order; a past-due one revives with grace."""
    desk.require_in(wallet)
    moves: list[Move] = []
    for n, debit_id, debit_kind, credit_id, credit_kind, origin, expires, part in _postings(desk, transaction):
        contra = Account(credit_id, credit_kind)
        if debit_kind == "debt":
            moves.append(desk.move(contra, Account(debit_id, "debt"), part, (transaction, n)))
            continue
        past_due = expires is not None and expires < desk.today
        back_to = desk.revive_until if past_due else expires
        moves += desk.give(wallet, part, contra, origin or PAID, back_to, (transaction, n))
    return moves


def sweep(desk: Desk, wallet: LockedWallet) -> None:
    """Expire exactly what is left in past-due pockets (SPEC 2, Pocket)."""
    due = desk.cursor.execute(
        "SELECT id, balance, origin, expires FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open"
        " AND expires < ? ORDER BY expires, origin, id",
        (wallet.id, desk.today),
    ).fetchall()
    for pocket, balance, origin, expires in due:
        if balance:
            rule = rule_for("debit", "expiry", "", origin)
            move = desk.move(Account(pocket, "pocket"), desk.general(rule.credit, wallet.currency), balance)
            about = About(reference_type="pocket", reference_id=str(pocket), note=expires)
            desk.write("debit", "expiry", wallet.currency, [move], about, wallet=wallet)
        desk.cursor.execute("UPDATE accounts SET open = 0 WHERE id = ?", (pocket,))
    desk.cursor.execute(
        "UPDATE wallets SET next_expiry = (SELECT min(expires) FROM accounts WHERE wallet_id = wallets.id"
        " AND kind = 'pocket' AND open AND balance > 0) WHERE id = ?",
        (wallet.id,),
    )
