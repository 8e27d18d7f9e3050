"""The Cover: what this is, of which days and shop, made when and by whom, and whether the figures agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from ledger.reports import styles
from ledger.reports.cells import Formula, Value, local
from ledger.reports.summary import reference

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.domain.reconciliation import CurrencyReconciliation, Reconciliation
    from ledger.reports.book import Book
    from ledger.reports.labels import Words
    from ledger.reports.styles import Look
    from ledger.reports.summary import Anchors, Tally

WIDTHS = (3, 26, 22, 20, 20, 18)
FIRST, LAST = 2, 6


def period_text(words: Words, report: Reconciliation) -> str:
    """The days the report is of."""
    if report.first_day == report.last_day:
        return words("period.one_day", day=report.first_day.isoformat())
    return words("period.days", first=report.first_day.isoformat(), last=report.last_day.isoformat())


def reasons(words: Words, report: Reconciliation, tally: Tally) -> list[str]:
    """Why the figures differ, a sentence each; none when they agree."""
    found = [text for one in report.currencies for text in _reasons_of(words, one, tally, report.up_to_now)]
    if report.differences:
        found.append(words("differs.balances", count=len(report.differences)))
    return found


def _reasons_of(words: Words, one: CurrencyReconciliation, tally: Tally, up_to_now: bool) -> list[str]:  # noqa: FBT001
    gaps = {
        "differs.total": one.opening_total + one.flow.total_change - one.closing_total,
        "differs.available": one.opening_available + one.flow.available_change - one.closing_available,
    }
    if up_to_now:
        gaps["differs.wallets_total"] = one.closing_total - one.wallets_total
        gaps["differs.wallets_available"] = one.closing_available - one.wallets_available
    code = one.currency.code
    found = [words(label, code=code, amount=abs(gap)) for label, gap in gaps.items() if gap]
    for movement, gap in tally.misses(one):
        found.append(words("differs.listed", code=code, type=words(movement.label), amount=abs(gap)))
    return found


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """What the cover shows beside the report itself. `sheets`: each further sheet and what it is about."""

    transactions: int
    cards: int
    why_differs: list[str]
    anchors: dict[str, Anchors]
    summary: Worksheet
    sheets: list[tuple[str, str]]


class Cover:
    """Writes the sheet from top to bottom."""

    def __init__(self, book: Book, sheet: Worksheet) -> None:
        self._book = book
        self._sheet = sheet
        self._row = 2
        for letter, width in zip("ABCDEF", WIDTHS, strict=True):
            sheet.column_dimensions[letter].width = width

    def write(self, report: Reconciliation, facts: CoverFacts) -> None:
        """Write everything."""
        words = self._book.words
        self._band(words("title"), styles.TITLE, 36)
        self._band(" · ".join(filter(None, (report.ledger_name, report.shop))), styles.TITLE_SMALL, 20)
        self._band(period_text(words, report), styles.TITLE_SMALL, 22)
        self._row += 1
        self._verdict(report, facts)
        self._row += 1
        self._facts(report, facts)
        self._row += 1
        if report.currencies:
            self._currencies(report, facts)
            self._row += 1
        self._contents(facts)
        self._sheet.print_area = f"A1:F{self._row}"

    def _verdict(self, report: Reconciliation, facts: CoverFacts) -> None:
        words = self._book.words
        if facts.why_differs:
            self._band(words("verdict.differs"), styles.BANNER_BAD, 30)
            for reason in facts.why_differs:
                self._band(reason, styles.REASON_BAD, 18)
        else:
            label = "verdict.agrees" if report.currencies else "verdict.nothing"
            self._band(words(label), styles.BANNER_GOOD, 30)
        if report.up_to_now:
            self._band(words("still_open"), styles.NOTE, 16)

    def _facts(self, report: Reconciliation, facts: CoverFacts) -> None:
        made_at = local(report.made_at, self._book.zone)
        lines: list[tuple[str, Value, Look]] = [
            ("period", period_text(self._book.words, report), styles.FACT),
            ("ledger", report.ledger_name, styles.FACT),
            ("shop", report.shop, styles.FACT),
            ("zone", f"{report.zone} (UTC{made_at.isoformat()[-6:]})", styles.FACT),
            ("made_at", report.made_at, styles.FACT_TIME),
            ("made_by", report.made_by, styles.FACT),
            ("wallets_checked", report.wallets_checked, styles.FACT_COUNT),
            ("differences_found", len(report.differences), styles.FACT_COUNT),
            ("transactions_listed", facts.transactions, styles.FACT_COUNT),
            ("cards_listed", facts.cards, styles.FACT_COUNT),
        ]
        for label, value, look in lines:
            self._book.put(self._sheet, self._row, FIRST, self._book.words(label), styles.LABEL)
            self._book.put(self._sheet, self._row, FIRST + 1, value, look)
            self._merge(FIRST + 1)
            self._row += 1

    def _currencies(self, report: Reconciliation, facts: CoverFacts) -> None:
        book, words = self._book, self._book.words
        labels = ("opening", "change", "closing", "check")
        heads = [(words("currency"), styles.HEADER), *((words(label), styles.HEADER_NUMBER) for label in labels)]
        book.put_row(self._sheet, self._row, heads, first=FIRST)
        first = self._row + 1
        for one in report.currencies:
            self._row += 1
            book.put_row(self._sheet, self._row, self._currency(one, facts), first=FIRST)
        book.colour_verdicts(self._sheet, f"F{first}:F{self._row}")
        self._row += 1

    def _currency(self, one: CurrencyReconciliation, facts: CoverFacts) -> list[tuple[Value, Look]]:
        words, anchors = self._book.words, facts.anchors[one.currency.code]

        def there(cell: str) -> str:
            return reference(facts.summary, cell)

        agrees, differs = words("agrees"), words("differs")
        check = f'IF(COUNTIF({there(anchors.check)},"{agrees}")=2,"{agrees}","{differs}")'
        change = one.flow.total_change
        return [
            (one.currency.code, styles.TEXT),
            (Formula(there(anchors.opening), one.opening_total), styles.AMOUNT),
            (Formula(there(anchors.change), change), styles.AMOUNT),
            (Formula(there(anchors.closing), one.opening_total + change), styles.AMOUNT),
            (Formula(check, agrees if one.agrees else differs), styles.VERDICT),
        ]

    def _contents(self, facts: CoverFacts) -> None:
        self._band(self._book.words("contents"), styles.SECTION, 20)
        for title, about in facts.sheets:
            cell = self._book.put(self._sheet, self._row, FIRST, title, styles.LINK)
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(title)}!A1", display=title)
            self._book.put(self._sheet, self._row, FIRST + 1, about, styles.LABEL)
            self._merge(FIRST + 1)
            self._row += 1

    def _band(self, text: str, look: Look, height: int) -> None:
        cells = [(text, look), *[(None, look)] * (LAST - FIRST)]
        self._book.put_row(self._sheet, self._row, cells, first=FIRST)
        self._merge(FIRST)
        self._sheet.row_dimensions[self._row].height = height
        self._row += 1

    def _merge(self, first: int) -> None:
        self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=first, end_column=LAST)
