"""A line of the command palette: what it does at the leading side, its keys at the trailing side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app import theme

KEYS_ROLE = Qt.ItemDataRole.UserRole + 1
_EDGE = 12


class PaletteDelegate(QStyledItemDelegate):
    """Draws the keys beside the usual icon and title."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The usual line, then the keys, muted."""
        super().paint(painter, option, index)
        keys = index.data(KEYS_ROLE)
        if keys:
            painter.save()
            painter.setPen(theme.qcolour("text_muted"))
            side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignTrailing)
            area = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
            painter.drawText(area, side.value | Qt.AlignmentFlag.AlignVCenter.value, str(keys))
            painter.restore()
