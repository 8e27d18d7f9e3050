"""A figure in large type that grows smaller rather than being cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app import theme

_SMALLEST = 8


class FittingFigure(QWidget):
    """One amount, bold, at the leading side; an amount cut short would be another amount."""

    def __init__(self, points: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = points
        self._text = ""
        self._tone = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The figure shown."""
        return self._text

    def show_text(self, text: str, tone: str = "") -> None:
        """Show `text` in `tone` ("" for the usual colour)."""
        if (text, tone) == (self._text, self._tone):
            return
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the figure at its full size."""
        metrics = QFontMetrics(self._font(self._points))
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Room for it at the smallest size."""
        width = QFontMetrics(self._font(_SMALLEST)).horizontalAdvance(self._text) + 2
        return QSize(width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure at the largest size that fits."""
        del event
        painter = QPainter(self)
        painter.setFont(self._font(self._fitting_points()))
        painter.setPen(theme.qcolour(self._tone or "text"))
        painter.setLayoutDirection(self.layoutDirection())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        visual = QStyle.visualAlignment(self.layoutDirection(), side)
        painter.drawText(self.rect(), visual.value | Qt.TextFlag.TextSingleLine.value, self._text)

    def _fitting_points(self) -> int:
        sizes = range(self._points, _SMALLEST, -1)
        fits = (one for one in sizes if QFontMetrics(self._font(one)).horizontalAdvance(self._text) <= self.width())
        return next(fits, _SMALLEST)

    def _font(self, points: int) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSize(points)
        return font
