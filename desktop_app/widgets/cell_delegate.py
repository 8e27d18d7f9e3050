"""How a table's cells are drawn: chips as lozenges, a hairline below each row, room at the sides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_app import theme
from desktop_app.models.paged_table import CHIP_ROLE

INSET = 10
_CHIP_PAD, _CHIP_HEIGHT, _CHIP_SHRINK = 9, 21, 1
AnyIndex = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws one cell of a table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Selection, hairline, then the text or the chip."""
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        painter.save()
        if full.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(full.rect, theme.qcolour("selection"))
        painter.setPen(theme.qcolour("border"))
        painter.drawLine(full.rect.bottomLeft(), full.rect.bottomRight())
        area = full.rect.adjusted(INSET, 0, -INSET, -1)
        tone = index.data(CHIP_ROLE)
        if full.text and tone:
            _draw_chip(painter, full, area, str(tone))
        elif full.text:
            painter.setFont(full.font)
            painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.qcolour("text"))
            _draw_text(painter, full, area, full.displayAlignment)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """What does not fit is told whole when the mouse rests on it."""
        told = index.data(Qt.ItemDataRole.ToolTipRole) or not index.isValid()
        if event.type() is QEvent.Type.ToolTip and not told and self.cut_text(option, index):
            QToolTip.showText(event.globalPos(), self.cut_text(option, index), view)
            return True
        return super().helpEvent(event, view, option, index)

    def cut_text(self, option: QStyleOptionViewItem, index: AnyIndex) -> str:
        """The cell's text if its column is too narrow for it, else ""."""
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        pad = 2 * (_CHIP_PAD - 2 if index.data(CHIP_ROLE) else 0)
        cut = QFontMetrics(full.font).horizontalAdvance(full.text) > full.rect.width() - 2 * INSET - pad
        return full.text if cut else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The text's own size and the room at its sides."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * INSET + (2 * _CHIP_PAD if index.data(CHIP_ROLE) else 0), size.height())


def _draw_text(painter: QPainter, option: QStyleOptionViewItem, area: QRect, alignment: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, area.width())
    painter.setLayoutDirection(option.direction)
    visual = QStyle.visualAlignment(option.direction, alignment)
    painter.drawText(area, visual.value | Qt.TextFlag.TextSingleLine.value, shown)


def _draw_chip(painter: QPainter, option: QStyleOptionViewItem, area: QRect, tone: str) -> None:
    font = QFont(option.font)
    font.setBold(True)
    font.setPointSize(option.font.pointSize() - _CHIP_SHRINK)
    width = min(area.width(), QFontMetrics(font).horizontalAdvance(option.text) + 2 * _CHIP_PAD)
    size = QSize(width, min(_CHIP_HEIGHT, area.height()))
    box = QStyle.alignedRect(option.direction, option.displayAlignment, size, area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.qcolour(f"{tone}_soft"))
    painter.drawRoundedRect(box, box.height() // 2, box.height() // 2)
    painter.setFont(font)
    painter.setPen(theme.qcolour(tone))
    _draw_text(painter, option, box.adjusted(_CHIP_PAD - 2, 0, 2 - _CHIP_PAD, 0), Qt.AlignmentFlag.AlignCenter)
