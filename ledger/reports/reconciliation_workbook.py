"""The reconciliation as an Excel workbook (SPEC 9, DESIGN 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

from ledger.domain.words import Status, Type
from ledger.money import Money
from ledger.reports import styles
from ledger.reports.adding_up import AddedUp
from ledger.reports.book import Book, Imprint
from ledger.reports.cells import Formula
from ledger.reports.cover import Cover, CoverFacts, period_text, reasons
from ledger.reports.exported import Exported
from ledger.reports.files import atomic_file
from ledger.reports.journal_table import journal_table
from ledger.reports.labels import Words
from ledger.reports.owed_tables import (
    expiring_cards_table,
    expiring_customers_table,
    expiring_table,
    liability_table,
    liability_totals,
)
from ledger.reports.package import PackageWriter
from ledger.reports.streaming import SHEET_ROWS, Listing, ListWriter, StyledLine
from ledger.reports.summary import Summary, Tally
from ledger.reports.tables import (
    FLOW_LABELS,
    DailyLine,
    cards_table,
    daily_lines,
    daily_table,
    differences_table,
    transactions_table,
)
from ledger.reports.trial_balance import write_trial_balance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ledger.domain.expiring import ExpiringCard, ExpiringCustomer, ExpiringPocket
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.journal import JournalLine
    from ledger.domain.liability import Liability
    from ledger.domain.reconciliation import Reconciliation
    from ledger.domain.transactions import TransactionRow
    from ledger.progress import Progress
    from ledger.reports.tables import Row, Table

_DEFLATE_LEVEL = 3
_CONTENTS = (
    "summary", "daily", "transactions", "journal", "differences", "cards", "expiring", "expiring.customers",
    "expiring.cards", "liability", "trial",
)  # fmt: skip
"""The sheets after the cover, in their order."""


class Lists(NamedTuple):
    """The long lists of a workbook, as they come."""

    transactions: Iterable[TransactionRow]
    cards: Iterable[GiftCard]
    journal: Iterable[JournalLine] = ()
    expiring: Iterable[ExpiringPocket] = ()
    liability: Liability | None = None
    """What is owed as of the report's making; without it the sheet has no lines."""
    expiring_customers: Iterable[ExpiringCustomer] = ()
    expiring_cards: Iterable[ExpiringCard] = ()


def write_reconciliation(
    target: Path,
    report: Reconciliation,
    lists: Lists,
    *,
    language: str,
    progress: Progress,
    total_rows: int,
) -> Exported:
    """Write the workbook to `target`, in one step: an older file stays until the new one is whole and on disk.

    The `lists` are read once, row by row; `total_rows` is what progress counts up to (0: unknown).
    `language`: en, ru or ar. A list longer than a sheet goes on in the next one.
    Raises FileNotWritable, FieldInvalid (language), AmountTooLarge (a figure of more than fifteen digits) and
    Cancelled from `progress`.
    """
    words = Words(language)
    zone = ZoneInfo(report.zone)
    imprint = Imprint(
        title=words("title"),
        subject=period_text(words, report),
        owner=" · ".join(filter(None, (report.ledger_name, report.shop))),
        made_by=report.made_by,
        made_at=report.made_at,
    )
    with atomic_file(target) as part, ZipFile(part, "w", ZIP_DEFLATED, compresslevel=_DEFLATE_LEVEL) as archive:
        writing = _Writing(Book(imprint, words, zone), archive, report, _Steps(progress, total_rows))
        rows = writing.write(lists)
        sheets = tuple(writing.book.workbook.sheetnames)
    return Exported(target, rows, sheets)


class _Steps:
    """Counts rows over several lists for one progress bar."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._before = 0

    def of(self, stage: str) -> Callable[[int], None]:
        def tick(done: int) -> None:
            rows = self._before + done
            self._progress.report(rows, max(self._total, rows) if self._total else 0, stage)

        return tick

    def add(self, rows: int) -> None:
        self._before += rows


class _Writing:
    """One workbook on its way into its archive."""

    def __init__(self, book: Book, archive: ZipFile, report: Reconciliation, steps: _Steps) -> None:
        self.book = book
        self._archive = archive
        self._report = report
        self._steps = steps
        self._note = f"{book.imprint.owner} · {book.imprint.subject} · {report.zone}"
        self._streamed: list[str] = []
        self._tally = Tally()

    def write(self, lists: Lists) -> int:
        """Write every sheet; the rows listed (transactions, postings and cards)."""
        words, report, tally = self.book.words, self._report, self._tally
        cover = self.book.sheet(words("sheet.cover"), portrait=True)
        summary = self.book.sheet(words("sheet.summary"), portrait=True)
        self._list(daily_table(words), daily_lines(report), self._daily_totals)
        listed = self._list(transactions_table(words), tally.counting(lists.transactions), self._transaction_totals)
        self._steps.add(listed.rows)
        postings = self._added_up(journal_table(words), lists.journal, "amount")
        self._list(differences_table(words), report.differences)
        listed_cards = self._added_up(cards_table(words), lists.cards, "initial", "remaining")
        self._write_present(lists)
        trial = self.book.sheet(words("sheet.trial"), portrait=True)
        write_trial_balance(self.book, trial, report, self._note)
        anchors = Summary(self.book, summary, listed, tally).write(report, self._note)
        facts = CoverFacts(
            transactions=listed.rows,
            cards=listed_cards.rows,
            why_differs=reasons(words, report, tally),
            anchors=anchors,
            summary=summary,
            sheets=[(words(f"sheet.{label}"), words(f"about.{label}")) for label in _CONTENTS],
        )
        Cover(self.book, cover).write(report, facts)
        PackageWriter(self.book, self._archive, self._streamed).write_data()
        return listed.rows + postings.rows + listed_cards.rows

    def _write_present(self, lists: Lists) -> None:
        """What expires and what is owed, whatever period the other sheets are about."""
        words, as_of, owed = self.book.words, self._as_of_note(), lists.liability
        self._added_up(expiring_table(words), lists.expiring, "remaining", note=as_of)
        people = expiring_customers_table(words)
        self._added_up(people, lists.expiring_customers, "count", "Origin.paid", "Origin.given", "total", note=as_of)
        self._added_up(expiring_cards_table(words), lists.expiring_cards, "remaining", note=as_of)
        self._list(
            liability_table(words), owed.lines if owed else (),
            lambda listing: liability_totals(words, owed, listing) if owed else iter(()), as_of,
        )  # fmt: skip

    def _added_up(self, table: Table[Row], rows: Iterable[Row], *labels: str, note: str = "") -> Listing[Row]:
        """A list with the sums of these columns under it."""
        sums = AddedUp(self.book.words, table, *labels)
        listing = self._list(table, sums.passing(rows), sums.totals, note)
        self._steps.add(listing.rows)
        return listing

    def _list(
        self,
        table: Table[Row],
        rows: Iterable[Row],
        totals: Callable[[Listing[Row]], Iterator[StyledLine]] = lambda _: iter(()),
        note: str = "",
    ) -> Listing[Row]:
        note = note or self._note
        if table.printed:
            last = self.book.words(table.columns[table.printed - 1].label)
            printed = self.book.words("printed", column=last)
            note = f"{note} · {printed}"
        writer = ListWriter(self.book, self._archive, table, note, SHEET_ROWS)
        listing = writer.write(rows, self._steps.of(table.stage), totals)
        self._streamed.extend(part.title for part in listing.parts)
        return listing

    def _daily_totals(self, listing: Listing[DailyLine]) -> Iterator[StyledLine]:
        for one in self._report.currencies:
            if not one.by_source:
                continue
            flows = [line.flow for line in one.by_source]
            code = one.currency.code
            label = self.book.words("total.currency", code=code)
            labels = (*FLOW_LABELS, "change.total", "change.available")
            names = (*FLOW_LABELS, "total_change", "available_change")
            sums = [
                Formula(
                    listing.sum_if(label_of, {"currency": code}),
                    sum((getattr(flow, name) for flow in flows), Money(0, one.currency)),
                )
                for label_of, name in zip(labels, names, strict=True)
            ]
            count = Formula(listing.sum_if("transactions", {"currency": code}), sum(flow.count for flow in flows))
            yield [
                (label, styles.TOTAL_TEXT),
                *[(None, styles.TOTAL_TEXT)] * 2,
                *((value, styles.TOTAL_AMOUNT) for value in sums),
                (count, styles.TOTAL_COUNT),
            ]

    def _as_of_note(self) -> str:
        """Of sheets that tell of the present, whatever period the others are about."""
        made = self._report.made_at.astimezone(ZoneInfo(self._report.zone))
        as_of = self.book.words("as_of", time=f"{made:%Y-%m-%d %H:%M}")
        return f"{self.book.imprint.owner} · {as_of} · {self._report.zone}"

    def _transaction_totals(self, listing: Listing[TransactionRow]) -> Iterator[StyledLine]:
        """What the posted rows of wallets do to "available": their amounts, but for captures, which take from holds."""
        words = self.book.words
        for one in self._report.currencies:
            where = {"currency": one.currency.code, "status": words.of(Status.POSTED), "wallet.number": "<>"}
            moved = listing.sum_if("amount", where)
            captured = listing.sum_if("amount", where | {"type": words.of(Type.CAPTURE)})
            change = Formula(f"{moved}-({captured})", self._tally.available_change(one.currency))
            label = f"{words('change.available')}, {one.currency.code}"
            line = [(label, styles.TOTAL_TEXT), *[(None, styles.TOTAL_TEXT)] * 6, (change, styles.TOTAL_AMOUNT)]
            yield [*line, *[(None, styles.TOTAL_TEXT)] * (listing.table.printed - len(line))]
