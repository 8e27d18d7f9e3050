"""What the desk works with: accounts, the moves between them, a locked wallet and what a transaction is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ledger.money import Money, currency

OWED = frozenset({"debt", "receivable"})
"""Sub-accounts that are assets: a debit raises them."""


class Account(NamedTuple):
    """An account as a move needs it."""

    id: int
    kind: str


class Step(NamedTuple):
    """A wallet's sequence number, and its shown balance and on hold around one transaction."""

    seq: int | None
    shown_before: int | None
    shown_after: int | None
    hold_before: int | None
    hold_after: int | None


class Subject(NamedTuple):
    """What a transaction is of beside a wallet or a card."""

    order: int | None = None
    partner: int | None = None
    till: int | None = None
    payment: int | None = None


NO_SUBJECT = Subject()

NO_STEP = Step(None, None, None, None, None)
"""Of a transaction without a wallet, or one that is not posted yet."""


class Move(NamedTuple):
    """One posting about to be written; balances after are None for general accounts."""

    debit: Account
    credit: Account
    amount: int
    debit_after: int | None
    credit_after: int | None
    returns: tuple[int, int] | None = None
    origin: int | None = None


@dataclass(slots=True)
class LockedWallet:
    """A wallet's fixed facts and status, read after its lock."""

    id: int
    customer: int
    currency: str
    status: str
    suspended: bool
    customer_status: str

    def money(self, minor: int) -> Money:
        """Minor units of this wallet's currency."""
        return Money(minor, currency(self.currency))


def deltas(moves: list[Move]) -> tuple[int, int, int]:
    """How a wallet's available, on hold and debt change by these moves."""
    available = on_hold = debt = 0
    for move in moves:
        for kind, sign in ((move.debit.kind, -1), (move.credit.kind, 1)):
            if kind == "pocket":
                available += sign * move.amount
            elif kind == "hold":
                on_hold += sign * move.amount
            elif kind == "debt":
                debt -= sign * move.amount
    return available, on_hold, debt
