"""How reports look: one palette, a few looks, the same in every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

INK, MUTED, PAPER = "1F2933", "66727F", "FFFFFF"
DEEP, BAND, LINE = "17495B", "EEF3F6", "D5DDE3"
GOOD_INK, GOOD_FILL = "1B6B3A", "E4F3E8"
BAD_INK, BAD_FILL = "A3231B", "FBE6E3"

FONT = "Calibri"


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of cell looks. `number`: text, count, id, amount, quiet_amount (a dash for zero), date or time."""

    number: str = "text"
    size: int = 10
    bold: bool = False
    colour: str = INK
    fill: str = ""
    align: str = ""
    wrap: bool = False
    line: str = ""
    link: bool = False
    indent: int = 0


TITLE = Look(size=20, bold=True, colour=PAPER, fill=DEEP, indent=1)
TITLE_SMALL = Look(size=11, colour="D7E6EC", fill=DEEP, indent=1)
SHEET_TITLE = Look(size=14, bold=True, colour=DEEP)
NOTE = Look(size=9, colour=MUTED)
BANNER_GOOD = Look(size=14, bold=True, colour=GOOD_INK, fill=GOOD_FILL, indent=1)
BANNER_BAD = Look(size=14, bold=True, colour=BAD_INK, fill=BAD_FILL, indent=1)
REASON_BAD = Look(colour=BAD_INK, fill=BAD_FILL, wrap=True, indent=1)
SECTION = Look(size=12, bold=True, colour=DEEP, line="under")
CURRENCY = Look(size=13, bold=True, colour=PAPER, fill=DEEP, indent=1)
LABEL = Look(colour=MUTED)
FACT = Look(bold=True, align="start")
FACT_COUNT = Look("count", bold=True, align="start")
FACT_TIME = Look("time", bold=True, align="start")
HEADER = Look(bold=True, colour=DEEP, fill=BAND, wrap=True, line="under", indent=1)
HEADER_NUMBER = Look(bold=True, colour=DEEP, fill=BAND, wrap=True, line="under", align="end")
TEXT = Look(line="hair", indent=1)
WORD = Look(line="hair", indent=1)
END_TEXT = Look(line="hair", align="end")
CODE = Look(line="hair", align="start", indent=1)
COUNT = Look("count", line="hair")
NUMBER = Look("id", line="hair")
AMOUNT = Look("amount", line="hair")
QUIET_AMOUNT = Look("quiet_amount", line="hair")
DATE = Look("date", line="hair", align="start", indent=1)
TIME = Look("time", line="hair", align="start", indent=1)
VERDICT = Look(line="hair", align="end", bold=True)
LINK = Look(colour=DEEP, bold=True, link=True)
TOTAL_TEXT = Look(bold=True, fill=BAND, line="over", indent=1)
TOTAL_AMOUNT = Look("amount", bold=True, fill=BAND, line="over")
TOTAL_COUNT = Look("count", bold=True, fill=BAND, line="over")
TOTAL_VERDICT = Look(bold=True, fill=BAND, line="over", align="end")

_FORMATS = {
    "text": "General",
    "count": "#,##0",
    "id": "0",
    "date": "yyyy\\-mm\\-dd",
    "time": "yyyy\\-mm\\-dd\\ hh:mm:ss",
}
_BY_CONTENT, _RIGHT_TO_LEFT = 0, 2
_AMOUNTS = ("amount", "quiet_amount")
_LINES = {
    "hair": Border(bottom=Side("hair", LINE)),
    "under": Border(bottom=Side("thin", DEEP)),
    "over": Border(top=Side("thin", DEEP)),
    "": Border(),
}


def number_format(look: Look, digits: int = 0) -> str:
    """The number format of a look; amounts have their currency's `digits`."""
    if look.number in _AMOUNTS:
        plain = "#,##0" + ("." + "0" * digits if digits else "")
        return plain if look.number == "amount" else f'{plain};-{plain};"–"'
    return _FORMATS[look.number]


def is_numeric(look: Look) -> bool:
    """Whether values of this look stand at the end of their cell."""
    return look.number in {*_AMOUNTS, "count", "id"}


class Styles:
    """Gives cells their looks in one workbook, for sheets written from left to right or from right to left."""

    def __init__(self, sheet: Worksheet, *, right_to_left: bool) -> None:
        self._sheet = sheet
        self._right_to_left = right_to_left
        self._ids: dict[tuple[Look, int, bool], int] = {}

    def dress(self, cell: Cell, look: Look, digits: int = 0, *, quoted: bool = False) -> None:
        """Give `cell` this look; `quoted` keeps hostile text a text also when somebody edits it."""
        cell.font = Font(
            name=FONT, size=look.size, bold=look.bold, color=look.colour, underline="single" if look.link else None
        )
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        cell.border = _LINES[look.line]
        cell.alignment = Alignment(
            horizontal=self._side(look),
            vertical="top" if look.wrap else "center",
            wrap_text=look.wrap,
            indent=look.indent,
            readingOrder=_RIGHT_TO_LEFT if self._right_to_left and not look.line else _BY_CONTENT,
        )
        cell.number_format = number_format(look, digits)
        if quoted:
            cell.quotePrefix = 1

    def id(self, look: Look, digits: int = 0, *, quoted: bool = False) -> int:
        """The workbook's number of this look, for cells that are streamed."""
        known = self._ids.get((look, digits, quoted))
        if known is None:
            scratch = Cell(self._sheet, row=1, column=1)
            self.dress(scratch, look, digits, quoted=quoted)
            known = self._ids[look, digits, quoted] = scratch.style_id
        return known

    def _side(self, look: Look) -> str | None:
        side = look.align or ("end" if is_numeric(look) else "start")
        # Numbers are written from left to right in Arabic too: on the right their decimals stand in one line.
        return "right" if side == "end" or self._right_to_left else "left"
