"""An X or Z report as a slip, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.marking import translate
from desktop_app.printing.slip import Block, Pair, Rule, Slip, Text, Weight
from desktop_app.shift_words import report_head, report_sections, report_title

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from desktop_app.shift_words import Line
    from ledger.domain.tills import ShiftReport


def shift_slip(report: ShiftReport, formats: Formats) -> Slip:
    """Title, whose shift it is, what moved, the drawer, and a line to sign on."""
    title = report_title(report, formats)
    blocks: list[Block] = [Text(title, Weight.BIG, centred=True)]
    blocks += [Pair(line.title, line.figure, Weight.SMALL) for line in report_head(report, formats)]
    for section in report_sections(report, formats):
        blocks += [Rule(), Text(section.title, Weight.STRONG)]
        blocks += [_pair(line) for line in section.lines]
    blocks += [Rule(), Text(translate("Shifts", "Signature"), Weight.SMALL), Text(" "), Rule()]
    return Slip(title, tuple(blocks))


def _pair(line: Line) -> Pair:
    return Pair(line.title, line.figure, Weight.STRONG if line.strong else Weight.PLAIN)
