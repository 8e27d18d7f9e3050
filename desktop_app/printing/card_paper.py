"""Gift cards on paper: bank-card sized, ten to an A4 sheet to cut apart, or one to a slip of an 80 mm roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPen, QTextOption

from desktop_app.printing.paper import Paper
from desktop_app.printing.symbols import bar_modules, paint_bars, paint_qr, qr_modules
from ledger.domain.card_codes import parse_code

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from desktop_app.printing.gift_card import CardFace

# Lengths are hundredths of a millimetre.
UNITS_PER_INCH = 2540
CARD_WIDTH, CARD_HEIGHT = 8560, 5400
"""ISO/IEC 7810 ID-1, the size of a bank card."""

COLUMNS, ROWS = 2, 5
SHEET_WIDTH, SHEET_HEIGHT = 21_000, 29_700
ROLL_WIDTH, ROLL_HEIGHT = 8000, 11_600
_LEFT, _TOP = (SHEET_WIDTH - COLUMNS * CARD_WIDTH) // 2, (SHEET_HEIGHT - ROWS * CARD_HEIGHT) // 2
_EDGE, _ROLL_EDGE = 420, 400
_WIDEST_MODULE = 34
_CUT = QColor(170, 170, 170)
_SMALLEST = 60  # per cent of the size wanted, before a text is cut
_STEP = 10
_LETTER_SPACING = 106


class CardPages:
    """The pages of some cards: how many, how large, and what stands on each."""

    def __init__(self, faces: tuple[CardFace, ...], paper: Paper, *, right_to_left: bool) -> None:
        self.faces = faces
        self.paper = paper
        self._mirrored = right_to_left

    @property
    def count(self) -> int:
        """How many pages there are."""
        return -(-len(self.faces) // self._each)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of a page, hundredths of a millimetre."""
        return (ROLL_WIDTH, ROLL_HEIGHT) if self.paper is Paper.ROLL else (SHEET_WIDTH, SHEET_HEIGHT)

    @property
    def _each(self) -> int:
        return 1 if self.paper is Paper.ROLL else COLUMNS * ROWS

    def set_up(self, device: QPagedPaintDevice) -> None:
        """Tell the device the size of a page; what is painted keeps its own distance from the edges."""
        width, height = self.size
        if self.paper is Paper.A4:
            device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        else:
            device.setPageSize(QPageSize(QSizeF(width / 100, height / 100), QPageSize.Unit.Millimeter))
        device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page (from 0); the painter counts in hundredths of a millimetre from the corner of the paper."""
        faces = self.faces[page * self._each : (page + 1) * self._each]
        if self.paper is Paper.ROLL:
            place = QRectF(0, 0, *self.size)
            inside = place.adjusted(_ROLL_EDGE, _ROLL_EDGE, -_ROLL_EDGE, -_ROLL_EDGE)
            _Hand(painter, faces[0], mirrored=self._mirrored).slip(inside)
            return
        for at, face in enumerate(faces):
            row, column = divmod(at, COLUMNS)
            if self._mirrored:
                column = COLUMNS - 1 - column
            place = QRectF(_LEFT + column * CARD_WIDTH, _TOP + row * CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT)
            inside = place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            _Hand(painter, face, mirrored=self._mirrored).card(inside)
        _paint_cuts(painter, -(-len(faces) // COLUMNS))


class _Hand:
    """Paints one card; `mirrored` for words that run from right to left."""

    def __init__(self, painter: QPainter, face: CardFace, *, mirrored: bool) -> None:
        self._painter = painter
        self._face = face
        self._mirrored = mirrored
        self._plain = parse_code(face.code)

    def card(self, place: QRectF) -> None:
        """Words and value beside the QR code, the bars across, the code below them."""
        face, side, gap = self._face, 2720, 150
        room = place.width() - side - gap
        # The quiet zone lies in the card's own white edge, where it meets nothing.
        self._qr(_part(place, 0 if self._mirrored else room + gap, -120, side, side))
        words = _part(place, side + gap if self._mirrored else 0, 0, room, side)
        self._say(_part(words, 0, 0, room, 480), face.shop, 380, bold=True)
        self._say(_part(words, 0, 480, room, 400), face.title, 300)
        self._say(_part(words, 0, 960, room, 820), face.value, 640, bold=True)
        for line, text in enumerate(face.lines[:2]):
            self._say(_part(words, 0, 1840 + line * 360, room, 360), text, 250)
        self._bars(_part(place, 0, 2780, place.width(), 1080))
        self._code(_part(place, 0, 3890, place.width(), 430), 370)
        self._say(_part(place, 0, 4360, place.width(), 240), face.keep, 190, centred=True)

    def slip(self, place: QRectF) -> None:
        """Everything below each other, in the middle."""
        face, width = self._face, place.width()
        self._say(_part(place, 0, 0, width, 620), face.shop, 430, bold=True, centred=True)
        self._say(_part(place, 0, 640, width, 520), face.title, 360, centred=True)
        self._say(_part(place, 0, 1240, width, 1000), face.value, 820, bold=True, centred=True)
        self._qr(_part(place, 0, 2260, width, 4000))
        self._bars(_part(place, 0, 6340, width, 1500))
        self._code(_part(place, 0, 7960, width, 560), 440)
        for line, text in enumerate(face.lines[:2]):
            self._say(_part(place, 0, 8700 + line * 440, width, 440), text, 300, centred=True)
        self._say(_part(place, 0, 9700, width, 900), face.keep, 270, centred=True, wraps=True)

    def _qr(self, place: QRectF) -> None:
        paint_qr(self._painter, place, qr_modules(self._plain, "q"))

    def _bars(self, place: QRectF) -> None:
        paint_bars(self._painter, place, bar_modules(self._plain), _WIDEST_MODULE)

    def _say(
        self, place: QRectF, text: str, size: int, *, bold: bool = False, centred: bool = False, wraps: bool = False
    ) -> None:
        """Write a line (or several, when it `wraps`) no wider than `place`: smaller if need be, then cut."""
        font = _font(size, bold=bold)
        if not wraps:
            while _width(font, text) > place.width() and font.pixelSize() > size * _SMALLEST // 100:
                font.setPixelSize(font.pixelSize() - _STEP)
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        across = Qt.AlignmentFlag.AlignHCenter if centred else side | Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption(across | (Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter))
        option.setWrapMode(QTextOption.WrapMode.WordWrap if wraps else QTextOption.WrapMode.NoWrap)
        mirrored = Qt.LayoutDirection.RightToLeft if self._mirrored else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(mirrored)
        self._write(place, text, font, option)

    def _code(self, place: QRectF, size: int) -> None:
        font = _font(size, bold=True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _LETTER_SPACING)
        option = QTextOption(Qt.AlignmentFlag.AlignCenter)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._write(place, self._face.code, font, option)

    def _write(self, place: QRectF, text: str, font: QFont, option: QTextOption) -> None:
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        self._painter.drawText(place, text, option)


def scale_to_units(painter: QPainter, dots_per_inch: int) -> None:
    """Let the painter count in hundredths of a millimetre."""
    painter.scale(dots_per_inch / UNITS_PER_INCH, dots_per_inch / UNITS_PER_INCH)


def _paint_cuts(painter: QPainter, rows: int) -> None:
    """Thin lines to cut along, reaching a little into the margin."""
    painter.setPen(QPen(_CUT, 8))
    right, bottom = _LEFT + COLUMNS * CARD_WIDTH, _TOP + rows * CARD_HEIGHT
    for column in range(COLUMNS + 1):
        x = _LEFT + column * CARD_WIDTH
        painter.drawLine(x, _TOP - 400, x, bottom + 400)
    for row in range(rows + 1):
        y = _TOP + row * CARD_HEIGHT
        painter.drawLine(_LEFT - 400, y, right + 400, y)


def _part(place: QRectF, left: float, top: float, width: float, height: float) -> QRectF:
    return QRectF(place.left() + left, place.top() + top, width, height)


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _font(size: int, *, bold: bool) -> QFont:
    font = QFont(QFont().family())
    font.setPixelSize(size)
    font.setBold(bold)
    return font
