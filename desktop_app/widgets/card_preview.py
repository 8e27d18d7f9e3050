"""A page of gift cards as it will lie on paper, scaled to the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app import theme

if TYPE_CHECKING:
    from desktop_app.printing.card_paper import CardPages

_LEAST, _USUAL = QSize(260, 300), QSize(420, 460)
_EDGE = 10


class CardPreview(QWidget):
    """Shows one page; white in every theme, as paper is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: CardPages | None = None
        self._page = 0
        self._picture = QPixmap()
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, pages: CardPages, page: int) -> None:
        """Show page number `page`, from 0."""
        self._pages, self._page, self._picture = pages, page, QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        """Enough to read the values of an A4 sheet."""
        return _USUAL

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is drawn anew for another size only: symbols take a while."""
        super().resizeEvent(event)
        self._picture = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page in the middle, with a thin edge."""
        del event
        if self._pages is not None:
            if self._picture.isNull():
                self._picture = self._draw(self._pages)
            QPainter(self).drawPixmap(0, 0, self._picture)

    def _draw(self, pages: CardPages) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        width, height = pages.size
        scale = min((self.width() - 2 * _EDGE) / width, (self.height() - 2 * _EDGE) / height)
        sheet = QRectF(0, 0, width * scale, height * scale)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        corner = QTransform.fromTranslate((self.width() - sheet.width()) / 2, (self.height() - sheet.height()) / 2)
        painter.setTransform(corner, combine=True)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setPen(theme.qcolour("border_strong"))
        painter.drawRect(sheet)
        painter.scale(scale, scale)
        pages.paint(painter, self._page)
        painter.end()
        return picture
