"""Reports into files: the figures first, then every row streamed page by page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ledger.domain.accounts import AccountChoice
from ledger.domain.expiring import ExpiringFilter
from ledger.domain.gift_cards import CardFilter
from ledger.domain.transactions import TransactionFilter
from ledger.progress import SILENT, Progress
from ledger.reports.exported import Exported
from ledger.storage import audit, cards, expiring, history, journal
from ledger.storage.rights import require_right
from ledger.use_cases.journal import lines as journal_lines
from ledger.use_cases.liability import liability_within
from ledger.use_cases.opening import calendar
from ledger.use_cases.reconciliation import reconcile_within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ledger.domain.liability import Liability
    from ledger.money import Currency
    from ledger.paging import Key, Page
    from ledger.reports.reconciliation_workbook import Lists
    from ledger.storage.ledger import Connection, Ledger, Reading

__all__ = ["Exported", "export_reconciliation"]

ROWS_AT_ONCE = 2_000
Row = TypeVar("Row")


class _Wanted(NamedTuple):
    """Which rows the lists hold, and the newest that was there when the figures were read."""

    listed: TransactionFilter
    up_to: int
    posted: journal.Wanted
    postings: int
    today: date


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
    from ledger.reports.reconciliation_workbook import write_reconciliation  # noqa: PLC0415 - only exports pay for it

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
        today = calendar(ledger).local(ledger.clock.now()).date()
        lists = _lists(reading, _Wanted(wanted, up_to, posted, postings, today), owed)
        exported = write_reconciliation(target, report, lists, language=language, progress=progress, total_rows=total)
    facts = {"file": target.name, "from": first_day.isoformat(), "to": last_day.isoformat(), "rows": exported.rows}
    audit.record(ledger, "export_reconciliation", "done", facts)
    return exported


def _every(
    reading: Reading, page_of: Callable[[Connection, Key | None], Page[Row]], after: Key | None = None
) -> Iterator[Row]:
    """Every row of a list, a page at a time."""
    while True:
        with reading() as connection:
            page = page_of(connection, after)
        yield from page.rows
        after = page.next_key
        if after is None:
            return


def _of_each_currency(units: Iterable[Currency], list_of: Callable[[Currency], Iterator[Row]]) -> Iterator[Row]:
    for unit in units:
        yield from list_of(unit)


def _lists(reading: Reading, wanted: _Wanted, owed: Liability) -> Lists:
    """The lists, none of them read yet."""
    from ledger.reports.reconciliation_workbook import Lists  # noqa: PLC0415 - likewise

    posted, today = wanted.posted, wanted.today
    days = (today, date.max)
    units = list(dict.fromkeys(line.currency for line in owed.lines))
    return Lists(
        _every(reading, lambda at, after: history.matching(at, wanted.listed, after, ROWS_AT_ONCE, wanted.up_to)),
        _every(reading, lambda at, after: cards.page(at, CardFilter(), after, ROWS_AT_ONCE, today)),
        journal_lines(reading, posted, wanted.postings),
        _every(reading, lambda at, after: expiring.pockets(at, ExpiringFilter(), after, ROWS_AT_ONCE, today)),
        owed,
        _of_each_currency(units, lambda unit: _every(
            reading, lambda at, after: expiring.customers(at, unit, days, after, ROWS_AT_ONCE)
        )),
        _of_each_currency(units, lambda unit: _every(
            reading, lambda at, after: expiring.cards(at, unit, days, after, ROWS_AT_ONCE)
        )),
    )  # fmt: skip
