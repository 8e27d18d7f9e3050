"""A QR code drawn at the sharpness of the screen: dark modules on a white ground, in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.printing.symbols import paint_qr, qr_modules


class QrPicture(QWidget):
    """Shows one text as a QR code of `extent` logical pixels; nothing while there is no text."""

    def __init__(self, extent: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extent = extent
        self._text = ""
        self._modules: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What the code says."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show `text`; "" shows nothing."""
        if text != self._text:
            self._text = text
            self._modules = qr_modules(text) if text else ()
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._extent, self._extent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole pixels for every module, so that no edge is blurred."""
        del event
        if not self._modules:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        paint_qr(painter, QRectF(self.rect()), self._modules)
