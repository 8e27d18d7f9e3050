"""What verbs on order points do at the SQLite door. Twin of `0002_door_order_points.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk

VERBS: dict[type, Callable[[Desk, Any], None]] = {}
