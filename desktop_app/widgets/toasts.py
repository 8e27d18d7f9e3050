"""Short messages in the window's corner: they go by themselves and never take the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import theme
from desktop_app.assets import set_icon
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.context import Notice

_SHORT_MS, _LONG_MS = 5_000, 12_000
_MARGIN, _MOST, _WIDTH = 20, 4, 460
_ICONS = {"neutral": "info", "positive": "check-circle", "warning": "alert", "negative": "error"}


class Toast(QFrame):
    """One message."""

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(notice.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 12, 11)
        row.setSpacing(10)
        mark = QLabel()
        set_icon(mark, _ICONS[notice.tone], "on_toast", 20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(notice.text, wrap=True), 1)
        if notice.action:
            self._button = QPushButton(notice.action)
            self._button.clicked.connect(self._act)
            row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(theme.qcolour("border_strong"))
        self.setGraphicsEffect(shadow)
        self.setFixedWidth(_WIDTH)
        QTimer.singleShot(_SHORT_MS if notice.tone in {"neutral", "positive"} else _LONG_MS, self, self.deleteLater)

    def _act(self) -> None:
        if self.notice.run is not None:
            self.notice.run()
        self.deleteLater()


class Toasts(QWidget):
    """The stack of messages over the bottom trailing corner of `window`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        window.installEventFilter(self)
        self.hide()

    def add(self, notice: Notice) -> None:
        """Show one more message; the oldest gives way when there are too many."""
        toasts = self.toasts
        for old in toasts[: max(0, len(toasts) - _MOST + 1)]:
            old.setParent(None)
            old.deleteLater()
        toast = Toast(notice, self)
        self._column.addWidget(toast)
        toast.destroyed.connect(self._place_later)
        self._place()

    @property
    def toasts(self) -> list[Toast]:
        """The messages shown, oldest first."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), Toast)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size or direction."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._place()
        return super().eventFilter(watched, event)

    def _place_later(self) -> None:
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None or not self.toasts:
            self.hide()
            return
        self.adjustSize()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = _MARGIN if mirrored else window.width() - self.width() - _MARGIN
        self.move(x, window.height() - self.height() - _MARGIN)
        self.show()
        self.raise_()
