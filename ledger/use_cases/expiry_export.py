"""What expires, as CSV: the same rows as the lists of `expiry`, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ledger.money import currency
from ledger.progress import SILENT, Progress
from ledger.storage import audit
from ledger.storage.rights import require_right
from ledger.use_cases import expiry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ledger.domain.expiring import ExpiringFilter
    from ledger.paging import Key, Page
    from ledger.reports.exported import Exported
    from ledger.storage.ledger import Ledger

__all__ = ["LISTS", "export_expiring"]

LISTS = ("balances", "customers", "cards")
_AT_ONCE = 1_000


def export_expiring(
    ledger: Ledger, what: str, wanted: ExpiringFilter, target: Path, *, language: str = "en",
    progress: Progress = SILENT,
) -> Exported:  # fmt: skip
    """Write one of `LISTS` of what expires on these days in this currency; audited.

    Raises NotAllowed, FileNotWritable (an older file of that name is untouched), and lets Cancelled pass.
    """
    from ledger.reports.owed_tables import write_expiring_csv  # noqa: PLC0415 - only exports pay for what writes them

    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        require_right(connection, ledger.who, "report.export")
    rows = _rows(ledger, what, wanted)
    exported = write_expiring_csv(
        target, what, rows, zone=ledger.settings["zone"], language=language, progress=progress
    )
    facts = {"file": target.name, "list": what, "currency": wanted.currency, "rows": exported.rows}
    audit.record(ledger, "export_expiring", "done", facts)
    return exported


def _rows(ledger: Ledger, what: str, wanted: ExpiringFilter) -> Iterator[Any]:
    after: Key | None = None
    while True:
        page = _page(ledger, what, wanted, after)
        yield from page.rows
        after = page.next_key
        if after is None:
            return


def _page(ledger: Ledger, what: str, wanted: ExpiringFilter, after: Key | None) -> Page[Any]:
    if what == "balances":
        return expiry.expiring_pockets(ledger, wanted, after=after, limit=_AT_ONCE)
    unit = currency(wanted.currency)
    if what == "customers":
        return expiry.expiring_customers(ledger, unit, wanted, after=after, limit=_AT_ONCE)
    return expiry.expiring_cards(ledger, unit, wanted, after=after, limit=_AT_ONCE)
