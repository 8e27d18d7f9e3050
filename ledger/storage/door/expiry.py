"""A longer life for what a pocket holds, at the SQLite door. Twin: `0003_door_expiry.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk

VERBS: dict[type, Callable[[Desk, Any], None]] = {}
