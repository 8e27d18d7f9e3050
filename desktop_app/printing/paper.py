"""Slips on paper: an 80 mm roll as long as what it says, or A4 sheets; to a printer or to a PDF file."""

from __future__ import annotations

import errno
import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from desktop_app.printing.slip import Slip, html_of
from ledger.errors import FileNotWritable

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

MM_PER_INCH = 25.4  # exact: the definition of the inch
ROLL_MM, ROLL_MARGIN_MM, SHEET_MARGIN_MM = 80, 4, 18
ROLL_POINTS, SHEET_POINTS = 9, 11
RESOLUTION = 300
_END, _TAIL = b"%%EOF", 1024


class Paper(Enum):
    """What is put into the printer."""

    ROLL = "roll"
    A4 = "a4"


def write_pdf(slip: Slip, target: Path, paper: Paper, *, right_to_left: bool) -> Path:
    """Write the slip as PDF: to a temporary file beside `target`, then renamed. Raises FileNotWritable."""
    file = UnfinishedPdf(target, slip.title)
    try:
        draw(slip, file.writer, paper, right_to_left=right_to_left)
    except OSError as error:
        file.drop()
        raise FileNotWritable(str(target), error.strerror or str(error)) from error
    file.keep()
    return target


class UnfinishedPdf:
    """A PDF under way, in a hidden file beside `target`; whole or not there. `private`: for its owner's eyes only."""

    def __init__(self, target: Path, title: str, *, private: bool = False) -> None:
        """Raises FileNotWritable."""
        self.target = target
        self._file = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            os.close(os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o666))
        except OSError as error:
            raise FileNotWritable(str(target), error.strerror or str(error)) from error
        self.writer = QPdfWriter(str(self._file))
        self.writer.setTitle(title)
        self.writer.setResolution(RESOLUTION)

    def keep(self) -> None:
        """Put the whole file in its place. Raises FileNotWritable."""
        del self.writer
        try:
            with self._file.open("rb+") as file:
                _require_end(file)
                os.fsync(file.fileno())
            self._file.replace(self.target)
        except OSError as error:
            self._file.unlink(missing_ok=True)
            raise FileNotWritable(str(self.target), error.strerror or str(error)) from error

    def drop(self) -> None:
        """Leave nothing behind."""
        del self.writer
        self._file.unlink(missing_ok=True)


def _require_end(file: BinaryIO) -> None:
    """Qt does not say when a disk took only a part. Raises OSError."""
    file.seek(-min(_TAIL, file.seek(0, os.SEEK_END)), os.SEEK_END)
    if _END not in file.read():
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def draw(slip: Slip, device: QPagedPaintDevice, paper: Paper, *, right_to_left: bool) -> None:
    """Lay the slip out for this paper and paint it. Raises OSError when the device takes nothing."""
    document = document_of(slip, paper, right_to_left=right_to_left)
    margin = ROLL_MARGIN_MM if paper is Paper.ROLL else SHEET_MARGIN_MM
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    if paper is Paper.A4:
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document.print_(device)
        return
    width = _points(ROLL_MM - 2 * ROLL_MARGIN_MM)
    document.setTextWidth(width)
    height_mm = document.size().height() * MM_PER_INCH / 72 + 2 * ROLL_MARGIN_MM + 2
    device.setPageSize(QPageSize(QSizeF(ROLL_MM, max(height_mm, ROLL_MM + 1)), QPageSize.Unit.Millimeter))
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(0, "the device takes nothing")
    painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
    document.drawContents(painter)
    painter.end()


def document_of(slip: Slip, paper: Paper, *, right_to_left: bool) -> QTextDocument:
    """The slip as a document in points, black on white whatever the window's theme."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(QFont().family(), ROLL_POINTS if paper is Paper.ROLL else SHEET_POINTS))
    document.setDefaultStyleSheet("td { color: black }")
    option = QTextOption(document.defaultTextOption())
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    points = ROLL_POINTS if paper is Paper.ROLL else SHEET_POINTS
    document.setHtml(html_of(slip, right_to_left=right_to_left, points=points))
    return document


def _points(millimetres: float) -> float:
    return millimetres * 72 / MM_PER_INCH
