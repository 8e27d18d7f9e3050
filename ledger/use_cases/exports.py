"""Reports into files: the figures first, then every row streamed page by page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.domain.accounts import AccountChoice
from ledger.domain.expiring import ExpiringFilter, ExpiringPocket
from ledger.domain.gift_cards import CardFilter, GiftCard
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.progress import SILENT, Progress
from ledger.reports.exported import Exported
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from ledger.storage import audit, cards, expiring, history, journal
from ledger.storage.rights import require_right
from ledger.use_cases.journal import lines as journal_lines
from ledger.use_cases.liability import liability_within
from ledger.use_cases.opening import calendar
from ledger.use_cases.reconciliation import reconcile_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger, Reading

__all__ = ["Exported", "export_reconciliation"]

ROWS_AT_ONCE = 2_000


def export_reconciliation(
    ledger: Ledger,
    first_day: date,
    last_day: date,
    target: Path,
    *,
    language: str = "en",
    progress: Progress = SILENT,
) -> Exported:
    """Write the reconciliation workbook of these business days; audited.

    Raises FileNotWritable (an older file of that name is untouched), NotAllowed, FieldInvalid, and lets Cancelled pass.
    """
    wanted = TransactionFilter(first_day=first_day, last_day=last_day)
    posted = journal.Wanted(first_day, last_day, AccountChoice())
    with ledger.reading_long() as reading:
        with reading() as connection:
            require_right(connection, ledger.who, "report.export")
            report = reconcile_within(connection, ledger, first_day, last_day)
            up_to = history.newest(connection)
            postings = journal.newest(connection)
            owed = liability_within(connection, ledger)
            total = history.exact_count(connection, wanted) + journal.count(connection, posted, postings)
        lists = Lists(
            _transactions(reading, wanted, up_to), _cards(reading, ledger), journal_lines(reading, posted, postings),
            _expiring(reading, ledger), owed,
        )  # fmt: skip
        exported = write_reconciliation(target, report, lists, language=language, progress=progress, total_rows=total)
    facts = {"file": target.name, "from": first_day.isoformat(), "to": last_day.isoformat(), "rows": exported.rows}
    audit.record(ledger, "export_reconciliation", "done", facts)
    return exported


def _transactions(reading: Reading, wanted: TransactionFilter, up_to: int) -> Iterator[TransactionRow]:
    after = None
    while True:
        with reading() as connection:
            page = history.matching(connection, wanted, after, ROWS_AT_ONCE, up_to)
        yield from page.rows
        after = page.next_key
        if after is None:
            return


def _expiring(reading: Reading, ledger: Ledger) -> Iterator[ExpiringPocket]:
    after, today = None, calendar(ledger).local(ledger.clock.now()).date()
    while True:
        with reading() as connection:
            page = expiring.pockets(connection, ExpiringFilter(), after, ROWS_AT_ONCE, today)
        yield from page.rows
        after = page.next_key
        if after is None:
            return


def _cards(reading: Reading, ledger: Ledger) -> Iterator[GiftCard]:
    after, today = None, calendar(ledger).local(ledger.clock.now()).date()
    while True:
        with reading() as connection:
            page = cards.page(connection, CardFilter(), after, ROWS_AT_ONCE, today)
        yield from page.rows
        after = page.next_key
        if after is None:
            return
