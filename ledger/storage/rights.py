"""Rights asked outside the posting door: browsing, reports, settings (SPEC 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from ledger.errors import NotAllowed

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.door.answer import Who


def has_right(connection: Connection, who: Who, right: str) -> bool:
    """Whether the person's role has the right."""
    found = connection.execute(
        text("SELECT 1 FROM staff s JOIN rights r ON r.role = s.role AND r.right_name = :right WHERE s.login = :login"),
        {"login": who.login, "right": right},
    ).first()
    return found is not None


def require_right(connection: Connection, who: Who, right: str) -> None:
    """Raises NotAllowed when the person's role lacks the right."""
    row = connection.execute(
        text("SELECT s.role, r.role AS has FROM staff s LEFT JOIN rights r ON r.role = s.role AND r.right_name = :right"
             " WHERE s.login = :login"),
        {"login": who.login, "right": right},
    ).first()  # fmt: skip
    if row is None or row.has is None:
        raise NotAllowed(right, row.role if row is not None else "")
