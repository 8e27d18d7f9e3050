"""The list of reason codes that people choose from (SPEC 2, Operation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


def listed(connection: Connection) -> dict[str, bool]:
    """Every code there ever was, and whether it is still offered."""
    rows = connection.execute(text("SELECT code, active FROM reason_codes"))
    return {row.code: bool(row.active) for row in sorted(rows, key=lambda row: str(row.code))}


def put(connection: Connection, codes: Mapping[str, bool]) -> None:
    """Add codes, offer them again, or no longer."""
    for code, active in codes.items():
        connection.execute(
            text("INSERT INTO reason_codes (code, active) VALUES (:code, :active)"
                 " ON CONFLICT (code) DO UPDATE SET active = excluded.active"),
            {"code": code, "active": active},
        )  # fmt: skip
