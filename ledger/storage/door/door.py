"""One door for both engines: posts operations inside a transaction that a unit of work has begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.clock import SystemClock
from ledger.errors import CardNotFound, HoldNotFound, TransactionNotFound, WalletNotFound
from ledger.storage.door import postgres, sqlite

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from ledger.clock import Clock
    from ledger.domain.verbs import Operation
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


def _require_possible(operation: Operation) -> None:
    """No row has a number that the databases cannot even write. Raises the refusal of one that is not there."""
    for verb in operation.verbs:
        for name in ("wallet", "to", "transaction", "hold", "card"):
            number = getattr(verb, name, 0)
            if -MAX_ID <= number <= MAX_ID:
                continue
            if name == "transaction":
                raise TransactionNotFound(number)
            if name == "hold":
                raise HoldNotFound(number)
            raise CardNotFound if name == "card" else WalletNotFound(str(number))
