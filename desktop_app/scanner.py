"""Barcode scanners work anywhere: a burst of keys that ends with Enter, typed faster than any hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

_GAP_MS = 60
_SHORTEST = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Scanner(QObject):
    """Hears scans in one window while the keyboard is in no field; a field receives what is scanned into it itself."""

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._last = 0

    def listen_to(self, window: QWidget) -> None:
        """Hear the keys that arrive at `window`, which must be shown already."""
        handle = window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collect quick keys; take the Enter that ends a scan."""
        del watched
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.hear(event)

    def hear(self, event: QKeyEvent) -> bool:
        """Whether this key ended a scan and nobody else should see it."""
        if takes_text(QApplication.focusWidget()) or QApplication.activeModalWidget() is not None:
            self._text = ""
            return False
        quick = event.timestamp() - self._last <= _GAP_MS
        self._last = event.timestamp()
        if event.key() in _ENTER:
            text, self._text = self._text, ""
            if quick and len(text) >= _SHORTEST:
                self.scanned.emit(text)
                return True
            return False
        typed = "" if event.modifiers() & _COMMANDING else event.text()
        if typed.isprintable() and typed:
            self._text = self._text + typed if quick else typed
        return False


def takes_text(widget: QWidget | None) -> bool:
    """Whether what is typed on `widget` stays there."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
