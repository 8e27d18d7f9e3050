"""A workbook being made: its sheets, the one way to put a value into a cell, page set-up and what its formulas give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties

from ledger.money import Money
from ledger.reports import styles
from ledger.reports.cells import (
    Formula,
    Value,
    exact,
    is_hostile,
    iso,
    local,
    one_piece,
    pieces,
    result_of,
    serial,
    stored,
)
from ledger.reports.labels import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.reports.styles import Look

A4 = 9


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the document says of itself: on every page and in its properties."""

    title: str
    subject: str
    owner: str
    made_by: str
    made_at: datetime


class Book:
    """openpyxl's workbook with our looks, in one language and one time zone.

    `results` holds what each formula gives, by sheet title and cell, for readers that do not calculate.
    """

    def __init__(self, imprint: Imprint, words: Words, zone: ZoneInfo) -> None:
        self.workbook = Workbook()
        self.words = words
        self.zone = zone
        self.imprint = imprint
        self.results: dict[tuple[str, str], str | Decimal] = {}
        self._first: Worksheet | None = self.workbook.worksheets[0]
        self.styles = styles.Styles(self.workbook.worksheets[0], right_to_left=words.right_to_left)
        _describe(self.workbook, imprint, words.language)

    def sheet(self, title: str, *, part: str = "", portrait: bool = False) -> Worksheet:
        """A new last sheet with page set-up. `part`: the name of the package's part that its streamed XML will be."""
        made: Any = self._first or self.workbook.create_sheet()
        self._first = None
        made.title = title
        if part:
            made._path = f"/xl/worksheets/{part}.xml"  # noqa: SLF001 - openpyxl has no public name for it
        sheet: Worksheet = made
        self._set_up(sheet)
        sheet.page_setup.orientation = "portrait" if portrait else "landscape"
        return sheet

    def put(self, sheet: Worksheet, row: int, column: int, value: Value, look: Look) -> Cell:
        """Write one value with its look. Raises FieldInvalid for text that does not fit, AmountTooLarge."""
        cell = sheet.cell(row, column)
        if not isinstance(cell, Cell):
            raise TypeError(cell)  # part of a merged cell: merge after writing
        money = value.value if isinstance(value, Formula) else value
        digits = money.currency.digits if isinstance(money, Money) else 0
        self.styles.dress(cell, look, digits, quoted=isinstance(value, str) and is_hostile(value))
        if isinstance(value, Formula):
            cell.value = "=" + value.expression.format(row=row)
            self.results[sheet.title, cell.coordinate] = result_of(value)
        elif isinstance(value, Money):
            cell.value = Decimal(exact(value))
        elif isinstance(value, str):
            self._put_text(cell, value)
        elif isinstance(value, int):
            cell.value = value
        elif value is not None:
            self._put_time(cell, value)
        return cell

    def put_row(self, sheet: Worksheet, row: int, cells: Iterable[tuple[Value, Look]], *, first: int = 1) -> None:
        """Write neighbouring cells, the first of them in column `first`."""
        for column, (value, look) in enumerate(cells, first):
            self.put(sheet, row, column, value, look)

    def colour_verdicts(self, sheet: Worksheet, cells: str) -> None:
        """Colour "agrees" and "differs" among `cells` (a range), whatever its formulas come to give."""
        first = cells.split(":", maxsplit=1)[0]
        for word, ink, fill in (
            (self.words("agrees"), styles.GOOD_INK, None),
            (self.words("differs"), styles.BAD_INK, PatternFill(bgColor=styles.BAD_FILL)),
        ):
            look = DifferentialStyle(font=Font(color=ink, bold=True), fill=fill)
            sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[f'{first}="{word}"']))

    def same(self, expression: str, difference: Money) -> Formula:
        """A check: "agrees" when the expression is zero to the currency's digits, else "differs"."""
        agrees, differs = self.words("agrees"), self.words("differs")
        test = f'IF(ROUND({expression},{difference.currency.digits})=0,"{agrees}","{differs}")'
        return Formula(test, differs if difference else agrees)

    def _put_text(self, cell: Cell, text: str) -> None:
        if text:
            cell.value = stored(one_piece(text))
            cell.data_type = "s"

    def _put_time(self, cell: Cell, value: date | datetime) -> None:
        if serial(value, self.zone) is None:
            self._put_text(cell, iso(value, self.zone))
        else:
            cell.value = local(value, self.zone).replace(tzinfo=None) if isinstance(value, datetime) else value

    def _set_up(self, sheet: Worksheet) -> None:
        sheet.sheet_view.rightToLeft = self.words.right_to_left
        sheet.sheet_view.showGridLines = False
        sheet.sheet_format.defaultRowHeight = 15.0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.paperSize = A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top = sheet.page_margins.bottom = 0.75
        header, footer = HeaderFooterItem(), HeaderFooterItem()
        sheet.oddHeader, sheet.oddFooter = header, footer
        start, end, foot_start, foot_end = header.left, header.right, footer.left, footer.right
        if self.words.right_to_left:
            start, end, foot_start, foot_end = end, start, foot_end, foot_start
        start.text, end.text = _page_text(self.imprint.owner), _page_text(self.imprint.title)
        foot_start.text = _page_text(self.imprint.subject)
        foot_end.text = self.words("page", page="&P", pages="&N")
        for item in (start, end, foot_start, foot_end):
            item.size, item.color = 9, styles.MUTED


LONGEST_PAGE_TEXT = 60
"""Excel gives a whole header or footer 255 characters."""


def _page_text(text: str) -> str:
    """Text for a page's header or footer, where `&` begins a code; long ones end in "…" (the cover has them whole)."""
    (whole, *_) = pieces(text.replace("\n", " "))
    short = whole if len(whole) <= LONGEST_PAGE_TEXT else whole[: LONGEST_PAGE_TEXT - 1] + "…"
    return short.replace("&", "&&")


def _describe(workbook: Workbook, imprint: Imprint, language: str) -> None:
    about = workbook.properties
    about.title = pieces(imprint.title)[0]
    about.subject = pieces(imprint.subject)[0]
    about.creator = about.lastModifiedBy = pieces(imprint.made_by)[0]
    about.description = pieces(imprint.owner)[0]
    about.language = language
    about.created = about.modified = imprint.made_at.astimezone(UTC)
    workbook.calculation.fullCalcOnLoad = True
