"""The door's desk on SQLite: one operation's facts under lock, and the primitives take, give and write."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ledger.domain.rules import GIVEN, MONEY_ONLY, POINTS_ACCOUNT, Rule
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CurrencyMismatch,
    CustomerNotActive,
    FieldInvalid,
    GuardTripped,
    InsufficientFunds,
    NotAllowed,
    OverLimit,
    SourceNotByHand,
    WalletNotActive,
    WalletSuspended,
)
from ledger.money import MAX_MINOR
from ledger.storage.door.moves import NO_STEP, NO_SUBJECT, OWED, Account, LockedWallet, Move, Step, Subject, deltas
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    import sqlite3

    from ledger.domain.about import About


@dataclass(slots=True)
class Desk:
    """One operation at the door. Times are microseconds UTC, dates ISO text, amounts minor units."""

    cursor: sqlite3.Cursor
    staff: int
    role: str
    shop: int
    till: int
    now: int
    today: str
    business_date: str
    revive_until: str
    operation: int = 0
    transactions: list[int] = field(default_factory=list)
    wallets: dict[int, LockedWallet] = field(default_factory=dict)
    cards: list[int] = field(default_factory=list)
    orders: list[int] = field(default_factory=list)
    payments: list[int] = field(default_factory=list)

    def one(self, sql: str, *values: object) -> Any:  # noqa: ANN401 - a driver row
        """The first row, or None."""
        return self.cursor.execute(sql, values).fetchone()

    # -- checks ---------------------------------------------------------------------------------------------

    def require_right(self, right: str) -> None:
        """Raises NotAllowed."""
        if self.one("SELECT 1 FROM rights WHERE role = ? AND right_name = ?", self.role, right) is None:
            raise NotAllowed(right, self.role)

    def require_rule(self, rule: Rule, *, by_hand: bool) -> None:
        """Raises SourceNotByHand and NotAllowed."""
        if by_hand and not rule.by_hand:
            raise SourceNotByHand(rule.source.value)
        self.require_right(rule.right)

    def require_limit(self, rule: Rule, wallet: LockedWallet, amount: int) -> None:
        """Raises OverLimit when the post, or the person's day with it, passes the role's limit."""
        if not rule.limit:
            return
        row = self.one(
            "SELECT per_post, per_day FROM limits WHERE role = ? AND kind = ? AND currency = ?",
            self.role, rule.limit, wallet.currency,
        )  # fmt: skip
        if row is None:
            return
        per_post, per_day = row
        (today,) = self.one(
            "SELECT coalesce(sum(t.amount), 0) FROM transactions t JOIN operations o ON o.id = t.operation_id"
            " WHERE t.business_date = ? AND t.source = ? AND t.type IN ('credit', 'debit') AND t.currency = ?"
            " AND t.status = 'posted' AND o.staff_id = ?",
            self.business_date, rule.source.value, wallet.currency, self.staff,
        )  # fmt: skip
        allowed = min(per_post, per_day - today)
        if amount > allowed:
            raise OverLimit(wallet.money(max(allowed, 0)), wallet.money(amount))

    def require_amount(self, wallet: LockedWallet, amount: int, unit: str) -> None:
        """Raises CurrencyMismatch, AmountNotPositive, AmountTooLarge."""
        if unit != wallet.currency:
            raise CurrencyMismatch(wallet.currency, unit)
        if amount <= 0:
            raise AmountNotPositive(wallet.money(amount))
        if amount > MAX_MINOR:
            raise AmountTooLarge(str(wallet.money(amount)), wallet.money(MAX_MINOR))

    def require_in(self, wallet: LockedWallet) -> None:
        """Value may come in while the wallet is not closed. Raises WalletNotActive, CustomerNotActive."""
        self._require_usable(wallet)
        if wallet.status == "closed":
            raise WalletNotActive(wallet.id, wallet.status)

    def require_out(self, wallet: LockedWallet) -> None:
        """Value may go out only while wallet and customer are active."""
        self._require_usable(wallet)
        if wallet.status != "active":
            raise WalletNotActive(wallet.id, wallet.status)
        if wallet.customer_status != "active":
            raise CustomerNotActive(wallet.customer, wallet.customer_status)

    def _require_usable(self, wallet: LockedWallet) -> None:
        if wallet.suspended:
            raise WalletSuspended(wallet.id)
        if wallet.customer_status in {"merged", "erased"}:
            raise CustomerNotActive(wallet.customer, wallet.customer_status)

    # -- accounts -------------------------------------------------------------------------------------------

    def general(self, code: str, unit: str) -> Account:
        """A control account in this currency: the till's own for cash, the points' own for points.

        Raises FieldInvalid("currency") for points where people pay with money.
        """
        if unit == "PTS" and code in MONEY_ONLY:
            raise FieldInvalid("currency", unit)
        if unit == "PTS":
            code = POINTS_ACCOUNT.get(code, code)
        till = self.till if code == "1001" else 0
        row = self.one(
            "SELECT id FROM accounts WHERE kind = 'general' AND code = ? AND currency = ? AND coalesce(till_id, 0) = ?",
            code, unit, till,
        )  # fmt: skip
        if row is None:
            raise GuardTripped(f"account:{code}:{unit}:{till}")
        return Account(row[0], "general")

    def debt_of(self, wallet: LockedWallet) -> Account:
        """The wallet's debt account."""
        (found,) = self.one("SELECT id FROM accounts WHERE wallet_id = ? AND kind = 'debt'", wallet.id)
        return Account(found, "debt")

    def pocket(self, wallet: LockedWallet, origin: str, expires: str | None) -> Account:
        """The pocket of this origin and date, opened or made if need be."""
        row = self.one(
            "SELECT id, open FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND origin = ?"
            " AND coalesce(expires, '') = ?",
            wallet.id, origin, expires or "",
        )  # fmt: skip
        if row is None:
            row = self.one(
                "INSERT INTO accounts (kind, currency, code, wallet_id, balance, origin, expires)"
                " VALUES ('pocket', ?, '2000', ?, 0, ?, ?) RETURNING id, open",
                wallet.currency, wallet.id, origin, expires,
            )  # fmt: skip
        if not row[1]:
            self.cursor.execute("UPDATE accounts SET open = 1 WHERE id = ?", (row[0],))
        if expires is not None:
            self.cursor.execute(
                "UPDATE wallets SET next_expiry = min(coalesce(next_expiry, ?), ?) WHERE id = ?",
                (expires, expires, wallet.id),
            )
        return Account(row[0], "pocket")

    # -- primitives -----------------------------------------------------------------------------------------

    def move(
        self, debit: Account, credit: Account, amount: int,
        returns: tuple[int, int] | None = None, origin: int | None = None,
    ) -> Move:  # fmt: skip
        """Move value between two accounts. The guard is on the side that lowers a natural balance."""
        debit_after = self._add(debit, amount if debit.kind in OWED else -amount)
        credit_after = self._add(credit, -amount if credit.kind in OWED else amount)
        return Move(debit, credit, amount, debit_after, credit_after, returns, origin)

    def _add(self, account: Account, delta: int) -> int | None:
        if account.kind == "general":
            return None
        row = self.one(
            "UPDATE accounts SET balance = balance + ? WHERE id = ? AND balance + ? >= 0 RETURNING balance",
            delta, account.id, delta,
        )  # fmt: skip
        if row is None:
            raise GuardTripped("account_balance")
        return int(row[0])

    def take(
        self,
        wallet: LockedWallet,
        amount: int,
        to: Account,
        *,
        origin: str = "",
        first: tuple[int, ...] = (),
        owing: int = 0,
    ) -> list[Move]:
        """Take from pockets: those in `first`, then soonest expiry, given before paid.

        Up to `owing` may become debt instead. Raises InsufficientFunds with what is available.
        """
        pockets = self.cursor.execute(
            "SELECT id, balance FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open AND balance > 0"
            " AND (? = '' OR origin = ?) AND coalesce(expires, '9999') >= ?"
            " ORDER BY expires IS NULL, expires, origin, id",
            (wallet.id, origin, origin, self.today),
        ).fetchall()
        pockets.sort(key=lambda pocket: pocket[0] not in first)
        available = sum(balance for _, balance in pockets)
        if available + owing < amount:
            raise InsufficientFunds(wallet.id, wallet.money(available), wallet.money(amount))
        moves, left = [], amount
        for pocket, balance in pockets:
            part = min(left, balance)
            if part == 0:
                break
            moves.append(self.move(Account(pocket, "pocket"), to, part))
            left -= part
        if left:
            moves.append(self.move(self.debt_of(wallet), to, left))
        return moves

    def give(
        self, wallet: LockedWallet, amount: int, source: Account, origin: str, expires: str | None,
        returns: tuple[int, int] | None = None,
    ) -> list[Move]:  # fmt: skip
        """Give to a pocket; given value repays debt first (SPEC 2, Debt)."""
        moves, left = [], amount
        if origin == GIVEN:
            debt = self.debt_of(wallet)
            (owed,) = self.one("SELECT balance FROM accounts WHERE id = ?", debt.id)
            repaid = min(owed, left)
            if repaid:
                moves.append(self.move(source, debt, repaid, returns))
                left -= repaid
        if left:
            moves.append(self.move(source, self.pocket(wallet, origin, expires), left, returns))
        return moves

    def advance(self, wallet: LockedWallet | None, moves: list[Move]) -> Step:
        """The wallet's caches and sequence after these moves; nothing for a transaction without a wallet."""
        if wallet is None:
            return NO_STEP
        available, on_hold, debt = deltas(moves)
        shown_after, hold_after, seq = self.one(
            "UPDATE wallets SET available = available + ?, on_hold = on_hold + ?, debt = debt + ?, seq = seq + 1,"
            " updated_at = ? WHERE id = ? RETURNING available - debt, on_hold, seq",
            available, on_hold, debt, self.now, wallet.id,
        )  # fmt: skip
        return Step(seq, shown_after - available + debt, shown_after, hold_after - on_hold, hold_after)

    def write_postings(self, transaction: int, unit: str, moves: list[Move]) -> None:
        """The moves as the transaction's postings, in order."""
        self.cursor.executemany(
            "INSERT INTO postings (transaction_id, n, debit_account, credit_account, amount, currency, posted_at,"
            " debit_after, credit_after, returns_transaction, returns_n, origin_account)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (transaction, n, move.debit.id, move.credit.id, move.amount, unit, self.now, move.debit_after,
                 move.credit_after, *(move.returns or (None, None)), move.origin)
                for n, move in enumerate(moves, 1)
            ],
        )  # fmt: skip

    def write(
        self, type_: str, source: str, unit: str, moves: list[Move], about: About, *,
        wallet: LockedWallet | None = None, card: int | None = None, customer: int | None = None,
        expires: str | None = None, reverses: int | None = None, amount: int | None = None,
        of: Subject = NO_SUBJECT,
    ) -> int:  # fmt: skip
        """Write one posted transaction with its postings and the wallet's caches. Returns its id.

        `amount` is what it stands for; without it, the sum of its postings.
        """
        step = self.advance(wallet, moves)
        total = amount if amount is not None else sum(move.amount for move in moves)
        transaction = self.insert(
            type_, source, unit, total, about, step, wallet=wallet, card=card, customer=customer, expires=expires,
            reverses=reverses, of=of,
        )  # fmt: skip
        self.write_postings(transaction, unit, moves)
        return transaction

    def insert(
        self, type_: str, source: str, unit: str, amount: int, about: About, step: Step, *, status: str = "posted",
        wallet: LockedWallet | None = None, card: int | None = None, customer: int | None = None,
        expires: str | None = None, reverses: int | None = None, of: Subject = NO_SUBJECT,
    ) -> int:  # fmt: skip
        """Insert the transaction's row alone. Returns its id."""
        when = self.now if about.transaction_date is None else to_micros(about.transaction_date)
        metadata = json.dumps(about.metadata, ensure_ascii=False, sort_keys=True) if about.metadata else None
        (transaction,) = self.one(
            _INSERT_TRANSACTION,
            self.operation, wallet.id if wallet else None, wallet.customer if wallet else customer, card, type_, amount,
            unit, source, status, *step, about.reference_type, about.reference_id, about.reason_code, about.note,
            about.source_service, about.source_event_id, metadata, when, self.business_date, self.now,
            self.now if status == "posted" else None, expires, reverses, *of,
        )  # fmt: skip
        self.transactions.append(transaction)
        return int(transaction)


_INSERT_TRANSACTION = """
INSERT INTO transactions (operation_id, wallet_id, customer_id, card_id, type, amount, currency, source, status, seq,
    shown_before, shown_after, hold_before, hold_after, reference_type, reference_id, reason_code, note, source_service,
    source_event_id, metadata, transaction_date, business_date, created_at, posted_at, expires_at, reverses, order_id,
    partner_id, till_id, payment_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
"""
