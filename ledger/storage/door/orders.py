"""What verbs on orders do at the SQLite door. Twin of `0002_door_orders.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk

VERBS: dict[type, Callable[[Desk, Any], None]] = {}


def finish(desk: Desk, order: int) -> None:
    """When the verbs are done: complete an order whose account holds what is due, and see to its points."""
    raise NotImplementedError((desk, order))
