"""A QR code drawn at the sharpness of the screen: dark modules on a white ground, in every theme."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET_MODULES = 4


class QrPicture(QWidget):
    """Shows one text as a QR code of `extent` logical pixels; nothing while there is no text."""

    def __init__(self, extent: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extent = extent
        self._text = ""
        self._modules: tuple[bytearray, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What the code says."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show `text`; "" shows nothing."""
        if text != self._text:
            self._text = text
            self._modules = tuple(segno.make_qr(text, error="m").matrix) if text else ()
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._extent, self._extent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole pixels for every module, so that no edge is blurred."""
        del event
        if not self._modules:
            return
        count = len(self._modules) + 2 * _QUIET_MODULES
        ratio = self.devicePixelRatioF()
        pixels = int(min(self.width(), self.height()) * ratio) // count
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, 0, count * pixels, count * pixels), Qt.GlobalColor.white)
        for y, line in enumerate(self._modules, _QUIET_MODULES):
            for x, dark in enumerate(line, _QUIET_MODULES):
                if dark:
                    painter.fillRect(QRectF(x * pixels, y * pixels, pixels, pixels), Qt.GlobalColor.black)
