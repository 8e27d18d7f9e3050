"""Operations as they are asked for by key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.storage.door.answer import Answer, answer_of

if TYPE_CHECKING:
    from sqlalchemy import Connection


def answer_of_key(connection: Connection, key: str) -> Answer | None:
    """The stored answer of the operation with this key; None when there is none or it moves no value."""
    stored = connection.execute(text("SELECT answer FROM operations WHERE key = :key"), {"key": key}).scalar()
    if stored is None:
        return None
    value = json.loads(stored) if isinstance(stored, str) else stored
    return answer_of(value, repeated=True) if "transactions" in value else None
