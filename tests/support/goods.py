"""What tests of returns share: lines of an order, what comes back of them, and provider's money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.order_verbs import OrderLine
from ledger.domain.payment_verbs import BeginPayment, EndPayment
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from tests.support import doors

if TYPE_CHECKING:
    from ledger.storage.door.answer import Answer
    from tests.support.selling import Stall


def lines(*amounts: int) -> tuple[OrderLine, ...]:
    """Lines of one piece each, at these prices."""
    return tuple(OrderLine(None, f"Thing {n}", 1, amount) for n, amount in enumerate(amounts, 1))


def back(n: int, amount: int, quantity: int = 1) -> ReturnedLine:
    """A line that comes back, or part of it."""
    return ReturnedLine(n, quantity, amount)


def give_back(stall: Stall, order: int, *some: ReturnedLine, wallet: int | None = None) -> Answer:
    """Return these lines of the order, to the wallet if one is named."""
    destination = "origin" if wallet is None else "wallet"
    return stall.post("return", ReturnOrder(order, some, destination, wallet, about=About(note="too small")))


def by_provider(stall: Stall, order: int, amount: int) -> int:
    """A payment through a provider that succeeded; its id."""
    begun = stall.post("payment", BeginPayment(doors.new_key(), amount, "SAR", "yookassa", order, request={"a": 1}))
    stall.post("payment", EndPayment(begun.payments[0], "succeeded", amount, "SAR"), login="system")
    return begun.payments[0]
