"""One door for both engines: posts operations inside a transaction that a unit of work has begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.clock import SystemClock
from ledger.domain.operation_texts import require_texts
from ledger.errors import (
    CardNotFound,
    CustomerNotFound,
    HoldNotFound,
    OrderNotFound,
    PaymentNotFound,
    PayoutNotFound,
    ProductNotFound,
    RefundNotFound,
    ShiftNotOpen,
    TransactionNotFound,
    WalletNotFound,
)
from ledger.storage.door import postgres, sqlite

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from ledger.clock import Clock
    from ledger.domain.verbs import Operation
    from ledger.errors import Refusal
    from ledger.storage.door.answer import Answer, Who


@dataclass(frozen=True, slots=True)
class Door:
    """Posts as `who`, at the time `clock` tells (on PostgreSQL the system clock means the server's)."""

    who: Who
    clock: Clock

    def post(self, connection: Connection, operation: Operation) -> Answer:
        """Post within the connection's transaction. Raises the operation's refusals."""
        _require_possible(operation)
        if connection.dialect.name == "sqlite":
            driver = connection.connection.driver_connection
            assert driver is not None
            return sqlite.post(driver.cursor(), operation, self.who, self.clock.now())
        return postgres.call(connection, "post", operation, self.who, self._instant())

    def preview(self, connection: Connection, operation: Operation) -> Answer:
        """What `post` would answer; writes nothing."""
        _require_possible(operation)
        if connection.dialect.name == "sqlite":
            driver = connection.connection.driver_connection
            assert driver is not None
            return sqlite.preview(driver.cursor(), operation, self.who, self.clock.now())
        return postgres.call(connection, "preview", operation, self.who, self._instant())

    def _instant(self) -> datetime | None:
        return None if isinstance(self.clock, SystemClock) else self.clock.now()


MAX_ID = 2**63 - 1


_MISSING: dict[str, Callable[[int], Refusal]] = {
    "wallet": lambda number: WalletNotFound(str(number)),
    "to": lambda number: WalletNotFound(str(number)),
    "rest_to": lambda number: WalletNotFound(str(number)),
    "transaction": TransactionNotFound,
    "hold": HoldNotFound,
    "card": lambda _: CardNotFound(),
    "order": lambda number: OrderNotFound(str(number)),
    "customer": lambda number: CustomerNotFound(str(number)),
    "product": lambda number: ProductNotFound(str(number)),
    "payment": lambda number: PaymentNotFound(str(number)),
    "refund": RefundNotFound,
    "payout": PayoutNotFound,
    "shift": ShiftNotOpen,
}


def _require_possible(operation: Operation) -> None:
    """No row has a number, no text a letter that the databases cannot even write.

    Raises the refusal of a row that is not there, and of texts.
    """
    require_texts(operation)
    for verb in operation.verbs:
        for name, missing in _MISSING.items():
            number = getattr(verb, name, None)
            if number is not None and not -MAX_ID <= number <= MAX_ID:
                raise missing(number)
