"""The Summary sheet: for each currency opening + change = closing as formulas, then wallets and cards by status."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.pagebreak import Break

from ledger.domain.words import Status, Type
from ledger.money import Currency, Money
from ledger.reports import styles
from ledger.reports.cells import Formula, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.domain.reconciliation import CurrencyReconciliation, Flow, Reconciliation
    from ledger.domain.transactions import TransactionRow
    from ledger.reports.book import Book
    from ledger.reports.streaming import Listing
    from ledger.reports.styles import Look

WIDTHS = (34, 18, 18, 18, 18, 16)


class Movement(NamedTuple):
    """One kind of movement and what it does to total and available: 1, -1 or 0 (SPEC 9)."""

    label: str
    type: Type
    total: int
    available: int

    def amount(self, flow: Flow) -> Money:
        """This movement's amount in `flow`: positive, reversals signed."""
        amount: Money = getattr(flow, self.label)
        return amount


MOVEMENTS = (
    Movement("credits", Type.CREDIT, 1, 1),
    Movement("debits", Type.DEBIT, -1, -1),
    Movement("holds", Type.HOLD, 0, -1),
    Movement("releases", Type.RELEASE, 0, 1),
    Movement("captures", Type.CAPTURE, -1, 0),
    Movement("reversals", Type.REVERSAL, 1, 1),
)


@dataclass
class Tally:
    """What the transactions listed add up to, by currency and type: only posted ones of wallets count."""

    minor: dict[tuple[str, Type], int] = field(default_factory=dict)

    def counting(self, rows: Iterable[TransactionRow]) -> Iterator[TransactionRow]:
        """The same rows, counted as they pass."""
        for row in rows:
            if row.status is Status.POSTED and row.wallet_id is not None:
                key = (row.signed.currency.code, row.type)
                self.minor[key] = self.minor.get(key, 0) + row.signed.minor
            yield row

    def listed(self, movement: Movement, currency: Currency) -> Money:
        """The movement's amount by the list, as `Movement.amount` gives it."""
        amount = Money(self.minor.get((currency.code, movement.type), 0), currency)
        return amount if movement.type is Type.REVERSAL else abs(amount)

    def available_change(self, currency: Currency) -> Money:
        """What the transactions listed do to "available"; captures take from holds and do nothing to it."""
        minor = sum(
            minor for (code, kind), minor in self.minor.items() if code == currency.code and kind is not Type.CAPTURE
        )
        return Money(minor, currency)

    def misses(self, one: CurrencyReconciliation) -> list[tuple[Movement, Money]]:
        """Movements whose listed transactions do not add up to the figures, and by how much."""
        gaps = [(movement, movement.amount(one.flow) - self.listed(movement, one.currency)) for movement in MOVEMENTS]
        return [(movement, gap) for movement, gap in gaps if gap]


class Anchors(NamedTuple):
    """Where the cover finds a currency's figures on this sheet."""

    opening: str
    change: str
    closing: str
    check: str


class Summary:
    """Writes the sheet from top to bottom."""

    def __init__(self, book: Book, sheet: Worksheet, listing: Listing[TransactionRow], tally: Tally) -> None:
        self._book = book
        self._sheet = sheet
        self._listing = listing
        self._tally = tally
        self._row = 1
        for letter, width in zip("ABCDEF", WIDTHS, strict=True):
            sheet.column_dimensions[letter].width = width

    def write(self, report: Reconciliation, note: str) -> dict[str, Anchors]:
        """Write every currency; where each one's figures stand."""
        words = self._book.words
        self._line((words("sheet.summary"), styles.SHEET_TITLE))
        self._sheet.row_dimensions[1].height = 24
        self._line((note, styles.NOTE))
        self._sheet.freeze_panes = "A3"
        self._sheet.print_title_rows = "1:2"
        found: dict[str, Anchors] = {}
        for one in report.currencies:
            self._row += 1
            if found:
                self._sheet.row_breaks.append(Break(id=self._row - 1))
            found[one.currency.code] = self._currency(one, up_to_now=report.up_to_now)
        self._book.colour_verdicts(self._sheet, f"C3:F{self._row}")
        return found

    def _currency(self, one: CurrencyReconciliation, *, up_to_now: bool) -> Anchors:
        band = [(one.currency.code, styles.CURRENCY), *[(None, styles.CURRENCY)] * (len(WIDTHS) - 1)]
        self._sheet.row_dimensions[self._row].height = 21
        self._line(*band)
        self._heads("movement", "amount", "effect.total", "effect.available", "listed", "check")
        opening = self._line(*self._pair("opening", one.opening_total, one.opening_available))
        for movement in MOVEMENTS:
            self._movement(movement, one)
        anchors = self._closing(one, opening)
        if up_to_now:
            self._wallets_now(one, anchors.closing)
        self._wallets(one)
        if one.cards:
            self._cards(one)
        if one.card_movements:
            self._card_movements(one)
        return anchors

    def _movement(self, movement: Movement, one: CurrencyReconciliation) -> None:
        amount, listed = movement.amount(one.flow), self._tally.listed(movement, one.currency)

        def effect(sign: int) -> Value:
            return Formula("B{row}" if sign > 0 else "-B{row}", amount if sign > 0 else -amount) if sign else None

        words = self._book.words
        found = self._listing.sum_if(
            "amount",
            {
                "currency": one.currency.code,
                "type": words.of(movement.type),
                "status": words.of(Status.POSTED),
                "wallet.number": "<>",
            },
        )
        self._line(
            (words(movement.label), styles.TEXT),
            (amount, styles.AMOUNT),
            (effect(movement.total), styles.AMOUNT),
            (effect(movement.available), styles.AMOUNT),
            (Formula(found if movement.type is Type.REVERSAL else f"ABS({found})", listed), styles.AMOUNT),
            (self._book.same("B{row}-E{row}", amount - listed), styles.VERDICT),
        )

    def _closing(self, one: CurrencyReconciliation, opening: int) -> Anchors:
        first, last = opening + 1, opening + len(MOVEMENTS)
        total_change, available_change = one.flow.total_change, one.flow.available_change
        total, available = one.opening_total + total_change, one.opening_available + available_change
        change = self._line(
            *self._pair(
                "change",
                Formula(f"SUM(C{first}:C{last})", total_change),
                Formula(f"SUM(D{first}:D{last})", available_change),
                total_line=True,
            )
        )
        closing = self._line(
            *self._pair(
                "closing",
                Formula(f"C{opening}+C{change}", total),
                Formula(f"D{opening}+D{change}", available),
                total_line=True,
            )
        )
        self._line(*self._pair("closing.ledger", one.closing_total, one.closing_available))
        check = self._compare("difference", closing, (total - one.closing_total, available - one.closing_available))
        return Anchors(f"C{opening}", f"C{change}", f"C{closing}", f"C{check}:D{check}")

    def _wallets_now(self, one: CurrencyReconciliation, closing: str) -> None:
        self._line(*self._pair("closing.wallets", one.wallets_total, one.wallets_available))
        gaps = (one.closing_total - one.wallets_total, one.closing_available - one.wallets_available)
        self._compare("difference.wallets", int(closing[1:]) + 1, gaps)

    def _compare(self, label: str, row: int, gaps: tuple[Money, Money]) -> int:
        """The difference between figures in `row` and those just written, and its verdict; the verdict's row."""
        other = self._row - 1
        below = self._row
        total, available = gaps
        self._line(*self._pair(label, Formula(f"C{row}-C{other}", total), Formula(f"D{row}-D{other}", available)))
        same = self._book.same
        verdicts = [(same(f"C{below}", total), styles.VERDICT), (same(f"D{below}", available), styles.VERDICT)]
        return self._line((self._book.words("check"), styles.TEXT), (None, styles.TEXT), *verdicts)

    def _wallets(self, one: CurrencyReconciliation) -> None:
        self._section("wallets.by_status")
        self._heads("status", "wallets", "available", "on_hold", "total", "debt")
        first = self._row
        for of in one.by_status:
            self._line(
                (self._book.words.of(of.status), styles.TEXT),
                (of.wallets, styles.COUNT),
                (of.available, styles.AMOUNT),
                (of.on_hold, styles.AMOUNT),
                (Formula("C{row}+D{row}", of.available + of.on_hold), styles.AMOUNT),
                (of.debt, styles.AMOUNT),
            )
        available, on_hold, debt = (
            _sum((getattr(of, name) for of in one.by_status), one.currency) for name in ("available", "on_hold", "debt")
        )
        self._totals(first, [sum(of.wallets for of in one.by_status), available, on_hold, available + on_hold, debt])

    def _cards(self, one: CurrencyReconciliation) -> None:
        self._section("cards.by_status")
        self._heads("status", "cards", "initial", "remaining")
        first = self._row
        for of in one.cards:
            self._line(
                (self._book.words.of(of.status), styles.TEXT),
                (of.cards, styles.COUNT),
                (of.initial, styles.AMOUNT),
                (of.remaining, styles.AMOUNT),
            )
        initial = _sum((of.initial for of in one.cards), one.currency)
        remaining = _sum((of.remaining for of in one.cards), one.currency)
        self._totals(first, [sum(of.cards for of in one.cards), initial, remaining])

    def _card_movements(self, one: CurrencyReconciliation) -> None:
        self._section("cards.movements")
        self._heads("type", "count", "amount", "source")
        for of in one.card_movements:
            self._line(
                (self._book.words.of(of.type), styles.TEXT),
                (of.count, styles.COUNT),
                (of.amount, styles.AMOUNT),
                (self._book.words.of(of.source), styles.END_TEXT),
            )

    def _totals(self, first: int, values: list[int | Money]) -> None:
        """A line of sums over the lines from `first` on; without such lines, the plain zeros."""
        last = self._row - 1
        cells: list[tuple[Value, Look]] = [(self._book.words("total"), styles.TOTAL_TEXT)]
        for letter, value in zip("BCDEF", values, strict=False):
            look = styles.TOTAL_AMOUNT if isinstance(value, Money) else styles.TOTAL_COUNT
            cells.append((Formula(f"SUM({letter}{first}:{letter}{last})", value) if last >= first else value, look))
        self._line(*cells)

    def _pair(
        self, label: str, total: Value, available: Value, *, total_line: bool = False
    ) -> list[tuple[Value, Look]]:
        text, amount = (styles.TOTAL_TEXT, styles.TOTAL_AMOUNT) if total_line else (styles.TEXT, styles.AMOUNT)
        return [(self._book.words(label), text), (None, text), (total, amount), (available, amount)]

    def _section(self, label: str) -> None:
        self._row += 1
        self._line((self._book.words(label), styles.SECTION), *[(None, styles.SECTION)] * (len(WIDTHS) - 1))

    def _heads(self, first: str, *numbers: str) -> None:
        words = self._book.words
        self._line((words(first), styles.HEADER), *((words(label), styles.HEADER_NUMBER) for label in numbers))

    def _line(self, *cells: tuple[Value, Look]) -> int:
        """Write one line, its last cell's ruling going on to the end; its row."""
        row, look = self._row, cells[-1][1]
        rest = [(None, look)] * (len(WIDTHS) - len(cells)) if look.line else []
        self._book.put_row(self._sheet, row, [*cells, *rest])
        self._row += 1
        return row


def _sum(amounts: Iterable[Money], currency: Currency) -> Money:
    return sum(amounts, Money(0, currency))


def reference(sheet: Worksheet, cell: str) -> str:
    """How a formula on another sheet names this cell."""
    return f"{quote_sheetname(sheet.title)}!{cell}"
