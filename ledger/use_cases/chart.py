"""The chart of accounts: what accounts are called here, and the accountant's own numbers for them (SPEC 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.chart import ChartLine, named_account
from ledger.errors import FieldInvalid
from ledger.storage import audit
from ledger.storage import chart as storage
from ledger.storage.rights import require_right

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["ChartLine", "chart", "edit_account"]


def chart(ledger: Ledger) -> tuple[ChartLine, ...]:
    """Every account in the order of codes."""
    with ledger.reading() as connection:
        return tuple(storage.lines(connection).values())


def edit_account(
    ledger: Ledger, code: str, *, name: str | None = None, number: str | None = None
) -> tuple[ChartLine, Changes]:
    """Rename an account, or give it the accountant's own number (empty: none); what is None stays. Audited.

    Several accounts may have one number. Codes are fixed roles and never change. Raises NotAllowed,
    FieldInvalid("account"), FieldRequired("name"), FieldInvalid for text that is too long or not printable.
    """

    def work(connection: Connection) -> tuple[ChartLine, ChartLine]:
        require_right(connection, ledger.who, "settings.edit")
        before = storage.lines(connection).get(code)
        if before is None:
            raise FieldInvalid("account", code)
        after = named_account(before, name, number)
        storage.rename(connection, code, after.name, after.number)
        return before, after

    before, after = ledger.write(work)
    changed = {
        field: getattr(after, field) for field in ("name", "number") if getattr(after, field) != getattr(before, field)
    }
    if changed:
        audit.record(ledger, "chart", "done", {"account": code, **changed})
    return after, Changes(settings=True)
