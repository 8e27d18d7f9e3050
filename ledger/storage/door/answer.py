"""What the door answers, and stores with the operation so that a repeated key gets the same answer."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class WalletAnswer:
    """One wallet before and after, in minor units."""

    wallet: int
    customer: int
    currency: str
    available_before: int
    available_after: int
    on_hold_before: int
    on_hold_after: int
    debt_before: int
    debt_after: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation did. `repeated`: the key was known and this is the first answer again."""

    operation: int
    transactions: tuple[int, ...]
    wallets: tuple[WalletAnswer, ...]
    cards: tuple[int, ...]
    repeated: bool = False
    orders: tuple[int, ...] = ()
    payments: tuple[int, ...] = ()


def answer_of(stored: dict[str, Any], *, repeated: bool = False) -> Answer:
    """An Answer from its stored form."""
    return Answer(
        operation=stored["operation"],
        transactions=tuple(stored["transactions"]),
        wallets=tuple(WalletAnswer(**one) for one in stored["wallets"]),
        cards=tuple(stored["cards"]),
        repeated=repeated,
        orders=tuple(stored.get("orders", ())),
        payments=tuple(stored.get("payments", ())),
    )


_WALLET_FACTS = tuple(fact.name for fact in fields(WalletAnswer))


def stored_form(answer: Answer) -> dict[str, Any]:
    """What is stored of an answer with its operation; `answer_of` reads it."""
    return {
        "operation": answer.operation,
        "transactions": answer.transactions,
        "wallets": [{name: getattr(one, name) for name in _WALLET_FACTS} for one in answer.wallets],
        "cards": answer.cards,
        "orders": answer.orders,
        "payments": answer.payments,
    }


@dataclass(frozen=True, slots=True)
class Who:
    """Who is at the machine. On a shared server the login is the server's own `session_user`, not this one."""

    login: str = "administrator"
    workstation: str = ""
    till: int = 1
    shop: int = 1
