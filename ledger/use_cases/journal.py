"""The journal of a period: every posting with both its accounts, and what each account turned over (SPEC 9)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.domain.accounts import AccountChoice
from ledger.domain.journal import JournalFilter, JournalLine, JournalSide, Turnover
from ledger.errors import FieldInvalid
from ledger.money import currency
from ledger.paging import Key, Page
from ledger.progress import SILENT, Progress
from ledger.reports.exported import Exported
from ledger.storage import audit, chart
from ledger.storage import journal as storage
from ledger.storage.rights import require_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Connection, Ledger, Reading

__all__ = ["JournalFilter", "JournalLine", "JournalSide", "Turnover", "export_journal", "journal", "journal_totals"]

EVERYTHING = JournalFilter()
ROWS_AT_ONCE = 2_000


def journal(
    ledger: Ledger, first_day: date, last_day: date, wanted: JournalFilter = EVERYTHING, *, after: Key | None = None,
    limit: int = 200,
) -> Page[JournalLine]:  # fmt: skip
    """Postings of business days, both inclusive, from the oldest on.

    Raises NotAllowed, FieldInvalid for days that end before they begin or an account nobody knows, CurrencyUnknown.
    """
    with ledger.reading() as connection:
        asked = _asked(connection, ledger, first_day, last_day, wanted)
        return storage.page(connection, asked, after, limit, storage.newest(connection))


def journal_totals(
    ledger: Ledger, first_day: date, last_day: date, wanted: JournalFilter = EVERYTHING
) -> tuple[Turnover, ...]:
    """What each account stood at before the first day, turned over, and stood at after the last one.

    The closing balances are the trial balance. With `sources` only what those turned over. Raises as `journal`.
    """
    with ledger.reading() as connection:
        return storage.turnovers(connection, _asked(connection, ledger, first_day, last_day, wanted))


def export_journal(
    ledger: Ledger, days: tuple[date, date], target: Path, wanted: JournalFilter = EVERYTHING, *,
    language: str = "en", progress: Progress = SILENT,
) -> Exported:  # fmt: skip
    """Write the journal of these business days as CSV; audited.

    Raises FileNotWritable (an older file of that name is untouched), what `journal` raises, and lets Cancelled pass.
    """
    from ledger.reports.journal_table import write_journal_csv  # noqa: PLC0415 - only exports pay for what writes them

    first, last = days
    with ledger.reading_long() as reading:
        with reading() as connection:
            require_right(connection, ledger.who, "report.export")
            asked = _asked(connection, ledger, first, last, wanted)
            up_to = storage.newest(connection)
            total = storage.count(connection, asked, up_to)
        exported = write_journal_csv(
            target, lines(reading, asked, up_to), zone=ledger.settings["zone"], language=language, progress=progress,
            total_rows=total,
        )  # fmt: skip
    facts = {"file": target.name, "from": first.isoformat(), "to": last.isoformat(), "rows": exported.rows}
    audit.record(ledger, "export_journal", "done", facts)
    return exported


def lines(reading: Reading, wanted: storage.Wanted, up_to: int) -> Iterator[JournalLine]:
    """Every posting wanted, none numbered above `up_to`, read page by page."""
    after = None
    while True:
        with reading() as connection:
            page = storage.page(connection, wanted, after, ROWS_AT_ONCE, up_to)
        yield from page.rows
        after = page.next_key
        if after is None:
            return


def _asked(connection: Connection, ledger: Ledger, first: date, last: date, wanted: JournalFilter) -> storage.Wanted:
    require_right(connection, ledger.who, "report.read")
    if last < first:
        raise FieldInvalid("last_day", last.isoformat())
    which = chart.named(connection, wanted.account) if wanted.account else AccountChoice()
    unit = currency(wanted.currency).code if wanted.currency else ""
    return storage.Wanted(first, last, AccountChoice(which.codes, unit, which.till, which.account), wanted.sources)
